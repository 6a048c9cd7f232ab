import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { ballotOf, tally, type Verdict, verdictOf } from "../../src/governance/Voting.ts"
import { Register } from "../../src/register/index.ts"
import { type DomainTables, type PartnershipRegister, tables } from "../../src/tables.ts"
import { day, ends, whyNot } from "./ballots.ts"

type Rows = Register.Rows<DomainTables>
type Mutable = { [K in keyof Rows]?: ReadonlyArray<Record<string, unknown>> }

const partners = ["ccv", "lpb", "lsa", "movisie"]
const yes = (seat: string, at = "2025-03-04T13:00:00.000Z") => ({
  id: `vote-${seat}`,
  proposal: "plan",
  round: 1,
  seat,
  choice: "for",
  castAt: at,
})

/** Four partners with a seat each in a core team, a meeting on 4 March 2025 and a proposal on its agenda. */
const base: Mutable = {
  organisation: partners.map((id) => ({ id, name: id, legalForm: "foundation" })),
  membership: partners.map((organisation) => ({
    id: `m-${organisation}`,
    organisation,
    role: "partner",
    validFrom: "2024-01-01",
  })),
  person: partners.map((id) => ({ id: `p-${id}`, name: `Person of ${id}` })),
  decisionRule: [
    {
      id: "majority",
      name: "Majority",
      method: "simpleMajority",
      base: "votesCast",
      counting: "heads",
      abstentions: "ignored",
      quorumBase: "represented",
      quorumNumerator: 1,
      quorumDenominator: 2,
      tieBreak: "chairCasts",
      proxyLimit: 1,
      silence: "notCounted",
    },
    {
      id: "unanimous",
      name: "Unanimous",
      method: "unanimity",
      base: "entitled",
      counting: "heads",
      abstentions: "ignored",
      quorumBase: "none",
      tieBreak: "rejected",
      silence: "notCounted",
    },
  ],
  body: [
    {
      id: "core",
      name: "Core team",
      kind: "coreTeam",
      level: 2,
      decisionRule: "majority",
      oneSeatPerPartner: true,
      validFrom: "2024-01-01",
    },
  ],
  seat: partners.map((organisation, at) => ({
    id: organisation,
    body: "core",
    organisation,
    name: `Seat of ${organisation}`,
    position: at === 0 ? "chair" : "member",
    votes: true,
    weight: 1,
    validFrom: "2024-01-01",
  })),
  seatHolder: partners.map((seat) => ({
    id: `h-${seat}`,
    seat,
    person: `p-${seat}`,
    deputy: false,
    validFrom: "2024-01-01",
  })),
  subject: [{ id: "year", name: "Annual plan", needsPartnerBoards: false, body: "core" }],
  meeting: [{ id: "march", body: "core", heldOn: "2025-03-04", kind: "ordinary" }],
  agendaItem: [
    { id: "item", meeting: "march", number: 1, title: "Annual plan", purpose: "decision", proposal: "plan" },
  ],
  proposal: [
    {
      id: "plan",
      title: "Annual plan 2025",
      subject: "year",
      submittedOn: "2025-02-01",
      urgent: false,
      status: "submitted",
      round: 1,
    },
  ],
  vote: [yes("ccv"), yes("lpb")],
}

const registerOf = (change: Mutable = {}): PartnershipRegister =>
  Result.getOrThrowWith(
    Register.make(tables, { ...base, ...change } as unknown as Rows),
    (problems) => new Error(JSON.stringify(problems)),
  )

const changed = (table: keyof Rows, id: string, cells: Record<string, unknown>): Mutable => ({
  [table]: (base[table] ?? []).map((row) => (row.id === id ? { ...row, ...cells } : row)),
})

const verdict = (change: Mutable = {}, on = "2025-03-05", round = 1): Verdict =>
  Result.getOrThrowWith(
    verdictOf(registerOf(change), "plan", round, day(on)),
    (failure) => new Error(JSON.stringify(failure)),
  )

