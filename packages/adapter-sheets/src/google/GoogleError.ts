/**
 * What can go wrong between us and Google: one error whose reason says what it is, whether a retry can help, and what
 * to do.
 */
import * as Data from "effect/Data"

/** More requests than a minute allows (HTTP 429). Nothing was done. */
export class Quota extends Data.TaggedClass("Quota")<{ readonly details: string }> {}

/** The token is missing, expired or revoked (401). Nothing was done. */
export class Unauthorised extends Data.TaggedClass("Unauthorised")<{ readonly details: string }> {}

/** The account may not see or change this (403). Nothing was done. */
export class Forbidden extends Data.TaggedClass("Forbidden")<{ readonly details: string }> {}

/** There is no such spreadsheet, or it was thrown away (404). Nothing was done. */
export class NotFound extends Data.TaggedClass("NotFound")<{ readonly details: string }> {}

/** Google refuses what was asked (400). Nothing was done, also when only one of many requests is wrong. */
export class InvalidRequest extends Data.TaggedClass("InvalidRequest")<{
  /** The position in the batch of the request that is wrong, when Google says so. */
  readonly index: number | null
  /** The kind of that request, such as `updateCells`. */
  readonly kind: string | null
  readonly details: string
}> {}

/** No answer, a cut connection, or an error on Google's side (5xx). */
export class Unavailable extends Data.TaggedClass("Unavailable")<{
  /** HTTP status, or `null` when there was no answer. */
  readonly status: number | null
  readonly details: string
}> {}

/** An answer of which only a part came, or that is no JSON: a page of a proxy, for instance. */
export class BrokenAnswer extends Data.TaggedClass("BrokenAnswer")<{
  readonly status: number
  readonly details: string
}> {}

/** Why a request failed. */
export type Reason = Quota | Unauthorised | Forbidden | NotFound | InvalidRequest | Unavailable | BrokenAnswer

const advice: Readonly<Record<Reason["_tag"], string>> = {
  Quota: "wait a minute, or ask Google for a larger quota",
  Unauthorised: "sign in again, or renew the key of the service account",
  Forbidden: "share the spreadsheet with this account, as an editor",
  NotFound: "check the id in the address of the spreadsheet, and whether it was thrown away",
  InvalidRequest: "nothing of the batch was applied; this is a mistake in what was asked",
  Unavailable: "try again; whether a write was done must be looked up first",
  BrokenAnswer: "try again; whether a write was done must be looked up first",
}

/** A request to Google that failed. */
export class GoogleError extends Data.TaggedError("GoogleError")<{
  /** What was being done, such as `read the spreadsheet`. */
  readonly doing: string
  /** The spreadsheet, or `null` when there is none yet. */
  readonly spreadsheetId: string | null
  readonly reason: Reason
}> {
  /** Whether the same request may succeed later, unchanged. */
  get retryable(): boolean {
    return ["Quota", "Unavailable", "BrokenAnswer"].includes(this.reason._tag)
  }
  /** Whether it is certain that nothing was done. */
  get nothingDone(): boolean {
    return this.reason._tag !== "Unavailable" && this.reason._tag !== "BrokenAnswer"
  }
  override get message(): string {
    const where = this.spreadsheetId === null ? "" : ` ${this.spreadsheetId}`
    return `Could not ${this.doing}${where}: ${this.reason.details}. What to do: ${advice[this.reason._tag]}.`
  }
}
