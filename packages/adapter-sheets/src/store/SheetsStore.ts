/**
 * A partnership's register in one workbook: a file that people open, or a Google spreadsheet.
 *
 * It keeps no history. People change cells beside this library, without a commit, so that no journal in the same
 * workbook could say what was; a register whose past must be known lives in a store that keeps one, and its workbooks
 * are brought together with it by `Sync`. What people change here is part of the register at once, at the revision
 * that stands; a commit that meets it is refused as stale, cell by cell.
 */
import {
  Change,
  type DomainTables,
  tables as domainTables,
  Instant,
  Register,
  type Table,
  type Tables,
} from "@wijkwijzer/core"
import { PartnershipStore, type Store, StoreError } from "@wijkwijzer/core/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Ids from "../sync/Ids.ts"
import type { Lens } from "../sync/Lens.ts"
import type { SeenTable, Sighting } from "../sync/Sighting.ts"
import * as WorkbookEdits from "../sync/WorkbookEdits.ts"
import type { Edit } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Workbook } from "../workbook/Workbook.ts"
import type { WorkbookError } from "../workbook/WorkbookError.ts"
import * as Failures from "./Failures.ts"
import * as State from "./State.ts"

/** How to open a store in a workbook. */
export interface Options<T extends Tables.Tables> {
  readonly workbook: Workbook
  /** How its tables are shown and read: every table and every column of them. */
  readonly lens: Lens<T>
  /** Draws the tables into a workbook that is still empty. True when left out. */
  readonly create?: boolean
  /** How often a commit starts anew, at the most, when a person or a program wrote meanwhile; 5 when left out. */
  readonly times?: number
  /** Whether the workbook tells two programs that write at the very same moment apart. True when left out. */
  readonly concurrentWriters?: boolean
}

/** What a store in a workbook can do. */
export const capabilities: Store.Capabilities = { history: false, durable: true, concurrentWriters: true }

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

interface Reading<T extends Tables.Tables> {
  readonly snapshot: Snapshot
  readonly sighting: Sighting
  readonly head: State.Head
  readonly register: Register.Register<T>
}

/** Ids for rows that people added and that have none. */
const newIds = ({ tables }: Sighting, newId: (table: string) => string): ReadonlyArray<Edit> =>
  tables.flatMap(({ table, tab, columns, rows }) => {
    const column = columns.get("id")
    if (column === undefined) return []
    return rows.flatMap(
      ({ row, id, idUnreadable }): ReadonlyArray<Edit> =>
        id === null && !idUnreadable ? [{ _tag: "SetCell", tab, row, column, value: newId(table) }] : [],
    )
  })

/** The edits by which one table comes to show what a register holds. */
const editsOf = <T extends Tables.Tables>(
  table: Table.Table,
  seen: SeenTable,
  before: Register.Register<T>,
  after: Register.Register<T>,
  lens: Lens<T>,
): ReadonlyArray<Edit> => {
  const [was, target] = [before, after].map(
    (one) => (Register.plain(one).rows[seen.table] ?? []) as ReadonlyArray<Row>,
  )
  const penAfter = lens.pen(after)
  const base = new Map((was ?? []).map((row) => [row.id, row]))
  return WorkbookEdits.make({
    seen,
    placed: new Map(seen.rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const]))),
    target: target ?? [],
    base: (id) => base.get(id),
    shown: new Set(base.keys()),
    still: new Set(),
    overwrites: () => true,
    pen: penAfter,
    renamed: WorkbookEdits.renames(table, lens.pen(before), penAfter),
    formulas: "overwrite",
  }).edits
}

