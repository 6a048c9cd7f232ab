import * as Data from "effect/Data"

/**
 * Thrown when a number is no amount: not whole cents within
 * ±`Number.MAX_SAFE_INTEGER`.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.cents(0.5) // throws InvalidMoney
 * ```
 */
export class InvalidMoney extends Data.TaggedError("InvalidMoney")<{
  readonly value: number
  readonly message: string
}> {}

/**
 * Thrown when an amount would be multiplied by something that is no safe
 * integer. To take a part of an amount use `percentageOf` or `allocate`.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.multiply(Money.cents(100), 0.5) // throws InvalidFactor
 * ```
 */
export class InvalidFactor extends Data.TaggedError("InvalidFactor")<{
  readonly operation: "multiply" | "percentageOf"
  readonly factor: number
  readonly message: string
}> {}

/**
 * Thrown when the outcome of arithmetic is no amount: it lies beyond
 * ±`Number.MAX_SAFE_INTEGER` cents. `operands` are what the operation was given,
 * in its order; for `sum` every amount.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.add(Money.cents(Number.MAX_SAFE_INTEGER), Money.cents(1)) // throws MoneyOverflow
 * ```
 */
export class MoneyOverflow extends Data.TaggedError("MoneyOverflow")<{
  readonly operation: "add" | "subtract" | "sum" | "multiply" | "percentageOf" | "cost"
  readonly operands: ReadonlyArray<number>
  readonly message: string
}> {}

type Operation = MoneyOverflow["operation"]

const tasks: Readonly<Record<Operation, (operands: ReadonlyArray<number>) => string>> = {
  add: ([a, b]) => `add ${a} and ${b} cents`,
  subtract: ([a, b]) => `subtract ${b} from ${a} cents`,
  sum: (operands) => `sum ${operands.length} amounts`,
  multiply: ([a, b]) => `multiply ${a} cents by ${b}`,
  percentageOf: ([a, b]) => `take ${b} basis points of ${a} cents`,
  cost: ([a, b]) => `price ${a} hundredths of an hour at ${b} cents an hour`,
}

/** The overflow of an operation, with its message. */
export const overflow = (operation: Operation, operands: ReadonlyArray<number>): MoneyOverflow =>
  new MoneyOverflow({
    operation,
    operands,
    message:
      `Could not ${tasks[operation](operands)}: the outcome is not a whole number of cents within ` +
      `±${Number.MAX_SAFE_INTEGER}. Check these amounts; split them if they are really this large.`,
  })
