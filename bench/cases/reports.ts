/**
 * The whole annual account as a page that people can open: how long it takes, and how heavy the page is.
 */
import { execFileSync } from "node:child_process"
import { statSync } from "node:fs"
import { join } from "node:path"
import { type Case, timed } from "../Case.ts"
import { freshPath } from "../support/folder.ts"
import { storeWith } from "../support/stores.ts"

const costs = 100_000
const child = join(import.meta.dirname, "../children/page.ts")

const write = async (): Promise<{ readonly out: string; readonly run: () => void }> => {
  const database = await storeWith(costs)
  const out = freshPath("account.html")
  return { out, run: () => execFileSync(process.execPath, [...process.execArgv, child, database, out]) }
}

const mebibytes = (path: string): number => statSync(path).size / 2 ** 20

/** The account of a hundred thousand costs. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "reports: annual account of 100,000 costs from SQLite to HTML with charts, whole process",
    unit: "ms",
    bar: 2000,
    measure: async () => {
      const { out, run } = await write()
      const value = await timed(3, run)
      return { value, detail: `the page is ${mebibytes(out).toFixed(2)} MiB` }
    },
  },
  {
    name: "reports: the page of 100,000 costs",
    unit: "MiB",
    bar: 1.43,
    measure: async () => {
      const { out, run } = await write()
      run()
      return { value: mebibytes(out), detail: "rows beyond what keeps it light stand in the CSV beside it" }
    },
  },
]
