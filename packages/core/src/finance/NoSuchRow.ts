/**
 * A refusal: what was asked for does not stand in the register.
 */
import * as Result from "effect/Result"

/** A row that was asked for by its id and is not there, as plain data. */
export interface NoSuchRow {
  readonly _tag: "NoSuchRow"
  readonly table: string
  readonly id: string
  readonly message: string
}

/** The row, or the refusal. */
export const orRefuse = <A>(row: A | undefined, table: string, id: string): Result.Result<A, NoSuchRow> =>
  row === undefined
    ? Result.fail({
        _tag: "NoSuchRow",
        table,
        id,
        message: `Could not find "${id}" in the table ${table}. Give the id of a row that stands there.`,
      })
    : Result.succeed(row)
