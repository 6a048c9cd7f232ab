/**
 * A backup of a store that is in use.
 */
import { readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { program } from "./support/children.ts"
import { counter, fill, put, tables } from "./support/club.ts"
import { folder, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const start = program("commitForever")

describe("a backup", () => {
  it("made while another program commits in a loop is a sound store at one revision", async () => {
    const file = place()
    const backups = folder()
    await using store = await openSqlite(file, { tables })
    await fill(store)
    // So large that a copy made bit by bit would be overtaken by the writer again and again.
    const many = Array.from({ length: 30_000 }, (_, at) =>
      Change.insert(counter, { id: `m${at}`, value: at }),
    )
    await put(store, many)
    const writer = start([file])
    assert.strictEqual(await writer.line(), "started")
    const revisions: Array<number> = []
    const latest = async () => {
      for await (const { revision } of store.history(lastSeen)) lastSeen = revision
      return lastSeen
    }
    let lastSeen = 5
    try {
      for (let n = 0; n < 6; n++) {
        const to = join(backups, `${n}.sqlite`)
        const before = await latest()
        await store.backup(to)
        const after = await latest()
        assert.deepStrictEqual(
          readdirSync(backups).filter((name) => name.startsWith(`${n}.`)),
          [`${n}.sqlite`],
        )
        await using copy = await openSqlite(to, { tables, create: false })
        const { revision, rows } = await copy.read()
        assert.isAtLeast(revision, before)
        assert.isAtMost(revision, after)
        assert.deepInclude(await copy.verify(), { _tag: "Sound", revision })
        if (revision > 5) assert.strictEqual(rows.counter.find(({ id }) => id === "shared")?.value, revision)
        revisions.push(revision)
      }
    } finally {
      await writer.kill()
    }
    assert.isAbove(revisions.at(-1) ?? 0, revisions[0] ?? 0, "the other program went on meanwhile")
    assert.strictEqual((await store.verify())._tag, "Sound")
  })

  it("holds all that was, and goes on by itself", async () => {
    const file = place()
    const to = place()
    await using store = await openSqlite(file, { tables })
    await fill(store)
    await store.backup(to)
    await using copy = await openSqlite(to, { tables })
    assert.deepStrictEqual(await copy.read(), await store.read())
    assert.deepStrictEqual(await copy.verify(), await store.verify())
    await copy.commit({ author: "a", reason: "r", expectedRevision: 4, changes: [] })
    assert.deepStrictEqual(await copy.readAt(2), await store.readAt(2))
  })

  it("of a store in memory is a file", async () => {
    const to = place()
    await using store = await openSqlite(":memory:", { tables })
    await fill(store)
    await store.backup(to)
    await using copy = await openSqlite(to, { tables })
    assert.deepStrictEqual(await copy.read(), await store.read())
  })

  it("takes the place of an older one", async () => {
    const [file, to] = [place(), place()]
    await using store = await openSqlite(file, { tables })
    await store.backup(to)
    await fill(store)
    await store.backup(to)
    await using copy = await openSqlite(to, { tables })
    assert.strictEqual((await copy.read()).revision, 4)
  })

  it("cannot be written over the store itself, nor where nothing can be written", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables })
    await fill(store)
    await refuses(store.backup(file), "NotAStore", "cannot be written over the store itself")
    await refuses(store.backup(join(dirname(file), ".", "store.sqlite")), "NotAStore")
    await refuses(
      store.backup(join(folder(), "nowhere", "b.sqlite")),
      "Unavailable",
      "that its folder exists",
    )
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 4 })
  })
})
