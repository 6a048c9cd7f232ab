import type { Money } from "../Money.ts"
import { InvalidFactor, overflow } from "./MoneyErrors.ts"
import { multiplyDivide, sum as sumWhole, whole } from "./Whole.ts"

/**
 * One amount and another.
 *
 * @throws MoneyOverflow when the outcome is no amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.add(Money.cents(1000), Money.cents(250)) // => 1250
 * ```
 */
export const add = (a: Money, b: Money): Money => {
  const value = whole(a + b)
  if (value === null) throw overflow("add", [a, b])
  return value as Money
}

/**
 * The first amount less the second.
 *
 * @throws MoneyOverflow when the outcome is no amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.subtract(Money.cents(1000), Money.cents(1250)) // => -250
 * ```
 */
export const subtract = (a: Money, b: Money): Money => {
  const value = whole(a - b)
  if (value === null) throw overflow("subtract", [a, b])
  return value as Money
}

/**
 * The amount with the opposite sign; zero stays zero.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.negate(Money.cents(250)) // => -250
 * ```
 */
export const negate = (money: Money): Money => (0 - money) as Money

/**
 * The amount without its sign.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.abs(Money.cents(-250)) // => 250
 * ```
 */
export const abs = (money: Money): Money => Math.abs(money) as Money

/**
 * The total of amounts, zero when there are none. Only the total must be an
 * amount, so the order never matters.
 *
 * @throws MoneyOverflow when the total is no amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.sum([Money.cents(100), Money.cents(20), Money.cents(3)]) // => 123
 * ```
 */
export const sum = (amounts: Iterable<Money>): Money => {
  const list = Array.isArray(amounts) ? amounts : Array.from(amounts)
  const value = sumWhole(list)
  if (value === null) throw overflow("sum", list)
  return value as Money
}

/**
 * An amount so many times.
 *
 * @throws InvalidFactor when the factor is no safe integer.
 * @throws MoneyOverflow when the outcome is no amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.multiply(Money.cents(1250), 3) // => 3750
 * ```
 */
export const multiply = (money: Money, integer: number): Money => {
  checkFactor("multiply", integer)
  const value = whole(money * integer)
  if (value === null) throw overflow("multiply", [money, integer])
  return value as Money
}

/**
 * A percentage of an amount, in basis points (1250 is 12,5%), rounded to the
 * cent half away from zero; exact before that. To divide an amount in parts that
 * must add up, use `allocate`.
 *
 * @throws InvalidFactor when the basis points are no safe integer.
 * @throws MoneyOverflow when the outcome is no amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.percentageOf(Money.cents(10_004), 1250) // => 1251
 * ```
 */
export const percentageOf = (money: Money, basisPoints: number): Money => {
  checkFactor("percentageOf", basisPoints)
  const value = multiplyDivide(money, basisPoints, 10_000)
  if (value === null) throw overflow("percentageOf", [money, basisPoints])
  return value as Money
}

const checkFactor = (operation: InvalidFactor["operation"], factor: number): void => {
  if (Number.isSafeInteger(factor)) return
  throw new InvalidFactor({
    operation,
    factor,
    message:
      `Could not ${operation === "multiply" ? "multiply an amount by" : "take a percentage of"} ` +
      `${factor}: it is not a whole number. Use Money.percentageOf with whole basis points, ` +
      "or Money.allocate to divide an amount in parts.",
  })
}
