/**
 * One connection to a file: prepared statements kept for reuse, and transactions that are whole or nothing.
 *
 * Everything that happens inside a transaction is synchronous, so that nothing of this process can come
 * between its statements.
 */
import { existsSync, statSync } from "node:fs"
import { backup, DatabaseSync, type StatementSync } from "node:sqlite"
import { StoreError } from "@wijkwijzer/core/store"

/** How a file is opened. */
export interface Opening {
  readonly filename: string
  readonly create: boolean
  readonly readOnly: boolean
}

/** An open file. */
export interface Connection {
  readonly statement: (sql: string) => StatementSync
  readonly execute: (sql: string) => void
  /** Runs the body in a transaction that sees one state of the file; writing takes the write lock at once. */
  readonly transaction: <A>(mode: "read" | "write", body: () => A) => A
  /** Lets others read while this file is written to; kept in the file from then on. */
  readonly shareable: () => void
  /** Another number after another connection wrote to the file; what this one writes does not count. */
  readonly writesOfOthers: () => number
  /** Copies the file as it stands. */
  readonly backup: (filename: string) => Promise<void>
  /** Leaves nothing behind of what was deleted or overwritten. */
  readonly scrub: () => void
  /** What is wrong with the file as a database; nothing when it is sound. */
  readonly faults: () => ReadonlyArray<string>
  readonly close: () => void
}

const isFile = (filename: string): boolean => filename !== ":memory:" && filename !== ""

/**
 * As much of the file is held in memory by who writes. With less, a large commit writes a page of an index each time
 * a row falls on it, and not once. Who reads comes by each page once, and is quicker with what SQLite holds by itself.
 */
const mostKibibytes = 32 * 1024

/** Opens a file. Throws what `node:sqlite` throws, or a reason of the port. */
export const open = ({ filename, create, readOnly }: Opening): Connection => {
  if (isFile(filename) && (readOnly || !create) && !existsSync(filename)) throw new StoreError.Missing()
  // SQLite takes a file of one byte for an empty one, and would write over it.
  if (isFile(filename) && statSync(filename, { throwIfNoEntry: false })?.size === 1) {
    throw new StoreError.NotAStore({ detail: "it is not a SQLite database" })
  }
  const database = new DatabaseSync(filename, { readOnly, enableForeignKeyConstraints: false, timeout: 0 })
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    let found = prepared.get(sql)
    if (found === undefined) {
      found = database.prepare(sql)
      prepared.set(sql, found)
    }
    return found
  }
  const execute = (sql: string): void => database.exec(sql)
  const transaction: Connection["transaction"] = (mode, body) => {
    execute(mode === "write" ? "BEGIN IMMEDIATE" : "BEGIN")
    try {
      const result = body()
      execute("COMMIT")
      return result
    } catch (cause) {
      rollBack(database)
      throw cause
    }
  }
  try {
    execute("PRAGMA synchronous = FULL")
    if (!readOnly) execute(`PRAGMA cache_size = -${mostKibibytes}`)
  } catch (cause) {
    database.close()
    throw cause
  }
  return {
    statement,
    execute,
    transaction,
    shareable: () => {
      if (isFile(filename)) execute("PRAGMA journal_mode = WAL")
    },
    writesOfOthers: () => Number(statement("PRAGMA data_version").get()?.data_version),
    backup: (to) => copy(database, filename, to),
    scrub: () => {
      execute("VACUUM")
      if (!isFile(filename)) return
      // Does not fail while others still read what was: it says so in a row.
      const { busy } = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() ?? {}
      if (busy !== 0) throw new StoreError.Busy({ waitedMillis: 0 })
    },
    faults: () =>
      statement("PRAGMA integrity_check(20)")
        .all()
        .flatMap(({ integrity_check: fault }) => (fault === "ok" ? [] : [String(fault)])),
    close: () => database.close(),
  }
}

/** More pages than a file can have, so that a copy is made in one go and shows one state of the file. */
const allPages = 2 ** 31 - 1

const isSameFile = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** Copies over a connection of its own, so that the program need not wait for the copy. */
const copy = async (database: DatabaseSync, filename: string, to: string): Promise<void> => {
  if (!database.isOpen) throw new StoreError.Closed()
  if (!isFile(filename)) return void (await backup(database, to, { rate: allPages }))
  if (isSameFile(filename, to)) {
    throw new StoreError.NotAStore({ detail: "a backup cannot be written over the store itself" })
  }
  const source = new DatabaseSync(filename, { readOnly: true })
  try {
    await backup(source, to, { rate: allPages })
  } finally {
    source.close()
  }
}

/** SQLite may have rolled back by itself (a full disk, say); rolling back again is then an error of no interest. */
const rollBack = (database: DatabaseSync): void => {
  if (database.isTransaction) database.exec("ROLLBACK")
}
