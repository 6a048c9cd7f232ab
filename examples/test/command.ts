/** Runs an example as a user would: another process, in a folder of its own. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { root, sourceCondition } from "../../scripts/packages.ts"

/** What a run gave. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A fresh folder, gone when the test is done. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "wijkwijzer-example-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Runs `examples/<name>/main.ts`. */
export const run = (name: string, cwd: string, ...args: ReadonlyArray<string>): Ran => {
  const program = join(root, "examples", name, "main.ts")
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--conditions=${sourceCondition}`, program, ...args],
    {
      cwd,
      encoding: "utf8",
    },
  )
  return { code: status, out: stdout, err: stderr }
}
