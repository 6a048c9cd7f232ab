/** Merged cells. */
import type { Box } from "../Model.ts"
import type { Sheet } from "../Sheet.ts"
import { areaOf, type Handler, objectOf, refuse } from "./Context.ts"

const overlaps = (a: Box, b: Box): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right
const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right

/** Takes away the merges within a rectangle; one that sticks out is a refusal. */
const clear = (sheet: Sheet, box: Box): void => {
  if (sheet.merges.some((merge) => overlaps(merge, box) && !contains(box, merge))) {
    throw refuse("You must select all cells in a merged range to merge or unmerge them.")
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, box))
}

/** Only the value at the top left stays; the others are gone (assumed from what the editor says). */
const emptyOthers = (sheet: Sheet, box: Box): void => {
  for (const [row, column, cell] of [...sheet.cells(box)]) {
    if (row === box.top && column === box.left) continue
    const { userEnteredValue: _, computed: __, ...rest } = cell
    sheet.put(row, column, rest)
  }
}

const parts = (box: Box, mergeType: string): ReadonlyArray<Box> => {
  const { top, bottom, left, right } = box
  if (mergeType === "MERGE_ROWS") {
    return Array.from({ length: bottom - top }, (_, row) => ({
      ...box,
      top: top + row,
      bottom: top + row + 1,
    }))
  }
  if (mergeType === "MERGE_COLUMNS") {
    return Array.from({ length: right - left }, (_, column) => ({
      ...box,
      left: left + column,
      right: left + column + 1,
    }))
  }
  return [box]
}

export const mergeCells: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  clear(sheet, box)
  const fresh = parts(box, String(request.mergeType ?? "MERGE_ALL")).filter(
    ({ top, bottom, left, right }) => bottom - top > 1 || right - left > 1,
  )
  for (const part of fresh) emptyOthers(sheet, part)
  sheet.merges = [...sheet.merges, ...fresh]
  return
}

export const unmergeCells: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  clear(sheet, box)
  return
}