const refusals = (change: Mutable, round = 1): ReadonlyArray<string> => {
  const result = ballotOf(registerOf(change), "plan", round, day("2025-03-05"))
  return Result.isFailure(result) ? result.failure.refusals.map(({ _tag }) => _tag) : []
}

describe("a verdict from the register", () => {
  it("given two of four partners voted for and half is enough, then the proposal is adopted and names its votes", () => {
    const found = verdict()
    ends(found, "adopted", "majority")
    assert.deepStrictEqual(found.reasons[0]?.rows, [
      { table: "vote", id: "vote-ccv" },
      { table: "vote", id: "vote-lpb" },
    ])
    assert.deepStrictEqual(
      found.missing.map(({ seat, name }) => [seat, name]),
      [
        ["lsa", "Seat of lsa"],
        ["movisie", "Seat of movisie"],
      ],
    )
  })

  it("given the subject has a rule of its own, then that one holds, and not the body's", () => {
    ends(verdict(changed("subject", "year", { decisionRule: "unanimous" })), "rejected", "notUnanimous")
  })

  it("given a ballot read from the register, then counting it is the verdict, and it survives JSON", () => {
    const ballot = Result.getOrThrow(ballotOf(registerOf(), "plan", 1, day("2025-03-05")))
    assert.deepStrictEqual(Result.getOrThrow(tally(JSON.parse(JSON.stringify(ballot)))), verdict())
  })

  it("given attendance and a proxy, when the receiver's person cast the vote, then it counts as the giver's", () => {
    const found = verdict({
      attendance: [
        { id: "a1", meeting: "march", seat: "ccv", presence: "present" },
        { id: "a2", meeting: "march", seat: "lpb", presence: "represented" },
      ],
      proxy: [{ id: "x", meeting: "march", giver: "lpb", receiver: "ccv", form: "written" }],
      vote: [yes("ccv"), { ...yes("lpb"), person: "p-ccv" }],
    })
    ends(found, "adopted", "majority")
    assert.deepStrictEqual(
      found.counted.map(({ seat, as, by }) => [seat, as, by]),
      [
        ["ccv", "self", null],
        ["lpb", "proxy", "ccv"],
      ],
    )
  })

  it("given a vote cast by the holder of another seat without a proxy, then it does not count", () => {
    assert.strictEqual(
      whyNot(verdict({ vote: [yes("ccv"), { ...yes("lpb"), person: "p-lsa" }] }), "lpb"),
      "noProxy",
    )
  })

  it("given a vote cast by somebody who holds no seat, then there is no ballot", () => {
    const vote = [yes("ccv"), { ...yes("lpb"), person: "p-x" }]
    const person = [...(base.person ?? []), { id: "p-x", name: "Guest" }]
    assert.deepStrictEqual(refusals({ vote, person }), ["VoterHoldsNoSeat"])
  })

  it("given a partner in default whose votes are suspended, then its vote does not count, until the day it is put right", () => {
    const notice = {
      id: "d",
      organisation: "lpb",
      noticedOn: "2025-01-10",
      ground: "No hours were made.",
      remedyBy: "2025-02-09",
      votesSuspended: true,
      suspendedFrom: "2025-02-10",
    }
    assert.strictEqual(whyNot(verdict({ defaultNotice: [notice] }), "lpb"), "inDefault")
    assert.isUndefined(whyNot(verdict({ defaultNotice: [{ ...notice, votesSuspended: false }] }), "lpb"))
    assert.isUndefined(whyNot(verdict({ defaultNotice: [{ ...notice, remediedOn: "2025-03-04" }] }), "lpb"))
    assert.strictEqual(
      whyNot(verdict({ defaultNotice: [{ ...notice, remediedOn: "2025-03-05" }] }), "lpb"),
      "inDefault",
    )
  })

  it("given a seat that declared an interest, or whose vote is suspended, then its vote does not count", () => {
    const recusal = [{ id: "r", proposal: "plan", seat: "lpb", declaredOn: "2025-03-01" }]
    assert.strictEqual(whyNot(verdict({ recusal }), "lpb"), "recused")
    assert.strictEqual(
      whyNot(verdict(changed("seat", "lpb", { suspendedFrom: "2025-03-01" })), "lpb"),
      "suspended",
    )
  })

  it("given a partner that has left the partnership, then its seat has no vote and is in no count", () => {
    const found = verdict(changed("membership", "m-lpb", { validThrough: "2025-02-28" }))
    assert.strictEqual(whyNot(found, "lpb"), "noVote")
    assert.strictEqual(found.quorum?.whole, 3)
  })

  it("given a seat that ended before the meeting, when there is a vote of it, then the ballot is refused", () => {
    const result = verdictOf(
      registerOf(changed("seat", "lpb", { validThrough: "2025-03-01" })),
      "plan",
      1,
      day("2025-03-05"),
    )
    assert.isTrue(Result.isFailure(result))
    if (Result.isFailure(result) && result.failure._tag === "InvalidBallot") {
      assert.deepStrictEqual(result.failure.mistakes, [{ _tag: "UnknownSeat", place: "vote", seat: "lpb" }])
    } else assert.fail("the ballot should be refused for its mistake")
  })

  it("given an empty seat of a partner, then it stays in the count; a personal seat that is empty does not", () => {
    const seatHolder = (base.seatHolder ?? []).map((row) =>
      row.seat === "movisie" ? { ...row, validThrough: "2025-01-31" } : row,
    )
    assert.strictEqual(verdict({ seatHolder }).quorum?.whole, 4)
    const personal = changed("seat", "movisie", { organisation: null })
    assert.strictEqual(verdict({ ...personal, seatHolder }).quorum?.whole, 3)
  })

  it("given the meeting is still to come, then the verdict is pending", () => {
    ends(verdict({ vote: [] }, "2025-03-01"), "pending", "notBegun")
  })

  it("given the decision is on record, then the vote was closed that day", () => {
    const decision = [
      {
        id: "dec",
        title: "Annual plan",
        proposal: "plan",
        body: "core",
        meeting: "march",
        takenOn: "2025-03-04",
        outcome: "adopted",
        urgent: false,
      },
    ]
    const vote = [yes("lpb"), yes("lsa")]
    assert.strictEqual(verdict({ vote }, "2025-03-04").status, "pending")
    ends(verdict({ vote, decision }, "2025-03-04"), "adopted", "majority")
  })

  it("given a condition of the decision is open, then the decision waits for it, and names it", () => {
    const decision = [
      {
        id: "dec",
        title: "Annual plan",
        proposal: "plan",
        body: "core",
        takenOn: "2025-03-04",
        outcome: "adopted",
        urgent: false,
      },
    ]
    const decisionCondition = [{ id: "c", decision: "dec", text: "The client agrees.", blocksSpending: true }]
    const found = verdict({ decision, decisionCondition })
    ends(found, "pending", "conditionsOpen")
    assert.deepStrictEqual(found.reasons[0]?.rows, [{ table: "decisionCondition", id: "c" }])
  })

  it("given an urgent decision, then the next meeting is the last moment to ratify it", () => {
    const urgent = {
      id: "dec",
      title: "Annual plan",
      proposal: "plan",
      body: "core",
      takenOn: "2025-03-04",
      outcome: "adopted",
      urgent: true,
    }
    const meeting = [
      ...(base.meeting ?? []),
      { id: "april", body: "core", heldOn: "2025-04-01", kind: "ordinary" },
    ]
    const found = verdict({ decision: [urgent], meeting })
    assert.isTrue(found.provisional)
    assert.strictEqual(found.decisive.later[0]?.through, "2025-04-01")
    ends(verdict({ decision: [urgent], meeting }, "2025-04-02"), "void", "notRatifiedInTime")
    const ratified = {
      ...urgent,
      id: "rat",
      proposal: null,
      takenOn: "2025-04-01",
      urgent: false,
      ratifies: "dec",
    }
    assert.strictEqual(
      verdict({ decision: [urgent, ratified], meeting }, "2025-04-02").ratification,
      "ratified",
    )
  })

  it("given a written round, then its first and last day are the term", () => {
    const written = changed("meeting", "march", { kind: "written", closesOn: "2025-03-18" })
    const vote = [yes("ccv"), yes("lpb", "2025-03-18T12:00:00.000Z"), yes("lsa", "2025-03-19T12:00:00.000Z")]
    ends(verdict({ ...written, vote }, "2025-03-10"), "pending", "votesMissing")
    const found = verdict({ ...written, vote }, "2025-03-20")
    ends(found, "adopted", "majority")
    assert.strictEqual(whyNot(found, "lsa"), "afterTerm")
  })

  it("given two rounds at two meetings, then each round is judged at its own meeting, by its own votes", () => {
    const two: Mutable = {
      ...changed("proposal", "plan", { round: 2 }),
      meeting: [
        ...(base.meeting ?? []),
        { id: "april", body: "core", heldOn: "2025-04-01", kind: "ordinary" },
      ],
      agendaItem: [
        ...(base.agendaItem ?? []),
        {
          id: "again",
          meeting: "april",
          number: 1,
          title: "Annual plan",
          purpose: "decision",
          proposal: "plan",
        },
      ],
      vote: [
        { ...yes("ccv"), choice: "against" },
        { ...yes("lpb"), choice: "against" },
        { ...yes("ccv", "2025-04-01T13:00:00.000Z"), id: "v3", round: 2 },
        { ...yes("lpb", "2025-04-01T13:00:00.000Z"), id: "v4", round: 2 },
      ],
    }
    ends(verdict(two, "2025-04-02", 1), "rejected", "noMajority")
    ends(verdict(two, "2025-04-02", 2), "adopted", "majority")
  })

  it("given the first round ended in a decision, then that does not close the second", () => {
    const next = yes("lpb", "2025-04-01T13:00:00.000Z")
    const second: Mutable = {
      ...changed("proposal", "plan", { round: 2 }),
      meeting: [
        ...(base.meeting ?? []),
        { id: "april", body: "core", heldOn: "2025-04-01", kind: "ordinary" },
      ],
      decision: [
        {
          id: "dec",
          title: "Put off",
          proposal: "plan",
          body: "core",
          meeting: "march",
          takenOn: "2025-03-04",
          outcome: "deferred",
          urgent: false,
        },
      ],
      agendaItem: [
        { id: "again", meeting: "april", number: 1, title: "Plan", purpose: "decision", proposal: "plan" },
      ],
      vote: [{ ...next, round: 2 }],
    }
    const found = verdict(second, "2025-04-01", 2)
    ends(found, "pending", "votesMissing")
    assert.isFalse(found.closed)
  })

  it("given an item added after the call under DESCA's veto (H08, M), then a veto in its term undoes the decision", () => {
    const veto: Mutable = {
      ...changed("decisionRule", "majority", { vetoTermDays: 15, vetoLateItemsOnly: true }),
      ...changed("meeting", "march", { minutesSentOn: "2025-03-10" }),
      objection: [
        {
          id: "o",
          proposal: "plan",
          round: 1,
          seat: "movisie",
          kind: "veto",
          argument: "Our own work would stop.",
          overriding: true,
          raisedOn: "2025-03-20",
        },
      ],
    }
    ends(verdict(veto, "2025-04-01"), "adopted", "majority")
    ends(
      verdict({ ...veto, ...changed("agendaItem", "item", { addedOn: "2025-03-01" }) }, "2025-04-01"),
      "rejected",
      "vetoed",
    )
  })
})

