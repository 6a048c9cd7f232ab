/**
 * The messages of the API that the emulator takes, each with its fields and their types. A test holds them against
 * the discovery document. A request of a kind that is not here is unknown, or known to Google and not emulated.
 */
const text = {
  GridRange: "sheetId:int startRowIndex:int endRowIndex:int startColumnIndex:int endColumnIndex:int",
  GridCoordinate: "sheetId:int rowIndex:int columnIndex:int",
  DimensionRange: "sheetId:int dimension:str startIndex:int endIndex:int",
  Color: "red:num green:num blue:num alpha:num",
  ColorStyle: "rgbColor:Color themeColor:str",
  NumberFormat: "type:str pattern:str",
  Border: "style:str width:int color:Color colorStyle:ColorStyle",
  Borders: "top:Border bottom:Border left:Border right:Border",
  Padding: "top:int right:int bottom:int left:int",
  Link: "uri:str",
  TextFormat:
    "foregroundColor:Color foregroundColorStyle:ColorStyle fontFamily:str fontSize:int bold:bool italic:bool strikethrough:bool underline:bool link:Link",
  TextRotation: "angle:int vertical:bool",
  CellFormat:
    "numberFormat:NumberFormat backgroundColor:Color backgroundColorStyle:ColorStyle borders:Borders padding:Padding horizontalAlignment:str verticalAlignment:str wrapStrategy:str textDirection:str textFormat:TextFormat hyperlinkDisplayType:str textRotation:TextRotation",
  ErrorValue: "type:str message:str",
  ExtendedValue: "numberValue:num stringValue:str boolValue:bool formulaValue:str errorValue:ErrorValue",
  ConditionValue: "relativeDate:str userEnteredValue:str",
  BooleanCondition: "type:str values:ConditionValue[]",
  DataValidationRule: "condition:BooleanCondition inputMessage:str strict:bool showCustomUi:bool",
  TextFormatRun: "startIndex:int format:TextFormat",
  CellData:
    "userEnteredValue:ExtendedValue effectiveValue:ExtendedValue formattedValue:str userEnteredFormat:CellFormat effectiveFormat:CellFormat hyperlink:str note:str textFormatRuns:TextFormatRun[] dataValidation:DataValidationRule pivotTable:any dataSourceTable:any dataSourceFormula:any chipRuns:any[]",
  RowData: "values:CellData[]",
  GridProperties:
    "rowCount:int columnCount:int frozenRowCount:int frozenColumnCount:int hideGridlines:bool rowGroupControlAfter:bool columnGroupControlAfter:bool",
  SheetProperties:
    "sheetId:int title:str index:int sheetType:str gridProperties:GridProperties hidden:bool tabColor:Color tabColorStyle:ColorStyle rightToLeft:bool dataSourceSheetProperties:any",
  SpreadsheetProperties:
    "title:str locale:str autoRecalc:str timeZone:str defaultFormat:CellFormat iterativeCalculationSettings:any spreadsheetTheme:any importFunctionsExternalUrlAccessAllowed:bool",
  DimensionProperties:
    "hiddenByFilter:bool hiddenByUser:bool pixelSize:int developerMetadata:DeveloperMetadata[] dataSourceColumnReference:any",
  DeveloperMetadataLocation: "locationType:str spreadsheet:bool sheetId:int dimensionRange:DimensionRange",
  DeveloperMetadata:
    "metadataId:int metadataKey:str metadataValue:str location:DeveloperMetadataLocation visibility:str",
  DeveloperMetadataLookup:
    "locationType:str metadataLocation:DeveloperMetadataLocation locationMatchingStrategy:str metadataId:int metadataKey:str metadataValue:str visibility:str",
  DataFilter: "developerMetadataLookup:DeveloperMetadataLookup a1Range:str gridRange:GridRange",
  SortSpec:
    "dimensionIndex:int sortOrder:str foregroundColor:Color foregroundColorStyle:ColorStyle backgroundColor:Color backgroundColorStyle:ColorStyle dataSourceColumnReference:any",
  FilterCriteria:
    "hiddenValues:str[] condition:BooleanCondition visibleBackgroundColor:Color visibleBackgroundColorStyle:ColorStyle visibleForegroundColor:Color visibleForegroundColorStyle:ColorStyle",
  FilterSpec: "filterCriteria:FilterCriteria columnIndex:int dataSourceColumnReference:any",
  BasicFilter: "range:GridRange tableId:str sortSpecs:SortSpec[] criteria:any filterSpecs:FilterSpec[]",
  FilterView:
    "filterViewId:int title:str range:GridRange namedRangeId:str tableId:str sortSpecs:SortSpec[] criteria:any filterSpecs:FilterSpec[]",
  Editors: "users:str[] groups:str[] domainUsersCanEdit:bool",
  ProtectedRange:
    "protectedRangeId:int range:GridRange namedRangeId:str tableId:str description:str warningOnly:bool requestingUserCanEdit:bool unprotectedRanges:GridRange[] editors:Editors",
  NamedRange: "namedRangeId:str name:str range:GridRange",
  DimensionGroup: "range:DimensionRange depth:int collapsed:bool",
  BooleanRule: "condition:BooleanCondition format:CellFormat",
  ConditionalFormatRule: "ranges:GridRange[] booleanRule:BooleanRule gradientRule:any",
  BandingProperties:
    "headerColor:Color headerColorStyle:ColorStyle firstBandColor:Color firstBandColorStyle:ColorStyle secondBandColor:Color secondBandColorStyle:ColorStyle footerColor:Color footerColorStyle:ColorStyle",
  BandedRange:
    "bandedRangeId:int bandedRangeReference:str range:GridRange rowProperties:BandingProperties columnProperties:BandingProperties",
  GridData:
    "startRow:int startColumn:int rowData:RowData[] rowMetadata:DimensionProperties[] columnMetadata:DimensionProperties[]",
  Sheet:
    "properties:SheetProperties data:GridData[] merges:GridRange[] conditionalFormats:ConditionalFormatRule[] filterViews:FilterView[] protectedRanges:ProtectedRange[] basicFilter:BasicFilter charts:any[] bandedRanges:BandedRange[] developerMetadata:DeveloperMetadata[] rowGroups:DimensionGroup[] columnGroups:DimensionGroup[] slicers:any[] tables:any[] commentAnchors:any[]",
  Spreadsheet:
    "spreadsheetId:str properties:SpreadsheetProperties sheets:Sheet[] namedRanges:NamedRange[] spreadsheetUrl:str developerMetadata:DeveloperMetadata[] dataSources:any[] dataSourceSchedules:any[] comments:any[] commentsViewMode:str",
  ValueRange: "range:str majorDimension:str values:any[]",
  DataFilterValueRange: "dataFilter:DataFilter majorDimension:str values:any[]",
  BatchUpdateSpreadsheetRequest:
    "requests:any[] includeSpreadsheetInResponse:bool responseRanges:str[] responseIncludeGridData:bool commentsViewMode:str",
  BatchUpdateValuesRequest:
    "valueInputOption:str data:ValueRange[] includeValuesInResponse:bool responseValueRenderOption:str responseDateTimeRenderOption:str",
  BatchClearValuesRequest: "ranges:str[]",
  SearchDeveloperMetadataRequest: "dataFilters:DataFilter[]",
  GetSpreadsheetByDataFilterRequest:
    "dataFilters:DataFilter[] includeGridData:bool excludeTablesInBandedRanges:bool commentsViewMode:str",
  BatchGetValuesByDataFilterRequest:
    "dataFilters:DataFilter[] majorDimension:str valueRenderOption:str dateTimeRenderOption:str",
  CopySheetToAnotherSpreadsheetRequest: "destinationSpreadsheetId:str",

  updateSpreadsheetProperties: "properties:SpreadsheetProperties fields:str",
  updateSheetProperties: "properties:SheetProperties fields:str",
  updateDimensionProperties:
    "range:DimensionRange dataSourceSheetRange:any properties:DimensionProperties fields:str",
  updateNamedRange: "namedRange:NamedRange fields:str",
  repeatCell: "range:GridRange cell:CellData fields:str",
  addNamedRange: "namedRange:NamedRange",
  deleteNamedRange: "namedRangeId:str",
  addSheet: "properties:SheetProperties",
  deleteSheet: "sheetId:int",
  duplicateSheet: "sourceSheetId:int insertSheetIndex:int newSheetId:int newSheetName:str",
  cutPaste: "source:GridRange destination:GridCoordinate pasteType:str",
  copyPaste: "source:GridRange destination:GridRange pasteType:str pasteOrientation:str",
  pasteData: "coordinate:GridCoordinate data:str type:str delimiter:str html:bool",
  mergeCells: "range:GridRange mergeType:str",
  unmergeCells: "range:GridRange",
  updateBorders:
    "range:GridRange top:Border bottom:Border left:Border right:Border innerHorizontal:Border innerVertical:Border",
  updateCells: "rows:RowData[] fields:str start:GridCoordinate range:GridRange",
  appendCells: "sheetId:int rows:RowData[] fields:str tableId:str",
  addFilterView: "filter:FilterView",
  updateFilterView: "filter:FilterView fields:str",
  deleteFilterView: "filterId:int",
  clearBasicFilter: "sheetId:int",
  setBasicFilter: "filter:BasicFilter",
  deleteDimension: "range:DimensionRange",
  insertDimension: "range:DimensionRange inheritFromBefore:bool",
  appendDimension: "sheetId:int dimension:str length:int",
  moveDimension: "source:DimensionRange destinationIndex:int",
  autoResizeDimensions: "dimensions:DimensionRange dataSourceSheetDimensions:any",
  insertRange: "range:GridRange shiftDimension:str",
  deleteRange: "range:GridRange shiftDimension:str",
  sortRange: "range:GridRange sortSpecs:SortSpec[]",
  findReplace:
    "find:str replacement:str matchCase:bool matchEntireCell:bool searchByRegex:bool includeFormulas:bool range:GridRange sheetId:int allSheets:bool",
  setDataValidation: "range:GridRange rule:DataValidationRule filteredRowsIncluded:bool",
  addProtectedRange: "protectedRange:ProtectedRange",
  updateProtectedRange: "protectedRange:ProtectedRange fields:str",
  deleteProtectedRange: "protectedRangeId:int",
  addConditionalFormatRule: "rule:ConditionalFormatRule index:int",
  updateConditionalFormatRule: "index:int rule:ConditionalFormatRule newIndex:int sheetId:int",
  deleteConditionalFormatRule: "index:int sheetId:int",
  addBanding: "bandedRange:BandedRange",
  updateBanding: "bandedRange:BandedRange fields:str",
  deleteBanding: "bandedRangeId:int",
  addDimensionGroup: "range:DimensionRange",
  deleteDimensionGroup: "range:DimensionRange",
  updateDimensionGroup: "dimensionGroup:DimensionGroup fields:str",
  createDeveloperMetadata: "developerMetadata:DeveloperMetadata",
  updateDeveloperMetadata: "dataFilters:DataFilter[] developerMetadata:DeveloperMetadata fields:str",
  deleteDeveloperMetadata: "dataFilter:DataFilter",
  trimWhitespace: "range:GridRange",
  deleteDuplicates: "range:GridRange comparisonColumns:DimensionRange[]",
} as const

