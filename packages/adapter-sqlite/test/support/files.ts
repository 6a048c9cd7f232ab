/**
 * Files for one test, and what stands in them as other programs see it.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { onTestFinished } from "vitest"

/** A fresh folder, gone when the test is. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "wijkwijzer-sqlite-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The path of a file that is not there yet, in a folder of its own. */
export const place = (): string => join(folder(), "store.sqlite")

/** Another program on the file: runs SQL on a connection of its own. */
export const outside = (file: string, ...statements: ReadonlyArray<string>): void => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    for (const sql of statements) database.exec(sql)
  } finally {
    database.close()
  }
}

/** Rows as another program reads them. */
export const rowsOf = (
  file: string,
  sql: string,
  ...values: ReadonlyArray<SQLInputValue>
): ReadonlyArray<Record<string, unknown>> => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }))
  } finally {
    database.close()
  }
}

/** One value as another program reads it. */
export const oneValue = (file: string, sql: string): unknown => Object.values(rowsOf(file, sql)[0] ?? {})[0]

/** A digest of every file in the folder of a store, by name: the store itself and whatever stands beside it. */
export const bytesAround = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dirname(file)).map((name) => {
      const bytes = readFileSync(join(dirname(file), name))
      return [name, `${bytes.length} ${createHash("sha256").update(bytes).digest("hex")}`]
    }),
  )

/** A digest of the file itself. */
export const bytesOf = (file: string): string | undefined => bytesAround(file)[basename(file)]

/** Whether a text stands anywhere in the bytes of a store, its log included. */
export const holds = (file: string, text: string): boolean =>
  [file, `${file}-wal`, `${file}-journal`].some(
    (path) => existsSync(path) && readFileSync(path).includes(Buffer.from(text, "utf8")),
  )
