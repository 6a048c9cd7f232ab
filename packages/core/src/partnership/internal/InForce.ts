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

const byStart = (a: Dated, b: Dated): number =>
  a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0

/**
 * The first day of the unbroken run of rows that includes this day: rows that follow on each other, without
 * a day between, are one run. `undefined` when none holds on the day.
 */
export const unbrokenSince = (rows: ReadonlyArray<Dated>, day: CalendarDate): CalendarDate | undefined => {
  let run: { readonly start: CalendarDate; readonly end: CalendarDate | null } | undefined
  for (const { validFrom, validThrough } of rows.filter((row) => row.validFrom <= day).sort(byStart)) {
    if (run === undefined || (run.end !== null && Dates.dayAfter(run.end) < validFrom)) {
      run = { start: validFrom, end: validThrough }
    } else if (run.end !== null && (validThrough === null || validThrough > run.end)) {
      run = { start: run.start, end: validThrough }
    }
  }
  return run !== undefined && (run.end === null || day <= run.end) ? run.start : undefined
}
