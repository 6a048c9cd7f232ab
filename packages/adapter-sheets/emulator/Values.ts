/** Reading and writing plain values: `spreadsheets.values`. */
import * as A1 from "./A1.ts"
import { invalid } from "./ApiFailure.ts"
import type { Book } from "./Book.ts"
import { numberFormatOf, withFormat } from "./Format.ts"
import type { Json, JsonObject } from "./Json.ts"
import type { Box, Cell, ExtendedValue } from "./Model.ts"
import { effectiveOf } from "./Recalculate.ts"
import type { Settings } from "./Settings.ts"
import type { Sheet } from "./Sheet.ts"
import { errorText, isDate, shown } from "./Shown.ts"
import { type Circumstances, typed } from "./Typed.ts"

export interface Rendering {
  readonly value: string
  readonly dateTime: string
  readonly dimension: string
}

/** How values are rendered, by the parameters of a request. */
export const rendering = (parameters: {
  readonly valueRenderOption?: string | undefined
  readonly dateTimeRenderOption?: string | undefined
  readonly majorDimension?: string | undefined
}): Rendering => ({
  value: oneOf(
    parameters.valueRenderOption,
    ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"],
    "value_render_option",
  ),
  dateTime: oneOf(
    parameters.dateTimeRenderOption,
    ["SERIAL_NUMBER", "FORMATTED_STRING"],
    "date_time_render_option",
  ),
  dimension: oneOf(
    parameters.majorDimension === "DIMENSION_UNSPECIFIED" ? undefined : parameters.majorDimension,
    ["ROWS", "COLUMNS"],
    "major_dimension",
  ),
})

const oneOf = (value: string | undefined, allowed: ReadonlyArray<string>, field: string): string => {
  if (value === undefined || value === "") return allowed[0] ?? ""
  if (!allowed.includes(value)) {
    throw invalid(`Invalid value at '${field}' (TYPE_ENUM), "${value}"`)
  }
  return value
}

const rendered = (cell: Cell | undefined, { value: how, dateTime }: Rendering, locale: string): Json => {
  if (cell?.userEnteredValue === undefined) return ""
  const formula = cell.userEnteredValue.formulaValue
  if (how === "FORMULA" && formula !== undefined) return formula
  const value = effectiveOf(cell)
  const format = numberFormatOf(cell)
  if (how === "FORMATTED_VALUE") return shown(value, format, locale)
  if (value?.numberValue !== undefined) {
    return isDate(format) && dateTime === "FORMATTED_STRING" && how !== "FORMULA"
      ? shown(value, format, locale)
      : value.numberValue
  }
  if (value?.errorValue !== undefined) return errorText(value.errorValue.type)
  return value?.stringValue ?? value?.boolValue ?? ""
}

const trimmed = (rows: ReadonlyArray<ReadonlyArray<Json>>): ReadonlyArray<ReadonlyArray<Json>> => {
  const short = rows.map((row) => {
    let last = row.length
    while (last > 0 && row[last - 1] === "") last--
    return row.slice(0, last)
  })
  let last = short.length
  while (last > 0 && short[last - 1]?.length === 0) last--
  return short.slice(0, last)
}

/** A range with its values: trailing empty rows and cells are dropped, an empty range has no values [G]. */
export const read = (book: Book, { sheet, box }: A1.Area, how: Rendering): JsonObject => {
  const bottom = Math.min(box.bottom, Math.max(sheet.rows.length, box.top))
  const rows = Array.from({ length: bottom - box.top }, (_, row) =>
    Array.from({ length: box.right - box.left }, (_, column) =>
      rendered(sheet.cell(box.top + row, box.left + column), how, book.locale),
    ),
  )
  const byColumn = Array.from({ length: box.right - box.left }, (_, column) =>
    rows.map((row) => row[column] ?? ""),
  )
  const values = trimmed(how.dimension === "COLUMNS" ? byColumn : rows)
  return {
    range: A1.write({ sheet, box }),
    majorDimension: how.dimension,
    ...(values.length === 0 ? {} : { values }),
  }
}

export interface Writing {
  readonly circumstances: Circumstances
  readonly settings: Settings
  readonly option: string
}

/** How values are to be written; without it a write is refused. */
export const inputOption = (option: unknown): string => {
  if (option === "RAW" || option === "USER_ENTERED") return option
  throw invalid("'valueInputOption' is required but not specified")
}

