/**
 * What a subsidy brings with it until its activities are done: the application, the decision on it, progress
 * reports and the retention of records. A commission brings none of these.
 */
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import * as Register from "../../register/Register.ts"
import type * as CalendarDate from "../../values/CalendarDate.ts"
import type * as Term from "../../values/Term.ts"
import * as Accountability from "../Accountability.ts"
import { norms } from "../Norms.ts"
import type { CellRef } from "../OpenTerm.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import { answerable, type DueNeeds } from "./Needs.ts"
import * as Steps from "./Steps.ts"

type Agreement = FundingAgreement.Row
type Drafts = ReadonlyArray<Draft.Draft>

/** The cell of an agreement. */
export const cell = (agreement: Agreement, column: string): CellRef => ({
  table: "fundingAgreement",
  id: agreement.id,
  column,
})

/** What every duty under an agreement has in common. */
export const between = (register: DueNeeds, agreement: Agreement, on: CalendarDate.CalendarDate) => ({
  partners: answerable(register, agreement, on),
  client: Draft.rowsOf("organisation", agreement.client),
  row: { table: "fundingAgreement", id: agreement.id },
})

/** AW40: the application for a grant per financial year, thirteen weeks before it starts. */
export const yearlyApplication = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (!Accountability.accountability(agreement).perFinancialYear) return []
  const { client, partners, row } = between(register, agreement, asked.on)
  return [
    {
      kind: "yearlyApplication",
      title: {
        nl: `Subsidie per boekjaar aanvragen: ${agreement.title}`,
        en: `Apply for the subsidy per financial year: ${agreement.title}`,
      },
      rows: [row],
      owedBy: agreement.appliedBy === null ? partners : Draft.rowsOf("organisation", agreement.appliedBy),
      owedTo: client,
      timing: Draft.counted(register, terms.yearlyApplication, agreement.startsOn, asked, {
        fundingAgreement: agreement,
      }),
      clause: { _tag: "Norm", norm: norms.AW40 },
      doneOn: agreement.appliedOn,
      lapsed: agreement.appliedOn === null && agreement.grantedOn !== null,
    },
  ]
}

/** KB22: a progress report over each twelve months. A step with a day of its own says when it must be there. */
export const progressReports = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  const { client, partners, row } = between(register, agreement, asked.on)
  return Accountability.progressPeriods(agreement, asked.on).map((period) => {
    const step = Steps.progressReportOver(register, agreement.id, period)
    const byTerm = Draft.counted(register, terms.progressReport, period.end, asked, {
      fundingAgreement: agreement,
    })
    const byLaw = byTerm.term._tag === "Counted" && byTerm.term.by === "law" ? byTerm.term.ending : null
    const at = { table: "cycleStep", id: step?.id ?? "", column: "dueOn" }
    const timing =
      step === undefined || step.dueOn === null
        ? byTerm
        : Draft.recorded(step.dueOn, at, { from: period.end, byLaw })
    return {
      kind: "progressReport",
      part: period.end,
      title: {
        nl: `Voortgangsverslag over twaalf maanden: ${agreement.title}`,
        en: `Progress report over twelve months: ${agreement.title}`,
      },
      rows: [row, ...Draft.rowsOf("cycleStep", step?.id ?? null)],
      owedBy:
        step === undefined || step.ownerOrganisation === null
          ? partners
          : Draft.rowsOf("organisation", step.ownerOrganisation),
      owedTo: client,
      timing:
        step === undefined || step.postponedUntil === null
          ? timing
          : Draft.moved(timing, {
              why: "postponed",
              until: step.postponedUntil,
              at: { ...at, column: "postponedUntil" },
            }),
      clause: { _tag: "Norm", norm: norms.KB22 },
      doneOn: step?.submittedOn ?? null,
    }
  })
}

/** KB28 and AW47: records are kept for years after the determination, and after a financial year. */
export const retention = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  const rules = Accountability.accountability(agreement)
  if (rules.kind !== "subsidy") return []
  const { partners, row } = between(register, agreement, asked.on)
  const years: Term.Term | null =
    agreement.stateAid && agreement.stateAidRetentionYears !== null
      ? { amount: agreement.stateAidRetentionYears, unit: "years", source: "decision", counted: "forward" }
      : null
  const title = {
    nl: `Administratie bewaren: ${agreement.title}`,
    en: `Keep the records: ${agreement.title}`,
  }
  const fundingAgreement = agreement
  const determined = Register.where(register, "determination", "fundingAgreement", agreement.id)
    .filter(({ decidedOn }) => decidedOn !== null && decidedOn <= asked.on)
    .map((determination): Draft.Draft => {
      const decidedOn = determination.decidedOn ?? agreement.startsOn
      return {
        kind: "retention",
        title,
        rows: [{ table: "determination", id: determination.id }, row],
        owedBy: partners,
        timing: Draft.counted(register, terms.retention, decidedOn, asked, {
          fundingAgreement,
          recorded:
            years === null ? undefined : { term: years, at: cell(agreement, "stateAidRetentionYears") },
        }),
        clause: { _tag: "Norm", norm: norms.KB28 },
        doneOn: null,
        lasts: true,
      }
    })
  const ended = agreement.endsOn
  if (!rules.perFinancialYear || ended === null || ended > asked.on) return determined
  const yearly: Draft.Draft = {
    kind: "retention",
    part: "perFinancialYear",
    title,
    rows: [row],
    owedBy: partners,
    timing: Draft.counted(register, terms.yearlyRetention, ended, asked, { fundingAgreement }),
    clause: { _tag: "Norm", norm: norms.AW47 },
    doneOn: null,
    lasts: true,
  }
  return [...determined, yearly]
}
