import { assert } from "@effect/vitest"
import { Finance, Money, Percentage } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { budgetLine, cost, day, given, type Rows, tags, withAmendment } from "./given.ts"

/** A decision of the core team, or of a role. */
const decision = (cells: Partial<NonNullable<Rows["decision"]>[number]> = {}): Rows => ({
  body: [
    {
      id: "team",
      name: "Team",
      kind: "coreTeam",
      level: 1,
      oneSeatPerPartner: false,
      validFrom: "2024-01-01",
    },
  ],
  role: [{ id: "leader", name: "Leader", validFrom: "2024-01-01" }],
  decision: [
    {
      id: "d",
      title: "Shift",
      body: "team",
      takenOn: "2024-06-30",
      outcome: "adopted",
      urgent: false,
      ...cells,
    },
  ],
})

const adopted = [budgetLine("a1", 60_000_00), budgetLine("a2", 40_000_00, { organisation: "north" })]

const shift = (amount: number): Rows["budgetLine"] => [
  ...adopted,
  budgetLine("s1", -amount, { budgetVersion: "shift", organisation: "north" }),
  budgetLine("s2", amount, { budgetVersion: "shift" }),
]

const check = (rows: Rows, options: Finance.AmendmentOptions = {}): Finance.AmendmentCheck =>
  Result.getOrThrow(
    Finance.checkAmendment(
      given({ budgetVersion: withAmendment(), ...decision(), ...rows }),
      "shift",
      day("2024-07-01"),
      options,
    ),
  )

const tenPercent: Rows = { agreedTerm: [{ id: "t", key: "budget.shift", percentage: 10_00 }] }
const agreed = { consents: ["north"] }

