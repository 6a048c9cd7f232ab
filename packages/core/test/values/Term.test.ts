import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { CalendarDate, PublicHolidays, Term } from "../../src/values/index.ts"
import * as Oracle from "./Calendar.oracle.ts"

const { unsafe } = CalendarDate

const term = (
  amount: number,
  unit: Term.Unit,
  source: Term.Source = "act",
  counted: "forward" | "back" = "forward",
): Term.Term => ({ amount, unit, source, counted })

const weekdays = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
const endOf = (start: string, of: Term.Term): string => {
  const { end } = Term.end(unsafe(start), of)
  return `${weekdays[CalendarDate.weekday(end)]} ${end}`
}

describe("six weeks after publication, over ten years", () => {
  it.each([
    ["2020-02-28", "Tue 2020-04-14", "Good Friday, the weekend and Easter Monday are passed"],
    ["2020-01-18", "Mon 2020-03-02", "29 February 2020 is a Saturday"],
    ["2021-03-16", "Wed 2021-04-28", "King's Day"],
    ["2021-03-24", "Thu 2021-05-06", "Liberation Day, though no jubilee year"],
    ["2022-03-24", "Fri 2022-05-06", "Liberation Day"],
    ["2022-04-14", "Fri 2022-05-27", "Ascension Day; no decree for 2022 is known here"],
    ["2023-04-06", "Mon 2023-05-22", "Ascension Day and the designated Friday after it"],
    ["2023-03-16", "Mon 2023-05-01", "King's Day and the designated Friday after it"],
    ["2024-03-24", "Mon 2024-05-06", "Liberation Day on a Sunday is not made up for"],
    ["2024-03-16", "Mon 2024-04-29", "King's Day on a Saturday"],
    ["2024-01-18", "Thu 2024-02-29", "a leap day, a working day"],
    ["2025-03-14", "Fri 2025-04-25", "the day before King's Day is a working day"],
    ["2025-03-15", "Mon 2025-04-28", "King's Day is on Saturday the 26th, for the 27th is a Sunday"],
    ["2025-03-24", "Tue 2025-05-06", "Liberation Day, eighty years on"],
    ["2025-04-28", "Tue 2025-06-10", "Whit Monday"],
    ["2026-03-16", "Tue 2026-04-28", "King's Day on a Monday"],
    ["2026-11-13", "Mon 2026-12-28", "Christmas on a Friday"],
    ["2027-03-25", "Mon 2027-05-10", "Ascension Day on 6 May and the designated Friday after it"],
    ["2027-11-20", "Mon 2028-01-03", "New Year's Day on a Saturday"],
    ["2028-01-18", "Tue 2028-02-29", "a leap day, a working day"],
    ["2028-11-20", "Tue 2029-01-02", "New Year's Day on a Monday"],
    ["2029-02-16", "Tue 2029-04-03", "Good Friday, the weekend and Easter Monday of 2029"],
  ])("from %s ends on %s: %s", (start, end) => {
    assert.strictEqual(endOf(start, term(6, "weeks")), end)
  })

  it("passes the days of a decree that is given with it", () => {
    const { end } = Term.end(unsafe("2022-04-14"), term(6, "weeks"), [unsafe("2022-05-27")])
    assert.strictEqual(end, "2022-05-30")
  })

  it("ends on the weekday of the publication, unless it moves", () => {
    const start = unsafe("2025-01-07")
    const { base, end } = Term.end(start, term(6, "weeks"))
    assert.strictEqual(base, "2025-02-18")
    assert.strictEqual(end, base)
    assert.strictEqual(CalendarDate.weekday(end), CalendarDate.weekday(start))
  })
})

