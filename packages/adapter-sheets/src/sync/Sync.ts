/**
 * Carries out plans: from workbooks into a store and back.
 *
 * The order makes an interruption harmless. Rows that people added get their ids in the workbook first; then the
 * store takes the changes; then the workbook is written, with the revision that it now agrees with. Whatever was not
 * done is found and done by the next run.
 */
import { type Change, Register, type Tables } from "@wijkwijzer/core"
import type { Store, StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import type { Edit } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Workbook } from "../workbook/Workbook.ts"
import type { WorkbookError } from "../workbook/WorkbookError.ts"
import * as Base from "./Base.ts"
import * as Ids from "./Ids.ts"
import type { Item } from "./Item.ts"
import type { Lens, Note, Sight } from "./Lens.ts"
import * as Marks from "./Marks.ts"
import * as Plan from "./Plan.ts"
import type { Scope } from "./Scope.ts"
import { rowsOf } from "./Scope.ts"
import { NoHistory, NotLinked, OtherStore, SyncError } from "./SyncError.ts"

/** One workbook that takes part. */
export interface Party<T extends Tables.Tables> {
  readonly workbook: Workbook
  readonly scope: Scope
  readonly lens: Lens<T>
}

/** How far a run is. */
export interface Progress {
  readonly workbook: string
  readonly step: "reading" | "planning" | "giving ids" | "committing" | "writing" | "done"
  /** How many workbooks are done with this round, of how many. */
  readonly at: number
  readonly of: number
}

/** Who asks, and what was decided beforehand. */
export interface Options<T extends Tables.Tables> extends Plan.Choices<T> {
  readonly authorship: Store.Authorship
  /** Only makes the plan: nothing is written, neither to the store nor to the workbook. */
  readonly dryRun?: boolean
  readonly onProgress?: (progress: Progress) => Effect.Effect<void>
  /** How often it starts anew, at the most, when somebody else was first; 5 when left out. */
  readonly times?: number
}

/** What a sync did, or would do. */
export interface Outcome {
  readonly workbook: string
  /** The store's revision after it. */
  readonly revision: number
  /** What went to the store. */
  readonly changes: ReadonlyArray<Change.Change>
  /** What was written to the workbook. */
  readonly edits: ReadonlyArray<Edit>
  readonly items: ReadonlyArray<Item>
  /** What could not be understood, by cell. */
  readonly notes: ReadonlyArray<Note>
  /** Rows that people moved while they were written, as the workbook reported them. */
  readonly displaced: ReadonlyArray<{ readonly tab: string; readonly row: number }>
}

/** What can go wrong. */
export type Failure = SyncError | StoreError.StoreError | WorkbookError

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** The rows of a register that belong to a scope, as a register that is not checked. */
export const within = <T extends Tables.Tables>(
  scope: Scope,
  register: Register.Register<T>,
): Register.Register<T> => {
  const plain = Register.plain(register)
  const lookup = (table: string, id: string) => Register.get(plain, table, id) as Row | undefined
  const rows = Object.fromEntries(
    Object.keys(plain.rows).map((table) => [table, rowsOf(scope, table, plain.rows, lookup)]),
  )
  return { revision: register.revision, rows } as unknown as Register.Register<T>
}

const memoryOf = (revision: number): Marks.Memory => ({
  base: { revision, held: {}, rows: {} },
  pending: new Set(),
})

/** Makes a workbook from a store: what belongs to it, and the revision that it agrees with. Replaces all in it. */
export const publish = <T extends Tables.Tables>(
  store: Store.Store<T>,
  { workbook, scope, lens }: Party<T>,
): Effect.Effect<void, Failure> =>
  Effect.flatMap(store.read, (register) => {
    const marks = Object.entries(Marks.marks(memoryOf(register.revision))).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    )
    return workbook.draw(lens.blueprint(within(scope, register), Object.fromEntries(marks)))
  })

