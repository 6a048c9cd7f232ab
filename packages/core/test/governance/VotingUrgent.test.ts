import { assert, describe, it } from "@effect/vitest"
import { ratification } from "../../src/governance/Voting.ts"
import { ballot, day, ends, judged, voted } from "./ballots.ts"

const ratifyBy = day("2025-03-31")
const urgent = ballot({ votes: voted("abcd"), urgency: { ratifyBy } })

describe("an urgent decision", () => {
  it("given it was adopted, then it holds for the time being, until it is ratified", () => {
    const verdict = judged(urgent)
    ends(verdict, "adopted", "majority")
    assert.isTrue(verdict.provisional)
    assert.isFalse(verdict.final)
    assert.deepStrictEqual(
      verdict.decisive.later.map(({ kind, through, becomes }) => [kind, through, becomes]),
      [["ratification", day("2025-03-31"), "void"]],
    )
  })

  it("given it is ratified on the last day, then it holds for good", () => {
    const urgency = { ratifyBy, ratification: { on: ratifyBy, outcome: "adopted" } } as const
    const verdict = judged({ ...urgent, urgency, on: day("2025-04-02") })
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(
      [verdict.ratification, verdict.provisional, verdict.final],
      ["ratified", false, true],
    )
  })

  it("given the last day passes, then the next day it has lapsed", () => {
    assert.strictEqual(judged({ ...urgent, on: ratifyBy }).status, "adopted")
    ends(judged({ ...urgent, on: day("2025-04-01") }), "void", "notRatifiedInTime")
  })

  it("given it is ratified a day late, then it has lapsed all the same", () => {
    const urgency = { ratifyBy, ratification: { on: day("2025-04-01"), outcome: "adopted" } } as const
    ends(judged({ ...urgent, urgency, on: day("2025-04-02") }), "void", "notRatifiedInTime")
  })

  it("given ratification is refused, then it lapses at once", () => {
    const urgency = { ratifyBy, ratification: { on: day("2025-03-20"), outcome: "rejected" } } as const
    assert.isTrue(judged({ ...urgent, urgency, on: day("2025-03-19") }).provisional)
    ends(judged({ ...urgent, urgency, on: day("2025-03-20") }), "void", "ratificationRefused")
  })

  it("given no last day is known, then it stays provisional, and that is remarked upon", () => {
    const verdict = judged({ ...urgent, urgency: { ratifyBy: null }, on: day("2026-01-01") })
    assert.isTrue(verdict.provisional)
    assert.strictEqual(verdict.remarks[0]?.code, "noLastDayToRatify")
  })

  it("given it was rejected, then there is nothing to ratify", () => {
    ends(judged({ ...urgent, votes: voted("", "abc"), on: day("2025-05-01") }), "rejected", "noMajority")
  })

  it("given a role decided, without any vote, then the same terms hold", () => {
    assert.strictEqual(ratification({ ratifyBy }, ratifyBy), "provisional")
    assert.strictEqual(ratification({ ratifyBy }, day("2025-04-01")), "lapsed")
    assert.strictEqual(
      ratification(
        { ratifyBy: null, ratification: { on: day("2030-01-01"), outcome: "adopted" } },
        day("2030-01-01"),
      ),
      "ratified",
    )
  })
})
