/**
 * The layers: boards, directors' consultation and core team, with a seat for each partner (seed rows S4, S7, S11).
 *
 * The text names the three layers, that the partners work from a joint core team, and that matters escalate to
 * the directors' consultation. Inferred, and said so in the rows: one seat for each partner in both bodies, that
 * every seat has one vote, the first day, and that the boards stand above the directors.
 */
import type { Of, Rows } from "../Rows.ts"
import { inferredStart, inferredStartNote } from "./Dates.ts"
import { forEachPartner } from "./Partners.ts"

const bodies = (): Of<"body"> => [
  {
    id: "boards",
    name: "Besturen",
    kind: "boards",
    level: 0,
    oneSeatPerPartner: true,
    validFrom: inferredStart,
    description: `De laag van de besturen van de zes organisaties samen. ${inferredStartNote}`,
  },
  ...forEachPartner(
    ({ id, name }) =>
      ({
        id: `board.${id}`,
        name: `Bestuur ${name}`,
        kind: "board",
        organisation: id,
        level: 0,
        oneSeatPerPartner: false,
        validFrom: inferredStart,
        description: `Het eigen bestuur van de organisatie. ${inferredStartNote}`,
      }) as const,
  ),
  {
    id: "directors-consultation",
    name: "Directieoverleg",
    kind: "directorsConsultation",
    level: 1,
    reportsTo: "boards",
    escalatesTo: "boards",
    oneSeatPerPartner: true,
    validFrom: inferredStart,
    description: `De directeuren van de zes organisaties samen. Dat het directieoverleg aan de besturen rapporteert en naar de besturen escaleert, is afgeleid. ${inferredStartNote}`,
  },
  {
    id: "core-team",
    name: "Kernteam",
    kind: "coreTeam",
    level: 2,
    reportsTo: "directors-consultation",
    escalatesTo: "directors-consultation",
    oneSeatPerPartner: true,
    validFrom: inferredStart,
    description: `Het gezamenlijke kernteam van waaruit de zes organisaties de projecten uitvoeren. De programmaleider leidt het overleg. ${inferredStartNote}`,
  },
]

const partnerSeats = (body: "core-team" | "directors-consultation"): Of<"seat"> =>
  forEachPartner(({ id, shortName }) => ({
    id: `${body}.${id}`,
    body,
    organisation: id,
    name: shortName,
    position: "member",
    votes: true,
    weight: 1,
    validFrom: inferredStart,
  }))

/** The bodies and their seats. */
export const rows = (): Rows => ({
  body: bodies(),
  seat: [
    ...partnerSeats("core-team"),
    ...partnerSeats("directors-consultation"),
    {
      id: "core-team.programme-leader",
      body: "core-team",
      name: "Programmaleider",
      position: "chair",
      // The text gives the leader the lead of the consultation, and no vote.
      votes: false,
      weight: 0,
      role: "programme-leader",
      validFrom: "2024-04-01",
    },
  ],
})
