/**
 * Commits to a store until it is killed: each commit adds one to a counter and puts one more row beside it.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { counter, tables } from "../support/club.ts"

const [file = ""] = process.argv.slice(2)
await using store = await openSqlite(file, { tables })
let register = await store.read()
console.log("started")
for (;;) {
  const value = register.revision + 1
  const row = register.rows.counter.find(({ id }) => id === "shared")
  if (row === undefined) throw new Error("There is no shared counter")
  const shared: Change.Change = {
    _tag: "Update",
    table: "counter",
    id: "shared",
    from: { value: row.value },
    to: { value },
  }
  const changes = [Change.insert(counter, { id: `c${value}`, value }), shared]
  const expectedRevision = register.revision
  const entry = await store.commit({ author: "writer", reason: `${value}`, expectedRevision, changes })
  register = { revision: entry.revision, rows: { ...register.rows, counter: [{ ...row, value }] } }
}
