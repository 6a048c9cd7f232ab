/**
 * A check that two columns do not name the same row.
 */
import type * as Check from "../../register/Check.ts"
import type { Texts } from "../../register/Column.ts"

/** The two columns name different rows; the first may be absent. `id` stands for the row itself. */
export const check = <const First extends string, const Second extends string>(
  first: First,
  second: Second,
  [nl, en]: Texts,
): Check.Check<{ readonly [K in First | Second]: string | null }> => ({
  name: `${first}-is-not-${second}`,
  columns: [first, second],
  label: { nl, en },
  holds: (row) => row[first] === null || row[first] !== row[second],
})
