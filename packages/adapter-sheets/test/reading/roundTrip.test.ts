import { assert, describe, it } from "@effect/vitest"
import { Register, tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as fc from "fast-check"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import * as Files from "../xlsx/files.ts"

describe("a register in a workbook", () => {
  for (const locale of ["nl", "en"] as const)
    it(`comes back the same from a file, whatever it holds (${locale})`, async () => {
      const lens = TeamLens.make(tables, Layout.ofTables(tables), locale)
      await fc.assert(
        fc.asyncProperty(Arbitraries.register(tables, { maxRows: 2 }), async (register) => {
          const { read } = await Files.drawn(lens.blueprint(register, {}, register))
          const { sighting, notes } = lens.sight(await read(), [register])
          assert.deepStrictEqual(notes, [])
          for (const seen of sighting.tables) {
            const rows = (Register.plain(register).rows[seen.table] ?? []) as ReadonlyArray<
              Record<string, unknown>
            >
            const read = seen.rows.map(({ id, cells }) => ({
              id,
              ...Object.fromEntries(
                [...cells].map(([name, cell]) => [name, cell._tag === "Read" ? cell.value : "unreadable"]),
              ),
            }))
            assert.deepStrictEqual(
              read,
              rows.map((row) => ({ ...row })),
            )
          }
          assert.strictEqual(sighting.tables.length, Object.keys(tables).length)
        }),
        { numRuns: 6 },
      )
    }, 120_000)
})
