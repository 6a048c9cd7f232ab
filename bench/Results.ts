/**
 * The page of results: a line for each case, which stays until that case is measured again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { dirname } from "node:path"

/** Where the results stand. */
export const path = "benchmarks/RESULTS.md"

const head = (machine: string): string => `# Results

Made by \`npm run bench\`; the lines last measured on ${machine}; Node ${process.version},
SQLite ${process.versions.sqlite}. Ratios are medians of runs in turn; machines are noisy, so look at ratios, not at single
times. Lines are measured anew by part of their name (\`npm run bench -- sqlite tools\`).

| what | at most | measured | met | |
| --- | ---: | ---: | --- | --- |
`

/** The lines of a page, by the name of their case. */
export const linesOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    page
      .split("\n")
      .filter((line) => line.startsWith("| ") && !/^\| (?:what|---) \|/.test(line))
      .map((line) => [line.slice(2).split(" | ")[0] ?? "", line]),
  )

/** The lines of these cases, in their order: as measured now, else as they stood. A case that went is left out. */
export const merged = (
  names: ReadonlyArray<string>,
  before: ReadonlyMap<string, string>,
  measured: ReadonlyMap<string, string>,
): ReadonlyArray<string> =>
  names.flatMap((name) => {
    const line = measured.get(name) ?? before.get(name)
    return line === undefined ? [] : [line]
  })

/** Puts what was measured into the page, and leaves the lines of other cases. */
export const write = (names: ReadonlyArray<string>, measured: ReadonlyMap<string, string>): void => {
  const before = linesOf(existsSync(path) ? readFileSync(path, "utf8") : "")
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${head(machine)}${merged(names, before, measured).join("\n")}\n`)
}
