import { assert, describe, it } from "@effect/vitest"
import { Register, tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import { Effect } from "effect"
import * as fc from "fast-check"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import type { Workbook } from "../../src/workbook/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import * as Emulated from "../support/emulatedWorkbook.ts"
import * as Files from "../xlsx/files.ts"

const makers = [
  { name: "a file", make: () => Effect.sync(() => XlsxWorkbook.make(Files.path())), runs: 2 },
  { name: "a Google spreadsheet, emulated", make: Emulated.make, runs: 3 },
] as const

/** Draws a register in a workbook, and reads all rows of all tables back. */
const throughWorkbook = (
  workbook: Workbook.Workbook,
  register: Register.Register<typeof tables>,
  locale: "nl" | "en",
) =>
  Effect.gen(function* () {
    const lens = TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 1 }, locale)
    yield* workbook.draw(lens.blueprint(register, {}, register))
    const { sighting, notes } = lens.sight(yield* workbook.read, [register])
    const rows = sighting.tables.map((seen) => [
      seen.table,
      seen.rows.map(({ id, cells }) => ({
        id,
        ...Object.fromEntries(
          [...cells].map(([name, cell]) => [name, cell._tag === "Read" ? cell.value : "unreadable"]),
        ),
      })),
    ])
    return { notes, rows: Object.fromEntries(rows) as Record<string, ReadonlyArray<unknown>> }
  })

describe("a register in a workbook", () => {
  for (const { name, make, runs } of makers)
    for (const locale of ["nl", "en"] as const)
      it(`comes back the same from ${name}, whatever it holds (${locale})`, async () => {
        await fc.assert(
          fc.asyncProperty(Arbitraries.register(tables, { maxRows: 2 }), async (register) => {
            const back = await Effect.runPromise(
              Effect.scoped(
                Effect.flatMap(make("rondreis"), (one) => throughWorkbook(one, register, locale)),
              ),
            )
            assert.deepStrictEqual(back.notes, [])
            for (const table of Object.keys(tables))
              assert.deepStrictEqual(
                back.rows[table],
                (Register.plain(register).rows[table] ?? []).map((row) => ({ ...row })),
              )
          }),
          { numRuns: runs },
        )
      }, 120_000)
})
