/**
 * What a store costs with so many rows: `node curve.js write FILE COSTS`, then `node curve.js read FILE COSTS`. Each
 * prints milliseconds and the most memory it took, of a process of its own, so that nothing else is in them.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { AnnualAccount, CalendarDate, type Change, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { base, costsFrom } from "../support/rows.ts"

const [what, file = "", count = "0"] = process.argv.slice(2)
const costs = Number(count)
/** So many rows come in a commit, as a program that takes in a large file would do. */
const batch = 100_000
const authorship = { author: "bench", reason: "Measuring." } as const

const times: Record<string, number> = {}
const timed = async <A>(name: string, work: () => A | Promise<A>): Promise<A> => {
  const started = performance.now()
  const made = await work()
  times[name] = (times[name] ?? 0) + performance.now() - started
  return made
}

await using store = await openSqlite(file)

const insertsOf = (rows: Register.Rows<typeof tables>): ReadonlyArray<Change.Change> =>
  Object.entries(rows).flatMap(([table, list]) =>
    list.map((row): Change.Change => ({ _tag: "Insert", table, id: row.id, row })),
  )

const write = async (): Promise<void> => {
  let { revision } = await store.commit({ ...authorship, expectedRevision: 0, changes: insertsOf(base) })
  for (let from = 0; from < costs; from += batch) {
    const changes = insertsOf({ cost: costsFrom(from, Math.min(costs - from, batch)) })
    const asked = { ...authorship, expectedRevision: revision, changes }
    revision = (await timed("commit", () => store.commit(asked))).revision
  }
}

const read = async (): Promise<void> => {
  const register = await timed("read", () => store.read())
  const asOf = CalendarDate.unsafe("2024-12-31")
  await timed("report", () => AnnualAccount.make(register, { year: 2024, asOf, locale: "en" }))
  const checked = await timed("check", () => Register.decode(tables, register))
  if (Result.isFailure(checked) || checked.success.rows.cost.length !== costs)
    throw new Error("The file does not hold what was written")
}

await (what === "write" ? write() : read())
console.log(JSON.stringify({ ...times, memory: process.resourceUsage().maxRSS / 1024 }))
