/**
 * Several processes that write to one file at once.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import { describe, it } from "vitest"
import { program } from "./support/children.ts"
import { authorship, counter, tables } from "./support/club.ts"
import { place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const writers = ["ann", "bob", "cas", "dee"]
const commitsEach = 500

const start = program("count")

describe(`${writers.length} processes that write to one file`, () => {
  it(`make ${writers.length * commitsEach} commits, and no update is lost`, {
    timeout: 180_000,
  }, async () => {
    const file = place()
    // They open it at once too, and one of them makes it.
    const children = writers.map((writer) => start([file, writer, String(commitsEach)]))
    const tries = (await Promise.all(children.map((child) => child.rest()))).map(([line]) => Number(line))
    const total = writers.length * commitsEach
    console.info(`${total} commits took ${tries.reduce((sum, n) => sum + n)} tries`)

    await using store = await openSqlite(file, { tables })
    const register = await store.read()
    assert.strictEqual(register.revision, total)
    assert.deepStrictEqual(
      Object.fromEntries(register.rows.counter.map(({ id, value }) => [id as string, value])),
      Object.fromEntries([...writers.map((writer) => [writer, commitsEach]), ["shared", total]]),
    )
    const entries: Array<Store.Entry> = []
    for await (const entry of store.history()) entries.push(entry)
    assert.deepStrictEqual(
      entries.map(({ revision }) => revision),
      Array.from({ length: total }, (_, at) => at + 1),
    )
    for (const writer of writers) {
      assert.deepStrictEqual(
        entries.filter(({ author }) => author === writer).map(({ reason }) => reason),
        Array.from({ length: commitsEach }, (_, at) => `${writer} counts to ${at + 1}`),
      )
    }
    const turns = entries.filter(({ author }, at) => at > 0 && entries[at - 1]?.author !== author).length
    assert.isAbove(turns, writers.length, "they wrote by turns, not one after the other")
    assert.deepStrictEqual((await store.readAt(total)).rows, register.rows)
    assert.strictEqual((await store.verify())._tag, "Sound")
  })
})

describe("two writers in one process", () => {
  it("on the same revision: one lands, the other is told of a conflict with both revisions", async () => {
    const file = place()
    await using ours = await openSqlite(file, { tables })
    await using theirs = await openSqlite(file, { tables })
    const insertion = (id: string) => ({
      ...authorship,
      expectedRevision: 0,
      changes: [Change.insert(counter, { id, value: 1 })],
    })
    await ours.commit(insertion("ours"))
    const { expectedRevision, actualRevision } = await refuses(
      theirs.commit(insertion("theirs")),
      "Conflict",
      "read again, merge your changes and retry",
    )
    assert.deepStrictEqual([expectedRevision, actualRevision], [0, 1])
    assert.deepStrictEqual(
      (await theirs.read()).rows.counter.map(({ id }): string => id),
      ["ours"],
    )
  })
})
