import { MemoryStore, PromiseStore } from "@wijkwijzer/core/store"
import { assert, describe, it } from "vitest"
import { publishWorkbook, syncWorkbooks } from "../../src/sync/index.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import { at, authorship, costOf, lens, registerOf, rowOf, rows, scopeOf, tab, tables } from "./fixtures.ts"

describe("a sync in promises", () => {
  it("does the same, tells of progress, and rejects with what went wrong", async () => {
    await using store = await PromiseStore.open(MemoryStore.make(tables, registerOf(rows())))
    const workbook = MemoryWorkbook.make("a.xlsx")
    const party = { workbook, scope: scopeOf("a"), lens }
    const early = await syncWorkbooks(store, [party], { authorship }).catch((error: unknown) => error)
    assert.match(String((early as Error).message), /never agreed with this register/)

    await publishWorkbook(store, party)
    workbook.person.type(tab.cost, rowOf(workbook.person, "c-000"), at.amount, 5)
    const steps: Array<string> = []
    const [outcome] = await syncWorkbooks(store, [party], {
      authorship,
      onProgress: ({ step }) => steps.push(step),
    })
    assert.strictEqual(outcome?.changes.length, 1)
    assert.strictEqual(costOf(await store.read(), "c-000")?.amount, 5)
    assert.deepStrictEqual(steps, ["reading", "planning", "committing", "writing", "done"])
  })
})
