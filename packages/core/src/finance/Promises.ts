/**
 * What partners promised, and the part of it that falls in a period.
 */
import * as Result from "effect/Result"
import type * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as Money from "../values/Money.ts"
import * as Period from "../values/Period.ts"
import type * as Commitment from "./records/Commitment.ts"

/** The tables that promises are read from. */
export type Needs = Register.Register<{ readonly commitment: typeof Commitment.table }>

/**
 * The promises that are about a period, as known on a day; one without a day of its own is known.
 *
 * @example
 * ```ts
 * Finance.promises(register, Period.year(2024), on).map((row) => Finance.promisedHours(row, Period.year(2024)))
 * ```
 */
export const promises = (
  register: Needs,
  period: Period.Period,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<Commitment.Row> =>
  register.rows.commitment.filter(
    ({ periodFrom, periodThrough, promisedOn }) =>
      Period.overlaps({ start: periodFrom, end: periodThrough }, period) &&
      (promisedOn === null || promisedOn <= on),
  )

/** The money of a promise that falls in a period, by its days; the years of a promise add up to the whole. */
export const promisedAmount = (promise: Commitment.Row, period: Period.Period): Money.Money =>
  partIn(promise.amount ?? Money.zero, promise, period)

/** The hours of a promise that fall in a period, by its days; the years of a promise add up to the whole. */
export const promisedHours = (promise: Commitment.Row, period: Period.Period): Hours.Hours =>
  // Hours go through the same division as money: both are whole numbers of hundredths.
  Hours.of(partIn(Money.cents(promise.hours ?? 0), promise, period))

const partIn = (
  whole: Money.Money,
  { periodFrom, periodThrough }: Commitment.Row,
  period: Period.Period,
): Money.Money => {
  const years = Period.splitByYear({ start: periodFrom, end: periodThrough })
  const parts = divided(whole, years.map(Period.days))
  return Money.sum(years.map((year, at) => within(parts[at] ?? Money.zero, year, period)))
}

/** Of what falls in one stretch of days, what falls in a period too. */
const within = (amount: Money.Money, stretch: Period.Period, period: Period.Period): Money.Money => {
  const both = Period.intersect(stretch, period)
  if (both === null) return Money.zero
  const before = CalendarDate.daysBetween(stretch.start, both.start)
  const after = CalendarDate.daysBetween(both.end, stretch.end)
  return before + after === 0
    ? amount
    : (divided(amount, [before, Period.days(both), after])[1] ?? Money.zero)
}

const divided = (whole: Money.Money, days: ReadonlyArray<number>): ReadonlyArray<Money.Money> =>
  Result.getOrElse(Money.allocate(whole, days), () => [])
