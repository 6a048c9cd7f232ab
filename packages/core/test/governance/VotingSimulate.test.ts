import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { type Ballot, type BallotChanges, type Simulation, simulate } from "../../src/governance/Voting.ts"
import { attended, ballot, consent, judged, meetingDay, quorumOfTwoThirds, rule, voted } from "./ballots.ts"

const what = (given: Ballot, changes: BallotChanges): Simulation =>
  Result.getOrThrowWith(simulate(given, changes), ({ mistakes }) => new Error(JSON.stringify(mistakes)))

describe("what if", () => {
  const rejected = ballot({ votes: voted("ab", "cd") })

  it("given no changes, then nothing is different", () => {
    const { before, after, difference } = what(rejected, {})
    assert.deepStrictEqual(before, judged(rejected))
    assert.deepStrictEqual(after, before)
    assert.deepStrictEqual(difference, {
      status: null,
      final: null,
      inFavour: 0,
      opposed: 0,
      base: 0,
      quorum: 0,
      votes: [],
    })
  })

  it("given partner d had voted for, then it would have been adopted", () => {
    const { difference } = what(rejected, { votes: [{ seat: "d", choice: "for" }] })
    assert.deepStrictEqual(difference.status, { before: "rejected", after: "adopted" })
    assert.deepStrictEqual(difference.votes, [{ seat: "d", before: "against", after: "for" }])
    assert.deepStrictEqual([difference.inFavour, difference.opposed], [1, -1])
  })

  it("given partner d had not voted, then it would have been adopted too", () => {
    const { difference } = what(rejected, { votes: [{ seat: "d", without: true }] })
    assert.strictEqual(difference.status?.after, "adopted")
    assert.deepStrictEqual(difference.votes, [{ seat: "d", before: "against", after: null }])
  })

  it("given partner c declares an interest, then its vote against falls away", () => {
    const { after, difference } = what(rejected, { recusals: [{ seat: "c" }] })
    assert.strictEqual(after.status, "adopted")
    assert.deepStrictEqual([difference.opposed, difference.base], [-1, -1])
  })

  it("given one partner more had come, then there would have been a quorum", () => {
    const short = ballot({
      rule: rule(quorumOfTwoThirds),
      presence: attended("abc", "", "def"),
      votes: voted("abc"),
    })
    const { difference } = what(short, { presence: [{ seat: "d", presence: "present" }] })
    assert.deepStrictEqual([difference.status?.after, difference.quorum], ["adopted", 1])
  })

  it("given the vote closed now, or another rule held, then that can be asked too", () => {
    const running = { ...rejected, on: meetingDay, votes: voted("ab", "c") }
    assert.deepStrictEqual(what(running, { closed: true }).difference.status, {
      before: "pending",
      after: "adopted",
    })
    assert.strictEqual(what(rejected, { rule: consent() }).after.status, "adopted")
  })

  it("given a change that cannot be, then it is refused", () => {
    assert.isTrue(Result.isFailure(simulate(rejected, { votes: [{ seat: "z", choice: "for" }] })))
    assert.isTrue(Result.isFailure(simulate(rejected, { votes: [{ seat: "a" }] as never })))
  })
})

describe("what would still change the outcome", () => {
  it("given one vote is missing and the votes are equal, then that vote is pivotal, for or against", () => {
    const verdict = judged(
      ballot({
        on: meetingDay,
        presence: attended("abcde", "", "f"),
        votes: voted("ab", "cd"),
      }),
    )
    assert.deepStrictEqual(verdict.decisive, {
      ifClosedNow: "rejected",
      mayBecome: ["adopted", "rejected"],
      pivotal: [{ seat: "e", choice: "for", becomes: "adopted" }],
      shortInFavour: 1,
      shortOfQuorum: 0,
      later: [],
    })
    assert.deepStrictEqual(
      verdict.missing.map(({ seat, canStillVote, code }) => [seat, canStillVote, code]),
      [
        ["e", true, "awaited"],
        ["f", false, "notThere"],
      ],
    )
  })

  it("given two votes are missing and two more are needed, then neither alone is pivotal, and together they are enough", () => {
    const verdict = judged(
      ballot({ on: meetingDay, presence: attended("abcdef"), votes: voted("a", "bc", "d") }),
    )
    assert.deepStrictEqual(verdict.decisive.pivotal, [])
    assert.deepStrictEqual(verdict.decisive.mayBecome, ["adopted", "rejected"])
  })

  it("given a quorum is one short, then whoever comes is pivotal, whatever they vote", () => {
    const verdict = judged(
      ballot({
        rule: rule(quorumOfTwoThirds),
        on: meetingDay,
        presence: attended("abc", "", "ef"),
        votes: voted("abc"),
      }),
    )
    assert.deepStrictEqual(
      verdict.decisive.pivotal.map(({ choice, becomes }) => [choice, becomes]),
      [
        ["for", "adopted"],
        ["against", "adopted"],
      ],
    )
  })
})
