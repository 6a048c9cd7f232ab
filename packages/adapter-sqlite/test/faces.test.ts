/**
 * The two faces of the store: a layer for Effect, and promises with `await using` for everybody else.
 */
import { existsSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { openSqlite, SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { Change, tables } from "@wijkwijzer/core"
import { PartnershipStore, Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe } from "vitest"
import * as Club from "./support/club.ts"
import { place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const { authorship } = Club
const line = Change.insert(tables.programmeLine, { id: "leren", name: "Leren", validFrom: "2024-01-01" })

describe("SqliteStore.layer", () => {
  const program = Effect.gen(function* () {
    const store = yield* PartnershipStore
    yield* Store.update(store, authorship, () => Effect.succeed([line]))
    const entries = yield* Stream.runCollect(store.history())
    return { register: yield* store.read, entries, capabilities: store.capabilities }
  })

  it.effect("gives the partnership's store in a file, and closes it with its scope", () =>
    Effect.gen(function* () {
      const filename = place()
      const { register, entries, capabilities } = yield* Effect.provide(
        program,
        SqliteStore.layer({ filename }),
      )
      assert.deepStrictEqual(capabilities, { history: true, durable: true, concurrentWriters: true })
      assert.deepStrictEqual(
        register.rows.programmeLine.map(({ name }) => name),
        ["Leren"],
      )
      assert.deepStrictEqual(
        entries.map(({ author }) => author),
        ["test"],
      )
      assert.isFalse(existsSync(`${filename}-wal`), "closed: SQLite has put its log away")
      const again = yield* Effect.provide(
        Effect.flatMap(PartnershipStore, (store) => store.read),
        SqliteStore.layer({ filename, readOnly: true }),
      )
      assert.deepStrictEqual(again, register)
    }),
  )

  it.effect("gives a store in memory, which says that it does not last", () =>
    Effect.gen(function* () {
      const memory = SqliteStore.layer({ filename: ":memory:" })
      const { register, capabilities } = yield* Effect.provide(program, memory)
      assert.deepStrictEqual(capabilities, { history: true, durable: false, concurrentWriters: false })
      assert.strictEqual(register.revision, 1)
      const another = yield* Effect.provide(
        Effect.flatMap(PartnershipStore, (store) => store.read),
        SqliteStore.layer({ filename: ":memory:" }),
      )
      assert.strictEqual(another.revision, 0)
      assert.isFalse(existsSync(":memory:"))
    }),
  )

  it.effect("fails in its own channel where the file cannot be used", () =>
    Effect.gen(function* () {
      const layer = SqliteStore.layer({ filename: place(), create: false })
      const error = yield* Effect.flip(Effect.provide(Effect.asVoid(PartnershipStore), layer))
      assert.strictEqual(error.reason._tag, "Missing")
      assert.strictEqual(error.operation, "open")
    }),
  )
})

describe("openSqlite", () => {
  it("gives the store in promises, closed at the end of the block", async () => {
    const file = place()
    {
      await using store = await openSqlite(file)
      const entry = await store.update(authorship, async () => [line])
      assert.strictEqual(entry.revision, 1)
      assert.isTrue(existsSync(`${file}-wal`))
    }
    assert.isFalse(existsSync(`${file}-wal`))
    await using store = await openSqlite(file)
    assert.deepStrictEqual(
      (await store.read()).rows.programmeLine.map(({ name }) => name),
      ["Leren"],
    )
  })

  it("works out an update again when somebody was first", async () => {
    const file = place()
    await using ours = await openSqlite(file, { tables: Club.tables })
    await using theirs = await openSqlite(file, { tables: Club.tables })
    let tries = 0
    const entry = await ours.update(authorship, async ({ revision }) => {
      tries++
      if (tries === 1) await Club.fill(theirs)
      return [Change.insert(Club.counter, { id: "ours", value: revision })]
    })
    assert.deepStrictEqual([tries, entry.revision], [2, 5])
    assert.deepStrictEqual(
      (await theirs.read()).rows.counter.map(({ value }) => value),
      [4, 2],
    )
  })

  it("once closed, refuses everything as Closed, and closing again is no harm", async () => {
    for (const file of [place(), ":memory:"]) {
      const store = await openSqlite(file, { tables: Club.tables })
      await Club.fill(store)
      await store.close()
      await store.close()
      const asked = { ...authorship, expectedRevision: 4, changes: [] }
      const first = async (items: AsyncIterable<unknown>) => {
        for await (const item of items) return item
      }
      for (const attempt of [
        () => store.read(),
        () => store.readAt(1),
        () => store.commit(asked),
        () => store.update(authorship, () => []),
        () => store.verify(),
        () => store.erase({ ...asked, rows: [] }),
        () => store.backup(place()),
        () => store.importLines([]).then(() => store.read()),
        () => first(store.history()),
        () => first(store.exportLines()),
      ]) {
        // What lines hold is looked at before the file is.
        const error = await attempt().then(
          () => undefined,
          (reason) => reason,
        )
        if (error?.reason?._tag === "NotAStore") continue
        await refuses(Promise.reject(error), "Closed", "it was closed; open it again")
      }
    }
  })

  it("returns entries with the time of the clock, or the time that was given", async () => {
    await using store = await openSqlite(":memory:", { tables: Club.tables })
    const insertion = (id: string, expectedRevision: number) => ({
      ...authorship,
      expectedRevision,
      changes: [Change.insert(Club.counter, { id, value: 1 })],
    })
    const given = await store.commit({ ...insertion("a", 0), at: Club.minute(5) })
    assert.strictEqual(given.at, Club.minute(5))
    const before = new Date().toISOString()
    const now = await store.commit(insertion("b", 1))
    assert.isTrue(before <= now.at && now.at <= new Date().toISOString())
  })
})
