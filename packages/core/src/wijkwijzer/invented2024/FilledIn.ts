/**
 * Invented example figures: the cells that the founding text leaves open, as the invented year fills them in. The
 * notice says on every report that the figures are invented.
 */
import { forEachPartner, type PartnerId } from "../founding/Partners.ts"
import type { OpenCells } from "../OpenCells.ts"
import * as CycleSteps from "./CycleSteps.ts"
import * as People from "./People.ts"

const notice =
  "Let op: dit zijn verzonnen voorbeeldcijfers. Alle bedragen, uren, personen, besluiten en verslagen in dit register zijn verzonnen, net als de keuze van de penvoerder. Echt zijn alleen de gegevens uit de openbare vacaturetekst van 13 februari 2024 en de lijst van NPLV-gebieden."

/** Which domains a partner covers: an example, the text does not say it. */
const domains: Readonly<Record<PartnerId, ReadonlyArray<string>>> = {
  ccv: ["safety"],
  lpb: ["social", "physical"],
  lsa: ["social"],
  movisie: ["social"],
  platform31: ["physical", "social"],
  "verwey-jonker": ["safety", "social"],
}

const byPartner = <Cells>(cells: (id: PartnerId) => Cells): Readonly<Record<string, Cells>> =>
  Object.fromEntries(forEachPartner(({ id }) => [id, cells(id)]))

/** Hours a week of the nine tasks: 16 together, all by the programme leader. */
const taskHours = [3_00, 2_00, 1_50, 2_00, 1_50, 1_50, 1_00, 2_50, 1_00]

/** The cells that the invented year fills in. */
export const cells = (): OpenCells => ({
  partnership: { wijkwijzer: { notice, legalForm: "contract" } },
  phase: { "programmatic-cooperation": { decision: "2024.phase" } },
  organisation: byPartner((id) => ({ domains: domains[id] })),
  membership: Object.fromEntries(
    forEachPartner(({ id }) => [`partner.${id}`, { signedOn: "2021-02-13" }] as const),
  ),
  body: {
    "core-team": { decisionRule: "consent", papersDaysBefore: 7, minutesDaysAfter: 10 },
    "directors-consultation": { decisionRule: "two-thirds", papersDaysBefore: 7, minutesDaysAfter: 10 },
  },
  programmeLine: {
    kennis: { coordinator: "verwey-jonker" },
    leren: { coordinator: "movisie" },
    netwerken: { coordinator: "lpb" },
  },
  roleTask: Object.fromEntries(
    taskHours.map((hoursPerWeek, at) => [
      `programme-leader.${at + 1}`,
      { hoursPerWeek, performedBy: People.programmeLeader },
    ]),
  ),
  roleProfile: { "programme-leader.profile-1": { validThrough: "2024-10-31" } },
  roleEvaluation: {
    "programme-leader.evaluation-1": {
      appointment: "programme-leader.2024",
      heldOn: "2024-10-01",
      outcome: "adapt",
      summary: "De rol werkt goed. Het profiel krijgt meer aandacht voor verantwoording en toegezegde uren.",
    },
  },
  vacancy: { "programme-leader-2024": { closedOn: "2024-03-14", retentionWeeks: 4 } },
  cycleStep: {
    "2024.annual-plan": {
      ownerOrganisation: "platform31",
      dueOn: "2024-01-31",
      startedOn: "2023-10-02",
      submittedOn: "2024-01-11",
      approvedBy: "directors-consultation",
      decision: "2024.annual-plan",
      closedOn: "2024-01-18",
      document: "annual-plan-2024",
    },
    "2024.evaluation": {
      ownerOrganisation: "movisie",
      restsOn: ["2024.half-year"],
      dueOn: "2024-12-01",
      startedOn: "2024-11-01",
      submittedOn: "2024-11-28",
      approvedBy: "core-team",
      closedOn: "2024-12-05",
      document: "evaluation-2024",
    },
    "2024.account": {
      ownerOrganisation: "platform31",
      fundingAgreement: "bzk-2024",
      periodFrom: "2024-01-01",
      periodThrough: "2024-12-31",
      restsOn: ["2024.annual-plan", "2024.evaluation"],
      dueOn: "2025-04-01",
      startedOn: "2025-01-06",
      submittedOn: "2025-03-27",
      submittedBy: "platform31",
      approvedBy: "directors-consultation",
      document: "account-2024",
      ...CycleSteps.totals(() => true),
    },
  },
})