describe("which terms move", () => {
  // Each ends on Whit Monday 9 June 2025, or on another day off, by counting alone.
  it.each([
    ["4 weeks", "2025-05-12", term(4, "weeks"), "Tue 2025-06-10"],
    ["12 weeks", "2025-03-17", term(12, "weeks"), "Tue 2025-06-10"],
    ["13 weeks", "2025-03-10", term(13, "weeks"), "Mon 2025-06-09"],
    ["22 weeks", "2025-01-06", term(22, "weeks"), "Mon 2025-06-09"],
    ["90 days", "2025-03-11", term(90, "days"), "Tue 2025-06-10"],
    ["91 days", "2025-03-10", term(91, "days"), "Mon 2025-06-09"],
    ["3 months", "2025-03-09", term(3, "months"), "Tue 2025-06-10"],
    ["4 months", "2025-02-09", term(4, "months"), "Mon 2025-06-09"],
    ["6 months", "2024-12-09", term(6, "months"), "Mon 2025-06-09"],
    ["1 year", "2024-06-09", term(1, "years"), "Mon 2025-06-09"],
    ["6 weeks of an AMvB", "2025-04-28", term(6, "weeks", "generalAdministrativeOrder"), "Tue 2025-06-10"],
    ["6 weeks of a scheme", "2025-04-28", term(6, "weeks", "ministerialScheme"), "Mon 2025-06-09"],
    ["6 weeks of a decision", "2025-04-28", term(6, "weeks", "decision"), "Mon 2025-06-09"],
    ["6 weeks of a contract", "2025-04-28", term(6, "weeks", "contract"), "Mon 2025-06-09"],
    ["6 weeks counted back", "2025-07-21", term(6, "weeks", "act", "back"), "Mon 2025-06-09"],
  ])("%s from %s", (_, start, of, end) => {
    assert.strictEqual(endOf(start, of), end)
  })

  it.each([
    [term(6, "weeks"), "2025-04-28", "Extended", "AT01"],
    [term(6, "weeks"), "2025-04-29", "WorkingDay", "AT01"],
    [term(13, "weeks"), "2025-03-10", "TooLong", "AT01"],
    [term(13, "weeks", "act", "back"), "2025-03-10", "CountedBack", "AT02"],
    [term(3, "days"), "2025-06-06", "Extended", "AT03"],
    [term(6, "weeks", "decision"), "2025-04-28", "OwnText", "AT05"],
  ])("say by which norm", (of, start, tag, norm) => {
    const { outcome } = Term.end(unsafe(start), of)
    assert.deepStrictEqual([outcome._tag, outcome.norm], [tag, norm])
  })

  it("name every day that was passed, and why", () => {
    const { outcome } = Term.end(unsafe("2026-11-13"), term(6, "weeks"))
    assert.deepStrictEqual(
      outcome._tag === "Extended"
        ? outcome.passed.map(({ date, holiday, why }) => [date, why, holiday?.name.en])
        : [],
      [
        ["2026-12-25", "publicHoliday", "Christmas Day"],
        ["2026-12-26", "publicHoliday", "Second Christmas Day"],
        ["2026-12-27", "sunday", undefined],
      ],
    )
  })
})

describe("a term of three days", () => {
  it.each([
    ["2025-06-10", "Fri 2025-06-13", "three working days"],
    ["2025-06-12", "Mon 2025-06-16", "ends on Sunday, moves to Monday: Friday and Monday make two"],
    ["2025-06-13", "Tue 2025-06-17", "Monday alone is one working day"],
    ["2025-06-06", "Wed 2025-06-11", "Whit Monday: Tuesday alone is one"],
    ["2025-04-17", "Wed 2025-04-23", "Good Friday up to Easter Monday, then two working days"],
  ])("from %s ends on %s: %s", (start, end) => {
    assert.strictEqual(endOf(start, term(3, "days")), end)
  })

  it("of two days is only moved, not lengthened", () => {
    assert.strictEqual(endOf("2025-06-06", term(2, "days")), "Tue 2025-06-10")
  })
})

describe("months and years", () => {
  it.each([
    ["2024-01-31", term(1, "months", "decision"), "2024-02-29"],
    ["2025-01-31", term(1, "months", "decision"), "2025-02-28"],
    ["2023-12-31", term(6, "months"), "2024-06-30"],
    ["2024-02-29", term(5, "years"), "2029-02-28"],
    ["2024-02-29", term(4, "years"), "2028-02-29"],
    ["2024-08-31", term(6, "months"), "2025-02-28"],
  ])("from %s end on the same day of the month, or its last", (start, of, end) => {
    assert.strictEqual(Term.end(unsafe(start), of).end, end)
  })

  it("count thirteen weeks back from a year that starts", () => {
    const { end } = Term.end(unsafe("2025-01-01"), term(13, "weeks", "act", "back"))
    assert.strictEqual(end, "2024-10-02")
  })
})

