/**
 * Reads all rows of one table: every row checked, in id order, and no id twice.
 */
import * as Grid from "./Grid.ts"
import type { Problem } from "./Problem.ts"
import type { AnyRow } from "./RowReader.ts"
import * as RowReader from "./RowReader.ts"
import type { Table } from "./Table.ts"

/** The rows of a table, and every id that was handed in, those of rows that are no good included. */
export interface TableRead {
  readonly rows: ReadonlyArray<AnyRow>
  readonly ids: () => ReadonlySet<string>
  /** By reference column, every id that the rows refer to. */
  readonly mentioned: RowReader.Mentioned
}

interface Collected {
  /** The id of each row that was handed in, in its place; something else where it has none. */
  readonly ids: ReadonlyArray<unknown>
  /** Each row in its place; `null` where it is no good. */
  readonly rows: ReadonlyArray<AnyRow | null>
  readonly mentioned: TableRead["mentioned"]
}

const collect = (
  table: Table,
  given: ReadonlyArray<unknown> | Grid.Grid,
  problems: Array<Problem>,
): Collected => {
  const reader = RowReader.make(table, Grid.isGrid(given) ? [...given.columns] : undefined)
  const ids: Array<unknown> = []
  const rows: Array<AnyRow | null> = []
  if (Grid.isGrid(given)) {
    unknownColumns(table, given, problems)
    const idAt = given.columns.indexOf("id")
    for (const values of given.values) {
      if (!Array.isArray(values)) {
        const place = { table: table.name, id: null, column: null, row: rows.length }
        problems.push({ _tag: "NotARow", ...place, value: values })
        ids.push(null)
        rows.push(null)
        continue
      }
      ids.push(values[idAt])
      rows.push(reader.values(values, rows.length, problems))
    }
  } else {
    for (let at = 0; at < given.length; at++) {
      const row = reader.row(given[at], at, problems)
      ids.push(row?.id ?? (given[at] as { readonly id?: unknown } | null | undefined)?.id)
      rows.push(row)
    }
  }
  return { ids, rows, mentioned: reader.mentioned }
}

const unknownColumns = (table: Table, grid: Grid.Grid, problems: Array<Problem>): void => {
  for (const column of grid.columns) {
    if (Object.hasOwn(table.columns, column)) continue
    problems.push({ _tag: "UnknownColumn", table: table.name, id: null, column, row: null, value: null })
  }
}

/** Whether ids only rise, and so are never the same twice: how stores hand them over. */
const isRising = (ids: ReadonlyArray<unknown>): boolean => {
  for (let at = 0; at < ids.length; at++) {
    if (typeof ids[at] !== "string" || (at > 0 && (ids[at - 1] as string) >= (ids[at] as string)))
      return false
  }
  return true
}

/** Drops every row whose id was taken by one before it, and puts the rest in order. */
const sorted = (table: Table, { ids, rows }: Collected, problems: Array<Problem>): ReadonlyArray<AnyRow> => {
  const taken = new Set<string>()
  const kept: Array<AnyRow> = []
  ids.forEach((id, at) => {
    if (typeof id !== "string") return
    if (taken.has(id)) {
      problems.push({ _tag: "DuplicateId", table: table.name, id, column: "id", row: at })
      return
    }
    taken.add(id)
    const row = rows[at] ?? null
    if (row !== null) kept.push(row)
  })
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Reads the rows of a table; whatever is wrong is added to the problems. */
export const readTable = (table: Table, given: unknown, problems: Array<Problem>): TableRead => {
  if (!Array.isArray(given) && !Grid.isGrid(given)) {
    problems.push({ _tag: "NotRows", table: table.name, id: null, column: null, row: null, value: given })
    return { rows: [], ids: () => new Set(), mentioned: new Map() }
  }
  const found: Array<Problem> = []
  const collected = collect(table, given, found)
  const rows = isRising(collected.ids)
    ? collected.rows.filter((row) => row !== null)
    : sorted(table, collected, found)
  for (const problem of found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) problems.push(problem)
  let ids: ReadonlySet<string> | undefined
  return {
    rows,
    ids: () => {
      ids ??= new Set(collected.ids.filter((id) => typeof id === "string"))
      return ids
    },
    mentioned: collected.mentioned,
  }
}
