/**
 * Statutory interest (wettelijke rente) on what is paid late. The percentages are an argument: the law changes them
 * by decree, and none stands in this library.
 */
import * as Result from "effect/Result"
import type { Norm } from "../law/Norm.ts"
import * as Dates from "../partnership/internal/Dates.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import * as Norms from "./Norms.ts"

/** A percentage a year, from a day until the next one in the table. */
export interface InterestRate {
  readonly from: CalendarDate.CalendarDate
  readonly percentage: Percentage
}

/** What interest is asked over. */
export interface InterestAsked {
  readonly principal: Money.Money
  /** The first day of default: the day after the last day to pay. */
  readonly from: CalendarDate.CalendarDate
  /** The last day to count. */
  readonly through: CalendarDate.CalendarDate
  /** What was paid meanwhile; the day of a payment still counts for the amount before it. */
  readonly payments?: ReadonlyArray<{ readonly on: CalendarDate.CalendarDate; readonly amount: Money.Money }>
}

/** The interest of one year of default, or of the part of it until the last day. */
export interface InterestYear {
  readonly from: CalendarDate.CalendarDate
  readonly through: CalendarDate.CalendarDate
  /** What interest was counted over at its start. */
  readonly base: Money.Money
  readonly interest: Money.Money
}

/** Interest over a debt. */
export interface Interest {
  /** All interest through the last day. */
  readonly interest: Money.Money
  /** What is still to be paid, interest included. */
  readonly open: Money.Money
  readonly years: ReadonlyArray<InterestYear>
  /** That interest is due, that it is added each year, and that a payment settles it first. */
  readonly sources: ReadonlyArray<Norm>
}

/** The table does not reach back far enough: plain data. */
export interface NoInterestRate {
  readonly _tag: "NoInterestRate"
  readonly on: CalendarDate.CalendarDate
  readonly message: string
}

const sources = [Norms.interest.source, Norms.interestOnInterest, Norms.interestFirst]

/** A year of default has 365 or 366 days, and this is a multiple of both. */
const unit = 10_000n * 365n * 366n

const rounded = (accrued: bigint): Money.Money => Money.cents(Number((2n * accrued + unit) / (2n * unit)))

const percentageOn = (
  rates: ReadonlyArray<InterestRate>,
  on: CalendarDate.CalendarDate,
): Percentage | undefined => rates.findLast(({ from }) => from <= on)?.percentage

/** The first days of each stretch with one rate, one year of default and one base, in order. */
const stops = (
  asked: InterestAsked,
  rates: ReadonlyArray<InterestRate>,
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const { from, through, payments = [] } = asked
  const days = new Set<CalendarDate.CalendarDate>([from])
  for (const rate of rates) if (rate.from > from && rate.from <= through) days.add(rate.from)
  for (const { on } of payments) if (on >= from && on < through) days.add(Dates.dayAfter(on))
  for (let year = 1, before = from; ; year++) {
    const day = Dates.monthsAfter(from, year * 12)
    if (day > through || day === before) break
    days.add(day)
    before = day
  }
  return [...days].sort()
}

/**
 * Interest from the first day of default through a day. It is counted by days over the year of default, at the rate
 * of each day; after each year the interest of that year is added to the amount (article 6:119(2) BW); a payment
 * settles interest first. Cents are rounded once a year, and at a payment. Refuses when the table has no rate for a
 * day.
 *
 * @example
 * ```ts
 * Finance.statutoryInterest(rates, { principal, from: CalendarDate.unsafe("2025-02-15"), through: on })
 * ```
 */
export const statutoryInterest = (
  rates: ReadonlyArray<InterestRate>,
  asked: InterestAsked,
): Result.Result<Interest, NoInterestRate> => {
  const { from, through, payments = [] } = asked
  const early = Money.sum(payments.filter(({ on }) => on < from).map(({ amount }) => amount))
  let base = Money.max(Money.zero, Money.subtract(asked.principal, early))
  if (from > through) return Result.succeed({ interest: Money.zero, open: base, years: [], sources })
  const inOrder = [...rates].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const starts = stops(asked, inOrder)
  const years: Array<InterestYear> = []
  let accrued = 0n
  let total = Money.zero
  let yearStart = from
  let yearEnd = Dates.monthsAfter(from, 12)
  let baseThen = base
  let before = total
  const close = (last: CalendarDate.CalendarDate): void => {
    const interest = rounded(accrued)
    total = Money.add(total, interest)
    years.push({ from: yearStart, through: last, base: baseThen, interest: Money.subtract(total, before) })
    base = Money.add(base, interest)
    accrued = 0n
  }
  for (const [at, start] of starts.entries()) {
    if (start === yearEnd) {
      close(Dates.dayBefore(start))
      yearStart = start
      yearEnd = Dates.monthsAfter(from, (years.length + 1) * 12)
      baseThen = base
      before = total
    }
    const next = starts[at + 1]
    const days =
      next === undefined
        ? CalendarDate.daysBetween(start, through) + 1
        : CalendarDate.daysBetween(start, next)
    const percentage = percentageOn(inOrder, start)
    if (percentage === undefined) return missing(start)
    // The last year of the calendar is cut short, and counts as a common one.
    const length = BigInt(Math.max(365, CalendarDate.daysBetween(yearStart, yearEnd)))
    accrued += (BigInt(base) * BigInt(percentage) * BigInt(days) * 365n * 366n) / length
    const last = next === undefined ? through : Dates.dayBefore(next)
    for (const { on, amount } of payments) {
      if (on < start || on > last) continue
      const interest = Money.min(rounded(accrued), amount)
      total = Money.add(total, interest)
      accrued = amount >= rounded(accrued) ? 0n : accrued - BigInt(interest) * unit
      base = Money.max(Money.zero, Money.subtract(base, Money.subtract(amount, interest)))
    }
  }
  close(through)
  return Result.succeed({ interest: total, open: base, years, sources })
}

const missing = (on: CalendarDate.CalendarDate): Result.Result<never, NoInterestRate> =>
  Result.fail({
    _tag: "NoInterestRate",
    on,
    message: `Could not count interest: the table has no rate for ${on}. Add the rate that held then.`,
  })
