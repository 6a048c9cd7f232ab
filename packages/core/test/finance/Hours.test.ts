import { assert } from "@effect/vitest"
import { Finance, Hours, Money, Percentage, Period } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { agreement, day, given, type Rows, tags } from "./given.ts"

type Rate = NonNullable<Rows["rate"]>[number]

const parts = (
  cells: Partial<{ wage: number; charges: number; overhead: number; hours: number }> = {},
): Finance.RateParts => ({
  method: "integral",
  grossWage: Money.cents(cells.wage ?? 60_000_00),
  employerCharges: Percentage.of(cells.charges ?? 32_00),
  overhead: Percentage.of(cells.overhead ?? 15_00),
  productiveHours: Hours.of(cells.hours ?? 1_363_00),
})

const rate = (id: string, hourlyRate: number, cells: Partial<Rate> = {}): Rate => ({
  id,
  organisation: "lead",
  method: "integral",
  hourlyRate,
  validFrom: "2024-01-01",
  approvedOn: "2023-12-01",
  ...cells,
})

const people: Rows = {
  person: [
    { id: "ann", name: "Ann" },
    { id: "bob", name: "Bob" },
  ],
}

const entry = (
  id: string,
  workedOn: string,
  hours: number,
  cells: Partial<NonNullable<Rows["timeEntry"]>[number]> = {},
): NonNullable<Rows["timeEntry"]>[number] => ({
  id,
  organisation: "lead",
  person: "ann",
  project: "square",
  fundingAgreement: "grant",
  workedOn,
  hours,
  kind: "project",
  ...cells,
})

describe("hourly rate", () => {
  it("given wage, charges, overhead and productive hours, then the rate is rounded to the cent once", () => {
    // 60.000 × 1,32 × 1,15 = 91.080; over 1.363 hours that is 66,8232…
    assert.strictEqual(Result.getOrThrow(Finance.hourlyRate(parts())), 66_82)
    // 100.000 / 1.600 = 62,50 exactly, and half a cent goes up: 100.001 / 1.600 = 62,500625, 100.008 / 1.600 = 62,505.
    assert.strictEqual(
      Result.getOrThrow(
        Finance.hourlyRate(parts({ wage: 100_008_00, charges: 0, overhead: 0, hours: 1_600_00 })),
      ),
      62_51,
    )
  })
  it("given a flat rate, then it is what was prescribed", () => {
    assert.strictEqual(
      Result.getOrThrow(Finance.hourlyRate({ method: "flat", prescribed: Money.cents(55_00) })),
      55_00,
    )
  })
  it("given no productive hours, or a part below zero, then it refuses", () => {
    assert.strictEqual(
      Result.getOrThrow(Result.flip(Finance.hourlyRate(parts({ hours: 0 })))).reason,
      "noProductiveHours",
    )
    assert.strictEqual(
      Result.getOrThrow(Result.flip(Finance.hourlyRate(parts({ wage: -1 })))).reason,
      "belowZero",
    )
  })
  it("never falls when the wage rises, and is exact to half a cent", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2e7 }),
        fc.nat({ max: 1e6 }),
        fc.nat({ max: 5_000 }),
        fc.nat({ max: 5_000 }),
        fc.integer({ min: 1_00, max: 2_000_00 }),
        (wage, more, charges, overhead, hours) => {
          const of = (amount: number) =>
            Result.getOrThrow(Finance.hourlyRate(parts({ wage: amount, charges, overhead, hours })))
          assert.isAtLeast(of(wage + more), of(wage))
          const exact = (wage * (1 + charges / 10_000) * (1 + overhead / 10_000) * 100) / hours
          assert.isAtMost(Math.abs(of(wage) - exact), 0.5 + exact * 1e-9)
        },
      ),
    )
  })
  it("given a recorded rate, then its parts, its method and its approval are held against the agreement", () => {
    const grant = (cells: Parameters<typeof agreement>[1], row: Rate) => {
      const world = given({ fundingAgreement: [agreement("grant", cells)], rate: [row] })
      const [found] = world.rows.rate
      const [of] = world.rows.fundingAgreement
      if (found === undefined || of === undefined) throw new Error("missing")
      return tags(Finance.rateReasons(found, of))
    }
    const full = { grossWage: 60_000_00, employerCharges: 32_00, overhead: 15_00, productiveHours: 1_363_00 }
    assert.deepEqual(grant({}, rate("r", 66_82, full)), [])
    assert.deepEqual(grant({}, rate("r", 66_83, full)), ["NotItsParts"])
    assert.deepEqual(grant({ ratesMethod: "flat" }, rate("r", 66_82, full)), ["OtherMethod"])
    assert.deepEqual(grant({ productiveHours: 1_650_00 }, rate("r", 66_82, full)), ["OtherProductiveHours"])
    assert.deepEqual(grant({}, rate("r", 66_82, { approvedOn: "2024-02-01" })), ["NotApproved"])
    assert.deepEqual(grant({}, rate("r", 66_82, { profitShareIncluded: true })), ["ProfitShare"])
    assert.deepEqual(
      grant({ ratesMethod: "flat", prescribedRate: 50_00 }, rate("r", 51_00, { method: "flat" })),
      ["OtherRate"],
    )
    const carrier = { ...full, method: "costCarrier" as const }
    assert.deepEqual(grant({ prescribedOverhead: 15_00 }, rate("r", 66_82, carrier)), [])
    assert.deepEqual(grant({ prescribedOverhead: 20_00 }, rate("r", 66_82, carrier)), [
      "OtherOverhead",
      "NotItsParts",
    ])
  })
})

