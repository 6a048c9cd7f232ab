import { assert, describe, it } from "@effect/vitest"
import { Label, type Register } from "@wijkwijzer/core"
import { MemoryStore, type Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import type * as Locks from "../../src/sync/Locks.ts"
import * as Sync from "../../src/sync/Sync.ts"
import {
  at,
  authorship,
  type Club,
  costOf,
  elsewhere,
  joined,
  registerOf,
  rowOf,
  rows,
  scopeOf,
  setCost,
  sync,
  tab,
  tables,
  tags,
  world,
} from "./fixtures.ts"

const refusals = ({ items }: Sync.Outcome) =>
  items.flatMap((item) => (item._tag === "Refused" ? [item.why._tag] : []))

/** Costs of the first half year are closed. */
const closed: Locks.Locks<Club> = (store, changes) =>
  changes.flatMap((change) => {
    const now = costOf(store, change.id)
    const dates = [now?.bookedOn, change._tag === "Update" ? change.to.bookedOn : change.row.bookedOn]
    return change.table === "cost" && dates.some((date) => typeof date === "string" && date < "2024-07-01")
      ? [{ change, rule: "closed-2024-1", because: Label.make("half jaar is dicht", "half year is closed") }]
      : []
  })

describe("one partner's workbook", () => {
  it.effect("holds only its own rows", () =>
    Effect.gen(function* () {
      const { person } = yield* world(rows(), scopeOf("a"))
      assert.deepStrictEqual(
        [tab.partner, tab.project, tab.cost].map((sheet) =>
          person
            .grid(sheet)
            .slice(1)
            .map((row) => row[at.id]),
        ),
        [["a"], ["p-a"], ["c-000", "c-002", "c-004"]],
      )
    }),
  )

  it.effect("what others do is never seen, and what it leaves out is never deleted", () =>
    Effect.gen(function* () {
      const here = yield* world(rows(), scopeOf("a"))
      yield* elsewhere(here.store, (register) => [setCost(register, "c-001", { amount: 9 })])
      const done = yield* sync(here)
      assert.deepStrictEqual([done.changes, done.edits, done.items], [[], [], []])
      assert.strictEqual((yield* here.store.read).rows.cost.length, 6)
    }),
  )

  it.effect(
    "an edit beyond it is refused and reported, whichever way it is tried; what was typed stays",
    () =>
      Effect.gen(function* () {
        const here = yield* world(rows(), scopeOf("a"))
        const { person, store } = here
        // A row of the other partner's, pasted in and changed.
        ;["c-001", "p-b", "Pasted", 1, "2024-02-02"].forEach((value, column) => {
          person.type(tab.cost, 4, column, value)
        })
        // A new row on the other partner's project.
        ;[null, "p-b", "New", 1, "2024-02-02"].forEach((value, column) => {
          person.type(tab.cost, 5, column, value)
        })
        // An own row given away.
        person.type(tab.cost, rowOf(person, "c-002"), at.project, "p-b")
        // A table to look at only.
        person.type(tab.partner, 1, 1, "Renamed")
        const before = (yield* store.read).rows
        const done = yield* sync(here)
        assert.deepStrictEqual(refusals(done).toSorted(), [
          "BeyondScope",
          "BeyondScope",
          "BeyondScope",
          "LookOnly",
        ])
        assert.deepStrictEqual((yield* store.read).rows, before)
        assert.deepStrictEqual(done.edits, [])
        assert.strictEqual(person.grid(tab.partner)[1]?.[1], "Renamed")
      }),
  )

  it.effect("new rows get what the workbook leaves to its scope", () =>
    Effect.gen(function* () {
      const here = yield* world(rows(), scopeOf("a"))
      here.person.type(tab.project, 2, 1, "Third project")
      yield* sync(here)
      const added = (yield* here.store.read).rows.project.find(({ name }) => name === "Third project")
      assert.strictEqual(added?.partner, "a")
      assert.deepStrictEqual(here.person.grid(tab.project)[2], [added?.id ?? "", "Third project", "a"])
    }),
  )

  it.effect("a row that comes to belong to another moves from the one workbook to the other", () =>
    Effect.gen(function* () {
      const a = yield* world(rows(), scopeOf("a"))
      const b = yield* joined(a.store, scopeOf("b"))
      yield* elsewhere(a.store, (register) => [setCost(register, "c-000", { project: "p-b" })])
      yield* Sync.syncAll(a.store, [a.party, b.party], { authorship })
      assert.strictEqual(rowOf(a.person, "c-000"), -1)
      assert.isAbove(rowOf(b.person, "c-000"), 0)
    }),
  )
})

describe("a locked period", () => {
  it.effect(
    "is refused with what locks it; the rest goes in; once it is open the edit goes in by itself",
    () =>
      Effect.gen(function* () {
        const here = yield* world()
        const { person, store } = here
        person.type(tab.cost, rowOf(person, "c-000"), at.amount, 1)
        person.deleteRow(tab.cost, rowOf(person, "c-001"))
        person.type(tab.cost, 7, at.project, "p-a")
        person.type(tab.cost, 7, at.amount, 70)
        person.type(tab.cost, 7, at.bookedOn, "2024-08-08")
        const done = yield* sync(here, { locks: closed })
        assert.deepStrictEqual(
          done.items.flatMap((item) =>
            item._tag === "Refused" && item.why._tag === "Locked" ? [[item.id, item.why.rule]] : [],
          ),
          [
            ["c-000", "closed-2024-1"],
            ["c-001", "closed-2024-1"],
          ],
        )
        const register = yield* store.read
        assert.strictEqual(costOf(register, "c-000")?.amount, 1000)
        assert.strictEqual(register.rows.cost.length, 7)
        assert.isAbove(rowOf(person, "c-001"), 0, "a deletion that is refused comes back")
        assert.strictEqual(person.grid(tab.cost)[rowOf(person, "c-000")]?.[at.amount], 1)
        yield* sync(here)
        assert.strictEqual(costOf(yield* store.read, "c-000")?.amount, 1)
      }),
  )
})

describe("what would leave the register unsound", () => {
  it.effect("is refused row by row, each with its problem and its cell; the rest goes in", () =>
    Effect.gen(function* () {
      const here = yield* world()
      const { person, store } = here
      person.type(tab.cost, rowOf(person, "c-000"), at.paidOn, "2023-01-01")
      person.type(tab.cost, rowOf(person, "c-001"), at.project, "p-none")
      person.type(tab.partner, 1, 1, "Partner B")
      person.type(tab.cost, rowOf(person, "c-002"), at.amount, null)
      person.type(tab.cost, rowOf(person, "c-003"), at.amount, 3)
      const done = yield* sync(here)
      assert.deepStrictEqual(
        done.items
          .flatMap((item) =>
            item._tag === "Refused" && item.why._tag === "Unsound"
              ? [
                  `${item.why.problems[0]?._tag} ${item.place?.title} ${item.place?.row}:${item.place?.column}`,
                ]
              : [],
          )
          .toSorted(),
        [
          `BrokenCheck Kosten ${rowOf(person, "c-000")}:${at.bookedOn}`,
          `MissingValue Kosten ${rowOf(person, "c-002")}:${at.amount}`,
          "NotUnique Partners 1:1",
          `UnknownReference Kosten ${rowOf(person, "c-001")}:${at.project}`,
        ],
      )
      const register = yield* store.read
      assert.strictEqual(costOf(register, "c-003")?.amount, 3)
      assert.deepStrictEqual({ ...costOf(register, "c-000") }, { ...costOf(registerOf(rows()), "c-000") })
    }),
  )
})

describe("six partners' workbooks", () => {
  const six = ["a", "b", "c", "d", "e", "f"]
  const many: Register.Rows<Club> = {
    partner: six.map((id) => ({ id, name: `Partner ${id}` })),
    project: six.map((id) => ({ id: `p-${id}`, name: `Project ${id}`, partner: id })),
    cost: six.flatMap((id) =>
      [1, 2, 3].map((n) => ({ id: `${id}-${n}`, project: `p-${id}`, amount: n, bookedOn: "2024-09-09" })),
    ),
  }

  it.effect(
    "go into one register and back: one reading each, at most two writings, and nothing the second time",
    () =>
      Effect.gen(function* () {
        const store = yield* MemoryStore.make(tables, registerOf(many))
        const worlds = yield* Effect.forEach(six, (id) => joined(store, scopeOf(id)))
        worlds.forEach(({ person }, n) => {
          const id = six[n] as string
          person.sort(tab.cost, 1, at.bookedOn)
          person.type(tab.cost, rowOf(person, `${id}-1`), at.amount, 100 + n)
          person.deleteRow(tab.cost, rowOf(person, `${id}-2`))
          const next = person.grid(tab.cost).length
          ;[null, `p-${id}`, `From ${id}`, 7, "2024-10-10"].forEach((value, column) => {
            person.type(tab.cost, next, column, value)
          })
        })
        yield* elsewhere(store, (register) => [setCost(register, "f-3", { text: "From the office" })])
        const steps: Array<string> = []
        const all = () =>
          Sync.syncAll(
            store,
            worlds.map(({ party }) => party),
            {
              authorship,
              onProgress: ({ workbook, step, at: n, of }) =>
                Effect.sync(() => void steps.push(`${workbook} ${step} ${n}/${of}`)),
            },
          )
        const done = yield* all()
        const register = yield* store.read
        assert.strictEqual(register.rows.cost.length, 18)
        six.forEach((id, n) => {
          const own = register.rows.cost.filter(({ project }) => project === `p-${id}`)
          assert.deepStrictEqual(
            own.map(({ amount }) => amount as number).toSorted((x, y) => x - y),
            [3, 7, 100 + n],
          )
        })
        const [last] = worlds.slice(-1)
        assert.include(last?.person.grid(tab.cost)[rowOf(last.person, "f-3")] ?? [], "From the office")
        for (const { workbook } of worlds)
          assert.deepStrictEqual({ ...workbook.counts }, { reads: 1, writes: 2 })
        assert.deepStrictEqual(
          done.map(({ changes }) => tags(changes).toSorted()),
          six.map(() => ["Delete", "Insert", "Update"]),
        )
        assert.include(steps, "a.xlsx reading 0/6")
        assert.include(steps, "f.xlsx done 5/6")

        const again = yield* all()
        assert.deepStrictEqual(
          again.map(({ changes, edits, items }) => [changes, edits, items]),
          six.map(() => [[], [], []]),
        )
        for (const { workbook } of worlds)
          assert.deepStrictEqual({ ...workbook.counts }, { reads: 2, writes: 2 })
      }),
  )

  it.effect("somebody else who commits meanwhile is not lost, and stops nobody", () =>
    Effect.gen(function* () {
      const store = yield* MemoryStore.make(tables, registerOf(many))
      const worlds = yield* Effect.forEach(six, (id) => joined(store, scopeOf(id)))
      let first = true
      const busy: Store.Store<Club> = {
        ...store,
        commit: (asked) =>
          Effect.gen(function* () {
            if (first) {
              first = false
              yield* elsewhere(store, (register) => [setCost(register, "b-1", { text: "Meanwhile" })])
            }
            return yield* store.commit(asked)
          }),
      }
      for (const [n, { person }] of worlds.entries())
        person.type(tab.cost, rowOf(person, `${six[n]}-1`), at.amount, 50)
      yield* Sync.syncAll(
        busy,
        worlds.map(({ party }) => party),
        { authorship },
      )
      const register = yield* store.read
      assert.deepStrictEqual(
        six.map((id) => costOf(register, `${id}-1`)?.amount),
        six.map(() => 50),
      )
      assert.strictEqual(costOf(register, "b-1")?.text, "Meanwhile")
    }),
  )
})
