/** The part of Google's answers that we read. Every field may be missing: Google leaves out what is empty or 0. */

export interface ErrorValue {
  readonly type?: string
  readonly message?: string
}

export interface Value {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
  readonly errorValue?: ErrorValue
}

export interface Cell {
  readonly userEnteredValue?: Value
  readonly effectiveValue?: Value
  readonly userEnteredFormat?: { readonly numberFormat?: { readonly type?: string } }
  readonly note?: string
}

export interface Metadata {
  readonly metadataId?: number
  readonly metadataKey?: string
  readonly metadataValue?: string
}

export interface Dimension {
  readonly hiddenByUser?: boolean
  readonly hiddenByFilter?: boolean
  readonly developerMetadata?: ReadonlyArray<Metadata>
}

export interface GridData {
  readonly startRow?: number
  readonly startColumn?: number
  readonly rowData?: ReadonlyArray<{ readonly values?: ReadonlyArray<Cell> }>
  readonly rowMetadata?: ReadonlyArray<Dimension>
  readonly columnMetadata?: ReadonlyArray<Dimension>
}

export interface Sheet {
  readonly properties?: {
    readonly sheetId?: number
    readonly title?: string
    readonly hidden?: boolean
    readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number }
  }
  readonly data?: ReadonlyArray<GridData>
  readonly merges?: ReadonlyArray<{
    readonly startRowIndex?: number
    readonly endRowIndex?: number
    readonly startColumnIndex?: number
    readonly endColumnIndex?: number
  }>
  readonly developerMetadata?: ReadonlyArray<Metadata>
}

export interface Spreadsheet {
  readonly spreadsheetId?: string
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string }
  readonly sheets?: ReadonlyArray<Sheet>
  readonly developerMetadata?: ReadonlyArray<Metadata>
}

export interface BatchUpdated {
  readonly spreadsheetId?: string
  readonly replies?: ReadonlyArray<object>
  readonly updatedSpreadsheet?: Spreadsheet
}

export interface FoundMetadata {
  readonly matchedDeveloperMetadata?: ReadonlyArray<{ readonly developerMetadata?: Metadata }>
}
