/**
 * What an adapter tells the conformance suite about itself.
 */
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Tables } from "../../register/Tables.ts"
import type { Capabilities, Store } from "../../store/Store.ts"
import type { StoreError } from "../../store/StoreError.ts"

/** One empty place where a register can be kept: a fresh file, a fresh spreadsheet. */
export interface Place {
  /** Opens a store on this place; every call gives another handle on the same place. */
  readonly open: <T extends Tables>(tables: T) => Effect.Effect<Store<T>, StoreError, Scope.Scope>
}

/** An adapter as the suite sees it. */
export interface Adapter {
  readonly name: string
  /** What its stores declare; the suite checks that they do, and skips a test only by what stands here. */
  readonly capabilities: Capabilities
  /** A fresh place, cleaned up with its scope. */
  readonly place: Effect.Effect<Place, unknown, Scope.Scope>
}
