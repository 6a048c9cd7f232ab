/** Runs an example as another process, in a folder of its own. That it runs from its sources, `npm run examples` shows. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { root } from "../../scripts/packages.ts"
import { bundle } from "../../test/support/bundle.ts"

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

/** `examples/<name>/main.ts` as a function that runs it in a folder, with arguments. */
export const command = (name: string): ((cwd: string, ...args: ReadonlyArray<string>) => Ran) => {
  const program = bundle(join(root, "examples", name, "main.ts"))
  return (cwd, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: "utf8",
    })
    return { code: status, out: stdout, err: stderr }
  }
}
