/**
 * Edits of the port, done to a file that was opened. Everything else in it stays as it was.
 */
import { deleteRows, type Cell as FileCell, insertRows, type Sheet, type Workbook } from "hucre"
import type { Scalar } from "../workbook/Cell.ts"
import { type Edit, type Entered, isLink, type Link, scalarOf } from "../workbook/Edit.ts"
import type { Tab } from "../workbook/Snapshot.ts"
import { InvalidEdit, Limit } from "../workbook/WorkbookError.ts"
import * as Marks from "./Marks.ts"
import * as Shift from "./Shift.ts"
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
): void => {
  const value = scalarOf(entered)
  room(sheet, row, column)
  const kept = value === "" ? null : Object.is(value, -0) ? 0 : value
  ;(sheet.rows[row] as Array<Scalar | null>)[column] = kept
  const cells = cellsOf(sheet)
  const at = `${row},${column}`
  const was = cells.get(at)
  const hyperlink = isLink(entered) ? hyperlinkOf(workbook, entered.to) : undefined
  if (was === undefined && hyperlink === undefined) return
  const { style, comment } = was ?? {}
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

const styleBelow = (sheet: Sheet, after: number, count: number): void => {
  const cells = cellsOf(sheet)
  const above = [...cells].flatMap(([at, { style }]) => {
    const [row, column] = at.split(",")
    return Number(row) === after && style !== undefined ? [[Number(column), style] as const] : []
  })
  for (let row = after + 1; row <= after + count; row++)
    for (const [column, style] of above) {
      room(sheet, row, column)
      cells.set(`${row},${column}`, { value: null, type: "empty", style })
    }
}

const insert = (workbook: Workbook, sheet: Sheet, edit: Extract<Edit, { _tag: "InsertRows" }>): void => {
  const { after, rows } = edit
  room(sheet, after, 0)
  insertRows(sheet, after + 1, rows.length)
  shift(workbook, { title: sheet.name, at: after + 1, count: rows.length })
  styleBelow(sheet, after, rows.length)
  for (const [offset, values] of rows.entries())
    for (const [column, value] of values.entries())
      if (value !== null) setCell(workbook, sheet, { row: after + 1 + offset, column }, value)
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
  for (const [index, edit] of edits.entries()) {
    const refusal = refusalOf(edit, index)
    if (refusal !== undefined) return refusal
    if (edit._tag === "SetMark") {
      Marks.setOnWorkbook(workbook, edit.name, edit.value)
      continue
    }
    const sheet = sheets.get(edit.tab)
    if (sheet === undefined) return new InvalidEdit({ index, details: `there is no tab "${edit.tab}"` })
    if (edit._tag === "SetCell") setCell(workbook, sheet, edit, edit.value)
    else if (edit._tag === "SetNote") setNote(sheet, edit.row, edit.column, edit.note)
    else if (edit._tag === "MarkColumn") {
      const key = tabs.find((tab) => tab.key === edit.tab)?.mark ?? edit.tab
      const made = Marks.onColumn(key, edit.mark, sheet.name, 0, edit.column)
      workbook.namedRanges = [...(workbook.namedRanges ?? []).filter(({ name }) => name !== made.name), made]
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
