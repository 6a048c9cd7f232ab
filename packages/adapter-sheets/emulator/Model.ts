/**
 * What a spreadsheet holds, in the shapes of the API. Cells are never changed in place: a changed cell is a new one.
 */
import type { JsonObject } from "./Json.ts"

export interface ErrorValue {
  readonly type: string
  readonly message: string
}

export interface ExtendedValue {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
  readonly errorValue?: ErrorValue
}

export interface NumberFormat {
  readonly type: string
  readonly pattern?: string
}

export interface Cell {
  readonly userEnteredValue?: ExtendedValue
  /** What a formula gives; for all other cells it follows from what was entered. */
  readonly computed?: ExtendedValue
  readonly userEnteredFormat?: JsonObject
  readonly note?: string
  readonly dataValidation?: JsonObject
  readonly textFormatRuns?: ReadonlyArray<JsonObject>
  readonly hyperlink?: string
}

export type Row = ReadonlyArray<Cell | undefined>

export type Dimension = "ROWS" | "COLUMNS"

export interface GridRange {
  readonly sheetId?: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

/** A rectangle within a sheet, all its sides known; the ends are not in it. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface DimensionRange {
  readonly sheetId?: number
  readonly dimension?: Dimension
  readonly startIndex?: number
  readonly endIndex?: number
}

export interface DimensionProperties {
  readonly hiddenByUser?: boolean
  readonly hiddenByFilter?: boolean
  readonly pixelSize?: number
}

export interface GridProperties {
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRowCount?: number
  readonly frozenColumnCount?: number
  readonly hideGridlines?: boolean
  readonly rowGroupControlAfter?: boolean
  readonly columnGroupControlAfter?: boolean
}

export interface SheetProperties {
  readonly sheetId: number
  readonly title: string
  readonly sheetType: string
  readonly gridProperties: GridProperties
  readonly hidden?: boolean
  readonly rightToLeft?: boolean
  readonly tabColor?: JsonObject
  readonly tabColorStyle?: JsonObject
}

export interface DimensionGroup {
  readonly dimension: Dimension
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly collapsed?: boolean
}

/** A thing of the API that lies on one range: a protection, a filter view, a band, a name. */
export interface Ranged {
  readonly range: GridRange
  readonly rest: JsonObject
}

export type MetadataPlace =
  | { readonly kind: "SPREADSHEET" }
  | { readonly kind: "SHEET"; readonly sheetId: number }
  | { readonly kind: "ROW" | "COLUMN"; readonly sheetId: number; readonly index: number }

export interface Metadata {
  readonly metadataId: number
  readonly metadataKey: string
  readonly metadataValue?: string
  readonly visibility: "DOCUMENT" | "PROJECT"
  readonly place: MetadataPlace
}

export interface SpreadsheetProperties {
  readonly title: string
  readonly locale: string
  readonly timeZone: string
  readonly autoRecalc: string
  readonly defaultFormat?: JsonObject
  readonly [key: string]: JsonObject | string | undefined
}
