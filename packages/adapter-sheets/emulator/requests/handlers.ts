/** Every kind of request that a batch may hold, by its name. */

import * as Cells from "./Cells.ts"
import type { Handler } from "./Context.ts"
import * as Dimensions from "./Dimensions.ts"
import * as Filters from "./Filters.ts"
import * as Looks from "./Looks.ts"
import * as Merges from "./Merges.ts"
import * as Metadata from "./Metadata.ts"
import * as Names from "./Names.ts"
import * as Paste from "./Paste.ts"
import * as Protection from "./Protection.ts"
import * as Sheets from "./Sheets.ts"
import * as Sort from "./Sort.ts"
import * as Tidy from "./Tidy.ts"

export const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["updateSpreadsheetProperties", Sheets.updateSpreadsheetProperties],
  ["updateSheetProperties", Sheets.updateSheetProperties],
  ["addSheet", Sheets.addSheet],
  ["deleteSheet", Sheets.deleteSheet],
  ["duplicateSheet", Sheets.duplicateSheet],
  ["updateCells", Cells.updateCells],
  ["repeatCell", Cells.repeatCell],
  ["appendCells", Cells.appendCells],
  ["insertDimension", Dimensions.insertDimension],
  ["deleteDimension", Dimensions.deleteDimension],
  ["appendDimension", Dimensions.appendDimension],
  ["moveDimension", Dimensions.moveDimension],
  ["updateDimensionProperties", Dimensions.updateDimensionProperties],
  ["autoResizeDimensions", Dimensions.autoResizeDimensions],
  ["addDimensionGroup", Dimensions.addDimensionGroup],
  ["deleteDimensionGroup", Dimensions.deleteDimensionGroup],
  ["updateDimensionGroup", Dimensions.updateDimensionGroup],
  ["mergeCells", Merges.mergeCells],
  ["unmergeCells", Merges.unmergeCells],
  ["sortRange", Sort.sortRange],
  ["setBasicFilter", Filters.setBasicFilter],
  ["clearBasicFilter", Filters.clearBasicFilter],
  ["addFilterView", Filters.addFilterView],
  ["updateFilterView", Filters.updateFilterView],
  ["deleteFilterView", Filters.deleteFilterView],
  ["addNamedRange", Names.addNamedRange],
  ["updateNamedRange", Names.updateNamedRange],
  ["deleteNamedRange", Names.deleteNamedRange],
  ["addProtectedRange", Protection.addProtectedRange],
  ["updateProtectedRange", Protection.updateProtectedRange],
  ["deleteProtectedRange", Protection.deleteProtectedRange],
  ["setDataValidation", Looks.setDataValidation],
  ["addConditionalFormatRule", Looks.addConditionalFormatRule],
  ["updateConditionalFormatRule", Looks.updateConditionalFormatRule],
  ["deleteConditionalFormatRule", Looks.deleteConditionalFormatRule],
  ["addBanding", Looks.addBanding],
  ["updateBanding", Looks.updateBanding],
  ["deleteBanding", Looks.deleteBanding],
  ["updateBorders", Looks.updateBorders],
  ["createDeveloperMetadata", Metadata.createDeveloperMetadata],
  ["updateDeveloperMetadata", Metadata.updateDeveloperMetadata],
  ["deleteDeveloperMetadata", Metadata.deleteDeveloperMetadata],
  ["copyPaste", Paste.copyPaste],
  ["cutPaste", Paste.cutPaste],
  ["pasteData", Paste.pasteData],
  ["insertRange", Paste.insertRange],
  ["deleteRange", Paste.deleteRange],
  ["findReplace", Tidy.findReplace],
  ["trimWhitespace", Tidy.trimWhitespace],
  ["deleteDuplicates", Tidy.deleteDuplicates],
])
