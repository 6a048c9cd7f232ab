/**
 * One workbook that takes part in a sync.
 */
import type { Tables } from "@wijkwijzer/core"
import type { Workbook } from "../workbook/Workbook.ts"
import type { Lens } from "./Lens.ts"
import type { Scope } from "./Scope.ts"

/** A workbook, what belongs in it, and how that is shown. */
export interface Party<T extends Tables.Tables> {
  readonly workbook: Workbook
  readonly scope: Scope
  readonly lens: Lens<T>
}
