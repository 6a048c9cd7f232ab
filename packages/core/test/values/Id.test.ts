import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Id, InvalidValue, Label, Locale } from "../../src/values/index.ts"
import { failure, throwsA } from "./support.ts"

const ends = "ABZabz019"
const id = fc
  .tuple(
    fc.constantFrom(...ends),
    fc.array(fc.constantFrom(..."._:/-", ...ends), { maxLength: 126 }),
    fc.constantFrom(...ends),
  )
  .map(([first, middle, last]) => first + middle.join("") + last)

describe("Id", () => {
  it("takes every text of the pattern, unchanged", () => {
    fc.assert(
      fc.property(id, (text) => {
        assert.isTrue(Id.isId(text))
        assert.strictEqual(Result.getOrThrow(Id.make("partner", text)), text)
        assert.strictEqual(Id.unsafe("partner", text), text)
      }),
    )
  })

  it.each(["a", "7", "P-01", "2026/uren:00017", "a--b", "constructor", "x".repeat(128)])("takes %j", (text) =>
    assert.isTrue(Id.isId(text)),
  )

  it.each([
    "",
    " a",
    "a ",
    "a b",
    "a\n",
    "-a",
    "a-",
    ".",
    "_a",
    "a/",
    "__proto__",
    "é",
    "a\u200bb",
    "Ａ",
    "=SUM(A1)",
    "x".repeat(129),
  ])("refuses %j, with its table and text", (text) => {
    assert.isFalse(Id.isId(text))
    const error = failure(Id.make("partner", text))
    assert.deepInclude(error, { _tag: "InvalidId", table: "partner", text })
    assert.include(error.message, 'as an id of "partner"')
    const thrown = throwsA(InvalidValue.InvalidValue, () => Id.unsafe("partner", text))
    assert.deepStrictEqual(thrown.reason, error)
    assert.strictEqual(thrown.message, error.message)
  })

  it("refuses one foreign character anywhere", () => {
    fc.assert(
      fc.property(id, fc.nat(), fc.constantFrom(..." \t\n\0é€'\"\\,;=+@#\u00a0"), (text, at, sign) => {
        const cut = at % (text.length + 1)
        assert.isFalse(Id.isId(text.slice(0, cut) + sign + text.slice(cut)))
      }),
    )
  })

  it("refuses what is no text, and keeps no state between calls", () => {
    for (const u of [1, null, undefined, {}, ["a"]]) assert.isFalse(Id.isId(u))
    assert.deepStrictEqual([Id.isId("a"), Id.isId("a"), Id.isId("a")], [true, true, true])
  })

  it("cuts a long text in its message, not in its data", () => {
    const error = failure(Id.make("partner", "x".repeat(10_000)))
    assert.strictEqual(error.text.length, 10_000)
    assert.isBelow(error.message.length, 300)
  })
})

describe("Locale and Label", () => {
  it("knows its locales exactly", () => {
    assert.deepStrictEqual(Locale.all, ["nl", "en"])
    assert.isTrue(Locale.all.every(Locale.is))
    for (const u of ["NL", "nl-NL", "", "de", null, 1]) assert.isFalse(Locale.is(u))
  })

  it("picks the words of the locale", () => {
    const label = Label.make("uren", "hours")
    assert.deepStrictEqual(label, { nl: "uren", en: "hours" })
    assert.deepStrictEqual(
      Locale.all.map((locale) => Label.pick(label, locale)),
      ["uren", "hours"],
    )
  })
})
