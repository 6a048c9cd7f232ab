import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import { InvalidHours, overflow } from "./internal/HoursErrors.ts"
import { overflow as moneyOverflow } from "./internal/MoneyErrors.ts"
import { hundredthsOf, isWhole, multiplyDivide, sum as sumWhole, whole } from "./internal/Whole.ts"
import type * as Money from "./Money.ts"

export { HoursOverflow, InvalidHours } from "./internal/HoursErrors.ts"
export {
  format,
  type HoursParseError,
  type HoursParseReason,
  parse,
} from "./internal/HoursText.ts"

/**
 * Time worked: a whole number of hundredths of an hour, so that 7,25 hours is
 * 725. Within ±`Number.MAX_SAFE_INTEGER`, never `-0`; negative in a correction.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * const day: Hours.Hours = Hours.of(725)
 * Hours.format(day, "nl") // => "7,25"
 * ```
 */
export type Hours = Brand.Branded<number, "Hours">

/**
 * A number of hours or minutes that is no whole hundredths of an hour, as plain
 * data. `not-finite`: NaN or infinite; `inexact`: between two hundredths;
 * `range`: too large to be exact.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Hours.fromMinutes(20))).reason // => "inexact"
 * ```
 */
export interface InexactHours {
  readonly _tag: "InexactHours"
  readonly value: number
  readonly unit: "hours" | "minutes"
  readonly reason: "not-finite" | "inexact" | "range"
  readonly message: string
}

/**
 * Whether a value is a number of hundredths of an hour: a safe integer, not `-0`.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.isHours(725) // => true
 * Hours.isHours(7.25) // => false
 * ```
 */
export const isHours = (u: unknown): u is Hours => isWhole(u)

/**
 * So many hundredths of an hour; `-0` becomes zero.
 *
 * @throws InvalidHours when it is no safe integer.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.of(725) // => 725
 * ```
 */
export const of = (hundredths: number): Hours => {
  const value = whole(hundredths)
  if (value !== null) return value as Hours
  throw new InvalidHours({
    value: hundredths,
    message:
      `Could not take ${hundredths} as hours: hours are a whole number of hundredths of an hour ` +
      `within ±${Number.MAX_SAFE_INTEGER}. Use Hours.fromHours for a number such as 7.25.`,
  })
}

/**
 * So many hours, when that is exact to two decimals; else it fails with
 * {@link InexactHours}. Nothing is rounded.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Hours.fromHours(7.25)) // => 725
 * Result.isFailure(Hours.fromHours(7.125)) // => true
 * ```
 */
export const fromHours = (n: number): Result.Result<Hours, InexactHours> => {
  const value = hundredthsOf(n)
  return value === null ? inexact(n, "hours", 2 ** 46) : Result.succeed(value as Hours)
}

/**
 * So many minutes, when those are whole hundredths of an hour: a multiple of
 * 0.6, so of whole minutes every third. Else it fails with {@link InexactHours}:
 * nothing is rounded, because rounded minutes no longer add up.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Hours.fromMinutes(45)) // => 75
 * Result.getOrThrow(Hours.fromMinutes(0.6)) // => 1
 * Result.isFailure(Hours.fromMinutes(10)) // => true
 * ```
 */
export const fromMinutes = (n: number): Result.Result<Hours, InexactHours> => {
  const limit = 2 ** 46
  const hundredths = Math.round((n * 5) / 3)
  return Math.abs(n) < limit && (hundredths * 3) / 5 === n
    ? Result.succeed((hundredths + 0) as Hours)
    : inexact(n, "minutes", limit)
}

/**
 * No time.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.zero // => 0
 * ```
 */
export const zero: Hours = 0 as Hours

/**
 * One time and another.
 *
 * @throws HoursOverflow when the outcome is out of range.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.add(Hours.of(725), Hours.of(75)) // => 800
 * ```
 */
export const add = (a: Hours, b: Hours): Hours => {
  const value = whole(a + b)
  if (value === null) throw overflow("add", [a, b])
  return value as Hours
}

/**
 * The first time less the second.
 *
 * @throws HoursOverflow when the outcome is out of range.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.subtract(Hours.of(800), Hours.of(75)) // => 725
 * ```
 */
export const subtract = (a: Hours, b: Hours): Hours => {
  const value = whole(a - b)
  if (value === null) throw overflow("subtract", [a, b])
  return value as Hours
}

/**
 * The total of times, zero when there are none; the order never matters.
 *
 * @throws HoursOverflow when the total is out of range.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.sum([Hours.of(725), Hours.of(800)]) // => 1525
 * ```
 */
export const sum = (times: Iterable<Hours>): Hours => {
  const list = [...times]
  const value = sumWhole(list)
  if (value === null) throw overflow("sum", list)
  return value as Hours
}

/**
 * The order of two times, smallest first: -1, 0 or 1.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.compare(Hours.of(725), Hours.of(800)) // => -1
 * ```
 */
export const compare = (a: Hours, b: Hours): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What hours cost at a rate per hour: exact, then rounded to the cent half away
 * from zero.
 *
 * @throws Money.MoneyOverflow when the outcome is no amount.
 *
 * @example
 * ```ts
 * import { Hours, Money } from "@wijkwijzer/core"
 *
 * Hours.cost(Hours.of(725), Money.cents(8_250)) // => 59813
 * ```
 */
export const cost = (hours: Hours, rate: Money.Money): Money.Money => {
  const value = multiplyDivide(hours, rate, 100)
  if (value === null) throw moneyOverflow("cost", [hours, rate])
  return value as Money.Money
}

const inexact = (
  value: number,
  unit: InexactHours["unit"],
  limit: number,
): Result.Result<never, InexactHours> =>
  Result.fail({
    _tag: "InexactHours",
    value,
    unit,
    reason: !Number.isFinite(value) ? "not-finite" : Math.abs(value) >= limit ? "range" : "inexact",
    message:
      `Could not take ${value} ${unit} as hours: that is not exactly a number of hundredths of an ` +
      `hour. Give ${unit === "hours" ? "at most two decimals" : "a multiple of three minutes"}.`,
  })
