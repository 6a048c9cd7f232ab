import { assert } from "@effect/vitest"
import { type CalendarDate, Finance, Money } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { day, type Rows, sound } from "./given.ts"
import { partnership, partnershipRows } from "./partnerships.ts"

const runs = { numRuns: 120 }
const asOf = fc.constantFrom("2024-06-30", "2025-03-31", "2025-12-31").map(day)
const end = day("2025-12-31")

const settlementOf = (register: ReturnType<typeof sound>, id: string, on: CalendarDate.CalendarDate) =>
  Result.getOrThrow(Finance.settlement(register, id, on))

describe("reconciliation laws", () => {
  it("every euro received is spent, owed or unspent, for every partner, every agreement and in total", () => {
    fc.assert(
      fc.property(partnership, asOf, (register, on) => {
        const { agreements, total, checks, doubles, proven } = Finance.reconcile(register, on)
        assert.deepEqual(doubles, [])
        assert.deepEqual(
          checks.filter(({ holds }) => !holds),
          [],
        )
        assert.isTrue(proven)
        for (const { partners, balance } of agreements) {
          for (const partner of [...partners, balance]) {
            assert.isTrue(Finance.balanceCloses(partner))
            for (const part of [partner.toReceive, partner.ownMoney, partner.owed, partner.unspent])
              assert.isAtLeast(part, 0)
          }
        }
        assert.isTrue(Finance.balanceCloses(total))
      }),
      runs,
    )
  })

  it("what is received and spent adds up from the rows themselves", () => {
    fc.assert(
      fc.property(partnership, asOf, (register, on) => {
        const { agreements, total, elsewhere } = Finance.reconcile(register, on)
        const costs = register.rows.cost.filter(
          ({ bookedOn, costCategory }) => bookedOn <= on && costCategory !== "k3",
        )
        assert.strictEqual(
          total.spent + elsewhere.others + elsewhere.own,
          Money.sum(costs.map(({ amount }) => amount)),
        )
        let received = 0
        for (const { fundingAgreement, fromOrganisation, toOrganisation, amount, paidOn } of register.rows
          .payment) {
          if (paidOn === null || paidOn > on) continue
          const client = agreements.find(
            (agreement) => agreement.fundingAgreement === fundingAgreement,
          )?.client
          received += fromOrganisation === client ? amount : toOrganisation === client ? -amount : 0
        }
        assert.strictEqual(total.received, received)
      }),
      runs,
    )
  })

  it("in the end the debts with the client are what was determined less what was received", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        for (const { stage, determined, debts, client, balance, partners } of Finance.reconcile(register, end)
          .agreements) {
          if (stage !== "final" || determined === null) continue
          const open = debts.reduce(
            (sum, { from, to, amount }) =>
              sum + (from === client ? amount : 0) - (to === client ? amount : 0),
            0,
          )
          assert.strictEqual(open, determined - balance.received)
          assert.strictEqual(Money.sum(partners.map(({ promised }) => promised)), determined)
        }
      }),
      runs,
    )
  })

  it("the model changes who owes whom, never what anyone gets on balance", () => {
    fc.assert(
      fc.property(partnershipRows, (rows) => {
        const nets = (["contactOnly", "forwarding", "fullLiability"] as const).map((model) => {
          const register = sound({
            ...rows,
            leadPartnerTerm: [
              { id: "t", fundingAgreement: "a0", organisation: "o0", model, validFrom: "2024-01-01" },
            ],
            determination: [{ id: "d", fundingAgreement: "a0", decidedOn: "2025-06-01", amount: 123_456_78 }],
          })
          const { debts } = settlementOf(register, "a0", end)
          const net = new Map<string, number>()
          for (const { from, to, amount } of debts) {
            net.set(from, (net.get(from) ?? 0) - amount)
            net.set(to, (net.get(to) ?? 0) + amount)
          }
          return Object.fromEntries(
            [...net].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        })
        assert.deepEqual(nets[1], nets[0])
        assert.deepEqual(nets[2], nets[0])
      }),
      runs,
    )
  })

  it("paying every debt leaves none, in every model", () => {
    fc.assert(
      fc.property(
        partnershipRows,
        fc.constantFrom("contactOnly", "forwarding", "fullLiability"),
        (rows, model) => {
          const terms: Rows = {
            ...rows,
            leadPartnerTerm: [
              { id: "t", fundingAgreement: "a0", organisation: "o0", model, validFrom: "2024-01-01" },
            ],
            determination: [{ id: "d", fundingAgreement: "a0", decidedOn: "2025-06-01", amount: 98_765_43 }],
          }
          const { debts } = settlementOf(sound(terms), "a0", end)
          const settled = sound({
            ...terms,
            payment: [
              ...(terms.payment ?? []),
              ...debts.map(({ from, to, amount }, at) => ({
                id: `settle${at}`,
                fundingAgreement: "a0",
                fromOrganisation: from,
                toOrganisation: to,
                kind: "final" as const,
                amount,
                paidOn: "2025-12-31",
              })),
            ],
          })
          assert.deepEqual(settlementOf(settled, "a0", end).debts, [])
        },
      ),
      runs,
    )
  })
})

