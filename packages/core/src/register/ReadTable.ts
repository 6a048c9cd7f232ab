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
}

interface Collected {
  readonly rows: Array<AnyRow>
  /** The id of each row that was handed in, with its position and the row when it is good. */
  readonly seen: Array<{ readonly id: string; readonly at: number; readonly row: AnyRow | null }>
  inOrder: boolean
}

const collect = (
  table: Table,
  given: ReadonlyArray<unknown> | Grid.Grid,
  problems: Array<Problem>,
): Collected => {
  const reader = RowReader.make(table)
  const collected: Collected = { rows: [], seen: [], inOrder: true }
  let last = ""
  const add = (id: unknown, row: AnyRow | null, at: number): void => {
    if (typeof id !== "string") return
    if (last >= id) collected.inOrder = false
    last = id
    collected.seen.push({ id, at, row })
    if (row !== null) collected.rows.push(row)
  }
  if (Grid.isGrid(given)) {
    const names = Object.keys(table.columns)
    unknownColumns(table, given, problems)
    const order = Grid.reorder(given, names)
    const idAt = names.indexOf("id")
    given.values.forEach((values, at) => {
      const ordered = order === null ? values : order(values)
      add(ordered[idAt], reader.values(ordered, at, problems), at)
    })
  } else {
    for (let at = 0; at < given.length; at++) {
      const row = reader.row(given[at], at, problems)
      add(row?.id ?? (given[at] as { readonly id?: unknown } | null | undefined)?.id, row, at)
    }
  }
  return collected
}

const unknownColumns = (table: Table, grid: Grid.Grid, problems: Array<Problem>): void => {
  for (const column of grid.columns) {
    if (Object.hasOwn(table.columns, column)) continue
    problems.push({ _tag: "UnknownColumn", table: table.name, id: null, column, row: null, value: null })
  }
}

/** Drops every row whose id was taken by one before it, and puts the rest in order. */
const sorted = (table: Table, { seen }: Collected, problems: Array<Problem>): ReadonlyArray<AnyRow> => {
  const taken = new Set<string>()
  const rows: Array<AnyRow> = []
  for (const { id, at, row } of seen) {
    if (taken.has(id)) {
      problems.push({ _tag: "DuplicateId", table: table.name, id, column: "id", row: at })
      continue
    }
    taken.add(id)
    if (row !== null) rows.push(row)
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Reads the rows of a table; whatever is wrong is added to the problems. */
export const readTable = (table: Table, given: unknown, problems: Array<Problem>): TableRead => {
  if (!Array.isArray(given) && !Grid.isGrid(given)) {
    problems.push({ _tag: "NotRows", table: table.name, id: null, column: null, row: null, value: given })
    return { rows: [], ids: () => new Set() }
  }
  const found: Array<Problem> = []
  const collected = collect(table, given, found)
  // Ids that only rise are never the same twice, which is how stores hand them over.
  const rows = collected.inOrder ? collected.rows : sorted(table, collected, found)
  for (const problem of found.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) problems.push(problem)
  let ids: ReadonlySet<string> | undefined
  return {
    rows,
    ids: () => {
      ids ??= new Set(collected.seen.map(({ id }) => id))
      return ids
    },
  }
}
