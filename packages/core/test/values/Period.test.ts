import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { CalendarDate, Period } from "../../src/values/index.ts"
import { date, failure, period, periodOf, throwsA } from "./support.ts"

const d = CalendarDate.unsafe
const p = (start: string, end: string) => Result.getOrThrow(Period.make(d(start), d(end)))

/** Periods near each other, so that many overlap. */
const near = fc
  .tuple(fc.integer({ min: 19_000, max: 19_800 }), fc.nat({ max: 500 }))
  .map(([start, length]) =>
    periodOf(CalendarDate.fromEpochDay(start), CalendarDate.fromEpochDay(start + length)),
  )
const nearDate = fc.integer({ min: 18_990, max: 20_310 }).map(CalendarDate.fromEpochDay)

describe("Period is made of two dates in order", () => {
  it("make takes two dates in order only", () => {
    fc.assert(
      fc.property(date, date, (start, end) => {
        const result = Period.make(start, end)
        if (start <= end) return assert.deepStrictEqual(Result.getOrThrow(result), { start, end })
        const error = failure(result)
        assert.deepInclude(error, { _tag: "InvalidPeriod", start, end })
        assert.include(error.message, `Could not make a period from ${start} to ${end}`)
      }),
    )
    assert.strictEqual(Period.days(p("2024-05-01", "2024-05-01")), 1)
  })

  it("four quarters and twelve months are the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (y) => {
        const year = Period.year(y)
        const months = Array.from({ length: 12 }, (_, index) => Period.month(y, index + 1))
        const quarters = ([1, 2, 3, 4] as const).map((q) => Period.quarter(y, q))
        assert.deepStrictEqual(Period.months(year), months)
        assert.deepStrictEqual(quarters.flatMap(Period.months), months)
        assert.deepStrictEqual(Period.splitByYear(year), [year])
        assert.strictEqual(year.start, months[0]?.start)
        assert.strictEqual(year.end, months[11]?.end)
      }),
    )
    assert.deepStrictEqual(Period.year(2024), p("2024-01-01", "2024-12-31"))
    assert.deepStrictEqual(Period.quarter(2024, 3), p("2024-07-01", "2024-09-30"))
    assert.deepStrictEqual(Period.month(2024, 2), p("2024-02-01", "2024-02-29"))
    assert.deepStrictEqual(Period.month(2023, 2), p("2023-02-01", "2023-02-28"))
  })

  it.each([
    ["Period.year", () => Period.year(0), [0]],
    ["Period.year", () => Period.year(10_000), [10_000]],
    ["Period.year", () => Period.year(2024.5), [2024.5]],
    ["Period.quarter", () => Period.quarter(2024, 5 as 4), [2024, 5]],
    ["Period.quarter", () => Period.quarter(2024, 0 as 1), [2024, 0]],
    ["Period.quarter", () => Period.quarter(2024, (5 / 3) as 1), [2024, 5 / 3]],
    ["Period.month", () => Period.month(2024, 13), [2024, 13]],
    ["Period.month", () => Period.month(2024, 0), [2024, 0]],
    ["Period.month", () => Period.month(2024, 1.5), [2024, 1.5]],
  ] as const)("%s refuses what there is not", (operation, call, operands) => {
    const error = throwsA(CalendarDate.CalendarDateOutOfRange, call)
    assert.strictEqual(error.operation, operation)
    assert.deepStrictEqual([...error.operands], [...operands])
  })
})

