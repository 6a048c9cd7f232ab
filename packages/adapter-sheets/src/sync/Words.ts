/**
 * Rows and values in words, as a person knows them: by their title and in their own notation, not by id and in cents.
 */

import {
  CalendarDate,
  type Column,
  Hours,
  Money,
  Percentage,
  Register,
  type Table,
  type Tables,
} from "@wijkwijzer/core"
import * as YesNo from "../workbook/YesNo.ts"

/** What words are made from. */
export interface Dictionary {
  readonly tables: Tables.Tables
  /** Rows are called as the first of these that has them calls them. */
  readonly registers: ReadonlyArray<Register.AnyRegister>
  readonly locale: "nl" | "en"
}

const longest = 60

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ")
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

const tableOf = ({ tables }: Dictionary, name: string): Table.Table | undefined =>
  Object.hasOwn(tables, name) ? tables[name] : undefined

const columnOf = (dictionary: Dictionary, table: string, name: string): Column.Column | undefined => {
  const columns = tableOf(dictionary, table)?.columns ?? {}
  return Object.hasOwn(columns, name) ? columns[name] : undefined
}

/** What a table is called as a whole. */
export const tableName = (dictionary: Dictionary, table: string): string =>
  tableOf(dictionary, table)?.plural[dictionary.locale] ?? table

/** What a column is called. */
export const columnName = (dictionary: Dictionary, table: string, column: string): string =>
  columnOf(dictionary, table, column)?.label[dictionary.locale] ?? column

/** What a row is called by its title: `"Huur zaal"`, or its id where it has none. */
export const titleOf = (dictionary: Dictionary, table: string, id: string, row?: object): string => {
  const definition = tableOf(dictionary, table)
  const found = row ?? dictionary.registers.map((one) => Register.get(one, table, id)).find(Boolean)
  const cells = (found ?? {}) as Readonly<Record<string, unknown>>
  const title = definition === undefined ? undefined : cells[definition.title]
  const text = typeof title === "string" && definition?.title !== "id" ? title : cells.description
  return typeof text === "string" ? `"${shortened(text)}" (${id})` : id
}

/** A row with the word for what it is: `kostenregel "Huur zaal" (c-12)`. */
export const rowName = (dictionary: Dictionary, table: string, id: string, row?: object): string =>
  `${(tableOf(dictionary, table)?.label[dictionary.locale] ?? table).toLowerCase()} ${titleOf(dictionary, table, id, row)}`

const nothing = { nl: "niets", en: "nothing" } as const

/** A value in words. */
export const valueText = (dictionary: Dictionary, table: string, column: string, value: unknown): string => {
  const { locale } = dictionary
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return nothing[locale]
  const definition = columnOf(dictionary, table, column)
  const target = definition?.target ?? null
  if (target !== null) {
    const ids = Array.isArray(value) ? value : [value]
    return ids.map((id) => titleOf(dictionary, target, String(id))).join(", ")
  }
  switch (definition?.kind) {
    case "money":
      return Money.isMoney(value) ? Money.format(value, locale) : String(value)
    case "hours":
      return Hours.isHours(value) ? Hours.format(value, locale) : String(value)
    case "percentage":
      return Percentage.isPercentage(value) ? Percentage.format(value, locale) : String(value)
    case "date":
      return CalendarDate.isCalendarDate(value) ? CalendarDate.format(value, locale) : String(value)
    case "yesNo":
      return YesNo.word(value === true, locale)
    case "oneOf": {
      const label = Object.hasOwn(definition.options, String(value))
        ? definition.options[String(value)]
        : undefined
      return label?.[locale] ?? String(value)
    }
    default:
      return typeof value === "string" ? `"${shortened(value)}"` : String(value)
  }
}
