/**
 * A store in a SQLite file, for programs that know nothing of Effect.
 */
import { type DomainTables, tables as domainTables, type Tables } from "@wijkwijzer/core"
import { PromiseStore, type Store } from "@wijkwijzer/core/store"
import * as Stream from "effect/Stream"
import type { Erasure, Options, SqliteStore as Port, Verification } from "./SqliteStore.ts"
import * as SqliteStore from "./SqliteStore.ts"

/** As `SqliteStore.Options`, with the tables when they are your own. */
export type OpenOptions<T extends Tables.Tables> = Omit<Options, "filename"> & { readonly tables?: T }

/** As `SqliteStore.SqliteStore`, in promises. */
export interface SqlitePromiseStore<T extends Tables.Tables> extends PromiseStore.PromiseStore<T> {
  verify(): Promise<Verification>
  erase(erasure: Erasure): Promise<Store.Entry>
  backup(filename: string): Promise<void>
  exportLines(): AsyncIterable<string>
  importLines(lines: ReadonlyArray<string>): Promise<void>
}

/**
 * Opens the register of a partnership in a SQLite file, and makes it when it is not there.
 *
 * @example
 * ```ts
 * await using store = await openSqlite("partnership.sqlite")
 * const register = await store.read()
 * ```
 */
export const openSqlite = async <T extends Tables.Tables = DomainTables>(
  filename: string,
  { tables, ...options }: OpenOptions<T> = {},
): Promise<SqlitePromiseStore<T>> => {
  const made = SqliteStore.make((tables ?? domainTables) as unknown as T, { ...options, filename })
  const { store, promises } = await PromiseStore.openWith<T, Port<T>>(made)
  return {
    ...promises,
    verify: () => PromiseStore.run(store.verify),
    erase: (erasure) => PromiseStore.run(store.erase(erasure)),
    backup: (to) => PromiseStore.run(store.backup(to)),
    exportLines: () => Stream.toAsyncIterable(store.exportLines),
    importLines: (lines) => PromiseStore.run(store.importLines(lines)),
  }
}
