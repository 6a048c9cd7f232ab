/** Tabs and the spreadsheet itself: add, delete, duplicate, properties. */
import type { Book } from "../Book.ts"
import { assign, type Mask, under } from "../FieldMask.ts"
import { normalise } from "../Format.ts"
import { isObject, type JsonObject, withoutDefaults } from "../Json.ts"
import type { SheetProperties, SpreadsheetProperties } from "../Model.ts"
import { Sheet } from "../Sheet.ts"
import { type Context, checkSize, type Handler, maskOf, objectOf, refuse } from "./Context.ts"

/** The properties of a tab as the API gives them: `sheetId` and `index` even when 0 [G]. */
export const propertiesAnswer = (book: Book, sheet: Sheet): JsonObject => {
  const { sheetId, title, sheetType, gridProperties, ...rest } = sheet.properties
  return {
    sheetId,
    title,
    index: book.sheets.indexOf(sheet),
    sheetType,
    gridProperties: withoutDefaults({ ...gridProperties }),
    ...withoutDefaults(rest),
  }
}

const freeTitle = (book: Book): string => {
  const stem = book.locale.startsWith("nl") ? "Blad" : "Sheet"
  for (let number = book.sheets.length + 1; ; number++) {
    if (book.byTitle(`${stem}${number}`) === undefined) return `${stem}${number}`
  }
}

