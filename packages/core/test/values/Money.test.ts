import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Money } from "../../src/values/index.ts"
import { failure, fits, largest, modest, money, rounded, throwsA, whole } from "./support.ts"

const c = Money.cents

describe("Money is whole cents", () => {
  it("takes exactly the safe integers, and never -0", () => {
    for (const good of [0, 1, -1, largest, -largest]) assert.isTrue(Money.isMoney(good), `${good}`)
    const bad = [-0, 0.5, largest + 1, Number.NaN, Number.POSITIVE_INFINITY, "1", 1n, null, undefined]
    for (const u of bad) assert.isFalse(Money.isMoney(u), String(u))
  })

  it("makes zero of -0 and refuses what is no safe integer", () => {
    assert.isTrue(Object.is(c(-0), 0))
    for (const n of [0.5, largest + 1, Number.NaN, Number.NEGATIVE_INFINITY]) {
      const error = throwsA(Money.InvalidMoney, () => c(n))
      assert.strictEqual(error._tag, "InvalidMoney")
      assert.isTrue(Object.is(error.value, n))
      assert.include(error.message, `Could not take ${n} as an amount`)
    }
  })

  it("takes euros when exact to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 46 - 1) * 100, max: (2 ** 46 - 1) * 100 }), (cents) => {
        assert.strictEqual(Result.getOrThrow(Money.fromEuros(cents / 100)), cents + 0)
      }),
    )
    assert.strictEqual(Result.getOrThrow(Money.fromEuros(90_071_992_547_409)), 9_007_199_254_740_900)
    assert.isTrue(Object.is(Result.getOrThrow(Money.fromEuros(-0)), 0))
  })

  it.each([
    [0.125, "decimals"],
    [0.1 + 0.2, "decimals"],
    [1.005, "decimals"],
    [1e-9, "decimals"],
    [70_368_744_177_664.5, "range"],
    [90_071_992_547_410, "range"],
    [1e300, "range"],
    [Number.NaN, "not-finite"],
    [Number.NEGATIVE_INFINITY, "not-finite"],
  ] as const)("refuses %d euros: %s", (euros, reason) => {
    const error = failure(Money.fromEuros(euros))
    assert.deepStrictEqual(
      { tag: error._tag, euros: error.euros, reason: error.reason },
      { tag: "InvalidEuros", euros, reason },
    )
  })
})

describe("Money adds up", () => {
  it("add is commutative and associative, with zero and opposites", () => {
    fc.assert(
      fc.property(modest, modest, modest, (x, y, z) => {
        assert.strictEqual(Money.add(x, y), Money.add(y, x))
        assert.strictEqual(Money.add(Money.add(x, y), z), Money.add(x, Money.add(y, z)))
        assert.strictEqual(Money.add(x, Money.zero), x)
        assert.isTrue(Object.is(Money.add(x, Money.negate(x)), 0))
        assert.strictEqual(Money.subtract(x, y), Money.add(x, Money.negate(y)))
      }),
    )
  })

  it("add and subtract are exact or refused with what they were given", () => {
    fc.assert(
      fc.property(money, money, fc.constantFrom("add", "subtract"), (x, y, operation) => {
        const exact = operation === "add" ? BigInt(x) + BigInt(y) : BigInt(x) - BigInt(y)
        if (fits(exact)) return assert.strictEqual(BigInt(Money[operation](x, y)), exact)
        const error = throwsA(Money.MoneyOverflow, () => Money[operation](x, y))
        assert.strictEqual(error.operation, operation)
        assert.deepStrictEqual(error.operands, [x, y])
      }),
    )
  })

  it("sum is the exact total in any order, even past the limit on the way", () => {
    const shuffled = fc
      .array(money, { maxLength: 12 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const exact = list.reduce((total, amount) => total + BigInt(amount), 0n)
        if (!fits(exact)) {
          const error = throwsA(Money.MoneyOverflow, () => Money.sum(other))
          return assert.deepStrictEqual(error.operands, other)
        }
        assert.strictEqual(BigInt(Money.sum(list)), exact)
        assert.strictEqual(Money.sum(other), Money.sum(list))
      }),
    )
    assert.strictEqual(Money.sum([c(largest), c(largest), c(-largest), c(-5)]), largest - 5)
  })

  it("sum takes any iterable", () => {
    assert.strictEqual(Money.sum([]), 0)
    assert.strictEqual(Money.sum(new Set([c(1), c(2)])), 3)
    assert.strictEqual(Money.sum([c(1), c(2)].values()), 3)
  })

  it("the overflow message says what was done, with what, why not and what to do", () => {
    const error = throwsA(Money.MoneyOverflow, () => Money.add(c(largest), c(1)))
    assert.strictEqual(error._tag, "MoneyOverflow")
    assert.strictEqual(
      error.message,
      "Could not add 9007199254740991 and 1 cents: the outcome is not a whole number of cents " +
        "within ±9007199254740991. Check these amounts; split them if they are really this large.",
    )
    assert.include(
      throwsA(Money.MoneyOverflow, () => Money.subtract(c(-largest), c(2))).message,
      "subtract 2 from -9007199254740991 cents",
    )
  })
})

