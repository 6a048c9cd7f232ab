/**
 * Brings what people want and what the store holds together: a three-way merge, from which everything is taken out
 * that is locked or would leave the register unsound, row by row and not all at once.
 */
import { type Change, Merge, type Problem, Register, type Tables } from "@wijkwijzer/core"
import type { Conflict, Item, Refusal, Settled } from "./Item.ts"
import type { Locks } from "./Locks.ts"
import { placeOf } from "./Sighting.ts"
import type { Wish } from "./Wish.ts"
import * as Wishes from "./Wish.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** What is brought together. */
export interface Sides<T extends Tables.Tables> {
  readonly tables: T
  readonly base: Register.Register<T>
  readonly store: Register.Register<T>
  readonly wishes: ReadonlyArray<Wish>
  readonly locks: Locks<T>
  readonly choose: (conflict: Conflict) => Settled
}

/** What came of it. */
export interface Settlement<T extends Tables.Tables> {
  /** The store's register with everything that is taken over. */
  readonly register: Register.Register<T>
  /** What is left to commit. */
  readonly changes: ReadonlyArray<Change.Change>
  /** The wishes that stand, by table and id: those already in the store as well. */
  readonly granted: ReadonlyMap<string, Wish>
  /** Cells (`table/id/column`) and rows (`table/id`) in which the workbook is written over, by choice. */
  readonly overwritten: ReadonlySet<string>
  readonly conflicts: ReadonlyArray<Conflict>
  readonly items: ReadonlyArray<Item>
}

const withWishes = <T extends Tables.Tables>(
  base: Register.Register<T>,
  wishes: Iterable<Wish>,
): Register.Register<T> => {
  const byTable = new Map<string, Array<Wish>>()
  for (const wish of wishes) {
    const list = byTable.get(wish.change.table)
    if (list === undefined) byTable.set(wish.change.table, [wish])
    else list.push(wish)
  }
  const plain = Register.plain(base)
  const rows: Record<string, ReadonlyArray<{ readonly id: string }>> = { ...plain.rows }
  for (const [table, list] of byTable)
    rows[table] = Wishes.applied(table, (rows[table] ?? []) as ReadonlyArray<Row>, list)
  return { ...base, rows } as unknown as Register.Register<T>
}

/** The wishes that a problem comes from: the deletion of what a row refers to, or else the row itself. */
const culprits = (problem: Problem.Problem, wishes: ReadonlyMap<string, Wish>): ReadonlyArray<string> => {
  if (problem._tag === "UnknownReference") {
    const target = Wishes.key(problem.target, problem.value)
    if (wishes.get(target)?.change._tag === "Delete") return [target]
  }
  const itself = Wishes.key(problem.table, problem.id ?? "")
  if (wishes.has(itself)) return [itself]
  if (problem._tag === "NotUnique") {
    const other = Wishes.key(problem.table, problem.other)
    if (wishes.has(other)) return [other]
  }
  return []
}

const refused = ({ change, seen, row, fresh }: Wish, why: Refusal): Item => {
  const column =
    why._tag === "Unsound"
      ? (why.problems[0]?.column ?? null)
      : change._tag === "Update"
        ? (Object.keys(change.to)[0] ?? null)
        : null
  const place = row === null ? null : placeOf(seen, row, column)
  return { _tag: "Refused", table: change.table, id: fresh ? null : change.id, change, why, place }
}

