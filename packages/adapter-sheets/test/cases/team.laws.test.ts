/**
 * Whatever a team does to its workbook, as it is really drawn and read, a sync loses nothing of it, and each edit goes in
 * or is told.
 */
import { assert, describe, it } from "@effect/vitest"
import { Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Cells from "../../src/sync/Cells.ts"
import { needsAttention } from "../../src/sync/Item.ts"
import type * as Sync from "../../src/sync/Sync.ts"
import type { Scalar } from "../../src/workbook/Cell.ts"
import type { Snapshot } from "../../src/workbook/Snapshot.ts"
import { registerOf, rows, sync, tables } from "../sync/fixtures.ts"
import { lens, type Team, teams } from "./team.ts"

const values: ReadonlyArray<Scalar | null> = [
  null,
  0.05,
  12,
  1234.5,
  "1.234,56",
  "12,345",
  "Project B",
  "project a ",
  "Project Z",
  "31-12-2024",
  "2024-02-30",
  "Totaal",
  "c-001",
  "c-777",
  "=1+1",
  "WAAR",
  "een notitie",
  "  ",
]

const kinds = [
  ...Array.from({ length: 8 }, () => "type"),
  ...["newRow", "note", "insertRow", "deleteRow", "copyRow", "sort", "sortPart"],
  ...["insertColumn", "deleteColumn", "moveColumn", "renameColumn"],
  ...["renameTab", "moveTab", "deleteTab", "duplicateTab", "hideTab", "hideRows", "merge"],
]

type Act = readonly [kind: string, a: number, b: number, c: number, value: Scalar | null]

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(...kinds),
  fc.nat(9),
  fc.nat(14),
  fc.nat(6),
  fc.constantFrom(...values),
)

const titles = ["Partners", "Projecten", "Kosten", "Kosten", "Kosten"]

/** Does it, where it can be done. */
const perform = ({ person, hands, ...here }: Team, [kind, a, b, c, value]: Act): void => {
  const title = titles[a % titles.length] as string
  const tab = here.tab(title)
  if (tab < 0) return
  const grid = person.grid(tab)
  const header = Math.max(
    0,
    grid.findIndex((row) => row.includes("Code")),
  )
  const width = Math.max(1, ...grid.map(({ length }) => length))
  const row = header + 1 + (b % Math.max(1, grid.length - header))
  const column = c % width
  const done: Readonly<Record<string, () => void>> = {
    type: () => person.type(tab, row, column, value),
    newRow: () => {
      ;[null, "Project A", "Nieuw", 10 + b, "2024-03-03"].forEach((one, at) => {
        person.type(tab, grid.length, at, one)
      })
    },
    note: () => person.type(tab, grid.length + 1, column, value),
    insertRow: () => person.insertRow(tab, row - (b % 2)),
    deleteRow: () => person.deleteRow(tab, row),
    copyRow: () => (row < grid.length ? person.copyRow(tab, row, row + 1) : undefined),
    sort: () => person.sort(tab, header + 1, column),
    sortPart: () =>
      person.sort(
        tab,
        header + 1,
        Math.max(1, column),
        Array.from({ length: width - 1 }, (_, at) => at + 1),
      ),
    insertColumn: () => person.insertColumn(tab, column, "Eigen"),
    deleteColumn: () => person.deleteColumn(tab, column),
    moveColumn: () => person.moveColumn(tab, column, b % width),
    renameColumn: () => person.type(tab, header, column, `Kop ${b}`),
    renameTab: () => person.renameTab(tab, `Tab ${b}`),
    moveTab: () => person.moveTab(tab, b % person.titles().length),
    deleteTab: () => person.deleteTab(tab),
    duplicateTab: () => person.duplicateTab(tab, `Kopie ${b}`),
    hideTab: () => hands.hideTab(title),
    hideRows: () => hands.hideRows(title, row, 2),
    merge: () => {
      // Google refuses to merge over a merge, and so does Excel.
      try {
        if (c === 0) hands.merge(title, row, column, row + 2, column + 1)
      } catch (problem) {
        assert.instanceOf(problem, Error)
      }
    },
  }
  done[kind]?.()
}

/** Every text or number that stands in the workbook, with how often. */
const contents = ({ person }: Team): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const tab of person.titles().keys())
    for (const value of person.grid(tab).flat()) {
      if (value === null) continue
      // Only spaces are as good as nothing.
      if (typeof value === "string" && value.trim() === "") continue
      const key = JSON.stringify(value)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
}

const contentAt = (snapshot: Snapshot, tab: string, row: number): string => {
  const cells = snapshot.tabs.find(({ key }) => key === tab)?.rows[row] ?? []
  return JSON.stringify(cells.map(({ value, error }) => error ?? value ?? null)).replace(/(,null)+]$/, "]")
}

