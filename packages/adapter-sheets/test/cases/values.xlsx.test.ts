import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { openXlsx } from "hucre"
import { blueprint, column, projects, threeProjects } from "../google/workbooks.ts"
import * as Files from "../xlsx/files.ts"

const texts: Readonly<Record<string, ReadonlyArray<string>>> = {
  "case 1: a text that looks like a formula": ['=IMPORTXML("http://x.nl","//a")', "=1+1"],
  "case 2: a text that begins as a formula may": ["+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1"],
  "case 3: an apostrophe in front": ["'123"],
  "case 4: a text that looks like a number or a date": ["0123", "1e5", "1-5", "TRUE"],
  "case 5: a text that looks like an error": ["#N/A", "#REF!", "#n/a"],
  "case 7: control characters, line ends and odd spaces": [
    "a\u0001b",
    "a\r\nb",
    "a\u00a0b",
    "a\u200bb",
    "NUL\u0000",
  ],
  "case 8: a text that looks like an escape": ["_x000D_", "_x0041_", "_x005F_x0041_"],
  "case 12: names of an object's own": ["__proto__", "constructor"],
}

describe("values to a file", () => {
  for (const [name, list] of Object.entries(texts))
    it(`${name} comes back as it was, drawn, written, and saved once more`, async () => {
      const { read, write } = await Files.drawn(blueprint([projects(list.map((text) => ["p", text, 1]))]))
      const cells = async () => (await read()).tabs[0]?.rows.slice(1).map((row) => row[1])
      assert.deepStrictEqual(
        await cells(),
        list.map((value) => ({ value })),
      )
      await write(
        ...list.map((value, at) => ({
          _tag: "SetCell" as const,
          tab: "Projecten",
          row: at + 1,
          column: 0,
          value,
        })),
      )
      await write({ _tag: "SetCell", tab: "Projecten", row: 1, column: 2, value: 7 })
      const [first, second] = [0, 1].map(
        (at) => async () => (await read()).tabs[0]?.rows.slice(1).map((row) => row[at]?.value),
      )
      assert.deepStrictEqual(await first?.(), [...list])
      assert.deepStrictEqual(await second?.(), [...list])
    })

  it("case 6: more characters than a cell holds are refused, and nothing is written", async () => {
    const { workbook, read } = await Files.drawn(blueprint([threeProjects]))
    const before = await read()
    const edits = [
      { _tag: "SetCell" as const, tab: "Projecten", row: 1, column: 1, value: "x".repeat(32_768) },
    ]
    const error = await Effect.runPromise(Effect.flip(workbook.write(before, { id: "b", edits })))
    assert.strictEqual(error.reason._tag, "Limit")
    assert.strictEqual((await read()).state, before.state)
  })

  it("case 7 and 9: half a character, NaN and infinity are refused by the number of the edit", async () => {
    const { workbook, read } = await Files.drawn(blueprint([threeProjects]))
    const before = await read()
    for (const value of ["\ud800x", Number.NaN, Number.POSITIVE_INFINITY]) {
      const edits = [{ _tag: "SetCell" as const, tab: "Projecten", row: 1, column: 1, value }]
      const { reason } = await Effect.runPromise(Effect.flip(workbook.write(before, { id: "b", edits })))
      assert.deepInclude(reason, { _tag: "InvalidEdit", index: 0 })
    }
    assert.strictEqual((await read()).state, before.state)
  })

  it("case 47: one wrong edit among 500: nothing is written, and the edit is named", async () => {
    const { workbook, read } = await Files.drawn(blueprint([threeProjects]))
    const before = await read()
    const edits = Array.from({ length: 500 }, (_, at) => ({
      _tag: "SetCell" as const,
      tab: at === 321 ? "Weg" : "Projecten",
      row: at + 1,
      column: 1,
      value: `rij ${at}`,
    }))
    const { reason } = await Effect.runPromise(Effect.flip(workbook.write(before, { id: "b", edits })))
    assert.deepInclude(reason, { _tag: "InvalidEdit", index: 321 })
    assert.strictEqual((await read()).state, before.state)
  })

  it("case 11: clear and skip are two things", async () => {
    const { read, write } = await Files.drawn(blueprint([threeProjects]))
    await write({ _tag: "SetCell", tab: "Projecten", row: 1, column: 1, value: null })
    const rows = (await read()).tabs[0]?.rows
    assert.deepStrictEqual(
      rows?.[1]?.map(({ value }) => value),
      ["p1", null, 1000],
    )
    assert.strictEqual(rows?.[2]?.[1]?.value, "Moestuin")
  })

  it("case 10: dates are days since 1899-12-30", async () => {
    const tab = projects(
      [
        ["p1", "a", 45_292],
        ["p2", "b", 45_292.5],
      ],
      {
        columns: [column("Id", "id"), column("Naam", "name"), column("Dag", "day", { format: "date" })],
      },
    )
    const { read } = await Files.drawn(blueprint([tab]))
    assert.deepStrictEqual(
      (await read()).tabs[0]?.rows.slice(1).map((row) => row[2]),
      [
        { value: 45_292, dated: true },
        { value: 45_292.5, dated: true },
      ],
    )
  })
})

