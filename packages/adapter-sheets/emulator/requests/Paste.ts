/** Copying, cutting and pasting cells, and moving parts of rows and columns. */
import { columnIndex, columnName } from "../A1.ts"
import { withFormat } from "../Format.ts"
import { tokens } from "../formula/Tokens.ts"
import type { Box, Cell } from "../Model.ts"
import { effectiveOf } from "../Recalculate.ts"
import type { Sheet } from "../Sheet.ts"
import { typed } from "../Typed.ts"
import { areaOf, type Context, checkSize, type Handler, objectOf, refuse } from "./Context.ts"

/** A formula with its relative references moved along [assumed: as the editor does]. */
export const movedFormula = (formula: string, locale: string, rows: number, columns: number): string => {
  const list = tokens(formula.slice(1), locale)
  if (list === undefined) return formula
  const move = (cell: string): string =>
    cell.replace(/(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?/, (_, fixedColumn, column, fixedRow, row) => {
      const to =
        column === undefined ? "" : fixedColumn === "$" ? column : columnName(columnIndex(column) + columns)
      const line = row === undefined ? "" : fixedRow === "$" ? row : String(Number(row) + rows)
      return `${fixedColumn}${to}${fixedRow}${line}`
    })
  return `=${list
    .map(({ kind, text }) => {
      if (kind !== "ref") return text
      const at = text.lastIndexOf("!") + 1
      return text.slice(0, at) + text.slice(at).split(":").map(move).join(":")
    })
    .join("")}`
}

const pasted = (
  from: Cell | undefined,
  onto: Cell | undefined,
  type: string,
  shift: (cell: Cell) => Cell,
): Cell => {
  const source = from ?? {}
  const { userEnteredValue: _, computed: __, ...ontoRest } = onto ?? {}
  switch (type) {
    case "PASTE_VALUES": {
      const value = effectiveOf(source)
      return value === undefined ? ontoRest : { ...ontoRest, userEnteredValue: value }
    }
    case "PASTE_FORMAT":
      return withFormat(onto ?? {}, source.userEnteredFormat)
    case "PASTE_FORMULA": {
      const { userEnteredValue } = shift(source)
      return userEnteredValue === undefined ? ontoRest : { ...ontoRest, userEnteredValue }
    }
    case "PASTE_DATA_VALIDATION": {
      const { dataValidation: ___, ...rest } = onto ?? {}
      return source.dataValidation === undefined ? rest : { ...rest, dataValidation: source.dataValidation }
    }
    case "PASTE_CONDITIONAL_FORMATTING":
      return onto ?? {}
    case "PASTE_NO_BORDERS": {
      const { borders: ___, ...format } = source.userEnteredFormat ?? {}
      return withFormat(shift(source), format)
    }
    default:
      return shift(source)
  }
}

const copied = (sheet: Sheet, box: Box): ReadonlyArray<ReadonlyArray<Cell | undefined>> =>
  Array.from({ length: box.bottom - box.top }, (_, row) =>
    Array.from({ length: box.right - box.left }, (_, column) => sheet.cell(box.top + row, box.left + column)),
  )

export const copyPaste: Handler = (request, context) => {
  const { book } = context
  const source = areaOf(context, objectOf(request, "source"))
  const target = objectOf(request, "destination")
  const to = book.sheet(target.sheetId as number | undefined, "grid")
  const transpose = request.pasteOrientation === "TRANSPOSE"
  const plain = copied(source.sheet, source.box)
  const cells = transpose ? (plain[0] ?? []).map((_, column) => plain.map((row) => row[column])) : plain
  const height = cells.length
  const width = cells[0]?.length ?? 0
  const top = Number(target.startRowIndex ?? 0)
  const left = Number(target.startColumnIndex ?? 0)
  const repeat = (end: unknown, start: number, size: number): number =>
    Math.max(size, typeof end === "number" ? Math.floor((end - start) / size) * size : size)
  const rows = repeat(target.endRowIndex, top, height)
  const columns = repeat(target.endColumnIndex, left, width)
  grow(to, top + rows, left + columns, context)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = [top + row, left + column] as const
      const [fromRow, fromColumn] = transpose
        ? [column % width, row % height]
        : [row % height, column % width]
      const shift = (cell: Cell): Cell => {
        const formula = cell.userEnteredValue?.formulaValue
        if (formula === undefined) return cell
        const [down, right] = [at[0] - source.box.top - fromRow, at[1] - source.box.left - fromColumn]
        return {
          ...cell,
          userEnteredValue: { formulaValue: movedFormula(formula, book.locale, down, right) },
        }
      }
      const from = cells[row % height]?.[column % width]
      to.put(
        at[0],
        at[1],
        pasted(from, to.cell(at[0], at[1]), String(request.pasteType ?? "PASTE_NORMAL"), shift),
      )
    }
  }
  return
}

