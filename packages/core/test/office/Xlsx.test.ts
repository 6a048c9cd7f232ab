import { assert } from "@effect/vitest"
import { type Figure, Format, type Report } from "@wijkwijzer/core"
import { Xlsx } from "@wijkwijzer/core/xlsx"
import * as fc from "fast-check"
import { afterEach, describe, it, vi } from "vitest"
import * as XmlText from "../../src/office/XmlText.ts"
import { everything, generated, hostile, long, reportOf, text } from "./support/given.ts"
import { type ReadCell, type ReadSheet, readXlsx, sheetNamed } from "./support/readXlsx.ts"
import * as Xml from "./support/xml.ts"

const read = async (report: Report.Report): Promise<ReadonlyArray<ReadSheet>> =>
  readXlsx(await Xlsx.render(report))

const shown = (words: string): string => XmlText.visible(words.split(/\r\n|\r|\n/).join("\n"))

/** A figure's value back from a cell, in its own unit. */
const back = (cell: ReadCell | undefined, { unit }: { readonly unit: string }): number =>
  Math.round(
    (cell?.number ?? Number.NaN) * (unit === "count" ? 1 : unit === "hundredthsOfAPercent" ? 10_000 : 100),
  )

const assertFigure = (report: Report.Report, id: string, cell: ReadCell | undefined): void => {
  const figure = report.figures[id]
  if (figure === undefined) throw new Error(`no figure ${id}`)
  if (figure.value === null) {
    assert.deepInclude(cell, { type: "text", text: Format.figure(figure, report.locale, "euros") })
    return
  }
  assert.strictEqual(cell?.type, "number", id)
  assert.strictEqual(back(cell, figure) + 0, figure.value + 0, id)
}

const figuresOf = (origin: Exclude<Figure.Origin, { readonly _tag: "Rows" }>): ReadonlyArray<string> => {
  switch (origin._tag) {
    case "Sum":
      return origin.figures
    case "Difference":
      return [origin.figure, origin.less]
    case "Ratio":
      return [origin.part, origin.whole]
  }
}

const day = 86_400_000

