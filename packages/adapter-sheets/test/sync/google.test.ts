/** What only happens in a spreadsheet that is somewhere else: hidden rows, quota, answers that are lost. */
import { assert, describe, it } from "@effect/vitest"
import { MemoryStore } from "@wijkwijzer/core/store"
import { Context, Effect, Layer } from "effect"
import { GoogleClient, GoogleWorkbook } from "../../src/google/index.ts"
import * as Sync from "../../src/sync/Sync.ts"
import { clientLayer, emulated, inVirtualTime } from "../google/google.ts"
import {
  authorship,
  costOf,
  elsewhere,
  everyone,
  lens,
  registerOf,
  rows,
  setCost,
  tables,
} from "./fixtures.ts"

const world = (quota?: true) =>
  Effect.gen(function* () {
    const emulator = yield* emulated(quota === undefined ? {} : { quota })
    const { id } = emulator.create("Club", { locale: "nl_NL" })
    const client = Context.pick(GoogleClient.GoogleClient)(yield* Layer.build(clientLayer(emulator)))
    const workbook = yield* Effect.provide(GoogleWorkbook.open({ spreadsheetId: id }), client)
    const store = yield* MemoryStore.make(tables, registerOf(rows()))
    const party = { workbook, scope: everyone, lens }
    yield* Sync.publish(store, party)
    emulator.log.length = 0
    const sync = () => Sync.sync(store, party, { authorship })
    return { emulator, store, sync, person: emulator.person(id), id }
  })

describe("a sync with Google", () => {
  it.effect("28: sorted with hidden and filtered rows, which stay in place: no change", () =>
    Effect.gen(function* () {
      const { person, store, sync } = yield* world()
      person.hideRows("Kosten", 3, 2)
      person.sort("Kosten", "A2:F7", ["-D"])
      person.type("Kosten", "D2", "12,5")
      const done = yield* sync()
      assert.isAtMost(done.changes.length, 1)
      assert.strictEqual((yield* store.read).rows.cost.length, 6)
    }),
  )

  it.effect("a sync asks once to read; a push is one reading and one writing", () =>
    Effect.gen(function* () {
      const { emulator, person, store, sync } = yield* world()
      yield* sync()
      assert.deepStrictEqual(emulator.counts, { reads: 1, writes: 0 })
      emulator.log.length = 0
      person.type("Kosten", "D2", "12")
      yield* elsewhere(store, (register) => [setCost(register, "c-005", { amount: 5 })])
      yield* sync()
      assert.deepStrictEqual(emulator.counts, { reads: 2, writes: 1 })
    }),
  )

  for (const [number, fault] of [
    [44, { kind: "unavailable", committed: true }],
    [44, { kind: "unavailable", committed: false }],
    [45, { kind: "reset", committed: true }],
    [50, { kind: "truncated", committed: true }],
  ] as const) {
    it.effect(
      `${number}: ${fault.kind}, ${fault.committed ? "after" : "before"} the commit: done once, and nothing is left`,
      () =>
        Effect.gen(function* () {
          const { emulator, person, store, sync } = yield* world()
          person.type("Kosten", "B8", "p-a")
          person.type("Kosten", "D8", "70")
          person.type("Kosten", "E8", "2024-07-07")
          yield* elsewhere(store, (register) => [setCost(register, "c-005", { amount: 5 })])
          for (let n = 0; n < 2; n++)
            emulator.faults.add(fault, { matches: ({ url }) => url.includes(":batchUpdate") })
          yield* inVirtualTime(sync())
          const register = yield* store.read
          assert.strictEqual(register.rows.cost.length, 7)
          assert.strictEqual(costOf(register, "c-005")?.amount, 5)
          const again = yield* sync()
          assert.deepStrictEqual([again.changes, again.edits, again.items], [[], [], []])
        }),
    )
  }
})
