/**
 * The conformance suite: what a store must do to be one. Every adapter runs it in a few lines.
 *
 * @example
 * ```ts
 * StoreSuite.suite({ name: "memory", capabilities, place })
 * ```
 */
import { describe } from "@effect/vitest"
import type { Adapter } from "./suite/Adapter.ts"
import { commits } from "./suite/commits.ts"
import { journal } from "./suite/journal.ts"
import { places } from "./suite/places.ts"

export type { Adapter, Place } from "./suite/Adapter.ts"

/** Declares the tests of the suite for one adapter; call it at the top of a vitest file. */
export const suite = (adapter: Adapter): void => {
  describe(`${adapter.name} as a store`, () => {
    commits(adapter)
    journal(adapter)
    places(adapter)
  })
}
