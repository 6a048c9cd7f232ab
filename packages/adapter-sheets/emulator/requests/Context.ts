import { boxOf } from "../A1.ts"
import { type ApiFailure, invalid } from "../ApiFailure.ts"
import type { Book, Randomness } from "../Book.ts"
import * as FieldMask from "../FieldMask.ts"
import { isObject, type JsonObject } from "../Json.ts"
import type { Box, DimensionRange, GridRange } from "../Model.ts"
import type { Settings } from "../Settings.ts"
import type { Sheet } from "../Sheet.ts"
import type { Circumstances } from "../Typed.ts"
import { unknownPath } from "../Validate.ts"

/** What a request of a batch works on. */
export interface Context {
  readonly book: Book
  readonly ids: Randomness
  readonly settings: Settings
  /** Who sends it. */
  readonly user: string
  readonly circumstances: Circumstances
}

/** Applies one request to the book of the context, and gives its reply. */
export type Handler = (request: JsonObject, context: Context) => JsonObject | undefined

/** The refusal of one request: the batch puts `Invalid requests[i].kind: ` before it. */
export const refuse = (message: string): ApiFailure => invalid(message)

/** A field that must be an object. */
export const objectOf = (request: JsonObject, field: string): JsonObject => {
  const value = request[field]
  if (!isObject(value)) throw refuse(`${field} is required`)
  return value
}

/** The mask of an update, which must name a field. */
export const maskOf = (request: JsonObject, shape: string): FieldMask.Mask => {
  if (typeof request.fields !== "string" || request.fields.trim() === "") {
    throw refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  }
  const mask = FieldMask.parse(request.fields)
  const unknown = unknownPath(mask, shape)
  if (unknown !== undefined) throw refuse(`Invalid field: ${unknown}`)
  return mask
}

/** The sheet and rectangle of a range, which must lie on the grid. */
export const areaOf = (context: Context, range: JsonObject): { readonly sheet: Sheet; readonly box: Box } => {
  const sheet = context.book.sheet((range as GridRange).sheetId, "grid")
  const box = boxOf(sheet, range as GridRange)
  if (box.bottom < box.top || box.right < box.left || box.top < 0 || box.left < 0) {
    throw refuse("range.endIndex must be greater than range.startIndex")
  }
  if (box.bottom > sheet.rowCount || box.right > sheet.columnCount) {
    const { rowCount, columnCount } = sheet
    throw refuse(
      `range exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}; asked: rows ${box.top} to ${box.bottom}, columns ${box.left} to ${box.right}`,
    )
  }
  return { sheet, box }
}

/** The sheet and the ends of a range of rows or columns. */
export const dimensionOf = (context: Context, range: JsonObject) => {
  const { sheetId, dimension, startIndex, endIndex } = range as DimensionRange
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw refuse("dimension must be ROWS or COLUMNS")
  const sheet = context.book.sheet(sheetId, "grid")
  const start = startIndex ?? 0
  const end = endIndex ?? sheet.count(dimension)
  if (end <= start || start < 0) {
    throw refuse(`range.endIndex[${end}] must be greater than range.startIndex[${start}]`)
  }
  return { sheet, dimension, start, end }
}

/** Refuses what would make the workbook too large. */
export const checkSize = ({ book, settings }: Context): void => {
  if (book.cellCount > settings.maximumCells) {
    throw refuse(
      `This action would increase the number of cells in the workbook above the limit of ${settings.maximumCells} cells.`,
    )
  }
}