describe("a foundation's board in the register", () => {
  const board: Mutable = {
    ...changed("body", "core", { kind: "board", organisation: "ccv", oneSeatPerPartner: false }),
    recusal: partners.map((seat) => ({ id: `r-${seat}`, proposal: "plan", seat, declaredOn: "2025-03-01" })),
    decision: [
      {
        id: "dec",
        title: "Annual plan",
        proposal: "plan",
        body: "core",
        takenOn: "2025-03-04",
        outcome: "adopted",
        urgent: false,
        reasons: "Nobody else could decide; the price was compared.",
      },
    ],
  }
  const body = (board.body ?? [])[0] ?? {}

  it("given everyone has an interest and there is no supervisory board, then it decides itself with written reasons (RP16)", () => {
    const found = verdict(board)
    ends(found, "adopted", "majority")
    assert.include(
      found.remarks.map(({ code }) => code),
      "interestsSetAside",
    )
  })

  it("given the reasons were not written down, then there is no decision", () => {
    const decision = (board.decision ?? []).map((row) => ({ ...row, reasons: null }))
    assert.strictEqual(verdict({ ...board, decision }).status, "void")
  })

  it("given there is a supervisory board, then that one decides, and the board does not", () => {
    const supervisors = { ...body, id: "rvt", name: "Supervisors", kind: "supervisoryBoard" }
    assert.strictEqual(verdict({ ...board, body: [body, supervisors] }).status, "void")
  })

  it("given an association, then the general meeting decides, and the board does not", () => {
    const association = changed("organisation", "ccv", { legalForm: "association" })
    assert.strictEqual(verdict({ ...board, ...association }).status, "void")
  })

  it("given the statutes name the board itself, then it decides, whatever the legal form", () => {
    const association = changed("organisation", "ccv", { legalForm: "association" })
    const statutesProvision = [
      {
        id: "s",
        organisation: "ccv",
        subject: "conflictOfInterest",
        text: "The board decides.",
        body: "core",
      },
    ]
    assert.strictEqual(verdict({ ...board, ...association, statutesProvision }).status, "adopted")
  })

  it("given the statutes allow electronic votes beforehand, then those count; without such a provision they are refused (RP11)", () => {
    const early = { ...board, recusal: [], vote: [yes("ccv", "2025-02-20T12:00:00.000Z"), yes("lpb")] }
    const refused = verdictOf(registerOf(early), "plan", 1, day("2025-03-05"))
    assert.isTrue(Result.isFailure(refused))
    const statutesProvision = [
      { id: "e", organisation: "ccv", subject: "electronicVote", text: "Allowed.", allowed: true },
    ]
    assert.strictEqual(verdict({ ...early, statutesProvision }).status, "adopted")
  })
})

describe("no ballot", () => {
  it("given no such proposal, a round that has not been, or a withdrawn proposal, then it says so", () => {
    const unknown = ballotOf(registerOf(), "nothing", 1, day("2025-03-05"))
    assert.isTrue(Result.isFailure(unknown))
    for (const round of [0, 2, 1.5, Number.NaN]) assert.deepStrictEqual(refusals({}, round), ["RoundUnknown"])
    assert.deepStrictEqual(refusals(changed("proposal", "plan", { status: "withdrawn" })), [
      "ProposalWithdrawn",
    ])
  })

  it("given nobody wrote down who decides, by what rule or where, then everything that is missing is named at once", () => {
    assert.deepStrictEqual(refusals(changed("subject", "year", { body: null })), ["BodyUnknown"])
    assert.deepStrictEqual(
      refusals(
        { ...changed("body", "core", { decisionRule: null }), agendaItem: [], meeting: [], vote: [] },
        3,
      ),
      ["RoundUnknown", "RuleUnknown", "MeetingUnknown"],
    )
  })

  it("given the proposal stands on no agenda, when its votes were cast on the day of a meeting, then that is the meeting", () => {
    ends(verdict({ agendaItem: [] }), "adopted", "majority")
  })
})
