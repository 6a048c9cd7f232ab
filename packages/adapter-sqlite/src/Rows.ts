/**
 * Rows between a register and the tables of a file.
 */

import type { StatementSync } from "node:sqlite"
import { type Grid, type Outcome, type Problem, Register, type Table, type Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import type * as Result from "effect/Result"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"
import * as Pages from "./Pages.ts"
import * as TableSql from "./TableSql.ts"

type Row = Record<string, unknown> & { readonly id: string }
type Cell = string | number | null

const toCell = (value: unknown): Cell => (typeof value === "boolean" ? Number(value) : (value as Cell))

/** From this many rows on, columns that none of them fills are left out of the statement that inserts them. */
const manyRows = 100

/** So many rows are inserted at a time. */
const batch = 5000

/** So many rows go into one statement, where there are as many: one by one they take longer. */
const together = 48

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
  /** The ids that stand in a reference column, each with how often it does; at most so many. */
  readonly mentions: (
    table: Table.Table,
    column: string,
    limit: number,
  ) => ReadonlyArray<readonly [id: string, times: number]>
  /** The ids of rows that hold these values. */
  readonly sharing: (table: Table.Table, columns: ReadonlyArray<string>, row: Row) => ReadonlyArray<string>
  /** Writes what checked changes lead to. */
  readonly write: (outcome: Outcome.Outcome) => void
}

