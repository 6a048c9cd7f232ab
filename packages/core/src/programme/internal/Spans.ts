/**
 * Days on end that share no day, for finding overlaps without comparing all with all.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Period } from "../../values/Period.ts"

type Days = ReadonlyArray<CalendarDate>

const countWhile = (sorted: Days, holds: (day: CalendarDate) => boolean): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as CalendarDate)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of some sorted days come before a day. */
export const below = (sorted: Days, day: CalendarDate): number => countWhile(sorted, (one) => one < day)

/** How many of some sorted days do not come after a day. */
export const notAfter = (sorted: Days, day: CalendarDate): number => countWhile(sorted, (one) => one <= day)

/** Periods that share no day, in order; grows by `add`. */
export interface Spans {
  readonly starts: Array<CalendarDate>
  readonly ends: Array<CalendarDate>
}

/** No days yet. */
export const empty = (): Spans => ({ starts: [], ends: [] })

/** Whether a period shares a day with one of them: only the first that does not end before it can. */
export const meets = ({ ends, starts }: Spans, period: Period): boolean => {
  const at = below(ends, period.start)
  const start = starts[at]
  return start !== undefined && start <= period.end
}

/** Adds a period that meets none of them. */
export const add = ({ ends, starts }: Spans, period: Period): void => {
  const at = below(starts, period.start)
  starts.splice(at, 0, period.start)
  ends.splice(at, 0, period.end)
}