const entered = (value: Json, { circumstances, settings, option }: Writing, before: Cell | undefined) => {
  if (typeof value === "number") return { value: { numberValue: value } as ExtendedValue }
  if (typeof value === "boolean") return { value: { boolValue: value } as ExtendedValue }
  if (typeof value !== "string")
    throw invalid(
      `Invalid values[0][0]: ${typeof value === "object" ? "struct_value" : ""} ${JSON.stringify(value)}`,
    )
  if (value.length > settings.maximumCharacters) {
    throw invalid(
      `Your input contains more than the maximum of ${settings.maximumCharacters} characters in a single cell.`,
    )
  }
  if (value === "") return { value: undefined }
  const isText = numberFormatOf(before)?.type === "TEXT"
  return option === "RAW" || isText
    ? { value: { stringValue: value } as ExtendedValue }
    : typed(value, circumstances)
}

const put = (sheet: Sheet, row: number, column: number, value: Json, writing: Writing): void => {
  const before = sheet.cell(row, column)
  const { userEnteredValue: _, computed: __, ...rest } = before ?? {}
  const fresh: { readonly value: ExtendedValue | undefined; readonly format?: unknown } = entered(
    value,
    writing,
    before,
  )
  const format =
    fresh.format !== undefined && numberFormatOf(before) === undefined
      ? { ...rest.userEnteredFormat, numberFormat: fresh.format as JsonObject }
      : rest.userEnteredFormat
  const cell = withFormat(rest, format)
  sheet.put(row, column, fresh.value === undefined ? cell : { ...cell, userEnteredValue: fresh.value })
}

const asRows = (
  values: ReadonlyArray<ReadonlyArray<Json>>,
  dimension: unknown,
): ReadonlyArray<ReadonlyArray<Json>> => {
  if (dimension !== "COLUMNS") return values
  const height = Math.max(0, ...values.map((column) => column.length))
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null))
}

/** The rows of a `ValueRange`. */
export const rowsOf = ({ values, majorDimension }: JsonObject): ReadonlyArray<ReadonlyArray<Json>> => {
  if (values === undefined || values === null) return []
  if (!Array.isArray(values) || values.some((row) => !Array.isArray(row))) {
    throw invalid(
      `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(values).slice(0, 80)}`,
    )
  }
  return asRows(values as ReadonlyArray<ReadonlyArray<Json>>, majorDimension)
}

/** What a write says of itself. */
export interface Update {
  readonly area: A1.Area
  readonly rows: number
  readonly columns: number
  readonly cells: number
}

/** Writes values from the top left of an area; null skips a cell, "" clears it [D]. */
export const write = (
  area: A1.Area,
  rows: ReadonlyArray<ReadonlyArray<Json>>,
  writing: Writing,
  strict: boolean,
): Update => {
  const { sheet, box } = area
  const width = Math.max(0, ...rows.map((row) => row.length))
  const named = A1.write(area)
  if (strict && rows.length > box.bottom - box.top) {
    throw invalid(`Requested writing within range [${named}], but tried writing to row [${box.bottom + 1}]`)
  }
  if (strict && width > box.right - box.left) {
    throw invalid(
      `Requested writing within range [${named}], but tried writing to column [${A1.columnName(box.right)}]`,
    )
  }
  const bottom = box.top + rows.length
  const right = box.left + width
  if (bottom > sheet.rowCount || right > sheet.columnCount) {
    const written = A1.write({ sheet, box: { ...box, bottom, right } })
    throw invalid(
      `Range (${written}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    )
  }
  const touchedRows = new Set<number>()
  const touchedColumns = new Set<number>()
  let cells = 0
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value === null) return
      put(sheet, box.top + down, box.left + across, value, writing)
      touchedRows.add(down)
      touchedColumns.add(across)
      cells++
    })
  })
  const written: Box = {
    top: box.top,
    left: box.left,
    bottom: Math.max(bottom, box.top + 1),
    right: Math.max(right, box.left + 1),
  }
  return { area: { sheet, box: written }, rows: touchedRows.size, columns: touchedColumns.size, cells }
}

/** Takes the values away and leaves formats, notes and validations. */
export const clear = ({ sheet, box }: A1.Area): void => {
  for (const [row, column, cell] of [...sheet.cells(box)]) {
    const { userEnteredValue: _, computed: __, ...rest } = cell
    sheet.put(row, column, rest)
  }
}
