/**
 * The annual account: what was budgeted, spent, promised, reached and decided in a year.
 */
import * as Postings from "../../finance/Postings.ts"
import type { PartnershipRegister } from "../../tables.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Locale } from "../../values/Locale.ts"
import * as Period from "../../values/Period.ts"
import * as Breakdown from "../Breakdown.ts"
import * as FigureBook from "../FigureBook.ts"
import type { Amounts, Report } from "../Report.ts"
import * as Texts from "../Texts.ts"
import type { Account } from "./Account.ts"
import * as Budget from "./budget.ts"
import * as Decisions from "./decisions.ts"
import * as Hours from "./hours.ts"
import * as Milestones from "./milestones.ts"
import * as Money from "./money.ts"
import * as Summary from "./summary.ts"

/** What an annual account is asked for. */
export interface Options {
  /** The financial year, such as 2024. */
  readonly year: number
  /** The day on which the reader stands; what was booked, adopted or decided later is left out. */
  readonly asOf: CalendarDate
  readonly locale: Locale
  /** How amounts stand in tables; thousands when left out and the year passes € 100 million. */
  readonly amounts?: Amounts
}

const thousandsFrom = 100_000_000_00

/**
 * Makes the annual account of a year. Pure: the same register and options give the same report.
 *
 * @example
 * ```ts
 * const report = AnnualAccount.make(register, { year: 2024, asOf: CalendarDate.unsafe("2025-03-01"), locale: "nl" })
 * writeFileSync("account.html", Html.render(report))
 * ```
 */
export const make = (register: PartnershipRegister, options: Options): Report => {
  const { year, asOf, locale } = options
  const book = FigureBook.make()
  const breakdown = Breakdown.make(
    book,
    Postings.make(register, { year, asOf }),
    Postings.make(register, { year: year - 1, asOf }),
  )
  const largest = Math.max(
    ...(["adopted", "actual"] as const).map((measure) => book.value(breakdown.figure(measure, {})) ?? 0),
  )
  const account: Account = {
    register,
    year,
    asOf,
    period: Period.year(year),
    texts: Texts.of(locale),
    book,
    breakdown,
    amounts: options.amounts ?? (largest >= thousandsFrom ? "thousands" : "euros"),
  }
  const texts = account.texts.annualAccount
  // The headlines come last, as they stand on the figures of the others.
  const parts = [
    ...Money.sections(account),
    Budget.section(account),
    Hours.section(account),
    Milestones.section(account),
    Decisions.section(account),
    Summary.basis(account),
  ]
  const sections = [Summary.section(account), ...parts]
  return {
    kind: "annual-account",
    locale,
    title: texts.title(register.rows.partnership[0]?.name ?? "", year),
    subtitle: texts.subtitle(account.period, asOf),
    period: account.period,
    asOf,
    revision: register.revision,
    amounts: account.amounts,
    notice: register.rows.partnership[0]?.notice ?? null,
    sections,
    figures: book.figures(),
    clauses: {},
  }
}
