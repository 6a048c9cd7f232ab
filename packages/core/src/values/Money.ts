import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import { InvalidMoney } from "./internal/MoneyErrors.ts"
import { hundredthsOf, isWhole, whole } from "./internal/Whole.ts"

export { type AllocateError, allocate } from "./internal/MoneyAllocate.ts"
export {
  abs,
  add,
  multiply,
  negate,
  percentageOf,
  subtract,
  sum,
} from "./internal/MoneyArithmetic.ts"
export { InvalidFactor, InvalidMoney, MoneyOverflow } from "./internal/MoneyErrors.ts"
export {
  format,
  type MoneyParseError,
  type MoneyParseReason,
  type MoneyStyle,
  parse,
} from "./internal/MoneyText.ts"

/**
 * An amount in euros: a whole number of cents within
 * ±`Number.MAX_SAFE_INTEGER` (ninety thousand billion euros), never `-0`.
 * Arithmetic here is exact, or refused with `MoneyOverflow`.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * const rate: Money.Money = Money.cents(8_250)
 * Money.format(rate, "en") // => "€82.50"
 * ```
 */
export type Money = Brand.Branded<number, "Money">

/**
 * A number that is no amount in euros exact to the cent, as plain data.
 *
 * `not-finite`: NaN or infinite; `decimals`: more than two; `range`: too large
 * to be exact.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Money.fromEuros(0.125))).reason // => "decimals"
 * ```
 */
export interface InvalidEuros {
  readonly _tag: "InvalidEuros"
  readonly euros: number
  readonly reason: "not-finite" | "decimals" | "range"
  readonly message: string
}

/**
 * Whether a value is an amount: a safe integer other than `-0`.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.isMoney(1250) // => true
 * Money.isMoney(12.5) // => false
 * ```
 */
export const isMoney = (u: unknown): u is Money => isWhole(u)

/**
 * The amount of so many cents; `-0` becomes zero.
 *
 * @throws InvalidMoney when it is no safe integer.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.cents(1250) // => 1250
 * ```
 */
export const cents = (n: number): Money => {
  const value = whole(n)
  if (value !== null) return value as Money
  throw new InvalidMoney({
    value: n,
    message:
      `Could not take ${n} as an amount: an amount is a whole number of cents within ` +
      `±${Number.MAX_SAFE_INTEGER}. Use Money.fromEuros for euros, Money.allocate to divide.`,
  })
}

/**
 * The amount of so many euros, when that is exact to the cent; else it fails
 * with {@link InvalidEuros}. Nothing is rounded: `0.1 + 0.2` is refused.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Money.fromEuros(12.5)) // => 1250
 * Result.isFailure(Money.fromEuros(0.1 + 0.2)) // => true
 * ```
 */
export const fromEuros = (n: number): Result.Result<Money, InvalidEuros> => {
  const value = hundredthsOf(n)
  if (value !== null) return Result.succeed(value as Money)
  const reason = !Number.isFinite(n) ? "not-finite" : Math.abs(n) >= 2 ** 46 ? "range" : "decimals"
  return Result.fail({
    _tag: "InvalidEuros",
    euros: n,
    reason,
    message:
      `Could not take ${n} euros as an amount: it is not exact to the cent. ` +
      "Round it first, or read its text with Money.parse.",
  })
}

/**
 * No money.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.zero // => 0
 * ```
 */
export const zero: Money = 0 as Money

/**
 * The smaller of two amounts.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.min(Money.cents(1), Money.cents(-2)) // => -2
 * ```
 */
export const min = (a: Money, b: Money): Money => (b < a ? b : a)

/**
 * The larger of two amounts.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.max(Money.cents(1), Money.cents(-2)) // => 1
 * ```
 */
export const max = (a: Money, b: Money): Money => (b > a ? b : a)

/**
 * The order of two amounts, smallest first: -1, 0 or 1.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.compare(Money.cents(1), Money.cents(2)) // => -1
 * ```
 */
export const compare = (a: Money, b: Money): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Whether two amounts are the same.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.equals(Money.zero, Money.cents(0)) // => true
 * ```
 */
export const equals = (a: Money, b: Money): boolean => a === b

/**
 * Whether an amount is below zero.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.isNegative(Money.zero) // => false
 * ```
 */
export const isNegative = (money: Money): boolean => money < 0

/**
 * One amount as a fraction of another, or null when the whole is zero. A plain
 * floating-point number, for charts; `Percentage.ofRatio` is exact.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.ratio(Money.cents(25), Money.cents(100)) // => 0.25
 * Money.ratio(Money.cents(25), Money.zero) // => null
 * ```
 */
export const ratio = (part: Money, whole: Money): number | null => (whole === 0 ? null : part / whole + 0)
