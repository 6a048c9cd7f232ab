import * as Result from "effect/Result"
import * as CalendarDate from "./CalendarDate.ts"
import { outOfRange } from "./internal/CalendarErrors.ts"
import * as Civil from "./internal/Civil.ts"
import type * as Locale from "./Locale.ts"

/**
 * Days on end, from the start to the end, both included; so at least one day.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * const grant: Period.Period = Period.year(2024)
 * grant // => { start: "2024-01-01", end: "2024-12-31" }
 * ```
 */
export interface Period {
  readonly start: CalendarDate.CalendarDate
  readonly end: CalendarDate.CalendarDate
}

/**
 * Two dates that are no period, as plain data: the end is before the start.
 *
 * @example
 * ```ts
 * import { CalendarDate, Period } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const [a, b] = [CalendarDate.unsafe("2024-01-02"), CalendarDate.unsafe("2024-01-01")]
 * Result.getOrThrow(Result.flip(Period.make(a, b))).end // => "2024-01-01"
 * ```
 */
export interface InvalidPeriod {
  readonly _tag: "InvalidPeriod"
  readonly start: CalendarDate.CalendarDate
  readonly end: CalendarDate.CalendarDate
  readonly message: string
}

/**
 * The period from one date to another, both included, or fails with
 * {@link InvalidPeriod} when the end is before the start.
 *
 * @example
 * ```ts
 * import { CalendarDate, Period } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const [a, b] = [CalendarDate.unsafe("2024-01-01"), CalendarDate.unsafe("2024-06-30")]
 * Period.format(Result.getOrThrow(Period.make(a, b)), "nl") // => "1 januari 2024 t/m 30 juni 2024"
 * ```
 */
export const make = (
  start: CalendarDate.CalendarDate,
  end: CalendarDate.CalendarDate,
): Result.Result<Period, InvalidPeriod> =>
  start <= end
    ? Result.succeed({ start, end })
    : Result.fail({
        _tag: "InvalidPeriod",
        start,
        end,
        message:
          `Could not make a period from ${start} to ${end}: it would end before it starts. ` +
          "Give the earlier date first; both days are included.",
      })

/**
 * A calendar year, 1 to 9999.
 *
 * @throws CalendarDate.CalendarDateOutOfRange when there is no such year.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.year(2024) // => { start: "2024-01-01", end: "2024-12-31" }
 * ```
 */
export const year = (year: number): Period => monthsOf("year", [year], year, 1, 12)

/**
 * A quarter, 1 to 4, of a calendar year.
 *
 * @throws CalendarDate.CalendarDateOutOfRange when there is no such quarter.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.quarter(2024, 1) // => { start: "2024-01-01", end: "2024-03-31" }
 * ```
 */
export const quarter = (year: number, quarter: 1 | 2 | 3 | 4): Period =>
  monthsOf(
    "quarter",
    [year, quarter],
    year,
    Number.isInteger(quarter) ? quarter * 3 - 2 : Number.NaN,
    quarter * 3,
  )

/**
 * A month, 1 to 12, of a calendar year.
 *
 * @throws CalendarDate.CalendarDateOutOfRange when there is no such month.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.month(2024, 2) // => { start: "2024-02-01", end: "2024-02-29" }
 * ```
 */
export const month = (year: number, month: number): Period =>
  monthsOf("month", [year, month], year, month, month)

/**
 * Whether a date lies in a period; its first and last day do.
 *
 * @example
 * ```ts
 * import { CalendarDate, Period } from "@wijkwijzer/core"
 *
 * Period.contains(Period.year(2024), CalendarDate.unsafe("2024-12-31")) // => true
 * ```
 */
export const contains = (period: Period, date: CalendarDate.CalendarDate): boolean =>
  period.start <= date && date <= period.end

/**
 * Whether two periods share a day.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.overlaps(Period.year(2024), Period.year(2025)) // => false
 * ```
 */
export const overlaps = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end

/**
 * The days two periods share, or null when they share none.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.intersect(Period.year(2024), Period.month(2024, 2)) // => Period.month(2024, 2)
 * Period.intersect(Period.year(2024), Period.year(2025)) // => null
 * ```
 */
export const intersect = (a: Period, b: Period): Period | null =>
  overlaps(a, b) ? { start: CalendarDate.max(a.start, b.start), end: CalendarDate.min(a.end, b.end) } : null

/**
 * The number of days in a period, both ends included; at least 1.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.days(Period.year(2024)) // => 366
 * ```
 */
export const days = (period: Period): number => CalendarDate.daysBetween(period.start, period.end) + 1

/**
 * A period cut at the ends of months, in order. The first and the last part may
 * be less than a month; together they are the period.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.months(Period.quarter(2024, 1)).map(Period.days) // => [31, 29, 31]
 * ```
 */
export const months = (period: Period): ReadonlyArray<Period> => split(period, 1)

/**
 * A period cut at the ends of years, in order. The first and the last part may
 * be less than a year; together they are the period.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * const grant = { start: Period.month(2024, 7).start, end: Period.month(2025, 6).end }
 * Period.splitByYear(grant).map(Period.days) // => [184, 181]
 * ```
 */
export const splitByYear = (period: Period): ReadonlyArray<Period> => split(period, 12)

/**
 * Writes a period: a whole calendar year as `2024`, a single day as that day,
 * any other as `1 januari 2024 t/m 30 juni 2024`, in English with `to`.
 *
 * @example
 * ```ts
 * import { Period } from "@wijkwijzer/core"
 *
 * Period.format(Period.year(2024), "nl") // => "2024"
 * Period.format(Period.quarter(2024, 1), "en") // => "1 January 2024 to 31 March 2024"
 * ```
 */
export const format = ({ end, start }: Period, locale: Locale.Locale): string => {
  if (start === end) return CalendarDate.format(start, locale)
  if (start === CalendarDate.startOfYear(start) && end === CalendarDate.endOfYear(start)) {
    return start.slice(0, 4)
  }
  const between = locale === "nl" ? "t/m" : "to"
  return `${CalendarDate.format(start, locale)} ${between} ${CalendarDate.format(end, locale)}`
}

const monthsOf = (
  operation: string,
  operands: ReadonlyArray<number>,
  year: number,
  first: number,
  last: number,
): Period => {
  if (Civil.findFault(year, first, 1) !== null) throw outOfRange(`Period.${operation}`, operands)
  return calendarMonths(year, first, last)
}

const calendarMonths = (year: number, first: number, last: number): Period => ({
  start: Civil.write(year, first, 1) as CalendarDate.CalendarDate,
  end: Civil.write(year, last, Civil.daysInMonth(year, last)) as CalendarDate.CalendarDate,
})

const split = (period: Period, size: 1 | 12): ReadonlyArray<Period> => {
  const from = Civil.read(period.start)
  const to = Civil.read(period.end)
  const first = Math.floor((from.year * 12 + from.month - 1) / size)
  const last = Math.floor((to.year * 12 + to.month - 1) / size)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const count = (first + index) * size
    const year = Math.floor(count / 12)
    const part = calendarMonths(year, (count % 12) + 1, (count % 12) + size)
    return {
      start: CalendarDate.max(part.start, period.start),
      end: CalendarDate.min(part.end, period.end),
    }
  })
}
