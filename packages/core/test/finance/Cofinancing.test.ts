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
})
