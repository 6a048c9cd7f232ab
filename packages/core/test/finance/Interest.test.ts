import { assert } from "@effect/vitest"
import { Finance, Percentage } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { day, euros, given, type Rows } from "./given.ts"

describe("statutory interest", () => {
  const rates = [
    { from: day("2024-01-01"), percentage: Percentage.of(7_00) },
    { from: day("2025-01-01"), percentage: Percentage.of(6_00) },
  ]
  const over = (
    principal: number,
    from: string,
    through: string,
    payments: Finance.InterestAsked["payments"] = [],
  ) =>
    Result.getOrThrow(
      Finance.statutoryInterest(rates, {
        principal: euros(principal),
        from: day(from),
        through: day(through),
        payments: payments ?? [],
      }),
    )

  it("given a whole year at one rate, then it is the percentage", () => {
    assert.strictEqual(over(10_000, "2025-01-01", "2025-12-31").interest, 600_00)
    assert.strictEqual(over(10_000, "2024-01-01", "2024-12-31").interest, 700_00)
  })
  it("given a rate that changes, then each day has its own", () => {
    // 1 July 2024 to 30 June 2025 is 365 days, of which 184 at 7% and 181 at 6%.
    assert.strictEqual(over(36_500, "2024-07-01", "2025-06-30").interest, 184 * 7_00 + 181 * 6_00)
  })
  it("given more than a year, then interest is added to the amount after each year", () => {
    const found = over(10_000, "2025-01-01", "2026-12-31")
    assert.deepEqual(
      found.years.map(({ base, interest }) => [base, interest]),
      [
        [10_000_00, 600_00],
        [10_600_00, 636_00],
      ],
    )
    assert.deepEqual([found.interest, found.open], [1_236_00, 11_236_00])
  })
  it("given a payment, then it settles interest first, and the day of it still counts", () => {
    // 73 days is a fifth of 2025: 120,00 of interest by 14 March.
    const found = over(10_000, "2025-01-01", "2025-12-31", [{ on: day("2025-03-14"), amount: euros(5_120) }])
    assert.deepEqual([found.interest, found.open], [120_00 + 240_00, 5_000_00 + 240_00])
  })
  it("given a payment of everything, then nothing is open and no more interest runs", () => {
    const found = over(10_000, "2025-01-01", "2025-12-31", [{ on: day("2025-03-14"), amount: euros(10_120) }])
    assert.deepEqual([found.interest, found.open], [120_00, 0])
  })
  it("given a day before the table starts, then it refuses and names the day", () => {
    const refused = Finance.statutoryInterest(rates, {
      principal: euros(1),
      from: day("2023-12-31"),
      through: day("2024-01-31"),
    })
    assert.strictEqual(Result.getOrThrow(Result.flip(refused)).on, "2023-12-31")
  })
  it("never falls with a later day, and never rises with a payment", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e8 }),
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        fc.nat({ max: 1e8 }),
        (cents, days, more, paidAfter, paid) => {
          const at = (n: number) => day(new Date(Date.UTC(2024, 2, 1 + n)).toISOString().slice(0, 10))
          const of = (until: number, payments: Finance.InterestAsked["payments"] = []) =>
            Result.getOrThrow(
              Finance.statutoryInterest(rates, {
                principal: euros(cents / 100),
                from: at(0),
                through: at(until),
                payments: payments ?? [],
              }),
            )
          assert.isAtLeast(of(days + more).interest, of(days).interest)
          assert.isAtMost(
            of(days, [{ on: at(paidAfter), amount: euros(paid / 100) }]).interest,
            of(days).interest + 1,
          )
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe("recoveries", () => {
  const rates = [{ from: day("2024-01-01"), percentage: Percentage.of(6_00) }]
  const recovery = (cells: Partial<NonNullable<Rows["recovery"]>[number]> = {}): Rows => ({
    recovery: [
      {
        id: "r",
        fundingAgreement: "grant",
        organisation: "lead",
        amount: 1_000_00,
        decidedOn: "2024-12-01",
        dueOn: "2024-12-31",
        ...cells,
      },
    ],
  })
  const on = (rows: Rows, date: string) => Finance.recoveries(given(rows), day(date), rates)[0]
  const interestOf = (found: { readonly interest: Finance.LateInterest["interest"] } | undefined) =>
    found?.interest == null ? null : Result.getOrThrow(found.interest).interest

  it("given nothing paid in time, then interest runs from the day after the term", () => {
    assert.isNull(interestOf(on(recovery(), "2024-12-31")))
    assert.strictEqual(interestOf(on(recovery(), "2025-12-31")), 60_00)
  })
  it("given interest under € 20 to an authority, then it is below the threshold; to a partner there is none", () => {
    assert.isTrue(on(recovery(), "2025-03-01")?.belowThreshold)
    assert.isFalse(on(recovery(), "2025-12-31")?.belowThreshold)
    assert.isFalse(on(recovery({ creditor: "north" }), "2025-03-01")?.belowThreshold)
  })
  it("given interest of exactly € 20 to an authority, then it is not below the threshold", () => {
    const exact = on(recovery({ amount: 1_666_67 }), "2025-03-14")
    assert.deepEqual([interestOf(exact), exact?.belowThreshold], [20_00, false])
  })
  it("given payments, then the rest is open; when all is paid, interest stops", () => {
    const paid = (amount: number): Rows => ({
      ...recovery(),
      payment: [
        {
          id: "p",
          fundingAgreement: "grant",
          fromOrganisation: "lead",
          toOrganisation: "ministry",
          kind: "repayment",
          amount,
          paidOn: "2025-03-14",
          recovery: "r",
        },
      ],
    })
    assert.deepEqual(
      [on(paid(400_00), "2025-06-30")?.open, on(paid(1_000_00), "2026-06-30")?.open],
      [600_00, 0],
    )
    assert.strictEqual(interestOf(on(paid(1_000_00), "2026-06-30")), 12_00)
  })
  it("given five years without interruption, then it has lapsed", () => {
    assert.isFalse(on(recovery(), "2029-12-31")?.lapsed)
    assert.isTrue(on(recovery(), "2030-01-01")?.lapsed)
    assert.isFalse(on(recovery({ interruptedOn: "2026-05-01" }), "2030-01-01")?.lapsed)
  })
  it("given a client that pays late, then interest is due by the authority from € 10", () => {
    const late = (paidOn: string | null) =>
      Finance.latePayments(
        given({
          payment: [
            {
              id: "p",
              fundingAgreement: "grant",
              fromOrganisation: "ministry",
              toOrganisation: "lead",
              kind: "advance",
              amount: 10_000_00,
              dueOn: "2024-12-31",
              paidOn,
            },
          ],
        }),
        "grant",
        day("2025-12-31"),
        rates,
      )
    assert.deepEqual(late("2024-12-31"), [])
    assert.deepEqual([interestOf(late("2025-01-06")[0]), late("2025-01-06")[0]?.belowThreshold], [9_86, true])
    assert.deepEqual(
      [interestOf(late("2025-01-07")[0]), late("2025-01-07")[0]?.belowThreshold],
      [11_51, false],
    )
    assert.strictEqual(interestOf(late(null)[0]), 600_00)
  })
})
