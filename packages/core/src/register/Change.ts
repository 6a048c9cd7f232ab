/**
 * What differs between two registers, as data. Everything that writes, writes changes.
 *
 * A change carries what stood there before as well as what comes, so it can be turned around, and so that
 * applying it to rows that have moved on is found and refused.
 */
import * as Result from "effect/Result"
import * as Integrity from "./Integrity.ts"
import type { Problem } from "./Problem.ts"
import * as Register from "./Register.ts"
import * as RowIndex from "./RowIndex.ts"
import type { AnyRow } from "./RowReader.ts"
import * as RowReader from "./RowReader.ts"
import type { Input, Table } from "./Table.ts"
import type { Tables } from "./Tables.ts"

/** Values of some cells of one row, by column. */
export type Cells = Readonly<Record<string, unknown>>

/** A row that comes. */
export interface Insert {
  readonly _tag: "Insert"
  readonly table: string
  readonly id: string
  readonly row: AnyRow
}

/** Cells of one row that change; `from` and `to` hold the same columns. */
export interface Update {
  readonly _tag: "Update"
  readonly table: string
  readonly id: string
  readonly from: Cells
  readonly to: Cells
}

/** A row that goes. */
export interface Delete {
  readonly _tag: "Delete"
  readonly table: string
  readonly id: string
  readonly row: AnyRow
}

/** One difference between two registers: at most one for each row. */
export type Change = Insert | Update | Delete

/** Inserts a row. Absent columns become `null`; the row is checked when the change is applied. */
export const insert = <T extends Table>(table: T, row: Input<T>): Insert => {
  const given = row as Cells
  const absent = Object.fromEntries(Object.keys(table.columns).map((column) => [column, null]))
  const cells = Object.entries({ ...absent, ...given }).map(([column, value]) => [
    column,
    RowReader.settled(table, column, value),
  ])
  const full: AnyRow = Object.fromEntries(cells)
  return { _tag: "Insert", table: table.name, id: full.id, row: full }
}

/** Changes some cells of a row that the register holds; `undefined` when nothing would change. */
export const update = <T extends Table>(
  register: Register.AnyRegister,
  table: T,
  id: string,
  cells: Partial<Input<T>>,
): Update | undefined => {
  const row = Register.get(register, table.name, id) as AnyRow | undefined
  const differing = Object.entries(cells).flatMap(([column, given]) => {
    const now = row !== undefined && Object.hasOwn(row, column) ? row[column] : null
    const value = RowReader.settled(table, column, given)
    return RowIndex.sameValue(now, value) ? [] : [{ column, now, value }]
  })
  if (differing.length === 0 && row !== undefined) return undefined
  const from = Object.fromEntries(differing.map(({ column, now }) => [column, now]))
  const to = Object.fromEntries(differing.map(({ column, value }) => [column, value]))
  return { _tag: "Update", table: table.name, id, from, to }
}

/** Deletes a row that the register holds; `undefined` when it holds none by that id. */
export const remove = <T extends Table>(
  register: Register.AnyRegister,
  table: T,
  id: string,
): Delete | undefined => {
  const row = Register.get(register, table.name, id) as AnyRow | undefined
  return row === undefined ? undefined : { _tag: "Delete", table: table.name, id, row }
}

/** The change that undoes this one. */
export const invert = (change: Change): Change => {
  switch (change._tag) {
    case "Insert":
      return { ...change, _tag: "Delete" }
    case "Delete":
      return { ...change, _tag: "Insert" }
    case "Update":
      return { ...change, from: change.to, to: change.from }
  }
}

const difference = (table: string, before: AnyRow, after: AnyRow): Update | undefined => {
  const from: Record<string, unknown> = {}
  const to: Record<string, unknown> = {}
  let differs = false
  for (const column in after) {
    if (RowIndex.sameValue(before[column], after[column])) continue
    from[column] = before[column] ?? null
    to[column] = after[column]
    differs = true
  }
  return differs ? { _tag: "Update", table, id: after.id, from, to } : undefined
}

