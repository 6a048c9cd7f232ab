import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { CalendarDate, InvalidValue } from "../../src/values/index.ts"
import { date, epochDay, failure, firstDay, lastDay, throwsA } from "./support.ts"

const d = CalendarDate.unsafe
/** Another reader of days: the platform's own. */
const platform = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe("CalendarDate is a day that exists", () => {
  it("takes exactly the days of the calendar, for every month of every kind of year", () => {
    for (const year of [1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const [y, m, n] = [
            String(year).padStart(4, "0"),
            String(month).padStart(2, "0"),
            String(day).padStart(2, "0"),
          ]
          const text = `${y}-${m}-${n}`
          const parsed = new Date(`${text}T00:00:00Z`)
          const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
          assert.strictEqual(CalendarDate.isCalendarDate(text), exists, text)
          assert.strictEqual(Result.isSuccess(CalendarDate.make(text)), exists, text)
          assert.strictEqual(Result.isSuccess(CalendarDate.of(year, month, day)), exists, text)
        }
      }
    }
  })

  it("of, year, month and day undo each other", () => {
    fc.assert(
      fc.property(date, (x) => {
        const [y, m, n] = [CalendarDate.year(x), CalendarDate.month(x), CalendarDate.day(x)]
        assert.strictEqual(Result.getOrThrow(CalendarDate.of(y, m, n)), x)
        assert.strictEqual(Result.getOrThrow(CalendarDate.make(x)), x)
      }),
    )
  })

  it.each([
    ["", "form"],
    ["2026-3-5", "form"],
    ["05-03-2026", "form"],
    ["2026/03/05", "form"],
    ["2026/03-05", "form"],
    ["2026-03/05", "form"],
    ["2026-03-05T00:00:00Z", "form"],
    ["2026-03-05 ", "form"],
    ["2026-03-05\n", "form"],
    ["٢٠٢٦-٠٣-٠٥", "form"],
    ["+002026-03-05", "form"],
    ["2026-0a-05", "form"],
    ["0000-01-01", "year"],
    ["2026-00-01", "month"],
    ["2026-13-01", "month"],
    ["2026-01-00", "day"],
    ["2026-04-31", "day"],
    ["2023-02-29", "day"],
    ["1900-02-29", "day"],
  ] as const)("refuses %j: %s", (text, reason) => {
    assert.isFalse(CalendarDate.isCalendarDate(text))
    const error = failure(CalendarDate.make(text))
    assert.deepInclude(error, { _tag: "InvalidCalendarDate", text, reason })
    assert.include(error.message, "Could not take ")
    assert.deepStrictEqual(throwsA(InvalidValue.InvalidValue, () => d(text)).reason, error)
  })

  it("refuses numbers that are no day", () => {
    assert.strictEqual(failure(CalendarDate.of(0, 1, 1)).reason, "year")
    assert.strictEqual(failure(CalendarDate.of(10_000, 1, 1)).reason, "year")
    assert.strictEqual(failure(CalendarDate.of(2026.5, 1, 1)).reason, "year")
    assert.strictEqual(failure(CalendarDate.of(2026, Number.NaN, 1)).reason, "month")
    assert.strictEqual(failure(CalendarDate.of(2026, 1, 1.5)).reason, "day")
    assert.strictEqual(failure(CalendarDate.of(2026, 2, 29)).text, "2026-2-29")
    for (const u of [20260305, null, undefined, {}]) assert.isFalse(CalendarDate.isCalendarDate(u))
  })
})

describe("CalendarDate counts days", () => {
  it("agrees with the platform on every day of 400 years, and its own way back", () => {
    for (let day = -135_140; day < -135_140 + 146_097 + 366; day++) {
      const x = CalendarDate.fromEpochDay(day)
      if (x !== platform(day) || CalendarDate.toEpochDay(x) !== day) assert.fail(`day ${day}: ${x}`)
    }
  })

  it("agrees with the platform from the first to the last day there is", () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        assert.strictEqual(CalendarDate.fromEpochDay(day), platform(day))
        assert.strictEqual(CalendarDate.toEpochDay(CalendarDate.fromEpochDay(day)), day)
        const sunday = new Date(day * 86_400_000).getUTCDay()
        assert.strictEqual(CalendarDate.weekday(CalendarDate.fromEpochDay(day)), sunday || 7)
      }),
      { numRuns: 1000 },
    )
    assert.strictEqual(CalendarDate.fromEpochDay(firstDay), "0001-01-01")
    assert.strictEqual(CalendarDate.fromEpochDay(lastDay), "9999-12-31")
    assert.strictEqual(CalendarDate.weekday(d("2026-03-05")), 4)
  })

  it("addDays and daysBetween undo each other; a week is seven days", () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const days = CalendarDate.daysBetween(a, b)
        assert.strictEqual(CalendarDate.addDays(a, days), b)
        assert.strictEqual(CalendarDate.daysBetween(b, a), 0 - days)
        const weeks = Math.trunc(days / 7)
        assert.strictEqual(CalendarDate.addWeeks(a, weeks), CalendarDate.addDays(a, weeks * 7))
      }),
    )
  })

  it("order is the order of the text and of the days", () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const order = CalendarDate.compare(a, b)
        assert.strictEqual(order, Math.sign(CalendarDate.daysBetween(b, a)))
        assert.strictEqual(order, a < b ? -1 : a > b ? 1 : 0)
        assert.strictEqual(CalendarDate.isBefore(a, b), order === -1)
        assert.strictEqual(CalendarDate.isAfter(a, b), order === 1)
        assert.deepStrictEqual([CalendarDate.min(a, b), CalendarDate.max(a, b)], [a, b].sort())
      }),
    )
    assert.strictEqual(CalendarDate.compare(d("2026-03-05"), d("2026-03-05")), 0)
  })

  it("the year of a date starts and ends around it", () => {
    fc.assert(
      fc.property(date, (x) => {
        const [start, end] = [CalendarDate.startOfYear(x), CalendarDate.endOfYear(x)]
        assert.isTrue(CalendarDate.isCalendarDate(start) && CalendarDate.isCalendarDate(end))
        assert.isTrue(start <= x && x <= end && start.endsWith("-01-01") && end.endsWith("-12-31"))
        assert.isTrue([start, end].every((y) => CalendarDate.year(y) === CalendarDate.year(x)))
      }),
    )
  })
})

