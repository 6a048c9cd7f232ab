import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { agreement, cost, day, euros, given, type Rows, tags } from "./given.ts"

const claim = (
  cells: Partial<NonNullable<Rows["claim"]>[number]> = {},
): NonNullable<Rows["claim"]>[number] => ({
  id: "claim",
  fundingAgreement: "grant",
  periodFrom: "2024-01-01",
  periodThrough: "2024-12-31",
  status: "submitted",
  submittedOn: "2025-02-01",
  ...cells,
})

const line = (
  id: string,
  of: string,
  claimed: number,
  cells: Partial<NonNullable<Rows["claimLine"]>[number]> = {},
): NonNullable<Rows["claimLine"]>[number] => ({
  id,
  claim: "claim",
  cost: of,
  claimed,
  parked: false,
  ...cells,
})

const costs = [
  cost("c1", 100_00),
  cost("c2", 50_00, { organisation: "north" }),
  cost("c3", 30_00),
  cost("c4", -20_00),
]

describe("claims", () => {
  const lines = [
    line("l1", "c1", 100_00, { eligible: 80_00, deducted: 20_00, reason: "Te duur." }),
    line("l2", "c2", 50_00, { parked: true, reason: "Bewijs gevraagd." }),
    line("l3", "c3", 30_00),
    line("l4", "c4", -20_00, { eligible: -20_00 }),
  ]
  const claimsOf = (rows: Rows, on = "2025-03-01") =>
    Result.getOrThrow(
      Finance.claimsOn(given({ cost: costs, claim: [claim()], claimLine: lines, ...rows }), "grant", day(on)),
    )

  it("given each outcome, then claimed is accepted, deducted, put aside and undecided together", () => {
    const found = claimsOf({})
    assert.deepEqual(
      [found.claimed, found.eligible, found.deducted, found.parked, found.undecided],
      [160_00, 60_00, 20_00, 50_00, 30_00],
    )
    assert.deepEqual(found.claims[0]?.deductions, [
      { claimLine: "l1", cost: "c1", organisation: "lead", amount: euros(20), reason: "Te duur." },
    ])
    assert.deepEqual(
      found.partners.map(({ organisation, claimed }) => [organisation, claimed]),
      [
        ["lead", 110_00],
        ["north", 50_00],
      ],
    )
    assert.deepEqual(found.reasons, [])
  })
  it("given a deduction or a delay without a reason, then it is pointed out", () => {
    const silent = lines.map((row) => ({ ...row, reason: null }))
    assert.deepEqual(tags(claimsOf({ claimLine: silent }).reasons), [
      "DeductionWithoutReason",
      "ParkedWithoutReason",
    ])
  })
  it("given a draft, or a claim of a later day, then it counts for nothing", () => {
    assert.strictEqual(claimsOf({}, "2025-01-31").claimed, 0)
    assert.strictEqual(claimsOf({ claim: [claim({ status: "draft" })] }).claimed, 0)
  })
  it("given a determination that differs from what was accepted, then it says so once all is decided", () => {
    const determination: Rows["determination"] = [
      { id: "d", fundingAgreement: "grant", decidedOn: "2025-02-20", amount: 75_00 },
    ]
    const decided = [line("l1", "c1", 100_00, { eligible: 80_00, reason: "x" })]
    assert.deepEqual(tags(claimsOf({ claimLine: decided, determination }).reasons), ["DeterminedOtherwise"])
    assert.strictEqual(claimsOf({ claimLine: decided, determination }).determined, 75_00)
    assert.deepEqual(tags(claimsOf({ determination }).reasons), [])
  })
})

