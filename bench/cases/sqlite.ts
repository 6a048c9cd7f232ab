/**
 * The SQLite store against bare `node:sqlite`: many rows at once.
 */
import { DatabaseSync } from "node:sqlite"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Register, tables } from "@wijkwijzer/core"
import { against, type Case, type Measured, millis, pairs, ratio } from "../Case.ts"
import { costsIn, insertAll } from "../support/bare.ts"
import { freshPath, remove } from "../support/folder.ts"
import { registerWith } from "../support/rows.ts"
import { authorship, storeWith } from "../support/stores.ts"

const costs = 100_000

const commit = async (): Promise<Measured> => {
  const bare = costsIn(await storeWith(costs))
  const withoutCosts = registerWith(0)
  const first = Change.between(Register.empty(tables), withoutCosts)
  const changes = Change.between(withoutCosts, registerWith(costs))

  const ours = async (): Promise<number> => {
    const filename = freshPath("store.sqlite")
    const store = await openSqlite(filename)
    await store.commit({ ...authorship, expectedRevision: 0, changes: first })
    const taken = await millis(() => store.commit({ ...authorship, expectedRevision: 1, changes }))
    await store.close()
    remove(filename)
    return taken
  }
  return ratio(await pairs(7, ours, () => insertAll(bare)), "store", "bare inserts")
}

const read = async (): Promise<Measured> => {
  const filename = await storeWith(costs)
  await using store = await openSqlite(filename, { readOnly: true })
  const database = new DatabaseSync(filename, { readOnly: true })
  const select = database.prepare(`SELECT * FROM "ww_cost"`)
  const measured = await against(
    9,
    () => store.read(),
    () => select.all(),
  )
  database.close()
  return ratio(measured, "store", "bare SELECT")
}

/** What the store costs beside the bare database under it. */
export const cases: ReadonlyArray<Case> = [
  { name: "sqlite: commit of 100,000 new rows / bare inserts", unit: "ratio", bar: 2, measure: commit },
  { name: "sqlite: checked read of 100,000 rows / bare SELECT", unit: "ratio", bar: 2.5, measure: read },
]