describe("the structure of a file", () => {
  it("marks of tabs and columns come back, and a row goes in and out with formulas following", async () => {
    const total = projects(threeProjects.rows, {
      lines: [{ style: "label", cells: ["Totaal", null, { formula: "=SUM(C3:C5)" }] }],
    })
    const { read, write } = await Files.drawn(blueprint([total]))
    const first = await read()
    assert.strictEqual(first.tabs[0]?.mark, "project")
    assert.deepStrictEqual(
      first.tabs[0]?.columns.slice(0, 3).map(({ mark }) => mark),
      ["project.id", "project.name", "project.amount"],
    )
    assert.deepStrictEqual(first.marks, { partnership: "wijk" })
    await write(
      { _tag: "InsertRows", tab: "Projecten", after: 2, rows: [["p9", "Nieuw", 5]] },
      { _tag: "DeleteRow", tab: "Projecten", row: 3 },
      { _tag: "SetMark", name: "sync.base", value: '{"revision":1}' },
    )
    const after = await read()
    assert.deepStrictEqual(
      after.tabs[0]?.rows.slice(2).map((row) => row[0]?.value),
      ["p1", "p9", "p3"],
    )
    assert.strictEqual(after.tabs[0]?.rows[0]?.[2]?.formula, "=SUM(C3:C5)")
    assert.deepStrictEqual(after.marks, { partnership: "wijk", "sync.base": '{"revision":1}' })
    assert.strictEqual(after.tabs[0]?.columns[2]?.mark, "project.amount")
  })

  it("a column gets its mark on its header, wherever the header is, and keeps it when the row above goes", async () => {
    const total = projects(threeProjects.rows, {
      lines: [{ style: "label", cells: ["Totaal", null, { formula: "=SUM(C3:C5)" }] }],
    })
    const { file, read, write } = await Files.drawn(blueprint([total]))
    await write(
      { _tag: "SetCell", tab: "Projecten", row: 1, column: 3, value: "Opmerking" },
      { _tag: "MarkColumn", tab: "Projecten", column: 3, mark: "project.remark" },
    )
    const { namedRanges } = await openXlsx(readFileSync(file))
    assert.strictEqual(namedRanges?.find(({ name }) => name.includes("remark"))?.range, "'Projecten'!$D$2")
    await write({ _tag: "DeleteRow", tab: "Projecten", row: 0 })
    assert.deepStrictEqual(
      (await read()).tabs[0]?.columns.slice(0, 4).map(({ mark }) => mark),
      ["project.id", "project.name", "project.amount", "project.remark"],
    )
  })

  it("rows that are written look as the rows of their table, also the first under the headers", async () => {
    const columns = [column("Id", "id"), column("Dag", "day", { format: "date" })]
    const { file, read, write } = await Files.drawn(blueprint([projects([], { columns, spare: 2 })]))
    await write(
      { _tag: "SetCell", tab: "Projecten", row: 1, column: 1, value: 2_958_465 },
      { _tag: "InsertRows", tab: "Projecten", after: 0, rows: [["p1", 2_958_464]] },
      { _tag: "InsertRows", tab: "Projecten", after: 1, rows: [["p2", 2_958_463]] },
      { _tag: "SetCell", tab: "Projecten", row: 40, column: 1, value: 2_958_462 },
    )
    const days = (await read()).tabs[0]?.rows.flatMap((row) => (row[1]?.dated === true ? [row[1].value] : []))
    assert.deepStrictEqual(days, [2_958_464, 2_958_465, 2_958_463, 2_958_462])
    const sheet = (await openXlsx(readFileSync(file), { readStyles: true })).sheets[0]
    assert.deepStrictEqual(sheet?.cells?.get("1,1")?.style, sheet?.cells?.get("2,1")?.style)
    assert.notDeepEqual(sheet?.cells?.get("1,1")?.style, sheet?.cells?.get("0,1")?.style)
  })

  it("case 36: tabs with difficult names", async () => {
    const titles = ["A1", "R1C1", "O'Brien", "Buurt 🏡"]
    const { read } = await Files.drawn(
      blueprint(titles.map((title) => ({ ...threeProjects, title, key: title }))),
    )
    const { tabs } = await read()
    assert.deepStrictEqual(
      tabs.map(({ title, mark }) => [title, mark]),
      titles.map((title) => [title, title]),
    )
    for (const tab of tabs) assert.strictEqual(tab.columns[1]?.mark, "project.name")
  })
})
