/** Computes the formulas of a spreadsheet after a change. */
import type { Book } from "./Book.ts"
import { effective } from "./formula/Evaluate.ts"
import { failure } from "./formula/Value.ts"
import type { Cell, ExtendedValue } from "./Model.ts"
import type { Sheet } from "./Sheet.ts"

/** The value that a cell has: computed, or as it was entered. */
export const effectiveOf = (cell: Cell | undefined): ExtendedValue | undefined =>
  cell?.userEnteredValue?.formulaValue === undefined ? cell?.userEnteredValue : cell.computed

const same = (a: ExtendedValue | undefined, b: ExtendedValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Computes every formula anew, each once, with the formulas that it looks at first. */
export const recalculate = (book: Book): void => {
  if (!book.sheets.some(({ hasFormulas }) => hasFormulas)) return
  const done = new Map<string, ExtendedValue>()
  const circular: ExtendedValue = { errorValue: failure("REF", "Circular dependency detected.") }
  const value = (sheet: Sheet, row: number, column: number): ExtendedValue | undefined => {
    const cell = sheet.cell(row, column)
    const formula = cell?.userEnteredValue?.formulaValue
    if (formula === undefined) return cell?.userEnteredValue
    const key = `${sheet.id}:${row}:${column}`
    const before = done.get(key)
    if (before !== undefined) return before
    done.set(key, circular)
    const after = effective(formula, { book, sheet, cell: value })
    done.set(key, after)
    return after
  }
  for (const sheet of book.sheets) {
    if (!sheet.hasFormulas) continue
    for (const [row, column, cell] of [...sheet.cells()]) {
      if (cell.userEnteredValue?.formulaValue === undefined) continue
      const after = value(sheet, row, column) ?? circular
      if (!same(cell.computed, after)) sheet.put(row, column, { ...cell, computed: after })
    }
  }
}
