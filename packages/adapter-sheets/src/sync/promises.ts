/**
 * Syncs for programs that know nothing of Effect.
 */
import type { Tables } from "@wijkwijzer/core"
import { PromiseStore, type Store, type StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Party } from "./Party.ts"
import * as Sync from "./Sync.ts"

const asError = (cause: unknown): StoreError.StoreError => cause as StoreError.StoreError

/** The store behind promises, as effects. */
export const storeOf = <T extends Tables.Tables>(store: PromiseStore.PromiseStore<T>): Store.Store<T> => {
  const attempt = <A>(body: () => Promise<A>) => Effect.tryPromise({ try: body, catch: asError })
  return {
    name: store.name,
    tables: store.tables,
    capabilities: store.capabilities,
    read: attempt(() => store.read()),
    readAt: (point) => attempt(() => store.readAt(point)),
    commit: (commit) => attempt(() => store.commit(commit)),
    history: (after) => Stream.fromAsyncIterable(store.history(after), asError),
  }
}

/** As `Sync.Options`, told of progress by a plain function. */
export type SyncOptions<T extends Tables.Tables> = Omit<Sync.Options<T>, "onProgress"> & {
  readonly onProgress?: (progress: Sync.Progress) => void
}

const optionsOf = <T extends Tables.Tables>({ onProgress, ...options }: SyncOptions<T>): Sync.Options<T> => ({
  ...options,
  ...(onProgress === undefined ? {} : { onProgress: (progress) => Effect.sync(() => onProgress(progress)) }),
})

/** As `Sync.publish`. Rejects with a `StoreError` or a `WorkbookError`. */
export const publishWorkbook = <T extends Tables.Tables>(
  store: PromiseStore.PromiseStore<T>,
  party: Party<T>,
): Promise<void> => PromiseStore.run(Sync.publish(storeOf(store), party))

/**
 * As `Sync.syncAll`. Rejects with a `SyncError`, a `StoreError` or a `WorkbookError`.
 *
 * @example
 * ```ts
 * const outcomes = await syncWorkbooks(store, parties, { authorship })
 * for (const outcome of outcomes) console.log(Report.lines(outcome, { tables, registers, locale: "nl" }).join("\n"))
 * ```
 */
export const syncWorkbooks = <T extends Tables.Tables>(
  store: PromiseStore.PromiseStore<T>,
  parties: ReadonlyArray<Party<T>>,
  options: SyncOptions<T>,
): Promise<ReadonlyArray<Sync.Outcome>> =>
  PromiseStore.run(Sync.syncAll(storeOf(store), parties, optionsOf(options)))
