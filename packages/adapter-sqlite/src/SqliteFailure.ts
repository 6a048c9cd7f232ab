/**
 * What SQLite says when it fails, in the words of the port.
 */
import { StoreError } from "@wijkwijzer/core/store"

interface NativeError {
  readonly code?: unknown
  readonly errcode?: unknown
  readonly message?: unknown
}

const primaryCode = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
} as const

/** The reason behind an error thrown by `node:sqlite`; a reason that was thrown on purpose stays as it is. */
export const reasonOf = (cause: unknown, waitedMillis: number): StoreError.StoreErrorReason => {
  if (isReason(cause)) return cause
  const { code, errcode, message } = cause as NativeError
  const text = typeof message === "string" ? message : String(cause)
  if (code === "ERR_INVALID_STATE") return new StoreError.Closed()
  if (code === "ERR_OUT_OF_RANGE") return new StoreError.Damaged({ details: [text] })
  switch (typeof errcode === "number" ? errcode & 0xff : undefined) {
    case primaryCode.busy:
    case primaryCode.locked:
      return new StoreError.Busy({ waitedMillis })
    case primaryCode.readOnly:
      return new StoreError.ReadOnly()
    case primaryCode.corrupt:
      return new StoreError.Damaged({ details: [text] })
    case primaryCode.full:
      return new StoreError.Full()
    case primaryCode.cantOpen:
      return new StoreError.Unavailable({
        detail: "it cannot be opened; check that the folder exists and may be used",
        cause,
      })
    case primaryCode.notADatabase:
      return new StoreError.NotAStore({ detail: "it is not a SQLite database" })
    default:
      return new StoreError.Unavailable({ detail: `SQLite says: ${text}`, cause })
  }
}

const isReason = (cause: unknown): cause is StoreError.StoreErrorReason =>
  typeof cause === "object" && cause !== null && "retryable" in cause && "_tag" in cause
