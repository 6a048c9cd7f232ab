/**
 * Consent (G01, V): decided when nobody present has a reasoned, overriding objection. Withholding consent takes an
 * argument, so that it is no veto.
 */
import { assert, describe, it } from "@effect/vitest"
import type { BallotObjection } from "../../src/governance/Voting.ts"
import {
  attended,
  ballot,
  consent,
  day,
  dayAfter,
  ends,
  judged,
  meetingDay,
  partners,
  quorumOfTwoThirds,
  voted,
  written,
} from "./ballots.ts"

const objection = (change: Partial<BallotObjection> = {}): BallotObjection => ({
  id: "o1",
  seat: "c",
  kind: "objection",
  argument: "Our residents would lose their meeting place.",
  overriding: true,
  raisedOn: meetingDay,
  ...change,
})

const all = { rule: consent(), presence: attended("abcdef") }

describe("consent at a meeting", () => {
  it("given nobody present objects, then it is adopted, without anybody having voted", () => {
    ends(judged(ballot(all)), "adopted", "noOpenObjection")
  })

  it("given a reasoned, overriding objection, then it is rejected, with five of six in favour", () => {
    const verdict = judged(ballot({ ...all, votes: voted("abdef"), objections: [objection()] }))
    ends(verdict, "rejected", "openObjection")
    assert.deepStrictEqual(verdict.reasons[0]?.rows, [{ table: "objection", id: "o1" }])
    assert.isTrue(verdict.objections[0]?.holdsUp)
    assert.strictEqual(verdict.decisive.later[0]?.kind, "objections")
  })

  it("given an objection without an argument, then it is adopted, and the objection is reported", () => {
    const verdict = judged(ballot({ ...all, objections: [objection({ argument: null })] }))
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "withoutArgument")
    assert.include(
      verdict.remarks.map(({ code }) => code),
      "objectionWithoutArgument",
    )
  })

  it("given an objection that is not overriding, or only a concern, then it is adopted, and both are reported", () => {
    const verdict = judged(
      ballot({
        ...all,
        objections: [objection({ overriding: false }), objection({ seat: "d", kind: "concern" })],
      }),
    )
    ends(verdict, "adopted", "noOpenObjection")
    assert.deepStrictEqual(
      verdict.objections.map(({ code }) => code),
      ["notOverriding", "concernOnly"],
    )
  })

  it("given a vote against without an objection, then it is adopted, and somebody should ask why", () => {
    const verdict = judged(ballot({ ...all, votes: voted("abcde", "f") }))
    ends(verdict, "adopted", "noOpenObjection")
    assert.deepStrictEqual(
      verdict.remarks.map(({ code, seats, source }) => [code, seats, source?.norm]),
      [["againstWithoutObjection", ["f"], "G01"]],
    )
  })

  it("given an objection raised after the meeting, then it comes too late", () => {
    const verdict = judged(
      ballot({ ...all, on: day("2025-03-10"), objections: [objection({ raisedOn: dayAfter })] }),
    )
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "raisedTooLate")
  })

  it("given an objection of somebody who was not there, then it does not hold the proposal up", () => {
    const verdict = judged(
      ballot({ rule: consent(), presence: attended("abdef", "", "c"), objections: [objection()] }),
    )
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "notThere")
  })

  it("given an objection of an adviser, then it does not hold the proposal up", () => {
    const seats = [...partners("abdef"), { id: "c", weight: 1, votes: false }]
    const verdict = judged(ballot({ ...all, seats, objections: [objection()] }))
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "mayNotObject")
  })

  it("given an objection that was withdrawn at the meeting, then it is adopted", () => {
    const verdict = judged(ballot({ ...all, objections: [objection({ resolvedOn: meetingDay })] }))
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "resolved")
  })

  it("given the meeting is going on, when an objection is open, then the verdict waits for it", () => {
    const verdict = judged(
      ballot({ ...all, on: meetingDay, votes: voted("abdef"), objections: [objection()] }),
    )
    ends(verdict, "pending", "objectionOpen")
  })

  it("given the meeting is going on, when somebody has not spoken yet, then the verdict waits, for they may object", () => {
    const verdict = judged(ballot({ ...all, on: meetingDay, votes: voted("abcde") }))
    ends(verdict, "pending", "votesMissing")
    assert.deepStrictEqual(verdict.decisive.mayBecome, ["adopted", "rejected"])
  })

  it("given a seat votes for and objects in the same round, then its objection stands until it is resolved", () => {
    ends(
      judged(ballot({ ...all, votes: voted("abcdef"), objections: [objection()] })),
      "rejected",
      "openObjection",
    )
  })

  it("given too few are there, then consent is void, whether or not anybody objects", () => {
    ends(
      judged(ballot({ rule: consent(quorumOfTwoThirds), presence: attended("abc", "", "def") })),
      "void",
      "noQuorum",
    )
  })

  it("given the meeting is going on, when the quorum is out of reach, then nobody has to wait for the others", () => {
    const verdict = judged(
      ballot({ rule: consent(quorumOfTwoThirds), on: meetingDay, presence: attended("abc", "", "def") }),
    )
    ends(verdict, "void", "noQuorum")
    assert.deepStrictEqual(verdict.decisive.mayBecome, ["void"])
  })

  it("given a veto where the rule knows none, then under consent its argument makes it an objection", () => {
    ends(judged(ballot({ ...all, objections: [objection({ kind: "veto" })] })), "rejected", "openObjection")
    ends(
      judged(ballot({ ...all, objections: [objection({ kind: "veto", argument: null })] })),
      "adopted",
      "noOpenObjection",
    )
  })
})

