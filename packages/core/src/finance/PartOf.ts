/**
 * One amount is a part of another: of what was claimed, what is accepted.
 */
import type * as Check from "../register/Check.ts"
import type { Label } from "../values/Label.ts"

/**
 * The part has the sign of the whole and is not larger in absolute size; either may be absent.
 *
 * Costs may be negative (credit notes), so a part of -100 lies between -100 and 0.
 */
export const check = <const Part extends string, const Whole extends string>(
  part: Part,
  whole: Whole,
  label: Label,
): Check.Check<{ readonly [K in Part | Whole]: number | null }> => ({
  name: `${part}-within-${whole}`,
  columns: [part, whole],
  label,
  holds: (row) => {
    const a = row[part]
    const b = row[whole]
    return a === null || b === null || (b < 0 ? a <= 0 && a >= b : a >= 0 && a <= b)
  },
})