/** The kinds of request that `batchUpdate` of Google knows and the emulator does not. */
export const notEmulated: ReadonlySet<string> = new Set([
  "addChart",
  "addCommentReply",
  "addDataSource",
  "addSlicer",
  "addTable",
  "autoFill",
  "cancelDataSourceRefresh",
  "deleteComment",
  "deleteCommentReply",
  "deleteDataSource",
  "deleteEmbeddedObject",
  "deleteTable",
  "duplicateFilterView",
  "insertComment",
  "randomizeRange",
  "refreshDataSource",
  "textToColumns",
  "updateChartSpec",
  "updateCommentPost",
  "updateDataSource",
  "updateEmbeddedObjectBorder",
  "updateEmbeddedObjectPosition",
  "updateSlicerSpec",
  "updateTable",
])

/** The name of a message or of a kind of request. */
export type ShapeName = keyof typeof text

/** A field of a message: its type, and whether it is a list of it. */
export interface Field {
  readonly type: string
  readonly list: boolean
}

const fields = (shape: string): ReadonlyMap<string, Field> =>
  new Map(
    shape.split(" ").map((field) => {
      const [name = "", type = ""] = field.split(":")
      return [name, { type: type.replace("[]", ""), list: type.endsWith("[]") }]
    }),
  )

/** The fields of every message, by its name. */
export const shapes: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries(text).map(([name, shape]) => [name, fields(shape)]),
)

/** The messages that are kinds of request within a batch. */
export const requestKinds: ReadonlyArray<string> = Object.keys(text).filter((name) => /^[a-z]/.test(name))
