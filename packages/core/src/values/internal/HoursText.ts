import * as Result from "effect/Result"
import type { Hours } from "../Hours.ts"
import type * as Locale from "../Locale.ts"
import * as NumberText from "./NumberText.ts"
import { type ParseFailure, parseFailure } from "./ParseFailure.ts"

/**
 * Why a text is no number of hours: the reasons of `Money.MoneyParseReason`,
 * `minutes` (`7:75`) and `inexact` (`7:20`, which is no whole hundredths).
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Hours.parse("7:20", "nl"))).reason // => "inexact"
 * ```
 */
export type HoursParseReason = NumberText.NumberReason | "minutes" | "inexact"

/**
 * A text that is no number of hours, as plain data: the text, the locale, an
 * example of what was expected, the reason and a message.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Hours.parse("dag", "nl"))).expected // => "7,5"
 * ```
 */
export type HoursParseError = ParseFailure<"HoursParseError", HoursParseReason>

const expected: Readonly<Record<Locale.Locale, string>> = { nl: "7,5", en: "7.5" }
const clock = /^(\d+):(\d\d)$/

/**
 * Reads hours as a number (`7,5`, in English `7.5`; `1.363` in Dutch is over a
 * thousand) or as hours and minutes (`7:30`), or fails with
 * {@link HoursParseError}. Minutes must be whole hundredths of an hour, so a
 * multiple of three; at most two decimals; strict on grouping, as money is.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Hours.parse("7,5", "nl")) // => 750
 * Result.getOrThrow(Hours.parse("7:30", "en")) // => 750
 * Result.getOrThrow(Hours.parse("1.363", "nl")) // => 136300
 * ```
 */
export const parse = (text: string, locale: Locale.Locale): Result.Result<Hours, HoursParseError> => {
  const { negative, rest } = NumberText.splitSign(NumberText.tidy(text))
  const outcome = readClock(rest) ?? NumberText.readHundredths(rest, locale)
  if (typeof outcome === "number") {
    return Result.succeed((negative ? 0 - outcome : outcome) as Hours)
  }
  const reason = outcome === "empty" && negative ? "not-a-number" : outcome
  return Result.fail(
    parseFailure(
      { _tag: "HoursParseError", text, locale, expected: expected[locale], reason },
      "hours",
      explain(reason, locale),
    ),
  )
}

const readClock = (unsigned: string): number | HoursParseReason | null => {
  const match = clock.exec(unsigned)
  if (match === null) return null
  const minutes = Number(match[2])
  if (minutes > 59) return "minutes"
  if (minutes % 3 !== 0) return "inexact"
  const hundredths = Number(match[1]) * 100 + (minutes / 3) * 5
  return Number.isSafeInteger(hundredths) ? hundredths : "range"
}

const explain = (reason: HoursParseReason, locale: Locale.Locale): string => {
  if (reason === "minutes") return "an hour has no more than 59 minutes after it"
  if (reason === "inexact") return "these minutes are no whole hundredths of an hour"
  return NumberText.explain(reason, locale)
}

/**
 * Writes hours as a number without needless zeros and without a unit: `7,5`,
 * `7,25`, `1.363`. Loses nothing.
 *
 * @example
 * ```ts
 * import { Hours } from "@wijkwijzer/core"
 *
 * Hours.format(Hours.of(750), "nl") // => "7,5"
 * Hours.format(Hours.of(136_300), "en") // => "1,363"
 * ```
 */
export const format = (hours: Hours, locale: Locale.Locale): string => NumberText.writeTrimmed(hours, locale)
