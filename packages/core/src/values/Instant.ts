import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import * as CalendarDate from "./CalendarDate.ts"
import * as InvalidValue from "./InvalidValue.ts"
import { InstantOutOfRange, type InvalidInstant } from "./internal/InstantErrors.ts"
import * as InstantText from "./internal/InstantText.ts"
import { quote } from "./internal/Quote.ts"
import type * as Locale from "./Locale.ts"

export { InstantOutOfRange, type InvalidInstant } from "./internal/InstantErrors.ts"

/**
 * A moment in time, to the millisecond: `YYYY-MM-DDTHH:mm:ss.sssZ`, in UTC, in
 * the years 0001 to 9999. One form only, so that the order of the text is the
 * order of time and equal moments are equal texts.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * const signed: Instant.Instant = Instant.unsafe("2026-03-05T15:05:00+01:00")
 * signed // => "2026-03-05T14:05:00.000Z"
 * ```
 */
export type Instant = Brand.Branded<string, "Instant">

/**
 * Whether a value is an instant in exactly the one form.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.isInstant("2026-03-05T14:05:00.000Z") // => true
 * Instant.isInstant("2026-03-05T14:05:00Z") // => false
 * ```
 */
export const isInstant = (u: unknown): u is Instant => typeof u === "string" && InstantText.isWritten(u)

/**
 * Takes an ISO 8601 instant in the extended form, with `Z` or an offset, and
 * brings it to the one form; or fails with `InvalidInstant`. Seconds and their
 * fraction may be left out; digits beyond the millisecond are cut off.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Instant.make("2026-03-05T15:05+01:00")) // => "2026-03-05T14:05:00.000Z"
 * Result.isFailure(Instant.make("2026-03-05T14:05:00")) // => true
 * ```
 */
export const make = (text: string): Result.Result<Instant, InvalidInstant> => {
  if (isInstant(text)) return Result.succeed(text)
  const outcome = InstantText.read(text)
  return typeof outcome === "number"
    ? Result.succeed(InstantText.write(outcome) as Instant)
    : Result.fail({
        _tag: "InvalidInstant",
        text,
        reason: outcome,
        message:
          `Could not take ${quote(text)} as an instant: ${reasons[outcome]}. ` +
          "Give one such as 2026-03-05T14:05:00Z or 2026-03-05T15:05:00+01:00.",
      })
}

const reasons: Readonly<Record<InvalidInstant["reason"], string>> = {
  form: "it is not written as an ISO 8601 instant",
  "no-offset": "it has no Z or offset, so it may be any zone's time",
  "no-such-day": "there is no such day in the years 0001 to 9999",
  "no-such-time": "there is no such time of day or offset",
  range: "in UTC it lies outside the years 0001 to 9999",
}

/**
 * Takes a text known to be an instant, such as a literal in a test; as
 * {@link make} does, it brings it to the one form.
 *
 * @throws InvalidValue carrying `InvalidInstant`, when it is none after all.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.unsafe("2026-03-05T14:05:00Z") // => "2026-03-05T14:05:00.000Z"
 * ```
 */
export const unsafe = (text: string): Instant =>
  Result.getOrThrowWith(
    make(text),
    (reason) => new InvalidValue.InvalidValue({ reason, message: reason.message }),
  )

/**
 * The instant so many milliseconds after the start of 1970, UTC.
 *
 * @throws InstantOutOfRange when it is no whole number, or outside the years
 * 0001 to 9999.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.fromEpochMillis(1) // => "1970-01-01T00:00:00.001Z"
 * ```
 */
export const fromEpochMillis = (n: number): Instant => {
  if (Number.isInteger(n) && n >= InstantText.firstMillis && n <= InstantText.lastMillis) {
    return InstantText.write(n) as Instant
  }
  throw new InstantOutOfRange({
    epochMillis: n,
    message:
      `Could not take ${n} milliseconds from 1970 as an instant: it is not a whole number from ` +
      `${InstantText.firstMillis} to ${InstantText.lastMillis}. Check its unit.`,
  })
}

/**
 * The milliseconds from the start of 1970, UTC; negative before it.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.toEpochMillis(Instant.unsafe("1970-01-01T00:00:01Z")) // => 1000
 * ```
 */
export const toEpochMillis = (instant: Instant): number => InstantText.toMillis(instant)

/**
 * The date of an instant in UTC. In the Netherlands it may already be the next.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.date(Instant.unsafe("2026-03-05T23:30:00Z")) // => "2026-03-05"
 * ```
 */
export const date = (instant: Instant): CalendarDate.CalendarDate =>
  instant.slice(0, 10) as CalendarDate.CalendarDate

/**
 * The order of two instants, earliest first: -1, 0 or 1. It is the order of the text.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.compare(Instant.fromEpochMillis(1), Instant.fromEpochMillis(2)) // => -1
 * ```
 */
export const compare = (a: Instant, b: Instant): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Writes an instant to the minute, in UTC and saying so; the seconds are left out.
 *
 * @example
 * ```ts
 * import { Instant } from "@wijkwijzer/core"
 *
 * Instant.format(Instant.unsafe("2026-03-05T14:05:59Z"), "nl") // => "5 maart 2026 14:05 UTC"
 * ```
 */
export const format = (instant: Instant, locale: Locale.Locale): string =>
  `${CalendarDate.format(date(instant), locale)} ${instant.slice(11, 16)} UTC`