/**
 * The changes that lead from one register to another: at most one for each row, in the order of tables and
 * ids. Law: `apply(a, between(a, b))` holds the rows of `b`.
 */
export const between = (before: Register.AnyRegister, after: Register.AnyRegister): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  for (const table of new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])) {
    const left = (before.rows[table] ?? []) as ReadonlyArray<AnyRow>
    const right = (after.rows[table] ?? []) as ReadonlyArray<AnyRow>
    if (left === right) continue
    let i = 0
    let j = 0
    while (i < left.length || j < right.length) {
      const a = left[i]
      const b = right[j]
      if (a === b) {
        i++
        j++
      } else if (b === undefined || (a !== undefined && a.id < b.id)) {
        changes.push({ _tag: "Delete", table, id: (a as AnyRow).id, row: a as AnyRow })
        i++
      } else if (a === undefined || b.id < a.id) {
        changes.push({ _tag: "Insert", table, id: b.id, row: b })
        j++
      } else {
        const change = difference(table, a, b)
        if (change !== undefined) changes.push(change)
        i++
        j++
      }
    }
  }
  return changes
}

/** What a table becomes: the rows that changed by id, `null` for a row that went. */
type Overlay = Map<string, AnyRow | null>

const step = (
  current: AnyRow | undefined,
  change: Change,
  problems: Array<Problem>,
): AnyRow | null | undefined => {
  const place = { table: change.table, id: change.id, column: null, row: null }
  if (change._tag === "Insert") {
    if (current === undefined) return change.row
    problems.push({ _tag: "RowExists", ...place })
    return undefined
  }
  if (current === undefined) {
    problems.push({ _tag: "RowAbsent", ...place })
    return undefined
  }
  const expected = change._tag === "Delete" ? change.row : change.from
  let stale = false
  for (const column in expected) {
    if (RowIndex.sameValue(current[column] ?? null, expected[column])) continue
    stale = true
    problems.push({
      _tag: "Stale",
      ...place,
      column,
      expectedValue: expected[column],
      actualValue: current[column],
    })
  }
  if (stale) return undefined
  return change._tag === "Delete" ? null : { ...current, ...change.to }
}

const overlay = (
  tables: Tables,
  changes: ReadonlyArray<Change>,
  current: (table: string, id: string) => AnyRow | undefined,
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
    const now = rows.has(change.id) ? (rows.get(change.id) ?? undefined) : current(change.table, change.id)
    const next = step(now, change, problems)
    if (next !== undefined) rows.set(change.id, next)
  }
  return overlays
}

/** The checked rows that some changes lead to, table by table; `null` for a row that goes. */
export type Outcome = ReadonlyMap<string, ReadonlyMap<string, AnyRow | null>>

/** What stands in a table before the changes; all that `outcome` asks. */
export interface Present {
  readonly get: (table: string, id: string) => AnyRow | undefined
  /** The ids of rows that hold `id` in this reference column. */
  readonly referring: (table: string, column: string, id: string) => Iterable<string>
  /** The ids of rows that hold the same values in these columns. */
  readonly sharing: (table: string, columns: ReadonlyArray<string>, row: AnyRow) => Iterable<string>
}

/**
 * Works out what changes lead to, and checks it, by asking only for rows that the changes touch: the cost
 * grows with the changes, not with the register. Stores use it on rows they do not hold in memory.
 */
