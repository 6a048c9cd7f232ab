import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Money } from "../../src/values/index.ts"
import { failure, largest, modest, money } from "./support.ts"

const c = Money.cents
const allocate = (total: Money.Money, weights: ReadonlyArray<number>): ReadonlyArray<Money.Money> =>
  Result.getOrThrow(Money.allocate(total, weights))

const weight = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: largest }))
const weights = fc.array(weight, { minLength: 1, maxLength: 20 }).filter((list) => list.some((n) => n > 0))

const bigSum = (list: ReadonlyArray<number>): bigint => list.reduce((total, n) => total + BigInt(n), 0n)
const size = (n: bigint): bigint => (n < 0n ? -n : n)

describe("Money.allocate", () => {
  it("gives parts that add up to the total exactly, and never -0", () => {
    fc.assert(
      fc.property(money, weights, (total, list) => {
        const parts = allocate(total, list)
        assert.strictEqual(parts.length, list.length)
        assert.strictEqual(bigSum(parts), BigInt(total))
        assert.isTrue(parts.every(Money.isMoney))
      }),
      { numRuns: 500 },
    )
  })

  it("gives every part less than one cent from its exact share", () => {
    fc.assert(
      fc.property(money, weights, (total, list) => {
        const sum = bigSum(list)
        allocate(total, list).forEach((part, index) => {
          const off = BigInt(part) * sum - BigInt(total) * BigInt(list[index] ?? 0)
          assert.isTrue(size(off) < sum, `part ${index} of ${total} over ${list}`)
        })
      }),
      { numRuns: 500 },
    )
  })

  it("gives no weight the larger part of a smaller one", () => {
    fc.assert(
      fc.property(modest, weights, (total, list) => {
        const parts = allocate(Money.abs(total), list)
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a > b) assert.isTrue((parts[i] ?? 0) >= (parts[j] ?? 0))
          })
        })
      }),
    )
  })

  it("gives a zero weight nothing", () => {
    fc.assert(
      fc.property(money, weights, (total, list) => {
        const parts = allocate(total, [0, ...list, 0])
        assert.isTrue(Object.is(parts[0], 0) && Object.is(parts.at(-1), 0))
        assert.deepStrictEqual(parts.slice(1, -1), allocate(total, list))
      }),
    )
  })

  it("mirrors a negative total", () => {
    fc.assert(
      fc.property(money, weights, (total, list) => {
        assert.deepStrictEqual(allocate(Money.negate(total), list), allocate(total, list).map(Money.negate))
      }),
    )
  })

  it("depends on the proportion of the weights only", () => {
    const small = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 10 })
      .filter((list) => list.some((n) => n > 0))
    fc.assert(
      fc.property(money, small, fc.integer({ min: 1, max: 1_000_000 }), (total, list, k) => {
        const scaled = list.map((n) => n * k)
        assert.deepStrictEqual(allocate(total, scaled), allocate(total, list))
      }),
    )
  })

  it("follows its weights when they change places, but for equal remainders", () => {
    const withOrder = weights.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(money, withOrder, (total, [list, order]) => {
        const sum = bigSum(list)
        const remainders = list.map((n) => (size(BigInt(total)) * BigInt(n)) % sum)
        const parts = allocate(total, list)
        const moved = allocate(
          total,
          order.map((index) => list[index] ?? 0),
        )
        order.forEach((from, to) => {
          const alone = remainders.filter((remainder) => remainder === remainders[from]).length === 1
          const gap = Math.abs((moved[to] ?? 0) - (parts[from] ?? 0))
          assert.isTrue(gap <= (alone ? 0 : 1), `${total} over ${list} in the order ${order}`)
        })
      }),
      { numRuns: 500 },
    )
  })

  it("allocating over its own parts changes nothing", () => {
    fc.assert(
      fc.property(money, weights, (total, list) => {
        fc.pre(total > 0)
        const parts = allocate(total, list)
        assert.deepStrictEqual(allocate(total, parts), parts)
      }),
    )
  })

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [1, [1, 3], [0, 1]],
    [2, [1, 3], [1, 1]],
    [2, [3, 1], [2, 0]],
    [5, [0, 0, 7], [0, 0, 5]],
    [0, [1, 2], [0, 0]],
    [100, [5000, 3000, 2000], [50, 30, 20]],
    [1000, [1, 2, 4], [143, 286, 571]],
    [largest, [largest, largest], [(largest + 1) / 2, (largest - 1) / 2]],
    [largest, [largest], [largest]],
  ])("divides %d over %j as %j", (total, list, parts) => {
    assert.deepStrictEqual<ReadonlyArray<number>>(allocate(c(total), list), parts)
  })

  it.each([
    [[], "no-weights", null],
    [[0, 0], "no-positive-weight", null],
    [[1, -1], "weight", 1],
    [[0.5, 1], "weight", 0],
    [[1, 2, Number.NaN], "weight", 2],
    [[2 ** 53], "weight", 0],
    [[1, Number.POSITIVE_INFINITY], "weight", 1],
  ] as const)("refuses the weights %j: %s", (list, reason, index) => {
    const error = failure(Money.allocate(c(100), list))
    assert.strictEqual(error._tag, "AllocateError")
    assert.strictEqual(error.reason, reason)
    assert.strictEqual(error.index, index)
    assert.strictEqual(error.total, 100)
    assert.strictEqual(error.weights, list)
    assert.include(error.message, "Could not divide 100 cents: ")
  })
})
