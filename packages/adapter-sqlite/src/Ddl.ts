/**
 * The tables of a file, derived from table definitions.
 *
 * Every table is `STRICT` and clustered by its id. Foreign keys are declared, so that other tools can see and
 * enforce them; the store itself checks every reference before it writes, which costs far less.
 */
import type { Column, Table, Tables } from "@wijkwijzer/core"
import * as Names from "./Names.ts"

/** The version of the file format: bookkeeping tables and the way values are written. */
export const format = 1

/** The SQL type that holds a column. */
export const sqlType = ({ kind }: Column.Column): string => {
  switch (kind) {
    case "integer":
    case "money":
    case "hours":
    case "percentage":
    case "yesNo":
      return "INTEGER"
    case "decimal":
      return "REAL"
    default:
      return "TEXT"
  }
}

const references = (namespace: string, target: string): string =>
  ` REFERENCES ${Names.table(namespace, target)}("id") DEFERRABLE INITIALLY DEFERRED`

const columnSql = (namespace: string, name: string, column: Column.Column): string =>
  `${Names.column(name)} ${sqlType(column)}${column.optional ? "" : " NOT NULL"}` +
  (column.kind === "id" ? " PRIMARY KEY" : "") +
  (column.kind === "yesNo" ? ` CHECK (${Names.column(name)} IN (0, 1))` : "") +
  (column.kind === "reference" && column.target !== null ? references(namespace, column.target) : "")

/** The table itself, by its own name or another. */
export const table = (namespace: string, of: Table.Table, name = Names.table(namespace, of.name)): string => {
  const columns = Names.cellColumns(of).map(([column, definition]) =>
    columnSql(namespace, column, definition),
  )
  return `CREATE TABLE ${name} (\n  ${columns.join(",\n  ")}\n) STRICT, WITHOUT ROWID`
}

/** The table behind a `references` column. */
export const link = (
  namespace: string,
  of: Table.Table,
  column: string,
  name = Names.link(namespace, of.name, column),
): string => {
  const target = of.columns[column]?.target ?? ""
  return `CREATE TABLE ${name} (
  "owner" TEXT NOT NULL${references(namespace, of.name)},
  "target" TEXT NOT NULL${references(namespace, target)},
  PRIMARY KEY ("owner", "target")
) STRICT, WITHOUT ROWID`
}

/** Indexes by which unique sets are looked up. */
export const indexes = (namespace: string, of: Table.Table): ReadonlyArray<string> =>
  of.unique.map((columns, at) => {
    const name = Names.quoted(`${namespace}_${Names.snake(of.name)}__unique${at + 1}`)
    const cells = columns.filter((column) => of.columns[column]?.kind !== "references")
    return `CREATE INDEX ${name} ON ${Names.table(namespace, of.name)} (${cells.map(Names.column).join(", ")})`
  })

const guarded = ["journal", "part"] as const

/** Triggers that refuse to change what the journal holds. */
export const guards = (namespace: string): ReadonlyArray<string> =>
  guarded.flatMap((name) =>
    (["UPDATE", "DELETE"] as const).map(
      (
        event,
      ) => `CREATE TRIGGER ${Names.guard(namespace, name, event)} BEFORE ${event} ON ${Names.own(namespace, name)}
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END`,
    ),
  )

/** Takes the guards of the journal away; only erasure does, and puts them back in the same transaction. */
export const unguard = (namespace: string): ReadonlyArray<string> =>
  guarded.flatMap((name) =>
    (["UPDATE", "DELETE"] as const).map((event) => `DROP TRIGGER ${Names.guard(namespace, name, event)}`),
  )

const bookkeeping = (namespace: string): ReadonlyArray<string> => [
  `CREATE TABLE ${Names.own(namespace, "meta")} ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE ${Names.own(namespace, "definitions")} (
  "version" INTEGER NOT NULL PRIMARY KEY,
  "tables" TEXT NOT NULL,
  "plan" TEXT
) STRICT`,
  `CREATE TABLE ${Names.own(namespace, "journal")} (
  "revision" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "definitions" INTEGER NOT NULL,
  "hash" TEXT NOT NULL
) STRICT`,
  `CREATE TABLE ${Names.own(namespace, "part")} (
  "revision" INTEGER NOT NULL REFERENCES ${Names.own(namespace, "journal")}("revision"),
  "part" INTEGER NOT NULL,
  "personal" INTEGER NOT NULL,
  "digest" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  PRIMARY KEY ("revision", "part")
) STRICT`,
  ...guards(namespace),
]

/** Everything that holds the rows of one table. */
export const tableStatements = (namespace: string, of: Table.Table): ReadonlyArray<string> => [
  table(namespace, of),
  ...Names.linkColumns(of).map(([column]) => link(namespace, of, column)),
  ...indexes(namespace, of),
]

/** The statements that make the tables of one partnership, bookkeeping included. */
export const statements = (namespace: string, tables: Tables.Tables): ReadonlyArray<string> => [
  ...bookkeeping(namespace),
  ...Names.all(tables).flatMap((one) => tableStatements(namespace, one)),
]
