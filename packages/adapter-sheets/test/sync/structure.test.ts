import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import {
  at,
  costOf,
  elsewhere,
  registerOf,
  rowOf,
  rows,
  setCost,
  sync,
  tab,
  tags,
  worlds,
} from "./fixtures.ts"

const whole = registerOf(rows()).rows

describe.each(worlds)("columns and tabs that people move about: $name", ({ world }) => {
  it.effect(
    "30, 31: columns inserted between ours, moved and renamed: nothing changes, and theirs are untouched",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        const { person, store } = here
        person.insertColumn(tab.cost, 2, "My own")
        for (let n = 1; n < 7; n++) person.type(tab.cost, n, 2, `note ${n}`)
        person.moveColumn(tab.cost, 4, 1)
        person.type(tab.cost, 0, 1, "Euro's")
        yield* elsewhere(store, (register) => [setCost(register, "c-003", { amount: 333 })])
        const done = yield* sync(here)
        assert.deepStrictEqual(done.changes, [])
        const grid = person.grid(tab.cost)
        assert.strictEqual(grid[rowOf(person, "c-003")]?.[1], 333)
        assert.deepStrictEqual(
          grid.map((row) => row[3]),
          ["My own", ...[1, 2, 3, 4, 5, 6].map((n) => `note ${n}`)],
        )
      }),
  )

  it.effect("30: a column deleted is no change to what it held", () =>
    Effect.gen(function* () {
      const here = yield* world()
      here.person.deleteColumn(tab.cost, at.text)
      const done = yield* sync(here)
      assert.deepStrictEqual(done.changes, [])
      assert.deepStrictEqual((yield* here.store.read).rows, whole)
    }),
  )

  it.effect(
    "32, 35: a tab, or the column of ids, that is gone is said to be missing; nothing is deleted",
    () =>
      Effect.gen(function* () {
        for (const harm of ["tab", "ids"] as const) {
          const here = yield* world()
          const { person, store, workbook } = here
          const saved = workbook.copy("saved")
          if (harm === "tab") person.deleteTab(tab.cost)
          else person.deleteColumn(tab.cost, at.id)
          person.type(tab.project, 1, 1, "Renamed")
          yield* elsewhere(store, (register) => [setCost(register, "c-003", { amount: 333 })])
          const done = yield* sync(here)
          assert.include(tags(done.items), "TableMissing")
          assert.strictEqual((yield* store.read).rows.cost.length, 6)
          assert.strictEqual((yield* store.read).rows.project[0]?.name, "Renamed")
          // What it agreed with before it went is still known: the old copy merges as if nothing happened.
          const back = {
            ...here,
            workbook: saved,
            person: saved.person,
            party: { ...here.party, workbook: saved },
          }
          yield* sync(back)
          assert.strictEqual(saved.person.grid(tab.cost)[4]?.[at.amount], 333)
          assert.strictEqual(costOf(yield* store.read, "c-003")?.amount, 333)
        }
      }),
  )

  it.effect("35: tabs renamed, moved and copied: the first that carries the mark is the table", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      person.renameTab(tab.cost, "Uitgaven")
      person.duplicateTab(tab.cost, "Uitgaven (kopie)")
      person.type(3, 1, at.amount, 1)
      person.moveTab(tab.cost, 0)
      person.type(0, rowOf(person, "c-001", 0), at.amount, 4)
      const done = yield* sync(here)
      assert.deepStrictEqual(tags(done.changes), ["Update"])
      assert.strictEqual(costOf(yield* store.read, "c-001")?.amount, 4)
    }),
  )

  it.effect("34: blank rows inside are left alone", () =>
    Effect.gen(function* () {
      const here = yield* world()
      here.person.insertRow(tab.cost, 3)
      here.person.insertRow(tab.cost, 5)
      const done = yield* sync(here)
      assert.deepStrictEqual([done.changes, done.edits], [[], []])
    }),
  )
})
