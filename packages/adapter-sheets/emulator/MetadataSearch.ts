/** Finding developer metadata by data filters. */
import { boxOf, parse } from "./A1.ts"
import type { Book } from "./Book.ts"
import { isObject, type JsonObject } from "./Json.ts"
import type { Box, DimensionRange, GridRange, Metadata } from "./Model.ts"

/** As the API gives it. */
export const metadataAnswer = ({
  metadataId,
  metadataKey,
  metadataValue,
  visibility,
  place,
}: Metadata): JsonObject => ({
  metadataId,
  metadataKey,
  ...(metadataValue === undefined || metadataValue === "" ? {} : { metadataValue }),
  location: locationAnswer(place),
  visibility,
})

const locationAnswer = (place: Metadata["place"]): JsonObject => {
  if (place.kind === "SPREADSHEET") return { locationType: "SPREADSHEET", spreadsheet: true }
  if (place.kind === "SHEET") return { locationType: "SHEET", sheetId: place.sheetId }
  return {
    locationType: place.kind,
    dimensionRange: {
      ...(place.sheetId === 0 ? {} : { sheetId: place.sheetId }),
      dimension: place.kind === "ROW" ? "ROWS" : "COLUMNS",
      startIndex: place.index,
      endIndex: place.index + 1,
    },
  }
}

const atLocation = ({ place }: Metadata, location: JsonObject, intersecting: boolean): boolean => {
  if (location.spreadsheet === true) return intersecting || place.kind === "SPREADSHEET"
  if (place.kind === "SPREADSHEET") return false
  if (isObject(location.dimensionRange)) {
    const {
      sheetId = 0,
      dimension,
      startIndex = 0,
      endIndex = Infinity,
    } = location.dimensionRange as DimensionRange
    if (place.sheetId !== sheetId) return false
    if (place.kind === "SHEET") return false
    const kind = dimension === "ROWS" ? "ROW" : "COLUMN"
    if (place.kind !== kind) return false
    if (intersecting) return place.index >= startIndex && place.index < endIndex
    return place.index === startIndex && endIndex === startIndex + 1
  }
  if (place.sheetId !== location.sheetId) return false
  return intersecting || place.kind === "SHEET"
}

const byLookup = (metadata: Metadata, lookup: JsonObject): boolean => {
  const location = lookup.metadataLocation
  return (
    (lookup.metadataId === undefined || lookup.metadataId === metadata.metadataId) &&
    (lookup.metadataKey === undefined || lookup.metadataKey === metadata.metadataKey) &&
    (lookup.metadataValue === undefined || lookup.metadataValue === metadata.metadataValue) &&
    (lookup.visibility === undefined || lookup.visibility === metadata.visibility) &&
    (lookup.locationType === undefined || lookup.locationType === metadata.place.kind) &&
    (!isObject(location) ||
      atLocation(metadata, location, lookup.locationMatchingStrategy === "INTERSECTING_LOCATION"))
  )
}

const inBox = ({ place }: Metadata, sheetId: number, box: Box): boolean => {
  if (place.kind === "SPREADSHEET" || place.sheetId !== sheetId) return false
  if (place.kind === "ROW") return place.index >= box.top && place.index < box.bottom
  if (place.kind === "COLUMN") return place.index >= box.left && place.index < box.right
  return true
}

/** Whether a filter selects a piece of metadata. */
const selects = (book: Book, metadata: Metadata, filter: JsonObject): boolean => {
  if (isObject(filter.developerMetadataLookup)) return byLookup(metadata, filter.developerMetadataLookup)
  if (typeof filter.a1Range === "string") {
    const { sheet, box } = parse(book, filter.a1Range)
    return inBox(metadata, sheet.id, box)
  }
  if (isObject(filter.gridRange)) {
    const range = filter.gridRange as GridRange
    const sheet = book.sheet(range.sheetId)
    return inBox(metadata, sheet.id, boxOf(sheet, range))
  }
  return false
}

/** The metadata that any of the filters selects. */
export const matching = (book: Book, filters: ReadonlyArray<JsonObject>): ReadonlyArray<Metadata> =>
  book.metadata.filter((metadata) => filters.some((filter) => selects(book, metadata, filter)))

/** What `developerMetadata:search` answers. */
export const search = (book: Book, filters: ReadonlyArray<JsonObject>): JsonObject => {
  const found = book.metadata.flatMap((metadata) => {
    const by = filters.filter((filter) => selects(book, metadata, filter))
    return by.length === 0 ? [] : [{ developerMetadata: metadataAnswer(metadata), dataFilters: by }]
  })
  return found.length === 0 ? {} : { matchedDeveloperMetadata: found }
}
