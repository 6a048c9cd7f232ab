/**
 * A workbook in memory, with a person beside it: what the port promises, and what people do to a sheet.
 *
 * It stands apart from both real ones, so that a sync can be tested against the port alone.
 */

import * as Effect from "effect/Effect"
import type { Blueprint } from "../../src/workbook/Blueprint.ts"
import { blank, type Cell, type Scalar } from "../../src/workbook/Cell.ts"
import { type Edit, type Entered, scalarOf } from "../../src/workbook/Edit.ts"
import type { Snapshot, TabColumn } from "../../src/workbook/Snapshot.ts"
import type { Workbook } from "../../src/workbook/Workbook.ts"
import { Moved, WorkbookError } from "../../src/workbook/WorkbookError.ts"

interface Sheet {
  readonly key: string
  title: string
  mark: string | null
  columns: Array<TabColumn>
  rows: Array<Array<Cell>>
}

/** What a person can do; positions are those on the screen, from 0. */
export interface Person {
  readonly titles: () => ReadonlyArray<string>
  readonly grid: (tab: number) => ReadonlyArray<ReadonlyArray<Scalar | null>>
  readonly type: (tab: number, row: number, column: number, value: Scalar | null) => void
  readonly formula: (tab: number, row: number, column: number, formula: string, value: Scalar) => void
  readonly insertRow: (tab: number, at: number) => void
  readonly deleteRow: (tab: number, at: number) => void
  readonly copyRow: (tab: number, from: number, to: number) => void
  /** Sorts rows from one on, by a column; only these columns when they are given. */
  readonly sort: (tab: number, from: number, by: number, columns?: ReadonlyArray<number>) => void
  readonly insertColumn: (tab: number, at: number, header: string) => void
  readonly deleteColumn: (tab: number, at: number) => void
  readonly moveColumn: (tab: number, from: number, to: number) => void
  readonly renameTab: (tab: number, title: string) => void
  readonly moveTab: (from: number, to: number) => void
  readonly deleteTab: (tab: number) => void
  readonly duplicateTab: (tab: number, title: string) => void
}

/** A workbook in memory. */
export interface MemoryWorkbook extends Workbook {
  readonly person: Person
  /** How often it was read and written. */
  readonly counts: { reads: number; writes: number }
  /** Called before each write is looked at: for what happens between a read and a write. */
  hook: ((edits: ReadonlyArray<Edit>) => Effect.Effect<void, WorkbookError>) | null
  /** Called after each write: an answer may be lost. */
  after: Effect.Effect<void, WorkbookError> | null
  readonly notes: ReadonlyMap<string, string>
  /** Another one, that holds the same: a copy of the file. */
  readonly copy: (name: string) => MemoryWorkbook
}

const cellOf = (value: Entered): Cell => ({ value: scalarOf(value) })

const compare = (a: Cell | undefined, b: Cell | undefined): number => {
  const [left, right] = [a?.value ?? null, b?.value ?? null]
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}

interface State {
  sheets: Array<Sheet>
  marks: Record<string, string>
  version: number
  made: number
  locale: "nl" | "en"
}

const sheetOf = (tab: Blueprint["tabs"][number], key: string): Sheet => {
  const cell = (value: Blueprint["tabs"][number]["rows"][number][number]): Cell =>
    typeof value === "object" && value !== null ? { value: 0, formula: value.formula } : { value }
  return {
    key,
    title: tab.title,
    mark: tab.marked ? tab.key : null,
    columns: tab.columns.map(({ mark, hidden }) => ({ mark, hidden })),
    rows: [
      ...tab.lines.map(({ cells }) => cells.map(cell)),
      ...(tab.columns.length === 0 ? [] : [tab.columns.map(({ header }) => cellOf(header))]),
      ...tab.rows.map((row) => row.map(cell)),
    ],
  }
}

type Structural = Extract<Edit, { readonly _tag: "DeleteRow" | "InsertRows" }>

const padded = (row: Array<Cell>, length: number): Array<Cell> => {
  while (row.length < length) row.push(blank)
  return row
}

