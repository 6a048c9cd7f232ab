/**
 * Arbitrary registers of any tables, for property tests: of stores, reports, workbooks, or your own code.
 *
 * Everything follows from the table definitions alone, hostile texts included; whoever adds a table need not
 * write anything here. Rows come out sound by construction (references lead somewhere, checks hold, sets are
 * unique), so no run is thrown away. The same seed gives the same register, and a failing one shrinks by
 * table, row and cell.
 *
 * @example
 * ```ts
 * import { Register } from "@wijkwijzer/core"
 * import { Arbitraries } from "@wijkwijzer/core/testing"
 * import * as fc from "fast-check"
 *
 * fc.assert(
 *   fc.property(Arbitraries.register(tables), (register) =>
 *     Register.sameRows(register, JSON.parse(JSON.stringify(register))),
 *   ),
 * )
 * ```
 */

import * as Result from "effect/Result"
import * as fc from "fast-check"
import * as Change from "../register/Change.ts"
import type { Column } from "../register/Column.ts"
import * as Problem from "../register/Problem.ts"
import * as Register from "../register/Register.ts"
import type { Tables } from "../register/Tables.ts"
import type * as Draft from "./internal/Draft.ts"
import * as Edit from "./internal/Edit.ts"
import * as Gene from "./internal/Gene.ts"
import * as Grow from "./internal/Grow.ts"
import * as Plan from "./internal/Plan.ts"
import * as Values from "./internal/Values.ts"
import * as Wild from "./internal/Wild.ts"

/** How large generated registers are. */
export interface Options {
  /** The most rows that a table is given; 3 when left out. One more may come where a reference needs it. */
  readonly maxRows?: number
}

/** How far edited registers stray. */
export interface EditOptions {
  /** The most edits; 6 when left out. */
  readonly maxEdits?: number
}

/** A base and two registers that grew out of it, as a merge meets them. */
export interface Branches<T extends Tables> {
  readonly base: Register.Register<T>
  readonly ours: Register.Register<T>
  readonly theirs: Register.Register<T>
}

/**
 * A good value of one column, `null` included where the column is optional. References name one of `ids`.
 *
 * @throws RangeError for a column that can hold nothing: a required reference without ids to choose from.
 */
export const value = (column: Column, ids: ReadonlyArray<string> = []): fc.Arbitrary<unknown> => {
  const read = Values.readerOrNull(column)
  if (read(Gene.count - 1, ids) === undefined) {
    throw new RangeError(
      `Could not think of a value for "${column.label.en}": it must refer to a row, and no ids were given.`,
    )
  }
  return Gene.one.map((gene) => read(gene, ids) ?? null)
}

const rowsOf = <T extends Tables>(draft: Draft.Draft): Register.Rows<T> =>
  Object.fromEntries(
    [...draft.rows].map(([name, list]) => [name, [...list.values()]]),
  ) as unknown as Register.Rows<T>

const registerOf = <T extends Tables>(
  tables: T,
  draft: Draft.Draft,
  revision: number,
): Register.Register<T> =>
  Result.getOrThrowWith(Register.make(tables, rowsOf<T>(draft), revision), (problems) => {
    const list = problems.map((problem) => Problem.message(problem)).join("\n")
    return new Error(
      `Arbitraries grew rows that do not make a register, which is a mistake in Arbitraries:\n${list}`,
    )
  })

const drafts = (plan: Plan.Plan, options: Options): fc.Arbitrary<Draft.Draft> =>
  Grow.genome(plan, options.maxRows ?? 3).map((genes) => Grow.draftOf(plan, genes))

/** Rows that make a register, in no particular order. */
export const rows = <T extends Tables>(tables: T, options: Options = {}): fc.Arbitrary<Register.Rows<T>> =>
  drafts(Plan.make(tables), options).map((draft) => rowsOf<T>(draft))

/** A register at revision 0. */
export const register = <T extends Tables>(
  tables: T,
  options: Options = {},
): fc.Arbitrary<Register.Register<T>> =>
  drafts(Plan.make(tables), options).map((draft) => registerOf(tables, draft, 0))

/**
 * Edits to make on any register of these tables: they insert, update, delete and change values round between
 * rows; what depends on a deleted row lets go of it or goes with it. The revision stays as it was.
 */
export const edit = <T extends Tables>(
  tables: T,
  options: EditOptions = {},
): fc.Arbitrary<(register: Register.Register<T>) => Register.Register<T>> => {
  const plan = Plan.make(tables)
  return Edit.several(plan, options.maxEdits ?? 6).map((edits) => (before) => {
    const draft = Edit.draftOf(plan, Register.plain(before).rows)
    for (const one of edits) Edit.apply(draft, one)
    return registerOf(tables, draft, before.revision)
  })
}

/** Another register, grown out of this one by a few edits. */
export const edited = <T extends Tables>(
  tables: T,
  register: Register.Register<T>,
  options: EditOptions = {},
): fc.Arbitrary<Register.Register<T>> => edit(tables, options).map((grow) => grow(register))

/** A base and two registers that each grew out of it by a few edits; shrinks as a whole. */
export const branches = <T extends Tables>(
  tables: T,
  options: Options & EditOptions = {},
): fc.Arbitrary<Branches<T>> =>
  fc
    .tuple(register(tables, options), edit(tables, options), edit(tables, options))
    .map(([base, ours, theirs]) => ({ base, ours: ours(base), theirs: theirs(base) }))

/** Changes that apply to this register: at most one for each row. */
export const changes = <T extends Tables>(
  tables: T,
  register: Register.Register<T>,
  options: EditOptions = {},
): fc.Arbitrary<ReadonlyArray<Change.Change>> =>
  edited(tables, register, options).map((after) =>
    Change.between(Register.plain(register), Register.plain(after)),
  )

/** A register and changes that someone tries to make on it. */
export interface Attempt<T extends Tables> {
  readonly register: Register.Register<T>
  readonly changes: ReadonlyArray<Change.Change>
}

/**
 * A register with changes of which about half apply. The others are stale, break a check or a unique set, delete
 * a row that is referred to, insert one that is there, hold misfit values, and so on; a row may change more than
 * once in a list. Whoever takes changes refuses exactly those that `Change.apply` refuses.
 */
export const attempts = <T extends Tables>(
  tables: T,
  options: Options & EditOptions = {},
): fc.Arbitrary<Attempt<T>> => {
  const plan = Plan.make(tables)
  return fc
    .tuple(register(tables, options), Wild.several(plan, options.maxEdits ?? 4))
    .map(([before, wilds]) => ({
      register: before,
      changes: Wild.changes(plan, Register.plain(before), wilds),
    }))
}
