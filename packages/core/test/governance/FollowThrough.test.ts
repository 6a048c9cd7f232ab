import { assert, describe, it } from "@effect/vitest"
import { Governance, Money, Period } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { day, given, holds } from "./harbour.ts"

const on = day("2025-03-10")

const decision = (id: string, over = {}) =>
  ({
    id,
    title: id,
    body: "core",
    takenOn: "2025-02-10",
    outcome: "adopted",
    urgent: false,
    ...over,
  }) as const

describe("actions that follow from a decision", () => {
  const register = given({
    decision: [decision("d")],
    action: [
      { id: "late", decision: "d", title: "Order it", ownerOrganisation: "anchor", dueOn: "2025-03-01" },
      {
        id: "done",
        decision: "d",
        title: "Ask a price",
        owner: "core-of-buoy",
        dueOn: "2025-02-20",
        doneOn: "2025-02-22",
      },
      { id: "loose", decision: "d", title: "Think" },
      { id: "free", title: "Clean up", ownerOrganisation: "anchor", dueOn: "2025-01-01" },
    ],
  })

  it("given one late, one done two days late and one without owner or term, then each says so, the earliest term first", () => {
    const rows = Governance.actionsOf(register, "d", on).map(
      ({ action, state, daysLate, withoutOwner, withoutTerm }) => [
        action.id,
        state,
        daysLate,
        withoutOwner,
        withoutTerm,
      ],
    )
    assert.deepEqual(rows, [
      ["done", "done", 2, false, false],
      ["late", "overdue", 9, false, false],
      ["loose", "open", 0, true, true],
    ])
  })

  it("given an action done on 22 February, when asked on 21 February, then it was overdue by a day", () => {
    const [first] = Governance.actionsOf(register, "d", day("2025-02-21"))
    holds(first, { state: "overdue", daysLate: 1 })
  })

  it("given actions with and without a decision, then all that are overdue are found, the longest first", () => {
    assert.deepEqual(
      Governance.actionsOverdue(register, on).map(({ action }) => String(action.id)),
      ["free", "late"],
    )
  })

  it("given a decision that needs action, when its only action has no owner, then it is among those without action", () => {
    const without = given({
      decision: [
        decision("d1", { needsAction: true }),
        decision("d2", { needsAction: true }),
        decision("d3"),
      ],
      action: [
        { id: "a1", decision: "d1", title: "x", dueOn: "2025-04-01" },
        { id: "a2", decision: "d2", title: "x", dueOn: "2025-04-01", owner: "core-of-buoy" },
      ],
    })
    assert.deepEqual(
      Governance.decisionsWithoutAction(without, on).map(({ id }) => String(id)),
      ["d1"],
    )
  })
})

