/**
 * A store in a workbook, for programs that know nothing of Effect.
 */
import { type DomainTables, tables as domainTables, type Tables } from "@wijkwijzer/core"
import { PromiseStore, type Store, type StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Lens } from "../sync/Lens.ts"
import type { Workbook } from "../workbook/Workbook.ts"
import type { WorkbookError } from "../workbook/WorkbookError.ts"
import * as Failures from "./Failures.ts"
import * as SheetsStore from "./SheetsStore.ts"

/** How to open a store in a workbook. */
export interface OpenOptions<T extends Tables.Tables> {
  /** The workbook, or how it is opened; what that takes is released when the store is closed. */
  readonly workbook: Workbook | Effect.Effect<Workbook, WorkbookError, Scope.Scope>
  readonly lens: Lens<T>
  /** The tables, when they are your own. */
  readonly tables?: T
  readonly create?: boolean
  /** Whether the workbook tells two programs that write at the very same moment apart. True when left out. */
  readonly concurrentWriters?: boolean
}

/** Opens the store, with what opening the workbook takes. */
export const opened = <T extends Tables.Tables>(
  tables: T,
  { workbook, ...options }: Omit<OpenOptions<T>, "tables">,
): Effect.Effect<Store.Store<T>, StoreError.StoreError, Scope.Scope> => {
  const made = Effect.isEffect(workbook)
    ? Effect.mapError(workbook, Failures.toStoreError("open"))
    : Effect.succeed(workbook)
  return Effect.flatMap(made, (one) => SheetsStore.make(tables, { ...options, workbook: one }))
}

/**
 * Opens the register of a partnership in a workbook, and draws it when the workbook is empty.
 *
 * @example
 * ```ts
 * await using store = await openSheets({ workbook, lens })
 * const register = await store.read()
 * ```
 */
export const openSheets = <T extends Tables.Tables = DomainTables>({
  tables,
  ...options
}: OpenOptions<T>): Promise<PromiseStore.PromiseStore<T>> =>
  PromiseStore.open<T>(opened((tables ?? domainTables) as unknown as T, options))
