import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { CalendarDate, Cycle, Finance, Money } from "../../src/index.ts"
import { agreement, day, made, type Of, parties, rows } from "./given.ts"

const rowOf = (more: Partial<Of<"fundingAgreement">> = {}) =>
  made(rows(parties, { fundingAgreement: [agreement(more)] })).rows.fundingAgreement[0] ?? assert.fail()

describe("the class of an amount", () => {
  it.each([
    [0, "small"],
    [24_999_99, "small"],
    [25_000_00, "middle"],
    [124_999_99, "middle"],
    [125_000_00, "large"],
    [1_250_000_00, "large"],
  ])("of %i cents is %s", (cents, expected) => {
    assert.strictEqual(Finance.classOf(Money.cents(cents)), expected)
  })

  it("counts the amount of the decision, not of its yearly parts", () => {
    // AV01: one decision of four times €20.000 is one of €80.000.
    const register = made(
      rows(parties, {
        fundingAgreement: [agreement({ amount: 80_000_00 })],
        agreementInstalment: [2024, 2025, 2026, 2027].map((year) => ({
          id: `g.${year}`,
          fundingAgreement: "g",
          year,
          amount: 20_000_00,
        })),
      }),
    )
    assert.strictEqual(register.rows.fundingAgreement.map(Cycle.accountability)[0]?.subsidyClass, "middle")
  })
})

describe("the regime of an agreement", () => {
  it.each<[string, Partial<Of<"fundingAgreement">>, Partial<Cycle.Accountability>]>([
    [
      "a commission has none",
      { kind: "commission" },
      { subsidyClass: null, determination: "none", auditorsStatement: false },
    ],
    [
      "nor has one that says it is per financial year",
      { kind: "commission", perFinancialYear: true },
      { perFinancialYear: false },
    ],
    [
      "a specific grant is settled on the accounts",
      { kind: "specificGrant" },
      { subsidyClass: null, determination: "annualAccounts" },
    ],
    [
      "a small subsidy is determined ex officio",
      { amount: 24_999_99 },
      { subsidyClass: "small", determination: "exOfficio", auditorsStatement: false },
    ],
    ["or at once", { amount: 24_999_99, grantForm: "directDetermination" }, { determination: "direct" }],
    [
      "or on request, when the decision asks for one",
      { amount: 24_999_99, determinationDueBy: "2025-02-01" },
      { determination: "onRequest" },
    ],
    [
      "a middle one is determined on request",
      { amount: 25_000_00 },
      { subsidyClass: "middle", determination: "onRequest", auditorsStatement: false },
    ],
    [
      "without an auditor up to the limit",
      { amount: 124_999_99 },
      { subsidyClass: "middle", auditorsStatement: false },
    ],
    [
      "with one from it",
      { amount: 125_000_00 },
      { subsidyClass: "large", determination: "onRequest", auditorsStatement: true },
    ],
    [
      "unless it is waived",
      { amount: 125_000_00, auditorsStatementWaived: true },
      { subsidyClass: "large", auditorsStatement: false },
    ],
    [
      "a recorded basis makes it lighter, by its form",
      { amount: 125_000_00, lighterRegimeBasis: "artikel 20", grantForm: "fixedSum" },
      { subsidyClass: "middle", auditorsStatement: false, determination: "onRequest" },
    ],
    [
      "not when its form is that of the large class",
      { amount: 125_000_00, lighterRegimeBasis: "artikel 20", grantForm: "maximumSum" },
      { subsidyClass: "large", auditorsStatement: true },
    ],
    [
      "nor without a basis",
      { amount: 125_000_00, grantForm: "fixedSum" },
      { subsidyClass: "large", auditorsStatement: true },
    ],
  ])("%s", (_, more, expected) => {
    assert.deepInclude(Cycle.accountability(rowOf(more)), expected)
  })
})

