/**
 * Ids and contents that were parted: a sort that left the id column behind, or sorted one column alone.
 */
import * as Cells from "./Cells.ts"
import type { SeenRow } from "./Sighting.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** A row that a person changed, as it is seen and as it was. */
export interface Changed {
  readonly row: SeenRow
  readonly base: Row
}

/** Rows that hold, as a whole, what another row that changed as well held before. */
const displaced = (
  changed: ReadonlyArray<Changed>,
  columns: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const owners = new Map<string, string>()
  for (const { base } of changed) owners.set(Cells.contentOf(base, columns), base.id)
  return changed.flatMap(({ row, base }) => {
    const key = Cells.contentOfSeen(row, columns)
    const owner = key === null ? undefined : owners.get(key)
    return owner === undefined || owner === base.id ? [] : [base.id]
  })
}

/** Rows of which one column changed, when together they hold there what they held before, in another order. */
const permuted = (changed: ReadonlyArray<Changed>, column: string): ReadonlyArray<string> => {
  const counts = new Map<string, number>()
  const ids: Array<string> = []
  const values = new Set<string>()
  for (const { row, base } of changed) {
    const cell = row.cells.get(column)
    if (cell === undefined) return []
    if (cell._tag === "Unreadable" || Cells.same(cell.value, base[column])) continue
    const [now, before] = [JSON.stringify(cell.value ?? null), JSON.stringify(base[column] ?? null)]
    counts.set(now, (counts.get(now) ?? 0) + 1)
    counts.set(before, (counts.get(before) ?? 0) - 1)
    values.add(now)
    ids.push(base.id)
  }
  const balanced = [...counts.values()].every((count) => count === 0)
  return balanced && values.size >= 3 ? ids : []
}

/**
 * The rows that look reshuffled; empty when nothing does. Two rows that changed places as a whole are a reshuffle;
 * in one column it takes three different values, for two amounts may well change places.
 */
export const find = (
  changed: ReadonlyArray<Changed>,
  columns: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  if (changed.length < 2) return []
  const whole = columns.length < 2 ? [] : displaced(changed, columns)
  const found = new Set(whole.length >= 2 ? whole : [])
  for (const column of columns) for (const id of permuted(changed, column)) found.add(id)
  return [...found].sort()
}
