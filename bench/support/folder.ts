/**
 * Files for measuring, in a folder that goes with the process.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-bench-"))
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))

let made = 0

/** A path that nothing has. */
export const freshPath = (name: string): string => join(folder, `${++made}-${name}`)

/** Removes a database with what SQLite keeps beside it. */
export const remove = (filename: string): void => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(filename + suffix, { force: true })
}
