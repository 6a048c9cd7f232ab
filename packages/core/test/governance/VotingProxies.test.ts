import { assert, describe, it } from "@effect/vitest"
import {
  attended,
  ballot,
  day,
  ends,
  judged,
  partners,
  qualified,
  rule,
  voted,
  whyNot,
  written,
} from "./ballots.ts"

const proxies = [{ id: "p1", giver: "c", receiver: "a" }]
const allowed = rule({ proxyLimit: 1 })

describe("proxies", () => {
  it("given a proxy whose receiver is there, then the vote counts, as the giver's, cast by the receiver", () => {
    const verdict = judged(
      ballot({ rule: allowed, presence: attended("ab", "c", "def"), proxies, votes: voted("ac", "b") }),
    )
    ends(verdict, "adopted", "majority")
    const vote = verdict.counted.find(({ seat }) => seat === "c")
    assert.deepStrictEqual([vote?.as, vote?.by, vote?.choice], ["proxy", "a", "for"])
  })

  it("given a proxy whose receiver is absent, then the vote does not count and the giver is not represented", () => {
    const verdict = judged(
      ballot({
        rule: rule({ proxyLimit: 1, quorumBase: "represented", quorumNumerator: 1, quorumDenominator: 2 }),
        presence: attended("bd", "c", "aef"),
        proxies,
        votes: voted("bcd"),
      }),
    )
    ends(verdict, "void", "noQuorum")
    assert.strictEqual(whyNot(verdict, "c"), "receiverNotPresent")
    assert.strictEqual(verdict.quorum?.there, 2)
    assert.include(
      verdict.remarks.map(({ code }) => code),
      "representedWithoutProxy",
    )
  })

  it("given nobody wrote down who was there, when the receiver did not vote, then the receiver is not taken to be there", () => {
    assert.strictEqual(
      whyNot(judged(ballot({ rule: allowed, proxies, votes: voted("bcd") })), "c"),
      "receiverNotPresent",
    )
    assert.isUndefined(whyNot(judged(ballot({ rule: allowed, proxies, votes: voted("abcd") })), "c"))
  })

  it("given the rule allows no proxies, then a vote by proxy does not count", () => {
    const verdict = judged(ballot({ presence: attended("ab", "c"), proxies, votes: voted("c", "ab") }))
    assert.strictEqual(whyNot(verdict, "c"), "proxiesNotAllowed")
    ends(verdict, "rejected", "noMajority")
  })

  it("given a seat recorded as represented without a proxy, then its vote does not count", () => {
    assert.strictEqual(
      whyNot(judged(ballot({ rule: allowed, presence: attended("ab", "c"), votes: voted("abc") })), "c"),
      "noProxy",
    )
  })

  it("given somebody votes for another without a proxy, then the vote does not count", () => {
    const verdict = judged(
      ballot({ rule: allowed, votes: [...voted("ab"), { seat: "c", choice: "for", by: "b" }], proxies }),
    )
    assert.strictEqual(whyNot(verdict, "c"), "noProxy")
  })

  it("given a giver who comes after all, then the giver votes and the proxy is without effect", () => {
    const verdict = judged(
      ballot({ rule: allowed, presence: attended("abc"), proxies, votes: voted("ab", "c") }),
    )
    assert.strictEqual(verdict.counted.find(({ seat }) => seat === "c")?.as, "self")
    assert.deepStrictEqual(
      verdict.remarks.map(({ code }) => code),
      ["proxyWithoutEffect"],
    )
  })

  it("given a receiver with an interest of their own, then neither of the two votes counts", () => {
    const verdict = judged(
      ballot({
        rule: allowed,
        presence: attended("abd", "c"),
        proxies,
        votes: voted("acbd"),
        recusals: [{ seat: "a" }],
      }),
    )
    assert.deepStrictEqual([whyNot(verdict, "a"), whyNot(verdict, "c")], ["recused", "receiverMayNotVote"])
  })

  it("given a receiver in default, then the proxy is no way around it", () => {
    const verdict = judged(
      ballot({
        rule: allowed,
        presence: attended("abd", "c"),
        proxies,
        votes: voted("cbd"),
        defaults: [{ organisation: "org-a", from: day("2025-01-01") }],
      }),
    )
    assert.strictEqual(whyNot(verdict, "c"), "receiverMayNotVote")
  })

  it("given a receiver without a vote, such as an adviser, then the proxy does not count (RP11: to another voter)", () => {
    const seats = [...partners("bc"), { id: "a", weight: 1, votes: false }]
    assert.strictEqual(
      whyNot(
        judged(ballot({ rule: allowed, seats, presence: attended("ab", "c"), proxies, votes: voted("bc") })),
        "c",
      ),
      "receiverMayNotVote",
    )
  })

  it("given an oral proxy, then it counts and is remarked upon (RP11)", () => {
    const verdict = judged(
      ballot({
        rule: allowed,
        presence: attended("ab", "c"),
        proxies: [{ giver: "c", receiver: "a", form: "oral" }],
        votes: voted("abc"),
      }),
    )
    assert.isUndefined(whyNot(verdict, "c"))
    assert.deepStrictEqual(
      verdict.remarks.map(({ code, source }) => [code, source?.norm]),
      [["oralProxy", "RP11"]],
    )
  })

  it("given two thirds of those present in person, then a vote by proxy stays outside the count", () => {
    const verdict = judged(
      ballot({
        rule: qualified(2, 3, { base: "present", proxyLimit: 1 }),
        presence: attended("abd", "c"),
        proxies,
        votes: voted("ac", "bd"),
      }),
    )
    assert.strictEqual(whyNot(verdict, "c"), "notInPerson")
    assert.deepStrictEqual([verdict.sums.for, verdict.sums.base], [1, 3])
  })

  it("given only those present in person count, when a seat is there by proxy, then nobody waits for its vote", () => {
    const verdict = judged(
      ballot({
        rule: qualified(2, 3, { base: "present", proxyLimit: 1 }),
        on: day("2025-03-04"),
        presence: attended("abd", "c", "ef"),
        proxies,
        votes: voted("a", "bd"),
      }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.isFalse(verdict.missing.some(({ canStillVote }) => canStillVote))
  })

  it("given two thirds of those present or represented, then a vote by proxy counts", () => {
    const verdict = judged(
      ballot({
        rule: qualified(2, 3, { base: "represented", proxyLimit: 1 }),
        presence: attended("ab", "c"),
        proxies,
        votes: voted("ac", "b"),
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.sums.base, 3)
  })

  it("given a written procedure, when the receiver votes for both, then both count", () => {
    const verdict = judged(
      written({ rule: allowed, proxies, votes: [...voted("a"), { seat: "c", choice: "against", by: "a" }] }),
    )
    assert.deepStrictEqual(
      verdict.counted.map(({ seat, as }) => [seat, as]),
      [
        ["a", "self"],
        ["c", "proxy"],
      ],
    )
  })

  it("given a written procedure, when the receiver did not take part, then the vote for the giver does not count", () => {
    const verdict = judged(
      written({ rule: allowed, proxies, votes: [...voted("b"), { seat: "c", choice: "for", by: "a" }] }),
    )
    assert.strictEqual(whyNot(verdict, "c"), "receiverNotPresent")
  })

  it("given the meeting is going on, when the receiver may still come, then the giver's vote is still awaited", () => {
    const verdict = judged(
      ballot({
        rule: allowed,
        on: day("2025-03-04"),
        presence: attended("b", "c", "def"),
        proxies,
        votes: voted("b", "c"),
      }),
    )
    assert.strictEqual(verdict.status, "pending")
    assert.deepStrictEqual(
      verdict.missing.filter(({ canStillVote }) => canStillVote).map(({ seat }) => seat),
      ["a", "c"],
    )
  })
})
