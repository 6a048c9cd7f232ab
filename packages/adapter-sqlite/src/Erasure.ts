/**
 * What an erasure may ask: rows that are known, and that keep no personal value that must go.
 */
import type { Column, Outcome, Problem, Tables } from "@wijkwijzer/core"
import * as Definitions from "./Definitions.ts"
import type { RowName } from "./Payload.ts"

type Row = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const kept = (table: string, id: string, column: string, value: unknown): Problem.Problem => ({
  _tag: "InvalidValue",
  table,
  id,
  column,
  row: null,
  value,
  expected: {
    nl: "iets anders dan er stond, want dat wordt gewist",
    en: "something else than stood there, for that is erased",
  },
})

const keptIn = (
  { table, id }: RowName,
  columns: Readonly<Record<string, Column.Column>>,
  before: Row | undefined,
  after: Row,
): ReadonlyArray<Problem.Problem> =>
  Object.entries(columns).flatMap(([name, column]) => {
    const value = after[name]
    const isNew = before === undefined || !same(before[name], value)
    return !column.personal || isNew || same(value, Definitions.erasedValue(column))
      ? []
      : [kept(table, id, name, value)]
  })

/**
 * Why rows cannot be erased together with these changes: a table that never was, or a personal value that the
 * changes leave in the register.
 */
export const problems = (
  tables: Tables.Tables,
  wasDropped: (table: string) => boolean,
  rows: ReadonlyArray<RowName>,
  outcome: Outcome.Outcome,
  now: (table: string, id: string) => Row | undefined,
): ReadonlyArray<Problem.Problem> =>
  rows.flatMap((row) => {
    const table = Object.hasOwn(tables, row.table) ? tables[row.table] : undefined
    if (table === undefined) {
      return wasDropped(row.table)
        ? []
        : [{ _tag: "UnknownTable", table: row.table, id: row.id, column: null, row: null } as const]
    }
    const touched = outcome.get(row.table)?.get(row.id)
    const before = touched === undefined ? now(row.table, row.id) : touched.before
    const after = touched === undefined ? before : touched.after
    return after === undefined || after === null ? [] : keptIn(row, table.columns, before, after)
  })
