/** The requests of one atomic batch: cells first, where they are now; then rows, from the bottom up. */
import type { Tab } from "../workbook/Snapshot.ts"
import type * as Answers from "./Answers.ts"
import type { Located, Placed } from "./Located.ts"
import * as Marks from "./Marks.ts"
import type { DimensionRange, Request, RowData } from "./Requests.ts"
import * as Values from "./Values.ts"

/** A request, and the edit of the batch that it is for; `null` for our own bookkeeping. */
export interface Composed {
  readonly request: Request
  readonly index: number | null
}

type SetCell = Extract<Located, { _tag: "SetCell" }>

const sheetIdOf = (tab: Tab): number => Number(tab.key)

const rowRange = (tab: Tab, startIndex: number, count: number): DimensionRange => ({
  sheetId: sheetIdOf(tab),
  dimension: "ROWS",
  startIndex,
  endIndex: startIndex + count,
})

const writeRows = (tab: Tab, row: number, column: number, rows: ReadonlyArray<RowData>): Request => ({
  updateCells: {
    rows,
    fields: Values.maskOf(rows),
    start: { sheetId: sheetIdOf(tab), rowIndex: row, columnIndex: column },
  },
})

interface Run {
  readonly index: number
  readonly tab: Tab
  readonly row: number
  readonly column: number
  readonly cells: Array<SetCell>
}

/** Cells beside each other go in one request: less to send, and each cell still only once. */
const runsOf = (
  cells: ReadonlyArray<{ readonly index: number; readonly edit: SetCell }>,
): ReadonlyArray<Run> => {
  const sorted = [...cells].sort(
    (a, b) =>
      sheetIdOf(a.edit.tab) - sheetIdOf(b.edit.tab) ||
      a.edit.row - b.edit.row ||
      a.edit.column - b.edit.column,
  )
  const runs: Array<Run> = []
  for (const { index, edit } of sorted) {
    const last = runs.at(-1)
    const joins =
      last !== undefined &&
      last.tab === edit.tab &&
      last.row === edit.row &&
      last.column + last.cells.length === edit.column
    if (joins) last.cells.push(edit)
    else runs.push({ index, tab: edit.tab, row: edit.row, column: edit.column, cells: [edit] })
  }
  return runs
}

const rowData = ({ cells }: Run): RowData => ({ values: cells.map(({ value }) => Values.cellData(value)) })

/** Runs of the same columns in rows below each other go in one request as well. */
const cellRequests = (runs: ReadonlyArray<Run>): ReadonlyArray<Composed> => {
  const blocks: Array<{ readonly first: Run; readonly rows: Array<RowData> }> = []
  for (const run of runs) {
    const last = blocks.at(-1)
    const below =
      last !== undefined &&
      last.first.tab === run.tab &&
      last.first.column === run.column &&
      last.first.cells.length === run.cells.length &&
      last.first.row + last.rows.length === run.row
    if (below) last.rows.push(rowData(run))
    else blocks.push({ first: run, rows: [rowData(run)] })
  }
  return blocks.map(({ first, rows }) => ({
    request: writeRows(first.tab, first.row, first.column, rows),
    index: first.index,
  }))
}

interface Structural {
  readonly index: number
  readonly at: number
  readonly deletes: boolean
  readonly tab: Tab
  readonly requests: ReadonlyArray<Request>
}

const inserts = ({ index, edit }: Placed): ReadonlyArray<Structural> => {
  if (edit._tag !== "InsertRows" || edit.rows.length === 0) return []
  const { tab, rows } = edit
  const at = edit.after + 1
  const data = rows.map((values) => ({ values: values.map(Values.cellData) }))
  const insert: Request = {
    insertDimension: { range: rowRange(tab, at, rows.length), inheritFromBefore: at > 0 },
  }
  const isFilled = data.some(({ values }) => values.length > 0)
  return [
    { index, at, deletes: false, tab, requests: isFilled ? [insert, writeRows(tab, at, 0, data)] : [insert] },
  ]
}

