/**
 * What the people of a workbook want of one row, as a change on what the workbook last agreed with.
 */
import { Change, type Table } from "@wijkwijzer/core"
import * as Cells from "./Cells.ts"
import type { SeenRow, SeenTable } from "./Sighting.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** A change that people ask for, with the row that asks for it. */
export interface Wish {
  readonly change: Change.Change
  readonly seen: SeenTable
  /** `null` for a row that is gone from the workbook. */
  readonly row: SeenRow | null
  /** Whether the row has no id yet in the workbook. */
  readonly fresh: boolean
}

/** By table and id. */
export type Wishes = Map<string, Wish>

/** Names a row. */
export const key = (table: string, id: string): string => `${table}/${id}`

/** The cells in which a row differs from what it was, as far as they can be read; `undefined` when none does. */
export const update = (
  seen: SeenTable,
  row: SeenRow,
  base: Row,
  isPending: (column: string, value: unknown) => boolean,
): Change.Update | undefined => {
  const from: Record<string, unknown> = {}
  const to: Record<string, unknown> = {}
  let differs = false
  for (const [column, cell] of row.cells) {
    if (cell._tag === "Unreadable" || Cells.same(cell.value, base[column])) continue
    if (isPending(column, cell.value)) continue
    from[column] = base[column] ?? null
    to[column] = cell.value ?? null
    differs = true
  }
  return differs ? { _tag: "Update", table: seen.table, id: base.id, from, to } : undefined
}

/** A whole row as the workbook has it, with what it leaves out taken from elsewhere. */
export const insert = (
  table: Table.Table,
  row: SeenRow,
  id: string,
  others: Readonly<Record<string, unknown>>,
): Change.Insert => {
  const filled = Object.keys(table.columns).map((column) => {
    const cell = row.cells.get(column)
    const value = cell?._tag === "Read" ? cell.value : null
    const other = Object.hasOwn(others, column) ? others[column] : null
    return [column, value ?? other ?? null]
  })
  return Change.insert(table, { ...Object.fromEntries(filled), id })
}

/** The columns of a row that cannot be read. */
export const unreadable = (row: SeenRow): ReadonlyArray<string> =>
  [...row.cells].flatMap(([column, { _tag }]) => (_tag === "Unreadable" ? [column] : []))

/** A list of rows in id order, with what people want done to it. */
export const applied = (
  table: string,
  rows: ReadonlyArray<Row>,
  wishes: ReadonlyArray<Wish>,
): ReadonlyArray<Row> => {
  const byId = new Map(wishes.map((wish) => [wish.change.id, wish.change]))
  const kept = rows.flatMap((row) => {
    const change = byId.get(row.id)
    if (change === undefined) return [row]
    if (change._tag === "Insert") return [change.row as Row]
    return change._tag === "Delete" ? [] : [{ ...row, ...change.to } as Row]
  })
  const present = new Set(rows.map(({ id }) => id))
  const added = wishes.flatMap(({ change }) =>
    change._tag === "Insert" && change.table === table && !present.has(change.id) ? [change.row as Row] : [],
  )
  if (added.length === 0) return kept
  return [...kept, ...added].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
