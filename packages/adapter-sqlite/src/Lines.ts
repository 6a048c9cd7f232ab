/**
 * A whole store as JSON Lines: its definitions, then every entry of its journal with its parts and its seal.
 *
 * What is read back is the same store: the same revisions, seals and rows.
 */
import type { Plan } from "./Definitions.ts"
import type * as Journal from "./Journal.ts"
import type * as Payload from "./Payload.ts"

/** The version of the form of the lines. */
export const version = 1

/** The first line. */
export interface Opening {
  readonly wijkwijzer: "journal"
  readonly version: number
  /** Each set of table definitions that the store had, and how it came from the one before. */
  readonly definitions: ReadonlyArray<{ readonly tables: unknown; readonly plan: Plan | null }>
}

/** Every other line. */
export interface EntryLine {
  readonly head: Journal.Head
  readonly parts: ReadonlyArray<Payload.Part>
}

/** A line that cannot be taken in, with its number from 1. */
export interface LineMistake {
  readonly line: number
  readonly message: string
}

const isOpening = (value: unknown): value is Opening =>
  typeof value === "object" && value !== null && "wijkwijzer" in value && value.wijkwijzer === "journal"

const isEntry = (value: unknown): value is EntryLine =>
  typeof value === "object" &&
  value !== null &&
  "head" in value &&
  "parts" in value &&
  Array.isArray(value.parts)

/** One line of JSON; `undefined` when it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the first line, or says what is wrong with it. */
export const readOpening = (text: string): Opening | LineMistake => {
  const value = parsed(text)
  if (!isOpening(value)) return { line: 1, message: "this is not the first line of an exported journal" }
  if (value.version > version)
    return { line: 1, message: `form ${value.version} is newer than this package knows (${version})` }
  return value
}

/** Reads any other line, or says what is wrong with it. */
export const readEntry = (text: string, line: number): EntryLine | LineMistake => {
  const value = parsed(text)
  return isEntry(value) ? value : { line, message: "this is not an entry of a journal" }
}
