/**
 * Rows between a register and the tables of a file.
 */

import type { StatementSync } from "node:sqlite"
import { type Grid, type Outcome, type Problem, Register, type Table, type Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import type * as Result from "effect/Result"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"

type Row = Record<string, unknown> & { readonly id: string }
type Cell = string | number | null

const toCell = (value: unknown): Cell => (typeof value === "boolean" ? Number(value) : (value as Cell))

/** Every column of a table in its own order; values of link tables come later, and stand as `NULL` till then. */
const selected = (table: Table.Table): string =>
  Object.entries(table.columns)
    .map(([name, { kind }]) => (kind === "references" ? "NULL" : Names.column(name)))
    .join(", ")

/** The rows of one partnership in a file. */
export interface Rows {
  /** All of them, checked by these definitions of the tables. */
  readonly register: <T extends Tables.Tables>(
    by: T,
    revision: number,
  ) => Result.Result<Register.Register<T>, ReadonlyArray<Problem.Problem>>
  /** Every row of a table, in id order, as the register takes it in. */
  readonly all: (table: Table.Table) => Grid.Grid
  /** One row. */
  readonly get: (table: Table.Table, id: string) => Row | undefined
  readonly has: (table: Table.Table, id: string) => boolean
  /** The highest id in a table; `undefined` when it is empty. */
  readonly lastId: (table: Table.Table) => string | undefined
  /** The ids of rows that hold this value in this reference column. */
  readonly referring: (table: Table.Table, column: string, id: string) => ReadonlyArray<string>
  /** The ids of rows that hold these values. */
  readonly sharing: (table: Table.Table, columns: ReadonlyArray<string>, row: Row) => ReadonlyArray<string>
  /** Writes what checked changes lead to. */
  readonly write: (outcome: Outcome.Outcome) => void
}

/** Rows over a connection. */
export const make = (connection: Connection, namespace: string, tables: Tables.Tables): Rows => {
  const tableOf = (table: Table.Table): string => Names.table(namespace, table.name)

  const lists = (sql: string): StatementSync => {
    const statement = connection.statement(sql)
    statement.setReturnArrays(true)
    return statement
  }

  const ids = (sql: string, ...values: ReadonlyArray<Cell>): ReadonlyArray<string> =>
    (lists(sql).all(...values) as unknown as ReadonlyArray<readonly [string]>).map(([id]) => id)

  const ownerless = (table: Table.Table, column: string): StoreError.Damaged =>
    new StoreError.Damaged({
      details: [
        `table ${Names.link(namespace, table.name, column)} holds references of rows that are not there`,
      ],
    })

  /** Puts back what SQL has no type for. Values it does not understand stay, for the register to refuse. */
  const restore = (table: Table.Table, values: ReadonlyArray<Array<unknown>>, owner?: string): void => {
    Object.entries(table.columns).forEach(([name, { kind }], at) => {
      if (kind === "yesNo") {
        for (const row of values) if (row[at] === 0 || row[at] === 1) row[at] = row[at] === 1
      } else if (kind === "references") {
        const byOwner = linksOf(table, name, owner)
        let owners = 0
        for (const row of values) {
          const list = byOwner.get(row[0] as string)
          if (list !== undefined) owners++
          row[at] = list ?? null
        }
        if (owners !== byOwner.size) throw ownerless(table, name)
      }
    })
  }

  const linksOf = (
    table: Table.Table,
    column: string,
    owner?: string,
  ): ReadonlyMap<string, Array<string>> => {
    const link = Names.link(namespace, table.name, column)
    const where = owner === undefined ? "" : ` WHERE "owner" = ?`
    const found = lists(`SELECT "owner", "target" FROM ${link}${where} ORDER BY "owner", "target"`).all(
      ...(owner === undefined ? [] : [owner]),
    ) as unknown as ReadonlyArray<readonly [string, string]>
    const byOwner = new Map<string, Array<string>>()
    for (const [of, target] of found) {
      const list = byOwner.get(of)
      if (list === undefined) byOwner.set(of, [target])
      else list.push(target)
    }
    return byOwner
  }

  const all: Rows["all"] = (table) => {
    const values = lists(
      `SELECT ${selected(table)} FROM ${tableOf(table)} ORDER BY "id"`,
    ).all() as unknown as Array<Array<unknown>>
    restore(table, values)
    return { columns: Object.keys(table.columns), values }
  }

  const get: Rows["get"] = (table, id) => {
    const values = lists(`SELECT ${selected(table)} FROM ${tableOf(table)} WHERE "id" = ?`).get(
      id,
    ) as unknown as Array<unknown> | undefined
    if (values === undefined) return undefined
    restore(table, [values], id)
    return Object.fromEntries(
      Object.entries(table.columns).map(([name, { kind }], at) => [
        name,
        values[at] ?? (kind === "references" ? [] : null),
      ]),
    ) as Row
  }

  const has: Rows["has"] = (table, id) =>
    connection.statement(`SELECT 1 FROM ${tableOf(table)} WHERE "id" = ?`).get(id) !== undefined

  const lastId: Rows["lastId"] = (table) =>
    ids(`SELECT "id" FROM ${tableOf(table)} ORDER BY "id" DESC LIMIT 1`)[0]

  const referring: Rows["referring"] = (table, column, id) =>
    table.columns[column]?.kind === "references"
      ? ids(`SELECT "owner" FROM ${Names.link(namespace, table.name, column)} WHERE "target" = ?`, id)
      : ids(`SELECT "id" FROM ${tableOf(table)} WHERE ${Names.column(column)} = ?`, id)

  const sharing: Rows["sharing"] = (table, columns, row) => {
    const isLink = (name: string): boolean => table.columns[name]?.kind === "references"
    const cells = columns.filter((name) => !isLink(name))
    const where = ["TRUE", ...cells.map((name) => `${Names.column(name)} = ?`)].join(" AND ")
    const found = ids(
      `SELECT "id" FROM ${tableOf(table)} WHERE ${where}`,
      ...cells.map((name) => toCell(row[name])),
    )
    const links = columns.filter(isLink)
    if (links.length === 0) return found
    const values = (of: Row | undefined) => JSON.stringify(links.map((name) => of?.[name]))
    return found.filter((id) => values(get(table, id)) === values(row))
  }

  const writeLinks = (table: Table.Table, { before, after }: Outcome.Touched, id: string): void => {
    for (const [name] of Names.linkColumns(table)) {
      const link = Names.link(namespace, table.name, name)
      const was = (before?.[name] ?? []) as ReadonlyArray<string>
      const comes = (after?.[name] ?? []) as ReadonlyArray<string>
      for (const target of was) {
        if (comes.includes(target)) continue
        connection.statement(`DELETE FROM ${link} WHERE "owner" = ? AND "target" = ?`).run(id, target)
      }
      for (const target of comes) {
        if (was.includes(target)) continue
        connection.statement(`INSERT INTO ${link} ("owner", "target") VALUES (?, ?)`).run(id, target)
      }
    }
  }

  const writeTable = (table: Table.Table, rows: ReadonlyMap<string, Outcome.Touched>): void => {
    const name = tableOf(table)
    const columns = Names.cellColumns(table).map(([column]) => column)
    const slots = columns.map(() => "?").join(", ")
    const insert = connection.statement(
      `INSERT INTO ${name} (${columns.map(Names.column).join(", ")}) VALUES (${slots})`,
    )
    const hasLinks = Names.linkColumns(table).length > 0
    for (const [id, touched] of rows) {
      const { before, after } = touched
      if (before === undefined && after !== null)
        insert.run(...columns.map((column) => toCell(after[column])))
      else if (before !== undefined && after === null)
        connection.statement(`DELETE FROM ${name} WHERE "id" = ?`).run(id)
      else if (before !== undefined && after !== null) {
        const changed = columns.filter((column) => before[column] !== after[column])
        if (changed.length > 0) {
          const set = changed.map((column) => `${Names.column(column)} = ?`).join(", ")
          connection
            .statement(`UPDATE ${name} SET ${set} WHERE "id" = ?`)
            .run(...changed.map((column) => toCell(after[column])), id)
        }
      }
      if (hasLinks) writeLinks(table, touched, id)
    }
  }

  const write: Rows["write"] = (outcome) => {
    for (const [name, rows] of outcome) {
      const table = tables[name]
      if (table !== undefined) writeTable(table, rows)
    }
  }

  const register: Rows["register"] = (by, revision) =>
    Register.decode(by, {
      revision,
      rows: Object.fromEntries(Names.all(by).map((table) => [table.name, all(table)])),
    })

  return { register, all, get, has, lastId, referring, sharing, write }
}
