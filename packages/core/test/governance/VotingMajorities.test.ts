import { assert, describe, it } from "@effect/vitest"
import {
  attended,
  ballot,
  chairedBy,
  ends,
  judged,
  meetingDay,
  partners,
  qualified,
  quorumOfTwoThirds,
  rule,
  voted,
  weighted,
} from "./ballots.ts"

const ten = partners("abcdefghij")
const attendance = { ...quorumOfTwoThirds, quorumBase: "present" } as const

describe("two thirds and four fifths, with an attendance quorum", () => {
  it("given two thirds of the votes cast, when six of nine are for, then it is adopted", () => {
    const verdict = judged(
      ballot({ rule: qualified(2, 3, attendance), seats: ten, votes: voted("abcdef", "ghi") }),
    )
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.sums.base, verdict.sums.needed], [9, 6])
  })

  it("given two thirds of the votes cast, when six of ten are for, then it is rejected, one vote short", () => {
    const verdict = judged(
      ballot({ rule: qualified(2, 3, attendance), seats: ten, votes: voted("abcdef", "ghij") }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.strictEqual(verdict.decisive.shortInFavour, 1)
  })

  it("given two thirds, when all six who came are for, then a quorum of seven makes it void all the same", () => {
    ends(
      judged(ballot({ rule: qualified(2, 3, attendance), seats: ten, votes: voted("abcdef") })),
      "void",
      "noQuorum",
    )
  })

  it("given four fifths of the votes cast, when eight of ten are for, then it is adopted", () => {
    ends(
      judged(ballot({ rule: qualified(4, 5, attendance), seats: ten, votes: voted("abcdefgh", "ij") })),
      "adopted",
      "majority",
    )
  })

  it("given four fifths of the votes cast, when seven of nine are for, then it is rejected", () => {
    const verdict = judged(
      ballot({ rule: qualified(4, 5, attendance), seats: ten, votes: voted("abcdefg", "hi") }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.strictEqual(verdict.sums.needed, 8)
  })

  it("given two thirds of all entitled, when six of ten are for and nobody is against, then it is rejected", () => {
    const verdict = judged(
      ballot({ rule: qualified(2, 3, { base: "entitled" }), seats: ten, votes: voted("abcdef") }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.deepStrictEqual([verdict.sums.base, verdict.sums.needed], [10, 7])
  })

  it("given an amendment of an association's statutes (RP15: two thirds of the votes cast), when eight of twelve are for, then it is adopted", () => {
    const seats = partners("abcdefghijkl")
    ends(
      judged(ballot({ rule: qualified(2, 3), seats, votes: voted("abcdefgh", "ijkl") })),
      "adopted",
      "majority",
    )
    ends(
      judged(ballot({ rule: qualified(2, 3), seats, votes: voted("abcdefg", "ijkl") })),
      "rejected",
      "noMajority",
    )
  })
})

describe("the other majorities", () => {
  it("given more for than against, when two are for, one is against and three are silent, then it is adopted", () => {
    ends(judged(ballot({ votes: voted("ab", "c") })), "adopted", "majority")
  })

  it("given more than half of those present, when half of those present are for, then it is rejected", () => {
    const rules = rule({ method: "absoluteMajority", base: "present" })
    const verdict = judged(ballot({ rule: rules, presence: attended("abcdef"), votes: voted("abc", "de") }))
    ends(verdict, "rejected", "noMajority")
    assert.strictEqual(verdict.sums.needed, 4)
  })

  it("given more than half of all entitled, when four of six are for, then it is adopted, whoever stays away", () => {
    const rules = rule({ method: "absoluteMajority", base: "entitled" })
    ends(judged(ballot({ rule: rules, votes: voted("abcd") })), "adopted", "majority")
    ends(judged(ballot({ rule: rules, votes: voted("abc") })), "rejected", "noMajority")
  })

  it("given unanimity of the votes cast, when nobody is against and one abstains, then it is adopted", () => {
    ends(
      judged(ballot({ rule: rule({ method: "unanimity" }), votes: voted("abcde", "", "f") })),
      "adopted",
      "unanimous",
    )
  })

  it("given unanimity of those present, when one of them abstains, then it is rejected: the one who abstains is there", () => {
    const rules = rule({ method: "unanimity", base: "present" })
    ends(judged(ballot({ rule: rules, votes: voted("abcde", "", "f") })), "rejected", "notUnanimous")
  })

  it("given unanimity of all entitled, when one stays away, then it is rejected", () => {
    const rules = rule({ method: "unanimity", base: "entitled" })
    ends(judged(ballot({ rule: rules, votes: voted("abcde") })), "rejected", "notUnanimous")
    ends(judged(ballot({ rule: rules, votes: voted("abcdef") })), "adopted", "unanimous")
  })

  it("given votes by weight, when one heavy partner is for and two light ones against, then weight decides", () => {
    const seats = weighted({ a: 5, b: 2, c: 2 })
    const votes = voted("a", "bc")
    ends(judged(ballot({ rule: rule({ counting: "weights" }), seats, votes })), "adopted", "majority")
    ends(judged(ballot({ rule: rule({ counting: "heads" }), seats, votes })), "rejected", "noMajority")
  })

  it("given a seat with weight 0, when it is the only one for, then nothing is adopted", () => {
    const verdict = judged(
      ballot({ rule: rule({ counting: "weights" }), seats: weighted({ a: 0, b: 3 }), votes: voted("a") }),
    )
    ends(verdict, "rejected", "noMajority")
  })

  it("given nobody voted, then there is no decision at all, under any method", () => {
    for (const method of ["unanimity", "simpleMajority", "absoluteMajority", "consent"] as const) {
      ends(judged(ballot({ rule: rule({ method, base: "entitled" }) })), "void", "nobodyVoted")
    }
  })

  it("given large weights that a calculator would round, when one vote more or less decides, then the count is exact", () => {
    const third = 2 ** 51
    const seats = weighted({ a: 2 * third, b: third, c: 1 })
    const rules = qualified(2, 3, { counting: "weights", base: "entitled" })
    ends(judged(ballot({ rule: rules, seats, votes: voted("a") })), "rejected", "noMajority")
    ends(judged(ballot({ rule: rules, seats, votes: voted("ac") })), "adopted", "majority")
  })
})

describe("an abstention under each rule", () => {
  const votes = voted("ab", "c", "def")

  it("given abstentions are ignored, when two are for, one against and three abstain, then two of three is enough for two thirds", () => {
    const verdict = judged(ballot({ rule: qualified(2, 3), votes }))
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(
      [verdict.sums.for, verdict.sums.against, verdict.sums.abstain, verdict.sums.base],
      [2, 1, 3, 3],
    )
  })

  it("given abstentions count as against, then two of six is too few", () => {
    const verdict = judged(ballot({ rule: qualified(2, 3, { abstentions: "against" }), votes }))
    ends(verdict, "rejected", "noMajority")
    assert.deepStrictEqual([verdict.sums.inFavour, verdict.sums.opposed, verdict.sums.base], [2, 4, 6])
  })

  it("given abstentions count as for, then five of six is enough", () => {
    const verdict = judged(ballot({ rule: qualified(2, 3, { abstentions: "for" }), votes }))
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.sums.inFavour, 5)
  })

  it("given two thirds of those present, when abstentions are ignored, then they still weigh in the base", () => {
    const verdict = judged(ballot({ rule: qualified(2, 3, { base: "present" }), votes }))
    ends(verdict, "rejected", "noMajority")
    assert.strictEqual(verdict.sums.base, 6)
  })

  it("given a simple majority and abstentions as against, when two are for and one abstains and one is against, then it is a tie", () => {
    const verdict = judged(ballot({ rule: rule({ abstentions: "against" }), votes: voted("ab", "c", "d") }))
    ends(verdict, "rejected", "tieRejected")
  })

  it("given a blank vote, then it counts as an abstention", () => {
    const verdict = judged(ballot({ votes: [...voted("a"), { seat: "b", choice: "blank" }] }))
    assert.deepStrictEqual([verdict.status, verdict.sums.abstain], ["adopted", 1])
  })

  it("given everyone abstains, then nothing is adopted", () => {
    ends(judged(ballot({ votes: voted("", "", "abcdef") })), "rejected", "noMajority")
  })
})

describe("a tie", () => {
  const seats = chairedBy("a", partners("abcdef"))
  const casting = rule({ tieBreak: "chairCasts" })

  it("given no casting vote, when three are for and three against, then it is rejected", () => {
    const verdict = judged(ballot({ seats, votes: voted("abc", "def") }))
    ends(verdict, "rejected", "tieRejected")
    assert.deepStrictEqual(verdict.tie, { rule: "rejected", castingVote: null })
  })

  it("given the chair has the casting vote and is for, then it is adopted", () => {
    const verdict = judged(ballot({ rule: casting, seats, votes: voted("abc", "def") }))
    ends(verdict, "adopted", "castingVoteFor")
    assert.deepStrictEqual(verdict.tie, { rule: "chairCasts", castingVote: "for" })
  })

  it("given the chair has the casting vote and is against, then it is rejected", () => {
    ends(
      judged(ballot({ rule: casting, seats, votes: voted("def", "abc") })),
      "rejected",
      "castingVoteAgainst",
    )
  })

  it("given the chair abstained, when the chair casts the deciding vote afterwards, then that decides", () => {
    const tied = ballot({ rule: casting, seats, votes: voted("bc", "de", "a") })
    ends(judged(tied), "rejected", "noCastingVote")
    ends(judged({ ...tied, castingVote: "for" }), "adopted", "castingVoteFor")
    ends(judged({ ...tied, castingVote: "against" }), "rejected", "castingVoteAgainst")
  })

  it("given the chair abstained, when the meeting is still going on, then the verdict waits for the chair", () => {
    const verdict = judged(
      ballot({
        rule: casting,
        seats,
        on: meetingDay,
        presence: attended("abcde", "", "f"),
        votes: voted("bc", "de", "a"),
      }),
    )
    ends(verdict, "pending", "castingVoteAwaited")
    assert.deepStrictEqual(verdict.decisive.mayBecome, ["adopted", "rejected"])
  })

  it("given the chair is away and voted by proxy, then the casting vote does not go along", () => {
    const verdict = judged(
      ballot({
        rule: rule({ tieBreak: "chairCasts", proxyLimit: 1 }),
        seats,
        presence: attended("bcdef", "a"),
        proxies: [{ giver: "a", receiver: "b" }],
        votes: voted("abc", "def"),
      }),
    )
    ends(verdict, "rejected", "noCastingVote")
  })

  it("given the chair is away and somebody noted a casting vote, then it does not count, and is remarked upon", () => {
    const verdict = judged(
      ballot({
        rule: casting,
        seats,
        presence: attended("bcde", "", "a"),
        votes: voted("bc", "de"),
        castingVote: "for",
      }),
    )
    ends(verdict, "rejected", "noCastingVote")
    assert.include(
      verdict.remarks.map(({ code }) => code),
      "castingVoteWithoutChair",
    )
  })

  it("given two chairs who disagree, then neither breaks the tie", () => {
    const two = chairedBy("d", seats)
    ends(
      judged(ballot({ rule: casting, seats: two, votes: voted("abc", "def") })),
      "rejected",
      "noCastingVote",
    )
    ends(
      judged(ballot({ rule: casting, seats: two, votes: voted("adc", "bef") })),
      "adopted",
      "castingVoteFor",
    )
  })

  it("given two chairs, one of them by proxy, then the one in the room breaks the tie", () => {
    const verdict = judged(
      ballot({
        rule: rule({ tieBreak: "chairCasts", proxyLimit: 1 }),
        seats: chairedBy("d", seats),
        presence: attended("bcdef", "a"),
        proxies: [{ giver: "a", receiver: "b" }],
        votes: voted("abc", "def"),
      }),
    )
    ends(verdict, "rejected", "castingVoteAgainst")
  })

  it("given the rule sends a tie to the next meeting or the next layer, then it is pending and says where it goes", () => {
    const next = judged(ballot({ rule: rule({ tieBreak: "nextMeeting" }), votes: voted("ab", "cd") }))
    ends(next, "pending", "tieToNextMeeting")
    const up = judged(ballot({ rule: rule({ tieBreak: "escalate" }), votes: voted("ab", "cd") }))
    ends(up, "pending", "tieEscalated")
    assert.isFalse(up.final)
    assert.strictEqual(up.decisive.later[0]?.kind, "tie")
  })

  it("given an absolute majority of the votes cast, when it is exactly half, then the chair decides", () => {
    const rules = rule({ method: "absoluteMajority", tieBreak: "chairCasts" })
    ends(judged(ballot({ rule: rules, seats, votes: voted("abc", "def") })), "adopted", "castingVoteFor")
  })

  it("given an absolute majority of all entitled, when two are for and two against, then a casting vote cannot make it more than half", () => {
    const rules = rule({ method: "absoluteMajority", base: "entitled", tieBreak: "chairCasts" })
    ends(judged(ballot({ rule: rules, seats, votes: voted("ab", "cd") })), "rejected", "noMajority")
  })

  it("given two thirds are needed, when the votes are equal, then there is no tie to break", () => {
    const verdict = judged(
      ballot({ rule: qualified(2, 3, { tieBreak: "chairCasts" }), seats, votes: voted("abc", "def") }),
    )
    ends(verdict, "rejected", "noMajority")
    assert.isNull(verdict.tie)
  })
})
