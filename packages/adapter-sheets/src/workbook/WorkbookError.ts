/**
 * What can go wrong with a workbook: one error whose reason says what it is, whether a retry can help, and what to do.
 */
import * as Data from "effect/Data"

/** A program that has a file open or writes to it, as its own file beside it says. */
export interface Holder {
  /** `LibreOffice`, `Excel`, or `WijkWijzer` for this library. */
  readonly program: string
  /** The person, and the machine where it is known. */
  readonly who: string | null
  /** As the program wrote it down, or the instant at which its file was made. */
  readonly since: string
  /** The file that says so: to be deleted when that program ended without doing it. */
  readonly file: string
}

/**
 * Nobody may have this workbook, or not in this way; or not now: a person has the file open (`openElsewhere`), or
 * another program of this library writes to it and did not finish in time (`beingWritten`).
 */
export class Refused extends Data.TaggedClass("Refused")<{
  readonly why: "notFound" | "forbidden" | "unauthorised" | "readOnly" | "openElsewhere" | "beingWritten"
  readonly details: string
  readonly holder?: Holder
  readonly waitedMillis?: number
}> {}

/**
 * The file is no workbook that may be opened: damaged, with macros, with a password, too large when unpacked, or of
 * another format.
 */
export class Unreadable extends Data.TaggedClass("Unreadable")<{
  readonly why: "notAWorkbook" | "damaged" | "macros" | "encrypted" | "tooLarge"
  readonly details: string
}> {}

/** Someone wrote since it was read: nothing of this batch was written. */
export class Moved extends Data.TaggedClass("Moved")<{
  /** The receipt or state that was found instead. */
  readonly found: string
}> {}

/** One of the edits is refused by the workbook: nothing of this batch was written. */
export class InvalidEdit extends Data.TaggedClass("InvalidEdit")<{
  readonly index: number | null
  readonly details: string
}> {}

/** A limit of the service or the format. */
export class Limit extends Data.TaggedClass("Limit")<{
  readonly which: "quota" | "cells" | "characters" | "metadata" | "time"
  readonly details: string
}> {}

/** The service or the disk did not answer, or not in full. `written` is false only when that is certain. */
export class Unavailable extends Data.TaggedClass("Unavailable")<{
  readonly written: "no" | "unknown"
  readonly details: string
}> {}

/** Why a call on a workbook failed. */
export type Reason = Refused | Unreadable | Moved | InvalidEdit | Limit | Unavailable

/** A call on a workbook that failed. */
export class WorkbookError extends Data.TaggedError("WorkbookError")<{
  readonly workbook: string
  readonly doing: "create" | "read" | "write"
  readonly reason: Reason
}> {
  /** Whether the same call may succeed later, unchanged. */
  get retryable(): boolean {
    const { reason } = this
    return (
      reason._tag === "Unavailable" ||
      (reason._tag === "Limit" && (reason.which === "quota" || reason.which === "time")) ||
      (reason._tag === "Refused" && (reason.why === "openElsewhere" || reason.why === "beingWritten"))
    )
  }
}
