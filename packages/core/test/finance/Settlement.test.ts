import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { agreement, budgetLine, cost, day, given, type Rows, tags } from "./given.ts"

type Model = Finance.LeadPartnerModel

const models: ReadonlyArray<Model> = ["contactOnly", "forwarding", "fullLiability"]

/** Advances of 100.000,00 and 60.000,01; the lead partner pays on what the plan says. */
const planned: Rows["plannedPayment"] = [
  {
    id: "p1",
    fundingAgreement: "grant",
    fromOrganisation: "ministry",
    toOrganisation: "lead",
    kind: "advance",
    expectedOn: "2024-02-01",
    amount: 100_000_00,
  },
  {
    id: "p1n",
    fundingAgreement: "grant",
    fromOrganisation: "lead",
    toOrganisation: "north",
    kind: "forward",
    expectedOn: "2024-02-15",
    amount: 33_333_33,
  },
  {
    id: "p1s",
    fundingAgreement: "grant",
    fromOrganisation: "lead",
    toOrganisation: "south",
    kind: "forward",
    expectedOn: "2024-02-15",
    amount: 20_000_00,
  },
  {
    id: "p2",
    fundingAgreement: "grant",
    fromOrganisation: "ministry",
    toOrganisation: "lead",
    kind: "advance",
    expectedOn: "2024-08-01",
    amount: 60_000_01,
  },
  {
    id: "p2n",
    fundingAgreement: "grant",
    fromOrganisation: "lead",
    toOrganisation: "north",
    kind: "forward",
    expectedOn: "2024-08-15",
    amount: 20_000_00,
  },
  {
    id: "p2s",
    fundingAgreement: "grant",
    fromOrganisation: "lead",
    toOrganisation: "south",
    kind: "forward",
    expectedOn: "2024-08-15",
    amount: 12_000_01,
  },
]

const paid = (
  id: string,
  fromOrganisation: string,
  toOrganisation: string,
  amount: number,
  paidOn: string,
): NonNullable<Rows["payment"]>[number] => ({
  id,
  fundingAgreement: "grant",
  fromOrganisation,
  toOrganisation,
  kind: fromOrganisation === "ministry" ? "advance" : "forward",
  amount,
  paidOn,
})

/** Through the lead partner: the second round was not paid on to south yet. */
const throughLead: Rows["payment"] = [
  paid("m1", "ministry", "lead", 100_000_00, "2024-02-02"),
  paid("m1n", "lead", "north", 33_333_33, "2024-02-15"),
  paid("m1s", "lead", "south", 20_000_00, "2024-02-15"),
  paid("m2", "ministry", "lead", 60_000_01, "2024-08-01"),
  paid("m2n", "lead", "north", 20_000_00, "2024-08-15"),
]

/** Straight to each partner: the same amounts. */
const direct: Rows["payment"] = [
  paid("d1", "ministry", "lead", 74_666_68, "2024-02-02"),
  paid("d2", "ministry", "north", 53_333_33, "2024-02-02"),
  paid("d3", "ministry", "south", 32_000_00, "2024-02-02"),
]

const costs: Rows["cost"] = [
  cost("c-lead", 90_000_00),
  cost("c-north", 70_000_05, { organisation: "north", costCategory: "staff" }),
  cost("c-south", 29_999_99, { organisation: "south" }),
  cost("c-lunch", 500_00, { organisation: "south", costCategory: "lunch" }),
]

const world = (model: Model, more: Rows = {}): ReturnType<typeof given> =>
  given({
    fundingAgreement: [agreement("grant", { appliedBy: "lead", amount: 200_000_00 })],
    leadPartnerTerm: [
      { id: "term", fundingAgreement: "grant", organisation: "lead", model, validFrom: "2024-01-01" },
    ],
    plannedPayment: model === "contactOnly" ? [] : (planned ?? []),
    payment: model === "contactOnly" ? (direct ?? []) : (throughLead ?? []),
    cost: costs ?? [],
    ...more,
  })

const settle = (model: Model, on: string, more: Rows = {}): Finance.Settlement =>
  Result.getOrThrow(Finance.settlement(world(model, more), "grant", day(on)))

