/**
 * Opens a store, reads it and commits to it, and prints as JSON how each went: the revision, or the refusal.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import { authorship, counter, tables } from "../support/club.ts"

const outcome = async (asked: () => Promise<{ readonly revision: number }>) => {
  try {
    return (await asked()).revision
  } catch (error) {
    if (error instanceof StoreError.StoreError) return { tag: error.reason._tag, message: error.message }
    throw error
  }
}

const [file = "", readOnly = ""] = process.argv.slice(2)
const report = { opened: false, read: {} as unknown, commit: {} as unknown }
const opened = await outcome(async () => {
  await using store = await openSqlite(file, { tables, readOnly: readOnly === "readOnly", waitMillis: 200 })
  report.opened = true
  report.read = await outcome(() => store.read())
  const changes = [Change.insert(counter, { id: "theirs", value: 1 })]
  report.commit = await outcome(() => store.commit({ ...authorship, expectedRevision: 4, changes }))
  return { revision: 0 }
})
console.log(JSON.stringify(report.opened ? report : { ...report, refused: opened }))
