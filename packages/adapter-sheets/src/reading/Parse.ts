/**
 * Numbers, dates and yes/no as people type them; what could mean two things is told apart, never guessed.
 */
import { CalendarDate, type Locale } from "@wijkwijzer/core"

/** A text that was read: what it says, that it may say two things, or that it is something else. */
export type Parsed<A> =
  | { readonly _tag: "Is"; readonly value: A }
  | { readonly _tag: "Ambiguous" }
  | { readonly _tag: "Not" }

const is = <A>(value: A): Parsed<A> => ({ _tag: "Is", value })
const not = { _tag: "Not" } as const
const ambiguous = { _tag: "Ambiguous" } as const

const bare = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/gu, "")
    .replace(/^(-?)(?:€|eur(?:o)?)/i, "$1")
    .replace(/(?:€|eur(?:o)?|uur|uren|hours?|,-)$/i, "")
    .replace(/[\u2012\u2013\u2212]/gu, "-")

const dutch = /^-?\d{1,3}(?:\.\d{3})+,\d+$/
const english = /^-?\d{1,3}(?:,\d{3})+\.\d+$/
const thousands = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/
const unclear = /^-?[1-9]\d{0,2}[.,]\d{3}$/
const simple = /^-?\d+(?:[.,]\d+)?$/

/** A number in Dutch or English. `1.234` may be a thousand or one and a bit: ambiguous. */
export const number = (text: string): Parsed<number> => {
  const plain = bare(text)
  if (dutch.test(plain)) return is(Number(plain.replaceAll(".", "").replace(",", ".")))
  if (english.test(plain)) return is(Number(plain.replaceAll(",", "")))
  if (thousands.test(plain)) return is(Number(plain.replaceAll(/[.,]/g, "")))
  if (unclear.test(plain)) return ambiguous
  return simple.test(plain) ? is(Number(plain.replace(",", "."))) : not
}

const months: ReadonlyArray<ReadonlyArray<string>> = [
  ["jan"],
  ["feb"],
  ["mrt", "maa", "mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dec"],
]

const written = (year: string, month: number, day: string): Parsed<string> => {
  const text = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`
  return CalendarDate.isCalendarDate(text) ? is(text) : not
}

/** A date as `jjjj-mm-dd`. Day before month in Dutch; in English `01-02-2024` may be two days. */
export const date = (text: string, locale: Locale.Locale): Parsed<string> => {
  const plain = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t00:00(?::00(?:\.0+)?)?z?)?$/.exec(plain)
  if (iso !== null) return written(iso[1] as string, Number(iso[2]), iso[3] as string)
  const named =
    /^(\d{1,2})[ .-]*([a-z]{3,9})\.?[ .-]*(\d{4})$/.exec(plain) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/.exec(plain)
  if (named !== null) {
    const [day, name, year] = named.groups
      ? [named.groups.day, named.groups.month, named.groups.year]
      : [named[1], named[2], named[3]]
    const month = months.findIndex((list) => list.includes((name as string).slice(0, 3)))
    return month < 0 ? not : written(year as string, month + 1, day as string)
  }
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain)
  if (short === null) return not
  const [, first = "", , second = "", year = ""] = short
  if (locale === "nl") return written(year, Number(second), first)
  if (Number(first) > 12) return written(year, Number(second), first)
  if (Number(second) > 12 || first.padStart(2, "0") === second.padStart(2, "0"))
    return written(year, Number(first), second)
  return ambiguous
}

const yes: ReadonlySet<string> = new Set(["ja", "j", "yes", "y", "waar", "true", "1"])
const no: ReadonlySet<string> = new Set(["nee", "n", "no", "onwaar", "false", "0"])

/** Yes or no. */
export const yesNo = (text: string): Parsed<boolean> => {
  const plain = text.trim().toLowerCase()
  return yes.has(plain) ? is(true) : no.has(plain) ? is(false) : not
}
