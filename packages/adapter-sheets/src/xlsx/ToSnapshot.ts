/**
 * A file that was opened, as the port shows it.
 */
import type { CellValue, Cell as FileCell, Sheet, Workbook } from "hucre"
import { blank, type Cell, isBlank, type Scalar } from "../workbook/Cell.ts"
import type { CellNote, Snapshot, Tab } from "../workbook/Snapshot.ts"
import * as Marks from "./Marks.ts"
import * as Rules from "./Rules.ts"
import * as Text from "./Text.ts"

const scalar = (value: CellValue): Scalar | null => (value instanceof Date ? Text.serial(value) : value)

const plain = (value: CellValue): Cell => {
  if (value === null || value === undefined) return blank
  return value instanceof Date ? { value: Text.serial(value), dated: true } : { value }
}

const detailed = (cell: FileCell, shown: CellValue): Cell => {
  const formula = cell.formula === undefined ? {} : { formula: `=${cell.formula}` }
  if (cell.type === "error") return { value: null, ...formula, error: String(cell.value ?? "#N/A") }
  if (cell.formula === undefined && cell.formulaSharedIndex === undefined) return plain(shown)
  // LibreOffice saves a yes or no that was typed as one of these.
  if (/^(?:TRUE|FALSE)\(\)$/.test(cell.formula ?? "")) return { value: cell.formula === "TRUE()" }
  const result = cell.formulaResult ?? shown ?? null
  if (typeof result === "string" && Text.looksLikeError(result))
    return { value: null, formula: formula.formula ?? "=", error: result }
  return {
    value: scalar(result),
    formula: formula.formula ?? "=",
    ...(result instanceof Date ? { dated: true } : {}),
  }
}

/** An array formula gives the cells around it as well: they are its own, and to write there would break it. */
const spill = (shown: ReadonlyArray<Array<Cell>>, { formulaRef = "", formulaType }: FileCell): void => {
  const range = formulaType === "array" ? Rules.rangeOf(formulaRef) : null
  if (range === null) return
  for (let row = range.row; row <= Math.min(range.endRow, shown.length - 1); row++)
    for (let column = range.column; column <= range.endColumn; column++) {
      const cell = shown[row]?.[column]
      if (cell !== undefined && cell.formula === undefined)
        (shown[row] as Array<Cell>)[column] = { ...cell, formula: "=" }
    }
}

const rowsOf = ({ rows, cells }: Sheet): ReadonlyArray<ReadonlyArray<Cell>> => {
  const shown = rows.map((row) => Array.from(row, plain))
  for (const [at, cell] of cells ?? []) {
    const comma = at.indexOf(",")
    if (cell.type !== "error" && cell.formula === undefined && cell.formulaSharedIndex === undefined) continue
    const row = Number(at.slice(0, comma))
    const column = Number(at.slice(comma + 1))
    while (shown.length <= row) shown.push([])
    const line = shown[row] as Array<Cell>
    while (line.length <= column) line.push(blank)
    line[column] = detailed(cell, rows[row]?.[column] ?? null)
  }
  for (const cell of cells?.values() ?? []) if (cell.formulaRef !== undefined) spill(shown, cell)
  // Cells that hold a format and nothing else are no rows.
  while (shown.at(-1)?.every(isBlank)) shown.pop()
  return shown
}

const notesOf = ({ cells }: Sheet): ReadonlyArray<CellNote> =>
  [...(cells ?? [])].flatMap(([at, { comment }]) => {
    if (comment === undefined || comment.text === "") return []
    const [row, column] = at.split(",")
    return [{ row: Number(row), column: Number(column), text: comment.text }]
  })

const tabOf = (sheet: Sheet, found: Marks.Found): Tab => {
  const rows = rowsOf(sheet)
  const marks = found.columns.get(sheet.name)
  const widest = rows.reduce((most, { length }) => Math.max(most, length), sheet.columns?.length ?? 0)
  const width = Math.max(widest, ...[...(marks?.keys() ?? [])].map((at) => at + 1))
  return {
    key: sheet.name,
    title: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    mark: found.tabs.get(sheet.name) ?? null,
    columns: Array.from({ length: width }, (_, at) => ({
      mark: marks?.get(at) ?? null,
      hidden: sheet.columns?.[at]?.hidden === true,
    })),
    rows,
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      endRow: endRow + 1,
      endColumn: endCol + 1,
    })),
    notes: notesOf(sheet),
    size: { rows: 1_048_576, columns: 16_384 },
  }
}

/** A workbook as it stood. */
export const make = (name: string, workbook: Workbook, state: string): Snapshot => {
  const { locale, ...marks } = Marks.ofWorkbook(workbook)
  const found = Marks.find(workbook.namedRanges ?? [])
  return {
    workbook: name,
    locale: locale === "en" ? "en" : "nl",
    tabs: Marks.visible(workbook).map((sheet) => tabOf(sheet, found)),
    marks,
    state,
  }
}
