/**
 * `npm run bench [-- PART …]`: measures what we promise and writes `benchmarks/RESULTS.md`.
 *
 * With parts of names it measures only those cases, and puts their lines in the place of what stood there of them;
 * all other lines stay as they were measured. `--dry` writes nothing.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Case } from "./Case.ts"
import * as Results from "./Results.ts"

const folder = import.meta.dirname

const all = async (): Promise<ReadonlyArray<Case>> => {
  const files = readdirSync(join(folder, "cases")).filter((file) => file.endsWith(".ts"))
  const modules = await Promise.all(files.sort().map((file) => import(join(folder, "cases", file))))
  return modules.flatMap(({ cases }: { readonly cases: ReadonlyArray<Case> }) => cases)
}

const shown = (value: number, unit: Case["unit"]): string =>
  unit === "ratio" ? `${value.toFixed(2)} ×` : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`

const line = async ({ name, unit, bar, measure }: Case): Promise<string> => {
  const measured = await measure()
  if ("skipped" in measured) return `| ${name} | ${shown(bar, unit)} | not measured | | ${measured.skipped} |`
  const verdict = measured.value <= bar ? "yes" : "**no**"
  return `| ${name} | ${shown(bar, unit)} | ${shown(measured.value, unit)} | ${verdict} | ${measured.detail} |`
}

const isDry = process.argv.includes("--dry")
const wanted = process.argv.slice(2).filter((part) => part !== "--dry")
const cases = await all()
const chosen = cases.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.toLowerCase().includes(part.toLowerCase())),
)
if (chosen.length === 0) throw new Error(`No case is named like ${wanted.join(" or ")}`)
const measured = new Map<string, string>()
for (const one of chosen) {
  const text = await line(one)
  console.log(text)
  measured.set(one.name, text)
  // After each, so that a case that fails does not lose those before it.
  if (!isDry)
    Results.write(
      cases.map(({ name }) => name),
      measured,
    )
}
if (!isDry) console.log(Results.path)
