import type { CalendarDate } from "../CalendarDate.ts"
import { outOfRange } from "./CalendarErrors.ts"
import * as Civil from "./Civil.ts"

/**
 * The number of days from 1970-01-01 to a date; negative before it.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.toEpochDay(CalendarDate.unsafe("1970-01-02")) // => 1
 * ```
 */
export const toEpochDay = (date: CalendarDate): number => Civil.toEpochDay(Civil.read(date))

/**
 * The date so many days after 1970-01-01.
 *
 * @throws CalendarDateOutOfRange when it is no whole number, or outside the
 * years 1 to 9999 (-719162 to 2932896).
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.fromEpochDay(-1) // => "1969-12-31"
 * ```
 */
export const fromEpochDay = (epochDay: number): CalendarDate => dateOf(epochDay, "fromEpochDay", [epochDay])

/**
 * The date so many days later, or earlier when negative.
 *
 * @throws CalendarDateOutOfRange when it leaves the years 1 to 9999, or `days`
 * is no whole number.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.addDays(CalendarDate.unsafe("2024-02-28"), 2) // => "2024-03-01"
 * ```
 */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOf(toEpochDay(date) + days, "addDays", [date, days])

/**
 * The date so many weeks later, or earlier when negative.
 *
 * @throws CalendarDateOutOfRange when it leaves the years 1 to 9999, or `weeks`
 * is no whole number.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.addWeeks(CalendarDate.unsafe("2025-01-01"), 13) // => "2025-04-02"
 * ```
 */
export const addWeeks = (date: CalendarDate, weeks: number): CalendarDate => {
  if (!Number.isInteger(weeks)) throw outOfRange("addWeeks", [date, weeks])
  return dateOf(toEpochDay(date) + weeks * 7, "addWeeks", [date, weeks])
}

/**
 * The same day so many months later, or earlier when negative; the last day of
 * that month when it has no such day.
 *
 * @throws CalendarDateOutOfRange when it leaves the years 1 to 9999, or `months`
 * is no whole number.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.addMonths(CalendarDate.unsafe("2024-01-31"), 1) // => "2024-02-29"
 * ```
 */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  shiftMonths(date, months, "addMonths", months)

/**
 * The same day so many years later, or earlier when negative; 29 February
 * becomes 28 February in a year without one.
 *
 * @throws CalendarDateOutOfRange when it leaves the years 1 to 9999, or `years`
 * is no whole number.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.addYears(CalendarDate.unsafe("2024-02-29"), 1) // => "2025-02-28"
 * ```
 */
export const addYears = (date: CalendarDate, years: number): CalendarDate =>
  shiftMonths(date, years * 12, "addYears", years)

/**
 * The number of days from one date to another: negative when `to` is earlier.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const [from, to] = [CalendarDate.unsafe("2024-02-28"), CalendarDate.unsafe("2024-03-01")]
 * CalendarDate.daysBetween(from, to) // => 2
 * ```
 */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toEpochDay(to) - toEpochDay(from)

/**
 * The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.weekday(CalendarDate.unsafe("2026-03-05")) // => 4
 * ```
 */
export const weekday = (date: CalendarDate): number => {
  const fromMonday = (toEpochDay(date) + 3) % 7
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
}

const dateOf = (
  epochDay: number,
  operation: string,
  operands: ReadonlyArray<string | number>,
): CalendarDate => {
  const inside = epochDay >= Civil.firstEpochDay && epochDay <= Civil.lastEpochDay
  if (!inside || !Number.isInteger(epochDay)) throw outOfRange(operation, operands)
  const { day, month, year } = Civil.fromEpochDay(epochDay)
  return Civil.write(year, month, day) as CalendarDate
}

const shiftMonths = (
  date: CalendarDate,
  months: number,
  operation: string,
  operand: number,
): CalendarDate => {
  const from = Civil.read(date)
  const count = from.year * 12 + from.month - 1 + months
  const year = Math.floor(count / 12)
  const inside = year >= 1 && year <= 9999
  if (!inside || !Number.isInteger(operand)) throw outOfRange(operation, [date, operand])
  const month = count - year * 12 + 1
  const day = Math.min(from.day, Civil.daysInMonth(year, month))
  return Civil.write(year, month, day) as CalendarDate
}
