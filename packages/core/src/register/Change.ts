/**
 * What differs between two registers, as data. Everything that writes, writes changes.
 *
 * A change carries what stood there before as well as what comes, so it can be turned around, and so that
 * applying it to rows that have moved on is found and refused.
 */
import * as Register from "./Register.ts"
import * as RowIndex from "./RowIndex.ts"
import type { AnyRow } from "./RowReader.ts"
import * as RowReader from "./RowReader.ts"
import type { Input, Table } from "./Table.ts"

export { apply } from "./ApplyChanges.ts"

/** Values of some cells of one row, by column. */
export type Cells = Readonly<Record<string, unknown>>

/** A row that comes. */
export interface Insert {
  readonly _tag: "Insert"
  readonly table: string
  readonly id: string
  readonly row: AnyRow
}

/** Cells of one row that change; `from` and `to` hold the same columns. */
export interface Update {
  readonly _tag: "Update"
  readonly table: string
  readonly id: string
  readonly from: Cells
  readonly to: Cells
}

/** A row that goes. */
export interface Delete {
  readonly _tag: "Delete"
  readonly table: string
  readonly id: string
  readonly row: AnyRow
}

/** One difference between two registers: at most one for each row. */
export type Change = Insert | Update | Delete

/** Inserts a row. Absent columns become `null`; the row is checked when the change is applied. */
export const insert = <T extends Table>(table: T, row: Input<T>): Insert => {
  const given = row as Cells
  const absent = Object.fromEntries(Object.keys(table.columns).map((column) => [column, null]))
  const cells = Object.entries({ ...absent, ...given }).map(([column, value]) => [
    column,
    RowReader.settled(table, column, value),
  ])
  const full: AnyRow = Object.fromEntries(cells)
  return { _tag: "Insert", table: table.name, id: full.id, row: full }
}

/** Changes some cells of a row that the register holds; `undefined` when nothing would change. */
export const update = <T extends Table>(
  register: Register.AnyRegister,
  table: T,
  id: string,
  cells: Partial<Input<T>>,
): Update | undefined => {
  const row = Register.get(register, table.name, id) as AnyRow | undefined
  const differing = Object.entries(cells).flatMap(([column, given]) => {
    const now = row !== undefined && Object.hasOwn(row, column) ? row[column] : null
    const value = RowReader.settled(table, column, given)
    return RowIndex.sameValue(now, value) ? [] : [{ column, now, value }]
  })
  if (differing.length === 0 && row !== undefined) return undefined
  const from = Object.fromEntries(differing.map(({ column, now }) => [column, now]))
  const to = Object.fromEntries(differing.map(({ column, value }) => [column, value]))
  return { _tag: "Update", table: table.name, id, from, to }
}

/** Deletes a row that the register holds; `undefined` when it holds none by that id. */
export const remove = <T extends Table>(
  register: Register.AnyRegister,
  table: T,
  id: string,
): Delete | undefined => {
  const row = Register.get(register, table.name, id) as AnyRow | undefined
  return row === undefined ? undefined : { _tag: "Delete", table: table.name, id, row }
}

/** The change that undoes this one. */
export const invert = (change: Change): Change => {
  switch (change._tag) {
    case "Insert":
      return { ...change, _tag: "Delete" }
    case "Delete":
      return { ...change, _tag: "Insert" }
    case "Update":
      return { ...change, from: change.to, to: change.from }
  }
}

const difference = (table: string, before: AnyRow, after: AnyRow): Update | undefined => {
  const from: Record<string, unknown> = {}
  const to: Record<string, unknown> = {}
  let differs = false
  for (const column in after) {
    if (RowIndex.sameValue(before[column], after[column])) continue
    from[column] = before[column] ?? null
    to[column] = after[column]
    differs = true
  }
  return differs ? { _tag: "Update", table, id: after.id, from, to } : undefined
}

/**
 * The changes that lead from one register to another: at most one for each row, in the order of tables and
 * ids. Law: `apply(a, between(a, b))` holds the rows of `b`.
 */
export const between = (before: Register.AnyRegister, after: Register.AnyRegister): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  for (const table of new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])) {
    const left = (before.rows[table] ?? []) as ReadonlyArray<AnyRow>
    const right = (after.rows[table] ?? []) as ReadonlyArray<AnyRow>
    if (left === right) continue
    let i = 0
    let j = 0
    while (i < left.length || j < right.length) {
      const a = left[i]
      const b = right[j]
      if (a === b) {
        i++
        j++
      } else if (b === undefined || (a !== undefined && a.id < b.id)) {
        changes.push({ _tag: "Delete", table, id: (a as AnyRow).id, row: a as AnyRow })
        i++
      } else if (a === undefined || b.id < a.id) {
        changes.push({ _tag: "Insert", table, id: b.id, row: b })
        j++
      } else {
        const change = difference(table, a, b)
        if (change !== undefined) changes.push(change)
        i++
        j++
      }
    }
  }
  return changes
}
