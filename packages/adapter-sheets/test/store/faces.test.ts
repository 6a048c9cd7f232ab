import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { type DomainTables, tables as domainTables } from "@wijkwijzer/core"
import { PartnershipStore } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import { openSheets, openXlsxStore, SheetsStore } from "../../src/store/index.ts"
import { Refused, WorkbookError } from "../../src/workbook/WorkbookError.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import * as PlainLens from "../support/plainLens.ts"
import { authorship, lens, tables } from "../sync/fixtures.ts"

const domain = PlainLens.make<DomainTables>(domainTables)
const refused = Effect.fail(
  new WorkbookError({
    workbook: "away.xlsx",
    doing: "read",
    reason: new Refused({ why: "notFound", details: "ENOENT" }),
  }),
)

describe("the faces of a store in a workbook", () => {
  it("in promises: opened, changed, closed with its block, and what it took is released", async () => {
    const workbook = MemoryWorkbook.make()
    const released: Array<string> = []
    const acquired = Effect.acquireRelease(Effect.succeed(workbook), () =>
      Effect.sync(() => void released.push("released")),
    )
    {
      await using store = await openSheets({ workbook: acquired, lens, tables })
      await store.update(authorship, () => [
        { _tag: "Insert", table: "partner", id: "a", row: { id: "a", name: "A" } },
      ])
      assert.deepStrictEqual((await store.read()).rows.partner[0]?.name, "A")
      assert.deepStrictEqual(released, [])
    }
    assert.deepStrictEqual(released, ["released"])
    await using again = await openSheets({ workbook, lens, tables })
    assert.strictEqual((await again.read()).revision, 1)
  })

  it("every table of the domain is stored", async () => {
    await using store = await openSheets({ workbook: MemoryWorkbook.make(), lens: domain })
    assert.sameMembers(Object.keys((await store.read()).rows), Object.keys(domainTables))
  })

  it("a file that is not there is made, and holds what was committed when it is opened again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-faces-"))
    try {
      const path = join(folder, "club.xlsx")
      const missing = await openXlsxStore(path, { tables, create: false }).catch((error: unknown) => error)
      assert.match(String((missing as Error).message), /it does not exist/)
      {
        await using store = await openXlsxStore(path, { tables })
        await store.update(authorship, () => [
          { _tag: "Insert", table: "partner", id: "a", row: { id: "a", name: "=A" } },
          { _tag: "Insert", table: "project", id: "p", row: { id: "p", name: "P", partner: "a" } },
        ])
      }
      await using again = await openXlsxStore(path, { tables })
      const { revision, rows } = await again.read()
      assert.deepStrictEqual([revision, rows.partner[0]?.name, rows.project[0]?.partner], [1, "=A", "a"])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.effect("as a layer, and a workbook that is not there is a missing store", () =>
    Effect.gen(function* () {
      const read = Effect.flatMap(PartnershipStore, (store) => store.read)
      const here = SheetsStore.layer(Effect.succeed(MemoryWorkbook.make()), domain)
      assert.strictEqual((yield* Effect.provide(read, here)).revision, 0)
      const error = yield* Effect.flip(Effect.provide(read, SheetsStore.layer(refused, domain)))
      assert.match(error.message, /Could not open away\.xlsx: it does not exist/)
    }),
  )
})
