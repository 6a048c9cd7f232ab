/**
 * Commits batches of rows to a store, one after the other, until it is killed. Waits for the path of the store on its
 * input, so that it can be started well before. Prints the revision before a commit begins and after it returned:
 * `begin 4`, `done 5`.
 */
import { readFileSync, writeSync } from "node:fs"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { counter, member, tables, team } from "../support/club.ts"

const say = (line: string): void => void writeSync(1, `${line}\n`)

const [rows = "0"] = process.argv.slice(2)
const file = readFileSync(0, "utf8")
const store = await openSqlite(file, { tables })
const first = await store.read()
let { revision } = first
if (revision === 0) {
  const changes = [
    Change.insert(team, { id: "north", name: "North" }),
    Change.insert(counter, { id: "commits", value: 1 }),
  ]
  revision = (await store.commit({ author: "writer", reason: "start", expectedRevision: 0, changes }))
    .revision
}
say("started")
for (;;) {
  const next = revision + 1
  const batch = Array.from({ length: Number(rows) }, (_, at) =>
    Change.insert(member, {
      id: `m${next}-${at}`,
      name: `Member ${next}-${at}`,
      email: `${next}-${at}@example.invalid`,
      team: "north",
      helps: ["north"],
    }),
  )
  const changes: ReadonlyArray<Change.Change> = [
    ...batch,
    { _tag: "Update", table: "counter", id: "commits", from: { value: revision }, to: { value: next } },
  ]
  say(`begin ${revision}`)
  const entry = await store.commit({
    author: "writer",
    reason: `batch ${next}`,
    expectedRevision: revision,
    changes,
  })
  revision = entry.revision
  say(`done ${revision}`)
}
