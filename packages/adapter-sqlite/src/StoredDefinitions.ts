/**
 * Table definitions as a file holds them: each version as text, with the plan that led to it.
 */
import { createHash } from "node:crypto"
import { StoreError } from "@wijkwijzer/core/store"
import * as Schema from "effect/Schema"
import type { Definitions, Plan } from "./Definitions.ts"

/** One version of the definitions as it stands in the file. */
export interface Stored {
  readonly version: number
  readonly tables: string
  readonly plan: string | null
}

/** The schema of `Definitions`. */
export const Tables: Schema.Codec<Definitions> = Schema.Record(
  Schema.String,
  Schema.Struct({
    columns: Schema.Record(
      Schema.String,
      Schema.Struct({
        kind: Schema.String,
        optional: Schema.Boolean,
        target: Schema.NullOr(Schema.String),
      }),
    ),
    unique: Schema.Array(Schema.Array(Schema.String)),
  }),
)

/** The schema of `Plan`. */
export const Steps: Schema.Codec<Plan> = Schema.Struct({
  tables: Schema.Array(
    Schema.Struct({
      table: Schema.String,
      from: Schema.NullOr(Schema.String),
      columns: Schema.Record(
        Schema.String,
        Schema.Struct({
          from: Schema.NullOr(Schema.String),
          value: Schema.NullOr(Schema.Union([Schema.String, Schema.Number, Schema.Boolean])),
        }),
      ),
      changed: Schema.Boolean,
    }),
  ),
  dropped: Schema.Array(Schema.String),
})

const areTables = Schema.is(Tables)
const areSteps = Schema.is(Steps)

/** JSON; `undefined` when it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether the definitions name only what they hold. */
const isWhole = (definitions: Definitions): boolean =>
  Object.values(definitions).every(
    ({ columns, unique }) =>
      Object.values(columns).every(({ target }) => target === null || Object.hasOwn(definitions, target)) &&
      unique.flat().every((column) => Object.hasOwn(columns, column)),
  )

const unreadable = (version: number): StoreError.Damaged =>
  new StoreError.Damaged({ details: [`version ${version} of its table definitions cannot be read`] })

/** The tables of one version; throws when they cannot be read. */
export const tablesOf = ({ version, tables }: Stored): Definitions => {
  const read = parsed(tables)
  if (!areTables(read) || !isWhole(read)) throw unreadable(version)
  return read
}

/** The plan that led to a version; `null` for the first. Throws when it cannot be read. */
export const planOf = ({ version, plan }: Stored): Plan | null => {
  if (plan === null) return null
  const read = parsed(plan)
  if (!areSteps(read)) throw unreadable(version)
  return read
}

/** For each version a digest of it and of all that came before; entries of the journal are sealed with it. */
export const digests = (versions: ReadonlyArray<Stored>): ReadonlyMap<number, string> => {
  let last = ""
  return new Map(
    versions.map(({ version, tables, plan }) => {
      last = createHash("sha256")
        .update(JSON.stringify([last, version, tables, plan]))
        .digest("base64url")
      return [version, last]
    }),
  )
}
