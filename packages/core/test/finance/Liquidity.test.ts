import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { budgetLine, cost, day, given, type Rows, tags } from "./given.ts"
import { partnership } from "./partnerships.ts"

const rows: Rows = {
  leadPartnerTerm: [
    {
      id: "t",
      fundingAgreement: "grant",
      organisation: "lead",
      model: "forwarding",
      validFrom: "2024-01-01",
    },
  ],
  plannedPayment: [
    {
      id: "p1",
      fundingAgreement: "grant",
      fromOrganisation: "ministry",
      toOrganisation: "lead",
      kind: "advance",
      expectedOn: "2024-02-01",
      amount: 50_000_00,
    },
    {
      id: "p2",
      fundingAgreement: "grant",
      fromOrganisation: "ministry",
      toOrganisation: "lead",
      kind: "advance",
      expectedOn: "2024-08-01",
      amount: 30_000_00,
    },
    {
      id: "p2n",
      fundingAgreement: "grant",
      fromOrganisation: "lead",
      toOrganisation: "north",
      kind: "forward",
      expectedOn: "2024-08-15",
      amount: 12_000_00,
    },
  ],
  payment: [
    {
      id: "m1",
      fundingAgreement: "grant",
      fromOrganisation: "ministry",
      toOrganisation: "lead",
      kind: "advance",
      amount: 50_000_00,
      paidOn: "2024-02-02",
    },
  ],
  cost: [
    cost("paid", 20_000_00, { invoicedOn: "2024-03-01", paidOn: "2024-03-15", bookedOn: "2024-03-01" }),
    cost("open", 8_000_00, { invoicedOn: "2024-06-20", bookedOn: "2024-06-20" }),
    cost("hours", 2_000_00, { costCategory: "staff", bookedOn: "2024-03-31" }),
    cost("north", 1_000_00, { organisation: "north", bookedOn: "2024-03-31" }),
  ],
  encumbrance: [
    {
      id: "e",
      organisation: "lead",
      project: "square",
      costCategory: "third",
      fundingAgreement: "grant",
      description: "Study",
      amount: 10_000_00,
      enteredOn: "2024-05-01",
      expectedOn: "2024-11-30",
    },
  ],
  budgetLine: [budgetLine("l", 90_000_00), budgetLine("n", 1_000_00, { organisation: "north" })],
}

const of = (more: Rows = {}, options: Finance.LiquidityOptions = { organisation: "lead" }, quarters = 2) =>
  Result.getOrThrow(
    Finance.liquidity(given({ ...rows, ...more }), "grant", day("2024-07-01"), quarters, options),
  )

