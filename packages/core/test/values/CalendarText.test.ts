import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { CalendarDate } from "../../src/values/index.ts"
import { date, failure, locale } from "./support.ts"

const d = CalendarDate.unsafe

describe("CalendarDate.format", () => {
  it.each([
    ["2026-03-05", "nl", "short", "05-03-2026"],
    ["2026-03-05", "nl", "long", "5 maart 2026"],
    ["2026-03-05", "en", "short", "5 Mar 2026"],
    ["2026-03-05", "en", "long", "5 March 2026"],
    ["2025-12-31", "nl", "long", "31 december 2025"],
    ["0045-01-01", "nl", "long", "1 januari 0045"],
  ] as const)("writes %s in %s, %s, as %s", (x, inLocale, style, expected) => {
    assert.strictEqual(CalendarDate.format(d(x), inLocale, style), expected)
  })

  it("writes long when no style is given", () => {
    assert.strictEqual(CalendarDate.format(d("2026-03-05"), "nl"), "5 maart 2026")
  })

  it("agrees with Intl on every month", () => {
    const intl = (tag: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options })
    const oracles = {
      nl: {
        short: intl("nl-NL", { day: "2-digit", month: "2-digit", year: "numeric" }),
        long: intl("nl-NL", { dateStyle: "long" }),
      },
      en: { long: intl("en-GB", { dateStyle: "long" }) },
    }
    for (let month = 1; month <= 12; month++) {
      const x = Result.getOrThrow(CalendarDate.of(2026, month, 5))
      const at = new Date(`${x}T00:00:00Z`)
      assert.strictEqual(CalendarDate.format(x, "nl", "short"), oracles.nl.short.format(at))
      assert.strictEqual(CalendarDate.format(x, "nl", "long"), oracles.nl.long.format(at))
      assert.strictEqual(CalendarDate.format(x, "en", "long"), oracles.en.long.format(at))
    }
  })
})

describe("CalendarDate.parse", () => {
  it("reads back what format writes, in every style, and ISO in every locale", () => {
    fc.assert(
      fc.property(date, locale, fc.constantFrom("short", "long"), (x, inLocale, style) => {
        const text = CalendarDate.format(x, inLocale, style)
        assert.strictEqual(Result.getOrThrow(CalendarDate.parse(text, inLocale)), x)
        assert.strictEqual(Result.getOrThrow(CalendarDate.parse(x, inLocale)), x)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ["2026-03-05", "nl"],
    ["5-3-2026", "nl"],
    ["05-03-2026", "nl"],
    ["5/3/2026", "nl"],
    ["05/03/2026", "nl"],
    ["5 maart 2026", "nl"],
    ["5 mrt 2026", "nl"],
    ["5 mrt. 2026", "nl"],
    ["05 Maart 2026", "nl"],
    [" 5\u00a0maart  2026 ", "nl"],
    ["2026-03-05", "en"],
    ["5 March 2026", "en"],
    ["March 5, 2026", "en"],
    ["5 Mar 2026", "en"],
    ["Mar 5, 2026", "en"],
    ["5 MARCH 2026", "en"],
  ] as const)("reads %j in %s as 2026-03-05", (text, inLocale) => {
    assert.strictEqual(Result.getOrThrow(CalendarDate.parse(text, inLocale)), "2026-03-05")
  })

  it("knows every month by its full and short name", () => {
    const names = {
      nl: "januari jan februari feb maart mrt april apr mei mei juni jun juli jul augustus aug september sep oktober okt november nov december dec",
      en: "January Jan February Feb March Mar April Apr May May June Jun July Jul August Aug September Sep October Oct November Nov December Dec",
    }
    for (const inLocale of ["nl", "en"] as const) {
      names[inLocale].split(" ").forEach((name, index) => {
        const read = Result.getOrThrow(CalendarDate.parse(`5 ${name} 2026`, inLocale))
        assert.strictEqual(CalendarDate.month(read), Math.floor(index / 2) + 1, name)
      })
      assert.strictEqual(Result.getOrThrow(CalendarDate.parse("5 sept 2026", inLocale)), "2026-09-05")
    }
  })

  it.each([
    ["", "nl", "empty"],
    [" ", "en", "empty"],
    ["gisteren", "nl", "not-a-date"],
    ["5 march 2026", "nl", "not-a-date"],
    ["5 maart 2026", "en", "not-a-date"],
    ["5 maa 2026", "nl", "not-a-date"],
    ["maart 5, 2026", "nl", "not-a-date"],
    ["5-3/2026", "nl", "not-a-date"],
    ["5.3.2026", "nl", "not-a-date"],
    ["2026/03/05", "nl", "not-a-date"],
    ["2026-3-5", "nl", "not-a-date"],
    ["20260305", "nl", "not-a-date"],
    ["5 maart", "nl", "not-a-date"],
    ["maart 2026", "nl", "not-a-date"],
    ["2026-03-05T00:00:00Z", "en", "not-a-date"],
    ["46086", "nl", "not-a-date"],
    ["03/04/2026", "en", "ambiguous"],
    ["03-04-2026", "en", "ambiguous"],
    ["25/12/2026", "en", "ambiguous"],
    ["5-3-26", "nl", "short-year"],
    ["5 maart 26", "nl", "short-year"],
    ["March 5, 26", "en", "short-year"],
    ["31-4-2026", "nl", "no-such-day"],
    ["29 februari 2026", "nl", "no-such-day"],
    ["2026-02-29", "en", "no-such-day"],
    ["February 30, 2026", "en", "no-such-day"],
    ["3/13/2026", "nl", "no-such-day"],
    ["0-1-2026", "nl", "no-such-day"],
    ["1-1-0000", "nl", "no-such-day"],
  ] as const)("refuses %j in %s: %s", (text, inLocale, reason) => {
    const error = failure(CalendarDate.parse(text, inLocale))
    assert.deepInclude(error, { _tag: "CalendarDateParseError", text, locale: inLocale, reason })
    assert.strictEqual(error.expected, inLocale === "nl" ? "5 maart 2026" : "5 March 2026")
    assert.include(error.message, `Could not read "${text}" as a date (${inLocale}): `)
  })

  it("never reads one text as two dates", () => {
    const part = fc.constantFrom("1", "3", "04", "12", "2026", "mei", "May", "jan", "april", "sept.")
    const mark = fc.constantFrom("-", "/", " ", ", ")
    const text = fc.tuple(part, mark, part, mark, part).map((parts) => parts.join(""))
    let both = 0
    fc.assert(
      fc.property(text, (written) => {
        const [nl, en] = [CalendarDate.parse(written, "nl"), CalendarDate.parse(written, "en")]
        if (Result.isFailure(nl) || Result.isFailure(en)) return
        both++
        assert.strictEqual(nl.success, en.success)
      }),
      { numRuns: 5000 },
    )
    assert.isAbove(both, 0)
  })
})
