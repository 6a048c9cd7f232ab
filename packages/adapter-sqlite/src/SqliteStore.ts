/**
 * A partnership's register in a SQLite file.
 */
import { tables as domainTables, type Tables } from "@wijkwijzer/core"
import { PartnershipStore, type Store, type StoreError } from "@wijkwijzer/core/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Attempt from "./Attempt.ts"
import * as Connection from "./Connection.ts"
import type { Migration } from "./Definitions.ts"
import { domainViews } from "./domainViews.ts"
import * as Format from "./Format.ts"
import * as Names from "./Names.ts"
import type { RowName } from "./Payload.ts"
import * as ReadAt from "./ReadAt.ts"
import * as Session from "./Session.ts"
import type { Verification } from "./Verification.ts"
import * as Views from "./Views.ts"

export type { Migration } from "./Definitions.ts"
export type { RowName } from "./Payload.ts"
export type { Verification } from "./Verification.ts"
export type { View } from "./Views.ts"

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
  /** How the tables of an older file become these, where the definitions alone do not say. */
  readonly migration?: Migration
  /** Views to make beside one for every table, when the file is made or migrated. */
  readonly views?: ReadonlyArray<Views.View>
}

/** What must be wiped, and the changes that take it out of the register itself. */
export interface Erasure extends Store.Commit {
  /** The rows whose personal values go, in every entry of the journal before this one. */
  readonly rows: ReadonlyArray<RowName>
}

/** A store in a SQLite file: the port, and what a file can do beyond it. */
export interface SqliteStore<T extends Tables.Tables> extends Store.Store<T> {
  /** Checks every seal of the journal, replays it, and holds the outcome against the tables. */
  readonly verify: Effect.Effect<Verification, StoreError.StoreError>
  /**
   * Commits changes that take personal data out of the register, and wipes the personal values of these rows from
   * the journal. The entry records which rows; every seal still holds; the bytes are gone from the file. Fails with
   * `Rejected` when the changes leave a personal value of these rows in the register.
   *
   * Somebody who is still reading what was keeps the bytes in the file: this then fails with `Busy` while it wipes
   * them, and the entry stands. They go when the file is next opened, or at a call without changes and rows.
   */
  readonly erase: (erasure: Erasure) => Effect.Effect<Store.Entry, StoreError.StoreError>
  /** Copies the file as it stands, while it is in use. */
  readonly backup: (filename: string) => Effect.Effect<void, StoreError.StoreError>
  /** The whole store as JSON Lines, one for each entry of the journal. */
  readonly exportLines: Stream.Stream<string, StoreError.StoreError>
  /** Takes in exported lines, all of them or none, into a store that is still empty. */
  readonly importLines: (lines: ReadonlyArray<string>) => Effect.Effect<void, StoreError.StoreError>
}

const historyPage = 200

/** Opens a store with tables of your own; it is closed with the scope. */
export const make = <T extends Tables.Tables>(
  tables: T,
  options: Options,
): Effect.Effect<SqliteStore<T>, StoreError.StoreError, Scope.Scope> =>
  Effect.gen(function* () {
    const { filename, create = true, readOnly = false, namespace = "ww", waitMillis = 5000 } = options
    const { attempt, failed } = Attempt.make(filename, waitMillis)
    const { migration = {}, views = domainViews } = options
    const fitting = views.filter((view) => Views.fits(view, tables)).map(({ name }) => name)
    const mistake = Names.mistake(namespace, tables, fitting)
    if (mistake !== null) return yield* failed("open", mistake)

    const connection = yield* Effect.acquireRelease(
      attempt("open", () => Connection.open({ filename, create, readOnly })),
      (open) => Effect.sync(open.close),
    )
    const prepared = yield* attempt("open", () =>
      Format.prepare(connection, namespace, tables, { create, readOnly, migration, views }),
    )
    const session = Session.make(connection, namespace, tables, prepared)
    // What an erasure could not finish. Where it still cannot, it waits for the next time.
    if (!readOnly) yield* Effect.ignore(Effect.try(session.wipe))

    const history: Store.Store<T>["history"] = (afterRevision = 0) =>
      Stream.paginate(afterRevision, (after) =>
        Effect.map(
          attempt("read the history of", () => session.entries(after, historyPage)),
          (page) => [
            page,
            page.length < historyPage ? Option.none() : Option.some(page.at(-1)?.revision ?? after),
          ],
        ),
      )

    const now = Clock.currentTimeMillis
    return {
      name: filename,
      tables,
      capabilities: {
        history: true,
        durable: filename !== ":memory:",
        concurrentWriters: filename !== ":memory:",
      },
      read: attempt("read", session.read),
      readAt: (point) => ReadAt.readAt(tables, history(), point, { attempt, failed }),
      commit: (asked) =>
        Effect.flatMap(now, (millis) => attempt("commit to", () => session.commit(asked, millis))),
      history,
      verify: attempt("verify", session.verify),
      erase: ({ rows, ...asked }) =>
        Effect.flatMap(now, (millis) =>
          attempt("erase from", () => session.erase(asked, millis, rows)).pipe(
            Effect.tap(attempt("wipe the bytes of what was erased from", session.wipe)),
          ),
        ),
      backup: (to) =>
        Effect.tryPromise({
          try: () => connection.backup(to),
          catch: Attempt.failure("back up", filename, waitMillis),
        }),
      exportLines: Stream.concat(
        Stream.fromEffect(attempt("export", session.openingLine)),
        Stream.paginate(0, (after) =>
          Effect.map(
            attempt("export", () => session.lines(after, historyPage)),
            ({ lines, last }) => [lines, last === undefined ? Option.none() : Option.some(last)],
          ),
        ),
      ),
      importLines: (lines) => attempt("import into", () => session.importLines(lines)),
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
