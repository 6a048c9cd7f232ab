/** Drop-down lists and check boxes, as each kind of workbook has them. */
import { assert, describe, it } from "@effect/vitest"
import { Column, Register, Table, Tables } from "@wijkwijzer/core"
import { Effect, Result } from "effect"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import type { Edit, Snapshot } from "../../src/workbook/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import * as Emulated from "../support/emulatedWorkbook.ts"
import * as File from "../support/xlsxWorkbook.ts"

const visit = Table.make("visit", {
  label: ["Bezoek", "Visit"],
  plural: ["Bezoeken", "Visits"],
  description: ["Wie er langskwam.", "Who came by."],
  columns: {
    done: Column.optional(Column.yesNo(["Geweest", "Done"], ["Of het geweest is.", "Whether it is done."])),
    kind: Column.optional(
      Column.oneOf(["Soort", "Kind"], ["Wat voor bezoek.", "What kind of visit."], {
        tea: ["Thee, met koek", "Tea, with cake"],
        walk: ["Wandeling", "Walk"],
      }),
    ),
  },
  title: "id",
})
const tables = Tables.make([visit])
const register = Result.getOrThrow(
  Register.make(tables, {
    visit: [
      { id: "a", done: true, kind: "tea" },
      { id: "b", done: false, kind: "walk" },
      { id: "c", done: null, kind: null },
    ],
  }),
)

const cellsOf = ({ tabs }: Snapshot.Snapshot, column: number) =>
  (tabs.find(({ mark }) => mark === "visit")?.rows ?? []).slice(1).map((row) => row[column]?.value ?? null)

const makers = [
  { name: "an XLSX file (nl)", make: File.make, locale: "nl", yes: "ja", no: "nee" },
  { name: "an XLSX file (en)", make: File.make, locale: "en", yes: "yes", no: "no" },
  { name: "a Google spreadsheet, emulated", make: Emulated.make, locale: "nl", yes: true, no: false },
] as const

describe.each(makers)("choices in $name", ({ make, locale, yes, no }) => {
  const lens = TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 2 }, locale)
  const made = Effect.gen(function* () {
    const workbook = yield* make("keuzes")
    yield* workbook.draw(lens.blueprint(register, {}, register))
    return workbook
  })
  const values = (snapshot: Snapshot.Snapshot, column: string) =>
    lens.sight(snapshot, [register]).sighting.tables[0]?.rows.map(({ cells }) => {
      const cell = cells.get(column)
      return cell?._tag === "Read" ? cell.value : "unreadable"
    })

  it.effect(
    "19: a yes or no is drawn and written as people choose it there, and read however they typed it",
    () =>
      Effect.gen(function* () {
        const workbook = yield* made
        const first = yield* workbook.read
        assert.deepStrictEqual(cellsOf(first, 1), [yes, no, null])
        assert.deepStrictEqual(values(first, "done"), [true, false, null])
        const tab = first.tabs.find(({ mark }) => mark === "visit")?.key as string
        const pen = lens.pen(register)
        const edits = [false, true, true].map(
          (value, at): Edit.Edit => ({
            _tag: "SetCell",
            tab,
            row: at + 1,
            column: 1,
            value: pen("visit", "done", value),
          }),
        )
        yield* workbook.write(first, { id: "b", edits })
        const second = yield* workbook.read
        assert.deepStrictEqual(cellsOf(second, 1), [no, yes, yes])
        const at = workbook.person.titles().findIndex((title) => title === "Bezoeken" || title === "Visits")
        for (const [row, typed] of ["WAAR", "Nee", "1"].entries()) workbook.person.type(at, row + 1, 1, typed)
        assert.deepStrictEqual(values(yield* workbook.read, "done"), [true, false, true])
      }),
  )

  it.effect("22: an option with a comma is one option, drawn, chosen and read", () =>
    Effect.gen(function* () {
      const workbook = yield* made
      const snapshot = yield* workbook.read
      assert.deepStrictEqual(values(snapshot, "kind"), ["tea", "walk", null])
      const lists = snapshot.tabs.find(({ mark }) => mark === "wijkwijzer.lists")
      const [tea] =
        visit.columns.kind.options.tea === undefined ? [] : [visit.columns.kind.options.tea[locale]]
      assert.include(lists?.rows.flat().map(({ value }) => value) ?? [], tea)
      workbook.person.type(1, 3, 2, tea ?? "")
      assert.deepStrictEqual(values(yield* workbook.read, "kind"), ["tea", "walk", "tea"])
    }),
  )
})

describe("a file", () => {
  it.effect("19: a cell without such a list holds a true that is a true", () =>
    Effect.gen(function* () {
      const workbook = yield* File.make()
      yield* workbook.draw(lens.blueprint(register, {}, register))
      const basis = yield* workbook.read
      const tab = basis.tabs.find(({ mark }) => mark === "visit")?.key as string
      const edit: Edit.Edit = { _tag: "SetCell", tab, row: 1, column: 5, value: true }
      yield* XlsxWorkbook.make(workbook.path).write(basis, { id: "b", edits: [edit] })
      const after = yield* XlsxWorkbook.make(workbook.path).read
      assert.strictEqual(after.tabs.find(({ mark }) => mark === "visit")?.rows[1]?.[5]?.value, true)
    }),
  )
})

const lens = TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 2 }, "nl")
