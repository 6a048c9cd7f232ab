/** `values.append`: guesses the table that is meant, as the real one does. */
import type * as A1 from "./A1.ts"
import type { Json } from "./Json.ts"
import type { Box } from "./Model.ts"
import type { Sheet } from "./Sheet.ts"

const filled = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.cell(row, column)?.userEnteredValue !== undefined

const any = (sheet: Sheet, box: Box): boolean => {
  for (const [, , cell] of sheet.cells(box)) if (cell.userEnteredValue !== undefined) return true
  return false
}

/** The block of filled cells that a cell belongs to, up to blank rows and columns around it. */
const block = (sheet: Sheet, row: number, column: number): Box => {
  let box: Box = { top: row, bottom: row + 1, left: column, right: column + 1 }
  for (;;) {
    const { top, bottom, left, right } = box
    const wider = { left: Math.max(0, left - 1), right: right + 1 }
    const taller = { top: Math.max(0, top - 1), bottom: bottom + 1 }
    const next: Box = {
      top: top > 0 && any(sheet, { ...wider, top: top - 1, bottom: top }) ? top - 1 : top,
      bottom: any(sheet, { ...wider, top: bottom, bottom: bottom + 1 }) ? bottom + 1 : bottom,
      left: left > 0 && any(sheet, { ...taller, left: left - 1, right: left }) ? left - 1 : left,
      right: any(sheet, { ...taller, left: right, right: right + 1 }) ? right + 1 : right,
    }
    if (next.top === top && next.bottom === bottom && next.left === left && next.right === right) return box
    box = next
  }
}

/** The last block within an area: a gap in a row makes two of one table, which has lost data before [G]. */
export const tableIn = ({ sheet, box }: A1.Area): Box | undefined => {
  for (let row = Math.min(box.bottom, sheet.rows.length) - 1; row >= box.top; row--) {
    for (let column = box.right - 1; column >= box.left; column--) {
      if (filled(sheet, row, column)) return block(sheet, row, column)
    }
  }
  return undefined
}

/** Where the rows go. */
export const place = (
  area: A1.Area,
  rows: ReadonlyArray<ReadonlyArray<Json>>,
): { readonly table: Box | undefined; readonly area: A1.Area } => {
  const table = tableIn(area)
  const top = table?.bottom ?? area.box.top
  const left = table?.left ?? area.box.left
  const width = Math.max(1, ...rows.map((row) => row.length))
  const box = { top, left, bottom: top + Math.max(1, rows.length), right: left + width }
  return { table, area: { sheet: area.sheet, box } }
}