const apply = (state: State, edits: ReadonlyArray<Edit>, notes: Map<string, string>): void => {
  const sheet = (key: string): Sheet => {
    const found = state.sheets.find((one) => one.key === key)
    if (found === undefined) throw new Error(`no tab ${key}`)
    return found
  }
  const rowAt = ({ rows }: Sheet, at: number): Array<Cell> => {
    while (rows.length <= at) rows.push([])
    return rows[at] as Array<Cell>
  }
  for (const edit of edits) {
    if (edit._tag === "SetCell")
      padded(rowAt(sheet(edit.tab), edit.row), edit.column + 1)[edit.column] = cellOf(edit.value)
    if (edit._tag === "SetNote") notes.set(`${edit.tab}/${edit.row}/${edit.column}`, edit.note ?? "")
    if (edit._tag === "SetMark") {
      if (edit.value === null) delete state.marks[edit.name]
      else state.marks[edit.name] = edit.value
    }
    if (edit._tag === "MarkColumn") {
      const { columns } = sheet(edit.tab)
      columns[edit.column] = { hidden: columns[edit.column]?.hidden ?? false, mark: edit.mark }
    }
  }
  const structure = edits.flatMap(
    (edit): Array<{ at: number; edit: Structural }> =>
      edit._tag === "DeleteRow"
        ? [{ at: edit.row, edit }]
        : edit._tag === "InsertRows"
          ? [{ at: edit.after + 0.5, edit }]
          : [],
  )
  for (const { edit } of structure.sort((a, b) => b.at - a.at)) {
    const { rows } = sheet(edit.tab)
    if (edit._tag === "DeleteRow") rows.splice(edit.row, 1)
    else {
      while (rows.length <= edit.after) rows.push([])
      rows.splice(edit.after + 1, 0, ...edit.rows.map((cells) => cells.map(cellOf)))
    }
  }
}

const trimmed = (row: ReadonlyArray<Cell>): ReadonlyArray<Cell> => {
  let end = row.length
  while (end > 0 && row[end - 1]?.value === null && row[end - 1]?.formula === undefined) end--
  return row.slice(0, end)
}

const snapshotOf = (
  name: string,
  { sheets, marks, version, locale }: State,
  notes: ReadonlyMap<string, string>,
): Snapshot => ({
  workbook: name,
  locale,
  tabs: sheets.map(({ key, title, mark, columns, rows }) => {
    const width = Math.max(columns.length, ...rows.map(({ length }) => length))
    const kept = rows.map(trimmed)
    while (kept.length > 0 && kept.at(-1)?.length === 0) kept.pop()
    return {
      key,
      title,
      mark,
      hidden: false,
      columns: Array.from({ length: width }, (_, at) => columns[at] ?? { mark: null, hidden: false }),
      rows: kept,
      hiddenRows: [],
      merges: [],
      notes: [...notes].flatMap(([at, text]) => {
        const [tab, row, column] = at.split("/")
        return tab === key && text !== "" ? [{ row: Number(row), column: Number(column), text }] : []
      }),
      size: { rows: Math.max(rows.length, 1000), columns: Math.max(width, 26) },
    }
  }),
  marks: { ...marks },
  state: `v${version}`,
})

