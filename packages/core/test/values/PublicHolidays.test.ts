import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { CalendarDate, PublicHolidays } from "../../src/values/index.ts"
import * as Oracle from "./Calendar.oracle.ts"

const { unsafe } = CalendarDate

const holidaysOf = (year: number): Readonly<Record<string, string>> =>
  Object.fromEntries(PublicHolidays.ofYear(year).map(({ date, kind }) => [kind, date]))

describe("Easter", () => {
  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("of %i is on %s", (year, date) => {
    assert.strictEqual(PublicHolidays.easter(year), date)
  })

  it("is where another method puts it, every year from 1583 to 3000", () => {
    for (let year = 1583; year <= 3000; year++) {
      assert.strictEqual(PublicHolidays.easter(year), Oracle.easter(year))
    }
  })
})

describe("the recognised holidays", () => {
  // Good Friday, Easter Monday, King's Day, Ascension Day, Whit Monday
  it.each([
    [2020, "04-10", "04-13", "04-27", "05-21", "06-01"],
    [2021, "04-02", "04-05", "04-27", "05-13", "05-24"],
    [2022, "04-15", "04-18", "04-27", "05-26", "06-06"],
    [2023, "04-07", "04-10", "04-27", "05-18", "05-29"],
    [2024, "03-29", "04-01", "04-27", "05-09", "05-20"],
    [2025, "04-18", "04-21", "04-26", "05-29", "06-09"],
    [2026, "04-03", "04-06", "04-27", "05-14", "05-25"],
    [2027, "03-26", "03-29", "04-27", "05-06", "05-17"],
    [2028, "04-14", "04-17", "04-27", "05-25", "06-05"],
    [2029, "03-30", "04-02", "04-27", "05-10", "05-21"],
  ])("of %i", (year, goodFriday, easterMonday, kingsDay, ascensionDay, whitMonday) => {
    assert.deepStrictEqual(holidaysOf(year), {
      newYearsDay: `${year}-01-01`,
      goodFriday: `${year}-${goodFriday}`,
      easterMonday: `${year}-${easterMonday}`,
      kingsDay: `${year}-${kingsDay}`,
      liberationDay: `${year}-05-05`,
      ascensionDay: `${year}-${ascensionDay}`,
      whitMonday: `${year}-${whitMonday}`,
      christmasDay: `${year}-12-25`,
      secondChristmasDay: `${year}-12-26`,
    })
  })

  it("are nine in every year, in order, and each is found on its day", () => {
    for (let year = 1965; year <= 2100; year++) {
      const list = PublicHolidays.ofYear(year)
      assert.lengthOf(list, 9)
      assert.deepStrictEqual(
        list.map(({ date }) => date),
        list.map(({ date }) => date).sort(),
      )
      for (const { date } of list) assert.strictEqual(PublicHolidays.on(date)?.date, date)
    }
  })

  it.each([
    [2014, "2014-04-26", "Koningsdag"],
    [2019, "2019-04-27", "Koningsdag"],
    [2025, "2025-04-26", "Koningsdag"],
    [2031, "2031-04-26", "Koningsdag"],
    [2013, "2013-04-30", "Koninginnedag"],
    [2006, "2006-04-29", "Koninginnedag"],
    [1989, "1989-04-29", "Koninginnedag"],
    [1978, "1978-05-01", "Koninginnedag"],
  ])("celebrate the birthday of the head of state of %i on %s, never on a Sunday", (year, date, name) => {
    const found = PublicHolidays.ofYear(year).find(({ kind }) => kind === "kingsDay")
    assert.deepStrictEqual([found?.date, found?.name.nl], [unsafe(date), name])
    assert.notStrictEqual(CalendarDate.weekday(unsafe(date)), 7)
  })

  it("hold Liberation Day every year, not once in five", () => {
    for (let year = 2020; year < 2030; year++) {
      assert.strictEqual(PublicHolidays.on(unsafe(`${year}-05-05`))?.date, unsafe(`${year}-05-05`))
    }
  })

  it("may share a day: Ascension Day and Liberation Day of 2016", () => {
    const kinds = PublicHolidays.ofYear(2016).filter(({ date }) => date === "2016-05-05")
    assert.sameMembers(
      kinds.map(({ kind }) => kind),
      ["ascensionDay", "liberationDay"],
    )
  })
})

describe("designated days", () => {
  it("are Fridays next to a holiday, as their decrees name them", () => {
    for (const date of PublicHolidays.designated) {
      assert.strictEqual(CalendarDate.weekday(date), 5)
      assert.isFalse(PublicHolidays.isWorkingDay(date))
      assert.isTrue(PublicHolidays.isWorkingDay(date, []))
      assert.isNotNull(PublicHolidays.on(CalendarDate.addDays(date, -1)))
    }
  })

  it("can be given by who knows a later decree", () => {
    const [day] = [unsafe("2030-05-31")]
    assert.isTrue(PublicHolidays.isWorkingDay(day))
    assert.strictEqual(PublicHolidays.on(day, [day])?.kind, "designated")
  })
})

describe("working days", () => {
  it("are what a count by hand says", () => {
    const days = fc.integer({ min: 16_071, max: 32_871 }).map(CalendarDate.fromEpochDay)
    fc.assert(
      fc.property(days, (day) => {
        assert.strictEqual(
          PublicHolidays.isWorkingDay(day),
          Oracle.isWorking(day, PublicHolidays.designated),
          day,
        )
      }),
      { numRuns: 200 },
    )
  })
})
