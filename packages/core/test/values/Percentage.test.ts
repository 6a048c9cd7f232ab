import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Percentage } from "../../src/values/index.ts"
import { failure, fits, largest, locale, numberish, percentage, rounded, throwsA, whole } from "./support.ts"

describe("Percentage is whole basis points", () => {
  it("takes exactly the safe integers, and never -0", () => {
    for (const good of [0, 1250, -1, largest]) assert.isTrue(Percentage.isPercentage(good))
    for (const bad of [-0, 12.5, largest + 1, "12"]) assert.isFalse(Percentage.isPercentage(bad))
    assert.isTrue(Object.is(Percentage.of(-0), 0))
    const error = throwsA(Percentage.InvalidPercentage, () => Percentage.of(12.5))
    assert.deepInclude(error, { _tag: "InvalidPercentage", operation: "of" })
    assert.deepStrictEqual(error.operands, [12.5])
  })

  it("ofRatio rounds half away from zero, exactly at any size", () => {
    fc.assert(
      fc.property(whole, whole, (part, all) => {
        if (all === 0) return assert.isNull(Percentage.ofRatio(part, all))
        const exact = rounded(part, 10_000, all)
        if (!fits(exact)) {
          const error = throwsA(Percentage.InvalidPercentage, () => Percentage.ofRatio(part, all))
          return assert.deepStrictEqual(error.operands, [part, all])
        }
        const share = Percentage.ofRatio(part, all)
        assert.strictEqual(share === null ? null : BigInt(share), exact)
        assert.isTrue(Percentage.isPercentage(share))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    [2, 3, 6667],
    [1, 3, 3333],
    [-2, 3, -6667],
    [2, -3, -6667],
    [-2, -3, 6667],
    [1, 20_000, 1],
    [-1, 20_000, -1],
    [1, 20_001, 0],
    [-1, 20_001, 0],
    [0, -5, 0],
    [3, 2, 15_000],
    [largest, largest, 10_000],
    [1, largest, 0],
  ])("%d of %d is %d basis points", (part, all, expected) => {
    assert.isTrue(Object.is(Percentage.ofRatio(part, all), expected))
  })

  it("refuses a ratio of what is not whole", () => {
    for (const [part, all] of [
      [0.5, 2],
      [1, 0.5],
      [Number.NaN, 0],
      [1, Number.NaN],
    ] as const) {
      const error = throwsA(Percentage.InvalidPercentage, () => Percentage.ofRatio(part, all))
      assert.strictEqual(error.operation, "ofRatio")
      assert.include(error.message, "both must be whole numbers")
    }
    assert.include(
      throwsA(Percentage.InvalidPercentage, () => Percentage.ofRatio(largest, 1)).message,
      "too large",
    )
  })
})

describe("Percentage is read and written", () => {
  it.each([
    [1250, "nl", "12,5%"],
    [1250, "en", "12.5%"],
    [10_000, "nl", "100%"],
    [-25, "nl", "-0,25%"],
    [1_234_500, "nl", "12.345%"],
    [0, "en", "0%"],
  ] as const)("writes %d in %s as %s", (basisPoints, inLocale, expected) => {
    assert.strictEqual(Percentage.format(Percentage.of(basisPoints), inLocale), expected)
  })

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(percentage, locale, (value, inLocale) => {
        const text = Percentage.format(value, inLocale)
        assert.strictEqual(Result.getOrThrow(Percentage.parse(text, inLocale)), value)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ["12,5%", "nl", 1250],
    ["12,5 %", "nl", 1250],
    ["12,5\u00a0%", "nl", 1250],
    ["12,5", "nl", 1250],
    ["12.5%", "en", 1250],
    ["-0,25%", "nl", -25],
    ["‒ 5%", "nl", -500],
    ["0,5", "nl", 50],
    ["-0%", "en", 0],
  ] as const)("reads %j in %s as %d basis points", (text, inLocale, expected) => {
    assert.isTrue(Object.is(Result.getOrThrow(Percentage.parse(text, inLocale)), expected))
  })

  it.each([
    ["", "nl", "empty"],
    ["%", "nl", "not-a-number"],
    ["-%", "nl", "not-a-number"],
    ["12,5%%", "nl", "not-a-number"],
    ["% 12", "nl", "not-a-number"],
    ["12,5‰", "nl", "not-a-number"],
    ["12.5%", "nl", "ambiguous"],
    ["12,5%", "en", "ambiguous"],
    ["0.125", "en", "decimals"],
    ["0,125%", "nl", "decimals"],
    ["1.23,4%", "nl", "grouping"],
    ["90071992547410%", "nl", "range"],
  ] as const)("refuses %j in %s: %s", (text, inLocale, reason) => {
    const error = failure(Percentage.parse(text, inLocale))
    assert.deepInclude(error, { _tag: "PercentageParseError", text, locale: inLocale, reason })
    assert.strictEqual(error.expected, inLocale === "nl" ? "12,5%" : "12.5%")
    assert.include(error.message, `Could not read "${text}" as a percentage (${inLocale}): `)
  })

  it("never reads one text as two percentages", () => {
    fc.assert(
      fc.property(numberish, (text) => {
        const [nl, en] = [Percentage.parse(text, "nl"), Percentage.parse(text, "en")]
        if (Result.isSuccess(nl) && Result.isSuccess(en)) assert.strictEqual(nl.success, en.success)
      }),
      { numRuns: 3000 },
    )
  })
})
