/**
 * Whatever people do to a workbook, and whatever happens in the store meanwhile: a sync loses nothing of it, and each
 * difference that is left between the two is reported.
 */
import { assert, describe, it } from "@effect/vitest"
import { Change, Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as fc from "fast-check"
import * as Cells from "../../src/sync/Cells.ts"
import type { Item } from "../../src/sync/Item.ts"
import { needsAttention } from "../../src/sync/Item.ts"
import type * as Sync from "../../src/sync/Sync.ts"
import type { Scalar } from "../../src/workbook/Cell.ts"
import type { Snapshot } from "../../src/workbook/Snapshot.ts"
import {
  type Club,
  cost,
  costs,
  elsewhere,
  everyone,
  lens,
  type Row,
  rows,
  scopeOf,
  setCost,
  sync,
  tables,
  type World,
  worlds,
} from "./fixtures.ts"

type Act = readonly [kind: string, a: number, b: number, c: number, value: Scalar | null]

const values: ReadonlyArray<Scalar | null> = [
  null,
  1,
  2,
  777,
  -5,
  1.5,
  "about ten",
  "=1+1",
  "2024-02-02",
  "2024-12-31",
  "2023-01-01",
  "p-a",
  "p-b",
  "p-none",
  "a",
  "c-001",
  "c-003",
  "own-1",
  "Partner A",
  "x",
]

const kinds = [
  ...Array.from({ length: 8 }, () => "type"),
  "newRow",
  "newRow",
  "insertRow",
  "deleteRow",
  "deleteRow",
  "copyRow",
  "sort",
  "sortPart",
  "insertColumn",
  "deleteColumn",
  "moveColumn",
  "renameTab",
  "moveTab",
  "deleteTab",
  "duplicateTab",
]

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(...kinds),
  fc.nat(5),
  fc.nat(12),
  fc.nat(12),
  fc.constantFrom(...values),
)

/** Does it, where it can be done. */
const perform = ({ person }: World, [kind, a, b, c, value]: Act): void => {
  const tabs = person.titles().length
  if (tabs === 0) return
  const tab = a % tabs
  const height = person.grid(tab).length
  const width = Math.max(1, ...person.grid(tab).map(({ length }) => length))
  const row = 1 + (b % Math.max(1, height))
  const column = c % width
  const done: Readonly<Record<string, () => void>> = {
    type: () => person.type(tab, row, column, value),
    newRow: () => {
      ;[null, "p-a", "New", 10 + b, "2024-03-03"].forEach((one, at) => {
        person.type(tab, height, at, one)
      })
    },
    insertRow: () => person.insertRow(tab, row),
    deleteRow: () => person.deleteRow(tab, row),
    copyRow: () => (row < height ? person.copyRow(tab, row, row + 1) : undefined),
    sort: () => person.sort(tab, 1, column),
    sortPart: () =>
      person.sort(
        tab,
        1,
        column,
        Array.from({ length: width - 1 }, (_, at) => at + 1),
      ),
    insertColumn: () => person.insertColumn(tab, column, "Own"),
    deleteColumn: () => person.deleteColumn(tab, column),
    moveColumn: () => person.moveColumn(tab, column, b % width),
    renameTab: () => person.renameTab(tab, `Tab ${b}`),
    moveTab: () => person.moveTab(tab, b % tabs),
    deleteTab: () => person.deleteTab(tab),
    duplicateTab: () => person.duplicateTab(tab, `Copy ${b}`),
  }
  done[kind]?.()
}

type StoreAct = readonly [kind: "amount" | "text" | "remove" | "insert", id: number, value: number]

const storeAct: fc.Arbitrary<StoreAct> = fc.tuple(
  fc.constantFrom("amount", "text", "remove", "insert"),
  fc.nat(5),
  fc.integer({ min: 1, max: 9 }),
)

const inStore = (
  register: Register.Register<Club>,
  [kind, n, value]: StoreAct,
): Change.Change | undefined => {
  const id = `c-00${n}`
  if (kind === "insert")
    return Change.insert(cost, { id: `s-${n}`, project: "p-a", amount: value, bookedOn: "2024-01-01" })
  if (Register.get(Register.plain(register), "cost", id) === undefined) return undefined
  return kind === "remove"
    ? Change.remove(Register.plain(register), cost, id)
    : setCost(register, id, kind === "amount" ? { amount: value } : { text: `Store ${value}` })
}

/** What stands in a row of a tab, whatever its position: a sync moves rows that it leaves alone. */
const contentAt = (snapshot: Snapshot, tab: string, row: number): string =>
  JSON.stringify(snapshot.tabs.find(({ key }) => key === tab)?.rows[row] ?? null)

/** Which rows and tables somebody was told about, in the workbook as it was before the sync. */
const told = (items: ReadonlyArray<Item>, before: Snapshot) => {
  const names = new Set<string>()
  const place = (tab: string, row: number) => names.add(contentAt(before, tab, row))
  for (const item of items.filter(needsAttention)) {
    if (item._tag === "Reshuffled" || item._tag === "TableMissing") names.add(item.table)
    if (item._tag === "MassDeletion") for (const id of item.ids) names.add(`${item.table}/${id}`)
    if (item._tag === "IdChanged") names.add(`${item.table}/${item.from}`)
    if (item._tag === "WrongTab") names.add(`${item.belongs}/${item.id}`)
    if ("id" in item && item.id !== null) names.add(`${item.table}/${item.id}`)
    if ("places" in item) for (const { tab, row } of item.places) place(tab, row)
    if ("place" in item && item.place !== null) place(item.place.tab, item.place.row)
  }
  return (...any: ReadonlyArray<string>): boolean => any.some((name) => names.has(name))
}

