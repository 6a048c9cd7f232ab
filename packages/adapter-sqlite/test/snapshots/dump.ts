/**
 * A whole SQLite file as SQL text, as the `sqlite3` program would write it with `.dump`, without that program.
 */
import { DatabaseSync } from "node:sqlite"

const quoted = (value: unknown): string => {
  if (value === null) return "NULL"
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}

/** The statements that make the same file: tables and rows first, so that triggers do not see the rows come. */
export const dump = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const entries = database
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
      .all() as unknown as ReadonlyArray<{
      readonly type: string
      readonly name: string
      readonly sql: string
    }>
    const tables = entries.filter(({ type }) => type === "table")
    const rows = tables.flatMap(({ name }) =>
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => `INSERT INTO "${name}" VALUES (${Object.values(row).map(quoted).join(", ")});`),
    )
    const rest = entries.filter(({ type }) => type !== "table")
    const made = (list: typeof entries): ReadonlyArray<string> => list.map(({ sql }) => `${sql};`)
    return `${["BEGIN;", ...made(tables), ...rows, ...made(rest), "COMMIT;"].join("\n")}\n`
  } finally {
    database.close()
  }
}
