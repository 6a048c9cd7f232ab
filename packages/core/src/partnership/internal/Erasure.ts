/**
 * A check that erased personal data is really gone.
 */
import type * as Check from "../../register/Check.ts"

/** Once `erasedOn` is filled in, these columns are empty. */
export const check = <const Names extends ReadonlyArray<string>>(
  ...columns: Names
): Check.Check<{ readonly [K in Names[number] | "erasedOn"]: unknown }> => ({
  name: `${columns.join("-")}-empty-once-erased`,
  columns: [...columns, "erasedOn"],
  label: {
    nl: "de persoonlijke gegevens zijn leeg zodra er een dag van wissen staat",
    en: "the personal data is empty once there is a day of erasure",
  },
  holds: (row) => {
    const cells: Readonly<Record<string, unknown>> = row
    return cells.erasedOn === null || columns.every((column) => cells[column] === null)
  },
})
