/**
 * A report under construction: what its sections are made from, and the books that they write in.
 */
import * as Cycle from "../../cycle/DueList.ts"
import * as Postings from "../../finance/Postings.ts"
import type { PartnershipRegister } from "../../tables.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Period from "../../values/Period.ts"
import type { Account } from "../account/Account.ts"
import * as Breakdown from "../Breakdown.ts"
import * as FigureBook from "../FigureBook.ts"
import type { ReportFinding } from "../Report.ts"
import * as Texts from "../Texts.ts"
import * as ClauseBook from "./ClauseBook.ts"
import type { ReportOptions } from "./ReportOptions.ts"

/** A report under construction. */
export interface Context extends Account {
  readonly findings: ReadonlyArray<ReportFinding> | undefined
  readonly clauses: ClauseBook.ClauseBook
  /** Everything that is owed, as it stands on the as-of date; worked out once, on first asking. */
  readonly due: () => ReadonlyArray<Cycle.Due>
  /** Whether a grant pays for the year: the law on grants does not speak of commissions. */
  readonly isGranted: boolean
}

const thousandsFrom = 100_000_000_00

const grantedIn = ({ rows }: PartnershipRegister, { start, end }: Period.Period): boolean =>
  rows.fundingAgreement.some(
    ({ kind, startsOn, endsOn }) => kind === "subsidy" && startsOn <= end && (endsOn ?? end) >= start,
  )

/** Opens a report: reads the budget of the year and every cost once. */
export const make = (register: PartnershipRegister, options: ReportOptions): Context => {
  const { year, asOf, locale, findings } = options
  const book = FigureBook.make()
  const period = options.period ?? Period.year(year)
  const budgeted = Postings.budgeted(register, { year, asOf })
  const spent = Map.groupBy(Postings.actuals(register, asOf), (posting) => posting.year)
  const breakdown = Breakdown.make(book, {
    budgeted,
    actual: spent.get(year) ?? [],
    prior: spent.get(year - 1) ?? [],
  })
  const largest = Math.max(
    ...(["adopted", "actual"] as const).map((measure) => book.value(breakdown.figure(measure, {})) ?? 0),
  )
  let due: ReadonlyArray<Cycle.Due> | undefined
  return {
    register,
    year,
    asOf,
    period,
    texts: Texts.of(locale, options.texts),
    book,
    budgeted,
    spent,
    breakdown,
    amounts: options.amounts ?? (largest >= thousandsFrom ? "thousands" : "euros"),
    findings,
    clauses: ClauseBook.make(locale),
    due: () => {
      due ??= Cycle.due(register, asOf)
      return due
    },
    isGranted: grantedIn(register, period),
  }
}

/** The days of the report that have passed. */
export const passed = ({ period, asOf }: Context): Period.Period => ({
  start: period.start,
  end: CalendarDate.max(period.start, CalendarDate.min(period.end, asOf)),
})
