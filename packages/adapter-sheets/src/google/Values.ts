/** Values of the port as Google takes them: a text is always a text. */
import type { Cell, Scalar } from "../workbook/Cell.ts"
import type { CellData, ExtendedValue } from "./Requests.ts"

/** The value to enter; `undefined` clears the cell. */
export const entered = (value: Scalar | null): ExtendedValue | undefined => {
  if (value === null || value === "") return undefined
  if (typeof value === "string") return { stringValue: value }
  if (typeof value === "boolean") return { boolValue: value }
  return { numberValue: Object.is(value, -0) ? 0 : value }
}

/** A cell with that value. Under a mask of `userEnteredValue`, one without a value is cleared. */
export const cellData = (value: Scalar | null): CellData => {
  const userEnteredValue = entered(value)
  return userEnteredValue === undefined ? {} : { userEnteredValue }
}

/** A cell as it stood, to put it back. */
export const restored = (cell: Cell): CellData =>
  cell.formula === undefined ? cellData(cell.value) : { userEnteredValue: { formulaValue: cell.formula } }