const debts = ({ debts }: Finance.Settlement): ReadonlyArray<string> =>
  debts.map(
    ({ from, to, via, amount, state }) =>
      `${from}>${to}${via === null ? "" : ` via ${via}`} ${amount} ${state}`,
  )

/** Determined at 180.000,00: less than the costs of 190.000,04 that count; lunch never does. */
const determined: Rows = {
  determination: [{ id: "det", fundingAgreement: "grant", decidedOn: "2025-05-01", amount: 180_000_00 }],
}

/** 180.000,00 by 90.000,00 : 70.000,05 : 29.999,99 of 190.000,04, to the cent, the largest remainder first. */
const parts = { lead: 85_263_14, north: 66_315_82, south: 28_421_04 }

describe("settlement", () => {
  it("given the parts, then they are what was determined, and each within a cent of its exact share", () => {
    assert.strictEqual(parts.lead + parts.north + parts.south, 180_000_00)
    const whole = 190_000_04
    for (const [part, base] of [
      [parts.lead, 90_000_00],
      [parts.north, 70_000_05],
      [parts.south, 29_999_99],
    ] as const) {
      assert.isBelow(Math.abs(part - (180_000_00 * base) / whole), 1)
    }
  })

  it("given a plan, when a forward is due and the advance came in, then the lead partner owes it", () => {
    const settled = settle("forwarding", "2024-12-31")
    assert.strictEqual(settled.stage, "interim")
    assert.deepEqual(debts(settled), ["lead>south 1200001 due"])
    assert.deepEqual(
      settled.partners.map(({ organisation, received, promised, spent, accepted, unspent, ownMoney }) => [
        organisation,
        received,
        promised,
        spent,
        accepted,
        unspent,
        ownMoney,
      ]),
      [
        ["lead", 86_666_68, 74_666_67, 90_000_00, 90_000_00, 0, 15_333_33],
        ["north", 53_333_33, 53_333_33, 70_000_05, 70_000_05, 0, 16_666_72],
        ["south", 20_000_00, 32_000_01, 30_499_99, 29_999_99, 1_500_02, 0],
      ],
    )
    assert.deepEqual(settled.reasons, [])
  })

  it("given an advance that came in for a part, then forwarding owes that part and full liability owes all", () => {
    const payment = (throughLead ?? [])
      .filter(({ id }) => id !== "m2n")
      .map((row) => (row.id === "m2" ? { ...row, amount: 30_000_00 } : row))
    const forwarding = settle("forwarding", "2024-12-31", { payment })
    assert.deepEqual(debts(forwarding), [
      "ministry>lead 1400000 due",
      "lead>north 1000000 due",
      "ministry>north via lead 1000000 awaitsClient",
      "lead>south 600000 due",
      "ministry>south via lead 600001 awaitsClient",
    ])
    assert.deepEqual(debts(settle("fullLiability", "2024-12-31", { payment })), [
      "ministry>lead 3000001 due",
      "lead>north 2000000 due",
      "lead>south 1200001 due",
    ])
  })

  it("given no plan of forwards, then each partner should have its share in what came in, by the budget", () => {
    const settled = settle("forwarding", "2024-12-31", {
      plannedPayment: [],
      budget: [
        {
          id: "b24",
          name: "2024",
          fundingAgreement: "grant",
          year: 2024,
          startsOn: "2024-01-01",
          endsOn: "2024-12-31",
        },
      ],
      budgetVersion: [
        { id: "adopted", budget: "b24", number: 1, kind: "adopted", title: "A", adoptedOn: "2024-01-10" },
      ],
      budgetLine: [
        budgetLine("l1", 100_000_00),
        budgetLine("l2", 50_000_00, { organisation: "north" }),
        budgetLine("l3", 50_000_00, { organisation: "south" }),
        budgetLine("gift", 50_000_00, { organisation: "south", inKind: true }),
        budgetLine("unpaid", 50_000_00, { organisation: "south", eligible: false }),
      ],
    })
    // 160.000,01 came in: 80.000,01 : 40.000,00 : 40.000,00.
    assert.deepEqual(
      settled.partners.map(({ promised }) => promised),
      [80_000_01, 40_000_00, 40_000_00],
    )
    assert.deepEqual(debts(settled), ["lead>south 2000000 due"])
  })

  it("given the determination, when the client pays each partner, then each settles with the client", () => {
    const settled = settle("contactOnly", "2025-06-01", determined)
    assert.strictEqual(settled.stage, "final")
    assert.strictEqual(settled.division.basis, "costs")
    assert.deepEqual(debts(settled), [
      `ministry>lead ${parts.lead - 74_666_68} due`,
      `ministry>north ${parts.north - 53_333_33} due`,
      `south>ministry ${32_000_00 - parts.south} repay`,
    ])
  })

  it("given the determination, when the lead partner forwards, then it owes what came in and the rest awaits", () => {
    const settled = settle("forwarding", "2025-06-01", determined)
    // 160.000,01 of 180.000,00 came in; north's part of it is 58.947,40 and south's 25.263,15.
    assert.deepEqual(debts(settled), [
      "ministry>lead 947368 due",
      "lead>north 561407 due",
      "ministry>north via lead 736842 awaitsClient",
      "lead>south 526315 due",
      "ministry>south via lead 315789 awaitsClient",
    ])
  })

  it("given the determination, when the lead partner is fully liable, then it settles the whole with the client", () => {
    const settled = settle("fullLiability", "2025-06-01", determined)
    assert.deepEqual(debts(settled), [
      `ministry>lead ${180_000_00 - 160_000_01} due`,
      `lead>north ${parts.north - 53_333_33} due`,
      `lead>south ${parts.south - 20_000_00} due`,
    ])
  })

  it("given less determined than was paid, then partners pay back through, or to, the lead partner", () => {
    const low: Rows = {
      determination: [{ id: "det", fundingAgreement: "grant", decidedOn: "2025-05-01", amount: 95_000_02 }],
    }
    // Half of the costs that count: 45.000,00 : 35.000,03 : 14.999,99. Of two half cents the first gets the cent.
    assert.deepEqual(debts(settle("forwarding", "2025-06-01", low)), [
      "lead>ministry 4166668 repay",
      "north>ministry via lead 1833330 repay",
      "south>ministry via lead 500001 repay",
    ])
    assert.deepEqual(debts(settle("fullLiability", "2025-06-01", low)), [
      "lead>ministry 6499999 repay",
      "north>lead 1833330 repay",
      "south>lead 500001 repay",
    ])
  })

  it.each(models)(
    "given the model %s, then what each organisation gets and owes on balance is the same",
    (model) => {
      const settled = settle(model, "2025-06-01", { ...determined, payment: throughLead ?? [] })
      const net = (organisation: string): number =>
        settled.debts.reduce(
          (sum, { from, to, amount }) =>
            sum + (to === organisation ? amount : 0) - (from === organisation ? amount : 0),
          0,
        )
      assert.strictEqual(net("lead"), parts.lead - 86_666_68)
      assert.strictEqual(net("north"), parts.north - 53_333_33)
      assert.strictEqual(net("south"), parts.south - 20_000_00)
      assert.strictEqual(net("ministry"), 160_000_01 - 180_000_00)
    },
  )

  it("given a fixed sum, then it is divided by the budget, whatever the costs were", () => {
    const settled = settle("fullLiability", "2025-06-01", {
      ...determined,
      fundingAgreement: [
        agreement("grant", { appliedBy: "lead", amount: 180_000_00, grantForm: "fixedSum" }),
      ],
      budget: [
        {
          id: "b24",
          name: "2024",
          fundingAgreement: "grant",
          year: 2024,
          startsOn: "2024-01-01",
          endsOn: "2024-12-31",
        },
      ],
      budgetVersion: [
        { id: "adopted", budget: "b24", number: 1, kind: "adopted", title: "A", adoptedOn: "2024-01-10" },
      ],
      budgetLine: [budgetLine("l1", 2), budgetLine("l2", 1, { organisation: "north" })],
    })
    assert.strictEqual(settled.division.basis, "budget")
    assert.deepEqual(
      settled.partners.map(({ promised }) => promised),
      [120_000_00, 60_000_00, 0],
    )
  })

  it("given an agreed division by key, then the key divides, and the answer says that it was agreed", () => {
    const settled = settle("fullLiability", "2025-06-01", {
      ...determined,
      agreedTerm: [{ id: "t", key: "settlement.division", text: "key", fundingAgreement: "grant" }],
      allocationKey: [{ id: "k", name: "Key", validFrom: "2024-01-01", jointAccount: false }],
      allocationShare: [
        { id: "k1", allocationKey: "k", organisation: "lead", weight: 1 },
        { id: "k2", allocationKey: "k", organisation: "north", weight: 1 },
        { id: "k3", allocationKey: "k", organisation: "south", weight: 1 },
      ],
    })
    assert.strictEqual(settled.division.basis, "key")
    assert.strictEqual(settled.division.chosenBy, "agreedTerm")
    assert.deepEqual(
      settled.partners.map(({ promised }) => promised),
      [60_000_00, 60_000_00, 60_000_00],
    )
  })

  it("given a grant determined per year, then it is final only once every year is", () => {
    const years: Rows["determination"] = [
      { id: "d24", fundingAgreement: "grant", year: 2024, decidedOn: "2025-05-01", amount: 1_00 },
      { id: "d25", fundingAgreement: "grant", year: 2025, decidedOn: "2026-05-01", amount: 2_00 },
    ]
    const twoYears: Rows = {
      fundingAgreement: [agreement("grant", { appliedBy: "lead", endsOn: "2025-12-31" })],
      determination: years ?? [],
    }
    assert.strictEqual(settle("forwarding", "2025-06-01", twoYears).stage, "interim")
    assert.strictEqual(settle("forwarding", "2026-06-01", twoYears).stage, "final")
  })

  it("given a forward that is planned for later, then nothing is owed before its day", () => {
    assert.deepEqual(debts(settle("forwarding", "2024-08-14")), [])
    assert.deepEqual(debts(settle("forwarding", "2024-08-15")), ["lead>south 1200001 due"])
  })

  it("given interest and own contributions, then they are not the client's money", () => {
    const own: Rows["payment"] = [
      ...(throughLead ?? []),
      { ...paid("gift", "north", "lead", 5_000_00, "2024-05-01"), kind: "contribution" },
      { ...paid("late", "ministry", "lead", 12_34, "2024-05-01"), kind: "interest" },
    ]
    const settled = settle("forwarding", "2024-12-31", { payment: own ?? [] })
    assert.strictEqual(settled.balance.received, 160_000_01)
    assert.deepEqual(debts(settled), ["lead>south 1200001 due"])
  })

  it("given what should not be, then it is pointed out with its rows", () => {
    const past = settle("forwarding", "2024-12-31", {
      payment: [...(throughLead ?? []), paid("past", "ministry", "north", 50_000_00, "2024-09-01")],
    })
    assert.deepEqual(tags(past.reasons), ["MoneyBesideLeadPartner", "ReceivedAboveGrant"])
    assert.deepEqual(past.reasons[0]?.rows, [
      { table: "leadPartnerTerm", id: "term" },
      { table: "payment", id: "past" },
    ])
    assert.deepEqual(tags(settle("contactOnly", "2024-12-31", { payment: throughLead ?? [] }).reasons), [
      "MoneyThroughContact",
    ])
    const twice = (throughLead ?? []).map((row) =>
      row.id === "m2n" ? { ...row, forwardOf: "m2", amount: 60_000_02 } : row,
    )
    assert.deepEqual(tags(settle("forwarding", "2024-12-31", { payment: twice }).reasons), [
      "ForwardedAboveReceipt",
    ])
    assert.deepEqual(tags(settle("forwarding", "2024-12-31", { leadPartnerTerm: [] }).reasons), [
      "NoLeadPartner",
    ])
  })

  it("given an unknown agreement, then it refuses", () => {
    const refused = Finance.settlement(world("forwarding"), "nothing", day("2024-12-31"))
    assert.strictEqual(Result.getOrThrow(Result.flip(refused))._tag, "NoSuchRow")
  })
})
