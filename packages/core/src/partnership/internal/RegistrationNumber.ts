/**
 * The number of a legal person in the Dutch trade register (KvK-nummer).
 */
import type * as Check from "../../register/Check.ts"
import * as Format from "./Format.ts"

/** Whether a text is eight digits. */
export const is = (text: string): boolean => /^[0-9]{8}$/.test(text)

/** The column holds eight digits, or nothing. */
export const check = <const Name extends string>(
  column: Name,
): Check.Check<{ readonly [K in Name]: string | null }> =>
  Format.make(column, {
    name: "registration-number",
    expected: ["het KvK-nummer heeft acht cijfers", "the trade register number has eight digits"],
    fits: is,
  })
