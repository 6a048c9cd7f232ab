/**
 * What went wrong with a workbook, as a store says it.
 */
import { StoreError } from "@wijkwijzer/core/store"
import type { Reason, WorkbookError } from "../workbook/WorkbookError.ts"

/** What a failure of a workbook is in words: what it was, and what to do. */
export const text = (reason: Reason): string => {
  switch (reason._tag) {
    case "Refused":
      return `the workbook may not be used this way (${reason.why}): ${reason.details}`
    case "Unreadable":
      return `this is not a workbook that can be opened (${reason.why}): ${reason.details}`
    case "Moved":
      return `somebody else wrote to it meanwhile (${reason.found}); read again and retry`
    case "InvalidEdit":
      return `the workbook refuses what was to be written${reason.index === null ? "" : ` (edit ${reason.index})`}: ${reason.details}`
    case "Limit":
      return `a limit was met (${reason.which}): ${reason.details}`
    case "Unavailable":
      return `there was no whole answer${reason.written === "unknown" ? ", and it is not certain whether it was written" : ""}: ${reason.details}`
  }
}

const reasonOf = (error: WorkbookError): StoreError.StoreErrorReason => {
  const { reason } = error
  if (reason._tag === "Refused" && reason.why === "notFound") return new StoreError.Missing({})
  if (reason._tag === "Refused" && reason.why === "readOnly") return new StoreError.ReadOnly({})
  if (reason._tag === "Refused" && reason.why === "beingWritten")
    return new StoreError.Busy({ waitedMillis: reason.waitedMillis ?? 0 })
  if (reason._tag === "Unreadable") return new StoreError.NotAStore({ detail: text(reason) })
  return new StoreError.Unavailable({ detail: text(reason), cause: error })
}

/** The failure of a store that a failure of its workbook is. */
export const toStoreError =
  (operation: string) =>
  (error: WorkbookError): StoreError.StoreError =>
    new StoreError.StoreError({ operation, store: error.workbook, reason: reasonOf(error) })
