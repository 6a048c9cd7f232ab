/**
 * Days before and after a day, that end where the calendar ends: a rule never fails on a date that is far off.
 */
import * as CalendarDate from "../../../values/CalendarDate.ts"

const first = CalendarDate.unsafe("0001-01-01")
const last = CalendarDate.unsafe("9999-12-31")

/** The day so many days later; the edge of the calendar when that lies beyond it. */
export const addDays = (day: CalendarDate.CalendarDate, days: number): CalendarDate.CalendarDate => {
  if (days > CalendarDate.daysBetween(day, last)) return last
  return -days > CalendarDate.daysBetween(first, day) ? first : CalendarDate.addDays(day, days)
}

/** The same day so many months later, or the last of that month. */
export const addMonths = (day: CalendarDate.CalendarDate, months: number): CalendarDate.CalendarDate => {
  const at = CalendarDate.year(day) * 12 + CalendarDate.month(day) - 1 + months
  return at < 12 ? first : at >= 120_000 ? last : CalendarDate.addMonths(day, months)
}

/** The same day so many years later. */
export const addYears = (day: CalendarDate.CalendarDate, years: number): CalendarDate.CalendarDate =>
  addMonths(day, years * 12)
