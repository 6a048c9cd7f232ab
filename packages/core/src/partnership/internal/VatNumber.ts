/**
 * A VAT identification number (btw-id): the country, then what that country gives out.
 */
import type * as Check from "../../register/Check.ts"
import * as Format from "./Format.ts"

const dutch = /^NL[0-9]{9}B[0-9]{2}$/
const european = /^[A-Z]{2}[A-Z0-9+*]{2,12}$/

/** Whether a text looks like a VAT number; a Dutch one like `NL000099998B57`. */
export const is = (text: string): boolean => (text.startsWith("NL") ? dutch.test(text) : european.test(text))

/** The column holds a VAT number, or nothing. */
export const check = <const Name extends string>(
  column: Name,
): Check.Check<{ readonly [K in Name]: string | null }> =>
  Format.make(column, {
    name: "vat-number",
    expected: [
      "het btw-id is NL, negen cijfers, B en twee cijfers, of een buitenlands nummer, zonder spaties",
      "the VAT number is NL, nine digits, B and two digits, or a foreign one, without spaces",
    ],
    fits: is,
  })
