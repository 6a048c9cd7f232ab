/**
 * SQLite files that hold made-up costs.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Register, tables } from "@wijkwijzer/core"
import { freshPath } from "./folder.ts"
import { registerWith } from "./rows.ts"

/** Who commits. */
export const authorship = { author: "bench", reason: "Measuring." } as const

const made = new Map<number, Promise<string>>()

const make = async (costs: number): Promise<string> => {
  const filename = freshPath(`${costs}.sqlite`)
  await using store = await openSqlite(filename)
  const changes = Change.between(Register.empty(tables), registerWith(costs))
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return filename
}

/** A file with this many costs, made once; whoever writes to it leaves it as it was. */
export const storeWith = (costs: number): Promise<string> => {
  let filename = made.get(costs)
  if (filename === undefined) {
    filename = make(costs)
    made.set(costs, filename)
  }
  return filename
}
