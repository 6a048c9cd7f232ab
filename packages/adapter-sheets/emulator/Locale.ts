/** How numbers, dates and words are written in the locales that the emulator knows. */

export interface Locale {
  readonly decimal: string
  readonly group: string
  /** The separator of a formula's arguments. */
  readonly argument: string
  /** The order in which day and month are typed. */
  readonly dayFirst: boolean
  readonly dateSeparator: string
  readonly yes: string
  readonly no: string
  readonly currency: string
  readonly months: ReadonlyArray<string>
  readonly days: ReadonlyArray<string>
  readonly datePattern: string
}

const english: Locale = {
  decimal: ".",
  group: ",",
  argument: ",",
  dayFirst: false,
  dateSeparator: "/",
  yes: "TRUE",
  no: "FALSE",
  currency: "$",
  months: [
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
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  datePattern: "M/d/yyyy",
}

const dutch: Locale = {
  decimal: ",",
  group: ".",
  argument: ";",
  dayFirst: true,
  dateSeparator: "-",
  yes: "WAAR",
  no: "ONWAAR",
  currency: "€",
  months: [
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
  days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
  datePattern: "d-M-yyyy",
}

/** Yes and no where they are not typed in English. */
const words: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  de: ["WAHR", "FALSCH"],
  es: ["VERDADERO", "FALSO"],
  fr: ["VRAI", "FAUX"],
  it: ["VERO", "FALSO"],
  pt: ["VERDADEIRO", "FALSO"],
}

const partOf = (
  parts: ReadonlyArray<{ readonly type: string; readonly value: string }>,
  type: string,
): string => parts.find((part) => part.type === type)?.value ?? ""

/** Any other locale, as this machine knows it (assumed). */
const derived = (name: string): Locale => {
  const tag = name.replace("_", "-")
  const number = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.8)
  const date = new Intl.DateTimeFormat(tag, { timeZone: "UTC" }).formatToParts(Date.UTC(2000, 0, 31))
  const order = date.map(({ type }) => type)
  const months = new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" })
  const days = new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" })
  const decimal = partOf(number, "decimal")
  const [yes, no] = words[name.slice(0, 2)] ?? [english.yes, english.no]
  const separator = partOf(date, "literal").trim() || "/"
  const dayFirst = order.indexOf("day") < order.indexOf("month")
  return {
    decimal,
    group: partOf(number, "group"),
    argument: decimal === "," ? ";" : ",",
    dayFirst,
    dateSeparator: separator,
    yes,
    no,
    currency: decimal === "," ? "€" : "$",
    months: Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month, 1))),
    days: Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2000, 0, 2 + day))),
    datePattern: dayFirst ? `dd${separator}mm${separator}yyyy` : `mm${separator}dd${separator}yyyy`,
  }
}

/** The locale of a spreadsheet; one that nobody knows is read as en_US. */
export const localeOf = (name: string): Locale => {
  if (name.startsWith("nl")) return dutch
  if (name === "en_US" || name === "en") return english
  try {
    return derived(name)
  } catch {
    return english
  }
}
