/**
 * What changes lead to, worked out and checked by asking only for rows that they touch.
 */
import * as Result from "effect/Result"
import type { Change } from "./Change.ts"
import * as Integrity from "./Integrity.ts"
import type { Problem } from "./Problem.ts"
import * as RowIndex from "./RowIndex.ts"
import type { AnyRow } from "./RowReader.ts"
import * as RowReader from "./RowReader.ts"
import type { Table } from "./Table.ts"
import type { Tables } from "./Tables.ts"

/** A row that changes touch: what stood there, and what comes. */
export interface Touched {
  readonly before: AnyRow | undefined
  /** The checked row; `null` when it goes. */
  readonly after: AnyRow | null
}

/** Every row that changes touch, by table and id. */
export type Outcome = ReadonlyMap<string, ReadonlyMap<string, Touched>>

/** What stands in a register before the changes; all that `make` asks. */
export interface Present {
  readonly get: (table: string, id: string) => AnyRow | undefined
  readonly has: (table: string, id: string) => boolean
  /** The ids of rows that hold `id` in this reference column. */
  readonly referring: (table: string, column: string, id: string) => Iterable<string>
  /** Rows that hold the same values in these columns as one of the given rows, each with the given row. */
  readonly sharing: (
    table: string,
    columns: ReadonlyArray<string>,
    rows: ReadonlyArray<AnyRow>,
  ) => Iterable<readonly [row: AnyRow, id: string]>
}

/** What comes of the rows of one table, while it is being worked out. */
type Overlay = Map<string, { readonly before: AnyRow | undefined; after: AnyRow | null }>

/** The columns in which a row is not what a change says it is. */
const staleColumns = (
  current: AnyRow,
  change: Exclude<Change, { readonly _tag: "Insert" }>,
): ReadonlyArray<string> => {
  const [expected, columns] =
    change._tag === "Delete"
      ? [change.row, Object.keys(current)]
      : [change.from, [...new Set([...Object.keys(change.from), ...Object.keys(change.to)])]]
  return columns.filter((column) => !RowIndex.sameValue(current[column] ?? null, expected[column]))
}

const step = (
  current: AnyRow | undefined,
  change: Change,
  problems: Array<Problem>,
): AnyRow | null | undefined => {
  if (change._tag === "Insert" && current === undefined) return change.row
  const place = { table: change.table, id: change.id, column: null, row: null }
  if (change._tag === "Insert") {
    problems.push({ _tag: "RowExists", ...place })
    return undefined
  }
  if (current === undefined) {
    problems.push({ _tag: "RowAbsent", ...place })
    return undefined
  }
  const expected = change._tag === "Delete" ? change.row : change.from
  const stale = staleColumns(current, change)
  for (const column of stale) {
    const [expectedValue, actualValue] = [expected[column], current[column]]
    problems.push({ _tag: "Stale", ...place, column, expectedValue, actualValue })
  }
  if (stale.length > 0) return undefined
  return change._tag === "Delete" ? null : { ...current, ...change.to }
}

const overlay = (
  tables: Tables,
  changes: ReadonlyArray<Change>,
  present: Present,
  problems: Array<Problem>,
): ReadonlyMap<string, Overlay> => {
  const overlays = new Map<string, Overlay>()
  for (const change of changes) {
    if (!Object.hasOwn(tables, change.table)) {
      problems.push({ _tag: "UnknownTable", table: change.table, id: change.id, column: null, row: null })
      continue
    }
    let rows = overlays.get(change.table)
    if (rows === undefined) {
      rows = new Map()
      overlays.set(change.table, rows)
    }
    const earlier = rows.get(change.id)
    if (earlier !== undefined) {
      const after = step(earlier.after ?? undefined, change, problems)
      if (after !== undefined) earlier.after = after
      continue
    }
    const before = present.get(change.table, change.id)
    const after = step(before, change, problems)
    if (after !== undefined) rows.set(change.id, { before, after })
  }
  return overlays
}

/** The rows of one table that stay and are good, and every id that they refer to, by column. */
interface Kept {
  readonly rows: ReadonlyArray<AnyRow>
  readonly mentioned: RowReader.Mentioned
}

/** Puts every row that stays in its place as checked. */
const readRows = (table: Table, rows: Overlay, problems: Array<Problem>): Kept => {
  const reader = RowReader.make(table)
  const good: Array<AnyRow> = []
  for (const [id, touched] of rows) {
    if (touched.after === null) continue
    const sound = reader.row(touched.after, null, problems)
    if (sound !== null && sound.id !== id) problems.push(renamed(table.name, id, sound))
    else if (sound !== null) {
      touched.after = sound
      good.push(sound)
    }
  }
  return { rows: good, mentioned: reader.mentioned }
}

/**
 * Works out what changes lead to: the checked rows, or every problem. The cost grows with the changes, not with
 * the register; stores use it on rows they do not hold in memory.
 */
export const make = (
  tables: Tables,
  changes: ReadonlyArray<Change>,
  present: Present,
): Result.Result<Outcome, ReadonlyArray<Problem>> => {
  const problems: Array<Problem> = []
  const overlays = overlay(tables, changes, present, problems)
  const touched = (table: string, id: string): boolean => overlays.get(table)?.has(id) === true
  const exists = (table: string, id: string): boolean => {
    const row = overlays.get(table)?.get(id)
    return row === undefined ? present.has(table, id) : row.after !== null
  }
  const kept = new Map<string, Kept>()
  for (const [name, rows] of overlays) kept.set(name, readRows(tables[name] as Table, rows, problems))
  for (const [name, { rows, mentioned }] of kept) {
    const table = tables[name] as Table
    Integrity.references(table, rows, mentioned, exists, problems)
    Integrity.uniqueness(table, rows, problems)
    sharedValues(table, rows, present, touched, problems)
  }
  danglers(tables, overlays, present, touched, problems)
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(overlays)
}

const renamed = (table: string, id: string, row: AnyRow): Problem => ({
  _tag: "InvalidValue",
  table,
  id,
  column: "id",
  row: null,
  value: row.id,
  expected: {
    nl: `${id}, want de code van een rij verandert niet`,
    en: `${id}, for the id of a row does not change`,
  },
})

/** Rows that the changes leave alone and that hold what must be unique in one of these. */
const sharedValues = (
  table: Table,
  rows: ReadonlyArray<AnyRow>,
  present: Present,
  touched: (table: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  for (const columns of table.unique) {
    const bound = rows.filter((row) => columns.every((column) => row[column] !== null))
    for (const [row, other] of present.sharing(table.name, columns, bound)) {
      if (touched(table.name, other)) continue
      const column = columns[0] ?? null
      problems.push({ _tag: "NotUnique", table: table.name, id: row.id, column, row: null, columns, other })
    }
  }
}

/** Rows that stay but refer to a row that goes. */
const danglers = (
  tables: Tables,
  outcome: Outcome,
  present: Present,
  touched: (table: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  const gone = new Map<string, ReadonlyArray<string>>()
  for (const [name, rows] of outcome) {
    const ids: Array<string> = []
    for (const [id, { after }] of rows) if (after === null) ids.push(id)
    if (ids.length > 0) gone.set(name, ids)
  }
  if (gone.size === 0) return
  for (const table of Object.values(tables)) {
    for (const { column, target } of Integrity.referenceColumns(table)) {
      for (const value of gone.get(target) ?? []) {
        for (const id of present.referring(table.name, column, value)) {
          if (touched(table.name, id)) continue
          problems.push({ _tag: "UnknownReference", table: table.name, id, column, row: null, target, value })
        }
      }
    }
  }
}
