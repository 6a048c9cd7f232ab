/**
 * What must hold between rows: references lead somewhere, and sets of columns are unique.
 */
import type { Problem } from "./Problem.ts"
import type { AnyRow, Mentioned } from "./RowReader.ts"
import type { Table } from "./Table.ts"

/** The columns of a table that refer to other rows, with the table they refer to. */
export const referenceColumns = (
  table: Table,
): ReadonlyArray<{ readonly column: string; readonly target: string }> =>
  Object.entries(table.columns).flatMap(([column, { target }]) =>
    target === null ? [] : [{ column, target }],
  )

/**
 * Adds a problem for every reference in these rows that leads nowhere.
 *
 * @param mentioned every id that the rows refer to, by column; more is no harm
 */
export const references = (
  table: Table,
  rows: ReadonlyArray<AnyRow>,
  mentioned: Mentioned,
  exists: (target: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  for (const { column, target } of referenceColumns(table)) {
    const unknown = new Set<unknown>()
    for (const id of mentioned.get(column)?.keys() ?? []) if (!exists(target, id)) unknown.add(id)
    if (unknown.size === 0) continue
    for (const row of rows) {
      for (const value of [row[column]].flat()) {
        if (!unknown.has(value)) continue
        const place = { table: table.name, id: row.id, column, row: null }
        problems.push({ _tag: "UnknownReference", ...place, target, value: value as string })
      }
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

/** A value by which it can be told from others in its column. */
const distinct = (value: unknown): unknown => (Array.isArray(value) ? String(value) : value)

/**
 * Whether no two rows hold the same values: what holds nearly always, and is found without putting them together
 * for each row.
 */
const allDiffer = (columns: ReadonlyArray<string>, rows: ReadonlyArray<AnyRow>): boolean =>
  everyPair(columns, rows, rises()) || everyPair(columns, rows, isNew())

/** Tells something of a row: of the value in its last column, under a key that holds the others. */
type Holds = (key: unknown, value: unknown) => boolean

const everyPair = (columns: ReadonlyArray<string>, rows: ReadonlyArray<AnyRow>, holds: Holds): boolean => {
  const others = columns.slice(0, -1)
  const [first = "", ...more] = others
  const last = columns.at(-1) ?? ""
  for (const row of rows) {
    const value = distinct(row[last])
    const key = others.length === 0 ? "" : more.length === 0 ? distinct(row[first]) : uniqueKey(others, row)
    if (key !== null && value !== null && !holds(key, value)) return false
  }
  return true
}

/** Whether the values under each key rise from row to row, as numbers do that were given out in turn. */
const rises = (): Holds => {
  const highest = new Map<unknown, unknown>()
  return (key, value) => {
    const before = highest.get(key)
    if (before !== undefined && !isAfter(value, before)) return false
    highest.set(key, value)
    return true
  }
}

/** Longer texts come after shorter ones, as with numbers that are written out. */
const isAfter = (value: unknown, other: unknown): boolean =>
  typeof value === "string" && typeof other === "string" && value.length !== other.length
    ? value.length > other.length
    : (value as string) > (other as string)

/** Whether a value stands for the first time under its key. Most keys have one value, and need no set. */
const isNew = (): Holds => {
  const seen = new Map<unknown, unknown>()
  return (key, value) => {
    const found = seen.get(key)
    if (found === value) return false
    if (found === undefined) seen.set(key, value)
    else if (!(found instanceof Set)) seen.set(key, new Set([found, value]))
    else {
      const { size } = found
      return found.add(value).size > size
    }
    return true
  }
}

/** Adds a problem for every row that repeats a set of values that must be unique. */
export const uniqueness = (table: Table, rows: ReadonlyArray<AnyRow>, problems: Array<Problem>): void => {
  for (const columns of table.unique) {
    if (allDiffer(columns, rows)) continue
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
