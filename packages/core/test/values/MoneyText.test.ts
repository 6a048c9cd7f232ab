import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { type Locale, Money } from "../../src/values/index.ts"
import { failure, largest, locale, money, numberish } from "./support.ts"

const c = Money.cents
const lossless = fc.constantFrom("currency", "plain", "accounting") as fc.Arbitrary<Money.MoneyStyle>

describe("Money.format", () => {
  it.each([
    [123456, "nl", "currency", "€\u00a01.234,56"],
    [-123456, "nl", "currency", "€\u00a0-1.234,56"],
    [123456, "en", "currency", "€1,234.56"],
    [-123456, "en", "currency", "-€1,234.56"],
    [0, "nl", "currency", "€\u00a00,00"],
    [-5, "en", "currency", "-€0.05"],
    [123456, "nl", "plain", "1.234,56"],
    [-123456, "en", "plain", "-1,234.56"],
    [-123456, "nl", "accounting", "(€\u00a01.234,56)"],
    [-123456, "en", "accounting", "(€1,234.56)"],
    [123456, "nl", "accounting", "€\u00a01.234,56"],
    [-586_000_000, "nl", "thousands", "‒\u00a05.860"],
    [-586_000_000, "en", "thousands", "‒\u00a05,860"],
    [586_049_999, "nl", "thousands", "5.860"],
    [50_000, "nl", "thousands", "1"],
    [-50_000, "nl", "thousands", "‒\u00a01"],
    [-49_999, "nl", "thousands", "0"],
    [0, "nl", "thousands", "0"],
    [largest, "nl", "currency", "€\u00a090.071.992.547.409,91"],
    [-largest, "en", "currency", "-€90,071,992,547,409.91"],
    [largest, "nl", "thousands", "90.071.992.547"],
  ] as const)("writes %d in %s, %s, as %s", (cents, inLocale, style, expected) => {
    assert.strictEqual(Money.format(c(cents), inLocale, { style }), expected)
  })

  it("writes currency when no style is given", () => {
    assert.strictEqual(Money.format(c(500), "nl"), "€\u00a05,00")
    assert.strictEqual(Money.format(c(500), "en", {}), "€5.00")
  })

  it("agrees with Intl, given the exact decimal, for every amount", () => {
    const intl = (tag: string, currencySign: "standard" | "accounting") =>
      new Intl.NumberFormat(tag, { style: "currency", currency: "EUR", currencySign })
    const oracles = {
      nl: { currency: intl("nl-NL", "standard"), accounting: intl("nl-NL", "accounting") },
      en: { currency: intl("en-IE", "standard"), accounting: intl("en-IE", "accounting") },
    }
    fc.assert(
      fc.property(money, locale, fc.constantFrom("currency", "accounting"), (amount, loc, style) => {
        const digits = String(Math.abs(amount)).padStart(3, "0")
        const decimal = `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
        const expected = oracles[loc][style].format(decimal as Intl.StringNumericLiteral)
        assert.strictEqual(Money.format(amount, loc, { style }), expected)
      }),
      { numRuns: 500 },
    )
  })
})

describe("Money.parse", () => {
  it("reads back what format writes, in every style that loses nothing", () => {
    fc.assert(
      fc.property(money, locale, lossless, (amount, inLocale, style) => {
        const text = Money.format(amount, inLocale, { style })
        assert.strictEqual(Result.getOrThrow(Money.parse(text, inLocale)), amount)
      }),
      { numRuns: 500 },
    )
  })

  it("reads back whole thousands as thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), locale, (thousands, inLocale) => {
        const text = Money.format(c(thousands * 100_000), inLocale, { style: "thousands" })
        assert.strictEqual(Result.getOrThrow(Money.parse(text, inLocale)), thousands * 100 + 0)
      }),
    )
  })

  it.each([
    ["€ 1.234,56", 123456],
    ["€\u00a01.234,56", 123456],
    ["€\u202f1.234,56", 123456],
    ["€1234,56", 123456],
    ["  1234,56  ", 123456],
    ["-€ 5", -500],
    ["€ -5", -500],
    ["€-5", -500],
    ["- 5", -500],
    ["−5,5", -550],
    ["–5", -500],
    ["1.234", 123400],
    ["1.234.567", 123456700],
    ["1234567", 123456700],
    ["(1.234,56)", -123456],
    ["(€ 1.234,56)", -123456],
    ["198,-", 19800],
    ["€ 198,--", 19800],
    ["€ 1.198,–", 119800],
    ["-198,-", -19800],
    ["‒ 5.860", -586000],
    ["‒\u00a05.860", -586000],
    ["12,5", 1250],
    ["0,05", 5],
    ["007", 700],
    ["-0", 0],
    ["(0,00)", 0],
    ["90.071.992.547.409,91", largest],
  ])("reads %j in Dutch as %d cents", (text, expected) => {
    assert.isTrue(Object.is(Result.getOrThrow(Money.parse(text, "nl")), expected))
  })

  it.each([
    ["€1,234.56", 123456],
    ["1,234.56", 123456],
    ["-1,234.56", -123456],
    ["-€1,234.56", -123456],
    ["€ -1,234.56", -123456],
    ["(€1,234.56)", -123456],
    ["1,234", 123400],
    ["12.5", 1250],
  ])("reads %j in English as %d cents", (text, expected) => {
    assert.strictEqual(Result.getOrThrow(Money.parse(text, "en")), expected)
  })

  it.each([
    ["", "nl", "empty"],
    [" \u00a0", "en", "empty"],
    ["veel", "nl", "not-a-number"],
    ["€", "nl", "not-a-number"],
    ["-", "nl", "not-a-number"],
    ["()", "nl", "not-a-number"],
    [",-", "nl", "not-a-number"],
    [",5", "nl", "not-a-number"],
    ["5,", "nl", "not-a-number"],
    [".5", "en", "not-a-number"],
    ["1 234,56", "nl", "not-a-number"],
    ["1e3", "en", "not-a-number"],
    ["5-", "nl", "not-a-number"],
    ["198,-", "en", "not-a-number"],
    ["€ € 5", "nl", "not-a-number"],
    ["$5", "en", "not-a-number"],
    ["٣", "en", "not-a-number"],
    ["1\n2", "nl", "not-a-number"],
    ["-€ -5", "nl", "sign"],
    ["(-5)", "nl", "sign"],
    ["(5", "nl", "sign"],
    ["5)", "en", "sign"],
    ["1.23", "nl", "ambiguous"],
    ["1.2", "nl", "ambiguous"],
    ["1234.56", "nl", "ambiguous"],
    ["0.123", "nl", "ambiguous"],
    ["1,23", "en", "ambiguous"],
    ["0,123", "en", "ambiguous"],
    ["12.34,5", "nl", "grouping"],
    ["1.2345", "nl", "grouping"],
    ["1234.567", "nl", "grouping"],
    ["012.345", "nl", "grouping"],
    ["1,234.56", "nl", "grouping"],
    ["1.234,56", "en", "grouping"],
    ["1,234,56", "en", "grouping"],
    ["1..234", "nl", "grouping"],
    ["1,2,3", "nl", "grouping"],
    ["1,234", "nl", "decimals"],
    ["1.234,567", "nl", "decimals"],
    ["1.234", "en", "decimals"],
    ["90.071.992.547.409,92", "nl", "range"],
    ["-90071992547409.92", "en", "range"],
    ["9".repeat(400), "nl", "range"],
  ] as const)("refuses %j in %s: %s", (text, inLocale, reason) => {
    const error = failure(Money.parse(text, inLocale))
    assert.strictEqual(error._tag, "MoneyParseError")
    assert.strictEqual(error.reason, reason)
    assert.strictEqual(error.text, text)
    assert.strictEqual(error.locale, inLocale)
    assert.strictEqual(error.expected, inLocale === "nl" ? "€ 1.234,56" : "€1,234.56")
    assert.match(error.message, /^Could not read ".*" as an amount \(..\): .+\. Write it like €/)
    assert.isBelow(error.message.length, 250)
  })

  it("never reads one text as two amounts", () => {
    let read = 0
    fc.assert(
      fc.property(numberish, (text) => {
        const [nl, en] = [Money.parse(text, "nl"), Money.parse(text, "en")]
        if (Result.isSuccess(nl)) read++
        if (Result.isSuccess(nl) && Result.isSuccess(en)) assert.strictEqual(nl.success, en.success)
      }),
      { numRuns: 5000 },
    )
    assert.isAbove(read, 50)
  })

  it("reads nothing but the digits that are there", () => {
    const significant = (text: string) => text.replace(/\D/g, "").replace(/^0+/, "")
    fc.assert(
      fc.property(numberish, locale, (text, inLocale) => {
        const result = Money.parse(text, inLocale)
        if (Result.isFailure(result)) return
        const digits = significant(text)
        const cents = significant(String(result.success))
        assert.include([digits, `${digits}0`, `${digits}00`].map(significant), cents)
      }),
      { numRuns: 5000 },
    )
  })

  it("a reason names the marks of its locale", () => {
    const reason = (inLocale: Locale.Locale, text: string) => failure(Money.parse(text, inLocale)).message
    assert.strictEqual(
      reason("nl", "1.23"),
      'Could not read "1.23" as an amount (nl): "." separates thousands here, but may have been ' +
        'meant as ",". Write it like € 1.234,56.',
    )
    assert.include(reason("en", "1,23"), '"," separates thousands here')
  })
})
