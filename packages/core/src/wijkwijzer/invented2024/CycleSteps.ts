/**
 * Invented steps of the cycle besides those of the founding text, who approved them, and the evaluation. The totals
 * that partners report are summed from their costs and hours.
 */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as Costs from "./Costs.ts"
import * as PartnerTexts from "./PartnerTexts.ts"
import * as Plan from "./Plan.ts"

/** What all costs of 2024 come to, in cents, and all hours, in hundredths. */
export const totals = (
  of: (organisation: string) => boolean,
): { totalCosts: number; totalHours: number } => ({
  totalCosts: Costs.of2024().reduce(
    (sum, { organisation, amount }) => sum + (of(organisation) ? amount : 0),
    0,
  ),
  totalHours: Plan.staff().reduce(
    (sum, { organisation, made }) => sum + (of(organisation) ? made * 100 : 0),
    0,
  ),
})

const approved = (
  cycleStep: string,
  body: string,
  decidedOn: string,
  decision?: string,
): Of<"stepApproval">[number] => ({
  id: `${cycleStep}.${body}`,
  cycleStep,
  body,
  status: "approved",
  decidedOn,
  ...(decision !== undefined && { decision }),
})

/** Steps, approvals, partner reports and evaluation. */
export const rows = (): Rows => ({
  cycleYear: [{ id: "2025", year: 2025, startsOn: "2025-01-01", endsOn: "2025-12-31" }],
  cycleStep: [
    {
      id: "2024.half-year",
      cycleYear: "2024",
      kind: "progressReport",
      name: "Halfjaarrapportage 2024",
      ownerOrganisation: "platform31",
      ownerRole: "programme-leader",
      fundingAgreement: "bzk-2024",
      periodFrom: "2024-01-01",
      periodThrough: "2024-06-30",
      restsOn: ["2024.annual-plan"],
      dueOn: "2024-09-01",
      startedOn: "2024-07-01",
      submittedOn: "2024-08-27",
      submittedBy: "platform31",
      approvedBy: "core-team",
      closedOn: "2024-09-16",
      document: "half-year-2024",
    },
    {
      id: "2025.annual-plan",
      cycleYear: "2025",
      kind: "annualPlan",
      name: "Jaarplan 2025",
      ownerOrganisation: "platform31",
      ownerRole: "programme-leader",
      restsOn: ["2024.evaluation"],
      dueOn: "2024-12-15",
      startedOn: "2024-10-01",
      submittedOn: "2024-12-05",
      approvedBy: "directors-consultation",
      decision: "2025.annual-plan",
      closedOn: "2024-12-12",
      document: "annual-plan-2025",
    },
  ],
  stepApproval: [
    approved("2024.annual-plan", "directors-consultation", "2024-01-18", "2024.annual-plan"),
    approved("2024.half-year", "core-team", "2024-08-26"),
    approved("2024.evaluation", "core-team", "2024-12-05"),
    approved("2025.annual-plan", "directors-consultation", "2024-12-12", "2025.annual-plan"),
    approved("2024.account", "directors-consultation", "2025-03-20"),
  ],
  partnerReport: forEachPartner(({ id }) => ({
    id: `2024.account.${id}`,
    cycleStep: "2024.account",
    organisation: id,
    submittedOn: "2025-02-14",
    approvedOn: "2025-03-04",
    ...totals((organisation) => organisation === id),
    narrative: PartnerTexts.reports[id],
  })),
  evaluation: [
    {
      id: "2024.year",
      cycleYear: "2024",
      subject: "Het jaar 2024",
      kind: "year",
      dueOn: "2024-12-01",
      heldOn: "2024-11-28",
      discussedOn: "2024-12-05",
      verdict:
        "De samenwerking loopt beter dan in 2023. Partners gebruiken elkaars werk, en helpen elkaar als iets tegenzit. De meeste doelen zijn gehaald. De plannen zijn nog te krap op tijd, en bewoners praten wel mee maar beslissen niet mee.",
      document: "evaluation-2024",
    },
    {
      id: "2024.role",
      cycleYear: "2024",
      subject: "De rol van programmaleider",
      kind: "role",
      dueOn: "2024-10-01",
      heldOn: "2024-10-01",
      discussedOn: "2024-10-10",
      verdict:
        "De rol werkt. De programmaleider brengt rust en overzicht. Het profiel vraagt meer kennis van verantwoording.",
    },
  ],
  evaluationFinding: [
    {
      id: "2024.year.one-person",
      evaluation: "2024.year",
      text: "Eén project viel bijna stil toen de trekker ziek werd.",
      recommendation: "Geef elk project een tweede persoon.",
      ownerOrganisation: "ccv",
      answeredIn: "2025.annual-plan",
      answer: "Elk project heeft in 2025 een vervanger.",
      dueOn: "2025-03-01",
    },
    {
      id: "2024.year.data",
      evaluation: "2024.year",
      text: "Gemeenten leverden gegevens te laat aan.",
      recommendation: "Spreek vooraf een datum af.",
      ownerOrganisation: "platform31",
      answeredIn: "2025.annual-plan",
      answer: "De overeenkomst over gegevens krijgt een vaste datum.",
      dueOn: "2025-02-15",
    },
    {
      id: "2024.year.residents",
      evaluation: "2024.year",
      text: "Bewoners praten wel mee, maar beslissen niet mee.",
      recommendation: "Geef bewoners een plek bij het maken van het jaarplan.",
      ownerOrganisation: "lsa",
      dueOn: "2025-06-01",
    },
  ],
})
