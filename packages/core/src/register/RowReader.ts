/**
 * Reads rows of one table: fills absent values, checks every value and the row as a whole, and says
 * everything that is wrong. Made once per table and used for every row.
 */
import type { Check } from "./Check.ts"
import type { Column } from "./Column.ts"
import { checkOf, expected } from "./Kind.ts"
import type { Problem } from "./Problem.ts"
import type { Table } from "./Table.ts"

/** A row of any table. */
export type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>

/** Reads one row; `null` when it is no good, with the problems added to the list. */
export type RowReader = (input: unknown, at: number | null, problems: Array<Problem>) => AnyRow | null

interface Reading {
  readonly name: string
  readonly column: Column
  readonly check: (value: unknown) => boolean
}

/** A reader for rows of this table. */
export const make = (table: Table): RowReader => {
  const readings: ReadonlyArray<Reading> = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    check: checkOf(column),
  }))
  const checks = table.checks as ReadonlyArray<Check<AnyRow>>

  return (input, at, problems) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      problems.push({ _tag: "NotARow", table: table.name, id: null, column: null, row: at, value: input })
      return null
    }
    const given = input as Record<string, unknown>
    const before = problems.length
    const row: Record<string, unknown> = {}
    for (const { name, column, check } of readings) {
      let value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined || value === null) value = column.kind === "references" ? none : null
      if (value === null ? column.optional : check(value)) {
        row[name] = column.kind === "references" && value !== null ? idSet(value as Array<string>) : value
        continue
      }
      const place = { table: table.name, id: idOf(given), column: name, row: at }
      problems.push(
        value === null
          ? { _tag: "MissingValue", ...place, expected: expected(column) }
          : { _tag: "InvalidValue", ...place, value, expected: expected(column) },
      )
    }
    reportUnknownColumns(table, given, at, problems)
    if (problems.length > before) return null
    for (const check of checks) {
      if (check.holds(row as AnyRow)) continue
      problems.push({
        _tag: "BrokenCheck",
        table: table.name,
        id: row.id as string,
        column: check.columns[0] ?? null,
        row: at,
        check: check.name,
        columns: check.columns,
        expected: check.label,
      })
    }
    return problems.length > before ? null : (row as AnyRow)
  }
}

const none: ReadonlyArray<string> = []

/** References are a set: in id order, none twice, whatever order they were handed in. */
const idSet = (ids: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(ids)].sort()

/** A value as a row of this table holds it: absent is `null`, references are a set, none when absent. */
export const settled = (table: Table, name: string, value: unknown): unknown => {
  const many = Object.hasOwn(table.columns, name) && table.columns[name]?.kind === "references"
  if (!many) return value ?? null
  const given = value ?? none
  return Array.isArray(given) && given.every((one) => typeof one === "string") ? idSet(given) : given
}

const idOf = (given: Record<string, unknown>): string | null =>
  typeof given.id === "string" ? given.id : null

const reportUnknownColumns = (
  table: Table,
  given: Record<string, unknown>,
  at: number | null,
  problems: Array<Problem>,
): void => {
  for (const name in given) {
    if (given[name] === undefined || Object.hasOwn(table.columns, name)) continue
    problems.push({
      _tag: "UnknownColumn",
      table: table.name,
      id: idOf(given),
      column: name,
      row: at,
      value: given[name],
    })
  }
}
