/**
 * Three-way merge by cell: two registers that both grew out of a third.
 */
import * as Result from "effect/Result"
import * as Change from "./Change.ts"
import type { Problem } from "./Problem.ts"
import type { Register } from "./Register.ts"
import { plain } from "./Register.ts"
import * as RowIndex from "./RowIndex.ts"
import type { Tables } from "./Tables.ts"

/** A place where both sides want something different. */
export type Conflict = { readonly table: string; readonly id: string } & (
  | {
      /** Both changed the same cell, each to another value; or both inserted the row with other values. */
      readonly _tag: "CellConflict"
      readonly column: string
      /** What stood there before; `undefined` when both inserted the row. */
      readonly base: unknown
      readonly ours: unknown
      readonly theirs: unknown
    }
  | {
      /** One side deleted a row that the other changed. */
      readonly _tag: "DeleteConflict"
      readonly deletedBy: "ours" | "theirs"
      readonly change: Change.Change
    }
  | {
      /** Each side is sound, both together are not: for instance a cost on a project that the other deleted. */
      readonly _tag: "Unsound"
      readonly problem: Problem
    }
)

/** What a merge gives. */
export interface Merged<T extends Tables> {
  /** Theirs, with everything of ours that does not conflict; its revision is theirs. */
  readonly register: Register<T>
  /** The changes that lead from theirs to `register`: what is left for us to commit. */
  readonly changes: ReadonlyArray<Change.Change>
  readonly conflicts: ReadonlyArray<Conflict>
}

interface Meeting {
  readonly changes: ReadonlyArray<Change.Change>
  readonly conflicts: ReadonlyArray<Conflict>
}

const cells = (change: Change.Insert | Change.Update): Change.Cells =>
  change._tag === "Insert" ? change.row : change.to

const meet = (ours: Change.Change, theirs: Change.Change): Meeting => {
  const { table, id } = ours
  if (ours._tag === "Delete" && theirs._tag === "Delete") return { changes: [], conflicts: [] }
  if (ours._tag === "Delete") {
    return {
      changes: [],
      conflicts: [{ _tag: "DeleteConflict", table, id, deletedBy: "ours", change: theirs }],
    }
  }
  if (theirs._tag === "Delete") {
    return {
      changes: [],
      conflicts: [{ _tag: "DeleteConflict", table, id, deletedBy: "theirs", change: ours }],
    }
  }
  const mine = cells(ours)
  const other = cells(theirs)
  const from: Record<string, unknown> = {}
  const to: Record<string, unknown> = {}
  const conflicts: Array<Conflict> = []
  for (const column in mine) {
    if (!Object.hasOwn(other, column)) {
      from[column] = ours._tag === "Update" ? ours.from[column] : null
      to[column] = mine[column]
    } else if (!RowIndex.sameValue(mine[column], other[column])) {
      const base = ours._tag === "Update" ? ours.from[column] : undefined
      conflicts.push({
        _tag: "CellConflict",
        table,
        id,
        column,
        base,
        ours: mine[column],
        theirs: other[column],
      })
    }
  }
  const changes: ReadonlyArray<Change.Change> =
    Object.keys(to).length === 0 ? [] : [{ _tag: "Update", table, id, from, to }]
  return { changes, conflicts }
}

/**
 * Merges two registers that grew out of `base`, cell by cell.
 *
 * Cells that only one side changed are taken from that side; a cell that both changed alike is no conflict.
 * Where both want something different, theirs stands and the conflict says what ours wanted. When each side is
 * sound but both together are not, nothing of ours is taken and every problem is a conflict.
 */
export const merge = <T extends Tables>(
  tables: T,
  base: Register<T>,
  ours: Register<T>,
  theirs: Register<T>,
): Merged<T> => {
  const key = (change: Change.Change): string => `${change.table}/${change.id}`
  const others = new Map(Change.between(plain(base), plain(theirs)).map((change) => [key(change), change]))
  const changes: Array<Change.Change> = []
  const conflicts: Array<Conflict> = []
  for (const change of Change.between(plain(base), plain(ours))) {
    const other = others.get(key(change))
    const met = other === undefined ? { changes: [change], conflicts: [] } : meet(change, other)
    changes.push(...met.changes)
    conflicts.push(...met.conflicts)
  }
  const applied = Change.apply(tables, theirs, changes)
  if (Result.isSuccess(applied)) return { register: applied.success, changes, conflicts }
  const unsound = applied.failure.map(
    (problem): Conflict => ({ _tag: "Unsound", table: problem.table, id: problem.id ?? "", problem }),
  )
  return { register: theirs, changes: [], conflicts: [...conflicts, ...unsound] }
}
