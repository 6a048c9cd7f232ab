/** What a cell becomes when a person, or `USER_ENTERED`, types a text: number, date, yes or no, formula or text. */
import { type Locale, localeOf } from "./Locale.ts"
import type { ExtendedValue, NumberFormat } from "./Model.ts"
import * as Serial from "./Serial.ts"

/** The value, and the number format that typing it sets. */
export interface Typed {
  readonly value: ExtendedValue | undefined
  readonly format?: NumberFormat
}

export interface Circumstances {
  readonly locale: string
  /** The year that a date without one is in. */
  readonly year: number
}

const escaped = (sign: string): string => sign.replace(/[.$]/g, "\\$&")

const plainNumber = (text: string, locale: Locale): number | undefined => {
  const group = escaped(locale.group)
  const decimal = escaped(locale.decimal)
  const shape = new RegExp(
    `^[+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}\\d*)?(?:[eE][+-]?\\d+)?$`,
  )
  if (!shape.test(text) || !/^[+-]?\D?\d/.test(text)) return undefined
  const plain = text.replaceAll(locale.group, "").replace(locale.decimal, ".")
  const number = Number(plain)
  return Number.isFinite(number) ? number : undefined
}

const numberFormat = (text: string, locale: Locale): NumberFormat | undefined => {
  if (/[eE]/.test(text)) return { type: "SCIENTIFIC", pattern: "0.00E+00" }
  if (!text.includes(locale.group)) return undefined
  return { type: "NUMBER", pattern: text.includes(locale.decimal) ? "#,##0.00" : "#,##0" }
}

const asNumber = (text: string, locale: Locale): Typed | undefined => {
  const percent = /^(.*\d)\s?%$/.exec(text)
  if (percent !== null) {
    const number = plainNumber(percent[1] ?? "", locale)
    if (number === undefined) return undefined
    const pattern = text.includes(locale.decimal) ? "0.00%" : "0%"
    return {
      value: { numberValue: Number((number / 100).toPrecision(15)) },
      format: { type: "PERCENT", pattern },
    }
  }
  const money = /^([+-]?)\s*([€$])\s*([+-]?)(.+)$/.exec(text)
  if (money !== null && money[2] === locale.currency) {
    const number = plainNumber(`${money[1]}${money[3]}${money[4]}`, locale)
    if (number === undefined) return undefined
    return { value: { numberValue: number }, format: { type: "CURRENCY", pattern: `"${money[2]}"#,##0.00` } }
  }
  const number = plainNumber(text, locale)
  if (number === undefined) return undefined
  const format = numberFormat(text, locale)
  return { value: { numberValue: number }, ...(format === undefined ? {} : { format }) }
}

const fullYear = (text: string): number => {
  const year = Number(text)
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year
}

const monthNamed = (name: string, locale: Locale): number | undefined => {
  const wanted = name.toLowerCase().replace(/\.$/, "")
  if (wanted.length < 3) return undefined
  const at = locale.months.findIndex((month) => month.toLowerCase().startsWith(wanted))
  return at < 0 ? (locale.dayFirst && wanted === "mrt" ? 3 : undefined) : at + 1
}

const asDay = (
  text: string,
  locale: Locale,
  thisYear: number,
): { readonly serial: number; readonly pattern: string } | undefined => {
  const found = (year: number, month: number, day: number, pattern: string) => {
    const serial = Serial.fromDate(year, month, day)
    return serial === undefined ? undefined : { serial, pattern }
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso !== null) return found(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd")
  const parts = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text)
  if (parts !== null) {
    const [, first = "", separator = "", second = "", year] = parts
    const [day, month] = locale.dayFirst ? [first, second] : [second, first]
    const inOrder = locale.dayFirst ? `d${separator}m` : `m${separator}d`
    const pattern =
      year === undefined ? inOrder : `${inOrder}${separator}${year.length === 4 ? "yyyy" : "yy"}`
    return found(year === undefined ? thisYear : fullYear(year), Number(month), Number(day), pattern)
  }
  const dayName = /^(\d{1,2})[ -]([A-Za-z]{3,}\.?)(?:[ -](\d{4}))?$/.exec(text)
  const nameDay = /^([A-Za-z]{3,}\.?) (\d{1,2})(?:, ?(\d{4}))?$/.exec(text)
  const [name, day, year] =
    dayName !== null
      ? [dayName[2], dayName[1], dayName[3]]
      : nameDay !== null
        ? [nameDay[1], nameDay[2], nameDay[3]]
        : []
  if (name === undefined || day === undefined) return undefined
  const month = monthNamed(name, locale)
  if (month === undefined) return undefined
  return found(year === undefined ? thisYear : Number(year), month, Number(day), "d mmm yyyy")
}

const asTime = (text: string): number | undefined => {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?$/.exec(text)
  if (time === null) return undefined
  const [, hour = "", minute = "", second = "0", half] = time
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400
}

const asDate = (text: string, locale: Locale, year: number): Typed | undefined => {
  const day = asDay(text, locale, year)
  if (day !== undefined) {
    return { value: { numberValue: day.serial }, format: { type: "DATE", pattern: day.pattern } }
  }
  const time = asTime(text)
  if (time !== undefined) {
    return { value: { numberValue: time }, format: { type: "TIME", pattern: "hh:mm:ss" } }
  }
  const both = /^(\S+) (\d{1,2}:\d{2}.*)$/.exec(text)
  if (both === null) return undefined
  const date = asDay(both[1] ?? "", locale, year)
  const clock = asTime(both[2] ?? "")
  if (date === undefined || clock === undefined) return undefined
  return {
    value: { numberValue: date.serial + clock },
    format: { type: "DATE_TIME", pattern: `${date.pattern} hh:mm:ss` },
  }
}

const asBoolean = (text: string, locale: Locale): Typed | undefined => {
  const word = text.toUpperCase()
  if (word === "TRUE" || word === locale.yes) return { value: { boolValue: true } }
  if (word === "FALSE" || word === locale.no) return { value: { boolValue: false } }
  return undefined
}

/** Reads a text as typed in the locale of the spreadsheet. */
export const typed = (text: string, { locale: name, year }: Circumstances): Typed => {
  if (text === "") return { value: undefined }
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } }
  const locale = localeOf(name)
  const trimmed = text.trim()
  if (text.startsWith("=") && text.length > 1) return { value: { formulaValue: text } }
  const value = asBoolean(trimmed, locale) ?? asNumber(trimmed, locale) ?? asDate(trimmed, locale, year)
  if (value !== undefined) return value
  if (/^[+-][A-Za-z(]/.test(text)) return { value: { formulaValue: `=${text}` } }
  return { value: { stringValue: text } }
}
