/**
 * A second opinion on the calendar, worked out in another way than the library does.
 */
import { CalendarDate } from "../../src/values/index.ts"

/** Easter by the method of Oudin (1940). */
export const easter = (year: number): string => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const h = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - golden) / 11))
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7
  const month = 3 + Math.floor((i - j + 40) / 44)
  const day = i - j + 28 - 31 * Math.floor(month / 4)
  return `${String(year).padStart(4, "0")}-0${month}-${String(day).padStart(2, "0")}`
}

/** Day by day: neither weekend, nor holiday, nor in the list. Good for 2014 and later. */
export const isWorking = (date: string, also: ReadonlyArray<string>): boolean => {
  const day = CalendarDate.unsafe(date)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const sunday = CalendarDate.unsafe(easter(CalendarDate.year(day)))
  const fromEaster = CalendarDate.daysBetween(sunday, day)
  if ([-2, 1, 39, 50].includes(fromEaster) || also.includes(date)) return false
  const yearless = date.slice(5)
  if (["01-01", "05-05", "12-25", "12-26"].includes(yearless)) return false
  // On a weekday the King's birthday is always celebrated on the 27th itself.
  return yearless !== "04-27"
}
