/**
 * Lists of changes that may be good or bad, read from genes: each starts from what the changes before it
 * would have left, and now and then breaks something.
 */
import * as fc from "fast-check"
import type { Cells, Change } from "../../register/Change.ts"
import type { AnyRegister } from "../../register/Register.ts"
import type { AnyRow } from "../../register/RowReader.ts"
import * as Gene from "./Gene.ts"
import * as Grow from "./Grow.ts"
import type { ColumnPlan, Plan, TablePlan } from "./Plan.ts"

/** What one wild change is read from. */
export interface Wild {
  readonly table: number
  readonly doing: number
  readonly row: number
  readonly other: number
  readonly odd: number
  readonly genes: ReadonlyArray<number>
}

/** Genes of a list of wild changes. */
export const several = (plan: Plan, maxChanges: number): fc.Arbitrary<ReadonlyArray<Wild>> => {
  const widest = Math.max(1, ...[...plan.values()].map(({ columns }) => columns.length))
  const genes = fc.array(Gene.one, { minLength: 1, maxLength: widest, size: "max" })
  const wild = fc.record({
    table: Gene.one,
    doing: Gene.one,
    row: Gene.one,
    other: Gene.one,
    odd: Gene.one,
    genes,
  })
  return fc.array(wild, { maxLength: maxChanges, size: "max" })
}

type Rows = Map<string, AnyRow>

interface Scene {
  readonly plan: TablePlan
  readonly rows: Rows
  readonly idsOf: (table: string) => ReadonlyArray<string>
}

const misfits: ReadonlyArray<unknown> = [
  null,
  "",
  "nobody",
  0.5,
  -1,
  true,
  [],
  ["nobody"],
  {},
  " ",
  "2026-02-30",
]

const cellsOf = (row: AnyRow, columns: Iterable<string>): Cells =>
  Object.fromEntries([...columns].map((column) => [column, row[column] ?? null]))

const changed = (before: AnyRow, to: Cells, table: string): Change => {
  return { _tag: "Update", table, id: before.id, from: cellsOf(before, Object.keys(to)), to }
}

const comes = ({ plan, idsOf }: Scene, wild: Wild, id: string): Change => ({
  _tag: "Insert",
  table: plan.name,
  id,
  row: Grow.rowOf(plan, id, wild.genes, idsOf),
})

const column = (plan: TablePlan, gene: number): ColumnPlan | undefined =>
  Gene.pick(plan.columns.slice(1), gene)

const updated = (scene: Scene, wild: Wild, row: AnyRow): ReadonlyArray<Change> => {
  const { plan, rows, idsOf } = scene
  const touched = column(plan, wild.genes[0] ?? 0)
  if (touched === undefined) return []
  const name = touched.name
  if (wild.odd < 1200) {
    const known = touched.target === null ? [] : idsOf(touched.target)
    return [changed(row, { [name]: touched.read(wild.other, known) ?? null }, plan.name)]
  }
  const set = Gene.pick(plan.table.unique, wild.other) ?? [name]
  const other = Gene.pick([...rows.values()], wild.other) as AnyRow
  if (wild.odd < 2000) return [changed(row, cellsOf(other, set), plan.name)]
  if (wild.odd < 3200)
    return [changed(row, cellsOf(other, set), plan.name), changed(other, cellsOf(row, set), plan.name)]
  const odd = Gene.pick(misfits, wild.other)
  if (wild.odd < 3500) return [changed(row, { [name]: odd }, plan.name)]
  if (wild.odd < 3700)
    return [
      { _tag: "Update", table: plan.name, id: row.id, from: { [name]: odd }, to: { [name]: row[name] } },
    ]
  if (wild.odd < 3800) return [changed(row, { id: "renamed" }, plan.name)]
  if (wild.odd < 3900) return [changed(row, { nonsense: odd }, plan.name)]
  return [{ ...changed(row, {}, plan.name), table: "nonsense" }]
}

const changesOf = (scene: Scene, wild: Wild, id: string): ReadonlyArray<Change> => {
  const row = Gene.pick([...scene.rows.values()], wild.row)
  const part = wild.doing / Gene.count
  if (row === undefined || part > 0.8) return [comes(scene, wild, id)]
  if (part < 0.5) return updated(scene, wild, row)
  if (part < 0.7) return [{ _tag: "Delete", table: scene.plan.name, id: row.id, row }]
  if (part < 0.72) return [comes(scene, wild, row.id)]
  if (part < 0.74)
    return [{ _tag: "Delete", table: scene.plan.name, id: "nobody", row: { ...row, id: "nobody" } }]
  if (part < 0.76)
    return [{ _tag: "Delete", table: scene.plan.name, id: row.id, row: { ...row, id: "nobody" } }]
  return [{ _tag: "Delete", table: scene.plan.name, id: row.id, row }, comes(scene, wild, row.id)]
}

const follow = (rows: Rows, change: Change): void => {
  const row = rows.get(change.id)
  if (change._tag === "Insert") rows.set(change.id, change.row)
  else if (change._tag === "Delete") rows.delete(change.id)
  else if (row !== undefined) rows.set(change.id, { ...row, ...change.to })
}

/** The changes that these genes give on a register. */
export const changes = (
  plan: Plan,
  register: AnyRegister,
  wilds: ReadonlyArray<Wild>,
): ReadonlyArray<Change> => {
  const state = new Map<string, Rows>()
  for (const name of plan.keys()) {
    state.set(name, new Map((register.rows[name] ?? []).map((row) => [row.id, row as AnyRow])))
  }
  const fresh = wilds.map((wild, at) => ({
    table: Gene.pick([...plan.values()], wild.table),
    id: `new${at}`,
  }))
  // References may name the rows that come later in the same list.
  const idsOf = (table: string) => [
    ...(state.get(table)?.keys() ?? []),
    ...fresh.flatMap((one) => (one.table?.name === table ? [one.id] : [])),
  ]
  return wilds.flatMap((wild, at) => {
    const table = fresh[at]?.table
    if (table === undefined) return []
    const rows = state.get(table.name) as Rows
    const made = changesOf({ plan: table, rows, idsOf }, wild, `new${at}`)
    for (const change of made) follow(rows, change)
    return made
  })
}