/** Rows over a connection. */
export const make = (connection: Connection, namespace: string, tables: Tables.Tables): Rows => {
  const statements = new Map<string, TableSql.TableSql>()
  const sqlOf = (table: Table.Table): TableSql.TableSql => {
    let sql = statements.get(table.name)
    if (sql === undefined) {
      sql = TableSql.make(namespace, table)
      statements.set(table.name, sql)
    }
    return sql
  }

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

  /**
   * Puts back what SQL has no type for, in each row; when no row comes any more, `done` finds links that no row
   * owns. Values it does not understand stay, for the register to refuse.
   */
  const restorer = (table: Table.Table, names: ReadonlyArray<string>, owner?: string) => {
    const flags = names.flatMap((name, at) => (table.columns[name]?.kind === "yesNo" ? [at] : []))
    const linked = sqlOf(table).links.map((link) => ({
      column: link.column,
      at: names.indexOf(link.column),
      byOwner: linksOf(link, owner),
      owners: 0,
    }))
    return {
      row: (values: Array<unknown>): void => {
        for (const at of flags) if (values[at] === 0 || values[at] === 1) values[at] = values[at] === 1
        for (const link of linked) {
          const targets = link.byOwner.get(values[0] as string)
          if (targets !== undefined) link.owners++
          values[link.at] = targets ?? null
        }
      },
      done: (): void => {
        for (const { column, byOwner, owners } of linked) {
          if (owners !== byOwner.size) throw ownerless(table, column)
        }
      },
    }
  }

  const linksOf = (link: TableSql.Link, owner?: string): ReadonlyMap<string, Array<string>> => {
    const found = owner === undefined ? lists(link.all).all() : lists(link.byOwner).all(owner)
    const byOwner = new Map<string, Array<string>>()
    for (const [of, target] of found as unknown as ReadonlyArray<readonly [string, string]>) {
      const list = byOwner.get(of)
      if (list === undefined) byOwner.set(of, [target])
      else list.push(target)
    }
    return byOwner
  }

  function* restored(table: Table.Table, { columns, pages }: Pages.Pages): Generator<ReadonlyArray<unknown>> {
    const restore = restorer(table, columns)
    for (const rows of pages) {
      for (const values of rows) {
        restore.row(values)
        yield values
      }
    }
    restore.done()
  }

  const ask: Pages.Ask = (sql, ...values) => lists(sql).all(...values) as unknown as Pages.Page

  const all: Rows["all"] = (table) => {
    const read = Pages.read(table, sqlOf(table), ask)
    return { columns: read.columns, values: restored(table, read) }
  }

  const get: Rows["get"] = (table, id) => {
    const values = lists(sqlOf(table).byId).get(id) as unknown as Array<unknown> | undefined
    if (values === undefined) return undefined
    const restore = restorer(table, Object.keys(table.columns), id)
    restore.row(values)
    restore.done()
    return Object.fromEntries(
      Object.entries(table.columns).map(([name, { kind }], at) => [
        name,
        values[at] ?? (kind === "references" ? [] : null),
      ]),
    ) as Row
  }

  const has: Rows["has"] = (table, id) => connection.statement(sqlOf(table).has).get(id) !== undefined

  const lastId: Rows["lastId"] = (table) => ids(sqlOf(table).lastId)[0]

  const referring: Rows["referring"] = (table, column, id) => {
    const { links, holding } = sqlOf(table)
    return ids(links.find((link) => link.column === column)?.byTarget ?? holding(column), id)
  }

  const mentions: Rows["mentions"] = (table, column, limit) => {
    const { links, mentioned } = sqlOf(table)
    const sql = links.find((link) => link.column === column)?.mentioned ?? mentioned(column)
    return lists(sql).all(limit) as unknown as ReturnType<Rows["mentions"]>
  }

  const sharing: Rows["sharing"] = (table, columns, row) => {
    const { sql, cells, links } = sqlOf(table).sharing(columns)
    const found = ids(sql, ...cells.map((name) => toCell(row[name])))
    if (links.length === 0) return found
    const values = (of: Row | undefined) => JSON.stringify(links.map((name) => of?.[name]))
    return found.filter((id) => values(get(table, id)) === values(row))
  }

  const writeLinks = (
    links: ReadonlyArray<TableSql.Link>,
    { before, after }: Outcome.Touched,
    id: string,
  ): void => {
    for (const link of links) {
      const was = (before?.[link.column] ?? []) as ReadonlyArray<string>
      const comes = (after?.[link.column] ?? []) as ReadonlyArray<string>
      for (const target of was) {
        if (!comes.includes(target)) connection.statement(link.delete).run(id, target)
      }
      for (const target of comes) {
        if (!was.includes(target)) connection.statement(link.insert).run(id, target)
      }
    }
  }

  const insert = ({ cells, insert: sql }: TableSql.TableSql, rows: ReadonlyArray<Row>): void => {
    const filled =
      rows.length < manyRows ? cells : cells.filter(({ column }) => rows.some((row) => row[column] !== null))
    const columns = filled.map(({ column }) => column)
    const inTurn = (from: number, until: number, count: number): void => {
      if (from >= until) return
      const statement = connection.statement(sql(filled, count))
      const slots: Array<Cell> = Array.from({ length: count * columns.length }, () => null)
      for (let at = from; at < until; at += count) {
        let slot = 0
        for (let n = at; n < at + count; n++) {
          const row = rows[n] as Row
          for (const column of columns) slots[slot++] = toCell(row[column])
        }
        statement.run(...slots)
      }
    }
    const inGroups = rows.length - (rows.length % together)
    inTurn(0, inGroups, together)
    inTurn(inGroups, rows.length, 1)
  }

  const update = ({ cells, update: sql }: TableSql.TableSql, id: string, before: Row, after: Row): void => {
    const changed = cells.filter(({ column }) => before[column] !== after[column])
    if (changed.length === 0) return
    connection.statement(sql(changed)).run(...changed.map(({ column }) => toCell(after[column])), id)
  }

  const writeTable = (table: Table.Table, rows: ReadonlyMap<string, Outcome.Touched>): void => {
    const sql = sqlOf(table)
    const inserted: Array<Row> = []
    for (const [id, touched] of rows) {
      const { before, after } = touched
      if (before === undefined) {
        if (after !== null) inserted.push(after)
      } else if (after === null) connection.statement(sql.delete).run(id)
      else update(sql, id, before, after)
      if (sql.links.length > 0) writeLinks(sql.links, touched, id)
    }
    for (let from = 0; from < inserted.length; from += batch) insert(sql, inserted.slice(from, from + batch))
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

  return { register, all, get, has, lastId, referring, mentions, sharing, write }
}
