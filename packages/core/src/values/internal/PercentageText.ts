import * as Result from "effect/Result"
import type * as Locale from "../Locale.ts"
import type { Percentage } from "../Percentage.ts"
import * as NumberText from "./NumberText.ts"
import { type ParseFailure, parseFailure } from "./ParseFailure.ts"

/**
 * Why a text is no percentage; the reasons of `Money.MoneyParseReason`.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Percentage.parse("12.5%", "nl"))).reason // => "ambiguous"
 * ```
 */
export type PercentageParseReason = NumberText.NumberReason

/**
 * A text that is no percentage, as plain data: the text, the locale, an example
 * of what was expected, the reason and a message.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Percentage.parse("%", "nl"))).expected // => "12,5%"
 * ```
 */
export type PercentageParseError = ParseFailure<"PercentageParseError", PercentageParseReason>

const expected: Readonly<Record<Locale.Locale, string>> = { nl: "12,5%", en: "12.5%" }

/**
 * Reads a percentage with at most two decimals, or fails with
 * {@link PercentageParseError}. The `%` may be left out and may have a space
 * before it; `0,5` is half a percent, never a half.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Percentage.parse("12,5%", "nl")) // => 1250
 * Result.getOrThrow(Percentage.parse("12.5 %", "en")) // => 1250
 * ```
 */
export const parse = (
  text: string,
  locale: Locale.Locale,
): Result.Result<Percentage, PercentageParseError> => {
  const tidied = NumberText.tidy(text)
  const { negative, rest } = NumberText.splitSign(tidied.replace(/ ?%$/, ""))
  const outcome = NumberText.readHundredths(rest, locale)
  if (typeof outcome === "number") {
    return Result.succeed((negative ? 0 - outcome : outcome) as Percentage)
  }
  const reason = outcome === "empty" && tidied !== "" ? "not-a-number" : outcome
  return Result.fail(
    parseFailure(
      { _tag: "PercentageParseError", text, locale, expected: expected[locale], reason },
      "a percentage",
      NumberText.explain(reason, locale),
    ),
  )
}

/**
 * Writes a percentage without needless zeros: `12,5%`, `100%`, `-0,25%`. Loses
 * nothing.
 *
 * @example
 * ```ts
 * import { Percentage } from "@wijkwijzer/core"
 *
 * Percentage.format(Percentage.of(1250), "nl") // => "12,5%"
 * Percentage.format(Percentage.of(1250), "en") // => "12.5%"
 * ```
 */
export const format = (percentage: Percentage, locale: Locale.Locale): string =>
  `${NumberText.writeTrimmed(percentage, locale)}%`
