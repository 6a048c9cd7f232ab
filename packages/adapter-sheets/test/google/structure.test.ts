/** Hard cases of structure that concern the way to Google: names, copies, locales, limits, and what people added. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { GoogleWorkbook } from "../../src/google/index.ts"
import * as ReadSnapshot from "../../src/google/ReadSnapshot.ts"
import type { Edit } from "../../src/workbook/index.ts"
import { clientLayer, emulated } from "./google.ts"
import { drawn, projects, setCell, tabOf, threeProjects, valuesOf } from "./workbooks.ts"

const push = (edits: ReadonlyArray<Edit.Edit>, id = "push"): Edit.Batch => ({ id, edits })

describe("structure", () => {
  it("39: a cell that an array formula elsewhere fills is not ours to write", () => {
    const cell = ReadSnapshot.cellOf({ effectiveValue: { numberValue: 4 } })
    assert.deepStrictEqual(cell, { value: 4, formula: "=" })
  })

  it.effect("26: all rows are deleted, also where nothing is below them, which Google refuses as such", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const { workbook, basis, person } = yield* drawn(emulator, [{ ...threeProjects, spare: 0 }])
        const tab = tabOf(basis).key
        assert.throws(
          () => person.deleteRows("Projecten", 2, 3),
          /not possible to delete all non-frozen rows/,
        )
        const edits = [1, 2, 3].map((row): Edit.Edit => ({ _tag: "DeleteRow", tab, row }))
        yield* workbook.write(basis, push(edits))
        const after = yield* workbook.read
        assert.deepEqual(valuesOf(after), [["Id", "Naam", "Bedrag"]])
        assert.strictEqual(tabOf(after).size.rows, 2)
        yield* workbook.write(
          after,
          push([{ _tag: "InsertRows", tab, after: 0, rows: [["p1", "Weer", 1]] }], "b"),
        )
        assert.deepEqual(valuesOf(yield* workbook.read)[1], ["p1", "Weer", 1])
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect("29: a row that was copied, id and all, is told from the other by what stands in it", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const { workbook, person } = yield* drawn(emulator)
        person.copyRow("Projecten", 2, 5)
        person.type("Projecten", "B5", "Kopie")
        const basis = yield* workbook.read
        person.insertRows("Projecten", 2)
        yield* workbook.write(basis, push([setCell(basis, 4, 0, "p9")]))
        assert.deepEqual(valuesOf(yield* workbook.read).slice(2), [
          ["p1", "Buurthuis", 1000],
          ["p2", "Moestuin", 250.5],
          ["p3", "Taalcafé"],
          ["p9", "Kopie", 1000],
        ])
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect("31: columns that people put between ours are not touched", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const { workbook, person } = yield* drawn(emulator)
        person.insertColumns("Projecten", "B")
        for (const row of [1, 2, 3, 4]) person.type("Projecten", `B${row}`, `eigen ${row}`)
        const basis = yield* workbook.read
        const tab = tabOf(basis)
        const at = (mark: string) => tab.columns.findIndex((one) => one.mark === mark)
        const values: Array<string | null> = [null, null, null, null]
        values[at("project.id")] = "p4"
        values[at("project.name")] = "Nieuw"
        yield* workbook.write(
          basis,
          push([
            setCell(basis, 2, at("project.name"), "Tuin"),
            { _tag: "InsertRows", tab: tab.key, after: 2, rows: [values] },
            { _tag: "DeleteRow", tab: tab.key, row: 1 },
          ]),
        )
        const column = tabOf(yield* workbook.read).rows.map((row) => row[1]?.value ?? null)
        assert.deepEqual(column, ["eigen 1", "eigen 3", null, "eigen 4"])
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect("35, 36: tabs with any name are read and written, also after a copy of one is made", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const titles = ["A1", "R1C1", "O'Brien", "🌵 cactus", "a!b", "12", "TRUE", "Met spatie"]
        const tabs = titles.map((title, at) => projects([["p1", title, at]], { key: `t${at}`, title }))
        const { workbook, basis, person } = yield* drawn(emulator, tabs)
        assert.deepEqual(
          basis.tabs.map(({ title }) => title),
          titles,
        )
        person.duplicateTab("A1")
        const edits = titles.map((title) => setCell(basis, 1, 1, `${title} nieuw`, title))
        const written = yield* workbook.write(basis, push(edits))
        assert.deepEqual(written.displaced, [])
        const after = yield* workbook.read
        for (const title of titles) assert.strictEqual(valuesOf(after, title)[1]?.[1], `${title} nieuw`)
        assert.strictEqual(valuesOf(after, "Copy of A1")[1]?.[1], "A1")
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect(
    "37: a copy of the whole file is another workbook: what is written to one is not in the other",
    () =>
      Effect.gen(function* () {
        const emulator = yield* emulated()
        yield* Effect.gen(function* () {
          const { workbook, basis, id } = yield* drawn(emulator)
          const answer = yield* Effect.promise(() =>
            emulator.handle({ method: "POST", url: `/drive/v3/files/${id}/copy`, headers: {}, body: "{}" }),
          )
          const spreadsheetId: string = typeof answer === "string" ? "" : JSON.parse(answer.body).id
          const copy = yield* GoogleWorkbook.open({ spreadsheetId })
          assert.deepEqual((yield* copy.read).tabs, basis.tabs)
          yield* workbook.write(basis, push([setCell(basis, 1, 1, "Hier")]))
          assert.strictEqual(valuesOf(yield* copy.read)[1]?.[1], "Buurthuis")
          const there = yield* copy.read
          assert.notStrictEqual(there.workbook, basis.workbook)
          yield* copy.write(there, push([setCell(there, 1, 1, "Daar")]))
          assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Hier")
        }).pipe(Effect.provide(clientLayer(emulator)))
      }),
  )

  it.effect("38: the locale changed between reading and writing: the same values are written", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const { workbook, basis, person } = yield* drawn(emulator)
        assert.strictEqual(basis.locale, "nl")
        person.setLocale("en_US")
        yield* workbook.write(basis, push([setCell(basis, 1, 2, 1234.5), setCell(basis, 2, 1, "1,5")]))
        const after = yield* workbook.read
        assert.strictEqual(after.locale, "en")
        assert.deepEqual(valuesOf(after).slice(1, 3), [
          ["p1", "Buurthuis", 1234.5],
          ["p2", "1,5", 250.5],
        ])
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect("32, 39: merged cells, hidden rows and formulas with errors are seen as they are", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      yield* Effect.gen(function* () {
        const { workbook, person } = yield* drawn(emulator)
        person.merge("Projecten", "A6:B7")
        person.hideRows("Projecten", 3)
        person.filter("Projecten", "A1:C4", "A", ["p1"])
        person.hideColumn("Projecten", "C")
        person.type("Projecten", "D2", "=1/0")
        person.type("Projecten", "D3", '="tekst"')
        person.type("Projecten", "E2", "01-02-2024")
        const tab = tabOf(yield* workbook.read)
        assert.deepEqual(tab.merges, [{ row: 5, column: 0, endRow: 7, endColumn: 2 }])
        assert.deepEqual(tab.hiddenRows, [1, 2])
        assert.isTrue(tab.columns[2]?.hidden)
        assert.deepEqual(tab.rows[1]?.[3], { value: null, formula: "=1/0", error: "#DIV/0!" })
        assert.deepEqual(tab.rows[2]?.[3], { value: "tekst", formula: '="tekst"' })
        assert.deepEqual(tab.rows[1]?.[4], { value: 45_323, dated: true })
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )

  it.effect("40: a full grid grows; the limit of cells is a limit, and nothing is written", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated({ settings: { maximumCells: 100 } })
      yield* Effect.gen(function* () {
        const book = emulator.create("Leeg")
        book.sheets[0]?.resize({ rowCount: 1, columnCount: 1 })
        const workbook = yield* GoogleWorkbook.open({ spreadsheetId: book.id })
        yield* workbook.draw({
          title: "Klein",
          locale: "nl",
          marks: {},
          tabs: [{ ...threeProjects, spare: 0 }],
        })
        const basis = yield* workbook.read
        const { key, size } = tabOf(basis)
        assert.deepEqual(size, { rows: 4, columns: 6 })
        const rows = (count: number) => Array.from({ length: count }, (_, at) => [`n${at}`, "Nieuw", at])
        yield* workbook.write(basis, push([{ _tag: "InsertRows", tab: key, after: 3, rows: rows(10) }], "a"))
        const grown = yield* workbook.read
        assert.strictEqual(tabOf(grown).size.rows, 14)
        const edits: ReadonlyArray<Edit.Edit> = [
          setCell(grown, 1, 1, "weg"),
          { _tag: "InsertRows", tab: key, after: 13, rows: rows(10) },
        ]
        const failure = yield* Effect.flip(workbook.write(grown, push(edits, "b")))
        assert.strictEqual(failure.reason._tag === "Limit" ? failure.reason.which : "", "cells")
        assert.deepEqual(yield* workbook.read, grown)
      }).pipe(Effect.provide(clientLayer(emulator)))
    }),
  )
})