describe("liquidity", () => {
  it("given plans, bills, promises and a budget, then each quarter follows from the one before", () => {
    const [third, fourth] = of().quarters
    // In hand: 50.000 less 20.000 paid and 2.000 of hours. To come: 90.000 less 30.000 booked and 10.000 promised.
    assert.deepEqual(
      [
        third?.opening,
        third?.fromClient,
        third?.toPartners,
        third?.unpaid,
        third?.committed,
        third?.expected,
        third?.closing,
      ],
      [28_000_00, 30_000_00, 12_000_00, 8_000_00, 0, 25_000_00, 13_000_00],
    )
    assert.deepEqual(
      [
        fourth?.opening,
        fourth?.fromClient,
        fourth?.unpaid,
        fourth?.committed,
        fourth?.expected,
        fourth?.closing,
      ],
      [13_000_00, 0, 0, 10_000_00, 25_000_00, -22_000_00],
    )
  })
  it("given a quarter that closes below zero, then there is an alarm with the shortfall in plain words", () => {
    const { alarms } = of()
    assert.deepEqual(
      alarms.map(({ quarter }) => quarter),
      ["2024-Q4"],
    )
    assert.include(
      alarms[0]?.alarm?.label.nl,
      "In het vierde kwartaal van 2024 komt u €\u00a022.000,00 tekort.",
    )
    assert.deepEqual(tags([alarms[0]?.alarm ?? { _tag: "none" }]), ["BelowZero"])
  })
  it("given all partners together, then what they pay each other cancels", () => {
    const [third] = of({}, {}).quarters
    assert.deepEqual([third?.opening, third?.toPartners, third?.fromPartners], [27_000_00, 0, 0])
  })
  it("given a forecast, then it stands in for the budget of the same", () => {
    const forecast: Rows["forecast"] = [
      { id: "f", project: "square", year: 2024, madeOn: "2024-06-01", amount: 45_500_00 },
    ]
    // Of 45.500 the lead partner has 90/91 in the budget: 45.000, of which 40.000 is booked or promised.
    assert.strictEqual(
      of({ forecast }).quarters.reduce((sum, { expected }) => sum + expected, 0),
      5_000_00,
    )
    const elsewhere: Rows["forecast"] = [
      { id: "f", project: "alone", year: 2024, madeOn: "2024-06-01", amount: 1_00 },
    ]
    assert.deepEqual(of({ forecast: elsewhere }).unplaced, ["f"])
  })
  it("given an advance that is late, then it is overdue and counts in the first quarter", () => {
    const late = of({ payment: [] })
    assert.deepEqual(late.overdue, ["p1"])
    assert.strictEqual(late.quarters[0]?.fromClient, 80_000_00)
  })
  it("given a day within a quarter, then the first one starts on that day", () => {
    const [first, second] = Result.getOrThrow(
      Finance.liquidity(given(rows), "grant", day("2024-05-15"), 2),
    ).quarters
    assert.deepEqual(
      [first?.period, second?.period],
      [
        { start: day("2024-05-15"), end: day("2024-06-30") },
        { start: day("2024-07-01"), end: day("2024-09-30") },
      ],
    )
  })
  it("given more quarters, then the year's money is spread to the same total", () => {
    const total = (quarters: number) =>
      of({}, {}, quarters).quarters.reduce((sum, { expected }) => sum + expected, 0)
    assert.strictEqual(total(2), 50_000_00)
    assert.strictEqual(total(6), 50_000_00)
  })
  it("every quarter closes at what it opened with and what moved, and opens where the last one closed", () => {
    fc.assert(
      fc.property(
        partnership,
        fc.constantFrom("2024-02-15", "2024-07-01", "2025-01-01"),
        fc.constantFrom(null, "o0"),
        (register, from, organisation) => {
          const options = organisation === null ? {} : { organisation }
          const { quarters, alarms } = Result.getOrThrow(
            Finance.liquidity(register, "a0", day(from), 5, options),
          )
          quarters.forEach((quarter, at) => {
            const into = quarter.opening + quarter.fromClient + quarter.fromPartners
            const out =
              quarter.toClient + quarter.toPartners + quarter.unpaid + quarter.committed + quarter.expected
            assert.strictEqual(quarter.closing, into - out)
            if (at > 0) assert.strictEqual(quarter.opening, quarters[at - 1]?.closing)
            assert.strictEqual(quarter.alarm !== null, quarter.closing < 0)
          })
          assert.deepEqual(
            alarms,
            quarters.filter(({ closing }) => closing < 0),
          )
        },
      ),
      { numRuns: 80 },
    )
  })
  it("all partners together have what each of them has", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        const opening = (options: Finance.LiquidityOptions) =>
          Result.getOrThrow(Finance.liquidity(register, "a0", day("2024-10-01"), 1, options)).quarters[0]
            ?.opening ?? 0
        const client = register.rows.fundingAgreement[0]?.client
        const apart = register.rows.organisation
          .filter(({ id }) => id !== client)
          .reduce((sum, { id }) => sum + opening({ organisation: id }), 0)
        assert.strictEqual(opening({}), apart)
      }),
      { numRuns: 60 },
    )
  })
})