export const outcome = (
  tables: Tables,
  changes: ReadonlyArray<Change>,
  present: Present,
): Result.Result<Outcome, ReadonlyArray<Problem>> => {
  const problems: Array<Problem> = []
  const overlays = overlay(tables, changes, present.get, problems)
  const touched = (table: string, id: string): boolean => overlays.get(table)?.has(id) === true
  const exists = (table: string, id: string): boolean =>
    touched(table, id) ? overlays.get(table)?.get(id) !== null : present.get(table, id) !== undefined
  const checked = new Map<string, Map<string, AnyRow | null>>()
  for (const [name, rows] of overlays) {
    const read = RowReader.make(tables[name] as Table)
    const good = new Map<string, AnyRow | null>()
    for (const [id, row] of rows) {
      const sound = row === null ? null : read(row, null, problems)
      if (sound !== null && sound.id !== id) problems.push(renamed(name, id, sound))
      else if (row === null || sound !== null) good.set(id, sound)
    }
    checked.set(name, good)
  }
  for (const [name, rows] of checked) {
    const table = tables[name] as Table
    const kept = [...rows.values()].filter((row) => row !== null)
    Integrity.references(table, kept, exists, problems)
    Integrity.uniqueness(table, kept, problems)
    for (const row of kept) sharedValues(table, row, present, touched, problems)
  }
  danglers(tables, checked, present, touched, problems)
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(checked)
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

/** Rows that the changes leave alone and that hold what must be unique in this one. */
const sharedValues = (
  table: Table,
  row: AnyRow,
  present: Present,
  touched: (table: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  for (const columns of table.unique) {
    const key = Integrity.uniqueKey(columns, row)
    if (key === null) continue
    for (const id of present.sharing(table.name, columns, row)) {
      const other = touched(table.name, id) ? undefined : present.get(table.name, id)
      if (other === undefined || Integrity.uniqueKey(columns, other) !== key) continue
      const column = columns[0] ?? null
      problems.push({
        _tag: "NotUnique",
        table: table.name,
        id: row.id,
        column,
        row: null,
        columns,
        other: id,
      })
    }
  }
}

/** Rows that stay but refer to a row that goes. */
const danglers = (
  tables: Tables,
  checked: Outcome,
  present: Present,
  touched: (table: string, id: string) => boolean,
  problems: Array<Problem>,
): void => {
  const gone = new Map<string, ReadonlyArray<string>>()
  for (const [name, rows] of checked) {
    const ids = [...rows].flatMap(([id, row]) => (row === null ? [id] : []))
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

const presentIn = (register: Register.AnyRegister): Present => {
  const rows = (table: string) => register.rows[table] ?? []
  const get = (table: string, id: string) => RowIndex.byId(rows(table)).get(id)
  const ids = (table: string, column: string, value: unknown) =>
    (RowIndex.byColumn(rows(table), column).get(value) ?? []).map((row) => row.id)
  const sharing = (table: string, columns: ReadonlyArray<string>, row: AnyRow): ReadonlyArray<string> => {
    // A list of references is indexed by its members, not as a whole.
    const column = columns.find((one) => !Array.isArray(row[one]))
    return column === undefined ? rows(table).map(({ id }) => id) : ids(table, column, row[column])
  }
  return { get, referring: ids, sharing }
}

/**
 * Applies changes to a register: all of them, or none and every problem. The revision stays as it was.
 */
export const apply = <T extends Tables>(
  tables: T,
  register: Register.Register<T>,
  changes: ReadonlyArray<Change>,
): Result.Result<Register.Register<T>, ReadonlyArray<Problem>> =>
  Result.map(outcome(tables, changes, presentIn(Register.plain(register))), (checked) => {
    const rows: Record<string, ReadonlyArray<AnyRow>> = {
      ...(Register.plain(register).rows as Record<string, ReadonlyArray<AnyRow>>),
    }
    for (const [name, changed] of checked) rows[name] = combine(rows[name] ?? [], changed)
    return { revision: register.revision, rows } as unknown as Register.Register<T>
  })

const combine = (
  rows: ReadonlyArray<AnyRow>,
  changed: ReadonlyMap<string, AnyRow | null>,
): ReadonlyArray<AnyRow> => {
  const known = RowIndex.byId(rows)
  const kept = rows.flatMap((row) => {
    const next = changed.get(row.id)
    return next === undefined ? [row] : next === null ? [] : [next]
  })
  const fresh = [...changed.values()].filter((row) => row !== null && !known.has(row.id)) as Array<AnyRow>
  return fresh.length === 0 ? kept : [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1))
}
