import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import * as InvalidValue from "./InvalidValue.ts"
import type { InvalidCalendarDate } from "./internal/CalendarErrors.ts"
import * as Civil from "./internal/Civil.ts"
import { quote } from "./internal/Quote.ts"

export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  daysBetween,
  fromEpochDay,
  toEpochDay,
  weekday,
} from "./internal/CalendarArithmetic.ts"
export { CalendarDateOutOfRange, type InvalidCalendarDate } from "./internal/CalendarErrors.ts"
export {
  type CalendarDateParseError,
  type CalendarDateParseReason,
  type CalendarDateStyle,
  format,
  parse,
} from "./internal/CalendarText.ts"

/**
 * A day without a time or a zone: `YYYY-MM-DD` in the years 0001 to 9999 of the
 * proleptic Gregorian calendar. Always a day that exists; the order of the text
 * is the order of the days.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const deadline: CalendarDate.CalendarDate = CalendarDate.unsafe("2025-04-01")
 * CalendarDate.format(deadline, "nl") // => "1 april 2025"
 * ```
 */
export type CalendarDate = Brand.Branded<string, "CalendarDate">

/**
 * Whether a value is a date: ten characters, `YYYY-MM-DD`, of a day that exists.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.isCalendarDate("2024-02-29") // => true
 * CalendarDate.isCalendarDate("2023-02-29") // => false
 * ```
 */
export const isCalendarDate = (u: unknown): u is CalendarDate =>
  typeof u === "string" && u.length === 10 && Civil.startsWithDate(u)

/**
 * Takes a `YYYY-MM-DD` text as a date, or fails with `InvalidCalendarDate`. For
 * what people write, use `parse`.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(CalendarDate.make("2026-03-05")) // => "2026-03-05"
 * Result.isFailure(CalendarDate.make("5-3-2026")) // => true
 * ```
 */
export const make = (text: string): Result.Result<CalendarDate, InvalidCalendarDate> =>
  isCalendarDate(text) ? Result.succeed(text) : Result.fail(refuse(text))

/**
 * The date of a year, a month (1 to 12) and a day, or fails with
 * `InvalidCalendarDate`.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(CalendarDate.of(2026, 3, 5)) // => "2026-03-05"
 * Result.isFailure(CalendarDate.of(2026, 2, 29)) // => true
 * ```
 */
export const of = (
  year: number,
  month: number,
  day: number,
): Result.Result<CalendarDate, InvalidCalendarDate> => {
  const fault = Civil.findFault(year, month, day)
  return fault === null
    ? Result.succeed(Civil.write(year, month, day) as CalendarDate)
    : Result.fail(invalid(`${year}-${month}-${day}`, fault))
}

/**
 * Takes a text known to be a date, such as a literal in a test.
 *
 * @throws InvalidValue carrying `InvalidCalendarDate`, when it is none after all.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.unsafe("2026-03-05") // => "2026-03-05"
 * ```
 */
export const unsafe = (text: string): CalendarDate => {
  if (isCalendarDate(text)) return text
  const reason = refuse(text)
  throw new InvalidValue.InvalidValue({ reason, message: reason.message })
}

/**
 * The year, 1 to 9999.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.year(CalendarDate.unsafe("2026-03-05")) // => 2026
 * ```
 */
export const year = (date: CalendarDate): number => Civil.digits(date, 0, 4)

/**
 * The month, 1 to 12.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.month(CalendarDate.unsafe("2026-03-05")) // => 3
 * ```
 */
export const month = (date: CalendarDate): number => Civil.digits(date, 5, 7)

/**
 * The day of the month, 1 to 31.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.day(CalendarDate.unsafe("2026-03-05")) // => 5
 * ```
 */
export const day = (date: CalendarDate): number => Civil.digits(date, 8, 10)

/**
 * The order of two dates, earliest first: -1, 0 or 1. It is the order of the text.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [a, b] = [CalendarDate.unsafe("2026-03-05"), CalendarDate.unsafe("2026-03-06")]
 * CalendarDate.compare(a, b) // => -1
 * ```
 */
export const compare = (a: CalendarDate, b: CalendarDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The earlier of two dates.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [a, b] = [CalendarDate.unsafe("2026-03-05"), CalendarDate.unsafe("2026-03-06")]
 * CalendarDate.min(a, b) // => "2026-03-05"
 * ```
 */
export const min = (a: CalendarDate, b: CalendarDate): CalendarDate => (b < a ? b : a)

/**
 * The later of two dates.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [a, b] = [CalendarDate.unsafe("2026-03-05"), CalendarDate.unsafe("2026-03-06")]
 * CalendarDate.max(a, b) // => "2026-03-06"
 * ```
 */
export const max = (a: CalendarDate, b: CalendarDate): CalendarDate => (b > a ? b : a)

/**
 * Whether the first date is earlier than the second; false when they are equal.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [a, b] = [CalendarDate.unsafe("2026-03-05"), CalendarDate.unsafe("2026-03-06")]
 * CalendarDate.isBefore(a, b) // => true
 * ```
 */
export const isBefore = (a: CalendarDate, b: CalendarDate): boolean => a < b

/**
 * Whether the first date is later than the second; false when they are equal.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [a, b] = [CalendarDate.unsafe("2026-03-05"), CalendarDate.unsafe("2026-03-06")]
 * CalendarDate.isAfter(a, b) // => false
 * ```
 */
export const isAfter = (a: CalendarDate, b: CalendarDate): boolean => a > b

/**
 * 1 January of the year of a date.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.startOfYear(CalendarDate.unsafe("2026-03-05")) // => "2026-01-01"
 * ```
 */
export const startOfYear = (date: CalendarDate): CalendarDate => `${date.slice(0, 4)}-01-01` as CalendarDate

/**
 * 31 December of the year of a date.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.endOfYear(CalendarDate.unsafe("2026-03-05")) // => "2026-12-31"
 * ```
 */
export const endOfYear = (date: CalendarDate): CalendarDate => `${date.slice(0, 4)}-12-31` as CalendarDate

const refuse = (text: string): InvalidCalendarDate => {
  const formed = /^\d{4}-\d\d-\d\d$/.test(text)
  const { day, month, year } = Civil.read(text)
  return invalid(text, (formed && Civil.findFault(year, month, day)) || "form")
}

const invalid = (text: string, reason: InvalidCalendarDate["reason"]): InvalidCalendarDate => ({
  _tag: "InvalidCalendarDate",
  text,
  reason,
  message:
    `Could not take ${quote(text)} as a date: ` +
    (reason === "form" ? "it is not written YYYY-MM-DD. " : `there is no such ${reason}. `) +
    "Give a day that exists, in the years 0001 to 9999, such as 2026-03-05.",
})
