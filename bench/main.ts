/**
 * `npm run bench [-- PART …]`: measures what we promise and writes `benchmarks/RESULTS.md`.
 *
 * With parts of names it measures only those cases, and writes nothing.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { join } from "node:path"
import type { Case } from "./Case.ts"

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

const wanted = process.argv.slice(2)
const cases = (await all()).filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)
const lines: Array<string> = []
for (const one of cases) {
  const text = await line(one)
  console.log(text)
  lines.push(text)
}

if (wanted.length === 0) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const head = `# Results

Made by \`npm run bench\` on ${machine}; Node ${process.version}, SQLite ${process.versions.sqlite}. Ratios are medians of
runs in turn; machines are noisy, so look at ratios, not at single times.

| what | at most | measured | met | |
| --- | ---: | ---: | --- | --- |
`
  mkdirSync("benchmarks", { recursive: true })
  writeFileSync("benchmarks/RESULTS.md", `${head}${lines.join("\n")}\n`)
  console.log("benchmarks/RESULTS.md")
}
