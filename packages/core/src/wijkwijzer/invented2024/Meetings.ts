/** Invented meetings of the core team and the directors in 2024, with who was there. */
import * as CalendarDate from "../../values/CalendarDate.ts"
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as People from "./People.ts"

type Body = "core-team" | "directors-consultation"

/** The days of the meetings, with the partners whose seat stayed empty. */
const days: Readonly<Record<Body, ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>>> = {
  "core-team": [
    ["2024-01-11"],
    ["2024-02-08"],
    ["2024-03-07", "ccv"],
    ["2024-04-18", "ccv", "lsa"],
    ["2024-05-16", "ccv"],
    ["2024-06-13"],
    ["2024-09-12", "verwey-jonker"],
    ["2024-10-17"],
    ["2024-11-14", "lpb"],
    ["2024-12-05"],
  ],
  "directors-consultation": [
    ["2024-01-18"],
    ["2024-03-14", "lsa"],
    ["2024-07-04"],
    ["2024-10-10", "ccv"],
    ["2024-12-12"],
  ],
}

const bodies: ReadonlyArray<Body> = ["core-team", "directors-consultation"]

interface Meeting {
  readonly id: string
  readonly body: Body
  readonly heldOn: string
  readonly absent: ReadonlyArray<string>
}

const meetings = (): ReadonlyArray<Meeting> =>
  bodies.flatMap((body) =>
    days[body].map(([heldOn, ...absent]) => ({ id: `${body}.${heldOn}`, body, heldOn, absent })),
  )

const from = (date: string, days: number): string => CalendarDate.addDays(CalendarDate.unsafe(date), days)

const attendanceOf = ({ id, body, heldOn, absent }: Meeting): Of<"attendance"> => [
  ...forEachPartner(({ id: partner }) => ({
    id: `${id}.${partner}`,
    meeting: id,
    seat: `${body}.${partner}`,
    ...(absent.includes(partner)
      ? { presence: "absent" as const }
      : {
          presence: "present" as const,
          person: body === "core-team" ? People.inCoreTeam[partner] : People.director(partner),
        }),
  })),
  ...(body === "core-team" && heldOn >= "2024-04-01"
    ? [
        {
          id: `${id}.programme-leader`,
          meeting: id,
          seat: "core-team.programme-leader",
          person: People.programmeLeader,
          presence: "present" as const,
        },
      ]
    : []),
]

/** The partners whose seat was taken at a meeting. */
export const present = (meeting: string): ReadonlyArray<string> => {
  const absent = meetings().find(({ id }) => id === meeting)?.absent ?? []
  return forEachPartner(({ id }): string => id).filter((id) => !absent.includes(id))
}

/** The meetings, their minutes, and attendance. */
export const rows = (): Rows => ({
  meeting: meetings().map(({ id, body, heldOn }) => ({
    id,
    body,
    heldOn,
    kind: "ordinary",
    calledOn: from(heldOn, -14),
    papersSentOn: from(heldOn, -7),
    minutesSentOn: from(heldOn, 8),
    minutes: `minutes.${id}`,
    location: "Voorbeeldzaal",
  })),
  document: meetings().map(({ id, body, heldOn }) => ({
    id: `minutes.${id}`,
    title: `Verslag ${body === "core-team" ? "kernteam" : "directieoverleg"} ${heldOn}`,
    kind: "minutes",
    datedOn: from(heldOn, 8),
  })),
  attendance: meetings().flatMap(attendanceOf),
})