describe("who pays a cost", () => {
  const funding = (rows: Rows, amount = 100_00) => {
    const world = given({
      fundingAgreement: [agreement("grant"), agreement("other")],
      cost: [cost("c", amount)],
      ...rows,
    })
    const [row] = world.rows.cost
    if (row === undefined) throw new Error("missing")
    return Finance.fundingOf(world, row, day("2025-12-31"))
  }
  const source = (amount: number, cells: object = { fundingAgreement: "other" }): Rows => ({
    costFunding: [{ id: "s", cost: "c", amount, ...cells }],
  })
  const parts = (found: Finance.FundingOfCost): Readonly<Record<string, number>> =>
    Object.fromEntries(found.agreements.map(({ fundingAgreement, amount }) => [fundingAgreement, amount]))

  it("given another agreement that pays a part, then the first one pays the rest", () => {
    const found = funding(source(40_00))
    assert.deepEqual(parts(found), { other: 40_00, grant: 60_00 })
    assert.deepEqual([found.own, found.others, found.excess], [0, 0, 0])
  })
  it("given others that pay more than the cost, then the excess is what is too much", () => {
    assert.strictEqual(funding(source(100_01)).excess, 1)
    assert.strictEqual(funding(source(-100_01), -100_00).excess, 1)
    assert.strictEqual(funding(source(100_00)).excess, 0)
    assert.strictEqual(funding(source(130_00, { organisation: "south" })).excess, 30_00)
  })
  it("given a claim under another agreement, then that counts too, less what was deducted", () => {
    const claimed = (cells: object = {}): Rows => ({
      claim: [claim({ fundingAgreement: "other" })],
      claimLine: [line("l", "c", 30_00, cells)],
    })
    assert.strictEqual(funding(claimed()).excess, 30_00)
    assert.strictEqual(funding(claimed({ eligible: 0, deducted: 30_00, reason: "Dubbel." })).excess, 0)
    assert.strictEqual(funding({ ...claimed(), ...source(30_00) }).excess, 0)
  })
  it("given a cost claimed twice under one agreement, then what is above the cost is found", () => {
    const twice: Rows = {
      claim: [claim(), claim({ id: "claim2" })],
      claimLine: [line("l1", "c", 100_00), line("l2", "c", 60_00, { claim: "claim2" })],
    }
    assert.strictEqual(funding(twice).excess, 60_00)
    const again = {
      ...twice,
      claimLine: [
        line("l1", "c", 100_00, { eligible: 40_00, deducted: 60_00, reason: "Bewijs." }),
        line("l2", "c", 60_00, { claim: "claim2" }),
      ],
    }
    assert.strictEqual(funding(again).excess, 0)
  })
  it("the parts always are the cost and what is paid above it", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 150_000 }),
        fc.boolean(),
        (amount, part, toAgreement) => {
          const found = funding(
            source(part, toAgreement ? { fundingAgreement: "other" } : { organisation: "south" }),
            amount,
          )
          const paid = found.agreements.reduce((sum, one) => sum + one.amount, found.own + found.others)
          assert.strictEqual(paid, amount + found.excess)
        },
      ),
      { numRuns: 80 },
    )
  })
})

describe("what the client takes", () => {
  const accepted = (rows: Rows, costRow: Parameters<typeof cost>[2] = {}): ReadonlyArray<unknown> => {
    const world = given({ cost: [cost("c", 100_00, costRow)], ...rows })
    const [partner] = Result.getOrThrow(Finance.settlement(world, "grant", day("2025-12-31"))).partners
    return [partner?.spent, partner?.accepted, partner?.deducted, partner?.parked]
  }
  const claimed = (...claimLine: NonNullable<Rows["claimLine"]>): Rows => ({
    claim: [claim(), claim({ id: "claim2" })],
    claimLine,
  })

  it("given no claim, then the eligible part, and nothing of a category that is not paid", () => {
    assert.deepEqual(accepted({}), [100_00, 100_00, 0, 0])
    assert.deepEqual(accepted({}, { eligibleAmount: 70_00 }), [100_00, 70_00, 0, 0])
    assert.deepEqual(accepted({}, { costCategory: "lunch" }), [100_00, 0, 0, 0])
    assert.deepEqual(accepted({}, { costCategory: "lunch", eligibleAmount: 10_00 }), [100_00, 10_00, 0, 0])
  })
  it("given a claim, then what was accepted, and of what is not claimed yet the eligible part", () => {
    assert.deepEqual(
      accepted(claimed(line("l", "c", 100_00, { eligible: 80_00, deducted: 20_00 }))),
      [100_00, 80_00, 20_00, 0],
    )
    assert.deepEqual(accepted(claimed(line("l", "c", 100_00, { parked: true }))), [100_00, 0, 0, 100_00])
    assert.deepEqual(accepted(claimed(line("l", "c", 60_00))), [100_00, 100_00, 0, 0])
    assert.deepEqual(
      accepted(claimed(line("l", "c", 60_00, { eligible: 50_00, deducted: 10_00 })), {
        eligibleAmount: 70_00,
      }),
      [100_00, 70_00, 10_00, 0],
    )
  })
  it("given what was deducted is claimed again and accepted, then it counts once", () => {
    const again = claimed(
      line("l1", "c", 100_00, { eligible: 80_00, deducted: 20_00 }),
      line("l2", "c", 20_00, { claim: "claim2", eligible: 20_00 }),
    )
    assert.deepEqual(accepted(again), [100_00, 100_00, 20_00, 0])
  })
})
