import { assert, describe, it } from "@effect/vitest"
import {
  attended,
  ballot,
  chairedBy,
  day,
  ends,
  judged,
  partners,
  quorumOfTwoThirds,
  rule,
  voted,
  weighted,
  whyNot,
} from "./ballots.ts"

const recusals = [{ seat: "c", declaredOn: day("2025-03-01") }]

describe("an interest of one's own", () => {
  it("given a board member declared an interest, when they vote, then the vote does not count and they took part (RP16)", () => {
    const verdict = judged(ballot({ votes: voted("ab", "cd"), recusals }))
    ends(verdict, "adopted", "majority")
    assert.strictEqual(whyNot(verdict, "c"), "recused")
    assert.deepStrictEqual(
      verdict.remarks.map(({ code, severity, source }) => [code, severity, source?.norm]),
      [["recusedTookPart", "warning", "RP16"]],
    )
  })

  it("given they stay out of it, then nothing is remarked upon", () => {
    assert.deepStrictEqual(judged(ballot({ votes: voted("ab", "d"), recusals })).remarks, [])
  })

  it("given they did not vote but did join the discussion, then that is remarked upon", () => {
    const talked = recusals.map((recusal) => ({ ...recusal, tookPart: true }))
    assert.strictEqual(
      judged(ballot({ votes: voted("ab"), recusals: talked })).remarks[0]?.code,
      "recusedTookPart",
    )
  })

  it("given an interest declared only later, then on the earlier day it was not known", () => {
    const later = [{ seat: "c", declaredOn: day("2025-03-20") }]
    assert.isUndefined(whyNot(judged(ballot({ votes: voted("abc"), recusals: later })), "c"))
    assert.strictEqual(
      whyNot(judged(ballot({ votes: voted("abc"), recusals: later, on: day("2025-03-20") })), "c"),
      "recused",
    )
  })

  it("given such seats count as absent, then they stay in the whole and do not help the quorum", () => {
    const verdict = judged(
      ballot({
        rule: rule(quorumOfTwoThirds),
        presence: attended("abcd", "", "ef"),
        votes: voted("abd"),
        recusals,
      }),
    )
    ends(verdict, "void", "noQuorum")
    assert.deepStrictEqual([verdict.quorum?.whole, verdict.quorum?.there], [6, 3])
  })

  it("given such seats are left out of every count, then the whole is smaller", () => {
    const verdict = judged(
      ballot({
        rule: rule({ ...quorumOfTwoThirds, withoutVote: "leftOut" }),
        presence: attended("abcd", "", "ef"),
        votes: voted("abd"),
        recusals: [...recusals, { seat: "e" }],
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.quorum?.whole, verdict.quorum?.needed, verdict.quorum?.there], [4, 3, 3])
  })

  it("given such seats count for the quorum only, then they help to make it and their vote does not count", () => {
    const verdict = judged(
      ballot({
        rule: rule({ ...quorumOfTwoThirds, withoutVote: "quorumOnly" }),
        presence: attended("abcd", "", "ef"),
        votes: voted("abcd"),
        recusals,
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.quorum?.there, verdict.sums.for], [4, 3])
  })

  it("given such seats count for the quorum only, when one is there by proxy, then it does not even help the quorum", () => {
    const verdict = judged(
      ballot({
        rule: rule({ ...quorumOfTwoThirds, withoutVote: "quorumOnly", proxyLimit: 1 }),
        presence: attended("abd", "c", "ef"),
        proxies: [{ giver: "c", receiver: "a" }],
        votes: voted("abd"),
        recusals,
      }),
    )
    ends(verdict, "void", "noQuorum")
  })

  it("given unanimity of all entitled, when one may not vote and is left out, then the others decide", () => {
    const all = rule({ method: "unanimity", base: "entitled" })
    const votes = voted("abdef")
    ends(judged(ballot({ rule: all, votes, recusals })), "rejected", "notUnanimous")
    ends(
      judged(ballot({ rule: { ...all, withoutVote: "leftOut" }, votes, recusals })),
      "adopted",
      "unanimous",
    )
  })

  it("given the chair has the interest, then the chair does not break the tie either", () => {
    const verdict = judged(
      ballot({
        rule: rule({ tieBreak: "chairCasts" }),
        seats: chairedBy("c", partners("abcdef")),
        votes: voted("ab", "de"),
        recusals,
        castingVote: "for",
      }),
    )
    ends(verdict, "rejected", "noCastingVote")
  })
})

describe("the board of a foundation in which everyone has an interest (RP16, article 2:291(6) of the Civil Code)", () => {
  const board = ballot({
    seats: partners("abc", { organisation: null }),
    votes: voted("ab", "c"),
    recusals: [{ seat: "a" }, { seat: "b" }, { seat: "c" }],
  })

  it("given nothing more is known, then the board cannot decide and another body has to", () => {
    const verdict = judged(board)
    ends(verdict, "void", "nobodyMayVote")
    assert.deepStrictEqual(
      verdict.reasons.map(({ code }) => code),
      ["nobodyMayVote", "interestsPreventDecision"],
    )
    assert.deepStrictEqual(
      verdict.reasons[1]?.rows.map(({ id }) => id),
      ["a", "b", "c"],
    )
  })

  it("given there is no supervisory board, when the reasons are on paper, then the board decides itself", () => {
    const verdict = judged({ ...board, selfDecides: { reasons: "No other bidder; the price was compared." } })
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(
      verdict.remarks.map(({ code, source }) => [code, source?.norm]),
      [["interestsSetAside", "RP16"]],
    )
  })

  it("given there is no supervisory board, when no reasons are written down, then there is no decision", () => {
    for (const reasons of [null, " "]) {
      const verdict = judged({ ...board, selfDecides: { reasons } })
      assert.strictEqual(verdict.status, "void")
      assert.include(
        verdict.reasons.map(({ code }) => code),
        "writtenReasonsMissing",
      )
    }
  })

  it("given others could still decide, then those with an interest stay out, whatever the reasons", () => {
    const verdict = judged({
      ...board,
      recusals: [{ seat: "a" }],
      votes: voted("ab", "c"),
      selfDecides: { reasons: "It was urgent." },
    })
    assert.strictEqual(whyNot(verdict, "a"), "recused")
    ends(verdict, "rejected", "tieRejected")
  })

  it("given the others can still make the quorum, then those with an interest stay out too", () => {
    const verdict = judged({
      ...board,
      rule: rule(quorumOfTwoThirds),
      recusals: [{ seat: "a" }],
      selfDecides: { reasons: "It was urgent." },
    })
    assert.strictEqual(whyNot(verdict, "a"), "recused")
    ends(verdict, "rejected", "tieRejected")
  })

  it("given a quorum that cannot be met without them, then that too prevents a decision", () => {
    const two = {
      ...board,
      rule: rule(quorumOfTwoThirds),
      recusals: [{ seat: "a" }, { seat: "b" }],
    }
    const verdict = judged(two)
    ends(verdict, "void", "noQuorum")
    assert.include(
      verdict.reasons.map(({ code }) => code),
      "interestsPreventDecision",
    )
    ends(judged({ ...two, selfDecides: { reasons: "Nobody else could." } }), "adopted", "majority")
  })
})

describe("suspension and default", () => {
  it("given a suspended seat votes, then the vote does not count (RP10)", () => {
    const seats = partners("abcdef").map((seat) => ({ ...seat, suspended: seat.id === "f" }))
    assert.strictEqual(whyNot(judged(ballot({ seats, votes: voted("abf") })), "f"), "suspended")
  })

  it("given a partner in default with two seats, then neither has a vote", () => {
    const seats = [...partners("abcd"), ...partners("ef", { organisation: "org-a" })]
    const verdict = judged(
      ballot({
        seats,
        votes: voted("aef", "bc"),
        defaults: [{ organisation: "org-a", from: day("2025-01-01") }],
      }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.strictEqual(verdict.uncounted.length, 3)
  })
})

describe("more than one vote: remarks, never part of the count", () => {
  const heavy = (weights: Readonly<Record<string, number>>) =>
    judged(
      ballot({
        rule: rule({ counting: "weights" }),
        seats: weighted(weights),
        votes: voted(Object.keys(weights).join("")),
      }),
    ).remarks.map(({ code, severity, source }) => [code, severity, source?.norm])

  it("given seats with more than one vote, then it is noted that an association or foundation needs statutes for it (RP10)", () => {
    assert.deepStrictEqual(heavy({ a: 2, b: 2, c: 1 }), [["multipleVotes", "info", "RP10"]])
  })

  it("given one seat with more votes than the others together, then that is a warning (RP18)", () => {
    assert.deepStrictEqual(heavy({ a: 4, b: 2, c: 1 }), [
      ["multipleVotes", "info", "RP10"],
      ["outweighsOthers", "warning", "RP18"],
    ])
  })

  it("given one seat with exactly as many as the others together, then that is allowed (RP18)", () => {
    assert.deepStrictEqual(heavy({ a: 3, b: 2, c: 1 }), [["multipleVotes", "info", "RP10"]])
  })

  it("given heads are counted, then weights are not remarked upon", () => {
    assert.deepStrictEqual(
      judged(ballot({ seats: weighted({ a: 9, b: 1 }), votes: voted("ab") })).remarks,
      [],
    )
  })

  it("given non-members cast more than half as many votes as members, then that is a warning, and exactly half is not (RP10)", () => {
    const seats = [...partners("abcd", { member: true }), ...partners("xyz", { member: false })]
    const codes = (votes: string) =>
      judged(ballot({ seats, votes: voted(votes) })).remarks.map(({ code }) => code)
    assert.deepStrictEqual(codes("abcdxyz"), ["nonMembersOutweigh"])
    assert.deepStrictEqual(codes("abcdxy"), [])
  })
})
