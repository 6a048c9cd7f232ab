/** Developer metadata: unique ids [F], at most 30,000 characters per sheet and per spreadsheet. */
import type { Book } from "../Book.ts"
import { under } from "../FieldMask.ts"
import { isObject, type JsonObject } from "../Json.ts"
import { matching, metadataAnswer } from "../MetadataSearch.ts"
import type { DimensionRange, Metadata, MetadataPlace } from "../Model.ts"
import { type Context, type Handler, maskOf, objectOf, refuse } from "./Context.ts"

const placeOf = (context: Context, location: JsonObject): MetadataPlace => {
  if (location.spreadsheet === true) return { kind: "SPREADSHEET" }
  if (isObject(location.dimensionRange)) {
    const { sheetId = 0, dimension, startIndex = 0, endIndex = 0 } = location.dimensionRange as DimensionRange
    const sheet = context.book.sheet(sheetId)
    if (dimension !== "ROWS" && dimension !== "COLUMNS") throw refuse("dimension must be ROWS or COLUMNS")
    if (endIndex - startIndex !== 1) {
      throw refuse(
        "The dimensionRange must represent a single row or column; it cannot be unbounded or span multiple rows or columns.",
      )
    }
    if (endIndex > sheet.count(dimension)) throw refuse("The dimensionRange is beyond the grid")
    return { kind: dimension === "ROWS" ? "ROW" : "COLUMN", sheetId, index: startIndex }
  }
  if (location.sheetId !== undefined) {
    return { kind: "SHEET", sheetId: context.book.sheet(location.sheetId as number).id }
  }
  throw refuse("A location is required: spreadsheet, sheetId or dimensionRange")
}

const size = ({ metadataKey, metadataValue = "" }: Metadata): number =>
  metadataKey.length + metadataValue.length

const owner = ({ place }: Metadata): string =>
  place.kind === "SPREADSHEET" ? "spreadsheet" : String(place.sheetId)

/** Refuses what would be more than the quota [error text assumed]. */
const checkQuota = (book: Book, { settings }: Context): void => {
  const used = new Map<string, number>()
  for (const metadata of book.metadata) {
    const total = (used.get(owner(metadata)) ?? 0) + size(metadata)
    used.set(owner(metadata), total)
    if (total > settings.maximumMetadata) {
      throw refuse(
        `Developer metadata storage quota exceeded: at most ${settings.maximumMetadata} characters per sheet and per spreadsheet.`,
      )
    }
  }
}

const visibilityOf = (value: unknown): Metadata["visibility"] => {
  if (value !== "DOCUMENT" && value !== "PROJECT") throw refuse("visibility must be DOCUMENT or PROJECT")
  return value
}

export const createDeveloperMetadata: Handler = (request, context) => {
  const { book } = context
  const given = objectOf(request, "developerMetadata")
  const metadataId = typeof given.metadataId === "number" ? given.metadataId : context.ids.nextId()
  if (metadataId <= 0) throw refuse(`metadataId must be positive: ${metadataId}`)
  if (book.metadata.some((metadata) => metadata.metadataId === metadataId)) {
    throw refuse(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    )
  }
  if (typeof given.metadataKey !== "string" || given.metadataKey === "")
    throw refuse("metadataKey is required")
  const metadata: Metadata = {
    metadataId,
    metadataKey: given.metadataKey,
    ...(typeof given.metadataValue === "string" ? { metadataValue: given.metadataValue } : {}),
    visibility: visibilityOf(given.visibility),
    place: placeOf(context, objectOf(given, "location")),
  }
  book.metadata = [...book.metadata, metadata]
  checkQuota(book, context)
  return { developerMetadata: metadataAnswer(metadata) }
}

export const updateDeveloperMetadata: Handler = (request, context) => {
  const { book } = context
  const mask = maskOf(request, "DeveloperMetadata")
  const given = objectOf(request, "developerMetadata")
  const found = new Set(matching(book, (request.dataFilters as ReadonlyArray<JsonObject> | undefined) ?? []))
  if (found.size === 0) throw refuse("No developer metadata matches the filters")
  const change = (metadata: Metadata): Metadata => ({
    ...metadata,
    ...(under(mask, "metadataKey") !== undefined ? { metadataKey: String(given.metadataKey ?? "") } : {}),
    ...(under(mask, "metadataValue") !== undefined
      ? { metadataValue: String(given.metadataValue ?? "") }
      : {}),
    ...(under(mask, "visibility") !== undefined ? { visibility: visibilityOf(given.visibility) } : {}),
    ...(under(mask, "location") !== undefined && isObject(given.location)
      ? { place: placeOf(context, given.location) }
      : {}),
  })
  const after = book.metadata.map((metadata) => (found.has(metadata) ? change(metadata) : metadata))
  const changed = after.filter((_, index) => found.has(book.metadata[index] as Metadata))
  book.metadata = after
  checkQuota(book, context)
  return { developerMetadata: changed.map(metadataAnswer) }
}

export const deleteDeveloperMetadata: Handler = (request, { book }) => {
  const found = new Set(matching(book, [objectOf(request, "dataFilter")]))
  book.metadata = book.metadata.filter((metadata) => !found.has(metadata))
  return found.size === 0 ? {} : { deletedDeveloperMetadata: [...found].map(metadataAnswer) }
}
