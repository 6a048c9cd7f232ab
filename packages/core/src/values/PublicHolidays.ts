import * as CalendarDate from "./CalendarDate.ts"
import { outOfRange } from "./internal/CalendarErrors.ts"
import * as Civil from "./internal/Civil.ts"
import type { Label } from "./Label.ts"

/**
 * The recognised public holidays of the Netherlands: article 3 of the Algemene termijnenwet (text of
 * 2010-10-10, read; norm AT04), and the days that a royal decree puts on a par with them. `designated` is a
 * day of such a decree.
 *
 * @example
 * ```ts
 * import { CalendarDate, PublicHolidays } from "@wijkwijzer/core"
 *
 * const kind: PublicHolidays.Kind | undefined = PublicHolidays.on(CalendarDate.unsafe("2025-05-05"))?.kind
 * kind // => "liberationDay"
 * ```
 */
export type Kind =
  | "newYearsDay"
  | "goodFriday"
  | "easterMonday"
  | "kingsDay"
  | "liberationDay"
  | "ascensionDay"
  | "whitMonday"
  | "christmasDay"
  | "secondChristmasDay"
  | "designated"

/**
 * A public holiday on its day, with its name.
 *
 * @example
 * ```ts
 * import { PublicHolidays } from "@wijkwijzer/core"
 *
 * const first: PublicHolidays.PublicHoliday | undefined = PublicHolidays.ofYear(2025)[0]
 * first?.name.nl // => "Nieuwjaarsdag"
 * ```
 */
export interface PublicHoliday {
  readonly date: CalendarDate.CalendarDate
  readonly kind: Kind
  readonly name: Label
}

const names: Readonly<Record<Kind, Label>> = {
  newYearsDay: { nl: "Nieuwjaarsdag", en: "New Year's Day" },
  goodFriday: { nl: "Goede Vrijdag", en: "Good Friday" },
  easterMonday: { nl: "Tweede Paasdag", en: "Easter Monday" },
  kingsDay: { nl: "Koningsdag", en: "King's Day" },
  liberationDay: { nl: "Bevrijdingsdag", en: "Liberation Day" },
  ascensionDay: { nl: "Hemelvaartsdag", en: "Ascension Day" },
  whitMonday: { nl: "Tweede Pinksterdag", en: "Whit Monday" },
  christmasDay: { nl: "Eerste Kerstdag", en: "Christmas Day" },
  secondChristmasDay: { nl: "Tweede Kerstdag", en: "Second Christmas Day" },
  designated: { nl: "gelijkgestelde dag", en: "designated day" },
}

const queensDay: Label = { nl: "Koninginnedag", en: "Queen's Day" }

/**
 * The days that royal decrees put on a par with a public holiday (article 3, paragraph 3), as far as known
 * here: all of 2023 up to and including 2028. Taken from the titles of the two decrees, which name the days
 * themselves; the titles were read in secondary sources. For other years, give the days of the decree where
 * a function asks for `designated`.
 *
 * @example
 * ```ts
 * import { CalendarDate, PublicHolidays } from "@wijkwijzer/core"
 *
 * PublicHolidays.designated.includes(CalendarDate.unsafe("2026-05-15")) // => true
 * ```
 */
export const designated: ReadonlyArray<CalendarDate.CalendarDate> = [
  "2023-04-28",
  "2023-05-19",
  "2024-05-10",
  "2024-12-27",
  "2025-05-30",
  "2026-01-02",
  "2026-05-15",
  "2027-05-07",
  "2028-04-28",
  "2028-05-26",
].map(CalendarDate.unsafe)

/**
 * Easter Sunday by the Gregorian computus (the method of Meeus, Jones and Butcher).
 *
 * @throws CalendarDate.CalendarDateOutOfRange when there is no such year.
 *
 * @example
 * ```ts
 * import { PublicHolidays } from "@wijkwijzer/core"
 *
 * PublicHolidays.easter(2024) // => "2024-03-31"
 * ```
 */
export const easter = (year: number): CalendarDate.CalendarDate => {
  if (Civil.findFault(year, 1, 1) !== null) throw outOfRange("PublicHolidays.easter", [year])
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const golden = year % 19
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return Civil.write(year, Math.floor(count / 31), (count % 31) + 1) as CalendarDate.CalendarDate
}

