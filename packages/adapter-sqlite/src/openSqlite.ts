/**
 * A store in a SQLite file, for programs that know nothing of Effect.
 */
import { type DomainTables, tables as domainTables, type Tables } from "@wijkwijzer/core"
import { PromiseStore } from "@wijkwijzer/core/store"
import type { Options } from "./SqliteStore.ts"
import * as SqliteStore from "./SqliteStore.ts"

/** As `SqliteStore.Options`, with the tables when they are your own. */
export type OpenOptions<T extends Tables.Tables> = Omit<Options, "filename"> & { readonly tables?: T }

/**
 * Opens the register of a partnership in a SQLite file, and makes it when it is not there.
 *
 * @example
 * ```ts
 * await using store = await openSqlite("partnership.sqlite")
 * const register = await store.read()
 * ```
 */
export const openSqlite = <T extends Tables.Tables = DomainTables>(
  filename: string,
  { tables, ...options }: OpenOptions<T> = {},
): Promise<PromiseStore.PromiseStore<T>> =>
  PromiseStore.open(SqliteStore.make((tables ?? domainTables) as unknown as T, { ...options, filename }))
