import { assert, describe, it } from "@effect/vitest"
import {
  at,
  ballot,
  countedOf,
  day,
  ends,
  judged,
  meetingDay,
  qualified,
  quorumOfTwoThirds,
  rule,
  voted,
  whyNot,
  written,
} from "./ballots.ts"

describe("silence in a written procedure", () => {
  const votes = voted("ab", "c")

  it("given silence does not count, when the term is over, then those who responded decide", () => {
    const verdict = judged(written({ votes }))
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.sums.for, verdict.sums.against, verdict.sums.base], [2, 1, 3])
    assert.strictEqual(countedOf(verdict), "abc")
  })

  it("given silence consents, when the term is over, then the silent are for, and it says whose silence it was", () => {
    const verdict = judged(written({ rule: rule({ silence: "consents" }), votes: voted("a", "bc") }))
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.sums.for, verdict.sums.against], [4, 2])
    assert.deepStrictEqual(
      verdict.counted
        .filter(({ as }) => as === "silence")
        .map(({ seat, choice, vote }) => [seat, choice, vote]),
      [
        ["d", "for", null],
        ["e", "for", null],
        ["f", "for", null],
      ],
    )
  })

  it("given silence is against, when the term is over, then the silent are against", () => {
    const verdict = judged(written({ rule: rule({ silence: "against" }), votes }))
    ends(verdict, "rejected", "noMajority")
    assert.deepStrictEqual([verdict.sums.for, verdict.sums.against], [2, 4])
  })

  it("given the term is not over, then silence is not yet an answer, and the verdict shows what it would become", () => {
    const running = written({
      rule: rule({ silence: "consents" }),
      votes: voted("", "ab"),
      on: day("2025-03-18"),
    })
    const verdict = judged(running)
    ends(verdict, "pending", "votesMissing")
    assert.strictEqual(verdict.decisive.ifClosedNow, "adopted")
    assert.strictEqual(countedOf(verdict), "ab")
    assert.strictEqual(verdict.missing.length, 4)
  })

  it("given silence consents, when two thirds must take part, then silence makes no quorum", () => {
    const verdict = judged(
      written({ rule: rule({ ...quorumOfTwoThirds, silence: "consents" }), votes: voted("abc") }),
    )
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(verdict.quorum?.there, 3)
  })

  it("given silence consents, then somebody who may not vote is not silent but out of it", () => {
    const verdict = judged(
      written({ rule: rule({ silence: "consents" }), votes: voted("a"), recusals: [{ seat: "f" }] }),
    )
    assert.strictEqual(countedOf(verdict), "abcde")
  })

  it("given a meeting, then silence is nothing, whatever the rule says of written procedures", () => {
    ends(
      judged(ballot({ rule: rule({ silence: "consents" }), votes: voted("a", "bc") })),
      "rejected",
      "noMajority",
    )
  })
})

describe("the term of a written procedure", () => {
  it("given a vote on the last day, then it counts; on the day after it does not", () => {
    const verdict = judged(
      written({
        votes: [
          { seat: "a", choice: "for", castAt: at("2025-03-18T22:59:00Z") },
          { seat: "b", choice: "against", castAt: at("2025-03-18T23:01:00Z") },
        ],
      }),
    )
    assert.strictEqual(countedOf(verdict), "a")
    assert.strictEqual(whyNot(verdict, "b"), "afterTerm")
  })

  it("given silence consents, when a vote against comes too late, then in the term it was silence", () => {
    const verdict = judged(
      written({
        rule: rule({ silence: "consents" }),
        votes: [{ seat: "b", choice: "against", castAt: at("2025-03-19T09:00:00Z") }],
      }),
    )
    assert.strictEqual(whyNot(verdict, "b"), "afterTerm")
    assert.strictEqual(verdict.counted.find(({ seat }) => seat === "b")?.as, "silence")
    ends(verdict, "adopted", "majority")
  })

  it("given everyone has responded, then the result stands before the term is over", () => {
    const verdict = judged(written({ votes: voted("abcd", "ef"), on: day("2025-03-06") }))
    ends(verdict, "adopted", "majority")
    assert.isFalse(verdict.closed)
    assert.isTrue(verdict.final)
  })

  it("given the missing votes cannot change the result any more, then it stands; one vote earlier it does not", () => {
    const running = (inFavour: string) =>
      judged(
        written({
          rule: rule({ method: "absoluteMajority", base: "entitled" }),
          votes: voted(inFavour),
          on: day("2025-03-06"),
        }),
      )
    ends(running("abcd"), "adopted", "majority")
    ends(running("abc"), "pending", "votesMissing")
  })

  it("given a day in the past, then votes of later days are not yet known", () => {
    const verdict = judged(
      written({
        on: day("2025-03-10"),
        votes: [
          { seat: "a", choice: "for", castAt: at("2025-03-10T12:00:00Z") },
          { seat: "b", choice: "for", castAt: at("2025-03-11T12:00:00Z") },
        ],
      }),
    )
    assert.strictEqual(countedOf(verdict), "a")
    assert.strictEqual(whyNot(verdict, "b"), "notYetCast")
    assert.include(
      verdict.missing.map(({ seat }) => seat),
      "b",
    )
  })

  it("given the first day is still to come, then the vote has not begun", () => {
    const verdict = judged(written({ on: day("2025-03-01") }))
    ends(verdict, "pending", "notBegun")
    assert.strictEqual(verdict.missing.length, 6)
  })

  it("given the rule asks for 14 days, then a round of 14 days is in order and a shorter one is remarked upon", () => {
    const rules = rule({ writtenTermDays: 14 })
    assert.deepStrictEqual(judged(written({ rule: rules, votes: voted("a") })).remarks, [])
    const short = { kind: "written", opensOn: meetingDay, closesOn: day("2025-03-17") } as const
    assert.strictEqual(
      judged(written({ rule: rules, procedure: short, votes: voted("a") })).remarks[0]?.code,
      "writtenTermShort",
    )
  })

  it("given two thirds of those who took part, then a silent seat that is taken to consent is in the base too", () => {
    const verdict = judged(
      written({
        rule: qualified(2, 3, { base: "represented", silence: "consents" }),
        votes: voted("a", "bc"),
      }),
    )
    assert.deepStrictEqual([verdict.sums.for, verdict.sums.base], [4, 6])
  })
})

describe("votes before a meeting", () => {
  const early = {
    kind: "meeting",
    heldOn: meetingDay,
    votesFrom: day("2025-01-20"),
  } as const

  it("given the statutes allow it, when an absent seat voted beforehand, then its vote equals one at the meeting (RP11)", () => {
    const verdict = judged(
      ballot({
        procedure: early,
        presence: [{ seat: "a", presence: "absent" }],
        votes: [{ seat: "a", choice: "for", castAt: at("2025-02-20T12:00:00Z") }],
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(verdict.remarks, [])
  })

  it("given a vote cast before the thirtieth day, then it is remarked upon; on the thirtieth it is not (RP11)", () => {
    const cast = (on: string) =>
      judged(
        ballot({
          procedure: early,
          votes: [{ seat: "a", choice: "for", castAt: at(`${on}T12:00:00Z`) }],
        }),
      ).remarks.map(({ code }) => code)
    assert.deepStrictEqual(cast("2025-02-02"), [])
    assert.deepStrictEqual(cast("2025-02-01"), ["earlyVote"])
  })
})
