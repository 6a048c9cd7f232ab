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
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  constraint: 19,
  mismatch: 20,
  notADatabase: 26,
} as const

/** Codes that say more than their last byte does. */
const extendedCode = {
  shortRead: 522,
  moved: 1032,
  noRoomForSharedMemory: 4874,
  corruptFileSystem: 8458,
} as const

/** The reason behind an error thrown by `node:sqlite`; a reason that was thrown on purpose stays as it is. */
export const reasonOf = (cause: unknown, waitedMillis: number): StoreError.StoreErrorReason => {
  if (isReason(cause)) return cause._tag === "Busy" ? new StoreError.Busy({ waitedMillis }) : cause
  const { code, errcode, message } = cause as NativeError
  const text = typeof message === "string" ? message : String(cause)
  if (code === "ERR_INVALID_STATE") return new StoreError.Closed()
  if (code === "ERR_OUT_OF_RANGE") return new StoreError.Damaged({ details: [text] })
  if (typeof errcode !== "number") return new StoreError.Unavailable({ detail: text, cause })
  switch (errcode) {
    case extendedCode.noRoomForSharedMemory:
      return new StoreError.Full()
    case extendedCode.shortRead:
    case extendedCode.corruptFileSystem:
      return new StoreError.Damaged({ details: [text] })
    case extendedCode.moved:
      return new StoreError.Unavailable({
        detail: "the file was moved or removed while it was open; put it back and open it again",
        cause,
      })
  }
  switch (errcode & 0xff) {
    case primaryCode.busy:
    case primaryCode.locked:
      return new StoreError.Busy({ waitedMillis })
    case primaryCode.readOnly:
      return new StoreError.ReadOnly()
    // Our statements fit our tables: where one does not, somebody altered them.
    case primaryCode.error:
    case primaryCode.constraint:
    case primaryCode.mismatch:
    case primaryCode.corrupt:
      return new StoreError.Damaged({ details: [text] })
    case primaryCode.full:
      return new StoreError.Full()
    case primaryCode.cantOpen:
      return new StoreError.Unavailable({
        detail:
          "it cannot be opened; check that it is a file, that its folder exists, and your rights on both",
        cause,
      })
    case primaryCode.notADatabase:
      return new StoreError.NotAStore({ detail: "it is not a SQLite database" })
    default:
      return new StoreError.Unavailable({
        detail: `SQLite says "${text}"; check the disk and try again`,
        cause,
      })
  }
}

/** Whether SQLite refused a statement for what it says. */
export const isMistakeInSql = (cause: unknown): boolean =>
  (cause as NativeError | null)?.errcode === primaryCode.error

/** Whether something thrown is a reason of the port. */
export const isReason = (cause: unknown): cause is StoreError.StoreErrorReason =>
  typeof cause === "object" && cause !== null && "retryable" in cause && "_tag" in cause
