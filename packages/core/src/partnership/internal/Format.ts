/**
 * A check that a text has a known form.
 */
import type * as Check from "../../register/Check.ts"
import type { Texts } from "../../register/Column.ts"

/** What `make` needs: the name of the form, what must hold in words, and the test of a text. */
export interface Form {
  readonly name: string
  readonly expected: Texts
  readonly fits: (text: string) => boolean
}

/** The column, when it is filled in, has this form. */
export const make = <const Name extends string>(
  column: Name,
  form: Form,
): Check.Check<{ readonly [K in Name]: string | null }> => ({
  name: `${column}-is-${form.name}`,
  columns: [column],
  label: { nl: form.expected[0], en: form.expected[1] },
  holds: (row) => row[column] === null || form.fits(row[column]),
})
