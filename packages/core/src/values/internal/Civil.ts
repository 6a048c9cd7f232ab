/** A day of the proleptic Gregorian calendar; month and day count from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The epoch day of 0001-01-01; day 0 is 1970-01-01. */
export const firstEpochDay = -719_162

/** The epoch day of 9999-12-31. */
export const lastEpochDay = 2_932_896

/** Whether a year has a 29 February. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The number of days in a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The part of a date that does not exist, or null when the day does, in the years 1 to 9999. */
export const findFault = (year: number, month: number, day: number): "year" | "month" | "day" | null => {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return "year"
  if (!Number.isInteger(month) || month < 1 || month > 12) return "month"
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return "day"
  return null
}

/** The number that the digits of a text from `start` to `end` make, or NaN when one is no digit. */
export const digits = (text: string, start: number, end: number): number => {
  let n = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    n = n * 10 + digit
  }
  return n
}

/** Whether the first ten characters of a text are a day that exists. */
export const startsWithDate = (text: string): boolean =>
  text.charCodeAt(4) === 45 &&
  text.charCodeAt(7) === 45 &&
  findFault(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) === null

/** Reads a text that starts with a date. */
export const read = (text: string): Civil => ({
  year: digits(text, 0, 4),
  month: digits(text, 5, 7),
  day: digits(text, 8, 10),
})

/** A number with zeros before it. */
export const pad = (n: number, width: number): string => String(n).padStart(width, "0")

/** Writes a day as `YYYY-MM-DD`. */
export const write = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

// The calendar repeats every 400 years of 146,097 days. Years here begin on 1 March, so that the
// leap day is the last of its year: H. Hinnant, "chrono-compatible low-level date algorithms".
const daysPerEra = 146_097
const epochShift = 719_468

/** The number of days from 1970-01-01 to a day. */
export const toEpochDay = ({ day, month, year }: Civil): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - epochShift
}

/** The day so many days after 1970-01-01. */
export const fromEpochDay = (epochDay: number): Civil => {
  const shifted = epochDay + epochShift
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
