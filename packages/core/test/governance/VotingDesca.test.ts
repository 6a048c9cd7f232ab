/**
 * The rules of the DESCA model consortium agreement, given as data: facts H06 (M, 90%), H08 (M, 85%) and H09 (V).
 */
import { assert, describe, it } from "@effect/vitest"
import type { BallotObjection, VotingRule } from "../../src/governance/Voting.ts"
import { CalendarDate } from "../../src/values/index.ts"
import {
  attended,
  ballot,
  countedOf,
  day,
  ends,
  judged,
  meetingDay,
  partners,
  qualified,
  voted,
  whyNot,
} from "./ballots.ts"

const desca: VotingRule = qualified(2, 3, {
  quorumBase: "represented",
  quorumNumerator: 2,
  quorumDenominator: 3,
  proxyLimit: 2,
  vetoTermDays: 15,
  vetoLateItemsOnly: true,
})

/** Nine members of a general assembly. */
const members = partners("abcdefghi")
const draftMinutes = day("2025-03-14")
const late = {
  kind: "meeting",
  heldOn: meetingDay,
  minutesSentOn: draftMinutes,
  addedToAgendaLater: true,
} as const
const original = { ...late, addedToAgendaLater: false } as const

const veto = (change: Partial<BallotObjection> = {}): BallotObjection => ({
  id: "v1",
  seat: "i",
  kind: "veto",
  argument: "Our own work package would lose its data.",
  overriding: true,
  raisedOn: day("2025-03-20"),
  ...change,
})

const adopted = ballot({ rule: desca, seats: members, procedure: late, votes: voted("abcdefgh", "i") })

