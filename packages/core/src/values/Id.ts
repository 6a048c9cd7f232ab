import type * as Brand from "effect/Brand"
import * as Result from "effect/Result"
import * as InvalidValue from "./InvalidValue.ts"
import { quote } from "./internal/Quote.ts"

/**
 * The id of a row, branded with the name of its table, so that the id of a
 * partner cannot stand where the id of a project is asked.
 *
 * The text matches {@link pattern}. Ids are data: nothing here makes one up.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 *
 * const id: Id.Id<"partner"> = Id.unsafe("partner", "P-01")
 * id // => "P-01"
 * ```
 */
export type Id<Table extends string> = string & Brand.Brand<`Id<${Table}>`>

/**
 * What an id looks like: 1 to 128 ASCII letters, digits, and inside also
 * `.` `_` `:` `/` `-`; the first and the last are a letter or a digit.
 * `__proto__` therefore is no id.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 *
 * Id.pattern.test("2026/uren:00017") // => true
 * ```
 */
export const pattern = /^[A-Za-z0-9](?:[A-Za-z0-9._:/-]{0,126}[A-Za-z0-9])?$/

/**
 * Why a text is no id: plain data, with the table and the text it was meant for.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused = Result.flip(Id.make("partner", "P 01"))
 * Result.getOrThrow(refused).text // => "P 01"
 * ```
 */
export interface InvalidId {
  readonly _tag: "InvalidId"
  readonly table: string
  readonly text: string
  readonly message: string
}

/**
 * Whether a value is a text that may be an id, of whatever table.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 *
 * Id.isId("P-01") // => true
 * Id.isId("P-") // => false
 * Id.isId(1) // => false
 * ```
 */
export const isId = (u: unknown): u is string => typeof u === "string" && pattern.test(u)

/**
 * Brands a text as the id of a table, or fails with {@link InvalidId}. The text
 * is kept as it is: no trimming, no change of case.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.getOrThrow(Id.make("partner", "P-01")) // => "P-01"
 * Result.isFailure(Id.make("partner", "")) // => true
 * ```
 */
export const make = <Table extends string>(
  table: Table,
  text: string,
): Result.Result<Id<Table>, InvalidId> =>
  isId(text) ? Result.succeed(text as Id<Table>) : Result.fail(invalid(table, text))

/**
 * Brands a text known to be an id, such as a literal in a test.
 *
 * @throws InvalidValue carrying {@link InvalidId}, when it is none after all.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 *
 * Id.unsafe("project", "wijk-noord.2026") // => "wijk-noord.2026"
 * ```
 */
export const unsafe = <Table extends string>(table: Table, text: string): Id<Table> => {
  if (isId(text)) return text as Id<Table>
  const reason = invalid(table, text)
  throw new InvalidValue.InvalidValue({ reason, message: reason.message })
}

const invalid = (table: string, text: string): InvalidId => ({
  _tag: "InvalidId",
  table,
  text,
  message:
    `Could not take ${quote(text)} as an id of ${quote(table)}: an id has 1 to 128 letters or ` +
    `digits, and inside also . _ : / or -. Remove spaces and other signs, or shorten it.`,
})
