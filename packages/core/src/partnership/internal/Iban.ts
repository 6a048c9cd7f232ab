/**
 * An international bank account number (ISO 13616), without spaces.
 */
import type * as Check from "../../register/Check.ts"
import * as Format from "./Format.ts"

const form = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/

const remainder = (text: string): number => {
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** Whether a text is an IBAN whose check digits are right: `NL91ABNA0417164300`. */
export const is = (text: string): boolean => form.test(text) && remainder(text) === 1

/** The column holds a good IBAN, or nothing. */
export const check = <const Name extends string>(
  column: Name,
): Check.Check<{ readonly [K in Name]: string | null }> =>
  Format.make(column, {
    name: "iban",
    expected: [
      "de IBAN staat er in hoofdletters, zonder spaties, en het controlegetal klopt",
      "the IBAN is in capitals, without spaces, and its check digits are right",
    ],
    fits: is,
  })
