import { assert, describe, it } from "@effect/vitest"
import { Change, Register } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Sync from "../../src/sync/Sync.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import * as PlainLens from "../support/plainLens.ts"
import {
  at,
  authorship,
  costOf,
  elsewhere,
  everyone,
  registerOf,
  rowOf,
  rows,
  tab,
  tables,
  tags,
} from "./fixtures.ts"

const world = Effect.gen(function* () {
  const store = yield* MemoryStore.make(tables, registerOf(rows()))
  const workbook = MemoryWorkbook.make("names.xlsx")
  const party = { workbook, scope: everyone, lens: PlainLens.named(tables) }
  yield* Sync.publish(store, party)
  return { store, person: workbook.person, sync: () => Sync.sync(store, party, { authorship }) }
})

describe("a workbook that calls rows by their names", () => {
  it.effect("a row that got another name is called so in every cell, and nothing else changes", () =>
    Effect.gen(function* () {
      const { store, person, sync } = yield* world
      assert.deepStrictEqual((yield* sync()).edits, [])
      yield* elsewhere(store, (register) => [
        Change.update(Register.plain(register), tables.project, "p-a", { name: "Project Alfa" }),
      ])
      const done = yield* sync()
      assert.deepStrictEqual(done.changes, [])
      const named = person.grid(tab.cost).map((row) => row[at.project])
      assert.deepStrictEqual(named.filter((name) => name === "Project Alfa").length, 3)
      assert.notInclude(named, "Project A")
      assert.deepStrictEqual((yield* sync()).edits, [])
    }),
  )

  it.effect("a person who chooses another name moves the row, and a name that nobody has is refused", () =>
    Effect.gen(function* () {
      const { store, person, sync } = yield* world
      person.type(tab.cost, rowOf(person, "c-000"), at.project, "Project B")
      person.type(tab.cost, rowOf(person, "c-002"), at.project, "p-none")
      const done = yield* sync()
      assert.deepStrictEqual(tags(done.changes), ["Update"])
      assert.include(tags(done.items), "Refused")
      assert.strictEqual(costOf(yield* store.read, "c-000")?.project, "p-b")
      assert.strictEqual(person.grid(tab.cost)[rowOf(person, "c-002")]?.[at.project], "p-none")
    }),
  )
})
