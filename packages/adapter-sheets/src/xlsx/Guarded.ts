/**
 * Makes what was opened safe to save: the library would otherwise turn some texts into errors or other texts.
 */

import type { CellValue, Cell as FileCell } from "hucre"
import * as A1 from "../workbook/A1.ts"
import * as Text from "./Text.ts"

interface Grid {
  readonly name: string
  readonly rows?: Array<Array<CellValue>>
  cells?: Map<string, Partial<FileCell>>
}

const isDeadDate = (value: unknown): boolean => value instanceof Date && Number.isNaN(value.getTime())

const guardCells = (cells: Map<string, Partial<FileCell>>): void => {
  for (const [at, cell] of cells) {
    if (cell.type === "error" || cell.formula !== undefined) continue
    if (cell.richText !== undefined)
      cells.set(at, {
        ...cell,
        richText: cell.richText.map((run) => ({ ...run, text: Text.escaped(run.text) })),
      })
    else if (typeof cell.value === "string")
      cells.set(
        at,
        Text.looksLikeError(cell.value)
          ? { ...cell, richText: [{ text: cell.value }] }
          : { ...cell, value: Text.escaped(cell.value) },
      )
  }
}

/** Changes sheets in place; gives the first cell that no file can hold, or `null`. */
export const guard = (sheets: ReadonlyArray<Grid>): string | null => {
  for (const sheet of sheets) {
    const cells = sheet.cells ?? new Map<string, Partial<FileCell>>()
    guardCells(cells)
    for (const [row, line] of (sheet.rows ?? []).entries())
      for (const [column, value] of line.entries()) {
        if (isDeadDate(value)) return `${sheet.name}!${A1.cell(row, column)}`
        if (typeof value !== "string") continue
        if (!Text.looksLikeError(value)) {
          line[column] = Text.escaped(value)
          continue
        }
        const at = `${row},${column}`
        if (!cells.has(at)) cells.set(at, { value, richText: [{ text: value }] })
      }
    if (cells.size > 0) sheet.cells = cells
  }
  return null
}
