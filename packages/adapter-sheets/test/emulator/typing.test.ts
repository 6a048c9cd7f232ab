/** What a text becomes when it is typed in a Dutch or an English spreadsheet, and how it is shown. */
import { assert, describe, it } from "vitest"
import { started } from "./support.ts"

const cases: ReadonlyArray<readonly [text: string, en: unknown, nl: unknown]> = [
  ["1,5", "1,5", 1.5],
  ["1.5", 1.5, "1.5"],
  ["1.234,56", "1.234,56", 1234.56],
  ["1,234.56", 1234.56, "1,234.56"],
  ["0042", 42, 42],
  ["-3", -3, -3],
  ["+3", 3, 3],
  ["1e5", 100_000, 100_000],
  ["12%", 0.12, 0.12],
  ["12,5%", "12,5%", 0.125],
  ["€ 1.234,50", "€ 1.234,50", 1234.5],
  ["$1,234.50", 1234.5, "$1,234.50"],
  ["2024-02-01", 45_323, 45_323],
  ["01-02-2024", 45_293, 45_323],
  ["1/2/2024", 45_293, 45_323],
  ["31-12-2024", "31-12-2024", 45_657],
  ["12/31/2024", 45_657, "12/31/2024"],
  ["1-5", 46_027, 46_143],
  ["30-02-2024", "30-02-2024", "30-02-2024"],
  ["1 feb 2024", 45_323, 45_323],
  ["1 mrt 2024", "1 mrt 2024", 45_352],
  ["2024-02-01T10:00:00Z", "2024-02-01T10:00:00Z", "2024-02-01T10:00:00Z"],
  ["2024-02-01 12:00", 45_323.5, 45_323.5],
  ["06:00", 0.25, 0.25],
  ["TRUE", true, true],
  ["WAAR", "WAAR", true],
  ["ja", "ja", "ja"],
  ["'0042", "0042", "0042"],
  ["  spaties ", "  spaties ", "  spaties "],
  ["@SUM", "@SUM", "@SUM"],
]

describe("typing", () => {
  for (const [text, en, nl] of cases) {
    it(`${JSON.stringify(text)} gives ${JSON.stringify(en)} in English and ${JSON.stringify(nl)} in Dutch`, async () => {
      for (const [locale, expected] of [
        ["en_US", en],
        ["nl_NL", nl],
      ] as const) {
        const { enter, values } = started({ locale })
        await enter("A1", [[text]])
        assert.deepEqual(await values("A1", { valueRenderOption: "UNFORMATTED_VALUE" }), [[expected]], locale)
      }
    })
  }

  it("is read as in France in a French spreadsheet", async () => {
    const { enter, values } = started({ locale: "fr_FR" })
    await enter("A1", [["1,5", "01/02/2024", "VRAI", "=SUM(1,5;2)"]])
    assert.deepEqual(await values("A1:D1", { valueRenderOption: "UNFORMATTED_VALUE" }), [
      [1.5, 45_323, true, 3.5],
    ])
  })

  it("is shown as it was typed", async () => {
    for (const [locale, texts] of [
      ["en_US", ["2,000,000.01", "2020-01-01", "1/2/2024", "12%", "$1,234.50", "TRUE", "0.0009765625"]],
      ["nl_NL", ["2.000.000,01", "2020-01-01", "1-2-2024", "12,50%", "€1.234,50", "WAAR", "0,0009765625"]],
    ] as const) {
      const { enter, values } = started({ locale })
      await enter("A1", [texts])
      assert.deepEqual(await values("A1:G1"), [texts])
    }
  })

  it("of a text in a cell that is formatted as text stays that text", async () => {
    const { batch, person, values } = started({ locale: "nl_NL" })
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    const cell = { userEnteredFormat: { numberFormat: { type: "TEXT" } } }
    await batch({ repeatCell: { range, cell, fields: "userEnteredFormat.numberFormat" } })
    person.type("Blad1", "A1", "0123")
    assert.deepEqual(await values("A1"), [["0123"]])
  })

  it("pasted loses the check that was there, typed keeps it", async () => {
    const { batch, person } = started()
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }
    await batch({ setDataValidation: { range, rule: { condition: { type: "BOOLEAN" }, strict: true } } })
    person.type("Sheet1", "A1", "x")
    person.paste("Sheet1", "B1", [["x"]])
    const sheet = person.book.sheets[0]
    assert.deepEqual(
      [0, 1].map((column) => sheet?.cell(0, column)?.dataValidation !== undefined),
      [true, false],
    )
  })
})

describe("a formula", () => {
  it("is computed, and its references follow what is inserted, deleted and moved", async () => {
    const { enter, values, person } = started()
    await enter("A1:A3", [[1], [2], ["=SUM(A1:A2)*2"]])
    await enter("B3", [['=A3&" euro"']])
    person.insertRows("Sheet1", 2)
    person.insertColumns("Sheet1", "A")
    assert.deepEqual(await values("B1:C4", { valueRenderOption: "FORMULA" }), [
      [1],
      [],
      [2],
      ["=SUM(B1:B3)*2", '=B4&" euro"'],
    ])
    assert.deepEqual(await values("B4:C4"), [["6", "6 euro"]])
    person.deleteRows("Sheet1", 1)
    assert.deepEqual(await values("B3:C3"), [["4", "4 euro"]])
    person.deleteColumns("Sheet1", "B")
    assert.deepEqual(await values("B3", { valueRenderOption: "FORMULA" }), [['=#REF!&" euro"']])
    assert.deepEqual(await values("B3"), [["#REF!"]])
  })

  it("that cannot be computed gives the error that people see", async () => {
    const { enter, values } = started()
    await enter("A1", [
      ["=1/0", "=NOSUCH(1)", "=1+", '=A9+"x"', "=NA()", "=A1", '=IMPORTXML("a","b")', "=H1"],
    ])
    assert.deepEqual(await values("A1:H1"), [
      ["#DIV/0!", "#NAME?", "#ERROR!", "#VALUE!", "#N/A", "#DIV/0!", "#N/A", "#REF!"],
    ])
  })

  it("separates by semicolons in Dutch", async () => {
    const { enter, values } = started({ locale: "nl_NL" })
    await enter("A1", [["=SUM(1,5;2)", "=SUM(1;2,5)", '=IF(1>0;"ja";"nee")', "=SUM(A9,B9)"]])
    assert.deepEqual(await values("A1:D1"), [["3,5", "3,5", "ja", "#ERROR!"]])
  })
})
