import type * as Locale from "../Locale.ts"

/** The months in full, January first. */
export const long: Readonly<Record<Locale.Locale, ReadonlyArray<string>>> = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
}

/** The months in three letters, January first. */
export const short: Readonly<Record<Locale.Locale, ReadonlyArray<string>>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}

/** The month, 1 to 12, a name or its abbreviation stands for; null for any other word. */
export const find = (name: string, locale: Locale.Locale): number | null => {
  const word = name.toLowerCase().replace(/\.$/, "")
  if (word === "sept") return 9
  const index = [long[locale], short[locale]]
    .map((names) => names.findIndex((month) => month.toLowerCase() === word))
    .find((found) => found !== -1)
  return index === undefined ? null : index + 1
}