describe("an amendment", () => {
  it("given a shift of exactly x%, then it is within the mandate; a cent more is not", () => {
    const exact = check({ budgetLine: shift(10_000_00) ?? [], ...tenPercent }, agreed)
    assert.strictEqual(exact.shift, 10_000_00)
    assert.strictEqual(exact.share, 10_00)
    assert.strictEqual(exact.withinMandate, true)
    assert.deepEqual(exact.reasons, [])
    assert.strictEqual(
      check({ budgetLine: shift(10_000_01) ?? [], ...tenPercent }, agreed).withinMandate,
      false,
    )
  })

  it("given a shift above x%, when a role decided, then a body must; when a body decided, then it is in order", () => {
    const byRole = check(
      { budgetLine: shift(20_000_00) ?? [], ...tenPercent, ...decision({ body: null, role: "leader" }) },
      agreed,
    )
    assert.deepEqual(tags(byRole.reasons), ["AboveMandate"])
    assert.deepEqual(byRole.reasons[0]?.rows.at(-1), { table: "agreedTerm", id: "t" })
    assert.deepEqual(check({ budgetLine: shift(20_000_00) ?? [], ...tenPercent }, agreed).reasons, [])
    const unknown = check({ budgetLine: shift(1) ?? [], ...decision({ body: null, role: "leader" }) }, agreed)
    assert.isNull(unknown.withinMandate)
    assert.deepEqual(tags(unknown.reasons), ["LimitUnknown"])
  })

  it("given the limit of the mandate of the decision, or one that is handed in, then that is used", () => {
    const mandate: Rows = {
      mandate: [
        {
          id: "m",
          role: "leader",
          maximumDeviation: 5_00,
          needsPartnerBoards: false,
          validFrom: "2024-01-01",
        },
      ],
      ...decision({ body: null, role: "leader", mandate: "m" }),
    }
    const found = check({ budgetLine: shift(5_000_00) ?? [], ...mandate }, agreed)
    assert.deepEqual([found.withinMandate, found.limit?.rows], [true, [{ table: "mandate", id: "m" }]])
    const limit = { percentage: null, amount: Money.cents(4_999_99), of: "budget", rows: [] } as const
    assert.strictEqual(
      check({ budgetLine: shift(5_000_00) ?? [], ...mandate }, { ...agreed, limit }).withinMandate,
      false,
    )
  })

  it("given a limit of each line, then the line that changes most decides", () => {
    const perLine = { percentage: Percentage.of(20_00), amount: null, of: "line", rows: [] } as const
    // 10.000 is 16,7% of 60.000 and 25% of 40.000.
    assert.strictEqual(check({ budgetLine: shift(10_000_00) ?? [] }, { limit: perLine }).withinMandate, false)
    assert.strictEqual(check({ budgetLine: shift(8_000_00) ?? [] }, { limit: perLine }).withinMandate, true)
  })

  it("given lines that do not come to zero, then only as much new money as the funding lines bring makes it right", () => {
    const more: Rows = { budgetLine: [...adopted, budgetLine("s1", 5_000_00, { budgetVersion: "shift" })] }
    const off = check(more)
    assert.strictEqual(off.sum, 5_000_00)
    assert.strictEqual(off.shift, 5_000_00)
    assert.deepEqual(tags(off.reasons), ["NotZero"])
    const funded: Rows = {
      ...more,
      fundingLine: [
        {
          id: "f",
          budgetVersion: "shift",
          kind: "grant",
          organisation: "ministry",
          fundingAgreement: "grant",
          amount: 5_000_00,
        },
      ],
    }
    assert.deepEqual(tags(check(funded).reasons), ["ClientUnheard"])
    assert.deepEqual(
      check({ ...funded, budgetVersion: withAmendment({ clientConsentOn: "2024-06-20" }) }).reasons,
      [],
    )
    const decided: Rows = {
      clientDecision: [{ id: "cd", fundingAgreement: "grant", kind: "amendment", decidedOn: "2024-06-20" }],
    }
    assert.deepEqual(check({ ...funded, ...decided }).reasons, [])
    const cut = check(
      { budgetLine: [...adopted, budgetLine("s1", -5_000_00, { budgetVersion: "shift" })] },
      { consents: ["lead"] },
    )
    assert.deepEqual([cut.sum, cut.shift], [-5_000_00, 5_000_00].map(Money.cents))
  })

  it("given a partner whose share falls, then it must agree: by its board, or in another way", () => {
    const found = check({ budgetLine: shift(1_00) ?? [] })
    assert.deepEqual(found.partners, [
      { partner: "lead", change: Money.cents(1_00), mustAgree: false, agreed: false },
      { partner: "north", change: Money.cents(-1_00), mustAgree: true, agreed: false },
    ])
    assert.deepEqual(tags(found.reasons), ["PartnerNotAgreed"])
    const board = (status: "approved" | "refused" | "pending"): Rows => ({
      boardApproval: [{ id: "b", decision: "d", organisation: "north", status, decidedOn: "2024-06-29" }],
    })
    assert.deepEqual(check({ budgetLine: shift(1_00) ?? [], ...board("approved") }).reasons, [])
    assert.deepEqual(tags(check({ budgetLine: shift(1_00) ?? [], ...board("refused") }).reasons), [
      "PartnerNotAgreed",
    ])
  })

  it("given a shift within one partner, then nobody has to agree", () => {
    const within = check({
      budgetLine: [
        ...adopted,
        budgetLine("s1", -1_00, { budgetVersion: "shift" }),
        budgetLine("s2", 1_00, { budgetVersion: "shift", costCategory: "staff" }),
      ],
    })
    assert.deepEqual(within.reasons, [])
  })

  it("given no decision, one that was rejected, or one that came later, then that is pointed out", () => {
    const lines = { budgetLine: shift(1_00) ?? [] }
    assert.deepEqual(
      tags(check({ ...lines, budgetVersion: withAmendment({ decision: null }) }, agreed).reasons),
      ["NoDecision"],
    )
    assert.deepEqual(tags(check({ ...lines, ...decision({ outcome: "rejected" }) }, agreed).reasons), [
      "DecisionNotAdopted",
    ])
    const early = withAmendment({ effectiveFrom: "2024-05-01" })
    assert.deepEqual(tags(check({ ...lines, budgetVersion: early }, agreed).reasons), ["Retroactive"])
    assert.deepEqual(
      check(
        { ...lines, budgetVersion: withAmendment({ effectiveFrom: "2024-05-01", reason: "Late invoice" }) },
        agreed,
      ).reasons,
      [],
    )
  })

  it("given a line that falls below zero, or below what was spent, then that is pointed out", () => {
    assert.deepEqual(tags(check({ budgetLine: shift(40_000_01) ?? [] }, agreed).reasons), ["BelowZero"])
    const spent = { cost: [cost("c", 39_000_00, { organisation: "north", bookedOn: "2024-03-01" })] }
    assert.deepEqual(tags(check({ budgetLine: shift(2_000_00) ?? [], ...spent }, agreed).reasons), [
      "BelowSpent",
    ])
  })
})