describe("Period is a set of days", () => {
  it("contains a date when it counts among its days", () => {
    fc.assert(
      fc.property(near, nearDate, (a, x) => {
        const at = CalendarDate.daysBetween(a.start, x)
        assert.strictEqual(Period.contains(a, x), at >= 0 && at < Period.days(a))
      }),
    )
    fc.assert(fc.property(period, (a) => Period.contains(a, a.start) && Period.contains(a, a.end)))
  })

  it("intersect commutes, and holds exactly the days of both", () => {
    fc.assert(
      fc.property(near, near, nearDate, (a, b, x) => {
        const both = Period.intersect(a, b)
        assert.deepStrictEqual(both, Period.intersect(b, a))
        assert.strictEqual(both !== null, Period.overlaps(a, b))
        const inBoth = Period.contains(a, x) && Period.contains(b, x)
        assert.strictEqual(both !== null && Period.contains(both, x), inBoth)
        if (both === null) return
        for (const end of [both.start, both.end]) {
          assert.isTrue(Period.contains(a, end) && Period.contains(b, end))
        }
        assert.isTrue(both.start <= both.end)
      }),
      { numRuns: 1000 },
    )
  })

  it("intersect is associative and keeps a period as it is", () => {
    const meet = (a: Period.Period | null, b: Period.Period | null) =>
      a === null || b === null ? null : Period.intersect(a, b)
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        assert.deepStrictEqual(meet(meet(a, b), c), meet(a, meet(b, c)))
        assert.deepStrictEqual(Period.intersect(a, a), a)
      }),
    )
  })

  it("periods that touch do not overlap; periods that share a day do", () => {
    assert.isFalse(Period.overlaps(p("2024-01-01", "2024-01-31"), p("2024-02-01", "2024-02-02")))
    assert.isTrue(Period.overlaps(p("2024-01-01", "2024-02-01"), p("2024-02-01", "2024-02-02")))
    assert.isNull(Period.intersect(Period.year(2024), Period.year(2025)))
  })
})

describe("Period is cut in months and years", () => {
  const cuts = [
    ["months", Period.months, 7],
    ["splitByYear", Period.splitByYear, 4],
  ] as const

  it.each(cuts)("%s: parts follow each other, make up the period, and never straddle", (_, cut, size) => {
    fc.assert(
      fc.property(near, (whole) => {
        const parts = cut(whole)
        assert.strictEqual(parts[0]?.start, whole.start)
        assert.strictEqual(parts.at(-1)?.end, whole.end)
        parts.forEach((part, index) => {
          assert.isTrue(part.start <= part.end)
          assert.strictEqual(part.start.slice(0, size), part.end.slice(0, size))
          const next = parts[index + 1]
          if (next === undefined) return
          assert.strictEqual(CalendarDate.addDays(part.end, 1), next.start)
          assert.notStrictEqual(part.end.slice(0, size), next.start.slice(0, size))
        })
      }),
    )
  })

  it("cuts a grant at New Year", () => {
    assert.deepStrictEqual(Period.splitByYear(p("2023-07-15", "2025-02-01")), [
      p("2023-07-15", "2023-12-31"),
      Period.year(2024),
      p("2025-01-01", "2025-02-01"),
    ])
    assert.deepStrictEqual(Period.months(p("2023-12-31", "2024-02-01")), [
      p("2023-12-31", "2023-12-31"),
      Period.month(2024, 1),
      p("2024-02-01", "2024-02-01"),
    ])
    assert.deepStrictEqual(Period.months(p("2024-02-10", "2024-02-20")), [p("2024-02-10", "2024-02-20")])
    assert.strictEqual(Period.splitByYear(p("0001-01-01", "9999-12-31")).length, 9999)
  })

  it("counts the days, both ends included", () => {
    assert.strictEqual(Period.days(Period.year(2024)), 366)
    assert.strictEqual(Period.days(Period.year(2023)), 365)
    assert.strictEqual(Period.days(p("2024-02-28", "2024-03-01")), 3)
  })
})

describe("Period is written", () => {
  it.each([
    ["2024-01-01", "2024-06-30", "nl", "1 januari 2024 t/m 30 juni 2024"],
    ["2024-01-01", "2024-06-30", "en", "1 January 2024 to 30 June 2024"],
    ["2024-01-01", "2024-12-31", "nl", "2024"],
    ["2024-01-01", "2024-12-31", "en", "2024"],
    ["2024-01-01", "2025-12-31", "nl", "1 januari 2024 t/m 31 december 2025"],
    ["2024-01-02", "2024-12-31", "nl", "2 januari 2024 t/m 31 december 2024"],
    ["2024-01-01", "2024-12-30", "en", "1 January 2024 to 30 December 2024"],
    ["2024-03-05", "2024-03-05", "nl", "5 maart 2024"],
  ] as const)("%s to %s in %s is %s", (start, end, inLocale, expected) => {
    assert.strictEqual(Period.format(p(start, end), inLocale), expected)
  })
})
