/**
 * Values of a register as cells hold them.
 */
import { CalendarDate, type Column, Instant, type Locale } from "@wijkwijzer/core"
import type { Scalar } from "../workbook/Cell.ts"
import { type Names, settled } from "./Names.ts"

/** 1970-01-01 as a serial number. */
export const epochSerial = 25_569
/** 1900-03-01: from here on every program counts days alike. */
export const firstSerial = 61
export const dayMillis = 86_400_000

/** The word for an option; its value where two options share a word. */
export const optionText = (column: Column.Column, value: string, locale: Locale.Locale): string => {
  const label = Object.hasOwn(column.options, value) ? column.options[value]?.[locale] : undefined
  if (label === undefined) return value
  const alike = Object.entries(column.options).filter(
    ([key, other]) =>
      key !== value && [settled(other.nl), settled(other.en), settled(key)].includes(settled(label)),
  )
  return alike.length === 0 ? label : value
}

const date = (text: string): Scalar => {
  const serial = CalendarDate.toEpochDay(CalendarDate.unsafe(text)) + epochSerial
  return serial < firstSerial ? text : serial
}

const instant = (text: string): Scalar => {
  const serial = Instant.toEpochMillis(Instant.unsafe(text)) / dayMillis + epochSerial
  return serial < firstSerial ? text : serial
}

/** A value as a cell holds it; `null` for nothing. */
export const cell = (
  column: Column.Column,
  value: unknown,
  locale: Locale.Locale,
  names: (table: string) => Names | undefined,
): Scalar | null => {
  if (value === null || value === undefined) return null
  const named = (id: string): string => names(column.target ?? "")?.shown(id) ?? id
  switch (column.kind) {
    case "money":
    case "hours":
      return (value as number) / 100
    case "percentage":
      return (value as number) / 10_000
    case "date":
      return date(value as string)
    case "instant":
      return instant(value as string)
    case "oneOf":
      return optionText(column, value as string, locale)
    case "reference":
      return named(value as string)
    case "references":
      return (value as ReadonlyArray<string>).map(named).join("; ") || null
    default:
      return value as Scalar
  }
}
