/**
 * Makes a row fit: tries one remedy after another on the columns that do not go together.
 *
 * A check is only a function with the columns it looks at, so the remedies are the ways in which checks
 * are usually met: in order, absent, filled in, only one filled in, alike, the simplest, anything else.
 */
import type { AnyRow } from "../../register/RowReader.ts"
import * as Gene from "./Gene.ts"
import type { ColumnPlan, TablePlan } from "./Plan.ts"

/** The columns of a row that do not go together, or with another row; `null` for a sound row. */
export type FlawOf = (row: AnyRow) => ReadonlyArray<string> | null

/** The ids of a table that references may name. */
export type IdsOf = (table: string) => ReadonlyArray<string>

type Cells = Record<string, unknown>

type Remedy = (cells: Cells, columns: ReadonlyArray<ColumnPlan>, seed: number, ids: IdsOf) => void

const tries = 64

const known = (column: ColumnPlan, ids: IdsOf): ReadonlyArray<string> =>
  column.target === null ? [] : ids(column.target)

const filled = (column: ColumnPlan, gene: number, ids: IdsOf): unknown =>
  column.fill(gene, known(column, ids)) ?? null

const inOrder: Remedy = (cells, columns) => {
  for (const sort of new Set(columns.map((column) => column.sort))) {
    const same = columns.filter((column) => column.sort === sort && cells[column.name] !== null)
    const values = same.map((column) => cells[column.name] as string | number)
    values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    if (!same.every((column, at) => column.accepts(values[at]))) continue
    for (const [at, column] of same.entries()) cells[column.name] = values[at]
  }
}

const absent: Remedy = (cells, columns) => {
  for (const column of columns) if (column.optional) cells[column.name] = null
}

const complete: Remedy = (cells, columns, seed, ids) => {
  for (const [at, column] of columns.entries()) {
    cells[column.name] ??= filled(column, Gene.reroll(seed, at), ids)
  }
}

const single: Remedy = (cells, columns, seed, ids) => {
  const optional = columns.filter((column) => column.optional)
  absent(cells, optional, seed, ids)
  const chosen = optional[seed % optional.length]
  if (chosen !== undefined) complete(cells, [chosen], seed, ids)
}

const alike: Remedy = (cells, columns) => {
  const first = columns.find((column) => cells[column.name] !== null)
  if (first === undefined) return
  for (const column of columns) {
    if (column.sort === first.sort && column.accepts(cells[first.name]))
      cells[column.name] = cells[first.name]
  }
}

const simplest: Remedy = (cells, columns, _, ids) => {
  for (const column of columns) cells[column.name] = filled(column, 0, ids)
}

const other: Remedy = (cells, columns, seed, ids) => {
  for (const [at, column] of columns.entries()) {
    cells[column.name] = column.read(Gene.reroll(seed, at), known(column, ids)) ?? null
  }
}

const remedies: ReadonlyArray<Remedy> = [
  inOrder,
  absent,
  complete,
  other,
  single,
  alike,
  other,
  simplest,
  other,
]

/** The row, made sound; `null` when no remedy helped. Its id stays. */
export const mend = (
  plan: TablePlan,
  row: AnyRow,
  flawOf: FlawOf,
  ids: IdsOf,
  seed: number,
): AnyRow | null => {
  let flaw = flawOf(row)
  if (flaw === null) return row
  const cells: Cells & { readonly id: string } = { ...row }
  for (let attempt = 0; attempt < tries; attempt++) {
    const columns = flaw.flatMap((name) => (name === "id" ? [] : (plan.byName.get(name) ?? [])))
    if (columns.length === 0) return null
    const remedy = remedies[attempt % remedies.length] as Remedy
    remedy(cells, columns, Gene.mix(seed, attempt), ids)
    flaw = flawOf(cells)
    if (flaw === null) return cells
  }
  return null
}
