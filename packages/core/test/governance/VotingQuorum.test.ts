import { assert, describe, it } from "@effect/vitest"
import {
  attended,
  ballot,
  countedOf,
  ends,
  judged,
  meetingDay,
  partners,
  quorumOfTwoThirds,
  rule,
  voted,
  weighted,
} from "./ballots.ts"

const present = { ...quorumOfTwoThirds, quorumBase: "present" } as const

describe("quorum", () => {
  it("given two thirds of six must be there, when four come, then they may decide", () => {
    const verdict = judged(
      ballot({ rule: rule(present), presence: attended("abcd", "", "ef"), votes: voted("abc", "d") }),
    )
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(verdict.quorum, {
      base: "present",
      counting: "heads",
      whole: 6,
      needed: 4,
      there: 4,
      met: true,
      short: 0,
    })
  })

  it("given two thirds of six must be there, when three come and all agree, then the decision is void, one short", () => {
    const verdict = judged(
      ballot({ rule: rule(present), presence: attended("abc", "", "def"), votes: voted("abc") }),
    )
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.short, 1)
    assert.strictEqual(verdict.decisive.shortOfQuorum, 1)
  })

  it("given a quorum of those present or represented, when two come and two gave them a proxy, then it is met", () => {
    const verdict = judged(
      ballot({
        rule: rule({ ...quorumOfTwoThirds, proxyLimit: 1 }),
        presence: attended("ab", "cd", "ef"),
        proxies: [
          { giver: "c", receiver: "a" },
          { giver: "d", receiver: "b" },
        ],
        votes: voted("abcd"),
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.quorum?.there, 4)
  })

  it("given a quorum of those present in person, when two come and two gave them a proxy, then it is not met", () => {
    const verdict = judged(
      ballot({
        rule: rule({ ...present, proxyLimit: 1 }),
        presence: attended("ab", "cd", "ef"),
        proxies: [
          { giver: "c", receiver: "a" },
          { giver: "d", receiver: "b" },
        ],
        votes: voted("abcd"),
      }),
    )
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.there, 2)
  })

  it("given nobody wrote down who was there, when three of six vote, then the three undecided are not counted as present", () => {
    const verdict = judged(ballot({ rule: rule(present), votes: voted("abc") }))
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.there, 3)
  })

  it("given nobody wrote down who was there, when four of six vote, then having voted shows that they were", () => {
    ends(judged(ballot({ rule: rule(present), votes: voted("abcd") })), "adopted", "majority")
  })

  it("given a seat was there and did not vote, then it counts for the quorum and not for the votes", () => {
    const verdict = judged(
      ballot({ rule: rule(present), presence: attended("abcd"), votes: voted("ab", "c") }),
    )
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.quorum?.there, 4)
    assert.strictEqual(verdict.sums.base, 3)
    assert.deepStrictEqual(verdict.missing.find(({ seat }) => seat === "d")?.code, "didNotVote")
  })

  it("given abstentions are ignored, when a seat abstains, then it still helps to make the quorum", () => {
    const verdict = judged(ballot({ rule: rule(present), votes: voted("ab", "", "cd") }))
    ends(verdict, "adopted", "majority")
  })

  it("given the meeting is going on, when the quorum can still come, then the verdict waits and says so", () => {
    const verdict = judged(
      ballot({
        rule: rule(present),
        on: meetingDay,
        presence: attended("abc", "", "f"),
        votes: voted("abc"),
      }),
    )
    ends(verdict, "pending", "votesMissing")
    assert.deepStrictEqual(
      verdict.reasons.map(({ code }) => code),
      ["votesMissing", "noQuorum"],
    )
    assert.deepStrictEqual(verdict.decisive.mayBecome, ["adopted", "void"])
  })

  it("given the meeting is going on, when too many are recorded as absent, then there will be no valid decision", () => {
    const verdict = judged(
      ballot({
        rule: rule(present),
        on: meetingDay,
        presence: attended("ab", "", "cde"),
        votes: voted("ab"),
      }),
    )
    ends(verdict, "void", "noQuorum")
    assert.isTrue(verdict.final)
  })

  it("given a quorum by weight, when the heaviest partner stays away, then five of six heads are not enough", () => {
    const seats = weighted({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 5 })
    const byWeight = rule({ ...present, quorumCounting: "weights" })
    ends(judged(ballot({ rule: byWeight, seats, votes: voted("abcde") })), "void", "noQuorum")
    ends(judged(ballot({ rule: rule(present), seats, votes: voted("abcde") })), "adopted", "majority")
  })

  it("given exactly half is there, then at least half is met and more than half is not", () => {
    const half = { quorumBase: "present", quorumNumerator: 1, quorumDenominator: 2 } as const
    ends(judged(ballot({ rule: rule(half), votes: voted("abc") })), "adopted", "majority")
    const verdict = judged(ballot({ rule: rule({ ...half, quorumMoreThan: true }), votes: voted("abc") }))
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.needed, 4)
  })

  it("given a third of seven must be there, then three are needed: shares are not rounded down", () => {
    const third = rule({ quorumBase: "present", quorumNumerator: 1, quorumDenominator: 3 })
    const seats = partners("abcdefg")
    assert.strictEqual(judged(ballot({ rule: third, seats, votes: voted("abc") })).quorum?.needed, 3)
    ends(judged(ballot({ rule: third, seats, votes: voted("ab") })), "void", "noQuorum")
  })

  it("given an adviser attends, then the adviser is in no quorum and an adviser's vote does not count", () => {
    const seats = [...partners("abcdef"), { id: "x", weight: 1, votes: false }]
    const verdict = judged(
      ballot({ rule: rule(present), seats, presence: attended("abcx", "", "def"), votes: voted("abcx") }),
    )
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.whole, 6)
    assert.strictEqual(verdict.uncounted[0]?.code, "noVote")
    assert.strictEqual(countedOf(verdict), "abc")
  })
})