/** What was read of one workbook. */
interface Opened<T extends Tables.Tables> {
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

const open = Effect.fnUntraced(function* <T extends Tables.Tables>(store: Store.Store<T>, party: Party<T>) {
  const snapshot = yield* party.workbook.read
  const memory = Marks.read(snapshot.marks)
  if (memory === null) return yield* new SyncError({ workbook: party.workbook.name, reason: new NotLinked() })
  const now = yield* store.read
  const base = yield* baseOf(store, now, party.workbook.name, memory.base)
  return { opened: { party, snapshot, memory, base } satisfies Opened<T>, now }
})

/** A snapshot in which these cells hold what was written. */
const withCells = (snapshot: Snapshot, edits: ReadonlyArray<Edit>, state: string): Snapshot => ({
  ...snapshot,
  state,
  tabs: snapshot.tabs.map((tab) => {
    const rows = tab.rows.map((row) => row)
    for (const edit of edits) {
      if (edit._tag !== "SetCell" || edit.tab !== tab.key) continue
      const cells = [...(rows[edit.row] ?? [])]
      while (cells.length <= edit.column) cells.push({ value: null })
      cells[edit.column] = { value: edit.value }
      rows[edit.row] = cells
    }
    return { ...tab, rows }
  }),
})

const planOf = <T extends Tables.Tables>(
  { party, snapshot, memory, base }: Opened<T>,
  now: Register.Register<T>,
  store: Store.Store<T>,
  options: Options<T>,
  newId: (table: string) => string,
): { readonly plan: Plan.Plan<T>; readonly sight: Sight } => {
  const { lens, scope } = party
  const sight = lens.sight(snapshot, [now, base])
  const plan = Plan.make({
    ...options,
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
const memoryEdits = <T extends Tables.Tables>(
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

/** Tells of progress, when somebody listens. */
const telling =
  <T extends Tables.Tables>({ onProgress }: Options<T>, workbook: string, at: number, of: number) =>
  (step: Progress["step"]): Effect.Effect<void> =>
    onProgress === undefined ? Effect.void : onProgress({ workbook, step, at, of })

/** From the workbook into the store: ids first, then the commit. */
const bringIn = Effect.fnUntraced(function* <T extends Tables.Tables>(
  store: Store.Store<T>,
  party: Party<T>,
  options: Options<T>,
  tell: (step: Progress["step"]) => Effect.Effect<void>,
) {
  yield* tell("reading")
  const { opened, now } = yield* open(store, party)
  yield* tell("planning")
  const newId = yield* Ids.maker
  const { plan, sight } = planOf(opened, now, store, options, newId)
  if (options.dryRun === true) return { opened, plan, sight, revision: now.revision }
  let { snapshot } = opened
  if (plan.ids.length > 0) {
    yield* tell("giving ids")
    const { state } = yield* party.workbook.write(snapshot, { id: yield* Ids.batch, edits: plan.ids })
    snapshot = withCells(snapshot, plan.ids, state)
  }
  yield* tell("committing")
  const { revision } = yield* store.commit({
    ...options.authorship,
    expectedRevision: now.revision,
    changes: plan.changes,
  })
  return { opened: { ...opened, snapshot }, plan, sight, revision }
})

/** From the store into the workbook: one batch, with what the workbook is to remember. */
const bringBack = Effect.fnUntraced(function* <T extends Tables.Tables>(
  opened: Opened<T>,
  plan: Plan.Plan<T>,
  revision: number,
  tell: (step: Progress["step"]) => Effect.Effect<void>,
) {
  const edits = [...plan.edits, ...memoryEdits(opened, plan, revision)]
  if (edits.length === 0) return { edits, displaced: [] }
  yield* tell("writing")
  const { displaced } = yield* opened.party.workbook.write(opened.snapshot, {
    id: yield* Ids.batch,
    edits,
  })
  return { edits, displaced }
})

/** Somebody else was first: reading and planning again may help. */
const isOvertaken = (error: Failure): boolean =>
  (error._tag === "StoreError" && error.reason._tag === "Conflict") ||
  (error._tag === "WorkbookError" && error.reason._tag === "Moved")

const again = <A>(effect: Effect.Effect<A, Failure>, times = 5): Effect.Effect<A, Failure> =>
  Effect.retry(effect, { while: isOvertaken, times: times - 1 })

/** Brings one workbook and the store together. With `dryRun`, says what that would do. */
export const sync = <T extends Tables.Tables>(
  store: Store.Store<T>,
  party: Party<T>,
  options: Options<T>,
): Effect.Effect<Outcome, Failure> => {
  const { name } = party.workbook
  const tell = telling(options, name, 0, 1)
  // What went in before somebody was first went in all the same.
  const committed: Array<Change.Change> = []
  const once = Effect.gen(function* () {
    const { opened, plan, sight, revision } = yield* bringIn(store, party, options, tell)
    const dry = options.dryRun === true
    if (!dry) committed.push(...plan.changes)
    const written = dry
      ? { edits: [...plan.ids, ...plan.edits], displaced: [] }
      : yield* bringBack(opened, plan, revision, tell)
    yield* tell("done")
    return {
      workbook: name,
      revision,
      changes: dry ? plan.changes : [...committed],
      edits: dry ? written.edits : [...plan.ids, ...written.edits],
      items: plan.items,
      notes: sight.notes,
      displaced: written.displaced,
    }
  })
  return again(once, options.times)
}

/**
 * Brings several workbooks and one store together: first everything that people did goes in, workbook by workbook,
 * then each workbook is written once, with what all of them brought. Each is read once, and written at most twice:
 * once more when rows that people added must have their ids first.
 */
export const syncAll = <T extends Tables.Tables>(
  store: Store.Store<T>,
  parties: ReadonlyArray<Party<T>>,
  options: Options<T>,
): Effect.Effect<ReadonlyArray<Outcome>, Failure> =>
  Effect.gen(function* () {
    const of = parties.length
    const brought = yield* Effect.forEach(parties, (party, at) =>
      again(bringIn(store, party, options, telling(options, party.workbook.name, at, of)), options.times),
    )
    return yield* Effect.forEach(brought, (one, at) => finish(store, one, options, at, of))
  })

type Brought<T extends Tables.Tables> = Effect.Success<ReturnType<typeof bringIn<T>>>

const isIncoming = ({ _tag }: Item): boolean => _tag === "ToRegister" || _tag === "NewId"

const finish = Effect.fnUntraced(function* <T extends Tables.Tables>(
  store: Store.Store<T>,
  { opened, plan, sight, revision }: Brought<T>,
  options: Options<T>,
  at: number,
  of: number,
) {
  const workbook = opened.party.workbook.name
  const tell = telling(options, workbook, at, of)
  const outcome = { workbook, changes: plan.changes, notes: sight.notes }
  if (options.dryRun === true)
    return { ...outcome, revision, edits: [...plan.ids, ...plan.edits], items: plan.items, displaced: [] }
  const now = yield* store.read
  const last = planOf(opened, now, store, options, yield* Ids.maker)
  // What only became possible now waits for the next run: this one has had its turn.
  const written = yield* again(
    Effect.catchIf(
      bringBack(opened, last.plan, now.revision, tell),
      (error) => error.reason._tag === "Moved",
      () => Effect.map(sync(store, opened.party, options), ({ edits, displaced }) => ({ edits, displaced })),
    ),
    options.times,
  )
  yield* tell("done")
  return {
    ...outcome,
    revision: now.revision,
    edits: [...plan.ids, ...written.edits],
    items: [...plan.items.filter(isIncoming), ...last.plan.items.filter((item) => !isIncoming(item))],
    displaced: written.displaced,
  }
})