describe("Money is multiplied exactly", () => {
  it("multiply is exact or refused", () => {
    fc.assert(
      fc.property(money, whole, (amount, factor) => {
        const exact = BigInt(amount) * BigInt(factor)
        if (!fits(exact)) {
          const error = throwsA(Money.MoneyOverflow, () => Money.multiply(amount, factor))
          return assert.deepStrictEqual(error.operands, [amount, factor])
        }
        const product = Money.multiply(amount, factor)
        assert.strictEqual(BigInt(product), exact)
        assert.isTrue(Money.isMoney(product))
      }),
    )
  })

  it("percentageOf rounds half away from zero, exactly at any size", () => {
    fc.assert(
      fc.property(money, whole, (amount, basisPoints) => {
        const exact = rounded(amount, basisPoints, 10_000)
        if (!fits(exact)) {
          const error = throwsA(Money.MoneyOverflow, () => Money.percentageOf(amount, basisPoints))
          return assert.strictEqual(error.operation, "percentageOf")
        }
        const part = Money.percentageOf(amount, basisPoints)
        assert.strictEqual(BigInt(part), exact)
        assert.isTrue(Money.isMoney(part))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [1, 5000, 1],
    [-1, 5000, -1],
    [1, 4999, 0],
    [-1, 4999, 0],
    [3, 5000, 2],
    [-3, 5000, -2],
    [10_000, 1250, 1250],
    [largest, 10_000, largest],
    [largest, 9999, 9_006_298_534_815_517],
    [0, -10_000, 0],
  ])("of %d cents, %d basis points is %d", (amount, basisPoints, expected) => {
    assert.isTrue(Object.is(Money.percentageOf(c(amount), basisPoints), expected))
  })

  it("refuses a factor that is not whole", () => {
    for (const factor of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      for (const operation of ["multiply", "percentageOf"] as const) {
        const error = throwsA(Money.InvalidFactor, () => Money[operation](c(100), factor))
        assert.strictEqual(error.operation, operation)
        assert.isTrue(Object.is(error.factor, factor))
      }
    }
  })
})

describe("Money has an order", () => {
  it("compare, min, max, equals and isNegative agree", () => {
    fc.assert(
      fc.property(money, money, (x, y) => {
        assert.strictEqual(Money.compare(x, y), x < y ? -1 : x > y ? 1 : 0)
        assert.strictEqual(Money.min(x, y), Math.min(x, y))
        assert.strictEqual(Money.max(x, y), Math.max(x, y))
        assert.strictEqual(Money.equals(x, y), Money.compare(x, y) === 0)
        assert.strictEqual(Money.isNegative(x), Money.compare(x, Money.zero) === -1)
        assert.strictEqual(Money.abs(x), Money.max(x, Money.negate(x)))
      }),
    )
    assert.isTrue(Money.equals(c(5), c(5)))
  })

  it("zero has no sign, whatever made it", () => {
    const zeros = [
      Money.negate(Money.zero),
      Money.abs(Money.zero),
      Money.multiply(Money.zero, -3),
      Money.multiply(c(-3), 0),
      Money.subtract(c(3), c(3)),
      Money.sum([c(-1), c(1)]),
      Money.percentageOf(c(-1), 1),
    ]
    for (const zero of zeros) assert.isTrue(Object.is(zero, 0))
  })

  it("ratio is part over whole, and null of nothing", () => {
    assert.strictEqual(Money.ratio(c(1), c(4)), 0.25)
    assert.strictEqual(Money.ratio(c(-1), c(4)), -0.25)
    assert.isTrue(Object.is(Money.ratio(c(0), c(-4)), 0))
    assert.isNull(Money.ratio(c(0), c(0)))
    assert.isNull(Money.ratio(c(1), c(0)))
  })
})
