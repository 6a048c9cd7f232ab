/**
 * Steps along the calendar that stop at its ends, so that no term in the data can leave it.
 */
import * as CalendarDate from "../../values/CalendarDate.ts"

const first = CalendarDate.unsafe("0001-01-01")
const last = CalendarDate.unsafe("9999-12-31")

/** So many whole days later, at most the last day of the calendar. */
export const daysAfter = (date: CalendarDate.CalendarDate, days: number): CalendarDate.CalendarDate =>
  days >= CalendarDate.daysBetween(date, last)
    ? last
    : CalendarDate.addDays(date, Math.max(0, Math.trunc(days)))

/** So many whole months later, at most the last day of the calendar. */
export const monthsAfter = (date: CalendarDate.CalendarDate, months: number): CalendarDate.CalendarDate => {
  const left = (9999 - CalendarDate.year(date)) * 12 + 12 - CalendarDate.month(date)
  return months > left ? last : CalendarDate.addMonths(date, Math.max(0, Math.trunc(months)))
}

/** The day before; the first day of the calendar has only itself. */
export const dayBefore = (date: CalendarDate.CalendarDate): CalendarDate.CalendarDate =>
  date === first ? first : CalendarDate.addDays(date, -1)

/** The day after; the last day of the calendar has only itself. */
export const dayAfter = (date: CalendarDate.CalendarDate): CalendarDate.CalendarDate => daysAfter(date, 1)

/** Days from a day on which something was due to this one: 0 when it is not late. */
export const daysLate = (dueOn: CalendarDate.CalendarDate | null, on: CalendarDate.CalendarDate): number =>
  dueOn === null || on <= dueOn ? 0 : CalendarDate.daysBetween(dueOn, on)
