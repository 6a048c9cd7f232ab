/**
 * Edits of the port, done to a file that was opened. Everything else in it stays as it was.
 */
import { deleteRows, type Cell as FileCell, insertRows, type Sheet, type Workbook } from "hucre"
import type { Scalar } from "../workbook/Cell.ts"
import { type Edit, type Entered, isLink, type Link, scalarOf } from "../workbook/Edit.ts"
import type { Tab } from "../workbook/Snapshot.ts"
import { InvalidEdit, Limit } from "../workbook/WorkbookError.ts"
import * as Marks from "./Marks.ts"
import * as Rules from "./Rules.ts"
import * as Shift from "./Shift.ts"
import * as Styles from "./Styles.ts"
import * as Text from "./Text.ts"

const cellsOf = (sheet: Sheet): Map<string, FileCell> => {
  sheet.cells ??= new Map()
  return sheet.cells
}

const room = (sheet: Sheet, row: number, column: number): void => {
  while (sheet.rows.length <= row) sheet.rows.push([])
  const line = sheet.rows[row] as Array<unknown>
  while (line.length <= column) line.push(null)
}

const typeOf = (value: Scalar | null): FileCell["type"] =>
  value === null ? "empty" : (typeof value as "string" | "number" | "boolean")

/** How far up and down a cell is looked for that shows how a column looks. */
const nearby = 500

/** How the cells of a column look below the header: as the nearest that has a look, upwards first. */
const lookOf = (sheet: Sheet, from: number, column: number, header: number): FileCell["style"] => {
  const style = (row: number) => sheet.cells?.get(`${row},${column}`)?.style
  for (let row = from; row > header && row > from - nearby; row--) if (style(row)) return style(row)
  const last = Math.min(sheet.rows.length, from + nearby)
  for (let row = Math.max(from, header) + 1; row < last; row++) if (style(row)) return style(row)
  return undefined
}

const hyperlinkOf = (
  { sheets }: Workbook,
  { tab, row, column }: Link["to"],
): NonNullable<FileCell["hyperlink"]> | undefined =>
  sheets.some(({ name }) => name === tab)
    ? { target: "", location: Marks.fixed(tab, row, column).replaceAll("$", "") }
    : undefined

const linkStyle = { font: { name: "Calibri", underline: true, color: { rgb: "01689B" } } } as const

const setCell = (
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  entered: Entered,
  header: number | null,
): void => {
  const value = scalarOf(entered)
  room(sheet, row, column)
  const word = Rules.written(sheet, row, column, value)
  const kept = word === "" ? null : Object.is(word, -0) ? 0 : word
  ;(sheet.rows[row] as Array<Scalar | null>)[column] = kept
  const cells = cellsOf(sheet)
  const at = `${row},${column}`
  const was = cells.get(at)
  const below = header !== null && row > header && kept !== null
  const look = was?.style ?? (below ? lookOf(sheet, row, column, header) : undefined)
  const dated = look === undefined && typeof kept === "number" && Rules.isDate(sheet, row, column)
  const style = dated ? { numFmt: Styles.dateFormat } : look
  const hyperlink = isLink(entered) ? hyperlinkOf(workbook, entered.to) : undefined
  if (was === undefined && style === undefined && hyperlink === undefined) return
  const comment = was?.comment
  const linked = hyperlink === undefined ? style : { ...style, ...linkStyle }
  cells.set(at, {
    value: kept,
    type: typeOf(kept),
    ...(linked === undefined ? {} : { style: linked }),
    ...(comment === undefined ? {} : { comment }),
    ...(hyperlink === undefined ? {} : { hyperlink }),
  })
}

const setNote = (sheet: Sheet, row: number, column: number, note: string | null): void => {
  room(sheet, row, column)
  const cells = cellsOf(sheet)
  const at = `${row},${column}`
  const value = sheet.rows[row]?.[column] ?? null
  const { comment, ...was } = cells.get(at) ?? { value, type: typeOf(value as Scalar | null) }
  // A note that somebody else began stays theirs.
  const author = comment?.author ?? "WijkWijzer"
  cells.set(at, note === null ? was : { ...was, comment: { author, text: note } })
}

/** Where no other column has a mark: the first row in which a text stands in this one. */
const headerRow = ({ rows }: Sheet, column: number): number =>
  Math.max(
    0,
    rows.findIndex((row) => typeof row[column] === "string"),
  )

const shift = (workbook: Workbook, move: Shift.Move): void => {
  for (const sheet of workbook.sheets) {
    const text = (one: string): string => Shift.formula(one, sheet.name, move)
    for (const [at, cell] of sheet.cells ?? [])
      if (cell.formula !== undefined) sheet.cells?.set(at, { ...cell, formula: text(cell.formula) })
    for (const rule of sheet.dataValidations ?? []) {
      if (rule.formula1 !== undefined) rule.formula1 = text(rule.formula1)
      if (rule.formula2 !== undefined) rule.formula2 = text(rule.formula2)
    }
    for (const rule of sheet.conditionalRules ?? [])
      if (rule.formula !== undefined)
        rule.formula = Array.isArray(rule.formula) ? rule.formula.map(text) : text(rule.formula)
  }
  for (const name of workbook.namedRanges ?? []) name.range = Shift.formula(name.range, "", move)
}

