import type * as Locale from "../Locale.ts"

/** Why a number text is refused. */
export type NumberReason = "empty" | "not-a-number" | "sign" | "ambiguous" | "grouping" | "decimals" | "range"

interface Notation {
  readonly group: string
  readonly point: string
  /** A whole number, plain or in groups of three, with at most two decimals. */
  readonly exact: RegExp
  /** The same with three decimals or more. */
  readonly precise: RegExp
  /** One grouping mark where a decimal mark may have been meant. */
  readonly ambiguous: RegExp
}

const notations: Readonly<Record<Locale.Locale, Notation>> = {
  nl: {
    group: ".",
    point: ",",
    exact: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
    precise: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d{3,}$/,
    ambiguous: /^(?:\d+\.\d{1,2}|0+\.\d{3})$/,
  },
  en: {
    group: ",",
    point: ".",
    exact: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
    precise: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d{3,}$/,
    ambiguous: /^(?:\d+,\d{1,2}|0+,\d{3})$/,
  },
}

const numberLike = /^\d[\d.,]*\d$/

/** The text with every kind of space made one plain space, and none at the ends. */
export const tidy = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The inside of a character class: hyphen, minus, figure dash and en dash. */
export const dashes = "-\u2212\u2012\u2013"

const signed = new RegExp(`^([${dashes}]?) ?(.*)$`)

/** Splits a tidied text in its sign and the rest. */
export const splitSign = (tidied: string): { readonly negative: boolean; readonly rest: string } => {
  const match = signed.exec(tidied)
  return { negative: match?.[1] !== "", rest: match?.[2] ?? "" }
}

/** Reads an unsigned number with at most two decimals, in hundredths, or says why not. */
export const readHundredths = (unsigned: string, locale: Locale.Locale): number | NumberReason => {
  if (unsigned === "") return "empty"
  const { ambiguous, exact, group, precise } = notations[locale]
  const match = exact.exec(unsigned)
  if (match !== null) {
    const integer = (match[1] ?? "").replaceAll(group, "")
    const hundredths = Number(integer + (match[2] ?? "").padEnd(2, "0"))
    // Digits beyond 2^53 never round to a safe integer.
    return Number.isSafeInteger(hundredths) ? hundredths : "range"
  }
  if (!numberLike.test(unsigned)) return "not-a-number"
  if (ambiguous.test(unsigned)) return "ambiguous"
  return precise.test(unsigned) ? "decimals" : "grouping"
}

/** Why a number text was refused, as the middle of a sentence. */
export const explain = (reason: NumberReason, locale: Locale.Locale): string => {
  const { group, point } = notations[locale]
  switch (reason) {
    case "empty":
      return "there is nothing to read"
    case "not-a-number":
      return "it is not a number"
    case "sign":
      return "it has more than one sign, or a parenthesis without its partner"
    case "ambiguous":
      return `"${group}" separates thousands here, but may have been meant as "${point}"`
    case "grouping":
      return `"${group}" must separate groups of three digits, and come before "${point}"`
    case "decimals":
      return "it has more than two decimals"
    case "range":
      return "it is too large to be exact"
  }
}

/** A non-negative whole number with its thousands separated. */
export const writeWhole = (n: number, locale: Locale.Locale): string => {
  const digits = String(n)
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) {
    text = digits.slice(Math.max(0, end - 3), end) + notations[locale].group + text
  }
  return text
}

/** A non-negative number of hundredths as a number with two decimals. */
export const writeHundredths = (hundredths: number, locale: Locale.Locale): string => {
  const fraction = hundredths % 100
  const decimals = String(fraction).padStart(2, "0")
  return writeWhole((hundredths - fraction) / 100, locale) + notations[locale].point + decimals
}

/** Hundredths as a signed number without needless zeros: 750 is `7,5`, 700 is `7`. */
export const writeTrimmed = (hundredths: number, locale: Locale.Locale): string => {
  const text = writeHundredths(Math.abs(hundredths), locale)
  const trimmed = text.endsWith("00") ? text.slice(0, -3) : text.replace(/0$/, "")
  return hundredths < 0 ? `-${trimmed}` : trimmed
}
