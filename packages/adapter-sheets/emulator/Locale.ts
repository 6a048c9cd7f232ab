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

/** `nl_NL` and its kin are Dutch, all others are read as en_US (assumed). */
export const localeOf = (name: string): Locale => (/^nl/i.test(name) ? dutch : english)
