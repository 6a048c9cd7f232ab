/**
 * The tables of a file, derived from table definitions.
 *
 * Every table is `STRICT` and clustered by its id. Foreign keys are declared, so that other tools can see and
 * enforce them; the store itself checks every reference before it writes.
 */
import type { Column, Table, Tables } from "@wijkwijzer/core"
import * as Names from "./Names.ts"

/** The version of the file format: bookkeeping tables and the way values are written. */
export const format = 1

const sqlType = (column: Column.Column): string => {
  switch (column.kind) {
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

const tableSql = (namespace: string, table: Table.Table): ReadonlyArray<string> => {
  const columns = Names.cellColumns(table).map(([name, column]) => columnSql(namespace, name, column))
  const links = Names.linkColumns(table).map(
    ([name, column]) =>
      `CREATE TABLE ${Names.link(namespace, table.name, name)} (
  "owner" TEXT NOT NULL${references(namespace, table.name)},
  "target" TEXT NOT NULL${column.target === null ? "" : references(namespace, column.target)},
  PRIMARY KEY ("owner", "target")
) STRICT, WITHOUT ROWID`,
  )
  const indexes = table.unique.map((columns, at) => {
    const name = Names.quoted(`${namespace}_${Names.snake(table.name)}__unique${at + 1}`)
    return `CREATE INDEX ${name} ON ${Names.table(namespace, table.name)} (${columns.map(Names.column).join(", ")})`
  })
  return [
    `CREATE TABLE ${Names.table(namespace, table.name)} (\n  ${columns.join(",\n  ")}\n) STRICT, WITHOUT ROWID`,
    ...links,
    ...indexes,
  ]
}

/** The statements that make the tables of one partnership, bookkeeping included. */
export const statements = (namespace: string, tables: Tables.Tables): ReadonlyArray<string> => [
  `CREATE TABLE ${Names.own(namespace, "meta")} ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE ${Names.own(namespace, "journal")} (
  "revision" INTEGER NOT NULL PRIMARY KEY,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "changes" TEXT NOT NULL
) STRICT`,
  ...Names.all(tables).flatMap((table) => tableSql(namespace, table)),
]

/** What a file must say of its tables to be opened with these definitions. */
export const signature = (tables: Tables.Tables): string =>
  JSON.stringify(
    Names.all(tables).map((table) => [
      table.name,
      Object.entries(table.columns).map(([name, { kind, optional, target }]) => [
        name,
        kind,
        optional,
        target,
      ]),
      table.unique,
    ]),
  )
