/** `spreadsheets.create`. */
import type { Book } from "./Book.ts"
import * as FieldMask from "./FieldMask.ts"
import { spreadsheetAnswer } from "./Get.ts"
import { isObject, type Json, type JsonObject } from "./Json.ts"
import { recalculate } from "./Recalculate.ts"
import { updateCells } from "./requests/Cells.ts"
import type { Context } from "./requests/Context.ts"
import { createDeveloperMetadata } from "./requests/Metadata.ts"
import { addSheet } from "./requests/Sheets.ts"
import { check } from "./Validate.ts"
import type { World } from "./World.ts"

const fill = (context: Context, book: Book, given: JsonObject): void => {
  const properties = isObject(given.properties) ? given.properties : {}
  addSheet({ properties }, context)
  const sheet = book.sheets.at(-1)
  if (sheet === undefined) return
  for (const data of (given.data as ReadonlyArray<JsonObject> | undefined) ?? []) {
    if (!Array.isArray(data.rowData)) continue
    const start = { sheetId: sheet.id, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 }
    updateCells({ start, rows: data.rowData, fields: "*" }, context)
  }
  for (const metadata of (given.developerMetadata as ReadonlyArray<JsonObject> | undefined) ?? []) {
    createDeveloperMetadata({ developerMetadata: { ...metadata, location: { sheetId: sheet.id } } }, context)
  }
}

/** A new spreadsheet; tabs that are asked for come instead of the first empty one. */
export const create = (world: World, body: JsonObject, mask: FieldMask.Mask): Json => {
  check(body, "Spreadsheet")
  const properties = isObject(body.properties) ? body.properties : {}
  const { title = "Untitled spreadsheet", locale = "en_US", timeZone = "Etc/GMT" } = properties
  const book = world.create(String(title), { locale: String(locale), timeZone: String(timeZone) })
  const context: Context = {
    book,
    ids: world.ids,
    settings: world.settings,
    user: world.user,
    circumstances: world.circumstances(book),
  }
  const sheets = (body.sheets as ReadonlyArray<JsonObject> | undefined) ?? []
  if (sheets.length > 0) {
    book.sheets = []
    for (const sheet of sheets) fill(context, book, sheet)
  }
  for (const metadata of (body.developerMetadata as ReadonlyArray<JsonObject> | undefined) ?? []) {
    createDeveloperMetadata({ developerMetadata: metadata }, context)
  }
  recalculate(book)
  return FieldMask.project(spreadsheetAnswer(book, { areas: [], grid: false, mask: "all" }), mask)
}
