/** A spreadsheet as `spreadsheets.get` gives it, built only as far as its mask asks. */
import { type Area, toGridRange } from "./A1.ts"
import type { Book } from "./Book.ts"
import { defaultFormat } from "./defaults.ts"
import * as FieldMask from "./FieldMask.ts"
import { numberFormatOf, overlay } from "./Format.ts"
import { isObject, type Json, type JsonObject, withoutDefaults } from "./Json.ts"
import { metadataAnswer } from "./MetadataSearch.ts"
import type { Box, Cell, DimensionProperties, ExtendedValue } from "./Model.ts"
import { effectiveOf } from "./Recalculate.ts"
import { groupAnswer } from "./requests/Dimensions.ts"
import { ruleAnswer } from "./requests/Looks.ts"
import { nameAnswer } from "./requests/Names.ts"
import { protectionAnswer } from "./requests/Protection.ts"
import { answer as rangedAnswer } from "./requests/Ranged.ts"
import { propertiesAnswer } from "./requests/Sheets.ts"
import type { Sheet } from "./Sheet.ts"
import { shown } from "./Shown.ts"

export interface Question {
  /** Only these areas, and only the tabs they are on; empty means all. */
  readonly areas: ReadonlyArray<Area>
  readonly grid: boolean
  readonly mask: FieldMask.Mask
}

const effectiveFormat = (
  cell: Cell,
  effective: ExtendedValue | undefined,
  book: Book,
): JsonObject | undefined => {
  if (effective === undefined && cell.userEnteredFormat === undefined) return undefined
  const base = isObject(book.properties.defaultFormat) ? book.properties.defaultFormat : defaultFormat
  const aligned = effective?.numberValue === undefined ? {} : { horizontalAlignment: "RIGHT" }
  return overlay({ ...base, ...aligned, hyperlinkDisplayType: "PLAIN_TEXT" }, cell.userEnteredFormat)
}

type Field = (cell: Cell, effective: ExtendedValue | undefined, book: Book) => unknown

const fields: Readonly<Record<string, Field>> = {
  userEnteredValue: (cell) => cell.userEnteredValue,
  effectiveValue: (_, effective) => effective,
  formattedValue: (cell, effective, book) =>
    effective === undefined ? undefined : shown(effective, numberFormatOf(cell), book.locale),
  userEnteredFormat: (cell) => cell.userEnteredFormat,
  effectiveFormat,
  note: (cell) => cell.note,
  dataValidation: (cell) => cell.dataValidation,
  textFormatRuns: (cell) => cell.textFormatRuns,
  hyperlink: (cell) => cell.hyperlink,
}

/** How the cells of an answer are made, for one mask: it is looked at once, not for every cell. */
const cellAnswerer = (book: Book, mask: FieldMask.Mask): ((cell: Cell) => JsonObject) => {
  const wanted = Object.entries(fields).flatMap(([name, field]) => {
    const inner = FieldMask.under(mask, name)
    return inner === undefined ? [] : [{ name, field, inner }]
  })
  return (cell) => {
    const answer: Record<string, Json> = {}
    const effective = effectiveOf(cell)
    for (const { name, field, inner } of wanted) {
      const value = field(cell, effective, book) as Json | undefined
      if (value !== undefined) answer[name] = inner === "all" ? value : FieldMask.project(value, inner)
    }
    return answer
  }
}

const rowData = (sheet: Sheet, box: Box, book: Book, mask: FieldMask.Mask): ReadonlyArray<JsonObject> => {
  const cellMask = FieldMask.under(FieldMask.under(mask, "rowData") ?? "all", "values")
  const answerOf = cellMask === undefined ? undefined : cellAnswerer(book, cellMask)
  const rows: Array<JsonObject> = []
  let filled = 0
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row++) {
    const cells = (sheet.rows[row] ?? []).slice(box.left, box.right)
    let last = cells.length
    while (last > 0 && cells[last - 1] === undefined) last--
    if (last > 0) filled = row - box.top + 1
    rows.push(
      last === 0 || answerOf === undefined
        ? {}
        : {
            values: Array.from({ length: last }, (_, column) => {
              const cell = cells[column]
              return cell === undefined ? {} : answerOf(cell)
            }),
          },
    )
  }
  return rows.slice(0, filled)
}

const dimensionAnswers = (
  properties: ReadonlyArray<DimensionProperties | undefined>,
  from: number,
  to: number,
  pixelSize: number,
  metadata: ReadonlyMap<number, ReadonlyArray<JsonObject>>,
  mask: FieldMask.Mask,
): ReadonlyArray<Json> =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
    const own = metadata.get(from + offset)
    return FieldMask.project(
      {
        ...withoutDefaults({ pixelSize, ...properties[from + offset] }),
        ...(own === undefined ? {} : { developerMetadata: own }),
      },
      mask,
    )
  })

