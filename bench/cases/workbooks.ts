/**
 * An XLSX file of 20,000 rows and 12 columns: written and read by the adapter, against the library that it stands on,
 * which gives the same cells and neither checks, formats, notes nor marks.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { Layout, TeamLens, XlsxWorkbook } from "@wijkwijzer/adapter-sheets"
import { Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { openXlsx, writeXlsx } from "hucre"
import type { Case, Measured } from "../Case.ts"
import { pairs, ratio } from "../Case.ts"
import { freshPath } from "../support/folder.ts"
import { rows, tables } from "../support/lines.ts"

const many = 20_000
const few = 2_000

const lens = TeamLens.make(tables, Layout.ofTables(tables), "nl")

/** Milliseconds of the processor that this process used: other programs on the machine do not count. */
const cpu = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A file of so many rows, and what is done with it. */
const placeOf = async (count: number) => {
  const path = freshPath(`${count}.xlsx`)
  const bare = freshPath(`${count}-bare.xlsx`)
  const workbook = XlsxWorkbook.make(path)
  const register = Result.getOrThrow(Register.make(tables, { line: rows(count) }))
  const cells = register.rows.line.map((row) =>
    Object.values(row).map((value) => (typeof value === "number" ? value / 100 : value)),
  )
  const headers = Object.keys(tables.line.columns)
  const write = () => Effect.runPromise(workbook.draw(lens.blueprint(register, {}, register)))
  const expect = (found: number): void => {
    if (found < count) throw new Error(`${found} rows were read, of ${count}`)
  }
  if (existsSync(path)) rmSync(path)
  await write()
  return {
    write,
    bareWrite: async () =>
      writeFileSync(bare, await writeXlsx({ sheets: [{ name: "Regels", rows: [headers, ...cells] }] })),
    /** Reads the file and every cell of it, each checked. */
    read: async () => {
      const { sighting, notes } = lens.sight(await Effect.runPromise(workbook.read), [])
      if (notes.length > 0) throw new Error(`${notes.length} cells could not be read`)
      expect(sighting.tables[0]?.rows.length ?? 0)
    },
    /** The same file, with all that is in it: what a program must open that keeps the rest when it saves. */
    bareRead: async () => {
      const { sheets } = await openXlsx(readFileSync(path), { readStyles: true })
      expect(sheets.find(({ name }) => name === "Regels")?.rows.length ?? 0)
    },
  }
}

const against = async (
  ours: "write" | "read",
  theirs: "bareWrite" | "bareRead",
  names: readonly [string, string],
): Promise<Measured> => {
  const place = await placeOf(many)
  return ratio(
    await pairs(
      5,
      () => cpu(place[ours]),
      () => cpu(place[theirs]),
    ),
    ...names,
  )
}

const linear = async (work: "write" | "read"): Promise<Measured> => {
  const [large, small] = [await placeOf(many), await placeOf(few)]
  const measured = await pairs(
    5,
    () => cpu(large[work]),
    () => cpu(small[work]),
  )
  const { value, detail } = ratio(measured, `${many} rows`, `${few} rows`)
  return { value: value / (many / few), detail }
}

/** Files on disk, in time of the processor. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "workbooks: write 20,000 rows × 12 columns as XLSX / hucre with the bare cells",
    unit: "ratio",
    bar: 1.5,
    measure: () => against("write", "bareWrite", ["with checks, formats and marks", "hucre"]),
  },
  {
    name: "workbooks: read and check the same / hucre that opens it",
    unit: "ratio",
    bar: 2,
    measure: () => against("read", "bareRead", ["each cell read and checked", "hucre"]),
  },
  {
    name: "workbooks: write XLSX, per row of 20,000 against 2,000",
    unit: "ratio",
    bar: 1.5,
    measure: () => linear("write"),
  },
  {
    name: "workbooks: read and check XLSX, per row of 20,000 against 2,000",
    unit: "ratio",
    bar: 1.5,
    measure: () => linear("read"),
  },
]
