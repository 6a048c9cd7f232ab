import { assert, describe, it } from "@effect/vitest"
import { type BallotMistake, mistakeLabel } from "../../src/governance/Voting.ts"
import {
  at,
  attended,
  ballot,
  day,
  meetingDay,
  mistakesOf,
  partners,
  qualified,
  rule,
  voted,
  weighted,
  written,
} from "./ballots.ts"

const only = (given: unknown): BallotMistake => {
  const mistakes = mistakesOf(given)
  assert.strictEqual(mistakes.length, 1, JSON.stringify(mistakes))
  return mistakes[0] as BallotMistake
}

describe("a ballot that cannot be true is refused", () => {
  it("given a vote by someone without a seat, then it is refused", () => {
    assert.deepStrictEqual(only(ballot({ votes: voted("az") })), {
      _tag: "UnknownSeat",
      place: "vote",
      seat: "z",
    })
  })

  it("given a seat that voted twice, then it is refused, also when both votes are the same", () => {
    assert.deepStrictEqual(only(ballot({ votes: voted("aab") })), { _tag: "VoteTwice", seat: "a" })
  })

  it("given a vote on the day before the meeting, then it is refused", () => {
    const votes = [{ seat: "a", choice: "for", castAt: at("2025-03-03T12:00:00Z") }] as const
    assert.deepStrictEqual(only(ballot({ votes })), {
      _tag: "VoteBeforeTerm",
      seat: "a",
      castOn: day("2025-03-03"),
      opensOn: meetingDay,
    })
  })

  it("given a vote on the day after the meeting, then it is refused: a meeting has no late votes", () => {
    const votes = [{ seat: "a", choice: "for", castAt: at("2025-03-05T12:00:00Z") }] as const
    assert.strictEqual(only(ballot({ votes }))._tag, "VoteAfterMeeting")
  })

  it("given a vote before a written procedure begins, then it is refused", () => {
    const votes = [{ seat: "a", choice: "for", castAt: at("2025-03-03T12:00:00Z") }] as const
    assert.strictEqual(only(written({ votes }))._tag, "VoteBeforeTerm")
  })

  it("given a vote of another round, then it is refused", () => {
    assert.strictEqual(only(ballot({ votes: [{ seat: "a", choice: "for", round: 2 }] }))._tag, "UnknownRound")
  })

  it("given an objection of a round that has not been, then it is refused", () => {
    const objections = [
      { seat: "a", kind: "objection", overriding: true, raisedOn: meetingDay, round: 2 },
    ] as const
    assert.strictEqual(only(ballot({ objections }))._tag, "UnknownRound")
  })

  it("given a weight below zero, a fraction or a number too large, then it is refused", () => {
    for (const weight of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      assert.strictEqual(only(ballot({ seats: weighted({ a: weight }) }))._tag, "InvalidWeight")
    }
  })

  it("given weights that together are no longer exact, then it is refused", () => {
    const seats = weighted({ a: Number.MAX_SAFE_INTEGER, b: 1 })
    assert.strictEqual(only(ballot({ seats }))._tag, "WeightsTooLarge")
  })

  it("given a quorum above the whole, then it is refused", () => {
    const rules = rule({ quorumBase: "present", quorumNumerator: 4, quorumDenominator: 3 })
    assert.deepStrictEqual(only(ballot({ rule: rules })), {
      _tag: "AboveWhole",
      of: "quorum",
      numerator: 4,
      denominator: 3,
    })
  })

  it("given a majority above the whole, or without a numerator or denominator that make sense, then it is refused", () => {
    assert.strictEqual(only(ballot({ rule: qualified(5, 4) }))._tag, "AboveWhole")
    for (const [above, below] of [
      [0, 3],
      [2, 0],
      [-2, -3],
      [1.5, 2],
      [Number.NaN, 2],
    ] as const) {
      assert.deepStrictEqual(only(ballot({ rule: qualified(above, below) })), {
        _tag: "InvalidFraction",
        of: "majority",
      })
    }
    const { numerator: _, ...without } = qualified(2, 3)
    assert.strictEqual(only(ballot({ rule: without }))._tag, "InvalidFraction")
  })

  it("given a proxy to oneself, to nobody, or from somebody without a seat, then it is refused", () => {
    const refused = (giver: string, receiver: string) =>
      only(ballot({ rule: rule({ proxyLimit: 2 }), proxies: [{ giver, receiver }] }))
    assert.strictEqual(refused("a", "a")._tag, "ProxyToSelf")
    assert.deepStrictEqual(refused("a", "z"), { _tag: "UnknownSeat", place: "proxyReceiver", seat: "z" })
    assert.deepStrictEqual(refused("z", "a"), { _tag: "UnknownSeat", place: "proxyGiver", seat: "z" })
  })

  it("given a proxy that is passed on, then it is refused", () => {
    const proxies = [
      { giver: "a", receiver: "b" },
      { giver: "b", receiver: "c" },
    ]
    assert.deepStrictEqual(only(ballot({ rule: rule({ proxyLimit: 2 }), proxies })), {
      _tag: "ProxyChain",
      giver: "a",
      receiver: "b",
    })
  })

  it("given more proxies than one seat may hold, then it is refused: nobody can say which of them would count", () => {
    const proxies = [
      { giver: "a", receiver: "c" },
      { giver: "b", receiver: "c" },
    ]
    assert.deepStrictEqual(only(ballot({ rule: rule({ proxyLimit: 1 }), proxies })), {
      _tag: "ProxiesOverLimit",
      receiver: "c",
      held: 2,
      limit: 1,
    })
  })

  it("given two proxies of one giver, then it is refused", () => {
    const proxies = [
      { giver: "a", receiver: "b" },
      { giver: "a", receiver: "c" },
    ]
    assert.strictEqual(only(ballot({ rule: rule({ proxyLimit: 1 }), proxies }))._tag, "ProxyTwice")
  })

  it("given the same seat twice, in the body or in the attendance, then it is refused", () => {
    assert.strictEqual(only(ballot({ seats: partners("aab") }))._tag, "SeatTwice")
    assert.strictEqual(only(ballot({ presence: attended("a", "", "a") }))._tag, "PresenceTwice")
  })

  it("given attendance, an interest or an objection of somebody without a seat, then it is refused", () => {
    for (const change of [
      { presence: attended("z") },
      { recusals: [{ seat: "z" }] },
      { objections: [{ seat: "z", kind: "concern", overriding: false, raisedOn: meetingDay }] },
      { votes: [{ seat: "a", choice: "for", by: "z" }] },
    ] as const) {
      assert.strictEqual(only(ballot(change))._tag, "UnknownSeat")
    }
  })

  it("given a term that ends before it begins, then it is refused", () => {
    const procedure = { kind: "written", opensOn: day("2025-03-04"), closesOn: day("2025-03-03") } as const
    assert.strictEqual(only(ballot({ procedure }))._tag, "TermReversed")
  })

  it("given several mistakes, then all are found at once", () => {
    const mistakes = mistakesOf(
      ballot({
        rule: qualified(3, 2, {
          quorumBase: "present",
          quorumNumerator: 0,
          quorumDenominator: 1,
          proxyLimit: 1,
        }),
        seats: weighted({ a: -1, b: 1, c: 1 }),
        votes: voted("aaz"),
        presence: attended("y"),
        proxies: [{ giver: "b", receiver: "b" }],
      }),
    )
    assert.deepStrictEqual(mistakes.map(({ _tag }) => _tag).sort(), [
      "AboveWhole",
      "InvalidFraction",
      "InvalidWeight",
      "ProxyToSelf",
      "UnknownSeat",
      "UnknownSeat",
      "VoteTwice",
    ])
  })

  it("given data that is no ballot, then it is refused with the place of each mistake", () => {
    for (const nothing of [null, undefined, 7, "ballot", [], Symbol.iterator, () => 1]) {
      assert.strictEqual(only(nothing)._tag, "Malformed")
    }
    const paths = mistakesOf({
      ...ballot({}),
      votes: [{ seat: "a", choice: "yes" }, 7],
      on: "2025-02-30",
    }).flatMap((mistake) => (mistake._tag === "Malformed" ? mistake.path : []))
    assert.deepStrictEqual(paths.sort(), ["on", "votes[0].choice", "votes[1]"])
  })

  it("given any mistake, then it can be told in Dutch and in English", () => {
    const all = [
      ballot({ votes: voted("aaz") }),
      ballot({ rule: qualified(5, 4) }),
      ballot({ rule: qualified(0, 4) }),
      ballot({ seats: weighted({ a: -1 }) }),
      ballot({ seats: partners("aa") }),
      ballot({ votes: [{ seat: "a", choice: "for", round: 7 }] }),
      { on: 3 },
    ].flatMap(mistakesOf)
    for (const mistake of all) {
      const { nl, en } = mistakeLabel(mistake)
      assert.isAbove(nl.length, 10)
      assert.isAbove(en.length, 10)
      assert.notStrictEqual(nl, en)
    }
  })
})
