/** Invented example figures are spread over a year by plain arithmetic: no chance, no clock, the same every time. */
import * as Result from "effect/Result"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"

/**
 * Numbers from 0 to 65536 that look like chance, by the linear congruential formula x → (75x + 74) mod 65537.
 *
 * The same seed gives the same numbers.
 */
export const numbers = (seed: number, count: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  let x = (seed * 7919 + 1) % 65537
  for (let at = 0; at < count; at++) {
    x = (75 * x + 74) % 65537
    found.push(x)
  }
  return found
}

/** A total in parts by weight, which add up to it exactly. */
export const divide = (total: number, weights: ReadonlyArray<number>): ReadonlyArray<number> =>
  Result.getOrThrow(Money.allocate(Money.cents(total), weights))

/** A total in uneven parts: the largest is about two and a half times the smallest. */
export const parts = (total: number, count: number, seed: number): ReadonlyArray<number> =>
  divide(
    total,
    numbers(seed, count).map((x) => 40 + (x % 61)),
  )

/** The Dutch public holidays of 2024 that fall on a weekday. */
const holidays = ["2024-01-01", "2024-04-01", "2024-05-09", "2024-05-20", "2024-12-25", "2024-12-26"]

const isWorkday = (date: CalendarDate.CalendarDate): boolean =>
  CalendarDate.weekday(date) <= 5 && !holidays.includes(date)

/** The day itself, or the first working day after it. */
export const workday = (date: CalendarDate.CalendarDate): CalendarDate.CalendarDate =>
  isWorkday(date) ? date : workday(CalendarDate.addDays(date, 1))

/** The working days of a month of 2024, 1 to 12. */
export const workdays = (month: number): ReadonlyArray<CalendarDate.CalendarDate> => {
  const first = CalendarDate.unsafe(`2024-${String(month).padStart(2, "0")}-01`)
  const next = CalendarDate.addMonths(first, 1)
  return Array.from({ length: CalendarDate.daysBetween(first, next) }, (_, day) =>
    CalendarDate.addDays(first, day),
  ).filter(isWorkday)
}

/** Working days spread from the first day through the last: one in each of as many equal stretches. */
export const spreadDays = (
  from: string,
  through: string,
  count: number,
  seed: number,
): ReadonlyArray<CalendarDate.CalendarDate> => {
  const first = CalendarDate.unsafe(from)
  const stretch = (CalendarDate.daysBetween(first, CalendarDate.unsafe(through)) - 4) / count
  return numbers(seed, count).map((x, at) =>
    workday(CalendarDate.addDays(first, Math.floor(at * stretch + (x / 65537) * stretch))),
  )
}
