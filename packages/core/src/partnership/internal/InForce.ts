/**
 * Rows that hold from one day through another.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Dates from "./Dates.ts"

/** A row that holds from a day, through a day or until further notice. */
export interface Dated {
  readonly validFrom: CalendarDate
  readonly validThrough: CalendarDate | null
}

/** Whether the row holds on this day; its first and last day count. */
export const on = ({ validFrom, validThrough }: Dated, day: CalendarDate): boolean =>
  validFrom <= day && (validThrough === null || day <= validThrough)

/**
 * The first day of the unbroken run of rows that includes this day: rows that follow on each other, without
 * a day between, are one run. `undefined` when none holds on the day.
 */
export const unbrokenSince = (rows: ReadonlyArray<Dated>, day: CalendarDate): CalendarDate | undefined => {
  let first: CalendarDate | undefined
  const latestFirst = rows
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0))
  // Later rows first would miss a long row behind a short one, so each row is held against the run so far.
  let grown = true
  while (grown) {
    grown = false
    for (const row of latestFirst) {
      const joins = first === undefined ? on(row, day) : row.validFrom < first && on(row, Dates.dayBefore(first))
      if (!joins) continue
      first = row.validFrom
      grown = true
    }
  }
  return first
}
