/**
 * A whole store as JSON Lines: its definitions, then every entry of its journal with its parts and its seal.
 *
 * What is read back is the same store: the same revisions, seals and rows.
 */
import { Instant } from "@wijkwijzer/core"
import * as Schema from "effect/Schema"
import type { Head } from "./Journal.ts"
import type { Part } from "./Payload.ts"
import * as StoredDefinitions from "./StoredDefinitions.ts"

/** The version of the form of the lines. */
export const version = 1

/** The first line: each set of table definitions that the store had, and how it came from the one before. */
export const Opening = Schema.Struct({
  wijkwijzer: Schema.Literal("journal"),
  version: Schema.Int,
  definitions: Schema.NonEmptyArray(
    Schema.Struct({ tables: StoredDefinitions.Tables, plan: Schema.NullOr(StoredDefinitions.Steps) }),
  ),
})
export type Opening = typeof Opening.Type

/** The first line of an export. */
export const opening = (versions: ReadonlyArray<StoredDefinitions.Stored>): string =>
  JSON.stringify({
    wijkwijzer: "journal",
    version,
    definitions: versions.map(({ tables, plan }) => ({
      tables: JSON.parse(tables),
      plan: plan === null ? null : JSON.parse(plan),
    })),
  })

/** Every other line. */
export interface EntryLine {
  readonly head: Head
  readonly parts: ReadonlyArray<Part>
}

/** The schema of `EntryLine`. */
export const EntryLine: Schema.Codec<EntryLine> = Schema.Struct({
  head: Schema.Struct({
    revision: Schema.Int,
    at: Schema.String.check(Schema.makeFilter(Instant.isInstant, { expected: "an instant" })),
    author: Schema.String,
    reason: Schema.String,
    definitions: Schema.Int,
    hash: Schema.String,
  }),
  parts: Schema.Array(
    Schema.Struct({ personal: Schema.Boolean, digest: Schema.String, text: Schema.String }),
  ),
})

const isOpening = Schema.is(Opening)
const isEntryLine = Schema.is(EntryLine)

/** One line of JSON; `undefined` when it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A line that cannot be taken in, with its number from 1. */
export interface LineMistake {
  readonly line: number
  readonly message: string
}

/** Reads the first line, or says what is wrong with it. */
export const readOpening = (text: string): Opening | LineMistake => {
  const value = parsed(text)
  if (!isOpening(value)) return { line: 1, message: "this is not the first line of an exported journal" }
  return value.version > version
    ? { line: 1, message: `form ${value.version} is newer than this package knows (${version})` }
    : value
}

/** Reads any other line, or says what is wrong with it. */
export const readEntry = (text: string, line: number): EntryLine | LineMistake => {
  const value = parsed(text)
  return isEntryLine(value) ? value : { line, message: "this is not an entry of a journal" }
}