describe("consent in rounds", () => {
  const amended = objection({ resolvedOn: meetingDay, amendment: "The meeting place stays open until July." })

  it("given an objection is met by an amendment, then the first round did not adopt the proposal as it was", () => {
    const verdict = judged(ballot({ ...all, objections: [amended] }))
    ends(verdict, "rejected", "openObjection")
    assert.strictEqual(verdict.objections[0]?.code, "needsNewRound")
    assert.isNull(verdict.decisive.later[0]?.becomes)
  })

  it("given an objection was met by an amendment, when the second round has none, then the amended proposal is adopted", () => {
    const verdict = judged(ballot({ ...all, round: 2, objections: [{ ...amended, round: 1 }] }))
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "resolved")
  })

  it("given an objection of the first round was never resolved, then a second round does not make it go away", () => {
    ends(
      judged(ballot({ ...all, round: 2, objections: [objection({ round: 1 })] })),
      "rejected",
      "openObjection",
    )
  })

  it("given an objection of the first round, when the same seat is for in the second, then it is off the table", () => {
    const verdict = judged(
      ballot({ ...all, round: 2, votes: voted("abcdef"), objections: [objection({ round: 1 })] }),
    )
    ends(verdict, "adopted", "noOpenObjection")
    assert.strictEqual(verdict.objections[0]?.code, "withdrawnByVote")
  })
})

describe("conditions", () => {
  const conditions = [
    { id: "c1", text: "The client agrees." },
    { id: "c2", text: "Each board has approved.", metOn: day("2025-03-10") },
  ]

  it("given the rule lets conditions stay open, then the decision holds and lists what is open", () => {
    const verdict = judged(
      ballot({ ...all, rule: consent({ conditionsStayOpen: true }), conditions, on: day("2025-03-12") }),
    )
    ends(verdict, "adopted", "noOpenObjection")
    assert.deepStrictEqual(verdict.openConditions, [{ id: "c1", text: "The client agrees." }])
    assert.include(
      verdict.reasons.map(({ code }) => code),
      "conditionsStayOpen",
    )
  })

  it("given the rule does not say so, then the decision waits for its conditions", () => {
    const verdict = judged(ballot({ ...all, conditions, on: day("2025-03-12") }))
    ends(verdict, "pending", "conditionsOpen")
    assert.strictEqual(verdict.decisive.later[0]?.becomes, "adopted")
  })

  it("given all conditions are met, then from that day the decision holds", () => {
    const met = conditions.map((condition) => ({ ...condition, metOn: day("2025-03-10") }))
    ends(judged(ballot({ ...all, conditions: met, on: day("2025-03-09") })), "pending", "conditionsOpen")
    ends(judged(ballot({ ...all, conditions: met, on: day("2025-03-10") })), "adopted", "noOpenObjection")
  })

  it("given a proposal is rejected, then its conditions do not matter", () => {
    ends(judged(ballot({ ...all, conditions, objections: [objection()] })), "rejected", "openObjection")
  })
})

describe("consent in writing", () => {
  it("given silence consents, when the term is over, then it is adopted", () => {
    ends(
      judged(written({ rule: consent({ silence: "consents" }), votes: voted("ab") })),
      "adopted",
      "noOpenObjection",
    )
  })

  it("given silence is against, when one does not respond, then it is rejected", () => {
    const verdict = judged(written({ rule: consent({ silence: "against" }), votes: voted("abcde") }))
    ends(verdict, "rejected", "silenceAgainst")
    assert.deepStrictEqual(verdict.reasons[0]?.rows, [{ table: "seat", id: "f" }])
  })

  it("given silence consents, when a seat only sends an objection, then it was not silent", () => {
    const verdict = judged(
      written({ rule: consent({ silence: "consents" }), votes: voted("ab"), objections: [objection()] }),
    )
    ends(verdict, "rejected", "openObjection")
    assert.notInclude(
      verdict.counted.map(({ seat }) => seat),
      "c",
    )
  })

  it("given silence does not count, when nobody responds, then there is no decision", () => {
    ends(judged(written({ rule: consent() })), "void", "nobodyVoted")
  })
})
