/** How a value is shown: `FORMATTED_VALUE` and `formattedValue`. */
import { type Locale, localeOf } from "./Locale.ts"
import type { ExtendedValue, NumberFormat } from "./Model.ts"
import * as Serial from "./Serial.ts"

const inLocale = (text: string, locale: Locale): string => text.replace(".", locale.decimal)

/** A number in the automatic format: at most ten digits of a fraction, no grouping. */
const automatic = (number: number, locale: Locale): string => {
  const size = Math.abs(number)
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits = "", exponent = "0"] = number.toExponential(5).split("e")
    const power = Number(exponent)
    const sign = power < 0 ? "-" : "+"
    return inLocale(`${Number(digits)}E${sign}${String(Math.abs(power)).padStart(2, "0")}`, locale)
  }
  const text = Number.isInteger(number)
    ? String(number)
    : String(Number(number.toFixed(Math.max(0, size < 1 ? 10 : 10 - Math.trunc(size).toString().length + 1))))
  return inLocale(text === "-0" ? "0" : text, locale)
}

const grouped = (digits: string, locale: Locale): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group)

const byDigits = (number: number, pattern: string, locale: Locale): string => {
  const core = /[#0,]*[#0](?:\.[#0]+)?/.exec(pattern)?.[0] ?? "0"
  const [whole = "", fraction = ""] = core.split(".")
  const required = fraction.replaceAll("#", "").length
  const percent = pattern.includes("%")
  const scaled = Math.abs(percent ? number * 100 : number)
  const fixed = Number(scaled.toPrecision(15)).toFixed(fraction.length)
  const [units = "0", decimals = ""] = fixed.split(".")
  let shown = decimals
  while (shown.length > required && shown.endsWith("0")) shown = shown.slice(0, -1)
  const padded = units.padStart(whole.replace(/[#,]/g, "").length, "0")
  const body = `${whole.includes(",") ? grouped(padded, locale) : padded}${shown === "" ? "" : locale.decimal + shown}`
  const literal = (part: string): string =>
    part.replace(
      /"([^"]*)"|\[\$([^\]]*)\]|\\(.)|_.|\*./g,
      (_, text = "", symbol = "", one = "") => text || symbol || one,
    )
  const at = pattern.indexOf(core)
  const minus = number < 0 && Number(fixed) !== 0 ? "-" : ""
  return `${minus}${literal(pattern.slice(0, at))}${body}${literal(pattern.slice(at + core.length))}`
}

const two = (value: number): string => String(value).padStart(2, "0")

const datePart = (
  token: string,
  date: Date,
  afterHour: boolean,
  halfDay: boolean,
  locale: Locale,
): string => {
  const hours = halfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours()
  const month = date.getUTCMonth()
  switch (token.toLowerCase()) {
    case "yyyy":
    case "y":
      return String(date.getUTCFullYear()).padStart(4, "0")
    case "yy":
      return two(date.getUTCFullYear() % 100)
    case "mmmm":
      return locale.months[month] ?? ""
    case "mmm":
      return (locale.months[month] ?? "").slice(0, 3)
    case "mm":
      return two(afterHour ? date.getUTCMinutes() : month + 1)
    case "m":
      return String(afterHour ? date.getUTCMinutes() : month + 1)
    case "dddd":
      return locale.days[date.getUTCDay()] ?? ""
    case "ddd":
      return (locale.days[date.getUTCDay()] ?? "").slice(0, 3)
    case "dd":
      return two(date.getUTCDate())
    case "d":
      return String(date.getUTCDate())
    case "hh":
      return two(hours)
    case "h":
      return String(hours)
    case "ss":
      return two(date.getUTCSeconds())
    case "s":
      return String(date.getUTCSeconds())
    case "am/pm":
      return date.getUTCHours() < 12 ? "AM" : "PM"
    default:
      return token.startsWith('"') ? token.slice(1, -1) : token.startsWith("\\") ? token.slice(1) : token
  }
}

const byDate = (serial: number, pattern: string, locale: Locale): string => {
  const date = Serial.toDate(serial)
  const halfDay = /am\/pm/i.test(pattern)
  let afterHour = false
  return pattern.replace(/am\/pm|y+|m+|d+|h+|s+|"[^"]*"|\\./gi, (token) => {
    const text = datePart(token, date, afterHour, halfDay, locale)
    if (/^h/i.test(token)) afterHour = true
    else if (/^[smyd]/i.test(token)) afterHour = false
    return text
  })
}

const dates = new Set(["DATE", "TIME", "DATE_TIME"])

/** Whether a format shows a number as a date or a time. */
export const isDate = (format: NumberFormat | undefined): boolean =>
  format !== undefined && dates.has(format.type)

const standard = (type: string, locale: Locale): string | undefined =>
  ({
    NUMBER: "#,##0.00",
    PERCENT: "0.00%",
    CURRENCY: `"${locale.currency}"#,##0.00`,
    DATE: locale.datePattern,
    TIME: "h:mm:ss",
    DATE_TIME: `${locale.datePattern} h:mm:ss`,
    SCIENTIFIC: "0.00E+00",
  })[type]

/** The text that a person sees. */
export const shown = (
  value: ExtendedValue | undefined,
  format: NumberFormat | undefined,
  localeName: string,
): string => {
  const locale = localeOf(localeName)
  if (value === undefined) return ""
  if (value.errorValue !== undefined) return errorText(value.errorValue.type)
  if (value.boolValue !== undefined) return value.boolValue ? locale.yes : locale.no
  if (value.stringValue !== undefined) return value.stringValue
  const number = value.numberValue
  if (number === undefined) return ""
  const pattern = format?.pattern ?? (format === undefined ? undefined : standard(format.type, locale))
  if (format === undefined || pattern === undefined || format.type === "TEXT" || pattern === "@") {
    return automatic(number, locale)
  }
  if (isDate(format)) return byDate(number, pattern, locale)
  if (format.type === "SCIENTIFIC" || /E\+/.test(pattern)) {
    const [digits = "", exponent = "0"] = number.toExponential(2).split("e")
    const power = Number(exponent)
    return inLocale(`${digits}E${power < 0 ? "-" : "+"}${two(Math.abs(power))}`, locale)
  }
  return byDigits(number, pattern.split(";")[number < 0 ? 1 : 0] ?? pattern, locale)
}

/** How an error is shown, by the name of its type. */
export const errorText = (type: string): string =>
  ({
    NULL_VALUE: "#NULL!",
    DIVIDE_BY_ZERO: "#DIV/0!",
    VALUE: "#VALUE!",
    REF: "#REF!",
    NAME: "#NAME?",
    NUM: "#NUM!",
    N_A: "#N/A",
    LOADING: "Loading...",
  })[type] ?? "#ERROR!"
