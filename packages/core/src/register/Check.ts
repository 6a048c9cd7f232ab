/**
 * A check on one row as a whole: something that must hold between its columns.
 */
import type { Label } from "../values/Label.ts"

/** A named condition on a row, with the columns it looks at and what it asks in words. */
export interface Check<in Row = never> {
  readonly name: string
  readonly columns: ReadonlyArray<string>
  /**
   * What it asks. `{startsOn}` stands for the label of that column, and `{kind=hours}` for the label of that
   * option: `Table.make` fills them in, so that people read the words that head their columns.
   */
  readonly label: Label
  /** Must be pure and must never throw; it is called only when every column of the row is good. */
  readonly holds: (row: Row) => boolean
}

/** A check of your own. */
export const make = <Row>(check: Check<Row>): Check<Row> => check

/**
 * The second column is not before (or below) the first; either may be absent.
 *
 * Works on dates and instants, whose text order is their order in time, and on numbers.
 */
export const ordered = <const First extends string, const Second extends string>(
  first: First,
  second: Second,
): Check<{ readonly [K in First | Second]: string | number | null }> => ({
  name: `${first}-before-${second}`,
  columns: [first, second],
  label: { nl: `“{${second}}” ligt niet vóór “{${first}}”`, en: `“{${second}}” is not before “{${first}}”` },
  holds: (row) => {
    const a = row[first]
    const b = row[second]
    return a === null || b === null || a <= b
  },
})

const quoted = (columns: ReadonlyArray<string>): string => columns.map((column) => `“{${column}}”`).join(", ")

const marked = (column: string, values: ReadonlyArray<string | boolean>): ReadonlyArray<string> =>
  values.map((value) => `“{${column}=${value}}”`)

/** At least one of these columns is filled. */
export const someFilled = <const Names extends ReadonlyArray<string>>(
  ...columns: Names
): Check<{ readonly [K in Names[number]]: unknown }> => ({
  name: `some-of-${columns.join("-")}`,
  columns,
  label: {
    nl: `ten minste een van ${quoted(columns)} is ingevuld`,
    en: `at least one of ${quoted(columns)} is filled in`,
  },
  holds: (row) => columns.some((column) => row[column as Names[number]] !== null),
})

/** When the first column has this value, the others are filled. */
export const filledWhen = <const Name extends string, const Names extends ReadonlyArray<string>>(
  column: Name,
  values: ReadonlyArray<string | boolean>,
  ...needed: Names
): Check<{ readonly [K in Name | Names[number]]: unknown }> => ({
  name: `${needed.join("-")}-when-${column}-is-${values.join("-or-")}`,
  columns: [column, ...needed],
  label: {
    nl: `${quoted(needed)} is ingevuld als “{${column}}” ${marked(column, values).join(" of ")} is`,
    en: `${quoted(needed)} is filled in when “{${column}}” is ${marked(column, values).join(" or ")}`,
  },
  holds: (row) =>
    !values.includes(row[column] as string | boolean) ||
    needed.every((name) => row[name as Names[number]] !== null),
})