describe("a budget on a day", () => {
  const world = (budgetVersion: NonNullable<Rows["budgetVersion"]>) =>
    given({ budgetVersion, ...decision(), budgetLine: shift(10_00) ?? [] })
  const on = (date: string, budgetVersion = withAmendment()) =>
    Result.getOrThrow(Finance.budgetOn(world(budgetVersion), "b24", day(date)))

  it("given the days of adoption, then versions come into force one after the other", () => {
    assert.deepEqual(tags(on("2024-01-09").reasons), ["NoVersionInForce"])
    assert.deepEqual(
      on("2024-01-10").versions.map(({ state }) => state),
      ["inForce", "later"],
    )
    assert.deepEqual(
      on("2024-07-01").versions.map(({ version, state, amount }) => [version, state, amount]),
      [
        ["adopted", "inForce", 100_000_00],
        ["shift", "inForce", 0],
      ],
    )
    assert.strictEqual(on("2024-07-01").current, 100_000_00)
  })
  it("given an amendment that holds from later, then it waits", () => {
    const waiting = on("2024-07-15", withAmendment({ effectiveFrom: "2024-08-01" }))
    assert.deepEqual(
      waiting.versions.map(({ state }) => state),
      ["inForce", "waiting"],
    )
  })
  it("given the day from which it holds, then it is in force on that day", () => {
    const from = on("2024-08-01", withAmendment({ effectiveFrom: "2024-08-01" }))
    assert.deepEqual(
      from.versions.map(({ state }) => state),
      ["inForce", "inForce"],
    )
  })
  it("given two adopted versions, or one without a decision, then both are pointed out", () => {
    assert.deepEqual(tags(on("2024-08-01", withAmendment({ kind: "adopted" })).reasons), ["SeveralAdopted"])
    assert.deepEqual(tags(on("2024-08-01", withAmendment({ decision: null })).reasons), ["WithoutDecision"])
  })
})

describe("carry-over", () => {
  const carry = (cells: Partial<NonNullable<Rows["carryOver"]>[number]>, more: Rows = {}) =>
    Finance.carryOvers(
      given({
        budgetLine: adopted,
        cost: [cost("c", 50_000_00), cost("n", 10_000_00, { organisation: "north" })],
        carryOver: [
          {
            id: "over",
            fromYear: 2024,
            toYear: 2025,
            organisation: "lead",
            amount: 10_000_00,
            clientConsentOn: "2024-12-10",
            ...cells,
          },
        ],
        ...more,
      }),
      day("2024-12-31"),
    )

  it("given what was left in its scope, then that much may go to the next year and a cent more may not", () => {
    const [over] = carry({})
    assert.deepEqual(
      [over?.available, over?.actual, over?.left, over?.reasons],
      [60_000_00, 50_000_00, 10_000_00, []].map((x) => (typeof x === "number" ? Money.cents(x) : x)),
    )
    assert.deepEqual(tags(carry({ amount: 10_000_01 })[0]?.reasons ?? []), ["MoreThanLeft"])
  })
  it("given neither a decision nor the client's consent by the day, then it is undecided", () => {
    assert.deepEqual(tags(carry({ clientConsentOn: null })[0]?.reasons ?? []), ["Undecided"])
    assert.deepEqual(tags(carry({ clientConsentOn: "2025-01-05" })[0]?.reasons ?? []), ["Undecided"])
    assert.deepEqual(carry({ clientConsentOn: null, decision: "d" }, decision())[0]?.reasons, [])
  })
  it("given money that was itself carried in, then it may go on, and years know what came and went", () => {
    const carryOver: NonNullable<Rows["carryOver"]> = [
      {
        id: "in",
        fromYear: 2023,
        toYear: 2024,
        organisation: "lead",
        amount: 5_00,
        clientConsentOn: "2023-12-10",
      },
      {
        id: "out",
        fromYear: 2024,
        toYear: 2025,
        organisation: "lead",
        amount: 10_005_00,
        clientConsentOn: "2024-12-10",
      },
    ]
    const world = given({ budgetLine: adopted, cost: [cost("c", 50_000_00)], carryOver })
    const [, out] = Finance.carryOvers(world, day("2024-12-31"))
    assert.deepEqual(out?.reasons, [])
    assert.deepEqual(
      Finance.carried(world).map(({ year, into, out }) => [year, into, out]),
      [
        [2023, 0, 5_00],
        [2024, 5_00, 10_005_00],
        [2025, 10_005_00, 0],
      ],
    )
  })
})
