/**
 * The whole annual account as a page that people can open: how long it takes, and how heavy the page is.
 */
import { execFileSync } from "node:child_process"
import { statSync } from "node:fs"
import { type Case, median, timed } from "../Case.ts"
import { bundled } from "../support/bundled.ts"
import { freshPath } from "../support/folder.ts"
import { storeWith, storeWithAgreements } from "../support/stores.ts"

const costs = 100_000

interface Written {
  readonly out: string
  /** Writes the page; gives the milliseconds of a processor that it took. */
  readonly run: () => number
}

const writer = async (database: Promise<string>): Promise<Written> => {
  const [file, out] = [await database, freshPath("account.html")]
  const program = bundled("page")
  const run = () => Number(execFileSync(process.execPath, [program, file, out], { encoding: "utf8" }))
  return { out, run }
}

const mebibytes = (path: string): number => statSync(path).size / 2 ** 20

const whole = (name: string, database: () => Promise<string>): Case => ({
  name: `reports: annual account of 100,000 costs ${name}from SQLite to HTML with charts, whole process`,
  unit: "ms",
  bar: 2000,
  measure: async () => {
    const { out, run } = await writer(database())
    const processor: Array<number> = []
    const value = await timed(5, () => processor.push(run()))
    return {
      value,
      detail: `${median(processor)} ms of a processor; the page is ${mebibytes(out).toFixed(2)} MiB`,
    }
  },
})

/** The account of a hundred thousand costs. */
export const cases: ReadonlyArray<Case> = [
  whole("", () => storeWith(costs)),
  whole("under three agreements, with hours, ", () => storeWithAgreements(costs)),
  {
    name: "reports: the page of 100,000 costs",
    unit: "MiB",
    bar: 1.43,
    measure: async () => {
      const { out, run } = await writer(storeWithAgreements(costs))
      run()
      return { value: mebibytes(out), detail: "rows beyond what keeps it light stand in the CSV beside it" }
    },
  },
]
