/** A1 notation: parsing it as the API does, and writing it as the API echoes it. */
import { invalid } from "./ApiFailure.ts"
import type { Book } from "./Book.ts"
import type { Box, GridRange } from "./Model.ts"
import type { Sheet } from "./Sheet.ts"

/** A sheet and a rectangle on it. */
export interface Area {
  readonly sheet: Sheet
  readonly box: Box
}

/** `0` is `A`, `26` is `AA`. */
export const columnName = (index: number): string => {
  let name = ""
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** `A` is `0`. */
export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A title as it stands in front of `!`: quoted unless it is one plain word that no cell is called by. */
export const quoteTitle = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) &&
  !/^[A-Za-z]{1,3}\d+$/.test(title) &&
  !/^[Rr]\d*[Cc]\d*$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`

/** A rectangle as the API echoes it: `Sheet1!A1:B2`, or `Sheet1!A1` when it is one cell. */
export const write = ({ sheet, box }: Area): string => {
  const from = `${columnName(box.left)}${box.top + 1}`
  const to = `${columnName(box.right - 1)}${box.bottom}`
  return `${quoteTitle(sheet.title)}!${from === to ? from : `${from}:${to}`}`
}

interface Corner {
  readonly row: number | undefined
  readonly column: number | undefined
}

const corner = (text: string): Corner | undefined => {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/.exec(text)
  if (a1 !== null && text !== "") {
    const [, column, row] = a1
    return {
      column: column === undefined ? undefined : columnIndex(column),
      row: row === undefined ? undefined : Number(row) - 1,
    }
  }
  const r1c1 = /^[Rr](\d+)?[Cc](\d+)?$/.exec(text)
  if (r1c1 === null) return undefined
  return {
    row: r1c1[1] === undefined ? undefined : Number(r1c1[1]) - 1,
    column: r1c1[2] === undefined ? undefined : Number(r1c1[2]) - 1,
  }
}

const exceeds = (range: string, sheet: Sheet) =>
  invalid(
    `Range (${range}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  )

/** The rectangle between two corners; a side that is not given is the grid's, and the end clamps to it [B]. */
const between = (sheet: Sheet, first: Corner, last: Corner): Box => {
  const order = (a: number | undefined, b: number | undefined, size: number): [number, number] => {
    if (a === undefined && b === undefined) return [0, size]
    if (a === undefined || b === undefined) return [a ?? b ?? 0, size]
    return [Math.min(a, b), Math.max(a, b) + 1]
  }
  const [top, bottom] = order(first.row, last.row, sheet.rowCount)
  const [left, right] = order(first.column, last.column, sheet.columnCount)
  const box = {
    top,
    left,
    bottom: Math.min(bottom, sheet.rowCount),
    right: Math.min(right, sheet.columnCount),
  }
  if (top >= sheet.rowCount || left >= sheet.columnCount) {
    const open = { top, bottom: Math.max(bottom, top + 1), left, right: Math.max(right, left + 1) }
    throw exceeds(write({ sheet, box: open }), sheet)
  }
  return box
}

const splitTitle = (range: string): { readonly title: string | undefined; readonly cells: string } => {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(range)
  if (quoted !== null) return { title: quoted[1]?.replaceAll("''", "'") ?? "", cells: quoted[2] ?? "" }
  const at = range.lastIndexOf("!")
  return at < 0
    ? { title: undefined, cells: range }
    : { title: range.slice(0, at), cells: range.slice(at + 1) }
}

/** The area that a range in A1 notation (or a name, or a bare title) means. */
export const parse = (book: Book, range: string): Area => {
  const unable = () => invalid(`Unable to parse range: ${range}`)
  const { title, cells } = splitTitle(range)
  const sheet = title === undefined ? undefined : book.byTitle(title)
  if (title !== undefined && sheet === undefined) throw unable()
  if (sheet !== undefined && cells === "") return { sheet, box: sheet.whole }
  const onSheet = sheet ?? book.sheets[0]
  if (onSheet === undefined) throw unable()
  const named = book.namedRanges.find(({ name }) => name === cells)
  if (named !== undefined) return fromGridRange(book, named.range)
  // A bare title that is also a cell: the cell wins; only quotes make it a title [B].
  const parts = cells.split(":")
  const corners = parts.map(corner)
  const [first, last] = corners
  if (parts.length <= 2 && first !== undefined && !(parts.length === 2 && last === undefined)) {
    const isCell = first.row !== undefined && first.column !== undefined
    if (parts.length === 2 || isCell) {
      return { sheet: onSheet, box: between(onSheet, first, last ?? first) }
    }
  }
  const byTitle = title === undefined ? book.byTitle(cells) : undefined
  if (byTitle !== undefined) return { sheet: byTitle, box: byTitle.whole }
  throw unable()
}

/** The rectangle of a `GridRange`; sides that are left out are the grid's. */
export const boxOf = (sheet: Sheet, range: GridRange): Box => {
  const box = {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? sheet.rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? sheet.columnCount,
  }
  return box
}

/** The area of a `GridRange`. */
export const fromGridRange = (book: Book, range: GridRange): Area => {
  const sheet = book.sheet(range.sheetId, "grid")
  return { sheet, box: boxOf(sheet, range) }
}

/** A rectangle as a `GridRange` in an answer: `sheetId` 0 is left out [G]. */
export const toGridRange = (sheetId: number, box: Box): GridRange => ({
  ...(sheetId === 0 ? {} : { sheetId }),
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
})
