/** Values of the port as Google takes them: a text is always a text. */
import * as A1 from "../workbook/A1.ts"
import type { Cell, Scalar } from "../workbook/Cell.ts"
import { type Entered, isLink, type Link, scalarOf } from "../workbook/Edit.ts"
import type { CellData, ExtendedValue, RowData } from "./Requests.ts"

/** The value to enter; `undefined` clears the cell. */
export const entered = (value: Scalar | null): ExtendedValue | undefined => {
  if (value === null || value === "") return undefined
  if (typeof value === "string") return { stringValue: value }
  if (typeof value === "boolean") return { boolValue: value }
  return { numberValue: Object.is(value, -0) ? 0 : value }
}

const uriOf = ({ to: { tab, row, column } }: Link): string => `#gid=${tab}&range=${A1.cell(row, column)}`

/** A cell with that value. Under a mask of `userEnteredValue`, one without a value is cleared. */
export const cellData = (value: Entered): CellData => {
  const userEnteredValue = entered(scalarOf(value))
  return {
    ...(userEnteredValue === undefined ? {} : { userEnteredValue }),
    ...(isLink(value) ? { userEnteredFormat: { textFormat: { link: { uri: uriOf(value) } } } } : {}),
  }
}

/** The mask by which rows are written: their values, and where one is a link, their links. */
export const maskOf = (rows: ReadonlyArray<RowData>): string =>
  rows.some(({ values }) => values.some(({ userEnteredFormat }) => userEnteredFormat !== undefined))
    ? "userEnteredValue,userEnteredFormat.textFormat.link"
    : "userEnteredValue"

/** A cell as it stood, to put it back. */
export const restored = (cell: Cell): CellData =>
  cell.formula === undefined ? cellData(cell.value) : { userEnteredValue: { formulaValue: cell.formula } }
