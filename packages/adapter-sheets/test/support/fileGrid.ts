/** The cells of a tab in a file as rows that can be moved about, and names that point at them. */
import type { CellValue, Cell as FileCell, Sheet, Workbook } from "hucre"
import type { Scalar } from "../../src/workbook/Cell.ts"

/** Cells by row and column; `null` for one that is not there. */
export type Rows = Array<Array<FileCell | null>>

/** Where rows and columns went; `null` for one that is gone. */
export interface Moved {
  readonly row?: (row: number) => number | null
  readonly column?: (column: number) => number | null
}

const typeOf = (value: CellValue): FileCell["type"] =>
  value === null ? "empty" : value instanceof Date ? "date" : (typeof value as FileCell["type"])

/** The cells of a tab. */
export const of = ({ rows, cells }: Sheet): Rows => {
  const grid: Rows = rows.map((row) => row.map((value) => ({ value, type: typeOf(value ?? null) })))
  for (const [at, cell] of cells ?? []) {
    const [row = 0, column = 0] = at.split(",").map(Number)
    while (grid.length <= row) grid.push([])
    const line = grid[row] as Array<FileCell | null>
    while (line.length <= column) line.push(null)
    line[column] = cell
  }
  return grid
}

/** Puts them back. */
export const put = (sheet: Sheet, rows: Rows): void => {
  sheet.rows = rows.map((row) => row.map((cell) => cell?.value ?? null))
  sheet.cells = new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell === null ||
        (cell.style === undefined && cell.formula === undefined && cell.comment === undefined)
          ? []
          : [[`${at},${column}`, cell] as const],
      ),
    ),
  )
}

/** A cell in which something was typed: it keeps its look and its note. */
export const typed = (was: FileCell | null | undefined, value: Scalar | null): FileCell => ({
  value,
  type: typeOf(value),
  ...(was?.style === undefined ? {} : { style: was.style }),
  ...(was?.comment === undefined ? {} : { comment: was.comment }),
})

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const lettersOf = (column: number): string =>
  (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`

interface Target {
  readonly title: string
  readonly row: number
  readonly column: number
}

const targetOf = (range: string): Target | null => {
  const match = /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)$/.exec(range)
  if (match === null) return null
  const [, title = "", column = "", row = ""] = match
  return { title: title.replaceAll("''", "'"), row: Number(row) - 1, column: numberOf(column) }
}

/** Names that point at a tab go along with its rows and columns. */
export const follow = ({ namedRanges }: Workbook, title: string, { row, column }: Moved): void => {
  for (const name of namedRanges ?? []) {
    const target = targetOf(name.range)
    if (target?.title !== title) continue
    const to = [
      row?.(target.row) ?? (row ? null : target.row),
      column?.(target.column) ?? (column ? null : target.column),
    ]
    const [r = null, c = null] = to
    name.range =
      r === null || c === null ? `${quoted(title)}!#REF!` : `${quoted(title)}!$${lettersOf(c)}$${r + 1}`
  }
}

/** Names that point at a tab know it by its new title; those of a tab that is gone point nowhere. */
export const retitle = ({ namedRanges }: Workbook, from: string, to: string | null): void => {
  for (const name of namedRanges ?? []) {
    const target = targetOf(name.range)
    if (target?.title !== from) continue
    name.range = to === null ? "#REF!" : `${quoted(to)}!$${lettersOf(target.column)}$${target.row + 1}`
  }
}
