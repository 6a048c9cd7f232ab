/**
 * The part of Google's request types that we send. A test holds each against Google's own description of the API.
 */

/** A rectangle on a tab, by positions from 0; the ends are not in it. A side that is left out is the grid's. */
export interface GridRange {
  readonly sheetId: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

export interface GridCoordinate {
  readonly sheetId: number
  readonly rowIndex: number
  readonly columnIndex: number
}

export interface DimensionRange {
  readonly sheetId: number
  readonly dimension: "ROWS" | "COLUMNS"
  readonly startIndex: number
  readonly endIndex: number
}

/** A value that is entered: text and formula are separate fields, so that a text never becomes a formula. */
export interface ExtendedValue {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
}

export interface Color {
  readonly red?: number
  readonly green?: number
  readonly blue?: number
}

export interface ColorStyle {
  readonly rgbColor: Color
}

export interface CellFormat {
  readonly numberFormat?: { readonly type: string; readonly pattern?: string }
  readonly backgroundColorStyle?: ColorStyle
  readonly horizontalAlignment?: "LEFT" | "CENTER" | "RIGHT"
  readonly verticalAlignment?: "TOP" | "MIDDLE" | "BOTTOM"
  readonly wrapStrategy?: "OVERFLOW_CELL" | "CLIP" | "WRAP"
  readonly textFormat?: {
    readonly bold?: boolean
    readonly italic?: boolean
    readonly fontSize?: number
    readonly foregroundColorStyle?: ColorStyle
    readonly link?: { readonly uri: string }
  }
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue
  readonly userEnteredFormat?: CellFormat
  readonly note?: string
}

export interface RowData {
  readonly values: ReadonlyArray<CellData>
}

export interface BooleanCondition {
  readonly type: string
  readonly values?: ReadonlyArray<{ readonly userEnteredValue: string }>
}

export interface DeveloperMetadata {
  readonly metadataId?: number
  readonly metadataKey?: string
  readonly metadataValue?: string
  readonly location?:
    | { readonly spreadsheet: true }
    | { readonly sheetId: number }
    | { readonly dimensionRange: DimensionRange }
  readonly visibility?: "DOCUMENT" | "PROJECT"
}

export interface DataFilter {
  readonly developerMetadataLookup: { readonly metadataId?: number; readonly metadataKey?: string }
}

export interface SheetProperties {
  readonly sheetId?: number
  readonly title?: string
  readonly index?: number
  readonly hidden?: boolean
  readonly gridProperties?: {
    readonly rowCount?: number
    readonly columnCount?: number
    readonly frozenRowCount?: number
    readonly frozenColumnCount?: number
    readonly hideGridlines?: boolean
  }
  readonly tabColorStyle?: ColorStyle
}

/** One request of a batch: an object with one field, which names its kind. */
export type Request =
  | { readonly addSheet: { readonly properties: SheetProperties } }
  | { readonly deleteSheet: { readonly sheetId: number } }
  | { readonly updateSheetProperties: { readonly properties: SheetProperties; readonly fields: string } }
  | {
      readonly updateSpreadsheetProperties: {
        readonly properties: { readonly title?: string; readonly locale?: string; readonly timeZone?: string }
        readonly fields: string
      }
    }
  | {
      readonly updateCells: {
        readonly rows: ReadonlyArray<RowData>
        readonly fields: string
        readonly start: GridCoordinate
      }
    }
  | { readonly repeatCell: { readonly range: GridRange; readonly cell: CellData; readonly fields: string } }
  | { readonly insertDimension: { readonly range: DimensionRange; readonly inheritFromBefore: boolean } }
  | { readonly deleteDimension: { readonly range: DimensionRange } }
  | {
      readonly updateDimensionProperties: {
        readonly range: DimensionRange
        readonly properties: { readonly pixelSize?: number; readonly hiddenByUser?: boolean }
        readonly fields: string
      }
    }
  | {
      readonly setDataValidation: {
        readonly range: GridRange
        readonly rule: {
          readonly condition: BooleanCondition
          readonly inputMessage?: string
          readonly strict: boolean
          readonly showCustomUi: boolean
        }
      }
    }
  | {
      readonly addConditionalFormatRule: {
        readonly rule: {
          readonly ranges: ReadonlyArray<GridRange>
          readonly booleanRule: { readonly condition: BooleanCondition; readonly format: CellFormat }
        }
        readonly index: number
      }
    }
  | {
      readonly addProtectedRange: {
        readonly protectedRange: {
          readonly range: GridRange
          readonly description: string
          readonly warningOnly: boolean
        }
      }
    }
  | { readonly createDeveloperMetadata: { readonly developerMetadata: DeveloperMetadata } }
  | {
      readonly updateDeveloperMetadata: {
        readonly dataFilters: ReadonlyArray<DataFilter>
        readonly developerMetadata: DeveloperMetadata
        readonly fields: string
      }
    }
  | { readonly deleteDeveloperMetadata: { readonly dataFilter: DataFilter } }

/** The body of `spreadsheets.batchUpdate`. */
export interface BatchUpdate {
  readonly requests: ReadonlyArray<Request>
  readonly includeSpreadsheetInResponse?: boolean
  readonly responseRanges?: ReadonlyArray<string>
  readonly responseIncludeGridData?: boolean
}
