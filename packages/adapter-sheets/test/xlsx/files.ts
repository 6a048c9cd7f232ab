/** Folders for files to test with, and a workbook in one. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import type { Blueprint, Edit } from "../../src/workbook/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"

const folders: Array<string> = []

// A worker loads this once for all files that it runs.
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder, which goes when the tests are done. */
export const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "wijkwijzer-"))
  folders.push(made)
  return made
}

/** A path in a new folder. */
export const path = (name = "werkmap.xlsx"): string => join(folder(), name)

/** Draws a blueprint into a new file. */
export const drawn = async (blueprint: Blueprint.Blueprint) => {
  const file = path()
  const workbook = XlsxWorkbook.make(file)
  await Effect.runPromise(workbook.draw(blueprint))
  const read = () => Effect.runPromise(workbook.read)
  const write = async (...edits: ReadonlyArray<Edit.Edit>) =>
    Effect.runPromise(workbook.write(await read(), { id: "b", edits }))
  return { file, workbook, read, write }
}
