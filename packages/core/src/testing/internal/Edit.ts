/**
 * Edits of a draft, read from genes: rows that come, change, go or change values round. The draft is sound after each.
 */
import * as fc from "fast-check"
import type { AnyRow } from "../../register/RowReader.ts"
import * as Draft from "./Draft.ts"
import * as Gene from "./Gene.ts"
import * as Grow from "./Grow.ts"
import type { ColumnPlan, Plan, TablePlan } from "./Plan.ts"

/** What one edit is read from. */
export interface Edit {
  readonly table: number
  readonly doing: number
  readonly row: number
  readonly genes: ReadonlyArray<number>
}

/** Genes of a list of edits. */
export const several = (plan: Plan, maxEdits: number): fc.Arbitrary<ReadonlyArray<Edit>> => {
  const widest = Math.max(2, ...[...plan.values()].map(({ columns }) => columns.length))
  const genes = fc.array(Gene.one, { minLength: 2, maxLength: widest, size: "max" })
  return fc.array(fc.record({ table: Gene.one, doing: Gene.one, row: Gene.one, genes }), {
    maxLength: maxEdits,
    size: "max",
  })
}

const insert = (draft: Draft.Draft, plan: TablePlan, { row, genes }: Edit): void => {
  const seed = Grow.seedOf(genes)
  const proposed = String(plan.byName.get("id")?.fill(row, []))
  const id = Grow.freeId(proposed, Draft.rowsOf(draft, plan.name))
  draft.ids.set(plan.name, [...Draft.idsOf(draft, plan.name), id])
  const idsOf = (table: string) => Draft.idsOf(draft, table)
  if (!Draft.put(draft, plan, Grow.rowOf(plan, id, genes, idsOf), seed))
    Draft.drop(draft, plan.name, id, seed)
}

/** The columns that an edit names, in pairs of genes with the value that comes. */
const chosen = (
  plan: TablePlan,
  genes: ReadonlyArray<number>,
): ReadonlyArray<{ column: ColumnPlan; gene: number }> => {
  const open = plan.columns.filter(({ name }) => name !== "id")
  return genes.flatMap((gene, at) => {
    const column = at % 2 === 0 ? Gene.pick(open, gene) : undefined
    return column === undefined ? [] : [{ column, gene: genes[at + 1] ?? 0 }]
  })
}

const update = (draft: Draft.Draft, plan: TablePlan, row: AnyRow, { genes }: Edit): void => {
  const cells: Record<string, unknown> = {}
  for (const { column, gene } of chosen(plan, genes)) {
    const known = column.target === null ? [] : Draft.idsOf(draft, column.target)
    cells[column.name] = column.read(gene, known) ?? null
  }
  Draft.put(draft, plan, { ...row, ...cells }, Grow.seedOf(genes))
}

/** Two rows change their values of some columns round, those that must be unique by preference. */
const exchange = (draft: Draft.Draft, plan: TablePlan, row: AnyRow, { genes }: Edit): void => {
  const other = Gene.pick([...Draft.rowsOf(draft, plan.name).values()], genes[0] ?? 0)
  const [first, second] = genes
  const set =
    Gene.pick(plan.table.unique, second ?? 0) ?? chosen(plan, [first ?? 0]).map(({ column }) => column.name)
  if (other === undefined || other.id === row.id || set.includes("id")) return
  const cellsOf = (from: AnyRow) => Object.fromEntries(set.map((column) => [column, from[column]]))
  Draft.putTogether(draft, plan, [
    { ...row, ...cellsOf(other) },
    { ...other, ...cellsOf(row) },
  ])
}

/** Does one edit; one that cannot be done soundly is left out. */
export const apply = (draft: Draft.Draft, edit: Edit): void => {
  const plan = Gene.pick([...draft.plan.values()], edit.table)
  if (plan === undefined) return
  const row = Gene.pick([...Draft.rowsOf(draft, plan.name).values()], edit.row)
  const part = edit.doing / Gene.count
  if (row === undefined || part >= 0.75) insert(draft, plan, edit)
  else if (part < 0.45) update(draft, plan, row, edit)
  else if (part < 0.6) exchange(draft, plan, row, edit)
  else Draft.drop(draft, plan.name, row.id, edit.row)
}

/** A draft of the rows of a register. */
export const draftOf = (
  plan: Plan,
  rows: Readonly<Record<string, ReadonlyArray<{ readonly id: string }>>>,
): Draft.Draft => {
  const draft = Draft.make(plan)
  for (const table of plan.values()) {
    const list = (rows[table.name] ?? []) as ReadonlyArray<AnyRow>
    draft.ids.set(
      table.name,
      list.map(({ id }) => id),
    )
    Draft.load(draft, table, list)
  }
  return draft
}
