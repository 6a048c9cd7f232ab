/** A spreadsheet that was read, as a snapshot of the port. */
import { blank, type Cell, isBlank } from "../workbook/Cell.ts"
import type { CellNote, Snapshot, Tab, TabColumn } from "../workbook/Snapshot.ts"
import type * as Answers from "./Answers.ts"
import * as Marks from "./Marks.ts"
import * as Receipts from "./Receipts.ts"

/**
 * The one mask of every read: values, formulas, errors, places and marks, and nothing else. Of what was entered only
 * formulas are asked for: all else is its own effective value, and would come twice.
 */
export const mask = [
  "spreadsheetId",
  "properties(title,locale)",
  "developerMetadata(metadataId,metadataKey,metadataValue)",
  "sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,developerMetadata(metadataId,metadataKey,metadataValue)," +
    "data(rowData.values(userEnteredValue.formulaValue,effectiveValue,userEnteredFormat.numberFormat.type,note)," +
    "rowMetadata(hiddenByUser,hiddenByFilter)," +
    "columnMetadata(hiddenByUser,developerMetadata(metadataId,metadataKey,metadataValue))))",
].join(",")

const errors: Readonly<Record<string, string>> = {
  NULL_VALUE: "#NULL!",
  DIVIDE_BY_ZERO: "#DIV/0!",
  VALUE: "#VALUE!",
  REF: "#REF!",
  NAME: "#NAME?",
  NUM: "#NUM!",
  N_A: "#N/A",
  LOADING: "#LOADING!",
}

const dates = new Set(["DATE", "TIME", "DATE_TIME"])

const isDated = ({ userEnteredFormat }: Answers.Cell, value: Answers.Value | undefined): boolean =>
  value?.numberValue !== undefined && dates.has(userEnteredFormat?.numberFormat?.type ?? "")

/** A cell of the port. */
export const cellOf = (answer: Answers.Cell): Cell => {
  // What stands here and was entered nowhere, an array formula elsewhere gives: to write here would break it.
  const spilled = answer.userEnteredValue === undefined && answer.effectiveValue !== undefined
  const formula = spilled ? "=" : answer.userEnteredValue?.formulaValue
  const value = answer.effectiveValue ?? answer.userEnteredValue
  if (value === undefined && formula === undefined) return blank
  const error = value?.errorValue
  const plain = value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null
  const dated = isDated(answer, value)
  // Nearly all cells are this: a large workbook has hundreds of thousands of them.
  if (formula === undefined && error === undefined) return dated ? { value: plain, dated } : { value: plain }
  return {
    value: error === undefined ? plain : null,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error: errors[error.type ?? ""] ?? "#ERROR!" }),
    ...(dated ? { dated } : {}),
  }
}

const columnsOf = (data: Answers.GridData | undefined, count: number): ReadonlyArray<TabColumn> =>
  Array.from({ length: count }, (_, index) => {
    const column = data?.columnMetadata?.[index]
    return {
      mark: Marks.textOf(column?.developerMetadata, Marks.column),
      hidden: column?.hiddenByUser === true,
    }
  })

const notesOf = (data: Answers.GridData | undefined): ReadonlyArray<CellNote> => {
  const notes: Array<CellNote> = []
  for (const [row, { values = [] }] of (data?.rowData ?? []).entries())
    for (const [column, { note }] of values.entries())
      if (note !== undefined && note !== "") notes.push({ row, column, text: note })
  return notes
}

/** Without what is blank at the end: cells that are only formatted tell nothing. */
const trimmed = <A>(items: ReadonlyArray<A>, isEmpty: (item: A) => boolean): ReadonlyArray<A> => {
  let last = items.length
  while (last > 0 && isEmpty(items[last - 1] as A)) last--
  return last === items.length ? items : items.slice(0, last)
}

/** A tab of the port. */
export const tabOf = ({ properties = {}, data, merges = [], developerMetadata }: Answers.Sheet): Tab => {
  const [grid] = data ?? []
  const rows = trimmed(
    (grid?.rowData ?? []).map(({ values = [] }) => trimmed(values.map(cellOf), isBlank)),
    (row) => row.length === 0,
  )
  const { rowCount = 0, columnCount = 0 } = properties.gridProperties ?? {}
  return {
    key: String(properties.sheetId ?? 0),
    title: properties.title ?? "",
    hidden: properties.hidden === true,
    mark: Marks.textOf(developerMetadata, Marks.tab),
    columns: columnsOf(grid, columnCount),
    rows,
    hiddenRows: (grid?.rowMetadata ?? []).flatMap(({ hiddenByUser, hiddenByFilter }, index) =>
      hiddenByUser === true || hiddenByFilter === true ? [index] : [],
    ),
    merges: merges.map(
      ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) => ({
        row: startRowIndex,
        column: startColumnIndex,
        endRow: endRowIndex,
        endColumn: endColumnIndex,
      }),
    ),
    notes: notesOf(grid),
    size: { rows: rowCount, columns: columnCount },
  }
}

/** A snapshot of the port. */
export const snapshotOf = (name: string, spreadsheet: Answers.Spreadsheet): Snapshot => ({
  workbook: name,
  locale: /^en/i.test(spreadsheet.properties?.locale ?? "en_US") ? "en" : "nl",
  tabs: (spreadsheet.sheets ?? []).map(tabOf),
  marks: Marks.ofSpreadsheet(spreadsheet.developerMetadata),
  state: Receipts.stateOf(Receipts.among(spreadsheet.developerMetadata)),
})