describe("a consortium under the DESCA rules (H06 M, H08 M, H09 V)", () => {
  it("given nine members, when six are present or represented and four of six are for, then it is adopted (H06)", () => {
    const verdict = judged(
      ballot({
        rule: desca,
        seats: members,
        presence: attended("abcde", "f", "ghi"),
        proxies: [{ giver: "f", receiver: "a" }],
        votes: voted("abcf", "de"),
      }),
    )
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.quorum?.there, 6)
  })

  it("given nine members, when five are present or represented, then they cannot decide (H06)", () => {
    const verdict = judged(
      ballot({ rule: desca, seats: members, presence: attended("abcde"), votes: voted("abcde") }),
    )
    ends(verdict, "void", "noQuorum")
    assert.deepStrictEqual([verdict.quorum?.needed, verdict.quorum?.short], [6, 1])
  })

  it("given six there, when three of five votes cast are for and one abstains, then two thirds is not reached (H06)", () => {
    const verdict = judged(ballot({ rule: desca, seats: members, votes: voted("abc", "de", "f") }))
    ends(verdict, "rejected", "noMajority")
    assert.deepStrictEqual([verdict.sums.base, verdict.sums.needed], [5, 4])
  })

  it("given a member in default, when it votes, then its vote is not counted (H06)", () => {
    const verdict = judged(
      ballot({
        rule: desca,
        seats: members,
        votes: voted("abcdefg", "hi"),
        defaults: [{ organisation: "org-h", from: day("2025-02-01") }],
      }),
    )
    assert.strictEqual(whyNot(verdict, "h"), "inDefault")
    assert.strictEqual(countedOf(verdict), "abcdefgi")
    assert.strictEqual(verdict.sums.against, 1)
  })

  it("given a member in default, when the others just make two thirds without it, then its vote against does not tip the scale (H06)", () => {
    const votes = voted("abcd", "ehi")
    const counted = ballot({ rule: desca, seats: members, votes })
    ends(judged(counted), "rejected", "noMajority")
    const verdict = judged({ ...counted, defaults: [{ organisation: "org-i", from: day("2025-02-01") }] })
    ends(verdict, "adopted", "majority")
  })

  it("given a member in default stays a member, then it is still in the whole that the quorum is a part of, and is not there", () => {
    const rest = { votes: voted("abcdefi"), defaults: [{ organisation: "org-i", from: day("2025-02-01") }] }
    const verdict = judged(ballot({ rule: desca, seats: members, ...rest }))
    assert.deepStrictEqual([verdict.quorum?.whole, verdict.quorum?.there], [9, 6])
  })

  it("given notice of a breach on 1 February, when it is put right within 30 days, then the member never loses its vote (H09)", () => {
    const remedyBy = CalendarDate.addDays(day("2025-02-01"), 30)
    assert.strictEqual(remedyBy, "2025-03-03")
    const inDefault = (from: string, through: string | null) =>
      judged(
        ballot({
          rule: desca,
          seats: members,
          votes: voted("abcdefghi"),
          defaults: [
            { organisation: "org-i", from: day(from), through: through === null ? null : day(through) },
          ],
        }),
      )
    // Not put right: in default from the day after the term, and so on the day of the meeting.
    assert.strictEqual(whyNot(inDefault("2025-03-04", null), "i"), "inDefault")
    // Put right the day before the meeting.
    assert.isUndefined(whyNot(inDefault("2025-03-01", "2025-03-03"), "i"))
    // In default from the day after the meeting.
    assert.isUndefined(whyNot(inDefault("2025-03-05", null), "i"))
  })

  it("given an item added after the call, when the minutes went out, then a veto is possible for 15 days (H08)", () => {
    const verdict = judged({ ...adopted, on: day("2025-03-20") })
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual(verdict.veto, { through: day("2025-03-29") })
    assert.isFalse(verdict.final)
    assert.deepStrictEqual(
      verdict.decisive.later.map(({ kind, through, becomes }) => [kind, through, becomes]),
      [["veto", day("2025-03-29"), "rejected"]],
    )
  })

  it("given an item added after the call, when the draft minutes are still to come, then the term of the veto has not begun", () => {
    const verdict = judged({ ...adopted, on: day("2025-03-10") })
    assert.deepStrictEqual(verdict.veto, { through: null })
    assert.isFalse(verdict.final)
  })

  it("given a veto with its ground on the fifteenth day, then the decision does not stand (H08)", () => {
    const verdict = judged({
      ...adopted,
      on: day("2025-04-01"),
      objections: [veto({ raisedOn: day("2025-03-29") })],
    })
    ends(verdict, "rejected", "vetoed")
    assert.deepStrictEqual(verdict.reasons[0]?.rows, [{ table: "objection", id: "v1" }])
  })

  it("given a veto on the sixteenth day, then it comes too late and the decision stands for good", () => {
    const verdict = judged({
      ...adopted,
      on: day("2025-04-01"),
      objections: [veto({ raisedOn: day("2025-03-30") })],
    })
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.objections[0]?.code, "raisedTooLate")
    assert.isTrue(verdict.final)
  })

  it("given a veto without a ground, then it does not count, and is remarked upon (H08)", () => {
    const verdict = judged({
      ...adopted,
      on: day("2025-04-01"),
      objections: [veto({ argument: "  " })],
    })
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.objections[0]?.code, "withoutArgument")
    assert.include(
      verdict.remarks.map(({ code }) => code),
      "objectionWithoutArgument",
    )
  })

  it("given a veto for something that is no severe matter for the member, then it does not count (H08)", () => {
    const verdict = judged({ ...adopted, on: day("2025-04-01"), objections: [veto({ overriding: false })] })
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.objections[0]?.code, "notOverriding")
  })

  it("given an item of the original agenda, when a veto comes after the meeting, then it is too late; at the meeting it counts (H08)", () => {
    const onAgenda = { ...adopted, procedure: original, on: day("2025-04-01") }
    ends(judged({ ...onAgenda, objections: [veto()] }), "adopted", "majority")
    ends(judged({ ...onAgenda, objections: [veto({ raisedOn: meetingDay })] }), "rejected", "vetoed")
  })

  it("given a member that was absent, when it uses its veto in time, then it counts all the same", () => {
    const away = { ...adopted, votes: voted("abcdefgh"), presence: attended("abcdefgh", "", "i") }
    ends(judged({ ...away, on: day("2025-04-01"), objections: [veto()] }), "rejected", "vetoed")
  })

  it("given a member in default, then it has no veto either", () => {
    const verdict = judged({
      ...adopted,
      on: day("2025-04-01"),
      defaults: [{ organisation: "org-i", from: day("2025-02-01") }],
      objections: [veto()],
    })
    ends(verdict, "adopted", "majority")
    assert.strictEqual(verdict.objections[0]?.code, "mayNotObject")
  })

  it("given a veto that was resolved, then from that day the decision stands", () => {
    const objections = [veto({ resolvedOn: day("2025-03-27") })]
    ends(judged({ ...adopted, on: day("2025-03-26"), objections }), "rejected", "vetoed")
    ends(judged({ ...adopted, on: day("2025-03-27"), objections }), "adopted", "majority")
  })

  it("given a rule that does not ask whether an item came late, then a veto on any item counts in its term", () => {
    const anyItem = { ...adopted, rule: { ...desca, vetoLateItemsOnly: null }, procedure: original }
    ends(judged({ ...anyItem, on: day("2025-04-01"), objections: [veto()] }), "rejected", "vetoed")
  })

  it("given a rule without a veto, then a veto changes nothing", () => {
    const verdict = judged({
      ...adopted,
      rule: { ...desca, vetoTermDays: null },
      on: day("2025-04-01"),
      objections: [veto()],
    })
    ends(verdict, "adopted", "majority")
    assert.deepStrictEqual([verdict.veto, verdict.objections[0]?.code], [null, "noVetoUnderRule"])
  })
})
