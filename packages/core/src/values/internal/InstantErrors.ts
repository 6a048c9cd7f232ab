import * as Data from "effect/Data"

/**
 * Why a text is no instant, as plain data.
 *
 * `form`: not an ISO instant; `no-offset`: a local time, without `Z` or an
 * offset; `no-such-day`, `no-such-time`: not on the calendar or the clock (so
 * no `24:00` and no leap second); `range`: in UTC outside the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused = Result.flip(Instant.make("2026-03-05T14:05:00"))
 * Result.getOrThrow(refused).reason // => "no-offset"
 * ```
 */
export interface InvalidInstant {
  readonly _tag: "InvalidInstant"
  readonly text: string
  readonly reason: "form" | "no-offset" | "no-such-day" | "no-such-time" | "range"
  readonly message: string
}

/**
 * Thrown when a number of milliseconds is no instant: not whole, or outside the
 * years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.fromEpochMillis(0.5) // throws InstantOutOfRange
 * ```
 */
export class InstantOutOfRange extends Data.TaggedError("InstantOutOfRange")<{
  readonly epochMillis: number
  readonly message: string
}> {}