const grow = (sheet: Sheet, bottom: number, right: number, context: Context): void => {
  if (bottom <= sheet.rowCount && right <= sheet.columnCount) return
  sheet.resize({
    rowCount: Math.max(bottom, sheet.rowCount),
    columnCount: Math.max(right, sheet.columnCount),
  })
  checkSize(context)
}

export const cutPaste: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "source"))
  const destination = objectOf(request, "destination")
  const to = context.book.sheet(destination.sheetId as number | undefined, "grid")
  const cells = copied(sheet, box)
  const top = Number(destination.rowIndex ?? 0)
  const left = Number(destination.columnIndex ?? 0)
  for (const [row, column] of [...sheet.cells(box)]) sheet.put(row, column, undefined)
  grow(to, top + cells.length, left + (cells[0]?.length ?? 0), context)
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const before = to.cell(top + row, left + column)
      const type = String(request.pasteType ?? "PASTE_NORMAL")
      to.put(
        top + row,
        left + column,
        pasted(cell, before, type, (kept) => kept),
      )
    })
  })
  return
}

export const pasteData: Handler = (request, context) => {
  const coordinate = objectOf(request, "coordinate")
  const sheet = context.book.sheet(coordinate.sheetId as number | undefined, "grid")
  if (request.html === true) throw refuse("The emulator pastes no HTML")
  const delimiter = String(request.delimiter ?? "\t")
  const top = Number(coordinate.rowIndex ?? 0)
  const left = Number(coordinate.columnIndex ?? 0)
  const lines = String(request.data ?? "").split(/\r?\n/)
  const rows = lines.map((line) => line.split(delimiter))
  grow(sheet, top + rows.length, left + Math.max(...rows.map((row) => row.length)), context)
  rows.forEach((row, down) => {
    row.forEach((text, across) => {
      const { userEnteredValue: _, computed: __, ...rest } = sheet.cell(top + down, left + across) ?? {}
      const { value } = typed(text, context.circumstances)
      sheet.put(top + down, left + across, value === undefined ? rest : { ...rest, userEnteredValue: value })
    })
  })
  return
}

const shiftCells = (sheet: Sheet, box: Box, rows: boolean, by: number): void => {
  const rest: Box = rows
    ? { ...box, top: by > 0 ? box.top : box.bottom, bottom: sheet.rowCount }
    : { ...box, left: by > 0 ? box.left : box.right, right: sheet.columnCount }
  const cells = [...sheet.cells(rest)]
  for (const [row, column] of [...cells, ...sheet.cells(box)]) sheet.put(row, column, undefined)
  for (const [row, column, cell] of cells) sheet.put(rows ? row + by : row, rows ? column : column + by, cell)
}

export const insertRange: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const rows = request.shiftDimension === "ROWS"
  const count = rows ? box.bottom - box.top : box.right - box.left
  const beyond = [...sheet.cells()].some(([row, column]) =>
    rows
      ? row + count >= sheet.rowCount && column >= box.left
      : column + count >= sheet.columnCount && row >= box.top,
  )
  if (beyond) grow(sheet, rows ? sheet.rowCount + count : 0, rows ? 0 : sheet.columnCount + count, context)
  shiftCells(sheet, box, rows, count)
  return
}

export const deleteRange: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const rows = request.shiftDimension === "ROWS"
  shiftCells(sheet, box, rows, rows ? box.top - box.bottom : box.left - box.right)
  return
}
