/**
 * The terms that the law leaves open, filled by the agreement where it says so.
 */
import type { Norm } from "../../law/Norm.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Money } from "../../values/Money.ts"
import type { Percentage } from "../../values/Percentage.ts"
import * as Norms from "../Norms.ts"
import type { SubsidyClass } from "../Regime.ts"
import type * as FundingAgreement from "../records/FundingAgreement.ts"

/** A length of time as the law or an agreement gives it. */
export interface Duration {
  readonly amount: number
  readonly unit: "days" | "weeks" | "months" | "years"
}

/**
 * A value, and which one it is: `law`, as the law has it by default; `agreement`, as the agreement's record fills
 * it; `none`, when the regime asks nothing of the kind, or leaves it to a scheme that is not recorded.
 */
export interface Filled<A> {
  readonly value: A | null
  readonly chosen: "law" | "agreement" | "none"
  /** What the law gives when nobody says otherwise; `null` when it gives nothing. */
  readonly byLaw: A | null
  readonly source: Norm
  /** The column of the agreement that fills it. */
  readonly column: keyof FundingAgreement.Row | null
}

/** The open terms of an agreement. */
export interface OpenTerms {
  /** Within which time after the activities determination is applied for. */
  readonly determinationRequest: Filled<Duration>
  /** The last day to apply for it, if the decision names one; it goes before the term. */
  readonly determinationDueBy: Filled<CalendarDate.CalendarDate>
  /** Within which time the client determines by itself, in the small class. */
  readonly exOfficio: Filled<Duration>
  readonly exOfficioBy: Filled<CalendarDate.CalendarDate>
  readonly auditorsStatement: Filled<boolean>
  /** How many progress reports the whole duration asks. */
  readonly progressReports: Filled<number>
  /** How long the administration is kept after the determination. */
  readonly retention: Filled<Duration>
  readonly ratesMethod: Filled<NonNullable<FundingAgreement.Row["ratesMethod"]>>
  readonly prescribedRate: Filled<Money>
  readonly prescribedOverhead: Filled<Percentage>
  /** Whether the whole amount is paid ahead; from the middle class the grant says how advances are paid. */
  readonly paidAhead: Filled<boolean>
  /** Within how many days the client pays an invoice under a commission. */
  readonly paymentTerm: Filled<Duration>
  readonly liability: Filled<NonNullable<FundingAgreement.Row["liability"]>>
  readonly vatTreatment: Filled<NonNullable<FundingAgreement.Row["vatTreatment"]>>
}

const filled = <A>(
  source: Norm,
  byLaw: A | null,
  own: A | null = null,
  column: keyof FundingAgreement.Row | null = null,
): Filled<A> => ({
  value: own ?? byLaw,
  chosen: own !== null ? "agreement" : byLaw !== null ? "law" : "none",
  byLaw,
  source,
  column: own === null ? null : column,
})

const weeks = (amount: number): Duration => ({ amount, unit: "weeks" })
const years = (amount: number): Duration => ({ amount, unit: "years" })

/** One report in each twelve months, if the activities last longer: 12 months ask none, 13 months one. */
export const progressReports = (start: CalendarDate.CalendarDate, end: CalendarDate.CalendarDate): number => {
  const apart =
    (CalendarDate.year(end) - CalendarDate.year(start)) * 12 +
    CalendarDate.month(end) -
    CalendarDate.month(start)
  const most = Math.floor(Math.max(0, apart) / Norms.progressReport.months)
  // The last of these years may not be over yet; the others are.
  return most === 0 || CalendarDate.addMonths(start, most * Norms.progressReport.months) <= end
    ? most
    : most - 1
}

const reports = (agreement: FundingAgreement.Row, applied: SubsidyClass | null): Filled<number> => {
  const last = agreement.activitiesEndBy ?? agreement.endsOn
  if (applied === null || last === null) return filled<number>(Norms.progressReport.source, null)
  return filled(
    Norms.progressReport.source,
    applied === "small" ? 0 : progressReports(agreement.startsOn, last),
  )
}

const determinationRequest = (
  { determinationWeeks, perFinancialYear, startsOn, activitiesEndBy, endsOn }: FundingAgreement.Row,
  applied: SubsidyClass | null,
): Filled<Duration> => {
  const own = determinationWeeks === null ? null : weeks(determinationWeeks)
  const last = activitiesEndBy ?? endsOn
  // A grant for two years or more is determined per year by its own rule, not by this one.
  const oneYear = last !== null && progressReports(startsOn, last) === 0
  if (perFinancialYear && oneYear && applied !== null) {
    const { source, months } = Norms.determinationRequestPerYear
    return filled(source, { amount: months, unit: "months" }, own, "determinationWeeks")
  }
  const byLaw = applied === null || applied === "small" ? null : weeks(Norms.determinationRequest.weeks)
  return filled(Norms.determinationRequest.source, byLaw, own, "determinationWeeks")
}

const retention = (
  { perFinancialYear, stateAid, stateAidRetentionYears }: FundingAgreement.Row,
  applied: SubsidyClass | null,
): Filled<Duration> => {
  const own = stateAid && stateAidRetentionYears !== null ? years(stateAidRetentionYears) : null
  const { source, years: kept } = perFinancialYear ? Norms.retentionPerYear : Norms.retention
  return filled(source, applied === null ? null : years(kept), own, "stateAidRetentionYears")
}

/** The terms of an agreement; `applied` is the class whose rules hold, `null` when it is no subsidy. */
export const make = (agreement: FundingAgreement.Row, applied: SubsidyClass | null): OpenTerms => {
  const isCommission = agreement.kind === "commission"
  const audited = applied === "large" ? true : applied === null ? null : false
  const waived = audited === true && agreement.auditorsStatementWaived ? false : null
  return {
    determinationRequest: determinationRequest(agreement, applied),
    determinationDueBy: filled(
      Norms.determinationRequest.source,
      null,
      agreement.determinationDueBy,
      "determinationDueBy",
    ),
    exOfficio: filled(
      Norms.exOfficio.source,
      applied === "small" && agreement.grantForm !== "directDetermination"
        ? weeks(Norms.exOfficio.weeks)
        : null,
    ),
    exOfficioBy: filled(Norms.exOfficio.source, null, agreement.exOfficioBy, "exOfficioBy"),
    auditorsStatement: filled(Norms.auditorsStatement, audited, waived, "auditorsStatementWaived"),
    progressReports: reports(agreement, applied),
    retention: retention(agreement, applied),
    ratesMethod: filled(Norms.ratesMethod, null, agreement.ratesMethod, "ratesMethod"),
    prescribedRate: filled(Norms.rateParts, null, agreement.prescribedRate, "prescribedRate"),
    prescribedOverhead: filled(Norms.rateParts, null, agreement.prescribedOverhead, "prescribedOverhead"),
    paidAhead: filled(Norms.advances, applied === "small" ? true : null),
    paymentTerm: filled(
      Norms.invoiceTerm.source,
      isCommission ? { amount: Norms.invoiceTerm.days, unit: "days" } : null,
    ),
    liability: filled(
      Norms.jointLiability,
      isCommission ? "jointAndSeveral" : null,
      agreement.liability,
      "liability",
    ),
    vatTreatment: filled(
      Norms.vatOfAgreement,
      agreement.kind === "specificGrant" ? null : isCommission ? "taxed" : "outsideScope",
      agreement.vatTreatment,
      "vatTreatment",
    ),
  }
}
