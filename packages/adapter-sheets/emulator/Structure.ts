/** Rows and columns that are inserted, deleted or moved, with everything that lies on them. */
import { boxOf, toGridRange } from "./A1.ts"
import type { Book } from "./Book.ts"
import { rewrite } from "./formula/Rewrite.ts"
import type { Box, Dimension, GridRange, Metadata, Ranged } from "./Model.ts"
import type { Remap } from "./Remap.ts"
import type { Sheet } from "./Sheet.ts"

const place = <A>(items: ReadonlyArray<A | undefined>, { index }: Remap): Array<A | undefined> => {
  const placed: Array<A | undefined> = []
  for (let at = 0; at < items.length; at++) {
    const to = index(at)
    if (to !== undefined && items[at] !== undefined) placed[to] = items[at]
  }
  return [...placed]
}

const remapBox = (box: Box, dimension: Dimension, remap: Remap): Box | undefined => {
  const ends = dimension === "ROWS" ? remap.range(box.top, box.bottom) : remap.range(box.left, box.right)
  if (ends === undefined) return undefined
  const [start, end] = ends
  return dimension === "ROWS" ? { ...box, top: start, bottom: end } : { ...box, left: start, right: end }
}

const remapRange = (
  sheet: Sheet,
  range: GridRange,
  dimension: Dimension,
  remap: Remap,
): GridRange | undefined => {
  const bounded =
    dimension === "ROWS"
      ? range.startRowIndex !== undefined || range.endRowIndex !== undefined
      : range.startColumnIndex !== undefined || range.endColumnIndex !== undefined
  if (!bounded) return range
  const box = remapBox(boxOf(sheet, range), dimension, remap)
  if (box === undefined) return undefined
  const ends = toGridRange(sheet.id, box)
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = ends as Required<GridRange>
  return dimension === "ROWS"
    ? { ...range, startRowIndex, endRowIndex }
    : { ...range, startColumnIndex, endColumnIndex }
}

const remapMetadata = (metadata: Metadata, sheetId: number, dimension: Dimension, remap: Remap) => {
  const { place: at } = metadata
  const kind = dimension === "ROWS" ? "ROW" : "COLUMN"
  if (at.kind !== kind || at.sheetId !== sheetId) return [metadata]
  const index = remap.index(at.index)
  return index === undefined ? [] : [{ ...metadata, place: { ...at, index } }]
}

const rewriteFormulas = (book: Book, changed: Sheet, dimension: Dimension, remap: Remap): void => {
  for (const sheet of book.sheets) {
    if (!sheet.hasFormulas) continue
    for (const [row, column, cell] of [...sheet.cells()]) {
      const formula = cell.userEnteredValue?.formulaValue
      if (formula === undefined) continue
      const shifted = { title: changed.title, own: sheet.id === changed.id, dimension, remap }
      const after = rewrite(formula, book.locale, shifted)
      if (after !== formula) sheet.put(row, column, { ...cell, userEnteredValue: { formulaValue: after } })
    }
  }
}

/** Places everything on a sheet anew; `count` is how many rows or columns there are after it. */
export const remapSheet = (
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  remap: Remap,
  count: number,
): void => {
  const ranged = <A extends Ranged>(items: ReadonlyArray<A>): ReadonlyArray<A> =>
    items.flatMap((item) => {
      if ((item.range.sheetId ?? 0) !== sheet.id) return [item]
      const range = remapRange(sheet, item.range, dimension, remap)
      return range === undefined ? [] : [{ ...item, range }]
    })
  sheet.merges = sheet.merges.flatMap((box) => remapBox(box, dimension, remap) ?? [])
  sheet.basicFilter = sheet.basicFilter && ranged([sheet.basicFilter])[0]
  sheet.filterViews = ranged(sheet.filterViews)
  sheet.protectedRanges = ranged(sheet.protectedRanges)
  sheet.bandedRanges = ranged(sheet.bandedRanges)
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.flatMap((range) => remapRange(sheet, range, dimension, remap) ?? [])
    return ranges.length === 0 ? [] : [{ ...format, ranges }]
  })
  sheet.groups = sheet.groups.flatMap((group) => {
    if (group.dimension !== dimension) return [group]
    const ends = remap.range(group.start, group.end)
    return ends === undefined ? [] : [{ ...group, start: ends[0], end: ends[1] }]
  })
  book.namedRanges = ranged(book.namedRanges)
  book.metadata = book.metadata.flatMap((metadata) => remapMetadata(metadata, sheet.id, dimension, remap))
  if (dimension === "ROWS") {
    sheet.rows = place(sheet.rows, remap)
    sheet.rowProperties = place(sheet.rowProperties, remap)
    sheet.resize({ rowCount: count })
  } else {
    sheet.rows = sheet.rows.map((row) => row && place(row, remap))
    sheet.columnProperties = place(sheet.columnProperties, remap)
    sheet.resize({ columnCount: count })
  }
  rewriteFormulas(book, sheet, dimension, remap)
}
