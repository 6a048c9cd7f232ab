import { assert, describe, it } from "@effect/vitest"
import { Column } from "@wijkwijzer/core"
import { ReadCell } from "../../src/reading/index.ts"
import type { Cell } from "../../src/workbook/index.ts"

const texts = ["Veld", "Field"] as const
const read = (column: Column.Column, cell: Cell.Cell, locale: "nl" | "en" = "nl") => {
  const result = ReadCell.read(column, cell, locale, () => [])
  return result._tag === "Value" ? result.value : "problem"
}
const money = Column.money(texts, texts)
const date = Column.date(texts, texts)

describe("cells as people type them", () => {
  it("case 13: 1.234,56 as text, in either notation; 1.234 is told apart, not guessed", () => {
    for (const text of ["1.234,56", "€ 1.234,56", "1,234.56", "1234,56", "1234.56"])
      assert.strictEqual(read(money, { value: text }), 123_456, text)
    assert.strictEqual(read(money, { value: "1.234" }), "problem")
    assert.strictEqual(read(money, { value: "1.234.567" }), 123_456_700)
    assert.strictEqual(read(money, { value: 0.125 }), "problem")
  })
  it("case 14: 1,5 in an English sheet is one and a half", () =>
    assert.strictEqual(read(Column.hours(texts, texts), { value: "1,5" }, "en"), 150))
  it("case 15: 01-02-2024 is the first of February in Dutch, and two days in English", () => {
    assert.strictEqual(read(date, { value: "01-02-2024" }), "2024-02-01")
    assert.strictEqual(read(date, { value: "01-02-2024" }, "en"), "problem")
    assert.strictEqual(read(date, { value: "13-02-2024" }, "en"), "2024-02-13")
    assert.strictEqual(read(date, { value: "1 april 2025" }), "2025-04-01")
  })
  it("case 16: an ISO text is that day only when it names no other time", () => {
    assert.strictEqual(read(date, { value: "2024-02-01T00:00:00Z" }), "2024-02-01")
    assert.strictEqual(read(date, { value: "2024-02-01T13:30:00Z" }), "problem")
  })
  it("case 17: a year in a date column and a date in a number column", () => {
    assert.strictEqual(read(date, { value: 2024 }), "problem")
    assert.strictEqual(read(date, { value: 45_292, dated: true }), "2024-01-01")
    assert.strictEqual(read(money, { value: 45_292, dated: true }), "problem")
  })
  it("case 18: a formula is read by what it gives; an error or no result is not nothing", () => {
    assert.strictEqual(read(money, { value: 12, formula: "=6*2" }), 1200)
    assert.strictEqual(read(money, { value: null, formula: "=A1", error: "#REF!" }), "problem")
    assert.strictEqual(read(money, { value: null, formula: "=6*2" }), "problem")
  })
  it("case 19: yes and no", () => {
    const column = Column.yesNo(texts, texts)
    for (const value of [true, "WAAR", "ja", "1", "Yes"]) assert.strictEqual(read(column, { value }), true)
    for (const value of [false, "ONWAAR", "nee", "0"]) assert.strictEqual(read(column, { value }), false)
    assert.strictEqual(read(column, { value: "misschien" }), "problem")
  })
  it("case 20 and 22: spaces, case and either language of an option, one with a comma", () => {
    const column = Column.oneOf(texts, texts, { a: ["Huur, licht", "Rent, light"], b: ["Anders", "Other"] })
    for (const value of ["Huur, licht", " huur,  LICHT ", "rent, light", "a"])
      assert.strictEqual(read(column, { value }), "a")
    assert.strictEqual(read(column, { value: "Huur" }), "problem")
  })
  it("case 23 and 24: only spaces is blank; an id that became a number is its digits", () => {
    assert.strictEqual(read(Column.optional(Column.text(texts, texts)), { value: "  " }), null)
    assert.strictEqual(read(Column.id(), { value: 17 }), "17")
  })
})
