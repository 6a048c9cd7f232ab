/**
 * The kinds of column, and for each what a good value is.
 */
import { isCalendarDate } from "../values/CalendarDate.ts"
import { isHours } from "../values/Hours.ts"
import { isId } from "../values/Id.ts"
import { isInstant } from "../values/Instant.ts"
import type { Label } from "../values/Label.ts"
import { isMoney } from "../values/Money.ts"
import { isPercentage } from "../values/Percentage.ts"
import type { Column } from "./Column.ts"

/** Everything a column can hold. */
export type Kind =
  | "id"
  | "text"
  | "longText"
  | "integer"
  | "decimal"
  | "money"
  | "hours"
  | "percentage"
  | "date"
  | "instant"
  | "yesNo"
  | "oneOf"
  | "reference"
  | "references"

interface Meaning {
  readonly is: (value: unknown) => boolean
  readonly expected: Label
}

const lineBreakOrControl = /\p{Cc}|[\u2028\u2029]/u
const controlOtherThanBreak = /[^\P{Cc}\n\t]/u

/** What most lines of text are, and quicker to see than that nothing in a text is wrong. */
const plainLine = /^[!-~][ -~]*$/

const isText = (value: unknown): boolean =>
  typeof value === "string" &&
  (plainLine.test(value) ||
    (value.trim().length > 0 && value.isWellFormed() && !lineBreakOrControl.test(value)))

const isLongText = (value: unknown): boolean =>
  typeof value === "string" &&
  value.trim().length > 0 &&
  value.isWellFormed() &&
  !controlOtherThanBreak.test(value)

const isIdList = (value: unknown): boolean =>
  Array.isArray(value) && !value.includes(undefined) && value.every(isId)

const meanings: Readonly<Record<Kind, Meaning>> = {
  id: {
    is: isId,
    expected: {
      nl: "een code van letters, cijfers en . _ : / -",
      en: "a code of letters, digits and . _ : / -",
    },
  },
  text: { is: isText, expected: { nl: "een regel tekst", en: "one line of text" } },
  longText: { is: isLongText, expected: { nl: "tekst", en: "text" } },
  integer: {
    is: (v) => Number.isSafeInteger(v) && !Object.is(v, -0),
    expected: { nl: "een geheel getal", en: "a whole number" },
  },
  decimal: {
    is: (v) => Number.isFinite(v) && !Object.is(v, -0),
    expected: { nl: "een getal", en: "a number" },
  },
  money: {
    is: isMoney,
    expected: { nl: "een bedrag in hele eurocenten", en: "an amount in whole euro cents" },
  },
  hours: { is: isHours, expected: { nl: "uren in hele honderdsten", en: "hours in whole hundredths" } },
  percentage: {
    is: isPercentage,
    expected: { nl: "een percentage in hele honderdsten", en: "a percentage in whole hundredths" },
  },
  date: { is: isCalendarDate, expected: { nl: "een datum, jjjj-mm-dd", en: "a date, yyyy-mm-dd" } },
  instant: { is: isInstant, expected: { nl: "een tijdstip in UTC", en: "an instant in UTC" } },
  yesNo: { is: (v) => typeof v === "boolean", expected: { nl: "ja of nee", en: "yes or no" } },
  oneOf: {
    is: (v) => typeof v === "string",
    expected: { nl: "een van de keuzes", en: "one of the options" },
  },
  reference: { is: isId, expected: { nl: "de code van een rij", en: "the id of a row" } },
  references: {
    is: isIdList,
    expected: { nl: "een lijst van codes", en: "a list of ids" },
  },
}

const bounded = (column: Column): ((value: unknown) => boolean) => {
  const { is } = meanings[column.kind]
  const { minimum, maximum } = column
  if (minimum === null && maximum === null) return is
  const low = minimum ?? Number.NEGATIVE_INFINITY
  const high = maximum ?? Number.POSITIVE_INFINITY
  return (value) => is(value) && (value as number) >= low && (value as number) <= high
}

/**
 * The check of one column on a value that is present (`null` is not its business).
 *
 * Made once per column and called for every row.
 */
export const checkOf = (column: Column): ((value: unknown) => boolean) => {
  if (column.kind !== "oneOf") return bounded(column)
  const allowed = new Set(Object.keys(column.options))
  return (value) => typeof value === "string" && allowed.has(value)
}

/** What a good value of this column looks like, in words. */
export const expected = (column: Column): Label => {
  if (column.kind === "oneOf") {
    const list = Object.keys(column.options).join(", ")
    return { nl: `een van: ${list}`, en: `one of: ${list}` }
  }
  const { expected: base } = meanings[column.kind]
  const { minimum, maximum } = column
  const bounds = (from: string, to: string): string =>
    (minimum === null ? "" : ` ${from} ${minimum}`) + (maximum === null ? "" : ` ${to} ${maximum}`)
  return { nl: base.nl + bounds("vanaf", "tot en met"), en: base.en + bounds("from", "up to") }
}
