/**
 * What is closed to change, as the caller says it: this package knows no rules of the domain.
 */
import type { Change, Label, Register, Tables } from "@wijkwijzer/core"

/** A change that may not be made, and why. */
export interface Locked {
  readonly change: Change.Change
  /** The rule or the lock that closes it, by its name. */
  readonly rule: string
  /** In a sentence that the person who made the change understands. */
  readonly because: Label.Label
}

/** Which of these changes may not be made on the store's register. */
export type Locks<T extends Tables.Tables> = (
  store: Register.Register<T>,
  changes: ReadonlyArray<Change.Change>,
) => ReadonlyArray<Locked>

/** Nothing is closed. */
export const none = (): ReadonlyArray<Locked> => []