describe("hours under two agreements", () => {
  const two = { ...people, fundingAgreement: [agreement("grant"), agreement("other")] }
  const doubles = (entries: NonNullable<Rows["timeEntry"]>, more: Rows = {}) =>
    Finance.doubleHours(given({ ...two, timeEntry: entries, ...more }), day("2024-12-31")).map((double) => [
      double._tag,
      double.excess as number,
    ])
  const other = { fundingAgreement: "other", description: "Other work" }

  it("given a day of 24 hours, or what the agreements allow, then a hundredth more cannot be", () => {
    const day24 = (hours: number) => [entry("a", "2024-05-01", 16_00), entry("b", "2024-05-01", hours, other)]
    assert.deepEqual(doubles(day24(8_00)), [])
    assert.deepEqual(doubles(day24(8_01)), [["HoursAboveDay", 1]])
    const limit: Rows = {
      agreedTerm: [{ id: "t", key: "hours.day.maximum", number: 10.5, fundingAgreement: "other" }],
    }
    assert.deepEqual(
      doubles([entry("a", "2024-05-01", 8_00), entry("b", "2024-05-01", 2_50, other)], limit),
      [],
    )
    assert.deepEqual(
      doubles([entry("a", "2024-05-01", 8_00), entry("b", "2024-05-01", 2_51, other)], limit),
      [["HoursAboveDay", 1]],
    )
  })
  it("given the same hours for the same work, then they stand twice; for other work they do not", () => {
    const same = { fundingAgreement: "other" }
    assert.deepEqual(doubles([entry("a", "2024-05-01", 4_00), entry("b", "2024-05-01", 4_00, same)]), [
      ["SameHours", 4_00],
    ])
    assert.deepEqual(doubles([entry("a", "2024-05-01", 4_00), entry("b", "2024-05-01", 4_00, other)]), [])
    assert.deepEqual(doubles([entry("a", "2024-05-01", 4_00), entry("b", "2024-05-02", 4_00, same)]), [])
    assert.deepEqual(doubles([entry("a", "2024-05-01", 4_00), entry("b", "2024-05-01", 4_00)]), [])
  })
  it("given staff codes, then one code is one person only within its own organisation", () => {
    const code = { person: null, staffCode: "s1" }
    const a = entry("a", "2024-05-01", 4_00, code)
    assert.deepEqual(
      doubles([
        a,
        entry("b", "2024-05-01", 4_00, { ...code, fundingAgreement: "other", organisation: "north" }),
      ]),
      [],
    )
    assert.deepEqual(doubles([a, entry("b", "2024-05-01", 4_00, { ...code, fundingAgreement: "other" })]), [
      ["SameHours", 4_00],
    ])
  })
})

