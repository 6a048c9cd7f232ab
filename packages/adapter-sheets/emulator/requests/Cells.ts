/** Cells: updateCells, repeatCell, appendCells. */
import { assign, type Mask, under } from "../FieldMask.ts"
import { withFormat } from "../Format.ts"
import { isObject, type JsonObject } from "../Json.ts"
import type { Cell, ExtendedValue } from "../Model.ts"
import type { Sheet } from "../Sheet.ts"
import { areaOf, type Context, checkSize, type Handler, maskOf, objectOf, refuse } from "./Context.ts"

const writable = [
  "userEnteredValue",
  "userEnteredFormat",
  "note",
  "dataValidation",
  "textFormatRuns",
] as const

const checkValue = (value: ExtendedValue, { settings }: Context): ExtendedValue | undefined => {
  if (value.errorValue !== undefined) throw refuse("errorValue is read-only")
  const kinds = Object.keys(value)
  if (kinds.length > 1) throw refuse(`A value has one kind, not ${kinds.join(" and ")}`)
  if (kinds.length === 0) return undefined
  const text = value.stringValue ?? value.formulaValue
  if (text !== undefined && text.length > settings.maximumCharacters) {
    throw refuse(
      `Your input contains more than the maximum of ${settings.maximumCharacters} characters in a single cell.`,
    )
  }
  if (value.formulaValue !== undefined && !value.formulaValue.startsWith("=")) {
    return { stringValue: value.formulaValue }
  }
  return value.stringValue === "" ? undefined : value
}

/** A cell with the fields of the mask taken from the data. */
export const updated = (before: Cell | undefined, data: JsonObject, mask: Mask, context: Context): Cell => {
  let cell: Cell = before ?? {}
  for (const field of writable) {
    const inner = under(mask, field)
    if (inner === undefined) continue
    const { [field]: old, ...rest } = cell
    const fresh = data[field]
    if (field === "userEnteredValue") {
      const value = isObject(fresh) ? checkValue(fresh as ExtendedValue, context) : undefined
      const { computed: _, ...plain } = rest as Cell
      cell = value === undefined ? plain : { ...plain, userEnteredValue: value }
    } else if (field === "userEnteredFormat") {
      const format =
        inner === "all"
          ? fresh
          : assign((old as JsonObject | undefined) ?? {}, isObject(fresh) ? fresh : {}, inner)
      cell = withFormat(cell, isObject(format) ? format : undefined)
    } else if (fresh === undefined || fresh === null || fresh === "") cell = rest
    else cell = { ...rest, [field]: fresh }
  }
  return cell
}

const rowsOf = (request: JsonObject): ReadonlyArray<ReadonlyArray<JsonObject>> =>
  ((request.rows as ReadonlyArray<JsonObject> | undefined) ?? []).map(
    (row) => (row.values as ReadonlyArray<JsonObject> | undefined) ?? [],
  )

/** Writes rows of cells; within a range, cells that the rows do not cover are cleared [D]. */
export const updateCells: Handler = (request, context) => {
  const mask = maskOf(request, "CellData")
  const rows = rowsOf(request)
  if (isObject(request.range)) {
    const { sheet, box } = areaOf(context, request.range)
    if (rows.length > box.bottom - box.top || rows.some((row) => row.length > box.right - box.left)) {
      throw refuse("The rows do not fit in the range")
    }
    for (let row = box.top; row < box.bottom; row++) {
      for (let column = box.left; column < box.right; column++) {
        const data = rows[row - box.top]?.[column - box.left] ?? {}
        sheet.put(row, column, updated(sheet.cell(row, column), data, mask, context))
      }
    }
    return
  }
  const start = objectOf(request, "start")
  const sheet = context.book.sheet(start.sheetId as number | undefined, "grid")
  write(sheet, Number(start.rowIndex ?? 0), Number(start.columnIndex ?? 0), rows, mask, context)
  return
}

const write = (
  sheet: Sheet,
  top: number,
  left: number,
  rows: ReadonlyArray<ReadonlyArray<JsonObject>>,
  mask: Mask,
  context: Context,
): void => {
  rows.forEach((cells, row) => {
    cells.forEach((data, column) => {
      const before = sheet.cell(top + row, left + column)
      sheet.put(top + row, left + column, updated(before, data, mask, context))
    })
  })
}

/** Writes one cell over all cells of a range. */
export const repeatCell: Handler = (request, context) => {
  const mask = maskOf(request, "CellData")
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const data = isObject(request.cell) ? request.cell : {}
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      sheet.put(row, column, updated(sheet.cell(row, column), data, mask, context))
    }
  }
  return
}

/** Writes rows after the last row with data; the grid grows where it must. */
export const appendCells: Handler = (request, context) => {
  const mask = maskOf(request, "CellData")
  const sheet = context.book.sheet(request.sheetId as number | undefined, "grid")
  const rows = rowsOf(request)
  let last = sheet.rows.length
  while (last > 0 && !sheet.rows[last - 1]?.some((cell) => cell?.userEnteredValue !== undefined)) last--
  const rowCount = Math.max(sheet.rowCount, last + rows.length)
  const columnCount = Math.max(sheet.columnCount, ...rows.map((row) => row.length))
  sheet.resize({ rowCount, columnCount })
  checkSize(context)
  write(sheet, last, 0, rows, mask, context)
  return
}
