import { assert, describe, it } from "@effect/vitest"
import { type DomainTables, tables as domainTables } from "@wijkwijzer/core"
import { PartnershipStore } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import { openSheets, SheetsStore } from "../../src/store/index.ts"
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
