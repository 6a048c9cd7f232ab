import * as Data from "effect/Data"

/**
 * Why a text or three numbers are no date, as plain data.
 *
 * `form`: not `YYYY-MM-DD`; `year`, `month`, `day`: that part does not exist.
 * `text` is what was given, numbers joined with `-`.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(CalendarDate.make("2023-02-29"))).reason // => "day"
 * ```
 */
export interface InvalidCalendarDate {
  readonly _tag: "InvalidCalendarDate"
  readonly text: string
  readonly reason: "form" | "year" | "month" | "day"
  readonly message: string
}

/**
 * Thrown when arithmetic leaves the years 1 to 9999, or is asked with numbers
 * that are not whole. `operands` are what the operation was given.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.addDays(CalendarDate.unsafe("9999-12-31"), 1) // throws CalendarDateOutOfRange
 * ```
 */
export class CalendarDateOutOfRange extends Data.TaggedError("CalendarDateOutOfRange")<{
  readonly operation: string
  readonly operands: ReadonlyArray<string | number>
  readonly message: string
}> {}

/** The refusal of an operation, with its message. */
export const outOfRange = (
  operation: string,
  operands: ReadonlyArray<string | number>,
): CalendarDateOutOfRange =>
  new CalendarDateOutOfRange({
    operation,
    operands,
    message:
      `Could not work out ${operation}(${operands.join(", ")}): the outcome is not a day in the ` +
      "years 0001 to 9999. Give whole numbers that stay within them.",
  })
