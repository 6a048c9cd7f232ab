/**
 * The same table of costs as a store has, without the store.
 */
import { DatabaseSync } from "node:sqlite"
import { millis } from "../Case.ts"
import { freshPath, remove } from "./folder.ts"

type Values = ReadonlyArray<string | number | null>

/** The table of costs in a store's file: the statements that made it, and its rows. */
export interface Costs {
  readonly statements: ReadonlyArray<string>
  readonly rows: ReadonlyArray<Values>
}

/** Reads the costs out of a store's file. */
export const costsIn = (filename: string): Costs => {
  const database = new DatabaseSync(filename, { readOnly: true })
  const statements = database
    .prepare(`SELECT "sql" FROM sqlite_schema WHERE "tbl_name" = 'ww_cost' AND "sql" IS NOT NULL`)
    .all()
    .map(({ sql }) => String(sql))
  const select = database.prepare(`SELECT * FROM "ww_cost"`)
  select.setReturnArrays(true)
  const rows = select.all() as unknown as ReadonlyArray<Values>
  database.close()
  return { statements, rows }
}

/** Milliseconds that it takes to insert all rows in one transaction, into a fresh file that is set as a store's is. */
export const insertAll = async ({ statements, rows }: Costs): Promise<number> => {
  const filename = freshPath("bare.sqlite")
  const database = new DatabaseSync(filename, { enableForeignKeyConstraints: false })
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  for (const sql of statements) database.exec(sql)
  const insert = database.prepare(`INSERT INTO "ww_cost" VALUES (${rows[0]?.map(() => "?").join(", ")})`)
  const taken = await millis(() => {
    database.exec("BEGIN IMMEDIATE")
    for (const row of rows) insert.run(...row)
    database.exec("COMMIT")
  })
  database.close()
  remove(filename)
  return taken
}
