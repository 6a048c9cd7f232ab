import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Hours, Money } from "../../src/values/index.ts"
import { failure, fits, hours, largest, locale, money, numberish, rounded, throwsA } from "./support.ts"

const h = Hours.of

describe("Hours are whole hundredths", () => {
  it("takes exactly the safe integers, and never -0", () => {
    for (const good of [0, 725, -725, largest]) assert.isTrue(Hours.isHours(good))
    for (const bad of [-0, 7.25, largest + 1, Number.NaN, "7"]) assert.isFalse(Hours.isHours(bad))
    assert.isTrue(Object.is(h(-0), 0))
    const error = throwsA(Hours.InvalidHours, () => h(7.25))
    assert.strictEqual(error._tag, "InvalidHours")
    assert.strictEqual(error.value, 7.25)
  })

  it("takes hours and minutes when exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (hundredths) => {
        assert.strictEqual(Result.getOrThrow(Hours.fromHours(hundredths / 100)), hundredths + 0)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (hundredths) => {
        const minutes = (hundredths * 6) / 10
        assert.strictEqual(Result.getOrThrow(Hours.fromMinutes(minutes)), hundredths + 0)
      }),
    )
  })

  it("of whole minutes, takes every third and no other", () => {
    for (let minutes = -180; minutes <= 180; minutes++) {
      const result = Hours.fromMinutes(minutes)
      assert.strictEqual(Result.isSuccess(result), minutes % 3 === 0, `${minutes}`)
      if (Result.isSuccess(result)) assert.strictEqual(result.success * 60, minutes * 100 + 0)
    }
    assert.isTrue(Object.is(Result.getOrThrow(Hours.fromMinutes(-0)), 0))
  })

  it.each([
    ["hours", 7.125, "inexact"],
    ["hours", 1 / 3, "inexact"],
    ["hours", 2 ** 53, "range"],
    ["hours", Number.NaN, "not-finite"],
    ["minutes", 10, "inexact"],
    ["minutes", 0.5, "inexact"],
    ["minutes", 2 ** 50, "range"],
    ["minutes", Number.POSITIVE_INFINITY, "not-finite"],
  ] as const)("refuses %s: %d, %s", (unit, value, reason) => {
    const error = failure(unit === "hours" ? Hours.fromHours(value) : Hours.fromMinutes(value))
    assert.deepInclude(error, { _tag: "InexactHours", unit, value, reason })
    assert.include(error.message, `Could not take ${value} ${unit}`)
  })
})

describe("Hours add up and are priced", () => {
  it("add, subtract and sum are exact or refused", () => {
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const sum = BigInt(a) + BigInt(b)
        if (fits(sum)) {
          assert.strictEqual(BigInt(Hours.add(a, b)), sum)
          assert.strictEqual(Hours.sum([b, a]), Hours.add(a, b))
        } else {
          const error = throwsA(Hours.HoursOverflow, () => Hours.add(a, b))
          assert.strictEqual(error.operation, "add")
          assert.deepStrictEqual(error.operands, [a, b])
          assert.strictEqual(throwsA(Hours.HoursOverflow, () => Hours.sum([a, b])).operation, "sum")
        }
        const difference = BigInt(a) - BigInt(b)
        if (fits(difference)) assert.strictEqual(BigInt(Hours.subtract(a, b)), difference)
        else throwsA(Hours.HoursOverflow, () => Hours.subtract(a, b))
        assert.strictEqual(Hours.compare(a, b), a < b ? -1 : a > b ? 1 : 0)
      }),
    )
    assert.strictEqual(Hours.sum([]), Hours.zero)
  })

  it("cost is rate times hours, rounded half away from zero, exactly at any size", () => {
    fc.assert(
      fc.property(hours, money, (time, rate) => {
        const exact = rounded(time, rate, 100)
        if (!fits(exact)) {
          const error = throwsA(Money.MoneyOverflow, () => Hours.cost(time, rate))
          assert.strictEqual(error.operation, "cost")
          return assert.deepStrictEqual(error.operands, [time, rate])
        }
        assert.strictEqual(BigInt(Hours.cost(time, rate)), exact)
        assert.isTrue(Money.isMoney(Hours.cost(time, rate)))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [725, 8250, 59813],
    [-725, 8250, -59813],
    [100, 8250, 8250],
    [1, 50, 1],
    [-1, 50, -1],
    [1, 49, 0],
    [172_000, 4567, 7_855_240],
    [largest, 100, largest],
  ])("%d hundredths of an hour at %d cents cost %d", (time, rate, expected) => {
    assert.isTrue(Object.is(Hours.cost(h(time), Money.cents(rate)), expected))
  })
})

describe("Hours are read and written", () => {
  it.each([
    [750, "nl", "7,5"],
    [750, "en", "7.5"],
    [725, "nl", "7,25"],
    [705, "nl", "7,05"],
    [700, "nl", "7"],
    [1000, "nl", "10"],
    [5, "en", "0.05"],
    [0, "nl", "0"],
    [-750, "nl", "-7,5"],
    [136_300, "nl", "1.363"],
    [136_300, "en", "1,363"],
    [136_350, "nl", "1.363,5"],
  ] as const)("writes %d in %s as %s", (time, inLocale, expected) => {
    assert.strictEqual(Hours.format(h(time), inLocale), expected)
  })

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(hours, locale, (time, inLocale) => {
        const text = Hours.format(time, inLocale)
        assert.strictEqual(Result.getOrThrow(Hours.parse(text, inLocale)), time)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ["7,5", "nl", 750],
    ["7.5", "en", 750],
    ["7:30", "nl", 750],
    ["7:30", "en", 750],
    ["-7:30", "en", -750],
    ["0:03", "nl", 5],
    ["‒ 7,5", "nl", -750],
    ["1.363", "nl", 136_300],
    ["1720", "nl", 172_000],
    ["-0", "nl", 0],
    ["-0:00", "nl", 0],
  ] as const)("reads %j in %s as %d", (text, inLocale, expected) => {
    assert.isTrue(Object.is(Result.getOrThrow(Hours.parse(text, inLocale)), expected))
  })

  it.each([
    ["", "nl", "empty"],
    ["-", "nl", "not-a-number"],
    ["7 uur", "nl", "not-a-number"],
    ["(7,5)", "nl", "not-a-number"],
    ["7:5", "nl", "not-a-number"],
    ["--7", "nl", "not-a-number"],
    ["7.5", "nl", "ambiguous"],
    ["7,5", "en", "ambiguous"],
    ["13.63,5", "nl", "grouping"],
    ["1.363", "en", "decimals"],
    ["7,125", "nl", "decimals"],
    ["7:60", "nl", "minutes"],
    ["7:20", "nl", "inexact"],
    ["90071992547410", "nl", "range"],
    ["90071992547410:00", "nl", "range"],
  ] as const)("refuses %j in %s: %s", (text, inLocale, reason) => {
    const error = failure(Hours.parse(text, inLocale))
    assert.deepInclude(error, { _tag: "HoursParseError", text, locale: inLocale, reason })
    assert.strictEqual(error.expected, inLocale === "nl" ? "7,5" : "7.5")
    assert.include(error.message, `Could not read "${text}" as hours (${inLocale}): `)
  })

  it("never reads one text as two times", () => {
    fc.assert(
      fc.property(numberish, (text) => {
        const [nl, en] = [Hours.parse(text, "nl"), Hours.parse(text, "en")]
        if (Result.isSuccess(nl) && Result.isSuccess(en)) assert.strictEqual(nl.success, en.success)
      }),
      { numRuns: 3000 },
    )
  })
})
