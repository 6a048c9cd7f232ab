import type * as Locale from "../Locale.ts"
import { quote } from "./Quote.ts"

/** What every refused text carries: the text, how it was read, and why not. */
export interface ParseFailure<Tag extends string, Reason extends string> {
  readonly _tag: Tag
  /** The text as it was given. */
  readonly text: string
  readonly locale: Locale.Locale
  /** A text that would have been read. */
  readonly expected: string
  readonly reason: Reason
  readonly message: string
}

/** Makes the failure; the message says what was being read, why not, and what to write. */
export const parseFailure = <Tag extends string, Reason extends string>(
  failure: Omit<ParseFailure<Tag, Reason>, "message">,
  what: string,
  why: string,
): ParseFailure<Tag, Reason> => ({
  ...failure,
  message:
    `Could not read ${quote(failure.text)} as ${what} (${failure.locale}): ${why}. ` +
    `Write it like ${failure.expected}.`,
})
