/**
 * What loading the core costs, and a report as a whole process: each in fresh processes, on the built packages.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Case, Measured } from "../Case.ts"
import { median } from "../Case.ts"

const examples = join(import.meta.dirname, "../../examples")

/** Milliseconds that a fresh process spends on importing a module. */
const importing = (module: string): number => {
  const script = `const t = performance.now(); await import("${module}"); console.log(performance.now() - t)`
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: examples,
      encoding: "utf8",
    }),
  )
}

const imports = async (): Promise<Measured> => {
  const pairs = Array.from(
    { length: 11 },
    () => [importing("@wijkwijzer/core"), importing("effect/Schema")] as const,
  )
  const core = median(pairs.map(([ours]) => ours))
  const schema = median(pairs.map(([, theirs]) => theirs))
  const value = median(pairs.map(([ours, theirs]) => ours / theirs))
  return { value, detail: `core ${core.toFixed(0)} ms, effect/Schema ${schema.toFixed(0)} ms` }
}

const report = async (): Promise<Measured> => {
  const cwd = mkdtempSync(join(tmpdir(), "wijkwijzer-bench-"))
  const once = (): number => {
    const started = performance.now()
    execFileSync(process.execPath, [join(examples, "annual-report/main.ts"), "--format", "html,md,json"], {
      cwd,
      stdio: "ignore",
    })
    return performance.now() - started
  }
  once()
  const value = median(Array.from({ length: 5 }, once))
  rmSync(cwd, { recursive: true })
  return { value, detail: "324 costs from the SQLite file to HTML, Markdown and JSON" }
}

/** Loading, and a whole small report. */
export const cases: ReadonlyArray<Case> = [
  { name: 'import: "@wijkwijzer/core" / "effect/Schema"', unit: "ratio", bar: 1.4, measure: imports },
  { name: "report: a year of 300 costs, whole process", unit: "ms", bar: 1000, measure: report },
]
