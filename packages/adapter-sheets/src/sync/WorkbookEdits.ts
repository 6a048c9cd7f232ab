/**
 * The least that must be written for a workbook to show what a register holds, without touching what a person wrote.
 */
import type { Table } from "@wijkwijzer/core"
import type { Scalar } from "../workbook/Cell.ts"
import type { Edit } from "../workbook/Edit.ts"
import * as Cells from "./Cells.ts"
import type { Item } from "./Item.ts"
import type { SeenRow, SeenTable } from "./Sighting.ts"
import { placeOf } from "./Sighting.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** Writes a value of a column as a cell holds it; `null` for nothing. */
export type Pen = (table: string, column: string, value: unknown) => Scalar | null

/** One table of a workbook, and what it is to show. */
export interface Showing {
  readonly seen: SeenTable
  /** Rows of the tab by the id that they have, or get. */
  readonly placed: ReadonlyMap<string, SeenRow>
  /** The rows that the workbook is to show, in id order. */
  readonly target: ReadonlyArray<Row>
  /** The row that the workbook agreed with; what differs from it in a cell is a person's. */
  readonly base: (id: string) => Row | undefined
  /** The rows that the workbook was given, when it last agreed. */
  readonly shown: ReadonlySet<string>
  /** Ids whose rows are neither added nor taken away. */
  readonly still: ReadonlySet<string>
  /** Whether a cell that a person changed is written over all the same; or a row (`null`) goes that they changed. */
  readonly overwrites: (id: string, column: string | null) => boolean
  readonly pen: Pen
  /** Whether a value is written otherwise than when the workbook agreed: a row that it names is called otherwise. */
  readonly renamed?: (column: string, value: unknown) => boolean
  /** Whether a formula of a person's stands in the way of a value. It does when left out. */
  readonly formulas?: "keep" | "overwrite"
}

/** What is to be written, and what was left because a person's work stands there. */
export interface Edits {
  readonly edits: ReadonlyArray<Edit>
  readonly items: ReadonlyArray<Item>
  /** Cells that a formula keeps from being written. */
  readonly kept: ReadonlyArray<{ readonly id: string; readonly column: string; readonly value: unknown }>
  /** Rows that are not to be shown, and stay because somebody worked on them. */
  readonly left: ReadonlyArray<string>
}

/** Whether nobody touched a cell since the workbook agreed with the register. */
const isUntouched = (value: unknown, column: string, base: Row | undefined): boolean =>
  base === undefined ? Cells.same(value, null) : Cells.same(value, base[column])

interface Parts {
  readonly edits: Array<Edit>
  readonly items: Array<Item>
  readonly kept: Array<{ readonly id: string; readonly column: string; readonly value: unknown }>
  readonly left: Array<string>
}

const cellsOf = (showing: Showing, row: SeenRow, target: Row, parts: Parts): void => {
  const { seen, base, overwrites, pen } = showing
  const { id } = target
  const written: Array<string> = []
  const was = base(id)
  for (const [column, position] of seen.columns) {
    if (column === "id") continue
    const cell = row.cells.get(column)
    const value = cell?._tag === "Read" ? (cell.value ?? null) : null
    if (cell?._tag === "Unreadable") continue
    const renamed =
      cell?._tag === "Read" &&
      !cell.formula &&
      (cell.outdated === true || showing.renamed?.(column, target[column]) === true)
    if (Cells.same(value, target[column]) && !renamed) continue
    if (!isUntouched(value, column, was) && !overwrites(id, column)) continue
    if (cell?._tag === "Read" && cell.formula && showing.formulas !== "overwrite") {
      const place = placeOf(seen, row, column)
      parts.kept.push({ id, column, value })
      parts.items.push({
        _tag: "FormulaKept",
        table: seen.table,
        id,
        column,
        there: target[column],
        place,
      })
      continue
    }
    written.push(column)
    parts.edits.push({
      _tag: "SetCell",
      tab: seen.tab,
      row: row.row,
      column: position,
      value: pen(seen.table, column, target[column] ?? null),
    })
  }
  if (written.length === 0) return
  const place = placeOf(seen, row, written[0] ?? null)
  parts.items.push({ _tag: "ToWorkbook", what: "cells", table: seen.table, id, columns: written, place })
}

const fullRow = ({ seen, pen }: Showing, row: Row): ReadonlyArray<Scalar | null> => {
  const cells: Array<Scalar | null> = []
  const width = 1 + Math.max(-1, ...seen.columns.values())
  for (let at = 0; at < width; at++) cells.push(null)
  for (const [column, position] of seen.columns)
    cells[position] = column === "id" ? row.id : pen(seen.table, column, row[column] ?? null)
  return cells
}

/** Rows to be added under the last: the first of all into the free row under the headers, which is made for it. */
const added = (seen: SeenTable, rows: ReadonlyArray<ReadonlyArray<Scalar | null>>): ReadonlyArray<Edit> => {
  const { tab, header } = seen
  const last = seen.rows.reduce((at, { row }) => Math.max(at, row), header)
  if (last > header || !seen.free) return [{ _tag: "InsertRows", tab, after: last, rows }]
  const [first = [], ...others] = rows
  const cells = first.flatMap(
    (value, column): ReadonlyArray<Edit> =>
      value === null ? [] : [{ _tag: "SetCell", tab, row: header + 1, column, value }],
  )
  return others.length === 0
    ? cells
    : [...cells, { _tag: "InsertRows", tab, after: header + 1, rows: others }]
}

/** Whether a person changed anything in a row since the workbook agreed with the register. */
const isTouched = (row: SeenRow, base: Row | undefined): boolean => {
  if (base === undefined) return true
  return [...row.cells].some(
    ([column, cell]) => cell._tag === "Unreadable" || !Cells.same(cell.value, base[column]),
  )
}

/** The edits by which one table of a workbook comes to show its target. */
export const make = (showing: Showing): Edits => {
  const { seen, placed, target, base, still, shown } = showing
  const parts: Parts = { edits: [], items: [], kept: [], left: [] }
  const wanted = new Set(target.map(({ id }) => id))
  const missing: Array<Row> = []
  for (const row of target) {
    const at = placed.get(row.id)
    if (at !== undefined) cellsOf(showing, at, row, parts)
    else if (!still.has(row.id)) missing.push(row)
  }
  for (const [id, row] of placed) {
    if (wanted.has(id) || still.has(id)) continue
    if (!shown.has(id) || isTouched(row, base(id))) {
      if (!showing.overwrites(id, null)) {
        parts.left.push(id)
        continue
      }
    }
    parts.edits.push({ _tag: "DeleteRow", tab: seen.tab, row: row.row })
    const place = placeOf(seen, row, null)
    parts.items.push({ _tag: "ToWorkbook", what: "goneRow", table: seen.table, id, columns: [], place })
  }
  if (missing.length > 0) {
    parts.edits.push(
      ...added(
        seen,
        missing.map((row) => fullRow(showing, row)),
      ),
    )
    for (const { id } of missing) {
      const what = base(id) === undefined ? "newRow" : "restoredRow"
      parts.items.push({ _tag: "ToWorkbook", what, table: seen.table, id, columns: [], place: null })
    }
  }
  return parts
}

/** Whether values of columns that name other rows are written otherwise by these two pens. */
export const renames =
  (table: Table.Table, before: Pen, after: Pen) =>
  (column: string, value: unknown): boolean =>
    table.columns[column]?.target != null &&
    before(table.name, column, value) !== after(table.name, column, value)
