import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { agreement, budgetLine, day, given, tags } from "./given.ts"

describe("cofinancing", () => {
  const world = (cells: Parameters<typeof agreement>[1], own: number) =>
    given({
      fundingAgreement: [agreement("grant", { amount: 90_00, ...cells })],
      budgetLine: [budgetLine("l", 100_00)],
      fundingLine: [
        {
          id: "f1",
          budgetVersion: "adopted",
          kind: "grant",
          organisation: "ministry",
          fundingAgreement: "grant",
          amount: 90_00,
          granted: 90_00,
        },
        { id: "f2", budgetVersion: "adopted", kind: "ownContribution", organisation: "north", amount: own },
      ],
      contribution: [
        { id: "k1", organisation: "north", kind: "cash", amount: 4_00, contributedOn: "2024-05-01" },
        { id: "k2", organisation: "north", kind: "inKind", amount: 7_00, contributedOn: "2024-05-01" },
        { id: "k3", organisation: "north", kind: "cash", amount: 9_00, contributedOn: "2025-05-01" },
      ],
      payment: [
        {
          id: "p1",
          fundingAgreement: "grant",
          fromOrganisation: "ministry",
          toOrganisation: "lead",
          kind: "advance",
          amount: 60_00,
          paidOn: "2024-02-01",
        },
        {
          id: "p2",
          fundingAgreement: "grant",
          fromOrganisation: "lead",
          toOrganisation: "north",
          kind: "forward",
          amount: 20_00,
          paidOn: "2024-02-10",
        },
      ],
    })
  const of = (cells: Parameters<typeof agreement>[1] = {}, own = 10_00) =>
    Result.getOrThrow(Finance.cofinancing(world(cells, own), "b24", day("2024-12-31")))

  it("given sources, then each has what was budgeted, granted and received", () => {
    const found = of()
    assert.deepEqual(
      found.sources.map((of): ReadonlyArray<unknown> => [of.kind, of.budgeted, of.granted, of.received]),
      [
        ["grant", 90_00, 90_00, 60_00],
        ["ownContribution", 10_00, 0, 4_00],
      ],
    )
    assert.strictEqual(found.publicShare, 90_00)
    assert.deepEqual(found.reasons, [])
  })
  it("given sources that do not cover the costs, that overspread an agreement, or are too public, then that is pointed out", () => {
    assert.deepEqual(tags(of({}, 9_99).reasons), ["NotBalanced"])
    assert.deepEqual(tags(of({ amount: 89_99 }).reasons), ["AgreementOverspread"])
    assert.deepEqual(tags(of({ maximumPublicShare: 89_99 }).reasons), ["AbovePublicMaximum"])
    assert.deepEqual(tags(of({ maximumPublicShare: 90_00 }).reasons), [])
  })
  it("given a later day, then contributions after the budget's period belong to another budget", () => {
    const found = Result.getOrThrow(Finance.cofinancing(world({}, 10_00), "b24", day("2025-12-31")))
    assert.strictEqual(found.sources[1]?.received, 4_00)
  })
  it("given an agreement in two budgets, then what came in counts for the one in whose time it did, and once", () => {
    const payment = ["2023-12-20", "2024-06-01", "2024-12-31", "2025-01-01", "2026-03-01"].map(
      (paidOn, at) => ({
        id: `p${at}`,
        fundingAgreement: "grant",
        fromOrganisation: "ministry",
        toOrganisation: "lead",
        kind: "advance" as const,
        amount: 10 ** at,
        paidOn,
      }),
    )
    const register = given({
      budget: [2024, 2025].map((year) => ({
        id: `b${year}`,
        name: `${year}`,
        year,
        startsOn: `${year}-01-01`,
        endsOn: `${year}-12-31`,
      })),
      budgetVersion: [2024, 2025].map((year) => ({
        id: `v${year}`,
        budget: `b${year}`,
        number: 1,
        kind: "adopted" as const,
        title: "A",
        adoptedOn: `${year}-01-10`,
      })),
      budgetLine: [],
      fundingLine: [2024, 2025].map((year) => ({
        id: `f${year}`,
        budgetVersion: `v${year}`,
        kind: "grant" as const,
        organisation: "ministry",
        fundingAgreement: "grant",
        amount: 1,
      })),
      payment,
    })
    const received = (budget: string) =>
      Result.getOrThrow(Finance.cofinancing(register, budget, day("2026-12-31"))).sources[0]?.received
    assert.deepEqual([received("b2024"), received("b2025")].map(Number), [111, 11_000])
  })
})
