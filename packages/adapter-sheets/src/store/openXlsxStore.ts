/**
 * A store in one `.xlsx` file, for programs that know nothing of Effect.
 */
import { type DomainTables, tables as domainTables, type Locale, type Tables } from "@wijkwijzer/core"
import type { PromiseStore } from "@wijkwijzer/core/store"
import * as Layout from "../layout/Layout.ts"
import * as TeamLens from "../reading/TeamLens.ts"
import * as XlsxWorkbook from "../xlsx/XlsxWorkbook.ts"
import { openSheets } from "./openSheets.ts"

/** How to open it. */
export interface XlsxOptions<T extends Tables.Tables> {
  /** The tables, when they are your own. */
  readonly tables?: T
  /** The language of tabs and headers: Dutch when left out. */
  readonly locale?: Locale.Locale
  /** Make the file when it is not there. True when left out. */
  readonly create?: boolean
}

/**
 * Opens the register of a partnership in an XLSX file, and makes it when it is not there. One program writes at a time:
 * a file has no lock that every program keeps.
 *
 * @example
 * ```ts
 * await using store = await openXlsxStore("partnership.xlsx")
 * const register = await store.read()
 * ```
 */
export const openXlsxStore = <T extends Tables.Tables = DomainTables>(
  path: string,
  { tables, locale = "nl", create = true }: XlsxOptions<T> = {},
): Promise<PromiseStore.PromiseStore<T>> => {
  const own = (tables ?? domainTables) as unknown as T
  return openSheets<T>({
    workbook: XlsxWorkbook.make(path),
    lens: TeamLens.make(own, Layout.ofTables(own), locale),
    tables: own,
    create,
    concurrentWriters: false,
  })
}
