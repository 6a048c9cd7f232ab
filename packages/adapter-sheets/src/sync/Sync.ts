/**
 * Carries out plans: from workbooks into a store and back.
 *
 * The order makes an interruption harmless. Rows that people added get their ids in the workbook first; then the
 * store takes the changes; then the workbook is written, with the revision that it now agrees with. Whatever was not
 * done is found and done by the next run.
 */
import { type Change, Register, type Tables } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import type { Edit } from "../workbook/Edit.ts"
import * as Ids from "./Ids.ts"
import type { Item } from "./Item.ts"
import type { Note } from "./Lens.ts"
import * as Marks from "./Marks.ts"
import { memoryEdits, type Opened, open, planOf, withCells } from "./Opened.ts"
import type { Party } from "./Party.ts"
import type * as Plan from "./Plan.ts"
import type { Scope } from "./Scope.ts"
import { rowsOf } from "./Scope.ts"
import type { Failure } from "./SyncError.ts"

export type { Party } from "./Party.ts"
export type { Failure } from "./SyncError.ts"

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
    return workbook.draw(lens.blueprint(within(scope, register), Object.fromEntries(marks), register))
  })

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