/** Opens a store in a workbook, with tables of your own. */
export const make = <T extends Tables.Tables>(
  tables: T,
  { workbook, lens, create = true, times = 5, concurrentWriters = true }: Options<T>,
): Effect.Effect<Store.Store<T>, StoreError.StoreError> =>
  Effect.gen(function* () {
    const { name } = workbook
    const failed = (operation: string, reason: StoreError.StoreErrorReason) =>
      new StoreError.StoreError({ operation, store: name, reason })
    const attempt = <A>(operation: string, effect: Effect.Effect<A, WorkbookError>) =>
      Effect.mapError(effect, Failures.toStoreError(operation))
    const notAStore = (detail: string) => new StoreError.NotAStore({ detail })

    /** Reads until nobody was in between, and gives rows that people added their ids. */
    const reading = (operation: string, left = times): Effect.Effect<Reading<T>, StoreError.StoreError> =>
      Effect.gen(function* () {
        const snapshot = yield* attempt(operation, workbook.read)
        const head = State.head(snapshot)
        if (head === null)
          return yield* failed(operation, notAStore("it does not say which revision it is at"))
        const named = State.unchecked(tables, lens.sight(snapshot, []).sighting)
        const { sighting, notes } = lens.sight(snapshot, [named])
        const ids = newIds(sighting, yield* Ids.maker)
        if (ids.length > 0 && left > 0) {
          const written = workbook.write(snapshot, { id: yield* Ids.batch, edits: ids })
          yield* Effect.catchIf(
            written,
            ({ reason }) => reason._tag === "Moved",
            () => Effect.void,
          ).pipe((effect) => attempt(operation, Effect.asVoid(effect)))
          return yield* reading(operation, left - 1)
        }
        const register = State.register(tables, sighting, notes, head.revision)
        if (Result.isFailure(register)) return yield* failed(operation, register.failure)
        return { snapshot, sighting, head, register: register.success }
      })

    // A file that is not there yet is as good as an empty workbook.
    const opened = yield* attempt(
      "open",
      Effect.catchIf(
        workbook.read,
        ({ reason }) => create && reason._tag === "Refused" && reason.why === "notFound",
        () => Effect.succeed(null),
      ),
    )
    if (opened === null || State.head(opened) === null) {
      if (opened !== null && !State.isEmpty(opened))
        return yield* failed("open", notAStore("something else stands in this workbook"))
      if (!create) return yield* failed("open", new StoreError.Missing({}))
      const marks = State.marks({ revision: 0, at: null })
      const empty = Register.empty(tables)
      // Where another program was first, what it made is what is read from now on.
      yield* attempt(
        "open",
        Effect.catchIf(
          workbook.draw(lens.blueprint(empty, marks, empty)),
          ({ reason }) => reason._tag === "Moved",
          () => Effect.void,
        ),
      )
    } else {
      const absent = State.missing(tables, lens.sight(opened, []).sighting)
      if (absent.length > 0)
        return yield* failed("open", new StoreError.SchemaMismatch({ differences: absent }))
    }

    const operation = "commit to"
    const commit = (asked: Store.Commit, left = times): Effect.Effect<Store.Entry, StoreError.StoreError> =>
      Effect.gen(function* () {
        const { author, reason, changes, expectedRevision } = asked
        const { snapshot, sighting, head, register } = yield* reading(operation)
        const actualRevision = head.revision
        if (actualRevision !== expectedRevision)
          return yield* failed(operation, new StoreError.Conflict({ expectedRevision, actualRevision }))
        const now = asked.at ?? Instant.fromEpochMillis(yield* Clock.currentTimeMillis)
        const at = head.at !== null && Instant.isInstant(head.at) && head.at > now ? head.at : now
        if (changes.length === 0) return { revision: actualRevision, author, reason, at, changes }
        const applied = Change.apply(tables, register, changes)
        if (Result.isFailure(applied))
          return yield* failed(operation, new StoreError.Rejected({ problems: applied.failure }))
        const revision = actualRevision + 1
        const edits = [
          ...sighting.tables.flatMap((seen) =>
            editsOf(tables[seen.table] as Table.Table, seen, register, applied.success, lens),
          ),
          ...Object.entries(State.marks({ revision, at })).map(
            ([mark, value]): Edit => ({ _tag: "SetMark", name: mark, value }),
          ),
        ]
        const written = yield* Effect.result(workbook.write(snapshot, { id: yield* Ids.batch, edits }))
        if (Result.isSuccess(written)) return { revision, author, reason, at, changes }
        // Somebody wrote meanwhile: a program, which the revision tells, or a person, whose cells the changes may meet.
        if (written.failure.reason._tag === "Moved" && left > 1) return yield* commit(asked, left - 1)
        return yield* Failures.toStoreError(operation)(written.failure)
      })

    const unsupported = (what: string) => failed(what, new StoreError.Unsupported({ capability: "history" }))
    return {
      name,
      tables,
      capabilities: { ...capabilities, concurrentWriters },
      read: Effect.map(reading("read"), ({ register }) => register),
      readAt: () => Effect.fail(unsupported("read an earlier revision of")),
      commit: (asked) => commit(asked),
      history: () => Stream.fail(unsupported("read the history of")),
    }
  })

/**
 * The partnership's store in a workbook, as a layer.
 *
 * @example
 * ```ts
 * const workbook = GoogleWorkbook.open({ spreadsheetId })
 * Effect.provide(program, SheetsStore.layer(workbook, lens))
 * ```
 */
export const layer = <R>(
  workbook: Effect.Effect<Workbook, WorkbookError, R>,
  lens: Lens<DomainTables>,
  options: Pick<Options<DomainTables>, "create" | "times"> = {},
): Layer.Layer<PartnershipStore, StoreError.StoreError, Exclude<R, Scope.Scope>> =>
  Layer.effect(
    PartnershipStore,
    Effect.flatMap(Effect.mapError(workbook, Failures.toStoreError("open")), (opened) =>
      make(domainTables, { ...options, workbook: opened, lens }),
    ),
  )