describe("the class", () => {
  it("and the number of progress reports are those of Finance.regime", () => {
    const drawn = fc.record({
      amount: fc.constantFrom(0, 24_999_99, 25_000_00, 80_000_00, 124_999_99, 125_000_00, 900_000_00),
      lighterRegimeBasis: fc.constantFrom(null, "artikel 20"),
      grantForm: fc.constantFrom(null, "fixedSum", "fixedSumPerUnit", "maximumSum", "directDetermination"),
      kind: fc.constantFrom("subsidy", "subsidy", "commission", "specificGrant"),
      auditorsStatementWaived: fc.boolean(),
      // Not from a leap day, which the two count in another way.
      startsOn: fc.integer({ min: 19_783, max: 20_100 }).map(CalendarDate.fromEpochDay),
      days: fc.integer({ min: 0, max: 1_600 }),
    })
    fc.assert(
      fc.property(drawn, ({ days, ...more }) => {
        const endsOn = CalendarDate.addDays(more.startsOn, days)
        const register = made(rows(parties, { fundingAgreement: [agreement({ ...more, endsOn } as object)] }))
        const row = register.rows.fundingAgreement[0] ?? assert.fail()
        const own = Cycle.accountability(row)
        const theirs = Result.getOrThrow(Finance.regime(register, "g"))
        assert.strictEqual(own.subsidyClass, theirs.subsidyClass?.applied ?? null)
        assert.strictEqual(own.auditorsStatement, theirs.terms.auditorsStatement.value ?? false)
        const periods = Cycle.progressPeriods(row, more.startsOn)
        assert.strictEqual(periods.length, theirs.terms.progressReports.value ?? 0)
      }),
      { numRuns: 200 },
    )
  })
})

describe("progress reports", () => {
  const over = (startsOn: string, endsOn: string | null, amount = 25_000_00, on = "2024-06-30") =>
    Cycle.progressPeriods(rowOf({ startsOn, endsOn, amount }), day(on)).map(
      ({ end, start }) => `${start}..${end}`,
    )

  it.each([
    ["twelve months", "2024-12-31", 0],
    ["twelve months and a day", "2025-01-01", 1],
    ["thirteen months", "2025-01-31", 1],
    ["nineteen months", "2025-07-31", 1],
    ["twenty-four months", "2025-12-31", 1],
    ["twenty-five months", "2026-01-31", 2],
    ["thirty-six months", "2026-12-31", 2],
    ["four years", "2027-12-31", 3],
  ])("over %s, through %s: %i", (_, endsOn, number) => {
    assert.lengthOf(over("2024-01-01", endsOn), number)
  })

  it("are not owed below €25.000, whatever the duration", () => {
    assert.deepStrictEqual(over("2024-01-01", "2027-12-31", 24_999_99), [])
  })

  it("are each about twelve whole months", () => {
    assert.deepStrictEqual(over("2024-03-01", "2026-05-31"), [
      "2024-03-01..2025-02-28",
      "2025-03-01..2026-02-28",
    ])
    assert.deepStrictEqual(over("2023-03-01", "2024-03-01"), ["2023-03-01..2024-02-29"])
  })

  it("count twelve months from a leap day through 28 February", () => {
    assert.deepStrictEqual(over("2024-02-29", "2025-02-28"), [])
    assert.deepStrictEqual(over("2024-02-29", "2025-03-01"), ["2024-02-29..2025-02-28"])
  })

  it("of an agreement without an end come as the years go", () => {
    assert.lengthOf(over("2024-01-01", null, 25_000_00, "2024-12-31"), 1)
    assert.lengthOf(over("2024-01-01", null, 25_000_00, "2025-01-01"), 2)
  })

  it("follow the day on which the activities really ended, once it is known", () => {
    const row = rowOf({ endsOn: "2025-06-30", activitiesEndedOn: "2024-12-20" })
    assert.lengthOf(Cycle.progressPeriods(row, day("2024-12-19")), 1)
    assert.lengthOf(Cycle.progressPeriods(row, day("2024-12-20")), 0)
  })

  it("lie one after the other within the activities and leave at most twelve months to the final report", () => {
    const dates = fc.integer({ min: 15_000, max: 22_000 })
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 3_000 }), (from, days) => {
        const startsOn = CalendarDate.fromEpochDay(from)
        const endsOn = CalendarDate.fromEpochDay(from + days)
        const periods = Cycle.progressPeriods(rowOf({ startsOn, endsOn }), startsOn)
        let next = startsOn
        for (const { end, start } of periods) {
          assert.strictEqual(start, next)
          assert.isTrue(end < endsOn)
          next = CalendarDate.addDays(end, 1)
        }
        assert.isTrue(endsOn < CalendarDate.addDays(CalendarDate.addMonths(next, 12), 1))
      }),
      { numRuns: 200 },
    )
  })
})
