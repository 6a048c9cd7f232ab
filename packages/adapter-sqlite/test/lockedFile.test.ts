/**
 * A file that another program is writing to: waiting is bounded, and this program goes on meanwhile.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { program } from "./support/children.ts"
import { authorship, counter, fill, tables } from "./support/club.ts"
import { bytesAround, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const hold = program("holdLock")

/** Runs something, and gives how long it took and the longest time in which no timer had its turn. */
const timed = async (
  body: () => Promise<unknown>,
): Promise<{ readonly took: number; readonly gap: number }> => {
  const began = performance.now()
  let last = began
  let gap = 0
  const tick = (): void => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    last = now
  }
  const timer = setInterval(tick, 2)
  try {
    await body()
  } finally {
    tick()
    clearInterval(timer)
  }
  return { took: performance.now() - began, gap }
}

const insertion = (id: string, expectedRevision = 4) => ({
  ...authorship,
  expectedRevision,
  changes: [Change.insert(counter, { id, value: 1 })],
})

describe("a file locked by another program", () => {
  it("refuses a commit as Busy after the time that was allowed, and the event loop kept turning", async () => {
    const file = place()
    const waitMillis = 1000
    await using store = await openSqlite(file, { tables, waitMillis })
    await fill(store)
    const other = hold([file, "60000"])
    assert.strictEqual(await other.line(), "held")
    const { "store.sqlite": before } = bytesAround(file)
    const { took, gap } = await timed(async () => {
      const reason = await refuses(
        store.commit(insertion("mine")),
        "Busy",
        "try again, or allow a longer wait",
      )
      assert.isTrue(reason.retryable)
      assert.strictEqual(reason.waitedMillis, waitMillis)
    })
    console.info(
      `waited ${Math.round(took)} of ${waitMillis} ms, longest gap between timers ${Math.round(gap)} ms`,
    )
    assert.isAtLeast(took, waitMillis * 0.9)
    assert.isBelow(took, waitMillis * 2.5)
    assert.isBelow(gap, waitMillis / 2)
    assert.strictEqual(bytesAround(file)["store.sqlite"], before)
    assert.strictEqual((await store.read()).revision, 4, "reading goes on")
    await other.kill()
    assert.strictEqual((await store.commit(insertion("mine"))).revision, 5)
  })

  it("takes the commit as soon as the other lets go", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables, waitMillis: 20_000 })
    await fill(store)
    const other = hold([file, "300"])
    assert.strictEqual(await other.line(), "held")
    assert.strictEqual((await store.commit(insertion("mine"))).revision, 5)
    await other.rest()
  })

  it("is Busy at once where no wait is allowed", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables, waitMillis: 0 })
    await fill(store)
    const other = hold([file, "60000"])
    assert.strictEqual(await other.line(), "held")
    const { took } = await timed(() => refuses(store.commit(insertion("mine")), "Busy"))
    assert.isBelow(took, 500)
    await other.kill()
  })

  it("opens while another program writes, and waits where it must make its tables first", async () => {
    const file = place()
    await (await openSqlite(file, { tables })).close()
    const other = hold([file, "60000"])
    assert.strictEqual(await other.line(), "held")
    await using store = await openSqlite(file, { tables, waitMillis: 100 })
    assert.strictEqual((await store.read()).revision, 0)
    await refuses(openSqlite(file, { tables, namespace: "second", waitMillis: 100 }), "Busy")
    await other.kill()
  })
})
