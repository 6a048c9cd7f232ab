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
  /** How long a write waits for another program that writes, in milliseconds; 10,000 when left out. */
  readonly wait?: number
}

/**
 * Opens the register of a partnership in an XLSX file, and makes it when it is not there. Programs that write at once
 * wait for each other, and who is not the first on a revision is told; while a person has the file open in Excel or
 * LibreOffice, a commit fails and says who.
 *
 * @example
 * ```ts
 * await using store = await openXlsxStore("partnership.xlsx")
 * const register = await store.read()
 * ```
 */
export const openXlsxStore = <T extends Tables.Tables = DomainTables>(
  path: string,
  { tables, locale = "nl", create = true, wait }: XlsxOptions<T> = {},
): Promise<PromiseStore.PromiseStore<T>> => {
  const own = (tables ?? domainTables) as unknown as T
  return openSheets<T>({
    workbook: XlsxWorkbook.make(path, { over: false, ...(wait === undefined ? {} : { wait }) }),
    lens: TeamLens.make(own, Layout.ofTables(own), locale),
    tables: own,
    create,
  })
}
