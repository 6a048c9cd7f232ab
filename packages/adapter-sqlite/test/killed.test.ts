/**
 * A writer that is killed at any moment leaves the revision before or after, never between.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { describe, it } from "vitest"
import { type Child, program } from "./support/children.ts"
import { tables } from "./support/club.ts"
import { place } from "./support/files.ts"
import * as Random from "./support/random.ts"

const kills = 200
const rowsInABatch = 150
const lanes = 2
/** After so many kills a new file begins: till then each writer goes on where the last was killed. */
const killsOnAFile = 10

const start = program("commitInBatches")
const sleep = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

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
    timeout: 120_000,
  }, async () => {
    const seed = Random.seed()
    console.info(`WIJKWIJZER_SEED=${seed}`)
    let during = 0
    const lane = async (n: number): Promise<void> => {
      const random = Random.numbers(seed + n)
      let file = ""
      for (let at = 0; at < kills / lanes; at++) {
        if (at % killsOnAFile === 0) file = place()
        const writer = start([file, String(rowsInABatch)])
        assert.strictEqual(await writer.line(), "started")
        await sleep(random() * 30)
        await writer.kill()
        const words = await lastWords(writer)
        if (words.startsWith("begin")) during++
        await reopened(file, words)
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)))
    assert.isAbove(during, kills / 4, "most kills must come while a commit is under way")
  })

  it("while it opens a new file leaves none, an empty one, or a store", { timeout: 60_000 }, async () => {
    const random = Random.numbers(Random.seed())
    for (let at = 0; at < 16; at++) {
      const file = place()
      const writer = start([file, String(rowsInABatch)])
      await sleep(60 + random() * 80)
      await writer.kill()
      await reopened(file, await lastWords(writer))
    }
  })
})