// The act says "the day on which the King's birthday is celebrated". That is 27 April since 2014 and was
// 30 April before; never a Sunday: then the day before, until 1980 the day after.
const kingsDay = (year: number): CalendarDate.CalendarDate => {
  const birthday = Civil.write(year, 4, year >= 2014 ? 27 : 30) as CalendarDate.CalendarDate
  if (CalendarDate.weekday(birthday) !== 7) return birthday
  return CalendarDate.addDays(birthday, year >= 1980 ? -1 : 1)
}

const holiday = (kind: Kind, date: CalendarDate.CalendarDate): PublicHoliday => ({
  date,
  kind,
  name: kind === "kingsDay" && CalendarDate.year(date) < 2014 ? queensDay : names[kind],
})

// Days after Easter Sunday, and months with days, of the holidays that move and that do not.
const moving: ReadonlyArray<readonly [Kind, number]> = [
  ["goodFriday", -2],
  ["easterMonday", 1],
  ["ascensionDay", 39],
  ["whitMonday", 50],
]
const standing: ReadonlyArray<readonly [Kind, string]> = [
  ["newYearsDay", "-01-01"],
  ["liberationDay", "-05-05"],
  ["christmasDay", "-12-25"],
  ["secondChristmasDay", "-12-26"],
]

/**
 * The nine recognised holidays of a year in the order of their days. Liberation Day is one of them every
 * year; King's Day stands on the day it is celebrated (26 April when the 27th is a Sunday; until 2013
 * Queen's Day, 30 April, or the 29th when that was a Sunday, and before 1980 1 May). Two may share a day, as
 * Ascension Day and Liberation Day did in 2016. The act dates from 1965; every year is computed by its text of
 * 2010-10-10. Days of a royal decree are not among them: see `designated`.
 *
 * @throws CalendarDate.CalendarDateOutOfRange when there is no such year.
 *
 * @example
 * ```ts
 * import { PublicHolidays } from "@wijkwijzer/core"
 *
 * PublicHolidays.ofYear(2025).slice(1, 4).map(({ date }) => date) // => ["2025-04-18", "2025-04-21", "2025-04-26"]
 * PublicHolidays.ofYear(2025).length // => 9
 * ```
 */
export const ofYear = (year: number): ReadonlyArray<PublicHoliday> => {
  const sunday = easter(year)
  const list = [
    ...moving.map(([kind, days]) => holiday(kind, CalendarDate.addDays(sunday, days))),
    ...standing.map(([kind, day]) =>
      holiday(kind, `${sunday.slice(0, 4)}${day}` as CalendarDate.CalendarDate),
    ),
    holiday("kingsDay", kingsDay(year)),
  ]
  return list.sort((a, b) => CalendarDate.compare(a.date, b.date))
}

/**
 * The public holiday on a day, or null. Where two share a day, the one that moves with Easter. `also` are the
 * days of royal decrees.
 *
 * @example
 * ```ts
 * import { CalendarDate, PublicHolidays } from "@wijkwijzer/core"
 *
 * PublicHolidays.on(CalendarDate.unsafe("2025-04-26"))?.name.en // => "King's Day"
 * PublicHolidays.on(CalendarDate.unsafe("2025-04-27")) // => null
 * ```
 */
export const on = (
  date: CalendarDate.CalendarDate,
  also: ReadonlyArray<CalendarDate.CalendarDate> = designated,
): PublicHoliday | null => {
  const year = CalendarDate.year(date)
  const fromEaster = CalendarDate.daysBetween(easter(year), date)
  const found =
    moving.find(([, days]) => days === fromEaster)?.[0] ??
    standing.find(([, day]) => date.endsWith(day))?.[0] ??
    (date === kingsDay(year) ? "kingsDay" : also.includes(date) ? "designated" : null)
  return found === null ? null : holiday(found, date)
}

/**
 * Whether a day is neither a Saturday, a Sunday nor a public holiday.
 *
 * @example
 * ```ts
 * import { CalendarDate, PublicHolidays } from "@wijkwijzer/core"
 *
 * PublicHolidays.isWorkingDay(CalendarDate.unsafe("2025-06-09")) // => false
 * PublicHolidays.isWorkingDay(CalendarDate.unsafe("2025-06-10")) // => true
 * ```
 */
export const isWorkingDay = (
  date: CalendarDate.CalendarDate,
  also: ReadonlyArray<CalendarDate.CalendarDate> = designated,
): boolean => CalendarDate.weekday(date) < 6 && on(date, also) === null
