import type * as Brand from "effect/Brand"
import * as Data from "effect/Data"
import { isWhole, multiplyDivide, whole } from "./internal/Whole.ts"

export {
  format,
  type PercentageParseError,
  type PercentageParseReason,
  parse,
} from "./internal/PercentageText.ts"

/**
 * A percentage: a whole number of basis points, so that 12,5% is 1250. Within
 * ±`Number.MAX_SAFE_INTEGER`, never `-0`; not bound to 0–100%.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * const share: Percentage.Percentage = Percentage.of(1250)
 * Percentage.format(share, "nl") // => "12,5%"
 * ```
 */
export type Percentage = Brand.Branded<number, "Percentage">

/**
 * Thrown when numbers make no percentage: what should be a safe integer is not,
 * or the ratio is too large. `operands` are what was given.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * Percentage.of(12.5) // throws InvalidPercentage
 * ```
 */
export class InvalidPercentage extends Data.TaggedError("InvalidPercentage")<{
  readonly operation: "of" | "ofRatio"
  readonly operands: ReadonlyArray<number>
  readonly message: string
}> {}

/**
 * Whether a value is a number of basis points: a safe integer, not `-0`.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * Percentage.isPercentage(1250) // => true
 * Percentage.isPercentage(12.5) // => false
 * ```
 */
export const isPercentage = (u: unknown): u is Percentage => isWhole(u)

/**
 * So many basis points, hundredths of a percent; `-0` becomes zero.
 *
 * @throws InvalidPercentage when it is no safe integer.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * Percentage.of(1250) // => 1250
 * ```
 */
export const of = (basisPoints: number): Percentage => {
  const value = whole(basisPoints)
  if (value !== null) return value as Percentage
  throw new InvalidPercentage({
    operation: "of",
    operands: [basisPoints],
    message:
      `Could not take ${basisPoints} as a percentage: a percentage is a whole number of basis ` +
      `points within ±${Number.MAX_SAFE_INTEGER}. Write 12,5% as 1250.`,
  })
}

/**
 * The part as a percentage of the whole, rounded to the basis point half away
 * from zero; null when the whole is zero. Both are safe integers of one unit:
 * cents, hundredths of an hour, a count.
 *
 * @throws InvalidPercentage when one is no safe integer, or the ratio too large.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * Percentage.ofRatio(2, 3) // => 6667
 * Percentage.ofRatio(2, 0) // => null
 * ```
 */
export const ofRatio = (part: number, whole: number): Percentage | null => {
  if (whole === 0 && Number.isSafeInteger(part)) return null
  const safe = Number.isSafeInteger(part) && Number.isSafeInteger(whole)
  const value = safe ? multiplyDivide(part, 10_000, whole) : null
  if (value !== null) return value as Percentage
  throw new InvalidPercentage({
    operation: "ofRatio",
    operands: [part, whole],
    message:
      `Could not take ${part} as a percentage of ${whole}: ` +
      (safe
        ? "the outcome is too large to be exact. Check the whole."
        : "both must be whole numbers, such as cents. Convert them first."),
  })
}