describe("doubles that were planted", () => {
  const planted = <A>(
    plant: (rows: Rows) => readonly [Rows, A] | null,
    check: (result: Finance.Reconciliation, planted: A) => void,
  ) =>
    fc.assert(
      fc.property(partnershipRows, (rows) => {
        const made = plant(rows)
        fc.pre(made !== null)
        check(Finance.reconcile(sound(made[0]), end), made[1])
      }),
      runs,
    )

  /** The first cost that counts, is above zero and has one payer that is an agreement. */
  const plainCost = (rows: Rows) =>
    rows.cost?.find(
      ({ id, amount, fundingAgreement, costCategory }) =>
        amount > 0 &&
        fundingAgreement != null &&
        costCategory !== "k3" &&
        !rows.costFunding?.some(({ cost }) => cost === id) &&
        !rows.claimLine?.some(({ cost }) => cost === id),
    )

  it("a cost of which another agreement pays too much is found, with exactly what is too much", () => {
    planted(
      (rows) => {
        const cost = plainCost(rows)
        if (cost === undefined) return null
        const other = {
          ...(rows.fundingAgreement?.[0] as NonNullable<Rows["fundingAgreement"]>[number]),
          id: "extra",
        }
        const claim = {
          id: "extra",
          fundingAgreement: "extra",
          periodFrom: "2024-01-01",
          periodThrough: "2024-12-31",
          submittedOn: "2025-02-01",
          status: "submitted" as const,
        }
        return [
          {
            ...rows,
            fundingAgreement: [...(rows.fundingAgreement ?? []), other],
            claim: [...(rows.claim ?? []), claim],
            claimLine: [
              ...(rows.claimLine ?? []),
              { id: "extra", claim: "extra", cost: cost.id, claimed: 1, parked: false },
            ],
          },
          cost.id,
        ]
      },
      ({ doubles, checks, proven }, cost) => {
        assert.isFalse(proven)
        assert.deepEqual(
          doubles.map((double) => double._tag === "CostAboveWhole" && [double.cost, double.excess]),
          [[cost, Money.cents(1)]],
        )
        const failing = checks.filter(({ holds }) => !holds)
        assert.deepEqual(
          failing.map(({ name, left, right }) => [name, right - left]),
          [["costsPaidOnce", 1]],
        )
      },
    )
  })

  it("an invoice booked again under another agreement is found", () => {
    planted(
      (rows) => {
        const cost = plainCost(rows)
        const other = rows.fundingAgreement?.find(({ id }) => id !== cost?.fundingAgreement)
        if (cost === undefined || other === undefined) return null
        const again = {
          ...cost,
          id: "again",
          fundingAgreement: other.id,
          encumbrance: null,
          supplier: " SUPPLIER",
          invoiceNumber: cost.invoiceNumber?.toLowerCase() ?? null,
        }
        return [{ ...rows, cost: [...(rows.cost ?? []), again] }, [cost.id, "again"].sort()]
      },
      ({ doubles, proven }, costs) => {
        assert.isFalse(proven)
        assert.deepEqual(
          doubles.map((double) => double._tag === "SameInvoice" && [...double.costs].sort()),
          [costs],
        )
      },
    )
  })

  it("hours of one person under two agreements above a day, and the same hours twice, are found", () => {
    planted(
      (rows) => {
        const entry = rows.timeEntry?.find(({ hours }) => hours > 0)
        const other = rows.fundingAgreement?.find(({ id }) => id !== entry?.fundingAgreement)
        if (entry === undefined || other === undefined) return null
        const twice = { ...entry, id: "twice", fundingAgreement: other.id }
        const whole = {
          ...entry,
          id: "whole",
          fundingAgreement: other.id,
          hours: 2400,
          description: "Other work",
        }
        return [{ ...rows, timeEntry: [...(rows.timeEntry ?? []), twice, whole] }, [entry.id, "twice"].sort()]
      },
      ({ doubles }, same) => {
        const found = doubles.flatMap((double) =>
          double._tag === "SameHours" ? double.rows.map(({ id }) => id) : [],
        )
        assert.includeMembers(found, same)
        assert.isTrue(doubles.some(({ _tag }) => _tag === "HoursAboveDay"))
      },
    )
  })
})
