/**
 * Which rows of which tables belong to a workbook, as data: one partner sees and changes only its own.
 */
import type { Register } from "@wijkwijzer/core"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** Which rows of a table. */
export type Where =
  | { readonly _tag: "All" }
  /** Rows that hold this value in a column, or hold it among others. */
  | { readonly _tag: "Equals"; readonly column: string; readonly value: string | number | boolean }
  /** Rows that refer to a row for which something holds. */
  | {
      readonly _tag: "Through"
      readonly column: string
      readonly table: string
      readonly where: Where
    }
  /** Rows for which one of these holds. */
  | { readonly _tag: "Either"; readonly of: ReadonlyArray<Where> }

/** What a workbook has to do with one table. */
export interface TableScope {
  readonly where: Where
  /** Whether people may change these rows here, or only look at them. */
  readonly editable: boolean
  /** What a new row holds in columns that the workbook leaves out. */
  readonly fixed?: Readonly<Record<string, unknown>>
}

/** What belongs to a workbook. A table that is not named is not in it. */
export interface Scope {
  /** Whose workbook it is, as reports say it. */
  readonly name: string
  readonly tables: Readonly<Record<string, TableScope>>
}

/** Every row that this column says is of this organisation, project, … */
export const equals = (column: string, value: string | number | boolean): Where => ({
  _tag: "Equals",
  column,
  value,
})

/** Every row that refers, by this column, to such a row of that table. */
export const through = (column: string, table: string, where: Where): Where => ({
  _tag: "Through",
  column,
  table,
  where,
})

/** Every row. */
export const all: Where = { _tag: "All" }

/** Everything in all tables, to be changed by whoever has the workbook. */
export const everything = (name: string, tables: Readonly<Record<string, unknown>>): Scope => ({
  name,
  tables: Object.fromEntries(Object.keys(tables).map((table) => [table, { where: all, editable: true }])),
})

/** Finds a row by table and id. */
export type Lookup = (table: string, id: string) => Row | undefined

/** Whether a row is one of these. */
export const holds = (where: Where, row: Row, lookup: Lookup): boolean => {
  switch (where._tag) {
    case "All":
      return true
    case "Equals": {
      const value = row[where.column]
      return Array.isArray(value) ? value.includes(where.value) : value === where.value
    }
    case "Through": {
      const ids = row[where.column]
      return (Array.isArray(ids) ? ids : [ids]).some((id) => {
        const other = typeof id === "string" ? lookup(where.table, id) : undefined
        return other !== undefined && holds(where.where, other, lookup)
      })
    }
    case "Either":
      return where.of.some((one) => holds(one, row, lookup))
  }
}

/** The rows of one table that belong to a scope, in id order. */
export const rowsOf = (
  scope: Scope,
  table: string,
  rows: Register.AnyRegister["rows"],
  lookup: Lookup,
): ReadonlyArray<Row> => {
  const of = Object.hasOwn(scope.tables, table) ? scope.tables[table] : undefined
  if (of === undefined) return []
  const list = (rows[table] ?? []) as ReadonlyArray<Row>
  return of.where._tag === "All" ? list : list.filter((row) => holds(of.where, row, lookup))
}
