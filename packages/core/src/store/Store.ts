/**
 * The port: what every store of a partnership's register can do.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as Change from "../register/Change.ts"
import type { Register } from "../register/Register.ts"
import type { Tables } from "../register/Tables.ts"
import type * as Domain from "../tables.ts"
import type { Instant } from "../values/Instant.ts"
import type { StoreError } from "./StoreError.ts"

/** Who asks for a commit, and why. */
export interface Authorship {
  /** Who: a person or a program, as the audit trail should name it. */
  readonly author: string
  /** Why, in a sentence that an auditor understands. */
  readonly reason: string
  /** When; the store's clock when left out. An entry is never dated before the one that precedes it. */
  readonly at?: Instant
}

/** Changes to commit. */
export interface Commit extends Authorship {
  /** The revision that the changes were made on: `register.revision`. */
  readonly expectedRevision: number
  readonly changes: ReadonlyArray<Change.Change>
}

/** One line of the journal: a commit as it was written. */
export interface Entry {
  readonly revision: number
  readonly author: string
  readonly reason: string
  readonly at: Instant
  /** What changed: at most one change for each row. */
  readonly changes: ReadonlyArray<Change.Change>
}

/** A point in the life of a store: a revision, or an instant (the last revision written at or before it). */
export type Point = number | Instant

/**
 * What a store can do beyond reading and committing. A conformance test is skipped only where a capability is
 * declared `false`.
 */
export interface Capabilities {
  /** Keeps every commit: `history` and `readAt` work. When false they fail with `Unsupported`. */
  readonly history: boolean
  /** What was committed is still there after the process ends. When false it goes with the process. */
  readonly durable: boolean
  /** Several stores may write to the same place at once, and one of them is told. When false, one writer only. */
  readonly concurrentWriters: boolean
}

/** A place where the register of one partnership is kept. */
export interface Store<T extends Tables> {
  /** Its name in errors: a file name, a spreadsheet, `memory`. */
  readonly name: string
  readonly tables: T
  readonly capabilities: Capabilities
  /** The register as it stands, with its revision. */
  readonly read: Effect.Effect<Register<T>, StoreError>
  /** The register as it stood at an earlier point. */
  readonly readAt: (point: Point) => Effect.Effect<Register<T>, StoreError>
  /**
   * Writes all changes or none. Fails with `Conflict` when the store is no longer at `expectedRevision`, and
   * with `Rejected` when the result would not be sound. No changes: nothing is written, and the entry that
   * comes back carries the revision as it stood.
   */
  readonly commit: (commit: Commit) => Effect.Effect<Entry, StoreError>
  /** The journal, oldest first, from the entry after this revision on. */
  readonly history: (afterRevision?: number) => Stream.Stream<Entry, StoreError>
}

/** The store of a partnership with the tables of this package, as a service. */
export class PartnershipStore extends Context.Service<PartnershipStore, Store<typeof Domain.tables>>()(
  "@wijkwijzer/core/store/PartnershipStore",
) {}

/**
 * Reads, works out changes, and commits them; when somebody else was first it reads and works them out again.
 *
 * @param times how often it tries at the most; 5 when left out
 */
export const update = <T extends Tables, E, R>(
  store: Store<T>,
  authorship: Authorship,
  change: (register: Register<T>) => Effect.Effect<ReadonlyArray<Change.Change>, E, R>,
  times = 5,
): Effect.Effect<Entry, E | StoreError, R> => {
  const once = Effect.gen(function* () {
    const register = yield* store.read
    const changes = yield* change(register)
    return yield* store.commit({ ...authorship, expectedRevision: register.revision, changes })
  })
  const isConflict = (error: E | StoreError): boolean =>
    typeof error === "object" &&
    error !== null &&
    (error as StoreError)._tag === "StoreError" &&
    (error as StoreError).reason._tag === "Conflict"
  return Effect.retry(once, { while: isConflict, times: times - 1 })
}
