import * as Result from "effect/Result"
import type { CalendarDate } from "../CalendarDate.ts"
import type * as Locale from "../Locale.ts"
import * as Civil from "./Civil.ts"
import * as MonthNames from "./MonthNames.ts"
import { tidy } from "./NumberText.ts"
import { type ParseFailure, parseFailure } from "./ParseFailure.ts"

/**
 * Why a text is no date: `empty`; `not-a-date`; `ambiguous`, such as
 * `03/04/2026` in English; `short-year`, two digits; `no-such-day`.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused = Result.flip(CalendarDate.parse("03/04/2026", "en"))
 * Result.getOrThrow(refused).reason // => "ambiguous"
 * ```
 */
export type CalendarDateParseReason = "empty" | "not-a-date" | "ambiguous" | "short-year" | "no-such-day"

/**
 * A text that is no date, as plain data: the text, the locale, an example of
 * what was expected, the reason and a message.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused = Result.flip(CalendarDate.parse("gisteren", "nl"))
 * Result.getOrThrow(refused).expected // => "5 maart 2026"
 * ```
 */
export type CalendarDateParseError = ParseFailure<"CalendarDateParseError", CalendarDateParseReason>

/**
 * How a date is written. Dutch: `short` is `05-03-2026`, `long` is
 * `5 maart 2026`. English: `5 Mar 2026` and `5 March 2026`, never in numbers
 * only.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * CalendarDate.format(CalendarDate.unsafe("2026-03-05"), "nl", "short") // => "05-03-2026"
 * ```
 */
export type CalendarDateStyle = "short" | "long"

const expected: Readonly<Record<Locale.Locale, string>> = {
  nl: "5 maart 2026",
  en: "5 March 2026",
}

const iso = /^(\d{4})-(\d\d)-(\d\d)$/
const numeric = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)$/
const dayFirst = /^(\d{1,2}) ([A-Za-z]+\.?) (\d{4}|\d\d)$/
const monthFirst = /^([A-Za-z]+\.?) (\d{1,2}), (\d{4}|\d\d)$/

/**
 * Reads a written date, or fails with {@link CalendarDateParseError}.
 *
 * Both: `2026-03-05`. Dutch: `5-3-2026`, `05-03-2026`, `5/3/2026`,
 * `5 maart 2026`, `5 mrt 2026`. English: `5 March 2026`, `5 Mar 2026`,
 * `March 5, 2026`; numbers only are refused, since day and month may have
 * changed places. Names in any case; a year has four digits.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(CalendarDate.parse("5 mrt 2026", "nl")) // => "2026-03-05"
 * Result.getOrThrow(CalendarDate.parse("March 5, 2026", "en")) // => "2026-03-05"
 * ```
 */
export const parse = (
  text: string,
  locale: Locale.Locale,
): Result.Result<CalendarDate, CalendarDateParseError> => {
  const outcome = read(tidy(text), locale)
  if (typeof outcome !== "string") {
    const { day, month, year } = outcome
    return Result.succeed(Civil.write(year, month, day) as CalendarDate)
  }
  return Result.fail(
    parseFailure(
      {
        _tag: "CalendarDateParseError",
        text,
        locale,
        expected: expected[locale],
        reason: outcome,
      },
      "a date",
      reasons[outcome],
    ),
  )
}

const reasons: Readonly<Record<CalendarDateParseReason, string>> = {
  empty: "there is nothing to read",
  "not-a-date": "it is not a date in a form that is known here",
  ambiguous: "the day and the month may have changed places",
  "short-year": "the year must have four digits",
  "no-such-day": "there is no such day in the years 0001 to 9999",
}

const read = (tidied: string, locale: Locale.Locale): Civil.Civil | CalendarDateParseReason => {
  if (tidied === "") return "empty"
  let match = iso.exec(tidied)
  if (match !== null) return check(match[1], Number(match[2]), match[3])
  match = numeric.exec(tidied)
  if (match !== null) {
    return locale === "nl" ? check(match[4], Number(match[3]), match[1]) : "ambiguous"
  }
  match = dayFirst.exec(tidied)
  if (match !== null) return check(match[3], MonthNames.find(match[2] ?? "", locale), match[1])
  match = locale === "en" ? monthFirst.exec(tidied) : null
  if (match !== null) return check(match[3], MonthNames.find(match[1] ?? "", locale), match[2])
  return "not-a-date"
}

const check = (yearText = "", month: number | null, dayText = ""): Civil.Civil | CalendarDateParseReason => {
  if (month === null) return "not-a-date"
  if (yearText.length !== 4) return "short-year"
  const [year, day] = [Number(yearText), Number(dayText)]
  return Civil.findFault(year, month, day) === null ? { year, month, day } : "no-such-day"
}

/**
 * Writes a date, `long` unless told otherwise; {@link parse} reads it back.
 *
 * @example
 * ```ts
 * import { CalendarDate } from "@wijkwijzer/core"
 *
 * const date = CalendarDate.unsafe("2026-03-05")
 * CalendarDate.format(date, "nl") // => "5 maart 2026"
 * CalendarDate.format(date, "nl", "short") // => "05-03-2026"
 * CalendarDate.format(date, "en", "short") // => "5 Mar 2026"
 * ```
 */
export const format = (
  date: CalendarDate,
  locale: Locale.Locale,
  style: CalendarDateStyle = "long",
): string => {
  const { day, month, year } = Civil.read(date)
  if (locale === "nl" && style === "short") {
    return `${Civil.pad(day, 2)}-${Civil.pad(month, 2)}-${Civil.pad(year, 4)}`
  }
  const names = style === "long" ? MonthNames.long : MonthNames.short
  return `${day} ${names[locale][month - 1] ?? ""} ${Civil.pad(year, 4)}`
}
