import * as Result from "effect/Result"
import type * as Locale from "../Locale.ts"
import type { Money } from "../Money.ts"
import * as NumberText from "./NumberText.ts"
import { type ParseFailure, parseFailure } from "./ParseFailure.ts"

/**
 * Why a text is no amount.
 *
 * `empty`, `not-a-number`; `sign`: more than one sign, or a lone parenthesis;
 * `ambiguous`: `1.23` in Dutch; `grouping`: `12.34,5`; `decimals`: more than
 * two; `range`: beyond what is exact.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Money.parse("1.23", "nl"))).reason // => "ambiguous"
 * ```
 */
export type MoneyParseReason = NumberText.NumberReason

/**
 * A text that is no amount, as plain data: the text, the locale, an example of
 * what was expected, the reason and a message.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Result.flip(Money.parse("veel", "nl"))).expected // => "€ 1.234,56"
 * ```
 */
export type MoneyParseError = ParseFailure<"MoneyParseError", MoneyParseReason>

/**
 * How an amount is written.
 *
 * `currency` (the default): `€ -1.234,56`. `plain`: `-1.234,56`. `accounting`:
 * `(€ 1.234,56)`. `thousands`: rounded to € 1.000, half away from zero, as in
 * the tables of Dutch state reports: `‒ 5.860`. All but the last lose nothing.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.format(Money.cents(-123456), "nl", { style: "plain" }) // => "-1.234,56"
 * ```
 */
export type MoneyStyle = "currency" | "plain" | "accounting" | "thousands"

const expected: Readonly<Record<Locale.Locale, string>> = {
  nl: "€ 1.234,56",
  en: "€1,234.56",
}

const dash = `[${NumberText.dashes}]`
const shape = new RegExp(`^(\\(?) ?(${dash}?) ?(€?) ?(${dash}?) ?([^() €]+) ?(\\)?)$`)
const noCents = new RegExp(`,${dash}{1,2}$`)

/**
 * Reads a written amount in euros, or fails with {@link MoneyParseError}.
 *
 * Dutch: `€ 1.234,56`, `1234,56`, `-€ 5`, `€ -5`, `1.234`, `198,-`, `‒ 5.860`,
 * `(1.234,56)` for a negative amount. English: `€1,234.56`, `-1,234.56` and the
 * like. Spaces may be no-break spaces. Strict: groups have three digits, there
 * are at most two decimals, and what the other language would read as a decimal
 * mark is refused rather than guessed.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Money.parse("€ 1.234,56", "nl")) // => 123456
 * Result.getOrThrow(Money.parse("-€1,234.56", "en")) // => -123456
 * ```
 */
export const parse = (text: string, locale: Locale.Locale): Result.Result<Money, MoneyParseError> => {
  const outcome = read(NumberText.tidy(text), locale)
  return typeof outcome === "number"
    ? Result.succeed(outcome as Money)
    : Result.fail(
        parseFailure(
          { _tag: "MoneyParseError", text, locale, expected: expected[locale], reason: outcome },
          "an amount",
          NumberText.explain(outcome, locale),
        ),
      )
}

const read = (tidied: string, locale: Locale.Locale): number | MoneyParseReason => {
  if (tidied === "") return "empty"
  const match = shape.exec(tidied)
  if (match === null) return "not-a-number"
  const [, open, before, , after, body = "", close] = match
  const signs = [open, before, after].filter((sign) => sign !== "").length
  if (signs > 1 || (open === "") !== (close === "")) return "sign"
  const digits = locale === "nl" ? body.replace(noCents, "") : body
  const cents = NumberText.readHundredths(digits, locale)
  if (typeof cents === "string") return cents === "empty" ? "not-a-number" : cents
  return signs === 1 ? 0 - cents : cents
}

/**
 * Writes an amount; exact to the cent for every amount, `thousands` apart.
 *
 * Dutch has a no-break space after `€`; `thousands` has one after its dash.
 * See {@link MoneyStyle}.
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.format(Money.cents(-123456), "nl") // => "€\u00a0-1.234,56"
 * Money.format(Money.cents(-123456), "en") // => "-€1,234.56"
 * Money.format(Money.cents(-123456), "nl", { style: "accounting" }) // => "(€\u00a01.234,56)"
 * Money.format(Money.cents(-586_000_000), "nl", { style: "thousands" }) // => "‒\u00a05.860"
 * ```
 */
export const format = (
  money: Money,
  locale: Locale.Locale,
  options?: { readonly style?: MoneyStyle },
): string => {
  const negative = money < 0
  const style = options?.style ?? "currency"
  if (style === "thousands") return formatThousands(Math.abs(money), negative, locale)
  const number = NumberText.writeHundredths(Math.abs(money), locale)
  const minus = negative ? "-" : ""
  if (style === "plain") return minus + number
  const symbol = locale === "nl" ? "€\u00a0" : "€"
  if (style === "accounting") return negative ? `(${symbol}${number})` : symbol + number
  return locale === "nl" ? symbol + minus + number : minus + symbol + number
}

const formatThousands = (cents: number, negative: boolean, locale: Locale.Locale): string => {
  const rest = cents % 100_000
  const thousands = (cents - rest) / 100_000 + (rest >= 50_000 ? 1 : 0)
  const text = NumberText.writeWhole(thousands, locale)
  return negative && thousands !== 0 ? `\u2012\u00a0${text}` : text
}
