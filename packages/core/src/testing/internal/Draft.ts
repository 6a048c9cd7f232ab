/**
 * A register in the making: rows that are sound at every step, kept so by mending, by letting go of
 * references and by dropping rows, never by starting again.
 */
import * as Integrity from "../../register/Integrity.ts"
import type { AnyRow } from "../../register/RowReader.ts"
import * as Mend from "./Mend.ts"
import type { Plan, TablePlan } from "./Plan.ts"

/** Rows by table and id, with the ids that references may name. */
export interface Draft {
  readonly plan: Plan
  readonly rows: ReadonlyMap<string, Map<string, AnyRow>>
  readonly ids: Map<string, ReadonlyArray<string>>
  /** For each table and each of its unique sets: which row holds which values. */
  readonly taken: ReadonlyMap<string, ReadonlyArray<Map<string, string>>>
}

/** A draft without rows. */
export const make = (plan: Plan): Draft => {
  const rows = new Map<string, Map<string, AnyRow>>()
  const taken = new Map<string, ReadonlyArray<Map<string, string>>>()
  for (const [name, { table }] of plan) {
    rows.set(name, new Map())
    taken.set(
      name,
      table.unique.map(() => new Map()),
    )
  }
  return { plan, rows, ids: new Map(), taken }
}

/** The rows of a table. */
export const rowsOf = (draft: Draft, table: string): Map<string, AnyRow> =>
  draft.rows.get(table) as Map<string, AnyRow>

/** The ids of a table that references may name. */
export const idsOf = (draft: Draft, table: string): ReadonlyArray<string> => draft.ids.get(table) ?? []

const flawOf =
  (draft: Draft, plan: TablePlan): Mend.FlawOf =>
  (row) => {
    for (const name of plan.required) if (row[name] === null) return [name]
    for (const check of plan.checks) if (!check.holds(row)) return check.columns
    const taken = draft.taken.get(plan.name) ?? []
    for (const [at, columns] of plan.table.unique.entries()) {
      const key = Integrity.uniqueKey(columns, row)
      const owner = key === null ? undefined : taken[at]?.get(key)
      if (owner !== undefined && owner !== row.id) return columns
    }
    return null
  }

const forget = (draft: Draft, plan: TablePlan, row: AnyRow): void => {
  for (const [at, columns] of plan.table.unique.entries()) {
    const key = Integrity.uniqueKey(columns, row)
    if (key !== null) draft.taken.get(plan.name)?.[at]?.delete(key)
  }
  rowsOf(draft, plan.name).delete(row.id)
}

const hold = (draft: Draft, plan: TablePlan, row: AnyRow): void => {
  const old = rowsOf(draft, plan.name).get(row.id)
  if (old !== undefined) forget(draft, plan, old)
  rowsOf(draft, plan.name).set(row.id, row)
  for (const [at, columns] of plan.table.unique.entries()) {
    const key = Integrity.uniqueKey(columns, row)
    if (key !== null) draft.taken.get(plan.name)?.[at]?.set(key, row.id)
  }
}

/** Adds rows that are known to be sound. */
export const load = (draft: Draft, plan: TablePlan, rows: ReadonlyArray<AnyRow>): void => {
  for (const row of rows) hold(draft, plan, row)
}

/** Puts a row in the place of one with its id, or adds it, mended where needed; says whether it could. */
export const put = (draft: Draft, plan: TablePlan, row: AnyRow, seed: number): boolean => {
  const sound = Mend.mend(plan, row, flawOf(draft, plan), (table) => idsOf(draft, table), seed)
  if (sound !== null) hold(draft, plan, sound)
  return sound !== null
}

/** Puts rows in their places together, as they are: all or none, so that they may change values round. */
export const putTogether = (draft: Draft, plan: TablePlan, rows: ReadonlyArray<AnyRow>): boolean => {
  const old = rows.map((row) => rowsOf(draft, plan.name).get(row.id) as AnyRow)
  for (const row of old) forget(draft, plan, row)
  const flaw = flawOf(draft, plan)
  const sound = rows.every((row) => {
    const fits = flaw(row) === null
    if (fits) hold(draft, plan, row)
    return fits
  })
  if (sound) return true
  for (const row of rows) if (rowsOf(draft, plan.name).has(row.id)) forget(draft, plan, row)
  for (const row of old) hold(draft, plan, row)
  return false
}

/** Drops a row. Rows that refer to it let go of it, or go with it where they cannot do without. */
export const drop = (draft: Draft, table: string, id: string, seed: number): void => {
  const todo = [{ table, id }]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const gone = next
    const plan = draft.plan.get(gone.table) as TablePlan
    const row = rowsOf(draft, gone.table).get(gone.id)
    if (row !== undefined) forget(draft, plan, row)
    const left = idsOf(draft, gone.table).filter((one) => one !== gone.id)
    draft.ids.set(gone.table, left)
    for (const { table: from, column } of plan.referrers) {
      const referring = draft.plan.get(from) as TablePlan
      for (const holder of rowsOf(draft, from).values()) {
        const value = holder[column.name]
        const many = Array.isArray(value)
        if (many ? !value.includes(gone.id) : value !== gone.id) continue
        const rest = many ? value.filter((one) => one !== gone.id) : null
        if (!put(draft, referring, { ...holder, [column.name]: rest }, seed))
          todo.push({ table: from, id: holder.id })
      }
    }
  }
}