describe("valued hours", () => {
  const valued = (
    rates: ReadonlyArray<Rate>,
    entries: NonNullable<Rows["timeEntry"]>,
    asked: Partial<Finance.HoursAsked> = {},
  ) =>
    Finance.valuedHours(given({ ...people, rate: rates, timeEntry: entries }), {
      period: Period.year(2024),
      ...asked,
    })

  it("given a rate that changes, then each day has the rate in force, its last day included", () => {
    const { lines, amount } = valued(
      [
        rate("first", 50_00, { validThrough: "2024-06-30" }),
        rate("second", 60_00, { validFrom: "2024-07-01" }),
      ],
      [entry("e1", "2024-06-30", 8_00), entry("e2", "2024-07-01", 4_00)],
    )
    assert.deepEqual(
      lines.map((line): ReadonlyArray<unknown> => [line.rate, line.hours, line.amount]),
      [
        ["first", 8_00, 400_00],
        ["second", 4_00, 240_00],
      ],
    )
    assert.strictEqual(amount, 640_00)
  })
  it("given rates of a person, a code and an organisation, then the nearest holds, and a function's is nobody's", () => {
    const rates = [
      rate("all", 50_00),
      rate("ann", 70_00, { person: "ann" }),
      rate("code", 60_00, { staffCode: "s1" }),
      rate("function", 99_00, { function: "Adviser" }),
    ]
    const worker = (person: string | null, staffCode: string | null) =>
      Finance.rateOn(
        given({ ...people, rate: rates }),
        { organisation: "lead", person, staffCode },
        day("2024-05-01"),
      )?.id
    assert.deepEqual(
      [worker("ann", "s1"), worker("bob", "s1"), worker("bob", null), worker(null, null)],
      ["ann", "code", "all", "all"],
    )
    assert.isUndefined(
      Finance.rateOn(
        given({ ...people, rate: rates }),
        { organisation: "north", person: "ann", staffCode: null },
        day("2024-05-01"),
      ),
    )
  })
  it("given two rates at once, then the one that started last holds", () => {
    const rates = [rate("new", 60_00, { validFrom: "2024-03-01" }), rate("old", 50_00)]
    const of = (list: ReadonlyArray<Rate>) =>
      Finance.rateOn(
        given({ rate: list }),
        { organisation: "lead", person: null, staffCode: null },
        day("2024-05-01"),
      )?.id
    assert.strictEqual(of(rates), "new")
    assert.strictEqual(of([rate("a", 60_00, { validFrom: "2024-03-01" }), rate("b", 50_00)]), "a")
  })
  it("given hours without a rate, then they are reported and have no amount", () => {
    const { amount, hours, withoutRate } = valued(
      [rate("r", 50_00, { validFrom: "2024-02-01" })],
      [entry("e1", "2024-01-31", 8_00), entry("e2", "2024-02-01", 8_00)],
    )
    assert.deepEqual([amount, hours], [400_00, 16_00])
    assert.deepEqual(
      withoutRate.map(({ timeEntries, amount }) => [timeEntries, amount]),
      [[["e1"], null]],
    )
  })
  it("given leave, sickness and other years, then they are not valued", () => {
    const found = valued(
      [rate("r", 50_00)],
      [
        entry("e1", "2024-05-01", 8_00, { kind: "leave" }),
        entry("e2", "2024-05-02", 8_00, { kind: "sickness" }),
        entry("e3", "2023-12-31", 8_00),
        entry("e4", "2024-05-03", 1_00),
      ],
    )
    assert.strictEqual(found.hours, 1_00)
  })
  it("given parts of hours, then a line is rounded once: three times 0,33 hours at 50,05 is 49,55 and not 49,56", () => {
    const entries = [1, 2, 3].map((at) => entry(`e${at}`, `2024-05-0${at}`, 33))
    assert.strictEqual(valued([rate("r", 50_05)], entries).amount, 49_55)
  })
  it("given an agreement or an organisation, then only its hours count", () => {
    const entries = [
      entry("e1", "2024-05-01", 8_00),
      entry("e2", "2024-05-02", 4_00, { fundingAgreement: null }),
      entry("e3", "2024-05-03", 2_00, { organisation: "north" }),
    ]
    const rates = [rate("r", 50_00), rate("n", 40_00, { organisation: "north" })]
    assert.strictEqual(valued(rates, entries, { fundingAgreement: "grant" }).hours, 10_00)
    assert.strictEqual(valued(rates, entries, { organisation: "north" }).amount, 80_00)
  })
})
