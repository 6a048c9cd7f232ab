import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { openXlsx, saveXlsx, writeXlsx } from "hucre"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import { blueprint, threeProjects } from "../google/workbooks.ts"
import { registerOf, rows } from "../sync/fixtures.ts"
import * as Files from "../xlsx/files.ts"
import { lens as teamLens } from "./team.ts"

const reasonOf = (file: string, unpacked?: number) =>
  Effect.runPromise(
    Effect.flip(XlsxWorkbook.make(file, unpacked === undefined ? {} : { limits: { unpacked } }).read),
  ).then(({ reason }) => ("why" in reason ? reason.why : reason._tag))

const edit = { _tag: "SetCell", tab: "Projecten", row: 1, column: 1, value: "Anders" } as const

describe("files", () => {
  it("case 53: a zip bomb, a macro file, a damaged one, another format, and none at all", async () => {
    const { file } = await Files.drawn(blueprint([threeProjects]))
    assert.strictEqual(await reasonOf(file, 1000), "tooLarge")
    const macros = Files.path()
    const sheets = [{ name: "a", rows: [[1]] }]
    writeFileSync(macros, await writeXlsx({ sheets, vbaProject: new Uint8Array([1, 2, 3]) }))
    assert.strictEqual(await reasonOf(macros), "macros")
    const half = Files.path()
    writeFileSync(half, readFileSync(file).subarray(0, 2000))
    assert.strictEqual(await reasonOf(half), "damaged")
    const text = Files.path()
    writeFileSync(text, "naam;bedrag\nBuurthuis;1000\n")
    assert.strictEqual(await reasonOf(text), "notAWorkbook")
    assert.strictEqual(await reasonOf(Files.path()), "notFound")
  })

  it("case 49: a file that is gone since it was read is not made anew by a write", async () => {
    const { file, workbook, read } = await Files.drawn(blueprint([threeProjects]))
    const before = await read()
    rmSync(file)
    const { reason } = await Effect.runPromise(
      Effect.flip(workbook.write(before, { id: "b", edits: [edit] })),
    )
    assert.deepInclude(reason, { _tag: "Refused", why: "notFound" })
    assert.deepStrictEqual(readdirSync(dirname(file)), [])
  })

  it("case 39: an array formula is read by what it gives, and the cells that it fills are not ours to write", async () => {
    const file = Files.path()
    const array = {
      value: 2,
      formula: "B1:B3*2",
      formulaType: "array",
      formulaRef: "A1:A3",
      formulaResult: 2,
    } as const
    const rows = [
      [2, 1],
      [4, 2],
      [6, 3],
    ]
    writeFileSync(file, await writeXlsx({ sheets: [{ name: "a", rows, cells: new Map([["0,0", array]]) }] }))
    const { tabs } = await Effect.runPromise(XlsxWorkbook.make(file).read)
    assert.deepStrictEqual(
      tabs[0]?.rows.map(([first]) => first),
      [
        { value: 2, formula: "=B1:B3*2" },
        { value: 4, formula: "=" },
        { value: 6, formula: "=" },
      ],
    )
  })

  it("case 32: where all marks are gone, columns are known by their headers, and a double one is told", async () => {
    const { file } = await Files.drawn(teamLens.blueprint(registerOf(rows()), {}, registerOf(rows())))
    const book = await openXlsx(readFileSync(file), { readStyles: true })
    book.namedRanges = []
    const sheet = book.sheets.find(({ name }) => name === "Kosten")
    ;(sheet?.rows[1] as Array<unknown>)[5] = "Bedrag"
    sheet?.cells?.delete("1,5")
    writeFileSync(file, await saveXlsx(book))
    const snapshot = await Effect.runPromise(XlsxWorkbook.make(file).read)
    const { sighting, notes } = teamLens.sight(snapshot, [registerOf(rows())])
    const seen = sighting.tables.find(({ table }) => table === "cost")
    assert.deepStrictEqual([...(seen?.columns.keys() ?? [])], ["id", "project", "text", "bookedOn"])
    assert.strictEqual(seen?.rows.length, 6)
    assert.deepStrictEqual(
      notes.map(({ cell }) => cell),
      ["Kosten!D2", "Kosten!F2"],
    )
  })

  it("a file that is open in LibreOffice or Excel is not written", async () => {
    for (const lock of [".~lock.werkmap.xlsx#", "~$werkmap.xlsx"]) {
      const { file, workbook, read } = await Files.drawn(blueprint([threeProjects]))
      const before = await read()
      writeFileSync(join(dirname(file), lock), "")
      const error = await Effect.runPromise(Effect.flip(workbook.write(before, { id: "b", edits: [edit] })))
      assert.deepInclude(error.reason, { why: "openElsewhere" })
      assert.isTrue(error.retryable)
      assert.strictEqual((await read()).state, before.state)
    }
  })

  it("case 41, 43 and 52: a file that changed since it was read is not written, and nothing to do writes nothing", async () => {
    const { file, workbook, read, write } = await Files.drawn(blueprint([threeProjects]))
    const before = await read()
    await write(edit)
    const bytes = readFileSync(file)
    const error = await Effect.runPromise(Effect.flip(workbook.write(before, { id: "c", edits: [edit] })))
    assert.strictEqual(error.reason._tag, "Moved")
    await write()
    assert.isTrue(bytes.equals(readFileSync(file)))
    assert.deepStrictEqual(readdirSync(dirname(file)), [basename(file)])
  })
})
