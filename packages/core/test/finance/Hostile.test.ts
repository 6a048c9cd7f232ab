/** Any register at all: amounts up to the limits, dates in every century, texts that mean nothing. */
import { assert } from "@effect/vitest"
import { Finance, Hours, Money, Percentage, Period, tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import * as Charges from "../../src/finance/internal/Charges.ts"
import { day } from "./given.ts"
import { partnership } from "./partnerships.ts"

/** Only a total that is no amount any more may stop a function, and says so by its type. */
const isOverflow = (error: unknown): boolean =>
  error instanceof Money.MoneyOverflow ||
  error instanceof Hours.HoursOverflow ||
  error instanceof Money.InvalidMoney

const rates = [{ from: day("0001-01-01"), percentage: Percentage.of(6_00) }]

type World = Parameters<typeof Finance.reconcile>[0] &
  Parameters<typeof Finance.cofinancing>[0] &
  Parameters<typeof Finance.checkAmendment>[0] &
  Parameters<typeof Finance.regime>[0] &
  Parameters<typeof Finance.liquidity>[0] &
  Parameters<typeof Finance.triangle>[0] &
  Parameters<typeof Finance.recoveries>[0] &
  Parameters<typeof Finance.jointCosts>[0] &
  Parameters<typeof Finance.carryOvers>[0]

const everything = (register: World, on: ReturnType<typeof day>): ReadonlyArray<() => unknown> => [
  () => Finance.reconcile(register, on),
  () => Finance.ledger(register, { asOf: on }),
  () => Finance.unbudgeted(Finance.ledger(register, { asOf: on })),
  ...(["all", "year", "quarter", "month"] as const).map(
    (time) => () => Finance.matrix(Finance.ledger(register, { asOf: on }), ["partner", "project"], time),
  ),
  () => Finance.keyChanges(register),
  () => Finance.jointCosts(register, on),
  () => Finance.carryOvers(register, on),
  () => Finance.carried(register),
  () => Finance.triangle(register, 2024, on),
  () => Finance.recoveries(register, on, rates),
  () => Finance.valuedHours(register, { period: Period.year(2024) }),
  () =>
    register.rows.rate.map((rate) => Finance.rateReasons(rate, register.rows.fundingAgreement[0] ?? null)),
  () => register.rows.cost.map((cost) => Finance.vatOfCost(register, cost)),
  () =>
    register.rows.budget.map(({ id }) => [
      Finance.budgetOn(register, id, on),
      Finance.cofinancing(register, id, on),
    ]),
  () => register.rows.budgetVersion.map(({ id }) => Finance.checkAmendment(register, id, on)),
  () =>
    register.rows.fundingAgreement.map(({ id }) => [
      Finance.regime(register, id),
      Finance.claimsOn(register, id, on),
      Finance.latePayments(register, id, on, rates),
      Finance.liquidity(register, id, on, 3),
      Finance.liquidity(register, id, on, 3, { organisation: register.rows.organisation[0]?.id ?? "" }),
    ]),
]

describe("any register", () => {
  it("never makes a function throw, but for a total that is no amount any more", () => {
    const date = fc.constantFrom("0001-01-01", "2024-02-29", "2025-06-30", "9999-12-31").map(day)
    fc.assert(
      fc.property(Arbitraries.register(tables), date, (register, on) => {
        for (const ask of everything(register, on)) {
          try {
            ask()
          } catch (error) {
            if (!isOverflow(error)) throw error
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it("is left as it was", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        const before = structuredClone(register.rows)
        for (const ask of everything(register, day("2025-12-31"))) ask()
        assert.deepEqual(register.rows, before)
      }),
      { numRuns: 20 },
    )
  })

  it("gives answers that are plain data: they survive a clone", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        const found = Finance.reconcile(register, day("2025-12-31"))
        assert.deepEqual(structuredClone(found), found)
        for (const { id } of register.rows.fundingAgreement) {
          const regime = Result.getOrThrow(Finance.regime(register, id))
          assert.deepEqual(structuredClone(regime), regime)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe("two ways to count charges", () => {
  it("the tally of an agreement is the sum of its charges, one by one", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        for (const { id } of register.rows.fundingAgreement) {
          const tally = Charges.tally(register, id, day("2025-12-31"))
          const one = Map.groupBy(
            Charges.charges(register, id, day("2025-12-31")),
            ({ organisation }) => organisation,
          )
          assert.deepEqual([...tally.keys()].sort(), [...one.keys()].sort())
          for (const [organisation, charges] of one) {
            const sum = (pick: (charge: Charges.Charge) => Money.Money) => Money.sum(charges.map(pick))
            assert.deepEqual(tally.get(organisation), {
              amount: sum((charge) => charge.amount),
              accepted: sum((charge) => charge.accepted),
              deducted: sum((charge) => charge.deducted),
              parked: sum((charge) => charge.parked),
              costs: charges.map(({ cost }) => cost),
            })
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
