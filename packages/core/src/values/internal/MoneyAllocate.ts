import * as Result from "effect/Result"
import type { Money } from "../Money.ts"

/**
 * Why an amount could not be divided: plain data.
 *
 * `no-weights`: the list is empty. `weight`: the weight at `index` is negative
 * or no safe integer. `no-positive-weight`: every weight is zero. `index` is
 * null unless the reason is `weight`.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused = Result.flip(Money.allocate(Money.cents(100), [1, -1]))
 * Result.getOrThrow(refused).index // => 1
 * ```
 */
export interface AllocateError {
  readonly _tag: "AllocateError"
  readonly reason: "no-weights" | "weight" | "no-positive-weight"
  readonly total: Money
  readonly weights: ReadonlyArray<number>
  readonly index: number | null
  readonly message: string
}

/**
 * Divides an amount by weights into parts that add up to it exactly.
 *
 * Every part is less than one cent from its exact share. The cents left over go
 * to the largest remainders, equal remainders to the lowest index. A zero weight
 * gets nothing; a negative amount gives the mirror image of the positive one.
 * Weights are non-negative safe integers, at least one of them positive, else it
 * fails with {@link AllocateError}. Exact at any size.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Money.allocate(Money.cents(100), [1, 1, 1])) // => [34, 33, 33]
 * ```
 */
export const allocate = (
  total: Money,
  weights: ReadonlyArray<number>,
): Result.Result<ReadonlyArray<Money>, AllocateError> => {
  const bad = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 0)
  if (weights.length === 0) return refuse("no-weights", total, weights)
  if (bad !== -1) return refuse("weight", total, weights, bad)

  const wide = weights.map(BigInt)
  const whole = wide.reduce((sum, weight) => sum + weight, 0n)
  if (whole === 0n) return refuse("no-positive-weight", total, weights)

  const amount = BigInt(Math.abs(total))
  const parts = wide.map((weight) => (amount * weight) / whole)
  const left = Number(parts.reduce((rest, part) => rest - part, amount))
  const sharers = new Set(
    largestRemainders(
      wide.map((weight) => (amount * weight) % whole),
      left,
    ),
  )
  return Result.succeed(
    parts.map((part, index) => {
      const cents = Number(part) + (sharers.has(index) ? 1 : 0)
      return (total < 0 ? 0 - cents : cents) as Money
    }),
  )
}

const largestRemainders = (remainders: ReadonlyArray<bigint>, count: number): ReadonlyArray<number> =>
  remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1))
    .slice(0, count)
    .map(({ index }) => index)

const refuse = (
  reason: AllocateError["reason"],
  total: Money,
  weights: ReadonlyArray<number>,
  index: number | null = null,
): Result.Result<never, AllocateError> =>
  Result.fail({
    _tag: "AllocateError",
    reason,
    total,
    weights,
    index,
    message: `Could not divide ${total} cents: ${why(reason, weights, index)}`,
  })

const why = (
  reason: AllocateError["reason"],
  weights: ReadonlyArray<number>,
  index: number | null,
): string => {
  switch (reason) {
    case "no-weights":
      return "there are no weights. Give one weight for each part."
    case "weight":
      return (
        `weight ${index} is ${weights[index ?? 0]}. ` +
        "Give whole numbers of zero or more, such as cents or basis points."
      )
    case "no-positive-weight":
      return "every weight is zero. Give at least one part a positive weight."
  }
}
