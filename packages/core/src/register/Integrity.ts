/**
 * What must hold between rows: references lead somewhere, and sets of columns are unique.
 */
import type { Problem } from "./Problem.ts"
import type { AnyRow } from "./RowReader.ts"
import type { Table } from "./Table.ts"

/** The columns of a table that refer to other rows, with the table they refer to. */
export const referenceColumns = (
  table: Table,
): ReadonlyArray<{ readonly column: string; readonly target: string }> =>
  Object.entries(table.columns).flatMap(([column, { target }]) =>
    target === null ? [] : [{ column, target }],
  )

/** Adds a problem for every reference in these rows that leads nowhere. */
export const references = (
  table: Table,
  rows: ReadonlyArray<AnyRow>,
  exists: (target: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  for (const { column, target } of referenceColumns(table)) {
    const known = new Set<string>()
    const look = (row: AnyRow, value: string): void => {
      if (known.has(value)) return
      if (exists(target, value)) known.add(value)
      else
        problems.push({
          _tag: "UnknownReference",
          table: table.name,
          id: row.id,
          column,
          row: null,
          target,
          value,
        })
    }
    for (const row of rows) {
      const value = row[column]
      if (typeof value === "string") look(row, value)
      else if (Array.isArray(value)) for (const one of value) look(row, one)
    }
  }
}

/** Stands in no text, so that joined values cannot be taken for one another. */
const separator = "\u0001"

/** The values of a unique set as one key; `null` when one of them is absent and the row is free. */
export const uniqueKey = (columns: ReadonlyArray<string>, row: AnyRow): string | null => {
  let key = ""
  for (const column of columns) {
    const value = row[column]
    if (value === null) return null
    key += separator + String(value)
  }
  return key
}

/** Adds a problem for every row that repeats a set of values that must be unique. */
export const uniqueness = (table: Table, rows: ReadonlyArray<AnyRow>, problems: Array<Problem>): void => {
  for (const columns of table.unique) {
    const seen = new Map<string, string>()
    for (const row of rows) {
      const key = uniqueKey(columns, row)
      if (key === null) continue
      const other = seen.get(key)
      if (other === undefined) seen.set(key, row.id)
      else {
        const column = columns[0] ?? null
        problems.push({ _tag: "NotUnique", table: table.name, id: row.id, column, row: null, columns, other })
      }
    }
  }
}
