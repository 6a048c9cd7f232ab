/**
 * Rows between a register and the tables of a file.
 */
import type { Change, Table, Tables } from "@wijkwijzer/core"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"

type Row = Record<string, unknown> & { readonly id: string }
type Cell = string | number | null

const toCell = (value: unknown): Cell => (typeof value === "boolean" ? Number(value) : (value as Cell))

const selected = (table: Table.Table): string =>
  Names.cellColumns(table)
    .map(([name]) => `${Names.column(name)} AS ${Names.quoted(name)}`)
    .join(", ")

const yesNoColumns = (table: Table.Table): ReadonlyArray<string> =>
  Names.cellColumns(table).flatMap(([name, { kind }]) => (kind === "yesNo" ? [name] : []))

/** Puts back what SQL has no type for. Values it does not understand stay, for the register to refuse. */
const restore = (rows: ReadonlyArray<Row>, yesNo: ReadonlyArray<string>): void => {
  for (const name of yesNo) {
    for (const row of rows as ReadonlyArray<Record<string, unknown>>) {
      const value = row[name]
      if (value === 0 || value === 1) row[name] = value === 1
    }
  }
}

/** The rows and values of one partnership in a file. */
export interface Rows {
  /** Every row of a table, in id order, as the register's input. */
  readonly all: (table: Table.Table) => ReadonlyArray<Row>
  /** One row. */
  readonly get: (table: Table.Table, id: string) => Row | undefined
  /** The ids of rows that hold this value in this reference column. */
  readonly referring: (table: Table.Table, column: string, id: string) => ReadonlyArray<string>
  /** The ids of rows that hold these values. */
  readonly sharing: (table: Table.Table, columns: ReadonlyArray<string>, row: Row) => ReadonlyArray<string>
  /** Writes what checked changes lead to. */
  readonly write: (outcome: Change.Outcome) => void
}

/** Rows over a connection. */
export const make = (connection: Connection, namespace: string, tables: Tables.Tables): Rows => {
  const tableOf = (table: Table.Table): string => Names.table(namespace, table.name)
  const ids = (sql: string, ...values: ReadonlyArray<Cell>): ReadonlyArray<string> =>
    connection
      .statement(sql)
      .all(...values)
      .map((row) => row.id as string)

  const links = (table: Table.Table, column: string, owner: string): ReadonlyArray<string> =>
    ids(
      `SELECT "target" AS "id" FROM ${Names.link(namespace, table.name, column)} WHERE "owner" = ? ORDER BY "target"`,
      owner,
    )

  const allLinks = (table: Table.Table, rows: ReadonlyArray<Row>, column: string): void => {
    const sql = `SELECT "owner", "target" FROM ${Names.link(namespace, table.name, column)} ORDER BY "owner", "target"`
    const byOwner = new Map<string, Array<string>>()
    for (const { owner, target } of connection.statement(sql).all() as Array<{
      owner: string
      target: string
    }>) {
      const list = byOwner.get(owner)
      if (list === undefined) byOwner.set(owner, [target])
      else list.push(target)
    }
    for (const row of rows as ReadonlyArray<Record<string, unknown>>)
      row[column] = byOwner.get(row.id as string) ?? []
  }

  const all: Rows["all"] = (table) => {
    const rows = connection
      .statement(`SELECT ${selected(table)} FROM ${tableOf(table)} ORDER BY "id"`)
      .all() as unknown as ReadonlyArray<Row>
    restore(rows, yesNoColumns(table))
    for (const [column] of Names.linkColumns(table)) allLinks(table, rows, column)
    return rows
  }

  const get: Rows["get"] = (table, id) => {
    const row = connection
      .statement(`SELECT ${selected(table)} FROM ${tableOf(table)} WHERE "id" = ?`)
      .get(id) as Row | undefined
    if (row === undefined) return undefined
    restore([row], yesNoColumns(table))
    for (const [column] of Names.linkColumns(table))
      (row as Record<string, unknown>)[column] = links(table, column, id)
    return row
  }

  const referring: Rows["referring"] = (table, column, id) =>
    table.columns[column]?.kind === "references"
      ? ids(`SELECT "owner" AS "id" FROM ${Names.link(namespace, table.name, column)} WHERE "target" = ?`, id)
      : ids(`SELECT "id" FROM ${tableOf(table)} WHERE ${Names.column(column)} = ?`, id)

  const sharing: Rows["sharing"] = (table, columns, row) =>
    ids(
      `SELECT "id" FROM ${tableOf(table)} WHERE ${columns.map((name) => `${Names.column(name)} = ?`).join(" AND ")}`,
      ...columns.map((name) => toCell(row[name])),
    )

  const writeTable = (table: Table.Table, rows: ReadonlyMap<string, Row | null>): void => {
    const columns = Names.cellColumns(table).map(([name]) => name)
    const insert = connection.statement(
      `INSERT INTO ${tableOf(table)} (${columns.map(Names.column).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    )
    const others = columns.filter((name) => name !== "id")
    const update = connection.statement(
      `UPDATE ${tableOf(table)} SET ${[...others, "id"].map((name) => `${Names.column(name)} = ?`).join(", ")} WHERE "id" = ?`,
    )
    const remove = connection.statement(`DELETE FROM ${tableOf(table)} WHERE "id" = ?`)
    const linked = Names.linkColumns(table).map(([name]) => ({
      name,
      clear: connection.statement(`DELETE FROM ${Names.link(namespace, table.name, name)} WHERE "owner" = ?`),
      add: connection.statement(
        `INSERT INTO ${Names.link(namespace, table.name, name)} ("owner", "target") VALUES (?, ?)`,
      ),
    }))
    const found = connection.statement(`SELECT 1 FROM ${tableOf(table)} WHERE "id" = ?`)
    for (const [id, row] of rows) {
      const present = found.get(id) !== undefined
      if (present) for (const link of linked) link.clear.run(id)
      if (row === null) {
        if (present) remove.run(id)
        continue
      }
      if (present) update.run(...others.map((name) => toCell(row[name])), id, id)
      else insert.run(...columns.map((name) => toCell(row[name])))
      for (const link of linked)
        for (const target of (row[link.name] as ReadonlyArray<string> | null) ?? []) link.add.run(id, target)
    }
  }

  const write: Rows["write"] = (outcome) => {
    for (const [name, rows] of outcome) {
      const table = tables[name]
      if (table !== undefined) writeTable(table, rows)
    }
  }

  return { all, get, referring, sharing, write }
}
