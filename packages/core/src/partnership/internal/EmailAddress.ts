/**
 * An e-mail address.
 */
import type * as Check from "../../register/Check.ts"
import * as Format from "./Format.ts"

/** Whether a text is a name, an @ and a place, without spaces. Whether mail arrives there is not its business. */
export const is = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

/** The column holds an e-mail address, or nothing. */
export const check = <const Name extends string>(
  column: Name,
): Check.Check<{ readonly [K in Name]: string | null }> =>
  Format.make(column, {
    name: "email-address",
    expected: [
      "het e-mailadres heeft een @ en geen spaties, zoals info@voorbeeld.nl",
      "the e-mail address has an @ and no spaces, such as info@example.org",
    ],
    fits: is,
  })
