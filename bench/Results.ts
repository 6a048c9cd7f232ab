/**
 * The page of results: a line for each case, which stays until that case is measured again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { dirname } from "node:path"

/** Where the results stand. */
export const path = "benchmarks/RESULTS.md"

const head = `# Results

Made by \`npm run bench\`. Ratios are medians of runs in turn; machines are noisy, so look at ratios, not at single
times. Lines are measured anew by part of their name (\`npm run bench -- sqlite tools\`), so each names the day and the
machine it was measured on.

| what | at most | measured | met | | on |
| --- | ---: | ---: | --- | --- | --- |
`

const unnamed = "not recorded"

/** The day, and what it was measured with. */
const here = (): string => {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const versions = `Node ${process.versions.node}, SQLite ${process.versions.sqlite}`
  return `${new Date().toISOString().slice(0, 10)}, ${machine}, ${versions}`
}

/** A line with where it was measured; one that does not say gets that it was not recorded. */
export const placed = (line: string, on: string): string => {
  const columns = line.split(/(?<!\\)\|/).length - 2
  return columns >= 6 ? line : `${line} ${on} |`
}

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
  const stood = linesOf(existsSync(path) ? readFileSync(path, "utf8") : "")
  const before = new Map([...stood].map(([name, line]) => [name, placed(line, unnamed)]))
  const now = new Map([...measured].map(([name, line]) => [name, placed(line, here())]))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${head}${merged(names, before, now).join("\n")}\n`)
}
