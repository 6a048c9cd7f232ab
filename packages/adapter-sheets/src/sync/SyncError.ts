/**
 * What can go wrong with a sync beyond what can go wrong with its store or its workbook.
 */
import type { StoreError } from "@wijkwijzer/core/store"
import * as Data from "effect/Data"
import type { WorkbookError } from "../workbook/WorkbookError.ts"

/** The workbook never agreed with a store: it was not made by `publish`, or what it remembered is gone. */
export class NotLinked extends Data.TaggedClass("NotLinked") {}

/** The store keeps no history, so that what the workbook last agreed with cannot be read again. */
export class NoHistory extends Data.TaggedClass("NoHistory")<{ readonly store: string }> {}

/** The workbook agreed with a revision that the store does not have: it belongs to another store, or an older copy. */
export class OtherStore extends Data.TaggedClass("OtherStore")<{
  readonly store: string
  readonly agreedAt: number
  readonly latest: number
}> {}

/** Why a sync could not be done. */
export type Reason = NotLinked | NoHistory | OtherStore

const texts = (reason: Reason): string => {
  switch (reason._tag) {
    case "NotLinked":
      return "it never agreed with this register; make it with `publish`, or put back a copy that was"
    case "NoHistory":
      return `${reason.store} keeps no history, and a sync compares with what both last agreed on; use a store that keeps one, such as SQLite`
    case "OtherStore":
      return `it last agreed with revision ${reason.agreedAt}, and ${reason.store} is at ${reason.latest}; choose the store that it was made from`
  }
}

/** A sync that could not be done. */
export class SyncError extends Data.TaggedError("SyncError")<{
  readonly workbook: string
  readonly reason: Reason
}> {
  override get message(): string {
    return `Could not sync ${this.workbook}: ${texts(this.reason)}.`
  }
}

/** Everything that can go wrong with a sync: of its own, with the store, or with the workbook. */
export type Failure = SyncError | StoreError.StoreError | WorkbookError
