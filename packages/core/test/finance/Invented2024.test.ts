/** The invented year 2024: no figures of it stand here, only what must hold of any of them. */
import { assert } from "@effect/vitest"
import { CalendarDate, Finance, Money, Period, Register, tables } from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { day } from "./given.ts"

const register = registerWithInventedYear2024()
const end = day("2024-12-31")
const [commission] = register.rows.fundingAgreement

const under = (model: Finance.LeadPartnerModel, determined?: number) =>
  Result.getOrThrow(
    Register.make(tables, {
      ...register.rows,
      leadPartnerTerm: register.rows.leadPartnerTerm.map((term) => ({ ...term, model })),
      determination:
        determined === undefined || commission === undefined
          ? register.rows.determination
          : [
              {
                id: "determined",
                fundingAgreement: commission.id,
                decidedOn: "2025-06-01",
                amount: determined,
              },
            ],
    }),
  )

describe("the invented year 2024", () => {
  it("counts no euro twice", () => {
    const { proven, doubles, checks } = Finance.reconcile(register, end)
    assert.deepEqual(doubles, [])
    assert.deepEqual(
      checks.filter(({ holds }) => !holds),
      [],
    )
    assert.isTrue(proven)
  })

  it("has the same totals by line, by partner, by category and by quarter", () => {
    const postings = Finance.ledger(register, { asOf: end, year: 2024 })
    const whole = Finance.amountsOf(postings)
    assert.isAbove(whole.actual, 0)
    for (const dimension of [
      "programmeLine",
      "partner",
      "costCategory",
      "project",
      "fundingAgreement",
    ] as const) {
      assert.deepEqual(Finance.matrix(postings, [dimension], "quarter").total, whole)
    }
    const costs = register.rows.cost.filter(({ bookedOn }) => Period.contains(Period.year(2024), bookedOn))
    assert.strictEqual(whole.actual, Money.sum(costs.map(({ amount }) => amount)))
  })

  it.each(["contactOnly", "forwarding", "fullLiability"] as const)(
    "follows the money from the client to each partner's settlement when the lead partner is %s",
    (model) => {
      if (commission === undefined) return assert.fail("no agreement")
      const before = Result.getOrThrow(Finance.settlement(under(model), commission.id, end))
      const received = register.rows.payment.filter(
        ({ fromOrganisation }) => fromOrganisation === commission.client,
      )
      assert.strictEqual(before.balance.received, Money.sum(received.map(({ amount }) => amount)))
      const spent = Money.sum(before.partners.map((partner) => partner.spent))
      const costs = register.rows.cost.filter(
        ({ fundingAgreement, bookedOn }) => fundingAgreement === commission.id && bookedOn <= end,
      )
      assert.strictEqual(spent, Money.sum(costs.map(({ amount }) => amount)))

      const accepted = Money.sum(before.partners.map((partner) => partner.accepted))
      const determined = Math.min(accepted, commission.amount)
      const after = under(model, determined)
      const settled = Result.getOrThrow(Finance.settlement(after, commission.id, day("2025-06-30")))
      assert.strictEqual(settled.stage, "final")
      assert.strictEqual(Money.sum(settled.partners.map(({ promised }) => promised)), determined)
      for (const { organisation, promised, received } of settled.partners) {
        const net = settled.debts.reduce(
          (sum, { from, to, amount }) =>
            sum + (to === organisation ? amount : 0) - (from === organisation ? amount : 0),
          0,
        )
        assert.strictEqual(net, promised - received)
      }
      const direct = settled.debts.filter(
        ({ from, to }) => from === commission.client || to === commission.client,
      )
      if (model === "fullLiability") assert.isAtMost(direct.length, 1)
      assert.isTrue(Finance.reconcile(after, day("2025-06-30")).proven)
    },
  )

  it("values the hours at a rate in force, none without one", () => {
    const { withoutRate, hours } = Finance.valuedHours(register, { period: Period.year(2024) })
    assert.isAbove(hours, 0)
    assert.deepEqual(withoutRate, [])
  })

  it("divides every joint cost by its key, and what was charged follows it", () => {
    const joint = Finance.jointCosts(register, end)
    assert.isAbove(joint.length, 0)
    for (const { amount, shares, reasons } of joint) {
      assert.strictEqual(Money.sum(shares.map((share) => share.amount)), amount)
      assert.deepEqual(reasons, [])
    }
  })

  it("has a budget that its sources cover, as adopted and as amended", () => {
    for (const { id } of register.rows.budget) {
      for (const on of ["2024-03-01", "2024-12-31"].map(day)) {
        const { reasons, sources } = Result.getOrThrow(Finance.cofinancing(register, id, on))
        assert.isAbove(sources.length, 0)
        assert.deepEqual(reasons, [])
      }
    }
  })

  it("has amendments that come to what their sources bring", () => {
    for (const { id, kind } of register.rows.budgetVersion) {
      if (kind !== "amendment") continue
      const { reasons } = Result.getOrThrow(Finance.checkAmendment(register, id, end))
      assert.notInclude(
        reasons.map(({ _tag }) => _tag),
        "NotZero",
      )
    }
  })

  it("forecasts cash that closes where the next quarter opens", () => {
    if (commission === undefined) return assert.fail("no agreement")
    const from = CalendarDate.unsafe("2024-07-01")
    const { quarters } = Result.getOrThrow(Finance.liquidity(register, commission.id, from, 6))
    const closed = quarters.map(({ closing }) => closing)
    assert.deepEqual(
      quarters.slice(1).map(({ opening }) => opening),
      closed.slice(0, -1),
    )
  })
})
