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
export const sqlType = ({ kind }: { readonly kind: string }): string => {
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
  of.unique.flatMap((columns, at) => {
    const name = Names.quoted(`${namespace}__${Names.snake(of.name)}_unique${at + 1}`)
    const cells = columns.filter((column) => of.columns[column]?.kind !== "references")
    if (cells.length === 0) return []
    return `CREATE INDEX ${name} ON ${Names.table(namespace, of.name)} (${cells.map(Names.column).join(", ")})`
  })

const guarded = ["journal", "part"] as const
const events = ["INSERT", "UPDATE", "DELETE"] as const

/** Triggers that refuse to change what the journal holds. */
export const guards = (namespace: string): ReadonlyArray<string> => {
  const last = `(SELECT coalesce(max("revision"), 0) FROM ${Names.own(namespace, "journal")})`
  // `INSERT OR REPLACE` takes a row away without an update or a delete, so that what comes is watched too.
  const conditions = {
    journal: ` WHEN NEW."revision" <> ${last} + 1`,
    part: ` WHEN NEW."revision" <> ${last} OR EXISTS (
  SELECT 1 FROM ${Names.own(namespace, "part")} WHERE "revision" = NEW."revision" AND "part" = NEW."part"
)`,
  }
  return guarded.flatMap((name) =>
    events.map((event) => {
      const condition = event === "INSERT" ? conditions[name] : ""
      const trigger = Names.guard(namespace, name, event)
      return `CREATE TRIGGER ${trigger} BEFORE ${event} ON ${Names.own(namespace, name)}${condition}
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END`
    }),
  )
}

/** Takes the guards of the journal away; only erasure does, and puts them back in the same transaction. */
export const unguard = (namespace: string): ReadonlyArray<string> =>
  guarded.flatMap((name) =>
    events.map((event) => `DROP TRIGGER IF EXISTS ${Names.guard(namespace, name, event)}`),
  )

interface OwnTable {
  readonly columns: Readonly<Record<string, string>>
  /** The columns of its primary key. */
  readonly key: ReadonlyArray<string>
  /** The table that its first column refers to. */
  readonly under?: Names.Own
}

/** The store's own tables, by name. */
export const ownTables: Readonly<Record<Names.Own, OwnTable>> = {
  meta: { columns: { key: "TEXT NOT NULL", value: "TEXT NOT NULL" }, key: ["key"] },
  definitions: {
    columns: { version: "INTEGER NOT NULL", tables: "TEXT NOT NULL", plan: "TEXT" },
    key: ["version"],
  },
  journal: {
    columns: {
      revision: "INTEGER NOT NULL",
      at: "TEXT NOT NULL",
      author: "TEXT NOT NULL",
      reason: "TEXT NOT NULL",
      definitions: "INTEGER NOT NULL",
      hash: "TEXT NOT NULL",
    },
    key: ["revision"],
  },
  part: {
    columns: {
      revision: "INTEGER NOT NULL",
      part: "INTEGER NOT NULL",
      personal: "INTEGER NOT NULL",
      digest: "TEXT NOT NULL",
      changes: "TEXT NOT NULL",
    },
    key: ["revision", "part"],
    under: "journal",
  },
}

const bookkeeping = (namespace: string): ReadonlyArray<string> => [
  ...(Object.entries(ownTables) as ReadonlyArray<readonly [Names.Own, OwnTable]>).map(
    ([name, { columns, key, under }]) => {
      const lines = [
        ...Object.entries(columns).map(([column, type]) => `${Names.quoted(column)} ${type}`),
        ...(under === undefined
          ? []
          : [`FOREIGN KEY ("revision") REFERENCES ${Names.own(namespace, under)}("revision")`]),
        `PRIMARY KEY (${key.map(Names.quoted).join(", ")})`,
      ]
      return `CREATE TABLE ${Names.own(namespace, name)} (\n  ${lines.join(",\n  ")}\n) STRICT`
    },
  ),
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
