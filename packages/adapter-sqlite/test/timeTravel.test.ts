/**
 * Earlier registers out of the journal: exactly what was.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Instant, Register, Tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { authorship, counter, member, minute, team } from "./support/club.ts"
import { everyKind } from "./support/kinds.ts"
import { refuses } from "./support/refusals.ts"

const tables = Tables.make([team, member, counter, everyKind])

type State = Register.Register<typeof tables>

/** A register that grows by edits, and how many minutes lie between one state and the next. */
const lives = fc
  .tuple(
    Arbitraries.register(tables, { maxRows: 3 }),
    fc.array(fc.tuple(Arbitraries.edit(tables, { maxEdits: 5 }), fc.nat({ max: 3 })), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([first, edits]) => {
    const states: Array<{ readonly state: State; readonly at: number }> = [{ state: first, at: 10 }]
    for (const [edit, minutes] of edits) {
      const last = states.at(-1) as { readonly state: State; readonly at: number }
      states.push({ state: edit(last.state), at: last.at + minutes })
    }
    return states
  })

const same = (actual: State, expected: State, words: string): void =>
  assert.deepStrictEqual(JSON.stringify(actual.rows), JSON.stringify(expected.rows), words)

describe("an earlier register", () => {
  it("by revision and by instant is every state that was, however the register changed", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (states) => {
        await using store = await openSqlite(":memory:", { tables })
        const written: Array<{ readonly state: State; readonly at: number }> = []
        let last: State = Register.empty(tables)
        for (const { state, at } of states) {
          const changes = Change.between(Register.plain(last), Register.plain(state))
          const asked = { ...authorship, at: minute(at), expectedRevision: written.length, changes }
          const { revision } = await store.commit(asked)
          if (changes.length > 0) written.push({ state, at })
          assert.strictEqual(revision, written.length)
          last = state
        }
        same(await store.readAt(0), Register.empty(tables), "before the first")
        same(await store.readAt(minute(9)), Register.empty(tables), "before the first instant")
        for (const [index, { state, at }] of written.entries()) {
          const byRevision = await store.readAt(index + 1)
          assert.strictEqual(byRevision.revision, index + 1)
          same(byRevision, state, `revision ${index + 1}`)
          const latest = written.findLastIndex((one) => one.at <= at)
          const byInstant = await store.readAt(minute(at))
          assert.strictEqual(byInstant.revision, latest + 1)
          same(byInstant, written[latest]?.state as State, `minute ${at}`)
          const justBefore = written.findLastIndex((one) => one.at < at)
          const earlier = Instant.unsafe(minute(at - 1).replace("00.000Z", "59.999Z"))
          assert.strictEqual((await store.readAt(earlier)).revision, justBefore + 1)
        }
        assert.strictEqual((await store.verify())._tag, "Sound")
      }),
      { numRuns: 100 },
    )
  })

  it("is read from a journal longer than the pages in which it is fetched", async () => {
    await using store = await openSqlite(":memory:", { tables })
    const count = 450
    for (let n = 0; n < count; n++) {
      const change: Change.Change =
        n === 0
          ? Change.insert(counter, { id: "c", value: 1 })
          : { _tag: "Update", table: "counter", id: "c", from: { value: n }, to: { value: n + 1 } }
      await store.commit({ ...authorship, expectedRevision: n, changes: [change] })
    }
    for (const revision of [1, 199, 200, 201, 400, 401, count]) {
      const { rows } = await store.readAt(revision)
      assert.deepStrictEqual(
        rows.counter.map(({ value }) => value),
        [revision],
      )
    }
    const revisions: Array<number> = []
    for await (const entry of store.history(195)) revisions.push(entry.revision)
    assert.deepStrictEqual(
      revisions,
      Array.from({ length: count - 195 }, (_, at) => at + 196),
    )
    await refuses(store.readAt(count + 1), "NoSuchRevision", `the latest is ${count}`)
  })

  it("holds a commit of more rows than one part of the journal takes", async () => {
    await using store = await openSqlite(":memory:", { tables })
    const rows = Array.from({ length: 12_001 }, (_, at) => ({
      id: `c${String(at).padStart(5, "0")}`,
      value: at,
    }))
    await store.commit({
      ...authorship,
      expectedRevision: 0,
      changes: rows.map((row) => Change.insert(counter, row)),
    })
    const first = await store.read()
    const changes = rows.map((row, at) =>
      at % 3 === 0
        ? Change.remove(first, counter, row.id)
        : Change.update(first, counter, row.id, { value: row.value + 1 }),
    )
    const all = changes.filter((change) => change !== undefined)
    await store.commit({ ...authorship, expectedRevision: 1, changes: all })
    same(await store.readAt(1), first, "the first")
    same(await store.readAt(2), await store.read(), "the second")
    assert.strictEqual((await store.verify())._tag, "Sound")
  })
})
