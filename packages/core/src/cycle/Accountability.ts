/**
 * What a funding agreement asks in the way of accountability, by its regime: the class of the amount (`Finance.classOf`:
 * half-open, per decision), subsidy or commission, and whether section 4.2.8 was declared. A commission has no class,
 * no determination and no terms of title 4.2 (AW01).
 */
import * as Finance from "../finance/Norms.ts"
import { classOf, type SubsidyClass } from "../finance/Regime.ts"
import type * as FundingAgreement from "../finance/records/FundingAgreement.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Period } from "../values/Period.ts"
import * as Term from "../values/Term.ts"

/** How the final amount is fixed. */
export type DeterminationMode =
  /** At once, with the grant (KB15 a). */
  | "direct"
  /** By the client, without an application (KB15 b). */
  | "exOfficio"
  /** On application (KB32, KB35). */
  | "onRequest"
  /** On the annual accounts of the municipality (FV01). */
  | "annualAccounts"
  /** Not at all: a commission is paid by its contract. */
  | "none"

/** What one agreement asks. */
export interface Accountability {
  readonly fundingAgreement: string
  readonly kind: FundingAgreement.Row["kind"]
  /** The class whose rules hold: by the amount, or a lighter one on a recorded basis (KB23); null for no subsidy. */
  readonly subsidyClass: SubsidyClass | null
  /** Whether section 4.2.8 (subsidies per financial year) was declared applicable (AW39). */
  readonly perFinancialYear: boolean
  readonly determination: DeterminationMode
  /** Whether the account needs an auditor's statement (KB35): the large class, unless waived. */
  readonly auditorsStatement: boolean
}

/** The class that a form of grant belongs to, where a lighter one than that of the amount may hold. */
const lighterClass = (agreement: FundingAgreement.Row, byAmount: SubsidyClass): SubsidyClass => {
  if (agreement.lighterRegimeBasis === null || byAmount === "small") return byAmount
  switch (agreement.grantForm) {
    case "directDetermination":
      return "small"
    case "fixedSum":
      return byAmount === "large" ? "middle" : "small"
    case "fixedSumPerUnit":
      return "middle"
    default:
      return byAmount
  }
}

const modeOf = (agreement: FundingAgreement.Row, of: SubsidyClass): DeterminationMode => {
  if (agreement.grantForm === "directDetermination") return "direct"
  const asksRequest = agreement.determinationDueBy !== null || agreement.determinationWeeks !== null
  if (asksRequest) return "onRequest"
  return of === "small" || agreement.exOfficioBy !== null ? "exOfficio" : "onRequest"
}

/**
 * What an agreement asks. One that itself asks for an application for determination, or says by when the client
 * determines ex officio, is followed in that, whatever its class. The class is that of `Finance.regime`.
 */
export const accountability = (agreement: FundingAgreement.Row): Accountability => {
  const { id, kind, perFinancialYear } = agreement
  if (kind !== "subsidy") {
    return {
      fundingAgreement: id,
      kind,
      subsidyClass: null,
      perFinancialYear: false,
      determination: kind === "specificGrant" ? "annualAccounts" : "none",
      auditorsStatement: false,
    }
  }
  const of = lighterClass(agreement, classOf(agreement.amount))
  return {
    fundingAgreement: id,
    kind,
    subsidyClass: of,
    perFinancialYear,
    determination: modeOf(agreement, of),
    auditorsStatement: of === "large" && !agreement.auditorsStatementWaived,
  }
}

/** The day on which the activities ended or are to end, as known on a day; null when nobody said. */
export const activitiesEnd = (
  agreement: FundingAgreement.Row,
  on: CalendarDate.CalendarDate,
): { readonly date: CalendarDate.CalendarDate; readonly actual: boolean } | null => {
  const { activitiesEndBy, activitiesEndedOn, endsOn } = agreement
  if (activitiesEndedOn !== null && activitiesEndedOn <= on) return { date: activitiesEndedOn, actual: true }
  const planned = activitiesEndBy ?? endsOn
  return planned === null ? null : { date: planned, actual: false }
}

const most = 100

/** The last of so many whole months that begin on a day; null when that leaves the calendar. */
const lastDayOf = (start: CalendarDate.CalendarDate, months: number): CalendarDate.CalendarDate | null => {
  const term: Term.Term = { amount: months, unit: "months", source: "decision", counted: "forward" }
  const { base, outcome } = Term.end(start, term)
  if (outcome._tag === "NotCountable") return null
  // Months that begin on 29 February end on the 28th itself where there is no 29th.
  return CalendarDate.day(base) < CalendarDate.day(start) ? base : CalendarDate.addDays(base, -1)
}

/**
 * The periods of twelve months over which a progress report is owed (KB22): only from €25.000, only when the
 * activities last more than twelve months, and not over the months that the final report covers. So a year of
 * twelve months has none, thirteen and nineteen months have one, twenty-five have two.
 *
 * An agreement without an end has one for each twelve months that began by `on`. At most a hundred.
 */
export const progressPeriods = (
  agreement: FundingAgreement.Row,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<Period> => {
  const of = accountability(agreement).subsidyClass
  if (of === null || of === "small") return []
  const end = activitiesEnd(agreement, on)?.date ?? null
  const periods: Array<Period> = []
  let start = agreement.startsOn
  for (let number = 1; number <= most; number++) {
    const last = lastDayOf(agreement.startsOn, Finance.progressReport.months * number)
    if (last === null || (end === null ? start > on : last >= end)) break
    periods.push({ start, end: last })
    start = CalendarDate.addDays(last, 1)
  }
  return periods
}