describe("CalendarDate adds months and years", () => {
  const some = fc.integer({ min: -600, max: 600 })
  const inner = fc.integer({ min: -500_000, max: 2_500_000 }).map(CalendarDate.fromEpochDay)

  it("addMonths keeps the day, or takes the last of the month", () => {
    fc.assert(
      fc.property(inner, some, (x, months) => {
        const y = CalendarDate.addMonths(x, months)
        const count = (z: CalendarDate.CalendarDate) => CalendarDate.year(z) * 12 + CalendarDate.month(z)
        assert.strictEqual(count(y), count(x) + months)
        if (CalendarDate.day(y) !== CalendarDate.day(x)) {
          assert.isBelow(CalendarDate.day(y), CalendarDate.day(x))
          assert.strictEqual(CalendarDate.day(CalendarDate.addDays(y, 1)), 1)
        }
      }),
    )
  })

  it("addMonths keeps order, both of dates and of months", () => {
    fc.assert(
      fc.property(inner, inner, some, some, (a, b, m, n) => {
        const [early, late] = [CalendarDate.min(a, b), CalendarDate.max(a, b)]
        assert.isTrue(CalendarDate.addMonths(early, m) <= CalendarDate.addMonths(late, m))
        assert.strictEqual(
          CalendarDate.compare(CalendarDate.addMonths(a, m), CalendarDate.addMonths(a, n)),
          Math.sign(m - n),
        )
      }),
    )
  })

  it("a year is twelve months", () => {
    fc.assert(
      fc.property(inner, fc.integer({ min: -50, max: 50 }), (x, years) => {
        assert.strictEqual(CalendarDate.addYears(x, years), CalendarDate.addMonths(x, years * 12))
      }),
    )
  })

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-05-31", 13, "2025-06-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-02-29", 0, "2024-02-29"],
  ])("%s and %d months is %s", (x, months, expected) => {
    assert.strictEqual(CalendarDate.addMonths(d(x), months), expected)
  })
})

describe("CalendarDate refuses to leave its years", () => {
  const last = d("9999-12-31")
  const first = d("0001-01-01")
  it.each([
    ["addDays", () => CalendarDate.addDays(last, 1), [last, 1]],
    ["addDays", () => CalendarDate.addDays(first, -1), [first, -1]],
    ["addDays", () => CalendarDate.addDays(first, 0.5), [first, 0.5]],
    ["addDays", () => CalendarDate.addDays(first, Number.NaN), [first, Number.NaN]],
    ["addWeeks", () => CalendarDate.addWeeks(last, 1), [last, 1]],
    ["addWeeks", () => CalendarDate.addWeeks(first, 1 / 7), [first, 1 / 7]],
    ["addMonths", () => CalendarDate.addMonths(last, 1), [last, 1]],
    ["addMonths", () => CalendarDate.addMonths(first, -1), [first, -1]],
    ["addMonths", () => CalendarDate.addMonths(first, 1.5), [first, 1.5]],
    ["addMonths", () => CalendarDate.addMonths(first, 1e300), [first, 1e300]],
    ["addYears", () => CalendarDate.addYears(last, 1), [last, 1]],
    ["addYears", () => CalendarDate.addYears(first, 0.5), [first, 0.5]],
    ["fromEpochDay", () => CalendarDate.fromEpochDay(lastDay + 1), [lastDay + 1]],
    ["fromEpochDay", () => CalendarDate.fromEpochDay(firstDay - 1), [firstDay - 1]],
    ["fromEpochDay", () => CalendarDate.fromEpochDay(0.5), [0.5]],
  ] as const)("%s", (operation, call, operands) => {
    const error = throwsA(CalendarDate.CalendarDateOutOfRange, call)
    assert.strictEqual(error._tag, "CalendarDateOutOfRange")
    assert.strictEqual(error.operation, operation)
    assert.deepStrictEqual([...error.operands], [...operands])
    assert.include(error.message, `Could not work out ${operation}(`)
  })
})
