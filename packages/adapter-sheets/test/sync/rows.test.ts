import { assert, describe, it } from "@effect/vitest"
import { Change, Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import {
  at,
  cost,
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

const attention = new Set(["ToRegister", "ToWorkbook", "NewId"])
const problems = (items: ReadonlyArray<{ readonly _tag: string }>) =>
  tags(items).filter((one) => !attention.has(one))

describe.each(worlds)("rows in a workbook: $name", ({ world }) => {
  it.effect("52: a sync without changes writes nothing, to neither side", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const first = yield* sync(here)
      assert.deepStrictEqual([first.changes, first.edits, first.items], [[], [], []])
      assert.strictEqual(here.workbook.counts.writes, 0)
      assert.strictEqual((yield* here.store.read).revision, 1)
    }),
  )

  it.effect("a typed cell goes to the store, a stored one to the workbook: only those cells, and once", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store, workbook } = here
      person.type(tab.cost, rowOf(person, "c-001"), at.amount, 4200)
      yield* elsewhere(store, (register) => [setCost(register, "c-002", { text: "=1+1" })])
      const key = (yield* workbook.read).tabs[tab.cost]?.key
      const done = yield* sync(here)
      assert.deepStrictEqual(
        done.changes.map((change) => change._tag === "Update" && [change.id, change.from, change.to]),
        [["c-001", { amount: 1007 }, { amount: 4200 }]],
      )
      assert.deepStrictEqual(
        done.edits.filter(({ _tag }) => _tag !== "SetMark"),
        [{ _tag: "SetCell", tab: key ?? "", row: rowOf(person, "c-002"), column: at.text, value: "=1+1" }],
      )
      assert.strictEqual(costOf(yield* store.read, "c-001")?.amount, 4200)
      assert.strictEqual(workbook.counts.writes, 1)
      const again = yield* sync(here)
      assert.deepStrictEqual([again.changes, again.edits, again.items], [[], [], []])
      assert.strictEqual(workbook.counts.writes, 1)
    }),
  )

  it.effect(
    "25: a row inserted above or in the middle gets an id and goes in, and every other row stays itself",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        const { person, store } = here
        for (const [row, text] of [
          [2, "Near the top"],
          [4, "In the middle"],
        ] as const) {
          person.insertRow(tab.cost, row)
          person.type(tab.cost, row, at.project, "p-a")
          person.type(tab.cost, row, at.text, text)
          person.type(tab.cost, row, at.amount, 99)
          person.type(tab.cost, row, at.bookedOn, "2024-05-05")
        }
        const done = yield* sync(here)
        assert.deepStrictEqual(problems(done.items), [])
        const register = yield* store.read
        assert.strictEqual(register.rows.cost.length, 8)
        const [top, middle] = [2, 4].map((row) => person.grid(tab.cost)[row])
        assert.deepStrictEqual(costOf(register, String(top?.[at.id]))?.text, "Near the top")
        assert.deepStrictEqual(costOf(register, String(middle?.[at.id]))?.text, "In the middle")
        for (const row of registerOf(rows()).rows.cost)
          assert.deepStrictEqual(costOf(register, row.id), { ...row })
        assert.deepStrictEqual((yield* sync(here)).edits, [])
      }),
  )

  it.effect("26: a deleted row is deleted in the store; a referred one is refused and comes back", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      person.deleteRow(tab.cost, rowOf(person, "c-003"))
      person.deleteRow(tab.project, rowOf(person, "p-a", tab.project))
      const done = yield* sync(here)
      const register = yield* store.read
      assert.isUndefined(costOf(register, "c-003"))
      assert.strictEqual(register.rows.project.length, 2)
      assert.include(problems(done.items), "Refused")
      assert.isAbove(rowOf(person, "p-a", tab.project), 0)
      assert.deepStrictEqual((yield* sync(here)).edits, [])
    }),
  )

  it.effect("26: all rows deleted, or many at once: nothing is, until somebody confirms it; then it is", () =>
    Effect.gen(function* () {
      for (const [count, gone] of [
        [6, 6],
        [60, 7],
      ] as const) {
        const here = yield* world(rows(count))
        const { person, store } = here
        for (let n = 0; n < gone; n++) person.deleteRow(tab.cost, 1)
        for (const _ of [1, 2]) {
          const asked = yield* sync(here)
          const [item] = asked.items
          assert.deepStrictEqual(item?._tag === "MassDeletion" && [item.table, item.ids.length, item.of], [
            "cost",
            gone,
            count,
          ])
          assert.deepStrictEqual(asked.changes, [])
          assert.isTrue(asked.edits.every(({ _tag }) => _tag === "SetMark"))
          assert.strictEqual((yield* store.read).rows.cost.length, count)
        }
        const confirmed = yield* sync(here, { confirmed: ["cost"] })
        assert.strictEqual(confirmed.changes.length, gone)
        assert.strictEqual((yield* store.read).rows.cost.length, count - gone)
      }
    }),
  )

  it.effect("27: a sheet sorted as a whole is no change", () =>
    Effect.gen(function* () {
      const here = yield* world()
      here.person.sort(tab.cost, 1, at.text)
      here.person.sort(tab.cost, 1, at.project)
      here.person.type(tab.cost, rowOf(here.person, "c-004"), at.amount, 1)
      const done = yield* sync(here)
      assert.deepStrictEqual(
        done.changes.map((change) => change.id),
        ["c-004"],
      )
      assert.deepStrictEqual(problems(done.items), [])
    }),
  )

  it.effect(
    "27: sorted without the id column is a conflict: the table is left alone until it is put right",
    () =>
      Effect.gen(function* () {
        for (const columns of [[1, 2, 3, 4, 5], [at.amount], [at.text, at.amount]]) {
          const here = yield* world()
          const { person, store } = here
          person.type(tab.cost, 1, at.amount, 90_000)
          yield* sync(here)
          const before = person.grid(tab.cost)
          person.sort(tab.cost, 1, at.amount, columns)
          yield* elsewhere(store, (register) => [setCost(register, "c-005", { text: "Meanwhile" })])
          person.type(tab.project, 1, 1, "Renamed")
          const done = yield* sync(here)
          assert.deepStrictEqual(problems(done.items), ["Reshuffled"])
          const parted = person.grid(tab.cost)
          assert.strictEqual(costOf(yield* store.read, "c-000")?.amount, 90_000)
          assert.strictEqual((yield* store.read).rows.project[0]?.name, "Renamed")
          assert.deepStrictEqual(problems((yield* sync(here)).items), ["Reshuffled"])
          assert.deepStrictEqual(person.grid(tab.cost), parted)
          before.forEach((row, n) => {
            row.forEach((value, column) => {
              person.type(tab.cost, n, column, value)
            })
          })
          const mended = yield* sync(here)
          assert.deepStrictEqual(problems(mended.items), [])
          assert.deepStrictEqual(mended.changes, [])
          assert.strictEqual(person.grid(tab.cost)[rowOf(person, "c-005")]?.[at.text], "Meanwhile")
        }
      }),
  )

  it.effect(
    "29: a copied row is an error on both, changes nothing, and goes in once its id is taken out",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        const { person, store } = here
        const from = rowOf(person, "c-002")
        person.copyRow(tab.cost, from, from + 1)
        person.type(tab.cost, from + 1, at.amount, 555)
        const done = yield* sync(here)
        const [item] = done.items
        assert.deepStrictEqual(
          item?._tag === "DuplicateId" && item.places.map(({ row, column }) => [row, column]),
          [
            [from, at.id],
            [from + 1, at.id],
          ],
        )
        assert.deepStrictEqual(done.changes, [])
        assert.strictEqual(costOf(yield* store.read, "c-002")?.amount, 1014)
        person.type(tab.cost, from + 1, at.id, null)
        const after = yield* sync(here)
        assert.deepStrictEqual(tags(after.changes), ["Insert"])
        assert.deepStrictEqual(problems(after.items), [])
        assert.strictEqual(costOf(yield* store.read, "c-002")?.amount, 1014)
      }),
  )

  it.effect("29: a row moved to another tab is said to be there, and is not deleted", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      const row = person.grid(tab.cost)[rowOf(person, "c-002")] ?? []
      person.deleteRow(tab.cost, rowOf(person, "c-002"))
      row.forEach((value, column) => {
        person.type(tab.project, 4, column, value)
      })
      const done = yield* sync(here)
      assert.includeMembers(problems(done.items) as Array<string>, ["WrongTab"])
      assert.isDefined(costOf(yield* store.read, "c-002"))
      assert.strictEqual((yield* store.read).rows.project.length, 2)
    }),
  )

  it.effect("33: an id that was changed or lost is no deletion; a lost one comes back", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      person.type(tab.cost, rowOf(person, "c-001"), at.id, "mine-1")
      const lost = rowOf(person, "c-002")
      person.type(tab.cost, lost, at.id, null)
      const done = yield* sync(here)
      assert.deepStrictEqual(problems(done.items), ["IdChanged"])
      assert.strictEqual(person.grid(tab.cost)[lost]?.[at.id], "c-002")
      assert.deepStrictEqual((yield* store.read).rows.cost, registerOf(rows()).rows.cost)
    }),
  )

  it.effect("a cell that cannot be read is never a change, nor is it written over", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      const row = rowOf(person, "c-001")
      person.type(tab.cost, row, at.amount, "about ten")
      person.type(tab.cost, row, at.text, "New text")
      yield* elsewhere(store, (register) => [setCost(register, "c-001", { amount: 77 })])
      const done = yield* sync(here)
      assert.strictEqual(done.notes.length, 1)
      assert.deepInclude({ ...costOf(yield* store.read, "c-001") }, { amount: 77, text: "New text" })
      assert.strictEqual(person.grid(tab.cost)[row]?.[at.amount], "about ten")
      person.type(tab.cost, row, at.amount, 88)
      yield* sync(here)
      assert.strictEqual(costOf(yield* store.read, "c-001")?.amount, 88)
    }),
  )

  it.effect("a new row with a cell that cannot be read waits until it can be", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      person.type(tab.cost, 7, at.project, "p-a")
      person.type(tab.cost, 7, at.amount, "?")
      person.type(tab.cost, 7, at.bookedOn, "2024-05-05")
      assert.deepStrictEqual(problems((yield* sync(here)).items), ["HeldBack"])
      assert.isNull(person.grid(tab.cost)[7]?.[at.id])
      person.type(tab.cost, 7, at.amount, 5)
      yield* sync(here)
      assert.strictEqual((yield* store.read).rows.cost.length, 7)
    }),
  )

  it.effect("rows that come and go in the store come and go in the workbook, in one batch", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store, workbook } = here
      person.sort(tab.cost, 1, at.amount)
      yield* elsewhere(store, (register) => [
        Change.remove(Register.plain(register), cost, "c-000"),
        Change.remove(Register.plain(register), cost, "c-005"),
        Change.insert(cost, { id: "new-1", project: "p-a", amount: 5, bookedOn: "2024-01-01" }),
        Change.insert(cost, { id: "new-2", project: "p-b", amount: 6, bookedOn: "2024-01-01" }),
      ])
      yield* sync(here)
      assert.sameMembers(
        person.grid(tab.cost).map((row) => row[at.id] as string),
        ["Code", "c-001", "c-002", "c-003", "c-004", "new-1", "new-2"],
      )
      assert.strictEqual(workbook.counts.writes, 1)
      assert.deepStrictEqual((yield* sync(here)).edits, [])
    }),
  )

  it.effect("a table without rows takes its first ones under the header", () =>
    Effect.gen(function* () {
      const here = yield* world(rows(0))
      yield* elsewhere(here.store, () =>
        [1, 2, 3].map((n) =>
          Change.insert(cost, { id: `n-${n}`, project: "p-a", amount: n, bookedOn: "2024-01-01" }),
        ),
      )
      yield* sync(here)
      assert.deepStrictEqual(
        here.person.grid(tab.cost).map((row) => row[at.id]),
        ["Code", "n-1", "n-2", "n-3"],
      )
      assert.deepStrictEqual((yield* sync(here)).edits, [])
    }),
  )
})