/** A base in which these cells and rows already are what the store holds, so that ours is the only change. */
const rebased = <T extends Tables.Tables>(
  base: Register.Register<T>,
  store: Register.Register<T>,
  cells: ReadonlyArray<{ readonly table: string; readonly id: string; readonly column: string | null }>,
): Register.Register<T> => {
  if (cells.length === 0) return base
  const plain = Register.plain(base)
  const rows: Record<string, ReadonlyArray<Row>> = { ...plain.rows } as Record<string, ReadonlyArray<Row>>
  const byTable = new Map<string, Map<string, Array<string | null>>>()
  for (const { table, id, column } of cells) {
    const ids = byTable.get(table) ?? new Map<string, Array<string | null>>()
    ids.set(id, [...(ids.get(id) ?? []), column])
    byTable.set(table, ids)
  }
  for (const [table, ids] of byTable) {
    const list = new Map((rows[table] ?? []).map((row) => [row.id, row]))
    for (const [id, columns] of ids) {
      const now = Register.get(Register.plain(store), table, id) as Row | undefined
      const was = list.get(id)
      if (now === undefined) list.delete(id)
      else if (was === undefined || columns.includes(null)) list.set(id, now)
      else list.set(id, { ...was, ...Object.fromEntries(columns.map((one) => [one, now[one as string]])) })
    }
    rows[table] = [...list.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return { ...base, rows } as unknown as Register.Register<T>
}

/** Takes out of the wishes what is refused, until the rest can be merged. */
const merged = <T extends Tables.Tables>(
  { tables, store, locks }: Sides<T>,
  base: Register.Register<T>,
  wishes: Map<string, Wish>,
  items: Array<Item>,
) => {
  for (;;) {
    const outcome = Merge.merge(tables, base, withWishes(base, wishes.values()), store)
    const unsound = new Map<string, Array<Problem.Problem>>()
    for (const conflict of outcome.conflicts) {
      if (conflict._tag !== "Unsound") continue
      const found = culprits(conflict.problem, wishes)
      // Nobody in particular: then nothing of this workbook can be taken over.
      for (const name of found.length > 0 ? found : wishes.keys())
        unsound.set(name, [...(unsound.get(name) ?? []), conflict.problem])
    }
    const closed = unsound.size > 0 ? [] : locks(store, outcome.changes)
    const refusals = new Map<string, Refusal>([
      ...[...unsound].map(([name, problems]) => [name, { _tag: "Unsound", problems }] as const),
      ...closed.map(
        ({ change, rule, because }) =>
          [Wishes.key(change.table, change.id), { _tag: "Locked", rule, because }] as const,
      ),
    ])
    let progress = false
    for (const [name, why] of refusals) {
      const wish = wishes.get(name)
      if (wish === undefined) continue
      wishes.delete(name)
      items.push(refused(wish, why))
      progress = true
    }
    if (!progress) return outcome
  }
}

const conflictOf = (
  conflict: Exclude<Merge.Conflict, { readonly _tag: "Unsound" }>,
  wishes: ReadonlyMap<string, Wish>,
): Conflict => {
  const { table, id } = conflict
  const wish = wishes.get(Wishes.key(table, id))
  const at = (column: string | null) =>
    wish === undefined || wish.row === null ? null : placeOf(wish.seen, wish.row, column)
  if (conflict._tag === "CellConflict") {
    const { column, ours: here, theirs: there } = conflict
    return { _tag: "CellConflict", table, id, column, here, there, settled: "left", place: at(column) }
  }
  const deletedBy = conflict.deletedBy === "ours" ? "workbook" : "store"
  return { _tag: "DeleteConflict", table, id, deletedBy, settled: "left", place: at(null) }
}

/** Brings both sides together. */
export const settle = <T extends Tables.Tables>(sides: Sides<T>): Settlement<T> => {
  const { base, store, choose } = sides
  const items: Array<Item> = []
  const wishes = new Map(sides.wishes.map((wish) => [Wishes.key(wish.change.table, wish.change.id), wish]))
  const first = merged(sides, base, wishes, items)
  const conflicts = first.conflicts.flatMap((one) => {
    if (one._tag === "Unsound") return []
    const conflict = conflictOf(one, wishes)
    return [{ ...conflict, settled: choose(conflict) }]
  })
  const ours = conflicts.filter(({ settled }) => settled === "workbook")
  for (const conflict of ours) {
    if (conflict._tag !== "DeleteConflict" || conflict.deletedBy !== "store") continue
    const name = Wishes.key(conflict.table, conflict.id)
    const wish = wishes.get(name)
    const was = Register.get(Register.plain(base), conflict.table, conflict.id) as Row | undefined
    if (wish?.change._tag !== "Update" || was === undefined) continue
    const { table, id, to } = wish.change
    wishes.set(name, { ...wish, change: { _tag: "Insert", table, id, row: { ...was, ...to, id } } })
  }
  const outcome =
    ours.length === 0
      ? first
      : merged(
          sides,
          rebased(
            base,
            store,
            ours.map((one) => ({
              table: one.table,
              id: one.id,
              column: one._tag === "CellConflict" ? one.column : null,
            })),
          ),
          wishes,
          items,
        )
  const overwritten = conflicts.flatMap((one) => {
    if (one.settled !== "store") return []
    const row = Wishes.key(one.table, one.id)
    return [one._tag === "CellConflict" ? `${row}/${one.column}` : row]
  })
  return {
    register: outcome.register,
    changes: outcome.changes,
    granted: wishes,
    overwritten: new Set(overwritten),
    conflicts,
    items,
  }
}