/** Rows below each other go in one request, unless others come between them. */
const deletions = (
  placed: ReadonlyArray<Placed>,
  between: ReadonlyArray<Structural>,
): ReadonlyArray<Structural> => {
  const places = new Set(between.map(({ tab, at }) => `${tab.key}:${at}`))
  const rows = placed
    .flatMap(({ index, edit }) =>
      edit._tag === "DeleteRow" ? [{ index, tab: edit.tab, row: edit.row }] : [],
    )
    .sort((a, b) => sheetIdOf(a.tab) - sheetIdOf(b.tab) || a.row - b.row)
  const runs: Array<{ readonly index: number; readonly tab: Tab; readonly at: number; count: number }> = []
  for (const { index, tab, row } of rows) {
    const last = runs.at(-1)
    const end = last === undefined ? -1 : last.at + last.count
    // The same row twice is gone once.
    if (last?.tab === tab && end - 1 === row) continue
    if (last?.tab === tab && end === row && !places.has(`${tab.key}:${row}`)) last.count++
    else runs.push({ index, tab, at: row, count: 1 })
  }
  return runs.flatMap(({ index, tab, at, count }) => {
    const goes: Structural = {
      index,
      at,
      deletes: true,
      tab,
      requests: [{ deleteDimension: { range: rowRange(tab, at, count) } }],
    }
    if (at + count < tab.size.rows) return [goes]
    // Google refuses to delete all rows below a frozen header: an empty one at the end stays.
    const range = rowRange(tab, tab.size.rows, 1)
    const stays = { ...goes, at: tab.size.rows, deletes: false }
    return [{ ...stays, requests: [{ insertDimension: { range, inheritFromBefore: true } }] }, goes]
  })
}

/** From the bottom up; where two meet, a row goes before one comes, and of two that come the last goes in first. */
const bottomUp = (a: Structural, b: Structural): number =>
  sheetIdOf(a.tab) - sheetIdOf(b.tab) ||
  b.at - a.at ||
  Number(b.deletes) - Number(a.deletes) ||
  (a.deletes ? a.index - b.index : b.index - a.index)

const markRequest = (name: string, value: string | null, known: ReadonlyArray<Answers.Metadata>): Request => {
  const metadataKey = Marks.named(name)
  const before = known.find((metadata) => metadata.metadataKey === metadataKey)
  const lookup = { developerMetadataLookup: { metadataId: before?.metadataId ?? 0 } }
  if (value === null) return { deleteDeveloperMetadata: { dataFilter: lookup } }
  if (before !== undefined) {
    return {
      updateDeveloperMetadata: {
        dataFilters: [lookup],
        developerMetadata: { metadataValue: value },
        fields: "metadataValue",
      },
    }
  }
  const location = { spreadsheet: true } as const
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue: value, location, visibility: "DOCUMENT" },
    },
  }
}

/** What marks a column. */
export const columnMark = (sheetId: number, column: number, mark: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: Marks.column,
      metadataValue: mark,
      location: {
        dimensionRange: { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 },
      },
      visibility: "DOCUMENT",
    },
  },
})

const others = (placed: Placed, known: ReadonlyArray<Answers.Metadata>): ReadonlyArray<Composed> => {
  const { index, edit } = placed
  switch (edit._tag) {
    case "SetNote": {
      const start = { sheetId: sheetIdOf(edit.tab), rowIndex: edit.row, columnIndex: edit.column }
      const values = [edit.note === null ? {} : { note: edit.note }]
      return [{ index, request: { updateCells: { rows: [{ values }], fields: "note", start } } }]
    }
    case "SetMark":
      return [{ index, request: markRequest(edit.name, edit.value, known) }]
    case "MarkColumn":
      return edit.tab.columns[edit.column]?.mark === edit.mark
        ? []
        : [{ index, request: columnMark(sheetIdOf(edit.tab), edit.column, edit.mark) }]
    default:
      return []
  }
}

/** The requests for all edits; nothing of the snapshot's own is repeated. */
export const compose = (
  placed: ReadonlyArray<Placed>,
  known: ReadonlyArray<Answers.Metadata>,
): ReadonlyArray<Composed> => {
  const cells = placed.flatMap(({ index, edit }) => (edit._tag === "SetCell" ? [{ index, edit }] : []))
  const coming = placed.flatMap(inserts)
  return [
    ...cellRequests(runsOf(cells)),
    ...placed.flatMap((one) => others(one, known)),
    ...[...coming, ...deletions(placed, coming)]
      .sort(bottomUp)
      .flatMap(({ index, requests }) => requests.map((request) => ({ request, index }))),
  ]
}
