/**
 * What partners promised, divided over the periods that it is about.
 */
import { assert } from "@effect/vitest"
import { CalendarDate, Finance, Period } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { day, given } from "./given.ts"

const firstDay = "2022-01-01"

const dates = fc
  .tuple(fc.nat(1500), fc.nat(1500))
  .map(([from, days]) => ({ start: CalendarDate.addDays(day(firstDay), from), days }))
  .map(({ start, days }) => ({ start, end: CalendarDate.addDays(start, days) }))

const promised = (period: Period.Period, hours: number, promisedOn: string | null = null) =>
  given({
    commitment: [
      {
        id: "promise",
        organisation: "lead",
        kind: "hours",
        hours,
        periodFrom: period.start,
        periodThrough: period.end,
        ...(promisedOn === null ? {} : { promisedOn }),
      },
    ],
  })

const hoursIn = (register: ReturnType<typeof given>, period: Period.Period, on = "2030-01-01"): number =>
  Finance.promises(register, period, day(on)).reduce(
    (total, row) => total + Finance.promisedHours(row, period),
    0,
  )

const overlap = (a: Period.Period, b: Period.Period): number => {
  const both = Period.intersect(a, b)
  return both === null ? 0 : Period.days(both)
}

const years = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map(Period.year)

describe("a promise", () => {
  it("is divided over years by its days, so that the parts add up to the whole", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 1_000_00 }), (period, hours) => {
        const register = promised(period, hours)
        const parts = years.map((year) => hoursIn(register, year))
        assert.strictEqual(
          parts.reduce((sum, part) => sum + part, 0),
          hours,
        )
        for (const [at, part] of parts.entries()) {
          const share = (hours * overlap(period, Period.year(2022 + at))) / Period.days(period)
          assert.isBelow(Math.abs(part - share), 1)
        }
      }),
    )
  })

  it("that lies in one year is whole there, and counts from the day that it was made", () => {
    const register = promised({ start: day("2024-03-01"), end: day("2024-05-31") }, 120_00, "2024-02-10")
    const year = Period.year(2024)
    assert.strictEqual(hoursIn(register, year), 120_00)
    assert.strictEqual(hoursIn(register, year, "2024-02-09"), 0)
    assert.strictEqual(hoursIn(register, year, "2024-02-10"), 120_00)
    assert.strictEqual(hoursIn(register, Period.year(2025)), 0)
  })

  it("is divided by days within a year too", () => {
    const register = promised({ start: day("2023-01-01"), end: day("2024-12-31") }, 731_00)
    assert.deepStrictEqual(
      [Period.year(2023), Period.year(2024), Period.quarter(2024, 1), Period.month(2024, 2)].map((period) =>
        hoursIn(register, period),
      ),
      [365_00, 366_00, 91_00, 29_00],
    )
  })
})