const personOf = (state: State): Person => {
  const sheet = (tab: number): Sheet => state.sheets[tab] as Sheet
  const change =
    <A extends ReadonlyArray<unknown>>(body: (...args: A) => void) =>
    (...args: A): void => {
      body(...args)
      state.version++
    }
  const put = (tab: number, row: number, column: number, cell: Cell) => {
    const { rows } = sheet(tab)
    while (rows.length <= row) rows.push([])
    padded(rows[row] as Array<Cell>, column + 1)[column] = cell
  }
  const widest = ({ rows, columns }: Sheet) => Math.max(columns.length, ...rows.map(({ length }) => length))
  return {
    titles: () => state.sheets.map(({ title }) => title),
    grid: (tab) => sheet(tab).rows.map((row) => row.map(({ value }) => value)),
    type: change((tab, row, column, value) => put(tab, row, column, cellOf(value))),
    formula: change((tab, row, column, formula, value) => put(tab, row, column, { value, formula })),
    insertRow: change((tab, at) => {
      sheet(tab).rows.splice(at, 0, [])
    }),
    deleteRow: change((tab, at) => {
      sheet(tab).rows.splice(at, 1)
    }),
    copyRow: change((tab, from, to) => {
      sheet(tab).rows.splice(to, 0, [...(sheet(tab).rows[from] as Array<Cell>)])
    }),
    sort: change((tab, from, by, columns) => {
      const { rows } = sheet(tab)
      const width = widest(sheet(tab))
      const part = rows.slice(from).map((row) => padded([...row], width))
      const sorted = [...part].sort((a, b) => compare(a[by], b[by]))
      const moves = columns ?? Array.from({ length: width }, (_, at) => at)
      part.forEach((row, at) => {
        const target = [...row]
        for (const column of moves) target[column] = (sorted[at] as Array<Cell>)[column] as Cell
        rows[from + at] = target
      })
    }),
    insertColumn: change((tab, at, header) => {
      const { rows, columns } = sheet(tab)
      columns.splice(at, 0, { mark: null, hidden: false })
      rows.forEach((row, n) => {
        padded(row, at).splice(at, 0, n === 0 ? cellOf(header) : blank)
      })
    }),
    deleteColumn: change((tab, at) => {
      sheet(tab).columns.splice(at, 1)
      for (const row of sheet(tab).rows) row.splice(at, 1)
    }),
    moveColumn: change((tab, from, to) => {
      const { rows, columns } = sheet(tab)
      const width = widest(sheet(tab))
      while (columns.length < width) columns.push({ mark: null, hidden: false })
      columns.splice(to, 0, ...columns.splice(from, 1))
      for (const row of rows) padded(row, width).splice(to, 0, ...row.splice(from, 1))
    }),
    renameTab: change((tab, title) => {
      sheet(tab).title = title
    }),
    moveTab: change((from, to) => {
      state.sheets.splice(to, 0, ...state.sheets.splice(from, 1))
    }),
    deleteTab: change((tab) => {
      state.sheets.splice(tab, 1)
    }),
    duplicateTab: change((tab, title) => {
      const { columns, rows, mark } = sheet(tab)
      state.sheets.push({
        key: `t${state.made++}`,
        title,
        mark,
        columns: [...columns],
        rows: rows.map((row) => [...row]),
      })
    }),
  }
}

const of = (name: string, state: State): MemoryWorkbook => {
  const notes = new Map<string, string>()
  const counts = { reads: 0, writes: 0 }
  const done = new Set<string>()
  const workbook: MemoryWorkbook = {
    name,
    person: personOf(state),
    counts,
    notes,
    hook: null,
    after: null,
    copy: (other) => of(other, structuredClone(state)),
    read: Effect.sync(() => {
      counts.reads++
      return structuredClone(snapshotOf(name, state, notes))
    }),
    write: (basis, { id, edits }) =>
      Effect.gen(function* () {
        if (edits.length === 0) return { state: basis.state, displaced: [] }
        if (workbook.hook !== null) yield* workbook.hook(edits)
        if (!done.has(id)) {
          if (basis.state !== `v${state.version}`) {
            const reason = new Moved({ found: `v${state.version}` })
            return yield* new WorkbookError({ workbook: name, doing: "write", reason })
          }
          apply(state, edits, notes)
          state.version++
          counts.writes++
          done.add(id)
        }
        if (workbook.after !== null) yield* workbook.after
        return { state: `v${state.version}`, displaced: [] }
      }),
    draw: (blueprint) =>
      Effect.sync(() => {
        state.sheets = blueprint.tabs.map((tab) => sheetOf(tab, `t${state.made++}`))
        state.marks = { ...blueprint.marks }
        state.locale = blueprint.locale
        state.version++
      }),
  }
  return workbook
}

/** An empty workbook. */
export const make = (name = "memory workbook"): MemoryWorkbook =>
  of(name, { sheets: [], marks: {}, version: 0, made: 0, locale: "nl" })