describe("explanations", () => {
  it("tell in Dutch and English what happened", () => {
    const text = Term.explain(Term.end(unsafe("2025-04-28"), term(6, "weeks")))
    assert.strictEqual(
      text.nl,
      "6 weken na 28 april 2025 is maandag 9 juni 2025. Dat is geen werkdag (Tweede Pinksterdag). " +
        "De termijn loopt door tot en met dinsdag 10 juni 2025.",
    )
    assert.include(text.en, "That is no working day (Whit Monday).")
  })

  it.each(["WorkingDay", "TooLong", "CountedBack", "OwnText", "NotCountable"] as const)(
    "have words for %s",
    (tag) => {
      const of = {
        WorkingDay: term(1, "days"),
        TooLong: term(13, "weeks"),
        CountedBack: term(1, "weeks", "act", "back"),
        OwnText: term(1, "weeks", "contract"),
        NotCountable: term(1.5, "weeks"),
      }[tag]
      const ending = Term.end(unsafe("2025-01-06"), of)
      assert.strictEqual(ending.outcome._tag, tag)
      const { en, nl } = Term.explain(ending)
      assert.notStrictEqual(nl, en)
      assert.match(nl, /\.$/)
    },
  )
})

const days = fc.integer({ min: 16_071, max: 22_000 }).map(CalendarDate.fromEpochDay)
const units = fc.constantFrom<Term.Unit>("days", "weeks", "months", "years")
const sources = fc.constantFrom<Term.Source>(
  "act",
  "generalAdministrativeOrder",
  "ministerialScheme",
  "decision",
  "contract",
)
const directions = fc.constantFrom<"forward" | "back">("forward", "back")
const anyTerm = fc.record({
  amount: fc.integer({ min: 0, max: 120 }),
  unit: units,
  source: sources,
  counted: directions,
})
const runs = { numRuns: 200 }

describe("laws of terms", () => {
  it("a term that counts forward never ends before it starts, one that counts back never after", () => {
    fc.assert(
      fc.property(days, anyTerm, (start, of) => {
        const { base, end } = Term.end(start, of)
        if (of.counted === "forward") assert.isTrue(start <= base && base <= end)
        else assert.isTrue(end === base && base <= start)
      }),
      runs,
    )
  })

  it("a statutory term of at most twelve weeks ends on the first working day that holds two, day by day", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), (start, amount) => {
        const { base, end, outcome } = Term.end(start, term(amount, "days"))
        let day = start
        let working = 0
        while (
          day < base ||
          !Oracle.isWorking(day, PublicHolidays.designated) ||
          (amount >= 3 && working < 2)
        ) {
          day = CalendarDate.addDays(day, 1)
          if (Oracle.isWorking(day, PublicHolidays.designated)) working++
        }
        assert.strictEqual(end, day)
        assert.isTrue(PublicHolidays.isWorkingDay(end))
        assert.strictEqual(outcome._tag, end === base ? "WorkingDay" : "Extended")
      }),
      runs,
    )
  })

  it("a term of a scheme, decision or contract, a long one and one counted back end where they count to", () => {
    fc.assert(
      fc.property(days, anyTerm, (start, of) => {
        const { base, end, outcome } = Term.end(start, of)
        const limit = { days: 90, weeks: 12, months: 3, years: -1 }[of.unit]
        const statutory = of.source === "act" || of.source === "generalAdministrativeOrder"
        if (!statutory || of.counted === "back" || of.amount > limit) assert.strictEqual(end, base)
        if (!statutory) assert.strictEqual(outcome._tag, "OwnText")
      }),
      runs,
    )
  })

  it("a later start never ends earlier", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), anyTerm, (start, more, of) => {
        const later = CalendarDate.addDays(start, more)
        assert.isTrue(Term.end(start, of).end <= Term.end(later, of).end)
      }),
      runs,
    )
  })

  it("is total: any number and any day give a day", () => {
    const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map(CalendarDate.fromEpochDay)
    const anyAmount = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger())
    fc.assert(
      fc.property(anyDay, anyAmount, units, sources, directions, (start, amount, unit, source, counted) => {
        const { end } = Term.end(start, { amount, unit, source, counted })
        assert.isTrue(CalendarDate.isCalendarDate(end))
        assert.strictEqual(
          Result.isSuccess(Term.make(amount, unit, source)),
          Number.isSafeInteger(amount) && amount >= 0,
        )
      }),
      runs,
    )
    for (const source of ["act", "contract"] as const) {
      const of = term(1, "days", source)
      assert.strictEqual(Term.end(unsafe("9999-12-31"), of).outcome._tag, "NotCountable")
    }
    assert.strictEqual(Term.end(unsafe("9999-12-25"), term(0, "days")).end, "9999-12-27")
  })
})
