/**
 * The day on which something happened by the clock of the Netherlands in Europe, by which terms in days are counted.
 *
 * One hour ahead of UTC, and two from the last Sunday of March until the last Sunday of October (directive
 * 2000/84/EC, articles 2 and 3; M, from general knowledge, certain). Holds from 1996; before that the summer ended
 * on other days, which can only matter for the hour before midnight.
 */
import * as Dates from "../../partnership/internal/Dates.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type * as Instant from "../../values/Instant.ts"

const lastSundayOf = (year: string, month: "03" | "10"): CalendarDate.CalendarDate => {
  const end = `${year}-${month}-31` as CalendarDate.CalendarDate
  return CalendarDate.addDays(end, -(CalendarDate.weekday(end) % 7))
}

const isSummer = (day: CalendarDate.CalendarDate): boolean => {
  const year = day.slice(0, 4)
  return day >= lastSundayOf(year, "03") && day < lastSundayOf(year, "10")
}

/**
 * The day of an instant in the Netherlands.
 *
 * @example
 * ```ts
 * LegalDay.of(Instant.unsafe("2026-06-15T22:30:00Z")) // => "2026-06-16", half past midnight
 * ```
 */
export const of = (instant: Instant.Instant): CalendarDate.CalendarDate => {
  const day = instant.slice(0, 10) as CalendarDate.CalendarDate
  const hour = instant.slice(11, 13)
  // Only the last two hours of a UTC day can already belong to the next.
  if (hour < "22") return day
  return hour === "23" || isSummer(day) ? Dates.dayAfter(day) : day
}
