/**
 * Runs synchronous work on a file: what it throws becomes the port's error, and while another program holds the
 * file it waits between tries, so that this program goes on.
 */
import { StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { reasonOf } from "./SqliteFailure.ts"

/** Attempts on one file. */
export interface Attempts {
  readonly attempt: <A>(operation: string, body: () => A) => Effect.Effect<A, StoreError.StoreError>
  readonly failed: (operation: string, reason: StoreError.StoreErrorReason) => StoreError.StoreError
}

/** What a thrown value becomes. */
export const failure =
  (operation: string, store: string, waitMillis: number) =>
  (cause: unknown): StoreError.StoreError =>
    new StoreError.StoreError({ operation, store, reason: reasonOf(cause, waitMillis) })

/** Attempts on a file, with the longest time to wait for another program. */
export const make = (store: string, waitMillis: number): Attempts => ({
  failed: (operation, reason) => new StoreError.StoreError({ operation, store, reason }),
  attempt: (operation, body) =>
    Effect.try({ try: body, catch: failure(operation, store, waitMillis) }).pipe(
      Effect.retry({
        while: (error) => error.reason._tag === "Busy",
        schedule: Schedule.jittered(Schedule.spaced("10 millis")).pipe(
          Schedule.upTo({ duration: waitMillis }),
        ),
      }),
    ),
})
