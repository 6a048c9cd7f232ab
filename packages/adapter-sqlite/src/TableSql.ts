/**
 * The statements on one table, put together once.
 */
import type { Column, Table } from "@wijkwijzer/core"
import * as Names from "./Names.ts"

/** A column that stands in the table itself. */
export interface Cell {
  readonly column: string
  /** Its name in the file. */
  readonly name: string
  /** Where its value stands among those of a row. */
  readonly at: number
}

/** A column whose values stand in a table of their own. */
export interface Link {
  readonly column: string
  readonly all: string
  readonly byOwner: string
  readonly byTarget: string
  /** The targets, each with how often it stands there; at most so many. */
  readonly mentioned: string
  readonly insert: string
  readonly delete: string
}

/** How rows are found that hold the same values in a set of columns. */
export interface Sharing {
  /** Asks for the ids of rows with these values in the cells. */
  readonly sql: string
  readonly cells: ReadonlyArray<string>
  /** Columns of the set that do not stand in the table itself. */
  readonly links: ReadonlyArray<string>
}

/** Statements on one table. */
export interface TableSql {
  /** The table's name in the file, quoted. */
  readonly name: string
  readonly cells: ReadonlyArray<Cell>
  readonly links: ReadonlyArray<Link>
  /**
   * So many rows in id order, with the values of these columns; those of links stand as `NULL`. A last value tells
   * whether the row holds something in one of the cells that are left out, where there are such.
   */
  readonly page: (columns: ReadonlyArray<string>, leftOut: ReadonlyArray<Cell>) => string
  /** As `page`, of the rows after an id. */
  readonly nextPage: (columns: ReadonlyArray<string>, leftOut: ReadonlyArray<Cell>) => string
  readonly byId: string
  readonly has: string
  readonly lastId: string
  readonly delete: string
  /** The ids of rows that hold a value in one cell. */
  readonly holding: (column: string) => string
  /** The values of one cell, each with how often it stands there; at most so many. */
  readonly mentioned: (column: string) => string
  readonly sharing: (columns: ReadonlyArray<string>) => Sharing
  /** Inserts so many rows, with the values of these cells for each in turn. */
  readonly insert: (cells: ReadonlyArray<Cell>, rows: number) => string
  readonly update: (cells: ReadonlyArray<Cell>) => string
}

const counted = (table: string, column: string): string =>
  `SELECT ${column}, count(*) FROM ${table} WHERE ${column} IS NOT NULL GROUP BY ${column} LIMIT ?`

const linkOf = (namespace: string, table: Table.Table, column: string): Link => {
  const link = Names.link(namespace, table.name, column)
  return {
    column,
    all: `SELECT "owner", "target" FROM ${link} ORDER BY "owner", "target"`,
    byOwner: `SELECT "owner", "target" FROM ${link} WHERE "owner" = ? ORDER BY "target"`,
    byTarget: `SELECT "owner" FROM ${link} WHERE "target" = ?`,
    mentioned: counted(link, '"target"'),
    insert: `INSERT INTO ${link} ("owner", "target") VALUES (?, ?)`,
    delete: `DELETE FROM ${link} WHERE "owner" = ? AND "target" = ?`,
  }
}

const holdsOneOf = (cells: ReadonlyArray<Cell>): string =>
  cells.length === 0 ? "" : `, ${cells.map((cell) => `${cell.name} IS NOT NULL`).join(" OR ")}`

/** The statements on a table of a namespace. */
export const make = (namespace: string, table: Table.Table): TableSql => {
  const name = Names.table(namespace, table.name)
  const columns = Object.entries<Column.Column>(table.columns)
  const isLink = (column: string): boolean => table.columns[column]?.kind === "references"
  const values = (of: ReadonlyArray<string>) =>
    of.map((column) => (isLink(column) ? "NULL" : Names.column(column))).join(", ")
  const bySet = new Map<ReadonlyArray<string>, Sharing>()
  return {
    name,
    cells: columns.flatMap(([column], at) =>
      isLink(column) ? [] : [{ column, name: Names.column(column), at }],
    ),
    links: Names.linkColumns(table).map(([column]) => linkOf(namespace, table, column)),
    page: (of, leftOut) => `SELECT ${values(of)}${holdsOneOf(leftOut)} FROM ${name} ORDER BY "id" LIMIT ?`,
    nextPage: (of, leftOut) =>
      `SELECT ${values(of)}${holdsOneOf(leftOut)} FROM ${name} WHERE "id" > ? ORDER BY "id" LIMIT ?`,
    byId: `SELECT ${values(Object.keys(table.columns))} FROM ${name} WHERE "id" = ?`,
    has: `SELECT 1 FROM ${name} WHERE "id" = ?`,
    lastId: `SELECT "id" FROM ${name} ORDER BY "id" DESC LIMIT 1`,
    delete: `DELETE FROM ${name} WHERE "id" = ?`,
    holding: (column) => `SELECT "id" FROM ${name} WHERE ${Names.column(column)} = ?`,
    mentioned: (column) => counted(name, Names.column(column)),
    sharing: (set) => {
      let sharing = bySet.get(set)
      if (sharing === undefined) {
        const cells = set.filter((column) => !isLink(column))
        const where = ["TRUE", ...cells.map((column) => `${Names.column(column)} = ?`)].join(" AND ")
        sharing = { sql: `SELECT "id" FROM ${name} WHERE ${where}`, cells, links: set.filter(isLink) }
        bySet.set(set, sharing)
      }
      return sharing
    },
    insert: (cells, rows) => {
      // Were only the statement to be undone, SQLite would copy each page before a statement of many rows writes to it.
      const row = `(${cells.map(() => "?").join(", ")})`
      const names = cells.map((cell) => cell.name).join(", ")
      const values = Array.from({ length: rows }, () => row).join(", ")
      return `INSERT OR ROLLBACK INTO ${name} (${names}) VALUES ${values}`
    },
    update: (cells) =>
      `UPDATE ${name} SET ${cells.map((cell) => `${cell.name} = ?`).join(", ")} WHERE "id" = ?`,
  }
}
