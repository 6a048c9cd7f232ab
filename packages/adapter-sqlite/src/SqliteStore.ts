/**
 * A partnership's register in a SQLite file.
 */
import { Change, tables as domainTables, Instant, Problem, Register, type Tables } from "@wijkwijzer/core"
import { PartnershipStore, Replay, type Store, StoreError } from "@wijkwijzer/core/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Connection from "./Connection.ts"
import * as Format from "./Format.ts"
import * as Journal from "./Journal.ts"
import * as Names from "./Names.ts"
import * as Rows from "./Rows.ts"
import { reasonOf } from "./SqliteFailure.ts"

/** How to open a store in a SQLite file. */
export interface Options {
  /** The file, or `:memory:` for one that goes with the process. */
  readonly filename: string
  /** Make the file and its tables when they are not there. True when left out. */
  readonly create?: boolean
  /** Only read; the file is never written to. False when left out. */
  readonly readOnly?: boolean
  /**
   * What stands before the name of every table, so that several partnerships, or other programs, can share one
   * file: lower-case letters and digits. `ww` when left out.
   */
  readonly namespace?: string
  /** How long to wait, at the most, while another program writes. 5000 ms when left out. */
  readonly waitMillis?: number
}

const historyPage = 200

/** Opens a store with tables of your own; it is closed with the scope. */
export const make = <T extends Tables.Tables>(
  tables: T,
  options: Options,
): Effect.Effect<Store.Store<T>, StoreError.StoreError, Scope.Scope> =>
  Effect.gen(function* () {
    const { filename, create = true, readOnly = false, namespace = "ww", waitMillis = 5000 } = options
    const failed = (operation: string, reason: StoreError.StoreErrorReason) =>
      new StoreError.StoreError({ operation, store: filename, reason })

    /** Runs a piece of synchronous work; while another program holds the file it waits without blocking. */
    const attempt = <A>(operation: string, body: () => A): Effect.Effect<A, StoreError.StoreError> =>
      Effect.try({ try: body, catch: (cause) => failed(operation, reasonOf(cause, waitMillis)) }).pipe(
        Effect.retry({
          while: (error) => error.reason._tag === "Busy",
          schedule: Schedule.jittered(Schedule.spaced("15 millis")).pipe(
            Schedule.upTo({ duration: waitMillis }),
          ),
        }),
      )

    if (!Names.namespacePattern.test(namespace)) {
      return yield* failed(
        "open",
        new StoreError.NotAStore({
          detail: `"${namespace}" is not a namespace: use lower-case letters and digits`,
        }),
      )
    }
    const connection = yield* Effect.acquireRelease(
      attempt("open", () => Connection.open({ filename, create, readOnly })),
      (open) => Effect.sync(open.close),
    )
    yield* attempt("open", () =>
      Format.prepare(connection, namespace, tables, { create: create && !readOnly }),
    )
    const rows = Rows.make(connection, namespace, tables)
    const journal = Journal.make(connection, namespace)

    const present: Change.Present = {
      get: (table, id) => {
        const of = tables[table]
        return of === undefined ? undefined : rows.get(of, id)
      },
      referring: (table, column, id) => {
        const of = tables[table]
        return of === undefined ? [] : rows.referring(of, column, id)
      },
      sharing: (table, columns, row) => {
        const of = tables[table]
        return of === undefined ? [] : rows.sharing(of, columns, row)
      },
    }

    const readNow = (): Register.Register<T> => {
      const input = connection.transaction("read", () => ({
        revision: journal.revision(),
        rows: Object.fromEntries(Names.all(tables).map((table) => [table.name, rows.all(table)])),
      }))
      const made = Register.decode(tables, input)
      if (Result.isSuccess(made)) return made.success
      throw new StoreError.Damaged({ details: made.failure.map((problem) => Problem.message(problem)) })
    }

    const commitNow = (asked: Store.Commit, now: Instant.Instant): Store.Entry =>
      connection.transaction("write", () => {
        const { expectedRevision, changes, author, reason } = asked
        const actualRevision = journal.revision()
        if (actualRevision !== expectedRevision)
          throw new StoreError.Conflict({ expectedRevision, actualRevision })
        const last = journal.lastAt()
        const at = last !== undefined && last > now ? last : now
        if (changes.length === 0) return { revision: actualRevision, author, reason, at, changes }
        const outcome = Change.outcome(tables, changes, present)
        if (Result.isFailure(outcome)) throw new StoreError.Rejected({ problems: outcome.failure })
        rows.write(outcome.success)
        const entry: Store.Entry = { revision: actualRevision + 1, author, reason, at, changes }
        journal.append(entry)
        return entry
      })

    const history: Store.Store<T>["history"] = (afterRevision = 0) =>
      Stream.paginate(afterRevision, (after) =>
        Effect.map(
          attempt("read the history of", () => journal.after(after, historyPage)),
          (page) => [
            page,
            page.length < historyPage ? Option.none() : Option.some(page.at(-1)?.revision ?? after),
          ],
        ),
      )

    return {
      name: filename,
      tables,
      capabilities: {
        history: true,
        durable: filename !== ":memory:",
        concurrentWriters: filename !== ":memory:",
      },
      read: attempt("read", readNow),
      readAt: (point) => Replay.readAt(filename, tables, history(), point),
      commit: (asked) =>
        Effect.flatMap(Clock.currentTimeMillis, (millis) =>
          attempt("commit to", () => commitNow(asked, asked.at ?? Instant.fromEpochMillis(millis))),
        ),
      history,
    }
  })

/**
 * The partnership's store in a SQLite file, as a layer.
 *
 * @example
 * ```ts
 * const program = Effect.gen(function* () {
 *   const store = yield* PartnershipStore
 *   return yield* store.read
 * })
 * Effect.provide(program, SqliteStore.layer({ filename: "partnership.sqlite" }))
 * ```
 */
export const layer = (options: Options): Layer.Layer<PartnershipStore, StoreError.StoreError> =>
  Layer.effect(PartnershipStore, make(domainTables, options))
