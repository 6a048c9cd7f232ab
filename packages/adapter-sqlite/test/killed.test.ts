/**
 * A writer that is killed at any moment leaves the revision before or after, never between.
 */
import { copyFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { afterEach, describe, it } from "vitest"
import { type Child, program } from "./support/children.ts"
import { authorship, member, tables } from "./support/club.ts"
import { holds, place } from "./support/files.ts"
import { later, migration } from "./support/laterClub.ts"
import * as Random from "./support/random.ts"

const kills = 200
const rowsInABatch = 150
/** After so many kills a new file begins: till then each writer goes on where the last was killed. */
const killsOnAFile = 10
/** So many writers are started ahead of their turn: starting one takes longer than its life. */
const ahead = 4

const startLong = program("killable")
const sleep = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

const start = program("commitInBatches")
const waiting: Array<Child> = []
afterEach(async () => {
  for (const writer of waiting.splice(0)) await writer.kill()
})

/** A writer that was started before and now goes to work on a file. */
const writerOn = (file: string): Child => {
  while (waiting.length <= ahead) waiting.push(start([String(rowsInABatch)]))
  const writer = waiting.shift() as Child
  writer.tell(file)
  return writer
}

/** The last thing that a killed writer said. */
const lastWords = async (writer: Child): Promise<string> => {
  let last = "started"
  for (let line = await writer.line(); line !== undefined; line = await writer.line()) last = line
  return last
}

/** What must be true of a file whose writer was killed. Gives its revision. */
const reopened = async (file: string, words: string): Promise<number> => {
  await using store = await openSqlite(file, { tables })
  const register = await store.read()
  const { revision } = register
  const verification = await store.verify()
  assert.strictEqual(verification._tag, "Sound", words)
  const commits = register.rows.counter[0]?.value ?? 0
  assert.strictEqual(commits, revision, words)
  assert.strictEqual(register.rows.member.length, Math.max(0, revision - 1) * rowsInABatch, words)
  const [said, number] = words.split(" ")
  if (said === "done") assert.strictEqual(revision, Number(number), "what was acknowledged is there")
  if (said === "begin") assert.include([Number(number), Number(number) + 1], revision)
  return revision
}

describe("a writer killed with SIGKILL", () => {
  it(`${kills} times in the middle of its work loses nothing and leaves nothing half`, {
    timeout: 300_000,
  }, async () => {
    const seed = Random.seed()
    console.info(`WIJKWIJZER_SEED=${seed}`)
    const random = Random.numbers(seed)
    let during = 0
    let file = ""
    // One after the other: what this process does meanwhile would put off the kill.
    for (let at = 0; at < kills; at++) {
      if (at % killsOnAFile === 0) file = place()
      const writer = writerOn(file)
      assert.strictEqual(await writer.line(), "started")
      await sleep(random() * 30)
      await writer.kill()
      const words = await lastWords(writer)
      if (words.startsWith("begin")) during++
      await reopened(file, words)
    }
    assert.isAbove(during, kills / 4, "most kills must come while a commit is under way")
  })

  it("while it opens a new file leaves none, an empty one, or a store", async () => {
    const random = Random.numbers(Random.seed())
    for (let at = 0; at < 16; at++) {
      const file = place()
      const writer = writerOn(file)
      await sleep(random() * 80)
      await writer.kill()
      await reopened(file, await lastWords(writer))
    }
  })
})

/** A store with so many members, to copy from. */
const crowd = async (count: number): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  const changes = Array.from({ length: count }, (_, at) =>
    Change.insert(member, { id: `m${at}`, name: `Member ${at} of the crowd`, phone: `${at}` }),
  )
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return file
}

describe("a program killed with SIGKILL on the way through something long", () => {
  it("a migration, leaves the tables of before or after", async () => {
    const random = Random.numbers(Random.seed())
    const count = 4000
    const original = await crowd(count)
    for (let at = 0; at < 16; at++) {
      const file = place()
      copyFileSync(original, file)
      const migrating = startLong(["migrate", file])
      assert.strictEqual(await migrating.line(), "started")
      await sleep(random() * 120)
      await migrating.kill()
      const isDone = await openSqlite(file, { tables, readOnly: true }).then(
        async (store) => {
          assert.strictEqual((await store.verify())._tag, "Sound")
          await store.close()
          return false
        },
        ({ reason }) => {
          assert.strictEqual(reason._tag, "SchemaMismatch")
          return true
        },
      )
      await using store = await openSqlite(file, { tables: later, ...(isDone ? {} : { migration }) })
      assert.strictEqual((await store.read()).rows.person.length, count)
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 1 })
    }
  })

  it("an erasure, has erased or has not, and what it acknowledged is out of the bytes", async () => {
    const random = Random.numbers(Random.seed())
    const original = await crowd(60)
    for (let at = 0; at < 16; at++) {
      const file = place()
      copyFileSync(original, file)
      const erasing = startLong(["erase", file])
      assert.strictEqual(await erasing.line(), "started")
      await sleep(random() * 60)
      await erasing.kill()
      const acknowledged: Array<string> = []
      for (let line = await erasing.line(); line !== undefined; line = await erasing.line()) {
        acknowledged.push(line.replace("erased ", ""))
      }
      // Opening finishes what an erasure could not.
      await using store = await openSqlite(file, { tables })
      const { revision, rows } = await store.read()
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision })
      assert.strictEqual(rows.member.length, 60 - (revision - 1))
      assert.include([acknowledged.length, acknowledged.length + 1], revision - 1)
      const there = new Set(rows.member.map(({ name }) => name))
      for (const name of Array.from({ length: 60 }, (_, n) => `Member ${n} of the crowd`)) {
        assert.strictEqual(holds(file, name), there.has(name), name)
      }
    }
  })
})
