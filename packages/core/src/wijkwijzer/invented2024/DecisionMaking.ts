/** Invented rules of decision: subjects, mandates, who sits where, and the ladder for escalation. */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as People from "./People.ts"

const subjects: ReadonlyArray<readonly [string, string, "core-team" | "directors-consultation", boolean]> = [
  ["annual-plan", "Jaarplan", "directors-consultation", false],
  ["budget", "Begroting", "directors-consultation", false],
  ["budget-amendment", "Begrotingswijziging", "directors-consultation", true],
  ["phase", "Nieuwe fase van de samenwerking", "directors-consultation", true],
  ["appointment", "Aanstelling en profiel programmaleider", "directors-consultation", false],
  ["carry-over", "Overheveling naar een volgend jaar", "directors-consultation", false],
  ["publication", "Openbaar maken van resultaten", "core-team", false],
  ["spending", "Uitgave binnen de begroting", "core-team", false],
]

const seatHolders = (): Of<"seatHolder"> => [
  ...forEachPartner(({ id }) => ({
    id: `core-team.${id}.2024`,
    seat: `core-team.${id}`,
    person: People.inCoreTeam[id],
    deputy: false,
    validFrom: "2023-01-01",
  })),
  ...forEachPartner(({ id }) => ({
    id: `directors-consultation.${id}.2024`,
    seat: `directors-consultation.${id}`,
    person: People.director(id),
    deputy: false,
    validFrom: "2023-01-01",
  })),
  {
    id: "core-team.programme-leader.2024",
    seat: "core-team.programme-leader",
    person: People.programmeLeader,
    deputy: false,
    validFrom: "2024-04-01",
  },
]

/** How the invented bodies decide. */
export const rows = (): Rows => ({
  decisionRule: [
    {
      id: "consent",
      name: "Consent",
      method: "consent",
      base: "present",
      counting: "heads",
      abstentions: "ignored",
      quorumBase: "present",
      quorumNumerator: 2,
      quorumDenominator: 3,
      tieBreak: "escalate",
      silence: "notCounted",
      conditionsStayOpen: true,
      clause: "artikel 4 van de (verzonnen) samenwerkingsovereenkomst",
    },
    {
      id: "two-thirds",
      name: "Twee derde van de stemmen",
      method: "qualifiedMajority",
      base: "votesCast",
      numerator: 2,
      denominator: 3,
      counting: "heads",
      abstentions: "ignored",
      quorumBase: "represented",
      quorumNumerator: 2,
      quorumDenominator: 3,
      tieBreak: "nextMeeting",
      proxyLimit: 1,
      silence: "notCounted",
      writtenTermDays: 10,
      clause: "artikel 5 van de (verzonnen) samenwerkingsovereenkomst",
    },
  ],
  subject: subjects.map(([id, name, body, needsPartnerBoards]) => ({
    id,
    name,
    body,
    decisionRule: body === "core-team" ? "consent" : "two-thirds",
    needsPartnerBoards,
  })),
  mandate: [
    {
      id: "core-team-2024",
      body: "core-team",
      subjects: ["spending", "publication"],
      maximumAmount: 60_000_00,
      needsPartnerBoards: false,
      document: "cooperation-2024",
      validFrom: "2024-01-01",
      validThrough: "2024-12-31",
    },
    {
      id: "programme-leader-2024",
      role: "programme-leader",
      subjects: ["spending"],
      maximumAmount: 10_000_00,
      needsPartnerBoards: false,
      document: "cooperation-2024",
      decision: "2024.appointment",
      validFrom: "2024-04-01",
      validThrough: "2024-12-31",
    },
  ],
  seatHolder: seatHolders(),
  escalationStep: [
    {
      id: "ladder.1",
      ladder: "Escaleren in WijkWijzer",
      position: 1,
      body: "directors-consultation",
      termDays: 21,
      powers: "decide",
    },
    {
      id: "ladder.2",
      ladder: "Escaleren in WijkWijzer",
      position: 2,
      body: "boards",
      termDays: 42,
      powers: "decide",
    },
  ],
})
