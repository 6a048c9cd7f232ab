/**
 * Brings findings back into workbooks: read once, plan, and write all in one batch; nothing when nothing changed.
 */
import { type Problem, Register, type Tables } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as State from "../store/State.ts"
import * as Ids from "../sync/Ids.ts"
import type { Lens, Sight } from "../sync/Lens.ts"
import { open, planOf } from "../sync/Opened.ts"
import type { Party } from "../sync/Party.ts"
import type * as SyncPlan from "../sync/Plan.ts"
import type { Failure } from "../sync/SyncError.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Workbook } from "../workbook/Workbook.ts"
import type { WorkbookError } from "../workbook/WorkbookError.ts"
import type { Entry } from "./Entry.ts"
import type { Found } from "./Found.ts"
import type { RuleFinding } from "./FromRules.ts"
import * as Plan from "./Plan.ts"

/** What is asked. */
export interface Options<T extends Tables.Tables> {
  /** The language of the workbook. */
  readonly locale: "nl" | "en"
  /** What rules find in a register that is sound. No rules when left out. */
  readonly rules?: (register: Register.Register<T>) => ReadonlyArray<RuleFinding>
  /** Only makes the plan: nothing is written. */
  readonly dryRun?: boolean
}

/** What a workbook now says of itself. */
export interface Outcome {
  readonly workbook: string
  readonly entries: ReadonlyArray<Entry>
  /** What was found in rows that this workbook does not show. */
  readonly elsewhere: ReadonlyArray<Found>
  /** How many edits were written, or would be; 0 when the workbook said it all already. */
  readonly edits: number
  /** Whether there is a tab for findings; where there is none, only notes are written. */
  readonly hasTab: boolean
}

const times = 5

const write = Effect.fnUntraced(function* (
  workbook: Workbook,
  snapshot: Snapshot,
  { entries, elsewhere, edits, hasTab }: Plan.Plan,
  dryRun: boolean,
) {
  if (edits.length > 0 && !dryRun) yield* workbook.write(snapshot, { id: yield* Ids.batch, edits })
  return { workbook: workbook.name, entries, elsewhere, edits: edits.length, hasTab } satisfies Outcome
})

const whenMoved = <A, E extends Failure>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  Effect.retry(effect, {
    while: (error) => error._tag === "WorkbookError" && error.reason._tag === "Moved",
    times: times - 1,
  })

/**
 * Writes into one party's workbook what is wrong with it: what cannot be read, what a sync does not take over, and
 * what rules find in the store's register in rows that this workbook shows. After a sync, with the same choices.
 */
export const toParty = <T extends Tables.Tables>(
  store: Store.Store<T>,
  party: Party<T>,
  options: Options<T> & SyncPlan.Choices<T>,
): Effect.Effect<Outcome, Failure> =>
  whenMoved(
    Effect.gen(function* () {
      const { opened, now } = yield* open(store, party)
      const { plan, sight } = planOf(opened, now, store, options, yield* Ids.maker)
      const made = Plan.make({
        tables: store.tables,
        snapshot: opened.snapshot,
        sight,
        locale: options.locale,
        registers: [Register.plain(now), Register.plain(opened.base)],
        items: plan.items,
        ...(options.rules === undefined ? {} : { rules: options.rules(now) }),
      })
      return yield* write(party.workbook, opened.snapshot, made, options.dryRun === true)
    }),
  )

type Row = Readonly<Record<string, unknown>>

/** The register that stands in a workbook, or what is wrong with it; a cell that cannot be read is told of once. */
const registerIn = <T extends Tables.Tables>(
  tables: T,
  { sighting }: Sight,
): Result.Result<Register.Register<T>, ReadonlyArray<Problem.Problem>> => {
  const rows: Record<string, ReadonlyArray<Row>> = {}
  for (const name of Object.keys(tables)) rows[name] = []
  const unreadable = new Set<string>()
  for (const { table, rows: seen } of sighting.tables)
    rows[table] = seen.map(({ id, cells }, position): Row => {
      const row: Record<string, unknown> = { id }
      for (const [column, cell] of cells) {
        if (cell._tag === "Unreadable") unreadable.add(`${table}[${position}].${column}`)
        row[column] = cell._tag === "Read" ? cell.value : null
      }
      return row
    })
  return Result.mapError(Register.decode(tables, { revision: 0, rows }), (problems) =>
    problems.filter(({ table, id, row, column }) => {
      const position = row ?? (rows[table] ?? []).findIndex((one) => one.id === id)
      // A row that people added has no id yet: it gets one.
      const isNew = column === "id" && id === null
      return !isNew && !unreadable.has(`${table}[${position}].${column}`)
    }),
  )
}

/**
 * Writes into a workbook that holds a whole register what is wrong with it: what cannot be read, what the register
 * does not take, and, once it is sound, what rules find in it.
 */
export const toWorkbook = <T extends Tables.Tables>(
  tables: T,
  { workbook, lens }: { readonly workbook: Workbook; readonly lens: Lens<T> },
  options: Options<T>,
): Effect.Effect<Outcome, WorkbookError> =>
  whenMoved(
    Effect.gen(function* () {
      const snapshot = yield* workbook.read
      const sight = lens.sight(snapshot, [])
      const names = State.unchecked(tables, sight.sighting)
      const named = lens.sight(snapshot, [names])
      const register = registerIn(tables, named)
      const made = Plan.make({
        tables,
        snapshot,
        sight: named,
        locale: options.locale,
        registers: [Register.plain(names)],
        ...(Result.isFailure(register) ? { problems: register.failure } : {}),
        ...(Result.isSuccess(register) && options.rules !== undefined && named.notes.length === 0
          ? { rules: options.rules(register.success) }
          : {}),
      })
      return yield* write(workbook, snapshot, made, options.dryRun === true)
    }),
  )