/** New rows look as the row that they come after; under the header, as the rows of the table. */
const looks = (sheet: Sheet, after: number, header: number | null): ReadonlyArray<FileCell["style"]> => {
  const width = Math.max(...[after, header ?? after].map((row) => sheet.rows[row]?.length ?? 0))
  return Array.from({ length: width }, (_, column) => lookOf(sheet, after, column, header ?? after - 1))
}

const insert = (workbook: Workbook, sheet: Sheet, edit: Extract<Edit, { _tag: "InsertRows" }>): void => {
  const { after, rows } = edit
  room(sheet, after, 0)
  const header = Marks.headerOf(workbook.namedRanges ?? [], sheet.name)
  const styles = looks(sheet, after, header)
  insertRows(sheet, after + 1, rows.length)
  shift(workbook, { title: sheet.name, at: after + 1, count: rows.length })
  for (const [offset, values] of rows.entries()) {
    const row = after + 1 + offset
    for (const [column, style] of styles.entries())
      if (style !== undefined) {
        room(sheet, row, column)
        cellsOf(sheet).set(`${row},${column}`, { value: null, type: "empty", style })
      }
    for (const [column, value] of values.entries())
      if (value !== null) setCell(workbook, sheet, { row, column }, value, header)
  }
}

const positionOf = (edit: Edit): number =>
  edit._tag === "InsertRows" ? edit.after + 0.5 : edit._tag === "DeleteRow" ? edit.row : -1

const valuesOf = (edit: Edit): ReadonlyArray<Scalar | null> =>
  edit._tag === "SetCell"
    ? [scalarOf(edit.value)]
    : edit._tag === "InsertRows"
      ? edit.rows.flat().map(scalarOf)
      : edit._tag === "SetNote"
        ? [edit.note]
        : []

const refusalOf = (edit: Edit, index: number): InvalidEdit | Limit | undefined => {
  for (const value of valuesOf(edit)) {
    const refusal = Text.refusal(value)
    if (refusal === null) continue
    const details = `edit ${index + 1}: ${refusal.details}`
    return refusal.why === "characters"
      ? new Limit({ which: "characters", details })
      : new InvalidEdit({ index, details })
  }
  return undefined
}

/** Does all edits, or gives why one of them cannot be done; then the workbook is not to be saved. */
export const apply = (
  workbook: Workbook,
  tabs: ReadonlyArray<Tab>,
  edits: ReadonlyArray<Edit>,
): InvalidEdit | Limit | undefined => {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]))
  const headers = new Map<string, number | null>()
  const headerIn = (title: string): number | null => {
    const known = headers.get(title)
    if (known !== undefined) return known
    const found = Marks.headerOf(workbook.namedRanges ?? [], title)
    headers.set(title, found)
    return found
  }
  for (const [index, edit] of edits.entries()) {
    const refusal = refusalOf(edit, index)
    if (refusal !== undefined) return refusal
    if (edit._tag === "SetMark") {
      Marks.setOnWorkbook(workbook, edit.name, edit.value)
      continue
    }
    const sheet = sheets.get(edit.tab)
    if (sheet === undefined) return new InvalidEdit({ index, details: `there is no tab "${edit.tab}"` })
    const header = headerIn(sheet.name)
    if (edit._tag === "SetCell") setCell(workbook, sheet, edit, edit.value, header)
    else if (edit._tag === "SetNote") setNote(sheet, edit.row, edit.column, edit.note)
    else if (edit._tag === "MarkColumn") {
      const key = tabs.find((tab) => tab.key === edit.tab)?.mark ?? edit.tab
      const row = header ?? headerRow(sheet, edit.column)
      const made = Marks.onColumn(key, edit.mark, sheet.name, row, edit.column)
      workbook.namedRanges = [...(workbook.namedRanges ?? []).filter(({ name }) => name !== made.name), made]
      headers.delete(sheet.name)
    }
  }
  const moves = edits
    .map((edit, index) => ({ edit, index, position: positionOf(edit) }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => b.position - a.position || b.index - a.index)
  const gone = new Set<string>()
  for (const { edit } of moves) {
    if (edit._tag !== "InsertRows" && edit._tag !== "DeleteRow") continue
    const sheet = sheets.get(edit.tab) as Sheet
    if (edit._tag === "InsertRows") insert(workbook, sheet, edit)
    else if (!gone.has(`${edit.row} ${edit.tab}`)) {
      gone.add(`${edit.row} ${edit.tab}`)
      if (edit.row >= sheet.rows.length) continue
      deleteRows(sheet, edit.row, 1)
      shift(workbook, { title: sheet.name, at: edit.row, count: -1 })
    }
  }
  return undefined
}
