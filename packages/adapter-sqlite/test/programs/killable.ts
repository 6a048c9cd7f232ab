/**
 * Does one long thing to a store, to be killed on the way: `migrate` brings it to new tables, `erase` erases member
 * after member. Prints `started` when it begins.
 */
import { writeSync } from "node:fs"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { authorship, member, tables } from "../support/club.ts"
import { later, migration } from "../support/laterClub.ts"

const [what = "", file = ""] = process.argv.slice(2)

if (what === "migrate") {
  writeSync(1, "started\n")
  await using _store = await openSqlite(file, { tables: later, migration })
} else {
  await using store = await openSqlite(file, { tables })
  writeSync(1, "started\n")
  for (;;) {
    const register = await store.read()
    const [first] = register.rows.member
    if (first === undefined) break
    const gone = Change.remove(register, member, first.id)
    await store.erase({
      ...authorship,
      expectedRevision: register.revision,
      changes: gone === undefined ? [] : [gone],
      rows: [{ table: "member", id: first.id }],
    })
    writeSync(1, `erased ${first.name}\n`)
  }
}
