/**
 * A store for programs that know nothing of Effect: promises, async iteration and `await using`.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Change from "../register/Change.ts"
import type { Register } from "../register/Register.ts"
import type { Tables } from "../register/Tables.ts"
import type { Authorship, Capabilities, Commit, Entry, Point, Store } from "./Store.ts"
import * as Port from "./Store.ts"
import type { StoreError } from "./StoreError.ts"

/** As `Store`, in promises. A rejected promise carries a `StoreError`. */
export interface PromiseStore<T extends Tables> extends AsyncDisposable {
  readonly name: string
  readonly tables: T
  readonly capabilities: Capabilities
  read(): Promise<Register<T>>
  readAt(point: Point): Promise<Register<T>>
  commit(commit: Commit): Promise<Entry>
  /** Reads, works out changes and commits them; again when somebody else was first. */
  update(
    authorship: Authorship,
    change: (register: Register<T>) => ReadonlyArray<Change.Change> | Promise<ReadonlyArray<Change.Change>>,
  ): Promise<Entry>
  history(afterRevision?: number): AsyncIterable<Entry>
  close(): Promise<void>
}

/** Runs an effect; what it fails with is what the promise rejects with. */
export const run = async <A, E>(effect: Effect.Effect<A, E>): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  throw Cause.squash(exit.cause)
}

/** Opens a store and gives it in promises, beside the store itself for an adapter that can do more. */
export const openWith = async <T extends Tables, S extends Store<T> = Store<T>>(
  make: Effect.Effect<S, StoreError, Scope.Scope>,
): Promise<{ readonly store: S; readonly promises: PromiseStore<T> }> => {
  const scope = Scope.makeUnsafe()
  const close = () => run(Scope.close(scope, Exit.void))
  const store = await run(Scope.provide(make, scope)).catch(async (error) => {
    await close()
    throw error
  })
  const promises: PromiseStore<T> = {
    name: store.name,
    tables: store.tables,
    capabilities: store.capabilities,
    read: () => run(store.read),
    readAt: (point) => run(store.readAt(point)),
    commit: (commit) => run(store.commit(commit)),
    update: (authorship, change) =>
      run(Port.update(store, authorship, (register) => Effect.promise(async () => change(register)))),
    history: (afterRevision) => Stream.toAsyncIterable(store.history(afterRevision)),
    close,
    [Symbol.asyncDispose]: close,
  }
  return { store, promises }
}

/** Opens a store and gives it in promises; closing it releases all that opening it took. */
export const open = async <T extends Tables>(
  make: Effect.Effect<Store<T>, StoreError, Scope.Scope>,
): Promise<PromiseStore<T>> => (await openWith<T>(make)).promises
