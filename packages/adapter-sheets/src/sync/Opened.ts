/**
 * One workbook as it was read, and what a plan for it is made from.
 */
import type { Register, Tables } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import { type Edit, scalarOf } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import * as Base from "./Base.ts"
import type { Sight } from "./Lens.ts"
import * as Marks from "./Marks.ts"
import type { Party } from "./Party.ts"
import * as Plan from "./Plan.ts"
import { type Failure, NoHistory, NotLinked, OtherStore, SyncError } from "./SyncError.ts"

/** What was read of one workbook. */
export interface Opened<T extends Tables.Tables> {
  readonly party: Party<T>
  readonly snapshot: Snapshot
  readonly memory: Marks.Memory
  readonly base: Register.Register<T>
}

/** The register that a workbook last agreed with: at one revision, but for tables and rows that were left alone. */
const baseOf = Effect.fnUntraced(function* <T extends Tables.Tables>(
  store: Store.Store<T>,
  now: Register.Register<T>,
  workbook: string,
  base: Marks.Base,
) {
  const fail = (reason: SyncError["reason"]) => new SyncError({ workbook, reason })
  if (!store.capabilities.history) return yield* fail(new NoHistory({ store: store.name }))
  const latest = now.revision
  const agreedAt = Math.max(...Marks.revisionsIn(base))
  if (agreedAt > latest) return yield* fail(new OtherStore({ store: store.name, agreedAt, latest }))
  const registers = new Map([[latest, now]])
  for (const point of new Set(Marks.revisionsIn(base)))
    if (!registers.has(point)) registers.set(point, yield* store.readAt(point))
  return Base.compose(base, (point) => registers.get(point) as Register.Register<T>)
})

/** Reads a workbook, and what it last agreed with. */
export const open = <T extends Tables.Tables>(
  store: Store.Store<T>,
  party: Party<T>,
): Effect.Effect<{ readonly opened: Opened<T>; readonly now: Register.Register<T> }, Failure> =>
  Effect.gen(function* () {
    const { name } = party.workbook
    const snapshot = yield* party.workbook.read
    const memory = Marks.read(snapshot.marks)
    if (memory === null) return yield* new SyncError({ workbook: name, reason: new NotLinked() })
    const now = yield* store.read
    const base = yield* baseOf(store, now, name, memory.base)
    return { opened: { party, snapshot, memory, base }, now }
  })

/** A snapshot in which these cells hold what was written. */
export const withCells = (snapshot: Snapshot, edits: ReadonlyArray<Edit>, state: string): Snapshot => ({
  ...snapshot,
  state,
  tabs: snapshot.tabs.map((tab) => {
    const rows = tab.rows.map((row) => row)
    for (const edit of edits) {
      if (edit._tag !== "SetCell" || edit.tab !== tab.key) continue
      const cells = [...(rows[edit.row] ?? [])]
      while (cells.length <= edit.column) cells.push({ value: null })
      cells[edit.column] = { value: scalarOf(edit.value) }
      rows[edit.row] = cells
    }
    return { ...tab, rows }
  }),
})

/** Makes the plan for a workbook that was read, on the store's register now. */
export const planOf = <T extends Tables.Tables>(
  { party, snapshot, memory, base }: Opened<T>,
  now: Register.Register<T>,
  store: Store.Store<T>,
  choices: Plan.Choices<T>,
  newId: (table: string) => string,
): { readonly plan: Plan.Plan<T>; readonly sight: Sight } => {
  const { lens, scope } = party
  const sight = lens.sight(snapshot, [now, base])
  const plan = Plan.make({
    ...choices,
    tables: store.tables,
    base,
    store: now,
    memory,
    seen: sight.sighting,
    scope,
    pen: lens.pen,
    newId,
  })
  return { plan, sight }
}

/** What the workbook is to remember, unless it may stay as it is. */
export const memoryEdits = <T extends Tables.Tables>(
  { snapshot, memory }: Opened<T>,
  plan: Plan.Plan<T>,
  revision: number,
): ReadonlyArray<Edit> => {
  const next = plan.remember(revision)
  const samePending =
    next.pending.size === memory.pending.size && [...next.pending].every((one) => memory.pending.has(one))
  const sameHeld = Object.keys(next.base.held).sort().join() === Object.keys(memory.base.held).sort().join()
  if (plan.unchanged && plan.edits.length === 0 && samePending && sameHeld) return []
  return Marks.edits(snapshot, next)
}
