/**
 * Grows the rows of a sound register from genes.
 */
import * as fc from "fast-check"
import type { AnyRow } from "../../register/RowReader.ts"
import * as Draft from "./Draft.ts"
import * as Gene from "./Gene.ts"
import type { Plan, TablePlan } from "./Plan.ts"

/** The genes of one row, a column each, and of all rows of all tables in the order of the plan. */
type RowGenes = ReadonlyArray<number>
type Genome = ReadonlyArray<ReadonlyArray<RowGenes>>

/** The genes of a register. */
export const genome = (plan: Plan, maxRows: number): fc.Arbitrary<Genome> =>
  fc.tuple(
    ...[...plan.values()].map(({ columns }) =>
      fc.array(Gene.several(columns.length), { maxLength: maxRows, size: "max" }),
    ),
  )

const longest = 128

/** An id that is not among these; the proposed one when it is free. */
export const freeId = (proposed: string, taken: { readonly has: (id: string) => boolean }): string => {
  let id = proposed
  for (let at = 2; taken.has(id); at++) id = `${proposed.slice(0, longest - 8)}-${at}`
  return id
}

/** The row that these genes give, before it is mended; genes that are missing read as 0. */
export const rowOf = (
  plan: TablePlan,
  id: string,
  genes: RowGenes,
  idsOf: (table: string) => ReadonlyArray<string>,
): AnyRow => {
  const row: Record<string, unknown> & { id: string } = { id }
  for (const [at, column] of plan.columns.entries()) {
    if (column.name === "id") continue
    row[column.name] = column.read(genes[at] ?? 0, column.target === null ? [] : idsOf(column.target)) ?? null
  }
  return row
}

/** One number that follows from the genes of a row. */
export const seedOf = (genes: RowGenes): number => genes.reduce(Gene.mix, genes.length)

interface Planned {
  readonly plan: TablePlan
  readonly rows: Map<string, RowGenes>
}

const promise = (plan: TablePlan, genes: ReadonlyArray<RowGenes>): Planned => {
  const rows = new Map<string, RowGenes>()
  const at = plan.columns.findIndex(({ name }) => name === "id")
  for (const row of genes) rows.set(freeId(String(plan.columns[at]?.fill(row[at] ?? 0, [])), rows), row)
  return { plan, rows }
}

/** Gives a first row to every table that one with rows cannot do without. */
const provide = (planned: ReadonlyMap<string, Planned>): void => {
  const todo = [...planned.values()].filter(({ rows }) => rows.size > 0)
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const name of next.plan.needs) {
      const needed = planned.get(name)
      if (needed === undefined || needed.rows.size > 0) continue
      needed.rows.set("1", [])
      todo.push(needed)
    }
  }
}

/** A draft with the rows that these genes give. */
export const draftOf = (plan: Plan, genes: Genome): Draft.Draft => {
  const planned = new Map(
    [...plan.values()].map((table, at) => [table.name, promise(table, genes[at] ?? [])]),
  )
  provide(planned)
  const draft = Draft.make(plan)
  for (const [name, { rows }] of planned) draft.ids.set(name, [...rows.keys()])
  const idsOf = (table: string) => Draft.idsOf(draft, table)
  for (const { plan: table, rows } of planned.values()) {
    for (const [id, row] of rows) {
      const seed = seedOf(row)
      if (!Draft.put(draft, table, rowOf(table, id, row, idsOf), seed))
        Draft.drop(draft, table.name, id, seed)
    }
  }
  return draft
}