describe("a report as a workbook", () => {
  it("holds every figure of generated partnerships as a number that is the document's, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(generated, async (report) => {
        const sheets = await read(report)
        const table = report.sections[0]?.blocks[3]
        if (table?._tag !== "Table") throw new Error("the report has no table")
        const rows = sheetNamed(sheets, "Per partner").rows.slice(2)
        for (const [at, row] of table.rows.entries()) {
          for (const [column, cell] of row.cells.entries()) {
            const found = rows[at]?.[column]
            if (cell._tag === "Figure") assertFigure(report, cell.id, found)
            if (cell._tag === "Text") assert.strictEqual(found?.text ?? "", shown(cell.text))
            if (cell._tag === "Date" && cell.date >= "1900-03-01") {
              assert.strictEqual(found?.format, "dd-mm-yyyy")
              const on = new Date(Date.UTC(1899, 11, 30) + (found?.number ?? 0) * day)
              assert.strictEqual(on.toISOString().slice(0, 10), cell.date)
            }
            if (cell._tag === "Date" && cell.date < "1900-03-01") {
              assert.deepInclude(found, { type: "text", text: Format.cell(report, cell) })
            }
          }
        }
        const keys = sheetNamed(sheets, report.locale === "nl" ? "Kerncijfers" : "Key figures").rows.slice(2)
        for (const row of keys) assertFigure(report, row[2]?.text ?? "", row[1])
        const figures = sheetNamed(sheets, report.locale === "nl" ? "Cijfers" : "Figures").rows.slice(2)
        assert.sameMembers(
          figures.map((row) => row[0]?.text ?? ""),
          Object.keys(report.figures),
        )
        for (const row of figures) assertFigure(report, row[0]?.text ?? "", row[1])
      }),
      { numRuns: 40 },
    )
  })

  it("leads every figure back to its parts: rows by table, column and id, or other figures", async () => {
    await fc.assert(
      fc.asyncProperty(generated, async (report) => {
        const sheet = sheetNamed(await read(report), report.locale === "nl" ? "Herkomst" : "Origins")
        const found = sheet.rows.slice(2).map((row) => row.map((cell) => cell.text))
        const figure = report.locale === "nl" ? "Cijfer" : "Figure"
        const expected = Object.values(report.figures).flatMap(({ id, origin }) =>
          origin._tag === "Rows"
            ? origin.ids.map((row) => [id, origin.table, origin.column ?? "", row])
            : figuresOf(origin).map((part) => [id, figure, "", part]),
        )
        assert.deepStrictEqual(found, expected)
      }),
      { numRuns: 15 },
    )
  })

  it("keeps any text whole, and never makes a formula, an error or a number of it", async () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "#N/A",
        "#REF!",
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "0123",
        "1e5",
        "TRUE",
        "_x0041_",
        "_x005F_x0041_",
        "'123",
        " ",
        "\t",
        "01-02-2024",
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (given) => {
        const sheets = await read(
          reportOf({}, [
            {
              id: "s",
              title: "S",
              blocks: [
                {
                  _tag: "Table",
                  id: "t",
                  caption: "Woorden",
                  columns: [{ id: "c", label: "Woord", align: "start" }],
                  rows: given.map((word, at) => ({ id: `r${at}`, level: "row", cells: [text(word)] })),
                },
                ...given.map(
                  (word): Report.Block => ({ _tag: "Narrative", text: word, row: { table: "t", id: "i" } }),
                ),
              ],
            },
          ]),
        )
        const cells = sheetNamed(sheets, "Woorden")
          .rows.slice(2)
          .map((row) => row[0])
        for (const [at, word] of given.entries()) {
          assert.include(["text", "empty"], cells[at]?.type ?? "empty")
          assert.strictEqual(cells[at]?.text ?? "", shown(word))
        }
        const narratives = sheetNamed(sheets, "Teksten").rows.filter((row) => row[1]?.text === "Toelichting")
        assert.deepStrictEqual(
          narratives.map((row) => row[2]?.text ?? ""),
          given.map(shown),
        )
      }),
      { numRuns: 60 },
    )
  })

  it("keeps a text that is too long for a cell whole, on the sheet of texts, in pieces", async () => {
    const words = long(100_000)
    const report = everything(words)
    const sheets = await read(report)
    const pieces = sheetNamed(sheets, "Teksten").rows.filter(
      (row) => row[1]?.text.startsWith("Toelichting") === true,
    )
    assert.isAbove(pieces.length, 3)
    for (const row of pieces) {
      assert.isAtMost(row[2]?.text.length ?? 0, 32_767)
      assert.isAtMost((row[2]?.text ?? "").split("\n").length - 1, 253)
    }
    assert.strictEqual(pieces.map((row) => row[2]?.text).join(""), shown(words))
    const inTable = await read(
      reportOf({}, [
        {
          id: "s",
          title: "S",
          blocks: [
            {
              _tag: "Table",
              id: "t",
              caption: "Woorden",
              columns: [{ id: "c", label: "Woord", align: "start" }],
              rows: [{ id: "r", level: "row", cells: [text(words)] }],
            },
          ],
        },
      ]),
    )
    assert.match(
      sheetNamed(inTable, "Woorden").rows[2]?.[0]?.text ?? "",
      /de hele tekst staat op het blad Teksten/,
    )
    const kept = sheetNamed(inTable, "Teksten").rows.filter((row) => row[3]?.text === "Woorden")
    assert.strictEqual(kept.map((row) => row[2]?.text).join(""), shown(words))
  })

  it("takes any captions for names of sheets: each its own, short, and none that Excel forbids", async () => {
    const caption = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 50 }),
      fc.constantFrom(
        "History",
        "history",
        "Inhoud",
        "TEKSTEN",
        "a/b:c*d?[e]\\",
        "'aanhaling'",
        "",
        "   ",
        "Kosten per partner (bedragen x € 1.000)",
        "😀".repeat(20),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(caption, { maxLength: 8 }), async (captions) => {
        const tables = captions.map(
          (one, at): Report.Block => ({
            _tag: "Table",
            id: `t${at}`,
            caption: one,
            columns: [{ id: "c", label: "Kolom", align: "start" }],
            rows: [],
          }),
        )
        const sheets = await read(reportOf({}, [{ id: "s", title: "S", blocks: tables }]))
        const names = sheets.map(({ name }) => name)
        assert.strictEqual(new Set(names.map((name) => name.toLowerCase())).size, names.length)
        for (const name of names) {
          assert.isAtLeast(name.length, 1)
          assert.isAtMost(name.length, 31)
          assert.notMatch(name, /[[\]:*?/\\]|^'|'$|^history$/i)
        }
        assert.strictEqual(names[0], "Inhoud")
        assert.strictEqual(names.at(-1), "Teksten")
        const captionsIn = sheets.slice(1, 1 + captions.length).map(({ rows }) => rows[0]?.[0]?.text)
        assert.deepStrictEqual(
          captionsIn,
          captions.map((one, at) => shown(`Tabel ${at + 1}. ${one}`)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it("shows amounts, hours, percentages and dates as the document does", async () => {
    const sheet = sheetNamed(await read(everything("Tekst")), "Een tabel")
    const formats = sheet.rows.slice(3).map((row) => [row[0]?.text, row[1]?.format])
    assert.deepStrictEqual(formats, [
      ["actual", "#,##0.00"],
      ["budget", "#,##0.00"],
      ["share", "+0.0%;-0.0%;0.0%"],
      ["nothing", ""],
      ["hours", "#,##0.0"],
      ["count", "#,##0"],
      ["Totaal", "+#,##0.00;-#,##0.00;#,##0.00"],
    ])
    const thousands = sheetNamed(await read(everything("Tekst", { amounts: "thousands" })), "Een tabel")
    assert.strictEqual(thousands.rows[3]?.[1]?.number, 1_254_014.67, "whole, whatever is shown")
    assert.strictEqual(thousands.rows[3]?.[1]?.format, '#,##0,;"‒ "#,##0,;0')
  })

  it("keeps caption and header in sight, and prints them on every page", async () => {
    for (const { element, name } of (await read(everything("Tekst"))).slice(1)) {
      const [pane] = Xml.all(element, "pane")
      assert.deepInclude(pane?.attributes, { ySplit: "2", state: "frozen" }, name)
      assert.deepInclude(Xml.all(element, "pageSetup")[0]?.attributes, { paperSize: "9", fitToHeight: "0" })
      assert.isAbove(Xml.all(element, "col").length, 0)
    }
  })

  it("lists every sheet, with a link to it", async () => {
    const sheets = await read(everything("Tekst"))
    const [contents, ...rest] = sheets
    if (contents === undefined) throw new Error("no sheets")
    const listed = contents.rows.slice(2, 2 + rest.length).map((row) => row[0]?.text)
    assert.deepStrictEqual(
      listed,
      rest.map(({ name }) => name),
    )
    const links = Xml.all(contents.element, "hyperlink").map(({ attributes }) => attributes.location)
    assert.deepStrictEqual(
      links,
      rest.map(({ name }) => `'${name.replaceAll("'", "''")}'!A1`),
    )
  })

  it("has findings with their rows and clauses, a row each", async () => {
    const [, , ...rows] = sheetNamed(await read(everything("Tekst")), "Bevindingen").rows
    assert.strictEqual(rows.length, 5)
    assert.strictEqual(rows[1]?.[5]?.format, "dd-mm-yyyy")
    assert.strictEqual(rows[1]?.[6]?.text.split("\n").length, 15)
    assert.strictEqual(rows[1]?.[7]?.text, "Kaderbesluit BZK-subsidies 22(4)\nIets & <meer>")
  })

  it("says an amount that Excel cannot hold to the cent as text, not as another amount", async () => {
    const value = 2 ** 53 - 1
    const figures = {
      f: {
        id: "f",
        value,
        unit: "cents" as const,
        origin: { _tag: "Rows" as const, table: "cost", column: "amount", ids: ["c"] },
      },
    }
    const row = sheetNamed(await read(reportOf(figures, [])), "Cijfers").rows[2]
    assert.deepInclude(row?.[1], { type: "text", text: "€\u00a090.071.992.547.409,91" })
    assert.match(row?.[6]?.text ?? "", /te groot/)
  })
})

describe("the bytes of a workbook", () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it("are the same for the same report, whenever it is made", async () => {
    vi.useFakeTimers({ toFake: ["Date"] })
    vi.setSystemTime(new Date("2025-01-02T03:04:05Z"))
    const first = await Xlsx.render(everything(hostile))
    vi.setSystemTime(new Date("2031-11-12T13:14:15Z"))
    assert.deepStrictEqual(await Xlsx.render(everything(hostile)), first)
  })
})