const checkTitle = (book: Book, title: string, self?: Sheet): void => {
  const other = book.byTitle(title)
  if (other !== undefined && other !== self) {
    throw refuse(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
  if (title === "") throw refuse("The name of a sheet cannot be empty")
}

const put = (book: Book, sheet: Sheet, index: unknown): void => {
  const at = typeof index === "number" ? Math.min(index, book.sheets.length) : book.sheets.length
  book.sheets.splice(at, 0, sheet)
}

const freshId = ({ book, ids }: Context, wanted: unknown): number => {
  const sheetId = typeof wanted === "number" ? wanted : ids.nextId()
  if (sheetId < 0) throw refuse(`sheetId must be non-negative: ${sheetId}`)
  if (book.sheets.some(({ id }) => id === sheetId)) {
    throw refuse(`A sheet with the id ${sheetId} already exists. Please enter another id.`)
  }
  return sheetId
}

export const addSheet: Handler = (request, context) => {
  const { book } = context
  const given = isObject(request.properties) ? request.properties : {}
  const { title = freeTitle(book), index, gridProperties, sheetId, sheetType = "GRID", ...rest } = given
  checkTitle(book, String(title))
  const sheet = new Sheet({
    ...normalise(rest),
    sheetId: freshId(context, sheetId),
    title: String(title),
    sheetType: String(sheetType),
    gridProperties: { rowCount: 1000, columnCount: 26, ...(isObject(gridProperties) ? gridProperties : {}) },
  } as SheetProperties)
  put(book, sheet, index)
  checkSize(context)
  return { properties: propertiesAnswer(book, sheet) }
}

export const deleteSheet: Handler = (request, { book }) => {
  const sheet = book.sheet(request.sheetId as number | undefined)
  const others = book.sheets.filter((other) => other !== sheet)
  if (others.length === 0) throw refuse("You can't remove all the sheets in a document.")
  if (others.every(({ properties }) => properties.hidden === true)) {
    throw refuse("You can't remove all the visible sheets in a document.")
  }
  book.sheets = others
  book.namedRanges = book.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheet.id)
  book.metadata = book.metadata.filter(
    ({ place }) => place.kind === "SPREADSHEET" || place.sheetId !== sheet.id,
  )
  return
}

/** Copies a tab, with its metadata under new ids [assumed: a copied metadata id would not be unique]. */
export const duplicate = (
  source: Sheet,
  into: Book,
  title: string,
  sheetId: number,
  context: Context,
): Sheet => {
  const copy = source.clone()
  copy.properties = { ...source.properties, sheetId, title }
  copy.protectedRanges = source.protectedRanges.map((item) => ({
    range: { ...item.range, sheetId },
    rest: { ...item.rest, protectedRangeId: context.ids.nextId() },
  }))
  copy.filterViews = source.filterViews.map((item) => ({
    range: { ...item.range, sheetId },
    rest: { ...item.rest, filterViewId: context.ids.nextId() },
  }))
  copy.basicFilter = source.basicFilter && {
    ...source.basicFilter,
    range: { ...source.basicFilter.range, sheetId },
  }
  copy.conditionalFormats = source.conditionalFormats.map(({ ranges, rest }) => ({
    ranges: ranges.map((range) => ({ ...range, sheetId })),
    rest,
  }))
  into.metadata = [
    ...into.metadata,
    ...context.book.metadata.flatMap((metadata) =>
      metadata.place.kind !== "SPREADSHEET" && metadata.place.sheetId === source.id
        ? [{ ...metadata, metadataId: context.ids.nextId(), place: { ...metadata.place, sheetId } }]
        : [],
    ),
  ]
  return copy
}

export const duplicateSheet: Handler = (request, context) => {
  const { book } = context
  const source = book.sheet(request.sourceSheetId as number | undefined)
  const { newSheetName, newSheetId, insertSheetIndex } = request
  let title = typeof newSheetName === "string" ? newSheetName : `Copy of ${source.title}`
  for (let number = 2; newSheetName === undefined && book.byTitle(title) !== undefined; number++) {
    title = `Copy of ${source.title} ${number}`
  }
  checkTitle(book, title)
  const copy = duplicate(source, book, title, freshId(context, newSheetId), context)
  // Without an index the copy comes first: the field is a plain number, and 0 when it is left out.
  put(book, copy, insertSheetIndex ?? 0)
  checkSize(context)
  return { properties: propertiesAnswer(book, copy) }
}

const moveTab = (book: Book, sheet: Sheet, index: number): void => {
  const from = book.sheets.indexOf(sheet)
  if (index > book.sheets.length) throw refuse(`index ${index} is beyond the number of sheets`)
  // The index counts as if the tab were still where it was [D].
  const to = index > from ? index - 1 : index
  book.sheets.splice(from, 1)
  book.sheets.splice(Math.max(to, 0), 0, sheet)
}

const withColor = (properties: JsonObject, mask: Mask, given: JsonObject): JsonObject => {
  if (under(mask, "tabColor") === undefined && under(mask, "tabColorStyle") === undefined) return properties
  const { tabColor: _, tabColorStyle: __, ...rest } = properties
  const style = given.tabColorStyle
  const color = isObject(style) ? style.rgbColor : given.tabColor
  const theme = isObject(style) && typeof style.themeColor === "string" ? { tabColorStyle: style } : {}
  return { ...rest, ...(isObject(color) ? normalise({ tabColorStyle: { rgbColor: color } }) : theme) }
}

export const updateSheetProperties: Handler = (request, context) => {
  const { book } = context
  const mask = maskOf(request, "SheetProperties")
  const given = objectOf(request, "properties")
  const sheet = book.sheet(given.sheetId as number | undefined)
  if (under(mask, "title") !== undefined) checkTitle(book, String(given.title ?? ""), sheet)
  const before = { ...sheet.properties } as unknown as JsonObject
  const { index: _, ...merged } = assign(before, given, mask)
  const after = withColor(merged, mask, given)
  const properties = {
    ...after,
    sheetId: sheet.id,
    sheetType: sheet.properties.sheetType,
  } as unknown as SheetProperties
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = properties.gridProperties ?? {}
  if (!(rowCount >= 1) || !(columnCount >= 1))
    throw refuse("A sheet must have at least one row and one column")
  if (frozenRowCount >= rowCount || frozenColumnCount >= columnCount) {
    throw refuse("You can't freeze all visible rows on the sheet.")
  }
  if (
    properties.hidden === true &&
    book.sheets.every((other) => other === sheet || other.properties.hidden === true)
  ) {
    throw refuse("You can't hide all the sheets in a document.")
  }
  sheet.properties = properties
  sheet.resize({})
  if (under(mask, "index") !== undefined) moveTab(book, sheet, Number(given.index ?? 0))
  checkSize(context)
  return
}

export const updateSpreadsheetProperties: Handler = (request, { book }) => {
  const mask = maskOf(request, "SpreadsheetProperties")
  const after = assign(book.properties as JsonObject, objectOf(request, "properties"), mask)
  if (typeof after.title !== "string" || after.title === "") throw refuse("The title cannot be empty")
  if (typeof after.locale !== "string" || !/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(after.locale)) {
    throw refuse(`Invalid locale: ${String(after.locale)}`)
  }
  book.properties = after as unknown as SpreadsheetProperties
  return
}
