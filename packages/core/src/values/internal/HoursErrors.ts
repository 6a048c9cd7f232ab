import * as Data from "effect/Data"

/**
 * Thrown when a number is no time: not whole hundredths of an hour within
 * ±`Number.MAX_SAFE_INTEGER`.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.of(7.25) // throws InvalidHours
 * ```
 */
export class InvalidHours extends Data.TaggedError("InvalidHours")<{
  readonly value: number
  readonly message: string
}> {}

/**
 * Thrown when the outcome of arithmetic lies beyond ±`Number.MAX_SAFE_INTEGER`
 * hundredths of an hour. `operands` are what the operation was given.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.add(Hours.of(Number.MAX_SAFE_INTEGER), Hours.of(1)) // throws HoursOverflow
 * ```
 */
export class HoursOverflow extends Data.TaggedError("HoursOverflow")<{
  readonly operation: "add" | "subtract" | "sum"
  readonly operands: ReadonlyArray<number>
  readonly message: string
}> {}

/** The overflow of an operation, with its message. */
export const overflow = (
  operation: HoursOverflow["operation"],
  operands: ReadonlyArray<number>,
): HoursOverflow => {
  const given = operation === "sum" ? `${operands.length} times` : operands.join(" and ")
  return new HoursOverflow({
    operation,
    operands,
    message:
      `Could not ${operation} ${given} (in hundredths of an hour): the outcome is not a whole ` +
      `number within ±${Number.MAX_SAFE_INTEGER}. Check these times.`,
  })
}
