/**
 * Texts and numbers between the port and the library that writes the file, with its faults guarded against.
 */
import type { Scalar } from "../workbook/Cell.ts"

/** The most characters that a cell of a file holds. */
export const mostCharacters = 32_767

/** What looks like an escape is escaped itself; control characters and carriage returns cannot stand in XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escapable = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`

/** A text as the file holds it, so that every program reads this text again. */
export const escaped = (text: string): string => text.replace(escapable, code)

const errors: ReadonlySet<string> = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#VALUE!",
  "#DIV/0!",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
])

/** Whether the library would take this text for an error. */
export const looksLikeError = (text: string): boolean => errors.has(text.toUpperCase())

/** Why a value cannot stand in a file, or `null` when it can. */
export const refusal = (
  value: Scalar | null,
): { readonly why: "characters" | "invalid"; readonly details: string } | null => {
  if (typeof value === "number" && !Number.isFinite(value))
    return { why: "invalid", details: `${value} is not a number that a cell can hold` }
  if (typeof value !== "string") return null
  if (!value.isWellFormed())
    return { why: "invalid", details: "the text holds half a character (a lone surrogate)" }
  const { length } = escaped(value)
  return length > mostCharacters
    ? { why: "characters", details: `a cell holds ${mostCharacters} characters, this text has ${length}` }
    : null
}

const dayMillis = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** Days since 1899-12-30. Before 1900-03-01 programs do not agree, and the library counts from a day later. */
export const serial = (date: Date): number => {
  const millis = date.getTime() - epoch
  return (millis < 61 * dayMillis ? millis - dayMillis : millis) / dayMillis
}