const metadataOn = (
  book: Book,
  sheet: Sheet,
  kind: "ROW" | "COLUMN",
): ReadonlyMap<number, ReadonlyArray<JsonObject>> => {
  const found = new Map<number, Array<JsonObject>>()
  for (const metadata of book.metadata) {
    const { place } = metadata
    if (place.kind !== kind || place.sheetId !== sheet.id) continue
    const list = found.get(place.index) ?? []
    list.push(metadataAnswer(metadata))
    found.set(place.index, list)
  }
  return found
}

const gridData = (sheet: Sheet, box: Box, book: Book, mask: FieldMask.Mask): JsonObject => {
  const data: Record<string, Json> = {}
  const add = (field: string, value: (inner: FieldMask.Mask) => Json): void => {
    const inner = FieldMask.under(mask, field)
    if (inner !== undefined) data[field] = value(inner)
  }
  if (box.top > 0) add("startRow", () => box.top)
  if (box.left > 0) add("startColumn", () => box.left)
  if (FieldMask.wants(mask, "rowData")) {
    const rows = rowData(sheet, box, book, mask)
    if (rows.length > 0) data.rowData = rows
  }
  add("rowMetadata", (inner) =>
    dimensionAnswers(sheet.rowProperties, box.top, box.bottom, 21, metadataOn(book, sheet, "ROW"), inner),
  )
  add("columnMetadata", (inner) =>
    dimensionAnswers(
      sheet.columnProperties,
      box.left,
      box.right,
      100,
      metadataOn(book, sheet, "COLUMN"),
      inner,
    ),
  )
  return data
}

const sheetAnswer = (
  book: Book,
  sheet: Sheet,
  boxes: ReadonlyArray<Box> | undefined,
  mask: FieldMask.Mask,
): JsonObject => {
  const answer: Record<string, Json> = {}
  const add = (field: string, value: () => Json | undefined): void => {
    const inner = FieldMask.under(mask, field)
    const made = inner === undefined ? undefined : value()
    if (inner === undefined || made === undefined || (Array.isArray(made) && made.length === 0)) return
    answer[field] = field === "data" ? made : FieldMask.project(made, inner)
  }
  add("properties", () => propertiesAnswer(book, sheet))
  if (boxes !== undefined) {
    const inner = FieldMask.under(mask, "data") ?? "all"
    add("data", () => boxes.map((box) => gridData(sheet, box, book, inner)))
  }
  add("merges", () => sheet.merges.map((box) => toGridRange(sheet.id, box) as JsonObject))
  add("conditionalFormats", () => sheet.conditionalFormats.map(ruleAnswer))
  add("filterViews", () => sheet.filterViews.map(rangedAnswer))
  add("protectedRanges", () => sheet.protectedRanges.map(protectionAnswer))
  add("basicFilter", () => (sheet.basicFilter === undefined ? undefined : rangedAnswer(sheet.basicFilter)))
  add("bandedRanges", () => sheet.bandedRanges.map(rangedAnswer))
  add("developerMetadata", () =>
    book.metadata
      .filter(({ place }) => place.kind === "SHEET" && place.sheetId === sheet.id)
      .map((metadata) => metadataAnswer(metadata)),
  )
  const groups = (dimension: string) => () =>
    sheet.groups.filter((group) => group.dimension === dimension).map((group) => groupAnswer(sheet.id, group))
  add("rowGroups", groups("ROWS"))
  add("columnGroups", groups("COLUMNS"))
  return answer
}

/** The whole answer. */
export const spreadsheetAnswer = (book: Book, { areas, grid, mask }: Question): JsonObject => {
  // A mask that names grid data asks for it, whatever `includeGridData` says [D].
  const data = mask === "all" ? grid : FieldMask.wants(mask, "sheets", "data")
  const shown =
    areas.length === 0
      ? book.sheets
      : book.sheets.filter((sheet) => areas.some((area) => area.sheet === sheet))
  const boxesOf = (sheet: Sheet): ReadonlyArray<Box> | undefined => {
    if (!data) return undefined
    return areas.length === 0
      ? [sheet.whole]
      : areas.filter((area) => area.sheet === sheet).map(({ box }) => box)
  }
  const sheetMask = FieldMask.under(mask, "sheets")
  const namedRanges = book.namedRanges.map(nameAnswer)
  const metadata = book.metadata.filter(({ place }) => place.kind === "SPREADSHEET").map(metadataAnswer)
  const rest: JsonObject = {
    spreadsheetId: book.id,
    properties: book.properties as JsonObject,
    ...(namedRanges.length === 0 ? {} : { namedRanges }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...(metadata.length === 0 ? {} : { developerMetadata: metadata }),
  }
  const kept = FieldMask.project(rest, mask) as JsonObject
  if (sheetMask === undefined) return kept
  return { ...kept, sheets: shown.map((sheet) => sheetAnswer(book, sheet, boxesOf(sheet), sheetMask)) }
}
