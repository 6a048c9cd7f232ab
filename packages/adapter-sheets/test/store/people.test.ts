/** What a store in a workbook does with what people change in it, without a commit. */
import { assert, describe, it } from "@effect/vitest"
import { Change, Register } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as SheetsStore from "../../src/store/SheetsStore.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import {
  at,
  authorship,
  cost,
  costOf,
  lens,
  registerOf,
  rowOf,
  rows,
  setCost,
  tab,
  tables,
} from "../sync/fixtures.ts"

const opened = Effect.gen(function* () {
  const workbook = MemoryWorkbook.make("club.xlsx")
  const store = yield* SheetsStore.make(tables, { workbook, lens })
  const changes = Change.between(Register.empty(tables), registerOf(rows()))
  yield* store.commit({ ...authorship, expectedRevision: 0, changes })
  return { workbook, store, person: workbook.person }
})

describe("a store that people type in", () => {
  it.effect("reads what they typed, sorted and moved; a row that they added gets an id, once", () =>
    Effect.gen(function* () {
      const { store, person } = yield* opened
      person.sort(tab.cost, 1, at.amount)
      person.moveColumn(tab.cost, at.amount, 1)
      person.type(tab.cost, rowOf(person, "c-001"), 1, 4200)
      ;[null, 5, "p-a", "New", "2024-02-02"].forEach((value, column) => {
        person.type(tab.cost, 9, column, value)
      })
      const register = yield* store.read
      assert.strictEqual(costOf(register, "c-001")?.amount, 4200)
      const added = register.rows.cost.find(({ text }) => text === "New")
      assert.match(String(added?.id), /^cost-/)
      assert.deepStrictEqual(yield* store.read, register)
      assert.strictEqual(register.revision, 1)
    }),
  )

  it.effect("says what is wrong with the cell of each, and how it stood is not lost", () =>
    Effect.gen(function* () {
      const { store, person } = yield* opened
      person.type(tab.cost, rowOf(person, "c-001"), at.project, "p-none")
      person.type(tab.cost, rowOf(person, "c-002"), at.paidOn, "2001-01-01")
      person.copyRow(tab.cost, rowOf(person, "c-003"), 7)
      const { reason } = yield* Effect.flip(store.read)
      if (!(reason instanceof StoreError.Damaged)) return assert.fail(reason._tag)
      assert.sameMembers(
        reason.details.map((line) => line.split(":")[0]),
        ["Kosten!A8", "Kosten!E4", "Kosten!B3"],
      )
      person.type(tab.cost, rowOf(person, "c-001"), at.project, "p-a")
      person.type(tab.cost, rowOf(person, "c-002"), at.paidOn, null)
      person.deleteRow(tab.cost, 7)
      assert.strictEqual(costOf(yield* store.read, "c-001")?.project, "p-a")
    }),
  )

  it.effect("a commit that meets what a person typed is stale in that cell; another cell goes in", () =>
    Effect.gen(function* () {
      const { store, person } = yield* opened
      const before = yield* store.read
      person.type(tab.cost, rowOf(person, "c-001"), at.amount, 4200)
      const stale = [setCost(before, "c-001", { amount: 1 })].flatMap((one) => one ?? [])
      const { reason } = yield* Effect.flip(
        store.commit({ ...authorship, expectedRevision: 1, changes: stale }),
      )
      assert.deepInclude(reason, { _tag: "Rejected" })
      const other = [setCost(before, "c-001", { text: "Other" })].flatMap((one) => one ?? [])
      yield* store.commit({ ...authorship, expectedRevision: 1, changes: other })
      assert.deepInclude({ ...costOf(yield* store.read, "c-001") }, { amount: 4200, text: "Other" })
    }),
  )

  it.effect(
    "41: somebody types between the reading and the writing of a commit: it is done on what they typed",
    () =>
      Effect.gen(function* () {
        const { store, person, workbook } = yield* opened
        const before = yield* store.read
        let raced = false
        workbook.hook = () =>
          Effect.sync(() => {
            if (!raced) person.type(tab.cost, rowOf(person, "c-002"), at.amount, 7)
            raced = true
          })
        const changes = [setCost(before, "c-001", { amount: 1 })].flatMap((one) => one ?? [])
        const entry = yield* store.commit({ ...authorship, expectedRevision: 1, changes })
        assert.strictEqual(entry.revision, 2)
        const register = yield* store.read
        assert.deepStrictEqual(
          ["c-001", "c-002"].map((id) => costOf(register, id)?.amount),
          [1, 7],
        )
      }),
  )

  it.effect("only the cells of a commit are written, and what people added stays", () =>
    Effect.gen(function* () {
      const { store, person, workbook } = yield* opened
      person.insertColumn(tab.cost, 2, "Own")
      person.type(tab.cost, 3, 2, "my note")
      const written: Array<string> = []
      workbook.hook = (edits) => Effect.sync(() => void written.push(...edits.map(({ _tag }) => _tag)))
      const before = yield* store.read
      const changes = [
        setCost(before, "c-001", { amount: 1 }),
        Change.insert(cost, { id: "n", project: "p-a", amount: 1, bookedOn: "2024-01-01" }),
      ].flatMap((one) => one ?? [])
      yield* store.commit({ ...authorship, expectedRevision: 1, changes })
      assert.deepStrictEqual(written.toSorted(), ["InsertRows", "SetCell", "SetMark", "SetMark"])
      assert.strictEqual(person.grid(tab.cost)[3]?.[2], "my note")
    }),
  )

  it.effect("a tab or a column that is gone, something else, and a store without a history are said", () =>
    Effect.gen(function* () {
      const { store, person, workbook } = yield* opened
      person.deleteColumn(tab.cost, at.text)
      person.deleteTab(tab.project)
      const { reason } = yield* Effect.flip(store.read)
      assert.deepStrictEqual(reason instanceof StoreError.SchemaMismatch ? reason.differences : [], [
        "there is no tab for project",
        "Kosten has no column for cost.text",
      ])
      const again = yield* Effect.flip(SheetsStore.make(tables, { workbook, lens }))
      assert.strictEqual(again.reason._tag, "SchemaMismatch")
      const history = yield* Effect.flip(Stream.runCollect(store.history()))
      assert.strictEqual(history.reason._tag, "Unsupported")

      const other = MemoryWorkbook.make("shopping.xlsx")
      yield* other.draw({
        title: "",
        locale: "nl",
        marks: {},
        tabs: lens.blueprint(registerOf(rows()), {}, registerOf(rows())).tabs,
      })
      const refused = yield* Effect.flip(SheetsStore.make(tables, { workbook: other, lens }))
      assert.match(refused.message, /shopping\.xlsx: something else stands in this workbook/)
      const missing = yield* Effect.flip(
        SheetsStore.make(tables, { workbook: MemoryWorkbook.make(), lens, create: false }),
      )
      assert.strictEqual(missing.reason._tag, "Missing")
    }),
  )
})
