/**
 * Reading data of which nothing is sure, such as a ballot from JSON: each good value is handed on, each bad one
 * becomes a mistake with its place.
 */
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Instant from "../../../values/Instant.ts"
import * as Label from "../../../values/Label.ts"
import type { BallotMistake } from "../BallotMistake.ts"

/** An object whose fields may hold anything. */
export type Loose = Readonly<Record<string, unknown>>

/** Where mistakes are gathered. */
export type Mistakes = Array<BallotMistake>

const expected = {
  object: Label.make("velden met waarden", "fields with values"),
  list: Label.make("een lijst", "a list"),
  text: Label.make("tekst", "text"),
  yesNo: Label.make("ja of nee", "yes or no"),
  whole: Label.make("een geheel getal vanaf 0", "a whole number from 0"),
  date: Label.make("een datum, jjjj-mm-dd", "a date, yyyy-mm-dd"),
  instant: Label.make("een tijdstip in UTC", "an instant in UTC"),
}

const malformed = (mistakes: Mistakes, path: string, what: Label.Label): null => {
  mistakes.push({ _tag: "Malformed", path, expected: what })
  return null
}

const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An object; `null` and a mistake when it is none. */
export const object = (value: unknown, path: string, mistakes: Mistakes): Loose | null =>
  isLoose(value) ? value : malformed(mistakes, path, expected.object)

/** A list of objects, each with its place in the list; nothing when it is left out and may be. */
export const list = (
  ballot: Loose,
  field: string,
  mistakes: Mistakes,
  required = false,
): ReadonlyArray<readonly [item: Loose, at: number]> => {
  const value = ballot[field]
  if (value === undefined && !required) return []
  if (!Array.isArray(value)) {
    malformed(mistakes, field, expected.list)
    return []
  }
  const items: Array<readonly [Loose, number]> = []
  for (let at = 0; at < value.length; at++) {
    const item: unknown = value[at]
    if (isLoose(item)) items.push([item, at])
    else malformed(mistakes, `${field}[${at}]`, expected.object)
  }
  return items
}

type Place = readonly [path: string, at?: number]

const written = ([path, at]: Place, field: string): string =>
  at === undefined ? `${path}${path === "" ? "" : "."}${field}` : `${path}[${at}].${field}`

const absent = (value: unknown): boolean => value === undefined || value === null

/** A text that must be there. */
export const text = (from: Loose, field: string, place: Place, mistakes: Mistakes): string | null => {
  const value = from[field]
  return typeof value === "string" ? value : malformed(mistakes, written(place, field), expected.text)
}

/** A text that may be left out. */
export const maybeText = (from: Loose, field: string, place: Place, mistakes: Mistakes): string | null =>
  absent(from[field]) ? null : text(from, field, place, mistakes)

/** Yes or no; `null` when left out. */
export const maybeYesNo = (from: Loose, field: string, place: Place, mistakes: Mistakes): boolean | null => {
  const value = from[field]
  if (absent(value)) return null
  return typeof value === "boolean" ? value : malformed(mistakes, written(place, field), expected.yesNo)
}

/** A whole number from 0; `null` when left out. */
export const maybeWhole = (from: Loose, field: string, place: Place, mistakes: Mistakes): number | null => {
  const value = from[field]
  if (absent(value)) return null
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : malformed(mistakes, written(place, field), expected.whole)
}

/** A date that must be there. */
export const date = (
  from: Loose,
  field: string,
  place: Place,
  mistakes: Mistakes,
): CalendarDate.CalendarDate | null => {
  const value = from[field]
  return CalendarDate.isCalendarDate(value)
    ? value
    : malformed(mistakes, written(place, field), expected.date)
}

/** A date that may be left out. */
export const maybeDate = (
  from: Loose,
  field: string,
  place: Place,
  mistakes: Mistakes,
): CalendarDate.CalendarDate | null => (absent(from[field]) ? null : date(from, field, place, mistakes))

/** An instant that may be left out. */
export const maybeInstant = (
  from: Loose,
  field: string,
  place: Place,
  mistakes: Mistakes,
): Instant.Instant | null => {
  const value = from[field]
  if (absent(value)) return null
  return Instant.isInstant(value) ? value : malformed(mistakes, written(place, field), expected.instant)
}

/** One of some texts. */
export const oneOf = <A extends string>(
  from: Loose,
  field: string,
  options: ReadonlyArray<A>,
  place: Place,
  mistakes: Mistakes,
): A | null => {
  const value = from[field]
  const found = options.indexOf(value as A)
  if (found >= 0) return options[found] as A
  const choices = options.join(", ")
  return malformed(mistakes, written(place, field), Label.make(`een van: ${choices}`, `one of: ${choices}`))
}

/** One of some texts, or nothing when left out. */
export const maybeOneOf = <A extends string>(
  from: Loose,
  field: string,
  options: ReadonlyArray<A>,
  place: Place,
  mistakes: Mistakes,
): A | null => (absent(from[field]) ? null : oneOf(from, field, options, place, mistakes))