describe("spending that hangs on a condition", () => {
  const register = given({
    decision: [decision("d"), decision("d2")],
    decisionCondition: [
      { id: "permit", decision: "d", text: "A permit", blocksSpending: true, metOn: "2025-03-05" },
      { id: "report", decision: "d", text: "A report", blocksSpending: false },
      { id: "loan", decision: "d2", text: "A loan", blocksSpending: true, dueOn: "2025-03-01" },
    ],
  })
  const spend = (id: string, decision: string | null, date: string) => ({
    table: "cost",
    id,
    decision,
    date: day(date),
    amount: Money.cents(100_00),
  })
  const found = (...spending: ReadonlyArray<Governance.Spending>) =>
    Governance.spendingOnConditions(register, spending, on).map(({ spending, condition, state }) => [
      spending.id,
      condition.id,
      state,
    ])

  it("given a permit on 5 March, when money was spent on the 4th, then it was spent too soon, though met since; on the 5th it was not", () => {
    assert.deepEqual(found(spend("c1", "d", "2025-03-04"), spend("c2", "d", "2025-03-05")), [
      ["c1", "permit", "metAfterwards"],
    ])
  })

  it("given a loan that is not there yet, then spending under that decision hangs on an open condition", () => {
    assert.deepEqual(found(spend("c1", "d2", "2025-03-09")), [["c1", "loan", "open"]])
  })

  it("given spending without a decision, or after the day asked about, then it is passed over", () => {
    assert.deepEqual(found(spend("c1", null, "2025-03-01"), spend("c2", "d2", "2025-03-11")), [])
  })

  it("given the conditions on that day, then the open ones are listed with how late they are", () => {
    assert.deepEqual(
      Governance.conditionsOpen(register, on).map(({ condition, state, daysLate }) => [
        condition.id,
        state,
        daysLate,
      ]),
      [
        ["report", "open", 0],
        ["loan", "overdue", 9],
      ],
    )
  })

  it("law: spending is reported exactly when a blocking condition was not met by its day", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2025-02-${String(n).padStart(2, "0")}`)
    fc.assert(
      fc.property(days, fc.option(days, { nil: null }), fc.boolean(), (spentOn, metOn, blocksSpending) => {
        const one = given({
          decision: [decision("d")],
          decisionCondition: [{ id: "c", decision: "d", text: "x", blocksSpending, metOn }],
        })
        const reported = Governance.spendingOnConditions(one, [spend("s", "d", spentOn)], on)
        assert.strictEqual(reported.length === 1, blocksSpending && (metOn === null || spentOn < metOn))
      }),
      { numRuns: 100 },
    )
  })
})

describe("the partners' own boards", () => {
  const subject = [{ id: "purchase", name: "Purchase", needsPartnerBoards: true }] as const

  it("given a subject that needs the boards, when one agreed, one was asked and one was not, then two are still open", () => {
    const register = given({
      subject,
      decision: [decision("d", { subject: "purchase" })],
      boardApproval: [
        { id: "b1", decision: "d", organisation: "anchor", status: "approved", decidedOn: "2025-02-20" },
        { id: "b2", decision: "d", organisation: "buoy", status: "pending", dueOn: "2025-03-01" },
      ],
    })
    const [open] = Governance.approvalsOpen(register, on)
    assert.strictEqual(open?.state, "waiting")
    assert.deepEqual(
      open?.boards.map(({ organisation, state, daysLate }) => [organisation, state, daysLate]),
      [
        ["anchor", "approved", 0],
        ["buoy", "pending", 9],
        ["crane", "notAsked", 0],
      ],
    )
  })

  it("given an approval of 20 February, when asked on 19 February, then it was still pending", () => {
    const register = given({
      decision: [decision("d")],
      boardApproval: [
        { id: "b1", decision: "d", organisation: "anchor", status: "approved", decidedOn: "2025-02-20" },
      ],
    })
    assert.strictEqual(Governance.approvalsOf(register, "d", day("2025-02-19"))?.state, "waiting")
    assert.strictEqual(Governance.approvalsOf(register, "d", day("2025-02-20"))?.state, "complete")
    assert.deepEqual(Governance.approvalsOpen(register, on), [])
  })

  it("given that the subject stands only with the proposal, then the boards are asked all the same", () => {
    const register = given({
      subject,
      proposal: [
        {
          id: "p",
          title: "x",
          subject: "purchase",
          submittedOn: "2025-02-01",
          urgent: false,
          status: "decided",
          round: 1,
        },
      ],
      decision: [decision("d", { proposal: "p" })],
    })
    assert.lengthOf(Governance.approvalsOpen(register, on)[0]?.boards ?? [], 3)
  })

  it("given a partner that left after the decision, then its board is waited for no longer", () => {
    const register = given({
      subject,
      decision: [decision("d", { subject: "purchase" })],
      membership: [
        {
          id: "m-crane",
          organisation: "crane",
          role: "partner",
          validFrom: "2021-01-01",
          validThrough: "2025-02-28",
        },
      ],
    })
    const waiting = (date: string) =>
      Governance.approvalsOf(register, "d", day(date))?.boards.map(({ organisation }) => organisation)
    assert.deepEqual(waiting("2025-02-28"), ["anchor", "buoy", "crane"])
    assert.deepEqual(waiting("2025-03-01"), ["anchor", "buoy"])
  })

  it("given a rejected decision, then nobody's board is waited for", () => {
    const register = given({
      subject,
      decision: [decision("d", { subject: "purchase", outcome: "rejected" })],
    })
    assert.deepEqual(Governance.approvalsOpen(register, on), [])
  })
})

describe("the decision list", () => {
  const register = given({
    subject: [{ id: "merger", name: "Merger", needsPartnerBoards: true }],
    decision: [
      decision("a-last-day", { takenOn: "2025-03-31" }),
      decision("b-rejected", { takenOn: "2025-01-05", outcome: "rejected" }),
      decision("c-plain", { takenOn: "2025-01-01" }),
      decision("d-boards", { takenOn: "2025-02-01", subject: "merger", body: "directors" }),
      decision("e-refused", { takenOn: "2025-02-02" }),
      decision("f-conditions", { takenOn: "2025-02-03" }),
      decision("g-later", { takenOn: "2025-02-04", effectiveFrom: "2025-07-01" }),
      decision("h-urgent", { takenOn: "2025-02-05", urgent: true, ratifyBy: "2025-04-30" }),
      decision("i-lapsed", { takenOn: "2025-02-06", urgent: true, ratifyBy: "2025-02-28" }),
      decision("j-before", { takenOn: "2024-12-31" }),
      decision("k-after", { takenOn: "2025-04-01" }),
    ],
    boardApproval: [{ id: "b", decision: "e-refused", organisation: "buoy", status: "refused" }],
    decisionCondition: [{ id: "c", decision: "f-conditions", text: "x", blocksSpending: false }],
    action: [{ id: "x", decision: "c-plain", title: "x", dueOn: "2025-03-20" }],
  })
  const quarter = Period.quarter(2025, 1)

  it("given eleven decisions, when the first quarter is listed, then the nine taken in it stand in order, each with how far it holds", () => {
    assert.deepEqual(
      Governance.decisionList(register, quarter).map(({ decision, force }) => [decision.id, force]),
      [
        ["c-plain", "inForce"],
        ["b-rejected", "notAdopted"],
        ["d-boards", "awaitingBoards"],
        ["e-refused", "refusedByBoard"],
        ["f-conditions", "onConditions"],
        ["g-later", "notYetInForce"],
        ["h-urgent", "provisional"],
        ["i-lapsed", "lapsed"],
        ["a-last-day", "inForce"],
      ],
    )
  })

  it("given the same, when only the directors' decisions are asked, then there is one, with its three boards", () => {
    const list = Governance.decisionList(register, quarter, { body: "directors" })
    assert.deepEqual(
      list.map(({ decision, approvals }) => [decision.id, approvals.length]),
      [["d-boards", 3]],
    )
  })

  it("given an action due on 20 March, when the list is read on 10 March it is open, at the end of the quarter overdue", () => {
    const state = (asked: Governance.DecisionListAsked) =>
      Governance.decisionList(register, quarter, asked)[0]?.actions[0]?.state
    assert.deepEqual([state({ on }), state({})], ["open", "overdue"])
  })

  it("given an urgent decision without a last day, then the next ordinary meeting of its body is the last day to ratify it", () => {
    const rows = {
      meeting: [
        { id: "m0", body: "core", heldOn: "2025-02-20", kind: "urgent" },
        { id: "same-day", body: "core", heldOn: "2025-02-10", kind: "ordinary" },
        { id: "m1", body: "core", heldOn: "2025-03-01", kind: "ordinary" },
      ],
      decision: [decision("u", { urgent: true })],
    } as const
    const urgent = (date: string, more: ReadonlyArray<ReturnType<typeof decision>> = []) => {
      const made = given({ ...rows, decision: [...rows.decision, ...more] })
      const row = made.rows.decision.find(({ id }) => id === "u")
      return row === undefined ? undefined : Governance.urgentStanding(made, row, day(date))
    }
    holds(urgent("2025-03-01"), {
      ratification: "provisional",
      ratifyBy: "2025-03-01",
      body: "core",
    })
    holds(urgent("2025-03-02"), { ratification: "lapsed" })
    const yes = decision("r", { ratifies: "u", takenOn: "2025-03-01" })
    holds(urgent("2025-03-02", [yes]), { ratification: "ratified", by: "r" })
    const no = decision("r", { ratifies: "u", takenOn: "2025-02-25", outcome: "rejected" })
    holds(urgent("2025-03-02", [no]), { ratification: "refused", by: "r" })
  })
})
