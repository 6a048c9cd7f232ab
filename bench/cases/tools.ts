/**
 * The annual report of 100,000 costs against plain-text accounting tools that balance the same postings: whole
 * processes, from the file on disk to the totals.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import type { Case, Measured } from "../Case.ts"
import { against, ratio } from "../Case.ts"
import { bundled } from "../support/bundled.ts"
import { freshPath } from "../support/folder.ts"
import { rowsWith } from "../support/rows.ts"
import { storeWith } from "../support/stores.ts"

const count = 100_000

interface Tool {
  readonly name: string
  readonly program: string
  readonly bar: number
  /** How often each side runs: more where the two are near each other. */
  readonly runs: number
  /** One cost in the tool's own language. */
  readonly entry: (date: string, account: string, euros: string, text: string) => string
  readonly head: string
  readonly arguments: (file: string) => ReadonlyArray<string>
  /** Thousands of cents per category, as the tool prints them. */
  readonly total: (printed: string, category: string) => number
}

const euros = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`

const amountAt = (printed: string, account: RegExp): number => {
  const line = printed.split("\n").find((text) => account.test(text)) ?? ""
  return Math.round(Number((/-?[\d,]+\.\d\d/.exec(line)?.[0] ?? "NaN").replaceAll(",", "")) * 100)
}

const plain = (date: string, account: string, amount: string, text: string): string =>
  `${date} ${text}\n  Expenses:${account}  ${amount} EUR\n  Assets:Bank\n\n`

const tools: ReadonlyArray<Tool> = [
  {
    name: "ledger",
    program: "ledger",
    bar: 1,
    runs: 9,
    entry: plain,
    head: "",
    arguments: (file) => ["-f", file, "balance", "--flat"],
    total: (printed, category) => amountAt(printed, new RegExp(`Expenses:${category}$`)),
  },
  {
    name: "hledger",
    program: "hledger",
    bar: 1 / 8,
    runs: 3,
    entry: plain,
    head: "",
    arguments: (file) => ["-f", file, "balance", "--flat"],
    total: (printed, category) => amountAt(printed, new RegExp(`Expenses:${category}$`)),
  },
  {
    name: "beancount",
    program: "bean-query",
    bar: 1 / 8,
    runs: 3,
    entry: (date, account, amount, text) =>
      `${date} * "${text}"\n  Expenses:${account}  ${amount} EUR\n  Assets:Bank\n\n`,
    head: `2020-01-01 open Assets:Bank\n${[0, 1, 2, 3, 4].map((n) => `2020-01-01 open Expenses:K-${n}\n`).join("")}`,
    arguments: (file) => ["-q", file, "SELECT account, sum(position) GROUP BY account"],
    total: (printed, category) => amountAt(printed, new RegExp(`Expenses:${category} `)),
  },
]

const isThere = (program: string): boolean => {
  try {
    execFileSync("which", [program], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

const costs = rowsWith(count).cost ?? []

const compare = async ({
  name,
  program,
  runs,
  entry,
  head,
  arguments: args,
  total,
}: Tool): Promise<Measured> => {
  const database = await storeWith(count)
  const out = freshPath("report.json")
  const file = freshPath(`costs.${name}`)
  const entries = costs.map(({ bookedOn, costCategory, amount, description }) =>
    entry(bookedOn, costCategory.toUpperCase(), euros(amount), description ?? ""),
  )
  writeFileSync(file, head + entries.join(""))
  let printed = ""
  const report = bundled("report")
  const ours = () => execFileSync(process.execPath, [report, database, out])
  const theirs = () => {
    // bean-query keeps what it parsed beside the file; a user who changed the file has no such copy.
    const env = { ...process.env, BEANCOUNT_LOAD_CACHE_FILENAME: freshPath("cache") }
    printed = execFileSync(program, [...args(file)], { encoding: "utf8", maxBuffer: 2 ** 26, env })
  }
  const measured = await against(runs, ours, theirs)
  const { figures } = JSON.parse(readFileSync(out, "utf8"))
  for (const n of [0, 1, 2, 3, 4]) {
    const [mine, other] = [figures[`actual/category:k-${n}`].value, total(printed, `K-${n}`)]
    if (mine !== other) throw new Error(`${name} totals K-${n} at ${other}, and we at ${mine}`)
  }
  return ratio(measured, "report", name)
}

/** Against tools that people keep books with. */
export const cases: ReadonlyArray<Case> = tools.map((tool) => ({
  name: `tools: annual report of 100,000 costs / ${tool.name}, whole processes, same totals`,
  unit: "ratio",
  bar: tool.bar,
  measure: async () =>
    isThere(tool.program) ? compare(tool) : { skipped: `${tool.program} is not installed` },
}))
