/** Requests that look through cells: findReplace, trimWhitespace, deleteDuplicates. */
import { isObject, withoutDefaults } from "../Json.ts"
import type { Box, Cell, ExtendedValue } from "../Model.ts"
import { effectiveOf } from "../Recalculate.ts"
import type { Sheet } from "../Sheet.ts"
import { typed } from "../Typed.ts"
import { areaOf, type Handler, objectOf, refuse } from "./Context.ts"

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

export const findReplace: Handler = (request, context) => {
  const { book, circumstances } = context
  const find = String(request.find ?? "")
  if (find === "") throw refuse("find must not be empty")
  const source = request.searchByRegex === true ? find : literally(find)
  const whole = request.matchEntireCell === true
  const pattern = new RegExp(whole ? `^(?:${source})$` : source, request.matchCase === true ? "g" : "gi")
  const areas: ReadonlyArray<{ readonly sheet: Sheet; readonly box: Box }> = isObject(request.range)
    ? [areaOf(context, request.range)]
    : (request.allSheets === true ? book.sheets : [book.sheet(request.sheetId as number | undefined)]).map(
        (sheet) => ({ sheet, box: sheet.whole }),
      )
  const counts = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  }
  for (const { sheet, box } of areas) {
    const rows = new Set<number>()
    for (const [row, column, cell] of [...sheet.cells(box)]) {
      const formula = cell.userEnteredValue?.formulaValue
      if (formula !== undefined && request.includeFormulas !== true) continue
      const value = cell.userEnteredValue
      const text =
        formula ??
        value?.stringValue ??
        (value?.numberValue === undefined ? undefined : String(value.numberValue))
      if (text === undefined) continue
      const hits = text.match(pattern)?.length ?? 0
      if (hits === 0) continue
      const after = text.replace(pattern, String(request.replacement ?? ""))
      const { userEnteredValue: _, computed: __, ...rest } = cell
      const fresh = typed(after, circumstances).value
      sheet.put(row, column, fresh === undefined ? rest : { ...rest, userEnteredValue: fresh })
      rows.add(row)
      counts.occurrencesChanged += hits
      if (formula === undefined) counts.valuesChanged++
      else counts.formulasChanged++
    }
    counts.rowsChanged += rows.size
    if (rows.size > 0) counts.sheetsChanged++
  }
  return withoutDefaults(counts)
}

export const trimWhitespace: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  let changed = 0
  for (const [row, column, cell] of [...sheet.cells(box)]) {
    const text = cell.userEnteredValue?.stringValue
    if (text === undefined) continue
    const after = text.trim().replace(/\s+/g, " ")
    if (after === text) continue
    changed++
    const { userEnteredValue: _, ...rest } = cell
    sheet.put(row, column, after === "" ? rest : { ...rest, userEnteredValue: { stringValue: after } })
  }
  return withoutDefaults({ cellsChangedCount: changed })
}

const key = (value: ExtendedValue | undefined): string =>
  JSON.stringify(value?.stringValue === undefined ? value : { stringValue: value.stringValue.toLowerCase() })

export const deleteDuplicates: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const given =
    (request.comparisonColumns as ReadonlyArray<{ startIndex?: number; endIndex?: number }> | undefined) ?? []
  const columns =
    given.length === 0
      ? Array.from({ length: box.right - box.left }, (_, column) => box.left + column)
      : given.flatMap(({ startIndex = 0, endIndex = startIndex + 1 }) =>
          Array.from({ length: endIndex - startIndex }, (_, column) => startIndex + column),
        )
  const seen = new Set<string>()
  const kept: Array<ReadonlyArray<Cell | undefined>> = []
  for (let row = box.top; row < box.bottom; row++) {
    const at = columns.map((column) => key(effectiveOf(sheet.cell(row, column)))).join()
    if (seen.has(at)) continue
    seen.add(at)
    kept.push(Array.from({ length: box.right - box.left }, (_, column) => sheet.cell(row, box.left + column)))
  }
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      sheet.put(row, column, kept[row - box.top]?.[column - box.left])
    }
  }
  return withoutDefaults({ duplicatesRemovedCount: box.bottom - box.top - kept.length })
}