/** Everything in which workbook and store differ and that nobody was told. */
const untold = (
  here: World,
  before: Snapshot,
  snapshot: Snapshot,
  register: Register.Register<Club>,
  { items }: Sync.Outcome,
): ReadonlyArray<string> => {
  const isTold = told(items, before)
  const plain = Register.plain(register)
  const { sighting } = lens.sight(snapshot, [])
  const found: Array<string> = []
  for (const name of Object.keys(tables)) {
    const seen = sighting.tables.find(({ table }) => table === name)
    if (seen === undefined) {
      if (!isTold(name)) found.push(`${name} is gone`)
      continue
    }
    if (isTold(name)) continue
    const blind = seen.rows.some(({ idUnreadable }) => idUnreadable)
    const present = new Set(seen.rows.map(({ id }) => id))
    for (const { id } of here.party.scope === everyone ? (plain.rows[name] ?? []) : [])
      if (!present.has(id) && !blind && !isTold(`${name}/${id}`))
        found.push(`${name}/${id} is not in the workbook`)
    for (const row of seen.rows) {
      const place = `${seen.tab}:${row.row}`
      const stored = row.id === null ? undefined : (Register.get(plain, name, row.id) as Row | undefined)
      if (row.idUnreadable || isTold(contentAt(snapshot, seen.tab, row.row), `${name}/${row.id}`)) continue
      if (stored === undefined) found.push(`${place} (${row.id}) is not in the store`)
      for (const [column, cell] of stored === undefined ? [] : row.cells) {
        if (cell._tag === "Read" && !Cells.same(cell.value, stored?.[column]))
          found.push(`${place} ${column}: ${String(cell.value)} here, ${String(stored?.[column])} there`)
      }
    }
  }
  return found
}

/** Every text or number that stands in a workbook, with how often. */
const contents = ({ person }: World): Map<string, number> => {
  const counts = new Map<string, number>()
  person.titles().forEach((_, tab) => {
    for (const row of person.grid(tab))
      for (const value of row) {
        if (value === null) continue
        const key = JSON.stringify(value)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  })
  return counts
}

const named = (item: Item): string =>
  `${item._tag} ${"table" in item ? item.table : item.change.table} ${"id" in item ? item.id : ""} ${"column" in item ? item.column : ""}`

/** A second sync does nothing, and says nothing that was not said before. */
const isSettled = (here: World, done: Sync.Outcome) =>
  Effect.map(sync(here), (again) => {
    assert.deepStrictEqual([again.changes, again.edits], [[], []])
    assert.includeMembers(
      done.items.map(named),
      again.items.map(named),
      "something is said only the second time",
    )
  })

const run = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(effect))

describe.each(worlds)("what people do to a workbook: $name", ({ name, world }) => {
  const runs = name === "in memory" ? 200 : name === "an XLSX file" ? 8 : 30

  it("any edits: nothing that was typed goes, each goes in or is reported, and a second sync does nothing", () =>
    fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), (acts, own) =>
        run(
          Effect.gen(function* () {
            const here = yield* world(rows(), own ? scopeOf("a") : everyone)
            for (const one of acts) perform(here, one)
            const before = contents(here)
            const typed = yield* here.workbook.read
            const done = yield* sync(here)
            const after = contents(here)
            for (const [value, count] of before)
              assert.isAtLeast(after.get(value) ?? 0, count, `${value} is gone`)
            const snapshot = yield* here.workbook.read
            assert.deepStrictEqual(untold(here, typed, snapshot, yield* here.store.read, done), [])
            yield* isSettled(here, done)
          }),
        ),
      ),
      { numRuns: runs },
    ))

  it("any edits while the store changes as well: what was typed stands, and every difference is reported", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 8 }),
        fc.array(storeAct, { maxLength: 5 }),
        fc.array(act, { maxLength: 4 }),
        (acts, meanwhile, later) =>
          run(
            Effect.gen(function* () {
              const here = yield* world({ ...rows(), cost: costs(6) })
              for (const edits of [acts, later]) {
                const original = yield* here.workbook.read
                const base = new Map(
                  lens
                    .sight(original, [])
                    .sighting.tables.flatMap((seen) =>
                      seen.rows.map((row) => [`${seen.table}/${row.id}`, row]),
                    ),
                )
                for (const one of edits) perform(here, one)
                for (const one of meanwhile)
                  yield* elsewhere(here.store, (register) => [inStore(register, one)]).pipe(
                    Effect.catch(() => Effect.void),
                  )
                const typed = yield* here.workbook.read
                const done = yield* sync(here)
                const now = yield* here.workbook.read
                assert.deepStrictEqual(untold(here, typed, now, yield* here.store.read, done), [])
                // Every cell that a person changed still says so, where its row is known by its id.
                const after = lens.sight(now, []).sighting.tables
                for (const seen of lens.sight(typed, []).sighting.tables) {
                  for (const row of seen.rows) {
                    if (row.id === null || seen.rows.filter(({ id }) => id === row.id).length > 1) continue
                    const was = base.get(`${seen.table}/${row.id}`)
                    const is = after
                      .find(({ table }) => table === seen.table)
                      ?.rows.find(({ id }) => id === row.id)
                    for (const [column, cell] of row.cells) {
                      const earlier = was?.cells.get(column)
                      if (earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(cell)) continue
                      if (was === undefined && cell._tag === "Read" && Cells.settled(cell.value) === null)
                        continue
                      assert.deepStrictEqual(is?.cells.get(column), cell, `${seen.table}/${row.id} ${column}`)
                    }
                  }
                }
                yield* isSettled(here, done)
              }
            }),
          ),
      ),
      { numRuns: runs },
    ))
})
