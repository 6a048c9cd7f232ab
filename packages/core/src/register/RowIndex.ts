/**
 * Indexes over lists of rows, made on first use and kept as long as the list itself.
 */
import type { AnyRow } from "./RowReader.ts"

type List = ReadonlyArray<{ readonly id: string }>

const ids = new WeakMap<List, ReadonlyMap<string, AnyRow>>()
const columns = new WeakMap<List, Map<string, ReadonlyMap<unknown, ReadonlyArray<AnyRow>>>>()

/** The rows of a list by id. */
export const byId = (rows: List): ReadonlyMap<string, AnyRow> => {
  let index = ids.get(rows)
  if (index === undefined) {
    index = new Map(rows.map((row) => [row.id, row as AnyRow]))
    ids.set(rows, index)
  }
  return index
}

/** Where an id stands in a list in id order, or would stand; looking from a position on. */
export const position = (rows: List, id: string, from = 0): number => {
  let low = from
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.id as string) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** One row by its id, without making an index for it. */
export const find = (rows: List, id: string): AnyRow | undefined => {
  const index = ids.get(rows)
  if (index !== undefined) return index.get(id)
  const row = rows[position(rows, id)]
  return row?.id === id ? (row as AnyRow) : undefined
}

const group = (rows: List, column: string): ReadonlyMap<unknown, ReadonlyArray<AnyRow>> => {
  const groups = new Map<unknown, Array<AnyRow>>()
  const add = (key: unknown, row: AnyRow): void => {
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [row])
    else list.push(row)
  }
  for (const row of rows as ReadonlyArray<AnyRow>) {
    const value = row[column]
    if (Array.isArray(value)) for (const one of value) add(one, row)
    else add(value, row)
  }
  return groups
}

/** The rows of a list by the value of one column; a row with several values stands under each. */
export const byColumn = (rows: List, column: string): ReadonlyMap<unknown, ReadonlyArray<AnyRow>> => {
  let of = columns.get(rows)
  if (of === undefined) {
    of = new Map()
    columns.set(rows, of)
  }
  let index = of.get(column)
  if (index === undefined) {
    index = group(rows, column)
    of.set(column, index)
  }
  return index
}

/** Whether two values of a cell are the same. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]))

/** Whether two rows of one table hold the same values. */
export const sameRow = (a: AnyRow, b: AnyRow): boolean => {
  if (a === b) return true
  for (const column in a) if (!sameValue(a[column], b[column])) return false
  for (const column in b) if (!(column in a)) return false
  return true
}
