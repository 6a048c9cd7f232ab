/**
 * What stands in a cell, as the workbook keeps it; never how it is shown.
 */

/** A value of a cell. Dates and times are serial numbers: days since 1899-12-30, whatever the file counts from. */
export type Scalar = string | number | boolean

/** A cell that was read. */
export interface Cell {
  /** What stands there, or what its formula gives; `null` when it is blank or an error. */
  readonly value: Scalar | null
  /** The formula, with its `=`, when one gives the value. */
  readonly formula?: string
  /** What its formula, or the cell itself, gives instead of a value: `#REF!`, `#N/A`, … */
  readonly error?: string
  /** The number is shown as a date or a time. A hint for messages; the table's definition decides. */
  readonly dated?: true
}

/** A cell with nothing in it. */
export const blank: Cell = { value: null }

/** Whether nothing stands in a cell: no value, no formula, no error. */
export const isBlank = ({ value, formula, error }: Cell): boolean =>
  (value === null || value === "") && formula === undefined && error === undefined

/** Whether a cell says nothing: it is blank, or holds only spaces. */
export const saysNothing = (cell: Cell): boolean =>
  isBlank(cell) ||
  (typeof cell.value === "string" &&
    cell.value.trim() === "" &&
    cell.formula === undefined &&
    cell.error === undefined)
