/** The methods of `spreadsheets.values`. */
import * as A1 from "./A1.ts"
import { invalid } from "./ApiFailure.ts"
import { place } from "./Append.ts"
import type { Book } from "./Book.ts"
import type { Json, JsonObject } from "./Json.ts"
import { withoutDefaults } from "./Json.ts"
import type { GridRange } from "./Model.ts"
import { recalculate } from "./Recalculate.ts"
import { insertion } from "./Remap.ts"
import { remapSheet } from "./Structure.ts"
import { check } from "./Validate.ts"
import * as Values from "./Values.ts"
import type { World } from "./World.ts"

export type Query = URLSearchParams

const renderingOf = (query: Query): Values.Rendering =>
  Values.rendering({
    valueRenderOption: query.get("valueRenderOption") ?? undefined,
    dateTimeRenderOption: query.get("dateTimeRenderOption") ?? undefined,
    majorDimension: query.get("majorDimension") ?? undefined,
  })

export const get = (world: World, id: string, range: string, query: Query): JsonObject => {
  const book = world.book(id)
  return Values.read(book, A1.parse(book, range), renderingOf(query))
}

export const batchGet = (world: World, id: string, query: Query): JsonObject => {
  const book = world.book(id)
  const how = renderingOf(query)
  const valueRanges = query.getAll("ranges").map((range) => Values.read(book, A1.parse(book, range), how))
  return { spreadsheetId: id, ...(valueRanges.length === 0 ? {} : { valueRanges }) }
}

const writing = (world: World, book: Book, option: unknown): Values.Writing => ({
  circumstances: world.circumstances(book),
  settings: world.settings,
  option: Values.inputOption(option),
})

const updateAnswer = (
  book: Book,
  { area, rows, columns, cells }: Values.Update,
  values: Values.Rendering | undefined,
): JsonObject => ({
  spreadsheetId: book.id,
  updatedRange: A1.write(area),
  ...withoutDefaults({ updatedRows: rows, updatedColumns: columns, updatedCells: cells }),
  ...(values === undefined ? {} : { updatedData: Values.read(book, area, values) }),
})

const responseRendering = (query: Query): Values.Rendering | undefined =>
  query.get("includeValuesInResponse")?.toLowerCase() === "true"
    ? Values.rendering({
        valueRenderOption: query.get("responseValueRenderOption") ?? undefined,
        dateTimeRenderOption: query.get("responseDateTimeRenderOption") ?? undefined,
      })
    : undefined

export const update = (
  world: World,
  id: string,
  range: string,
  query: Query,
  body: JsonObject,
): JsonObject => {
  check(body, "ValueRange")
  const before = world.book(id)
  const how = writing(world, before, query.get("valueInputOption"))
  if (
    typeof body.range === "string" &&
    A1.write(A1.parse(before, body.range)) !== A1.write(A1.parse(before, range))
  ) {
    throw invalid(`Requested range: ${range} does not match the range in the body: ${body.range}`)
  }
  return world.change(id, (book) => {
    const area = A1.parse(book, range)
    const one = isOneCell(area)
    const made = Values.write(area, Values.rowsOf(body), how, !one)
    recalculate(book)
    return updateAnswer(book, made, responseRendering(query))
  })
}

/** A range of one cell only says where to begin. */
const isOneCell = ({ box }: A1.Area): boolean => box.bottom - box.top === 1 && box.right - box.left === 1

export const batchUpdate = (world: World, id: string, body: JsonObject): JsonObject => {
  check(body, "BatchUpdateValuesRequest")
  const how = writing(world, world.book(id), body.valueInputOption)
  const values =
    body.includeValuesInResponse === true
      ? Values.rendering({
          valueRenderOption: body.responseValueRenderOption as string | undefined,
          dateTimeRenderOption: body.responseDateTimeRenderOption as string | undefined,
        })
      : undefined
  return world.change(id, (book) => {
    const data = (body.data as ReadonlyArray<JsonObject> | undefined) ?? []
    const made = data.map((item) => {
      const area = A1.parse(book, String(item.range ?? ""))
      return Values.write(area, Values.rowsOf(item), how, !isOneCell(area))
    })
    recalculate(book)
    const rows = new Set<string>()
    const columns = new Set<string>()
    for (const { area } of made) {
      for (let row = area.box.top; row < area.box.bottom; row++) rows.add(`${area.sheet.id}:${row}`)
      for (let column = area.box.left; column < area.box.right; column++)
        columns.add(`${area.sheet.id}:${column}`)
    }
    return {
      spreadsheetId: id,
      ...withoutDefaults({
        totalUpdatedRows: rows.size,
        totalUpdatedColumns: columns.size,
        totalUpdatedCells: made.reduce((sum, { cells }) => sum + cells, 0),
        totalUpdatedSheets: new Set(made.map(({ area }) => area.sheet.id)).size,
        responses: made.map((item) => updateAnswer(book, item, values)),
      }),
    }
  })
}

export const append = (
  world: World,
  id: string,
  range: string,
  query: Query,
  body: JsonObject,
): JsonObject => {
  check(body, "ValueRange")
  const how = writing(world, world.book(id), query.get("valueInputOption"))
  return world.change(id, (book) => {
    const rows: ReadonlyArray<ReadonlyArray<Json>> = Values.rowsOf(body)
    const { table, area } = place(A1.parse(book, range), rows)
    const { sheet, box } = area
    const tableRange = table === undefined ? {} : { tableRange: A1.write({ sheet, box: table }) }
    if (query.get("insertDataOption") === "INSERT_ROWS" && box.top < sheet.rowCount) {
      const count = box.bottom - box.top
      remapSheet(book, sheet, "ROWS", insertion(box.top, count), sheet.rowCount + count)
    }
    sheet.resize({
      rowCount: Math.max(sheet.rowCount, box.bottom),
      columnCount: Math.max(sheet.columnCount, box.right),
    })
    const made = Values.write(area, rows, how, false)
    recalculate(book)
    return { spreadsheetId: id, ...tableRange, updates: updateAnswer(book, made, responseRendering(query)) }
  })
}

export const clear = (world: World, id: string, range: string): JsonObject =>
  world.change(id, (book) => {
    const area = A1.parse(book, range)
    Values.clear(area)
    return { spreadsheetId: id, clearedRange: A1.write(area) }
  })

export const batchClear = (world: World, id: string, body: JsonObject): JsonObject => {
  check(body, "BatchClearValuesRequest")
  return world.change(id, (book) => {
    const areas = ((body.ranges as ReadonlyArray<string> | undefined) ?? []).map((range) =>
      A1.parse(book, range),
    )
    for (const area of areas) Values.clear(area)
    return { spreadsheetId: id, clearedRanges: areas.map(A1.write) }
  })
}

export const batchGetByDataFilter = (world: World, id: string, body: JsonObject): JsonObject => {
  check(body, "BatchGetValuesByDataFilterRequest")
  const book = world.book(id)
  const how = Values.rendering(body as Record<string, string>)
  const filters = (body.dataFilters as ReadonlyArray<JsonObject> | undefined) ?? []
  const valueRanges = filters.flatMap((filter) => {
    const area =
      typeof filter.a1Range === "string"
        ? A1.parse(book, filter.a1Range)
        : filter.gridRange === undefined
          ? undefined
          : A1.fromGridRange(book, filter.gridRange as GridRange)
    return area === undefined ? [] : [{ valueRange: Values.read(book, area, how), dataFilters: [filter] }]
  })
  return { spreadsheetId: id, ...(valueRanges.length === 0 ? {} : { valueRanges }) }
}
