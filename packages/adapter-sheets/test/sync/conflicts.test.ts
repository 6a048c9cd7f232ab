import { assert, describe, it } from "@effect/vitest"
import { Change, Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Sync from "../../src/sync/Sync.ts"
import { Unavailable, WorkbookError } from "../../src/workbook/WorkbookError.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import {
  at,
  authorship,
  cost,
  costOf,
  elsewhere,
  everyone,
  joined,
  lens,
  rowOf,
  setCost,
  sync,
  tab,
  tags,
  worlds,
} from "./fixtures.ts"

const lost = (written: "no" | "unknown") =>
  new WorkbookError({
    workbook: "w",
    doing: "write",
    reason: new Unavailable({ written, details: "the line went dead" }),
  })

describe.each(worlds)("both sides at once: $name", ({ world }) => {
  it.effect(
    "41: the same cell changed on both sides is a conflict by cell; another cell of the row is not",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        const { person, store, workbook } = here
        const row = rowOf(person, "c-001")
        person.type(tab.cost, row, at.amount, 11)
        person.type(tab.cost, row, at.text, "Mine")
        yield* elsewhere(store, (register) => [
          setCost(register, "c-001", { amount: 22, paidOn: "2024-12-01" }),
        ])
        for (const n of [1, 2]) {
          const done = yield* sync(here)
          const conflicts = done.items.filter(({ _tag }) => _tag === "CellConflict")
          assert.deepStrictEqual(
            conflicts.map(
              (item) => item._tag === "CellConflict" && [item.id, item.column, item.here, item.there],
            ),
            [["c-001", "amount", 11, 22]],
            `run ${n}`,
          )
          assert.deepInclude({ ...costOf(yield* store.read, "c-001") }, { amount: 22, text: "Mine" })
          assert.deepInclude(person.grid(tab.cost)[row] as Array<unknown>, "2024-12-01")
          assert.strictEqual(person.grid(tab.cost)[row]?.[at.amount], 11)
        }
        assert.strictEqual(workbook.counts.writes, 1, "a conflict that stands is written once")
        // Whoever saw the conflict and types something else means it.
        person.type(tab.cost, row, at.amount, 33)
        const after = yield* sync(here)
        assert.notInclude(tags(after.items), "CellConflict")
        assert.strictEqual(costOf(yield* store.read, "c-001")?.amount, 33)
      }),
  )

  it.effect("a conflict is settled by choice: for the workbook or for the store", () =>
    Effect.gen(function* () {
      for (const [choice, amount] of [
        ["workbook", 11],
        ["store", 22],
      ] as const) {
        const here = yield* world()
        const row = rowOf(here.person, "c-001")
        here.person.type(tab.cost, row, at.amount, 11)
        yield* elsewhere(here.store, (register) => [setCost(register, "c-001", { amount: 22 })])
        yield* sync(here)
        yield* sync(here, { choose: () => choice })
        assert.strictEqual(costOf(yield* here.store.read, "c-001")?.amount, amount, choice)
        assert.strictEqual(here.person.grid(tab.cost)[row]?.[at.amount], amount, choice)
      }
    }),
  )

  it.effect("deleted here and changed there: the row comes back with what was changed", () =>
    Effect.gen(function* () {
      const here = yield* world()
      here.person.deleteRow(tab.cost, rowOf(here.person, "c-001"))
      yield* elsewhere(here.store, (register) => [setCost(register, "c-001", { amount: 22 })])
      const done = yield* sync(here)
      assert.include(tags(done.items), "DeleteConflict")
      assert.strictEqual(here.person.grid(tab.cost)[rowOf(here.person, "c-001")]?.[at.amount], 22)
      assert.deepStrictEqual((yield* sync(here)).items, [])
    }),
  )

  it.effect(
    "changed here and deleted there: what was typed stays, and is said to be in conflict until it is settled",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        here.person.type(tab.cost, rowOf(here.person, "c-001"), at.amount, 11)
        yield* elsewhere(here.store, (register) => [Change.remove(Register.plain(register), cost, "c-001")])
        for (const _ of [1, 2]) {
          const done = yield* sync(here)
          assert.deepStrictEqual(
            done.items.flatMap((item) => (item._tag === "DeleteConflict" ? [item.deletedBy] : [])),
            ["store"],
          )
          assert.isAbove(rowOf(here.person, "c-001"), 0)
          assert.isUndefined(costOf(yield* here.store.read, "c-001"))
        }
        const revived = yield* sync(here, { choose: () => "workbook" })
        assert.deepStrictEqual(tags(revived.changes), ["Insert"])
        assert.strictEqual(costOf(yield* here.store.read, "c-001")?.amount, 11)
      }),
  )

  it.effect("18: a formula that gives a value is read, and stays when the store holds another", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const row = rowOf(here.person, "c-001")
      here.person.formula(tab.cost, row, at.amount, "=10+1", 11)
      yield* sync(here)
      assert.strictEqual(costOf(yield* here.store.read, "c-001")?.amount, 11)
      yield* elsewhere(here.store, (register) => [setCost(register, "c-001", { amount: 22 })])
      const done = yield* sync(here)
      assert.include(tags(done.items), "FormulaKept")
      assert.strictEqual((yield* here.workbook.read).tabs[tab.cost]?.rows[row]?.[at.amount]?.formula, "=10+1")
      yield* sync(here)
      assert.strictEqual(costOf(yield* here.store.read, "c-001")?.amount, 22)
    }),
  )

  it.effect("42: a row inserted between reading and writing: nothing lands in another row", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store, workbook } = here
      yield* elsewhere(store, (register) => [setCost(register, "c-003", { amount: 333 })])
      let raced = false
      workbook.hook = () =>
        Effect.sync(() => {
          if (!raced) person.insertRow(tab.cost, 1)
          raced = true
        })
      yield* sync(here)
      assert.isTrue(raced)
      assert.strictEqual(person.grid(tab.cost)[rowOf(person, "c-003")]?.[at.amount], 333)
      assert.strictEqual(
        person
          .grid(tab.cost)
          .flat()
          .filter((value) => value === 333).length,
        1,
      )
    }),
  )

  it.effect("41: a cell typed between reading and writing is not lost", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store, workbook } = here
      const row = rowOf(person, "c-003")
      yield* elsewhere(store, (register) => [setCost(register, "c-003", { amount: 333 })])
      let raced = false
      workbook.hook = () =>
        Effect.sync(() => {
          if (!raced) person.type(tab.cost, row, at.amount, 444)
          raced = true
        })
      const done = yield* sync(here)
      assert.include(tags(done.items), "CellConflict")
      assert.strictEqual(person.grid(tab.cost)[row]?.[at.amount], 444)
    }),
  )

  it.effect("43: two programs at once on one workbook and one store: both changes are there, once", () =>
    Effect.gen(function* () {
      const one = yield* world()
      const { person, store, party } = one
      const two = yield* joined(store, everyone)
      person.type(tab.cost, rowOf(person, "c-001"), at.amount, 1)
      two.person.type(tab.cost, rowOf(two.person, "c-002"), at.amount, 2)
      person.type(tab.cost, 7, at.project, "p-a")
      person.type(tab.cost, 7, at.amount, 70)
      person.type(tab.cost, 7, at.bookedOn, "2024-07-07")
      yield* Effect.all([sync(one), sync(two), Sync.sync(store, party, { authorship })], {
        concurrency: "unbounded",
      })
      const register = yield* store.read
      assert.deepStrictEqual(
        ["c-001", "c-002"].map((id) => costOf(register, id)?.amount),
        [1, 2],
      )
      assert.strictEqual(register.rows.cost.length, 7)
    }),
  )

  it.effect(
    "44: an answer lost after the write, ids or cells, and the run ends: the next one finds it all done",
    () =>
      Effect.gen(function* () {
        for (const failing of [1, 2]) {
          for (const when of ["before", "after"] as const) {
            const here = yield* world()
            const { person, store, workbook } = here
            person.type(tab.cost, 7, at.project, "p-a")
            person.type(tab.cost, 7, at.amount, 70)
            person.type(tab.cost, 7, at.bookedOn, "2024-07-07")
            person.type(tab.cost, rowOf(person, "c-001"), at.amount, 1)
            yield* elsewhere(store, (register) => [setCost(register, "c-002", { amount: 2 })])
            let calls = 0
            const dies = Effect.suspend(() =>
              ++calls === failing ? Effect.fail(lost("unknown")) : Effect.void,
            )
            if (when === "before") workbook.hook = () => dies
            else workbook.after = dies
            const first = yield* Effect.result(sync(here))
            assert.isTrue(Result.isFailure(first))
            workbook.hook = null
            workbook.after = null
            yield* sync(here)
            const register = yield* store.read
            assert.strictEqual(register.rows.cost.length, 7, `${failing} ${when}`)
            assert.strictEqual(costOf(register, "c-001")?.amount, 1)
            assert.strictEqual(person.grid(tab.cost)[rowOf(person, "c-002")]?.[at.amount], 2)
            const last = yield* sync(here)
            assert.deepStrictEqual([last.changes, last.edits, last.items], [[], [], []])
          }
        }
      }),
  )

  it.effect("48: a first load that dies is no workbook yet; made again it is whole", () =>
    Effect.gen(function* () {
      const { store } = yield* world()
      const workbook = MemoryWorkbook.make("half made")
      const party = { workbook, scope: everyone, lens }
      const none = yield* Effect.flip(Sync.sync(store, party, { authorship }))
      assert.deepInclude(none, { _tag: "SyncError" })
      assert.match(
        String((none as Error).message),
        /half made.*never agreed with this register; make it with `publish`/,
      )
      yield* Sync.publish(store, party)
      assert.deepStrictEqual((yield* Sync.sync(store, party, { authorship })).edits, [])
    }),
  )

  it.effect("53: two edited copies of one file are merged, new rows of both included", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const workbook = here.workbook.copy("copy.xlsx")
      const copy = { ...here, workbook, person: workbook.person, party: { ...here.party, workbook } }
      for (const [{ person }, amount] of [
        [here, 1],
        [copy, 2],
      ] as const) {
        person.type(tab.cost, 7, at.project, "p-a")
        person.type(tab.cost, 7, at.amount, amount)
        person.type(tab.cost, 7, at.bookedOn, "2024-07-07")
        person.type(tab.cost, rowOf(person, `c-00${amount}`), at.amount, amount)
        person.type(tab.cost, rowOf(person, "c-003"), at.text, `Copy ${amount}`)
      }
      yield* sync(here)
      const second = yield* sync(copy)
      assert.deepStrictEqual(
        second.items.flatMap((item) => (item._tag === "CellConflict" ? [item.here] : [])),
        ["Copy 2"],
      )
      const register = yield* here.store.read
      assert.strictEqual(register.rows.cost.length, 8)
      assert.deepStrictEqual(
        ["c-001", "c-002"].map((id) => costOf(register, id)?.amount),
        [1, 2],
      )
    }),
  )

  it.effect("a workbook of another store, or of a store without a history, is refused", () =>
    Effect.gen(function* () {
      const here = yield* world()
      yield* elsewhere(here.store, (register) => [setCost(register, "c-001", { amount: 2 })])
      yield* sync(here)
      const other = yield* world()
      const error = yield* Effect.flip(Sync.sync(other.store, here.party, { authorship }))
      assert.match(String((error as Error).message), /last agreed with revision 2, and memory is at 1/)
      const without = { ...here.store, capabilities: { ...here.store.capabilities, history: false } }
      const refused = yield* Effect.flip(Sync.sync(without, here.party, { authorship }))
      assert.match(String((refused as Error).message), /keeps no history/)
    }),
  )

  it.effect("a dry run writes to neither side", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store, workbook } = here
      person.type(tab.cost, rowOf(person, "c-001"), at.amount, 1)
      person.type(tab.cost, 7, at.project, "p-a")
      person.type(tab.cost, 7, at.amount, 70)
      person.type(tab.cost, 7, at.bookedOn, "2024-07-07")
      const before = yield* workbook.read
      const dry = yield* sync(here, { dryRun: true })
      assert.deepStrictEqual(tags(dry.changes).toSorted(), ["Insert", "Update"])
      assert.deepStrictEqual(yield* workbook.read, before)
      assert.strictEqual((yield* store.read).revision, 1)
    }),
  )
})