/** What somebody was told about: tables, rows by id, and rows by what stands in them. */
const told = (
  { items, notes }: Sync.Outcome,
  before: Snapshot,
): ((...any: ReadonlyArray<string>) => boolean) => {
  const names = new Set<string>()
  for (const item of items.filter(needsAttention)) {
    if (item._tag === "Reshuffled" || item._tag === "TableMissing") names.add(item.table)
    if (item._tag === "MassDeletion") for (const id of item.ids) names.add(`${item.table}/${id}`)
    if (item._tag === "IdChanged") names.add(`${item.table}/${item.from}`)
    if (item._tag === "WrongTab") names.add(`${item.belongs}/${item.id}`)
    if ("id" in item && item.id !== null) names.add(`${item.table}/${item.id}`)
    if ("places" in item) for (const { tab, row } of item.places) names.add(contentAt(before, tab, row))
    if ("place" in item && item.place !== null) names.add(contentAt(before, item.place.tab, item.place.row))
  }
  for (const { cell } of notes) {
    const [, title = "", row = ""] = /^(.*)!\D*(\d+)$/.exec(cell) ?? []
    const tab = before.tabs.find((one) => one.title === title)
    if (tab !== undefined) names.add(contentAt(before, tab.key, Number(row) - 1))
  }
  return (...any) => any.some((name) => names.has(name))
}

/** Every cell of a table's own columns that differs from the store, or stands in no row of it, and that nobody was told. */
const untold = (before: Snapshot, after: Snapshot, register: Register.AnyRegister, outcome: Sync.Outcome) => {
  const isTold = told(outcome, before)
  const { sighting } = lens.sight(after, [register as never])
  return sighting.tables.flatMap((seen) => {
    if (isTold(seen.table)) return []
    const cellsOf = (row: number) => contentAt(after, seen.tab, row)
    const known = new Set(seen.rows.map(({ row }) => row))
    const positions = [...seen.columns.values()]
    const tab = after.tabs.find(({ key }) => key === seen.tab)
    const unknown = (tab?.rows ?? []).flatMap((line, row) =>
      row <= seen.header ||
      known.has(row) ||
      isTold(cellsOf(row)) ||
      positions.every((at) => String(line[at]?.value ?? "").trim() === "")
        ? []
        : [`${seen.table}: nothing is said of row ${row + 1}`],
    )
    const differs = seen.rows.flatMap((row) => {
      if (row.idUnreadable || isTold(cellsOf(row.row), `${seen.table}/${row.id}`)) return []
      const stored =
        row.id === null
          ? undefined
          : (Register.get(register, seen.table, row.id) as Record<string, unknown> | undefined)
      if (stored === undefined) return [`${seen.table}: row ${row.row + 1} (${row.id}) is not in the store`]
      return [...row.cells].flatMap(([column, cell]) =>
        cell._tag === "Read" && !Cells.same(cell.value, stored[column])
          ? [`${seen.table}/${row.id} ${column}: ${String(cell.value)} here, ${String(stored[column])} there`]
          : [],
      )
    })
    return [...unknown, ...differs]
  })
}

describe.each(teams)("what a team does to its workbook: $name", ({ name, team }) => {
  it("any edits: nothing that was typed goes, each goes in or is told, and a second sync does nothing", () =>
    fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 9 }), (acts) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const here = yield* team(rows())
              for (const one of acts) perform(here, one)
              const before = contents(here)
              const typed = yield* here.workbook.read
              const done = yield* sync(here)
              const snapshot = yield* here.workbook.read
              for (const [value, count] of contents(here)) before.set(value, (before.get(value) ?? 0) - count)
              // A reference is written again as its row is called now: it is the same reference.
              const lost = [...before].filter(
                ([value, count]) => count > 0 && !/(?:project|partner) [ab]/i.test(value),
              )
              assert.deepStrictEqual(lost, [])
              const register = Register.plain(yield* here.store.read)
              assert.deepStrictEqual(untold(typed, snapshot, register, done), [])
              // A name that nobody had is known once the row that it names is in the store.
              if (done.notes.length > 0) yield* sync(here)
              const again = yield* sync(here)
              assert.deepStrictEqual([again.changes, again.edits], [[], []])
            }),
          ),
        ),
      ),
      { numRuns: name === "an XLSX file" ? 8 : 40 },
    ))

  it("no edits at all: nothing happens", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const here = yield* team()
          const done = yield* sync(here)
          assert.deepStrictEqual([done.changes, done.edits, done.items, done.notes], [[], [], [], []])
          assert.deepStrictEqual((yield* here.store.read).rows, registerOf(rows()).rows)
          assert.sameMembers(Object.keys(tables), ["partner", "project", "cost"])
        }),
      ),
    ))
})
