/**
 * Comparing what stands in cells with what rows of a register hold.
 */
import type { SeenRow } from "./Sighting.ts"

type Row = Readonly<Record<string, unknown>>

/** A value to compare by: nothing, and a list without members, are both `null`. */
export const settled = (value: unknown): unknown =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? null : value

/** Whether two values of a cell are the same. A list without members is as good as none. */
export const same = (a: unknown, b: unknown): boolean => {
  const left = settled(a)
  const right = settled(b)
  if (left === right) return true
  return (
    Array.isArray(left) &&
    Array.isArray(right) &&
    left.length === right.length &&
    left.every((one, at) => one === right[at])
  )
}

const isNothing = (value: unknown): boolean => settled(value) === null

/** Whether a row says nothing at all. */
export const isEmpty = ({ cells }: SeenRow): boolean => {
  for (const cell of cells.values()) {
    if (cell._tag === "Unreadable" || !isNothing(cell.value)) return false
  }
  return true
}

/** What a row of the register holds in these columns, as one text. */
export const contentOf = (row: Row, columns: ReadonlyArray<string>): string =>
  JSON.stringify(columns.map((column) => settled(row[column])))

/** What a row of a tab says in these columns, as one text; `null` when not all of it can be read. */
export const contentOfSeen = ({ cells }: SeenRow, columns: ReadonlyArray<string>): string | null => {
  const values: Array<unknown> = []
  for (const column of columns) {
    const cell = cells.get(column)
    if (cell === undefined || cell._tag === "Unreadable") return null
    values.push(settled(cell.value))
  }
  return JSON.stringify(values)
}

/** Whether a row of a tab says, for the greater part, what a row of the register holds: at least four in five. */
export const alike = ({ cells }: SeenRow, row: Row, columns: ReadonlyArray<string>): boolean => {
  let filled = 0
  let equal = 0
  for (const column of columns) {
    const cell = cells.get(column)
    const value = cell?._tag === "Read" ? cell.value : null
    if (isNothing(value) && isNothing(row[column])) continue
    filled++
    if (cell?._tag === "Read" && same(cell.value, row[column])) equal++
  }
  return filled >= 4 && equal * 5 >= filled * 4
}
