/**
 * One cell of one column: what it says in the register's own terms, or why it cannot be read.
 */
import { CalendarDate, type Column, Instant, Kind, Label, type Locale } from "@wijkwijzer/core"
import { type Names, settled } from "../layout/Names.ts"
import { dayMillis, epochSerial, firstSerial } from "../layout/Written.ts"
import { type Cell, saysNothing } from "../workbook/Cell.ts"
import * as Parse from "./Parse.ts"

/** What was read, or the sentence that says why not, without its place. */
export type CellRead =
  | { readonly _tag: "Value"; readonly value: unknown }
  | { readonly _tag: "Problem"; readonly message: Label.Label }

/** Looks up the names of a table's rows. */
export type NamesOf = (table: string) => ReadonlyArray<Names>

const value = (one: unknown): CellRead => ({ _tag: "Value", value: one })
const problem = (nl: string, en: string): CellRead => ({ _tag: "Problem", message: Label.make(nl, en) })

const shown = (cell: Cell): string => {
  const text = cell.error ?? String(cell.value ?? "")
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`
}

const expectations: Readonly<Partial<Record<Column.Column["kind"], Label.Label>>> = {
  money: Label.make("een bedrag in euro, zoals 1234,56", "an amount in euros, such as 1234.56"),
  hours: Label.make("uren, zoals 7,5", "hours, such as 7.5"),
  percentage: Label.make("een percentage, zoals 12,5%", "a percentage, such as 12.5%"),
  date: Label.make("een datum, zoals 31-12-2026", "a date, such as 2026-12-31"),
  instant: Label.make("een datum met tijd", "a date and time"),
}

const unfit = (column: Column.Column, cell: Cell): CellRead => {
  const options = Object.values(column.options)
  const expected =
    column.kind === "oneOf"
      ? Label.make(
          `een van: ${options.map(({ nl }) => nl).join(", ")}`,
          `one of: ${options.map(({ en }) => en).join(", ")}`,
        )
      : (expectations[column.kind] ?? Kind.expected(column))
  const { minimum, maximum } = column
  const scale = column.kind === "money" || column.kind === "hours" ? 100 : 1
  const bounds = (from: string, to: string): string =>
    expectations[column.kind] === undefined || column.kind === "percentage"
      ? ""
      : (minimum === null ? "" : ` ${from} ${minimum / scale}`) +
        (maximum === null ? "" : ` ${to} ${maximum / scale}`)
  const dated =
    cell.dated === true && typeof cell.value === "number"
      ? Label.make("een datum", "a date")
      : Label.make(shown(cell), shown(cell))
  const text = (one: Locale.Locale, from: string, to: string): string => expected[one] + bounds(from, to)
  return problem(
    `${dated.nl} past hier niet; verwacht: ${text("nl", "vanaf", "tot en met")}`,
    `${dated.en} does not fit here; expected: ${text("en", "from", "up to")}`,
  )
}

const twoWays = (cell: Cell): CellRead =>
  problem(
    `${shown(cell)} kan twee dingen betekenen; typ het opnieuw, als getal of datum`,
    `${shown(cell)} may mean two things; type it again, as a number or a date`,
  )

/** A whole number of parts, when it is one but for the noise of binary fractions. */
const whole = (number: number, parts: number): number | undefined => {
  const exact = number * parts
  const rounded = Math.round(exact)
  return Math.abs(exact - rounded) <= Math.max(1e-6, Math.abs(exact) * 1e-12) ? rounded + 0 : undefined
}

const scales: Readonly<Partial<Record<Column.Column["kind"], number>>> = {
  money: 100,
  hours: 100,
  percentage: 10_000,
  integer: 1,
}

type Inner = Parse.Parsed<unknown>

const numberIn = (column: Column.Column, cell: Cell): Inner => {
  if (typeof cell.value === "number" && cell.dated === true) return { _tag: "Not" }
  const percent = column.kind === "percentage"
  const text = typeof cell.value === "string" ? cell.value.trim() : null
  if (text !== null && percent && !text.endsWith("%")) return { _tag: "Not" }
  const read =
    text === null
      ? typeof cell.value === "number"
        ? ({ _tag: "Is", value: cell.value } as const)
        : ({ _tag: "Not" } as const)
      : Parse.number(percent ? text.slice(0, -1) : text)
  if (read._tag !== "Is") return read
  const scale = text !== null && percent ? 100 : scales[column.kind]
  const exact = scale === undefined ? read.value : whole(read.value, scale)
  return exact === undefined ? { _tag: "Not" } : { _tag: "Is", value: exact }
}

const dateIn = (cell: Cell, locale: Locale.Locale): Inner => {
  if (typeof cell.value === "string") return Parse.date(cell.value, locale)
  const { value: serial } = cell
  if (typeof serial !== "number" || !Number.isInteger(serial) || serial < firstSerial || serial > 2_958_465)
    return { _tag: "Not" }
  // A bare number is a date only where it would be one of these times: 2024 is a year.
  if (cell.dated !== true && (serial < epochSerial || serial > 73_050)) return { _tag: "Not" }
  return { _tag: "Is", value: CalendarDate.fromEpochDay(serial - epochSerial) }
}

const instantIn = (cell: Cell): Inner => {
  if (typeof cell.value === "string")
    return Instant.isInstant(cell.value.trim()) ? { _tag: "Is", value: cell.value.trim() } : { _tag: "Not" }
  if (typeof cell.value !== "number" || cell.value < firstSerial || cell.value >= 2_958_466)
    return { _tag: "Not" }
  return { _tag: "Is", value: Instant.fromEpochMillis(Math.round((cell.value - epochSerial) * dayMillis)) }
}

const optionIn = (column: Column.Column, cell: Cell): Inner => {
  const text = settled(String(cell.value))
  const options = Object.entries(column.options)
  const byKey = options.filter(([key]) => key === String(cell.value).trim())
  const found =
    byKey.length > 0
      ? byKey
      : options.filter(([key, { nl, en }]) => [key, nl, en].some((one) => settled(one) === text))
  const [first, ...others] = found
  if (first === undefined) return { _tag: "Not" }
  return others.length === 0 ? { _tag: "Is", value: first[0] } : { _tag: "Ambiguous" }
}

const idOf = (text: string, column: Column.Column, names: NamesOf): CellRead => {
  const target = column.target ?? ""
  for (const list of names(target)) {
    const found = list.resolve(text)
    if (found._tag === "One") return value(found.id)
    if (found._tag === "Several")
      return problem(
        `"${text}" is de naam van meer dan één rij; kies er een met code: ${found.ids.join(", ")}`,
        `"${text}" is the name of more than one row; choose one by its id: ${found.ids.join(", ")}`,
      )
  }
  return problem(
    `"${text}" is niet bekend; kies een naam uit de lijst, of voeg die eerst toe`,
    `"${text}" is not known; choose a name from the list, or add it first`,
  )
}

const idsOf = (text: string, column: Column.Column, names: NamesOf): CellRead => {
  const ids: Array<string> = []
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === "") continue
    const read = idOf(part.trim(), column, names)
    if (read._tag === "Problem") return read
    ids.push(read.value as string)
  }
  return value([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)))
}

const inner = (column: Column.Column, cell: Cell, locale: Locale.Locale): Inner => {
  switch (column.kind) {
    case "integer":
    case "decimal":
    case "money":
    case "hours":
    case "percentage":
      return numberIn(column, cell)
    case "date":
      return dateIn(cell, locale)
    case "instant":
      return instantIn(cell)
    case "yesNo":
      return typeof cell.value === "boolean"
        ? { _tag: "Is", value: cell.value }
        : Parse.yesNo(String(cell.value))
    case "oneOf":
      return optionIn(column, cell)
    default:
      return typeof cell.value === "boolean" || cell.dated === true
        ? { _tag: "Not" }
        : { _tag: "Is", value: column.kind === "id" ? String(cell.value).trim() : String(cell.value) }
  }
}

/** Reads a cell as a value of this column. Blank is `null`, or `[]` where a column holds several. */
export const read = (column: Column.Column, cell: Cell, locale: Locale.Locale, names: NamesOf): CellRead => {
  if (saysNothing(cell)) return value(column.kind === "references" ? [] : null)
  if (cell.error !== undefined)
    return problem(
      `hier staat de fout ${cell.error}; herstel de formule of typ de waarde`,
      `the error ${cell.error} stands here; mend the formula or type the value`,
    )
  if (cell.value === null || String(cell.value).trim() === "")
    return problem(
      "de formule heeft nog geen uitkomst; open het bestand, sla het op en probeer opnieuw",
      "the formula has no result yet; open the file, save it and try again",
    )
  if (column.kind === "reference") return idOf(String(cell.value).trim(), column, names)
  if (column.kind === "references") return idsOf(String(cell.value), column, names)
  const found = inner(column, cell, locale)
  if (found._tag === "Ambiguous") return twoWays(cell)
  return found._tag === "Is" && Kind.checkOf(column)(found.value) ? value(found.value) : unfit(column, cell)
}
