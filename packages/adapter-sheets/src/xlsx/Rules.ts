/**
 * What the rules of a tab say of one cell: how a yes or no is written there, and whether it holds dates.
 */

import type { DataValidation, Sheet } from "hucre"
import * as A1 from "../workbook/A1.ts"
import type { Scalar } from "../workbook/Cell.ts"
import * as YesNo from "../workbook/YesNo.ts"

const lists: ReadonlyMap<string, readonly [yes: string, no: string]> = new Map(
  Object.values(YesNo.words).map((words) => [words.join(","), words]),
)

/** The items of a list, as the library gives them: apart, or as they stand in the file. */
const itemsOf = ({ values, formula1 = "" }: DataValidation): string =>
  values === undefined ? formula1.replace(/^"|"$/g, "") : values.join(",")

const corner = /^\$?([A-Z]+)\$?(\d+)$/

const positionOf = (cell: string): readonly [row: number, column: number] | null => {
  const match = corner.exec(cell)
  if (match === null) return null
  const [, letters = "", row = ""] = match
  return [Number(row) - 1, A1.position(letters)]
}

/** The corners of a range such as `C3:C10`, from 0, both in it; `null` where it is none. */
export const rangeOf = (text: string) => {
  const [first = "", last = first] = text.split(":")
  const [from, to] = [positionOf(first), positionOf(last)]
  if (from === null || to === null) return null
  return { row: from[0], column: from[1], endRow: to[0], endColumn: to[1] }
}

const covers = (ranges: string, row: number, column: number): boolean =>
  ranges.split(/\s+/).some((part) => {
    const range = rangeOf(part)
    if (range === null) return false
    return row >= range.row && row <= range.endRow && column >= range.column && column <= range.endColumn
  })

const find = (
  { dataValidations }: Sheet,
  row: number,
  column: number,
  fits: (rule: DataValidation) => boolean,
): DataValidation | undefined =>
  dataValidations?.find((rule) => fits(rule) && covers(rule.range, row, column))

/** A yes or no as people choose it in this cell; any other value, or one in a cell without such a list, as it is. */
export const written = (sheet: Sheet, row: number, column: number, value: Scalar | null): Scalar | null => {
  if (typeof value !== "boolean") return value
  const rule = find(sheet, row, column, (one) => one.type === "list" && lists.has(itemsOf(one)))
  const words = rule === undefined ? undefined : lists.get(itemsOf(rule))
  return words === undefined ? value : words[value ? 0 : 1]
}

/** Whether dates are expected in this cell. */
export const isDate = (sheet: Sheet, row: number, column: number): boolean =>
  find(sheet, row, column, ({ type }) => type === "date") !== undefined
