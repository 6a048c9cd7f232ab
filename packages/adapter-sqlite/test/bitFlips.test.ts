/**
 * One bit of a file that is not what was written: never a wrong register that verifies as sound.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { describe, it } from "vitest"
import { fill, tables } from "./support/club.ts"
import { bytesAround, oneValue, place } from "./support/files.ts"
import * as Random from "./support/random.ts"
import { refusal, refuses } from "./support/refusals.ts"

const flips = 600

type Found =
  | { readonly _tag: "refused"; readonly at: string; readonly reason: string }
  | { readonly _tag: "read"; readonly rows: string; readonly history: string; readonly verified: string }

const typed = async (at: string, error: unknown): Promise<Found> => {
  const { reason, message } = await refusal(Promise.reject(error))
  assert.notStrictEqual(reason._tag, "Unavailable", `${at}: ${message}`)
  return { _tag: "refused", at, reason: reason._tag }
}

/** What a file gives to whoever opens it, reads all of it, and asks whether it is sound. */
const look = async (file: string): Promise<Found> => {
  const store = await openSqlite(file, { tables }).catch((error: unknown) => error)
  if (store instanceof Error) return typed("open", store)
  const opened = store as Awaited<ReturnType<typeof openSqlite<typeof tables>>>
  try {
    const verified = await opened.verify().then(
      ({ _tag }) => _tag,
      async (error) => {
        const found = await typed("verify", error)
        return found._tag === "refused" ? found.reason : ""
      },
    )
    const { rows } = await opened.read()
    const entries: Array<unknown> = []
    for await (const entry of opened.history()) entries.push(entry)
    return { _tag: "read", rows: JSON.stringify(rows), history: JSON.stringify(entries), verified }
  } catch (error) {
    return typed("read", error)
  } finally {
    await opened.close()
  }
}

describe("a file with one bit flipped", () => {
  it(`at ${flips} places is refused with a typed error, or reads as it was, or does not verify`, async () => {
    const seed = Random.seed()
    const random = Random.numbers(seed)
    const original = place()
    {
      await using store = await openSqlite(original, { tables })
      await fill(store)
    }
    const whole = readFileSync(original)
    const right = await look(original)
    if (right._tag !== "read" || right.verified !== "Sound") return assert.fail("the original must be sound")
    const tally = new Map<string, number>()
    const file = place()
    // The header, then mostly places where something is written: much of a file is empty.
    const written = [...whole.keys()].filter((byte) => whole[byte] !== 0)
    const some = (list: ReadonlyArray<number>): number => list[Math.floor(random() * list.length)] ?? 0
    for (let at = 0; at < flips; at++) {
      const byte = at < 100 ? at : some(at % 8 === 0 ? [...whole.keys()] : written)
      const bit = Math.floor(random() * 8)
      const bytes = Buffer.from(whole)
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit)
      writeFileSync(file, bytes)
      const place = `WIJKWIJZER_SEED=${seed}, byte ${byte}, bit ${bit}`
      const before = bytesAround(file)
      const found = await look(file)
      // Bytes 18 and 19 say how a file is shared; opening a sound one for writing sets them.
      const mayBeMended = found._tag === "read" && (byte === 18 || byte === 19)
      if (!mayBeMended) assert.deepStrictEqual(bytesAround(file), before, place)
      const isRight = found._tag === "read" && found.rows === right.rows && found.history === right.history
      if (found._tag === "read" && found.verified === "Sound") assert.isTrue(isRight, place)
      const outcome =
        found._tag === "refused"
          ? `${found.reason} at ${found.at}`
          : `${isRight ? "as it was" : "different"}, ${found.verified}`
      tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
    }
    console.info([...tally].map(([outcome, n]) => `${n} ${outcome}`).join("; "))
    assert.isAbove(tally.get("Damaged at open") ?? 0, 0)
    assert.isAbove(tally.get("different, BrokenEntry") ?? 0, 0)
  })
})

describe("an index in which one letter changed", () => {
  it("leaves the register as it was, and verify refuses the file as Damaged", async () => {
    const file = place()
    {
      await using store = await openSqlite(file, { tables })
      await fill(store)
    }
    const root = Number(oneValue(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'ww__team_unique1'"))
    const size = Number(oneValue(file, "PRAGMA page_size"))
    const bytes = readFileSync(file)
    const at = bytes.indexOf("South", (root - 1) * size)
    assert.isBelow(at, root * size)
    bytes.write("T", at)
    writeFileSync(file, bytes)
    await using store = await openSqlite(file, { tables })
    assert.deepStrictEqual(
      (await store.read()).rows.team.map(({ name }) => name),
      ["North", "South"],
    )
    await refuses(store.verify(), "Damaged", "ww__team_unique1", "Put back a backup")
  })
})
