/**
 * One connection to a file: prepared statements kept for reuse, and transactions that are whole or nothing.
 *
 * Everything that happens inside a transaction is synchronous, so that nothing of this process can come
 * between its statements.
 */
import { existsSync } from "node:fs"
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
  /** Copies the file as it stands. */
  readonly backup: (filename: string) => Promise<void>
  /** Leaves nothing behind of what was deleted or overwritten. */
  readonly scrub: () => void
  readonly close: () => void
}

const isFile = (filename: string): boolean => filename !== ":memory:" && filename !== ""

/** Opens a file. Throws what `node:sqlite` throws, or a reason of the port. */
export const open = ({ filename, create, readOnly }: Opening): Connection => {
  if (isFile(filename) && (readOnly || !create) && !existsSync(filename)) throw new StoreError.Missing()
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
    if (!readOnly && isFile(filename)) execute("PRAGMA journal_mode = WAL")
    execute("PRAGMA synchronous = FULL")
  } catch (cause) {
    database.close()
    throw cause
  }
  return {
    statement,
    execute,
    transaction,
    backup: async (to) => {
      await backup(database, to)
    },
    scrub: () => {
      execute("VACUUM")
      if (isFile(filename)) execute("PRAGMA wal_checkpoint(TRUNCATE)")
    },
    close: () => database.close(),
  }
}

/** SQLite may have rolled back by itself (a full disk, say); rolling back again is then an error of no interest. */
const rollBack = (database: DatabaseSync): void => {
  if (database.isTransaction) database.exec("ROLLBACK")
}
