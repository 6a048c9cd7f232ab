/**
 * Runs on a small disk of its own: mounts it, fills it, and prints as JSON what a store did on it.
 */
import { execFileSync } from "node:child_process"
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import { authorship, counter, fill, tables } from "../support/club.ts"

const [disk = ""] = process.argv.slice(2)
execFileSync("mount", ["-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk])

const file = join(disk, "store.sqlite")
const filler = join(disk, "filler")

/** Takes all room that is left. */
const fillUp = (): void => {
  const descriptor = openSync(filler, "w")
  try {
    for (const size of [65536, 4096]) {
      try {
        for (;;) writeSync(descriptor, Buffer.alloc(size))
      } catch {}
    }
  } finally {
    closeSync(descriptor)
  }
}

const outcome = async (asked: () => Promise<unknown>): Promise<string> => {
  try {
    await asked()
    return "done"
  } catch (error) {
    return error instanceof StoreError.StoreError ? `${error.reason._tag}: ${error.message}` : String(error)
  }
}

const many = Array.from({ length: 3000 }, (_, at) => Change.insert(counter, { id: `c${at}`, value: at }))

const report = async () => {
  await using store = await openSqlite(file, { tables })
  await fill(store)
  const before = JSON.stringify(await store.read())
  const bytes = readFileSync(file)
  const commit = () => store.commit({ ...authorship, expectedRevision: 4, changes: many })
  fillUp()
  const whenFull = await outcome(commit)
  const unchanged = readFileSync(file).equals(bytes)
  const same = JSON.stringify(await store.read()) === before
  const backup = await outcome(() => store.backup(join(disk, "backup.sqlite")))
  const creation = await outcome(async () => {
    await using _other = await openSqlite(join(disk, "other.sqlite"), { tables })
  })
  for (const path of [filler, "backup.sqlite", "other.sqlite"].map((name) =>
    join(disk, name.split("/").at(-1) ?? ""),
  )) {
    rmSync(path, { force: true })
  }
  const withRoom = await outcome(commit)
  const { _tag: verified } = await store.verify()
  return {
    whenFull,
    unchanged,
    same,
    backup,
    creation,
    withRoom,
    verified,
    revision: (await store.read()).revision,
  }
}

console.log(JSON.stringify(await report()))
