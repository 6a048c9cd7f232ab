import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { Change, Cycle, tables } from "../../src/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { day, made, type Of, parties, type Rows, rows, step, years } from "./given.ts"

const on = day("2024-12-31")

const base: Rows = rows(parties, years, {
  document: [{ id: "stuk", title: "Stuk", kind: "report", sentTo: [], signedBy: [] }],
  body: [
    {
      id: "directie",
      name: "Directieoverleg",
      kind: "directorsConsultation",
      level: 1,
      oneSeatPerPartner: true,
      validFrom: "2024-01-01",
    },
    {
      id: "team",
      name: "Kernteam",
      kind: "coreTeam",
      level: 2,
      oneSeatPerPartner: true,
      validFrom: "2024-01-01",
    },
  ],
})

/** A step that nothing stands in the way of. */
const ready = (id: string, more: Partial<Of<"cycleStep">> = {}): Of<"cycleStep"> =>
  step(id, { submittedOn: "2024-06-01", document: "stuk", ...more })

const done = (id: string, more: Partial<Of<"cycleStep">> = {}): Of<"cycleStep"> =>
  ready(id, { closedOn: "2024-06-02", ...more })

const decision = (more: Partial<Of<"decision">> = {}): Of<"decision"> => ({
  id: "besluit",
  title: "Vastgesteld",
  takenOn: "2024-06-01",
  outcome: "adopted",
  urgent: false,
  revoteAskedBy: [],
  ...more,
})

const tagsOf = (extra: Rows, id = "s", at = on): ReadonlyArray<string> => {
  const closed = Cycle.close(made(rows(base, extra)), id, at)
  return Result.isSuccess(closed) ? [] : closed.failure.map(({ _tag }) => _tag)
}

const linkOf = (extra: Rows, id = "s", at = on): Cycle.ChainLink =>
  Cycle.chain(made(rows(base, extra)), "2024", at).find(({ step: one }) => one === id) ?? assert.fail()

describe("closing a step", () => {
  it("given a piece that was submitted, when nothing stands in the way, then it closes on that day", () => {
    const register = made(rows(base, { cycleStep: [ready("s")] }))
    const closed = Cycle.close(register, "s", on)
    assert.deepStrictEqual(Result.isSuccess(closed) ? closed.success : closed.failure, [
      { _tag: "Update", table: "cycleStep", id: "s", from: { closedOn: null }, to: { closedOn: on } },
    ])
  })

  it.each<[string, ReadonlyArray<string>, Rows]>([
    [
      "it rests on an open step",
      ["RestsOnOpen"],
      { cycleStep: [ready("s", { restsOn: ["a"] }), ready("a")] },
    ],
    [
      "it rests on a step that closes later",
      ["RestsOnOpen"],
      { cycleStep: [ready("s", { restsOn: ["a"] }), done("a", { closedOn: "2025-01-01" })] },
    ],
    [
      "it rests on a closed step that itself rests on an open one",
      ["RestsOnOpen"],
      { cycleStep: [ready("s", { restsOn: ["b"] }), done("b", { restsOn: ["a"] }), ready("a")] },
    ],
    [
      "it rests on a skipped step that rests on an open one",
      ["RestsOnOpen"],
      {
        cycleStep: [
          ready("s", { restsOn: ["b"] }),
          step("b", { skippedReason: "Niet nodig.", restsOn: ["a"] }),
          ready("a"),
        ],
      },
    ],
    [
      "it rests on itself, through another",
      ["RestsOnOpen", "Circular"],
      { cycleStep: [ready("s", { restsOn: ["a"] }), done("a", { restsOn: ["s"] })] },
    ],
    ["it was not submitted", ["NotSubmitted"], { cycleStep: [ready("s", { submittedOn: null })] }],
    ["it is submitted later", ["NotSubmitted"], { cycleStep: [ready("s", { submittedOn: "2025-01-01" })] }],
    ["the piece is missing", ["DocumentMissing"], { cycleStep: [ready("s", { document: null })] }],
    [
      "a part is missing",
      ["PartMissing"],
      {
        cycleStep: [ready("s")],
        submissionPart: [{ id: "p", cycleStep: "s", part: "budget", status: "missing" }],
      },
    ],
    [
      "a partner has not reported",
      ["PartnerReportOpen"],
      { cycleStep: [ready("s")], partnerReport: [{ id: "r", cycleStep: "s", organisation: "other" }] },
    ],
    [
      "a partner's report was not approved",
      ["PartnerReportOpen"],
      {
        cycleStep: [ready("s")],
        partnerReport: [{ id: "r", cycleStep: "s", organisation: "other", submittedOn: "2024-05-01" }],
      },
    ],
    [
      "a declaration was not signed",
      ["DeclarationUnsigned"],
      { cycleStep: [ready("s")], declaration: [{ id: "d", cycleStep: "s", kind: "auditor" }] },
    ],
    [
      "an approval is open",
      ["ApprovalOpen"],
      {
        cycleStep: [ready("s")],
        stepApproval: [{ id: "a", cycleStep: "s", body: "team", status: "pending" }],
      },
    ],
    [
      "an approval is given later",
      ["ApprovalOpen"],
      {
        cycleStep: [ready("s")],
        stepApproval: [
          { id: "a", cycleStep: "s", body: "team", status: "approved", decidedOn: "2025-01-01" },
        ],
      },
    ],
    [
      "an approval was refused",
      ["ApprovalRefused"],
      {
        cycleStep: [ready("s")],
        stepApproval: [
          { id: "a", cycleStep: "s", organisation: "other", status: "refused", decidedOn: "2024-06-01" },
        ],
      },
    ],
    [
      "the body that approves it has not decided",
      ["DecisionMissing"],
      { cycleStep: [ready("s", { approvedBy: "directie" })] },
    ],
    [
      "the decision comes later",
      ["DecisionMissing"],
      { cycleStep: [ready("s", { decision: "besluit" })], decision: [decision({ takenOn: "2025-01-01" })] },
    ],
    [
      "the decision was rejected",
      ["DecisionNotAdopted"],
      { cycleStep: [ready("s", { decision: "besluit" })], decision: [decision({ outcome: "rejected" })] },
    ],
    [
      "another body decided",
      ["DecisionOfOtherBody"],
      {
        cycleStep: [ready("s", { approvedBy: "directie", decision: "besluit" })],
        decision: [decision({ body: "team" })],
      },
    ],
    [
      "a partner's own board has not decided",
      ["BoardApprovalOpen"],
      {
        cycleStep: [ready("s", { decision: "besluit" })],
        decision: [decision()],
        boardApproval: [{ id: "b", decision: "besluit", organisation: "other", status: "pending" }],
      },
    ],
    [
      "a partner's own board refused",
      ["BoardApprovalRefused"],
      {
        cycleStep: [ready("s", { decision: "besluit" })],
        decision: [decision()],
        boardApproval: [
          { id: "b", decision: "besluit", organisation: "other", status: "refused", decidedOn: "2024-06-05" },
        ],
      },
    ],
    ["it is closed", ["AlreadyClosed"], { cycleStep: [done("s")] }],
    ["it was skipped", ["StepSkipped"], { cycleStep: [ready("s", { skippedReason: "Niet nodig." })] }],
  ])("is refused when %s", (_, tags, extra) => {
    assert.deepStrictEqual(tagsOf(extra), tags)
  })

  it.each<[string, Rows]>([
    [
      "what it rests on is closed or was skipped",
      {
        cycleStep: [
          ready("s", { restsOn: ["a", "b"] }),
          done("a"),
          step("b", { skippedReason: "Niet nodig." }),
        ],
      },
    ],
    [
      "parts are enclosed or waived",
      {
        cycleStep: [ready("s")],
        submissionPart: [
          { id: "p1", cycleStep: "s", part: "budget", status: "enclosed" },
          { id: "p2", cycleStep: "s", part: "form", status: "waived" },
        ],
      },
    ],
    [
      "declarations are signed or not needed",
      {
        cycleStep: [ready("s")],
        declaration: [
          { id: "d1", cycleStep: "s", kind: "board", signedOn: "2024-06-01" },
          { id: "d2", cycleStep: "s", kind: "auditor", waivedBasis: "artikel 6" },
        ],
      },
    ],
    [
      "the body approved, by an approval",
      {
        cycleStep: [ready("s", { approvedBy: "team" })],
        stepApproval: [
          { id: "a", cycleStep: "s", body: "team", status: "approved", decidedOn: "2024-06-02" },
        ],
      },
    ],
    [
      "the body approved, by a decision that boards agreed with",
      {
        cycleStep: [ready("s", { approvedBy: "team", decision: "besluit" })],
        decision: [decision({ body: "team" })],
        boardApproval: [
          {
            id: "b",
            decision: "besluit",
            organisation: "other",
            status: "approved",
            decidedOn: "2024-06-05",
          },
        ],
      },
    ],
  ])("goes through when %s", (_, extra) => {
    assert.deepStrictEqual(tagsOf(extra), [])
  })

  it("of a step that does not exist says so", () => {
    assert.deepStrictEqual(tagsOf({}, "nee"), ["UnknownStep"])
  })

  it("names everything at once, each with its rows", () => {
    const extra: Rows = {
      cycleStep: [step("s", { restsOn: ["a"], approvedBy: "directie" }), ready("a")],
      declaration: [{ id: "d", cycleStep: "s", kind: "auditor" }],
    }
    const closed = Cycle.close(made(rows(base, extra)), "s", on)
    assert.deepStrictEqual(
      Result.isFailure(closed) ? closed.failure.map((one) => [one._tag, one.rows[0]?.id]) : [],
      [
        ["RestsOnOpen", "a"],
        ["NotSubmitted", "s"],
        ["DocumentMissing", "s"],
        ["DeclarationUnsigned", "d"],
        ["DecisionMissing", "directie"],
      ],
    )
  })
})

describe("next year's plan", () => {
  const plan = ready("plan", { kind: "annualPlan", cycleYear: "2025" })
  const evaluated = (
    finding: Partial<Of<"evaluationFinding">> = {},
    evaluation: Partial<Of<"evaluation">> = {},
  ): Rows => ({
    cycleStep: [plan, ready("ander", { cycleYear: "2025" }), ready("oud", { cycleYear: "2024" })],
    evaluation: [
      {
        id: "e",
        cycleYear: "2024",
        subject: "Het jaar 2024",
        kind: "year",
        heldOn: "2024-11-20",
        ...evaluation,
      },
    ],
    evaluationFinding: [{ id: "f", evaluation: "e", text: "Te krap.", ...finding }],
  })

  it.each<[string, boolean, Rows]>([
    ["no answer", true, evaluated()],
    ["an answer in this plan", false, evaluated({ answer: "Ruimer.", answeredIn: "plan" })],
    [
      "an answer in another piece of the same year",
      false,
      evaluated({ answer: "Ruimer.", answeredIn: "ander" }),
    ],
    ["an answer in a piece of the year before", true, evaluated({ answer: "Ruimer.", answeredIn: "oud" })],
    ["an answer that is nowhere", true, evaluated({ answer: "Ruimer." })],
    ["a place without an answer", true, evaluated({ answeredIn: "plan" })],
    ["an evaluation of another year", false, evaluated({}, { cycleYear: "2023" })],
    ["an evaluation that is yet to be held", false, evaluated({}, { heldOn: "2025-01-15" })],
  ])("with %s to a finding waits for it: %s", (_, waits, extra) => {
    assert.deepStrictEqual(tagsOf(extra, "plan"), waits ? ["FindingUnanswered"] : [])
  })

  it("looks back on an evaluation step it rests on, of any year", () => {
    const extra = evaluated({}, { cycleYear: "2023" })
    const steps = [
      ready("plan", { kind: "annualPlan", cycleYear: "2025", restsOn: ["ev"] }),
      done("ev", { kind: "evaluation", cycleYear: "2023" }),
    ]
    assert.deepStrictEqual(tagsOf({ ...extra, cycleStep: steps }, "plan"), ["FindingUnanswered"])
  })

  it("is the only piece that must answer them", () => {
    const extra = { ...evaluated(), cycleStep: [ready("plan", { kind: "review", cycleYear: "2025" })] }
    assert.deepStrictEqual(tagsOf(extra, "plan"), [])
  })
})

describe("the state of a step", () => {
  it.each<[Cycle.StepState, string, Rows]>([
    ["notStarted", "2024-03-01", { cycleStep: [step("s")] }],
    ["blocked", "2024-03-01", { cycleStep: [step("s", { restsOn: ["a"] }), step("a")] }],
    ["notStarted", "2024-06-02", { cycleStep: [step("s", { restsOn: ["a"] }), done("a")] }],
    [
      "running",
      "2024-03-01",
      { cycleStep: [step("s", { startedOn: "2024-03-01", restsOn: ["a"] }), step("a")] },
    ],
    ["notStarted", "2024-02-29", { cycleStep: [step("s", { startedOn: "2024-03-01" })] }],
    ["submitted", "2024-06-01", { cycleStep: [ready("s", { approvedBy: "team" })] }],
    ["submitted", "2024-06-01", { cycleStep: [ready("s")] }],
    [
      "approved",
      "2024-06-02",
      {
        cycleStep: [ready("s", { approvedBy: "team" })],
        stepApproval: [
          { id: "a", cycleStep: "s", body: "team", status: "approved", decidedOn: "2024-06-02" },
        ],
      },
    ],
    [
      "blocked",
      "2024-06-02",
      {
        cycleStep: [ready("s")],
        stepApproval: [{ id: "a", cycleStep: "s", body: "team", status: "refused", decidedOn: "2024-06-02" }],
      },
    ],
    [
      "submitted",
      "2024-06-01",
      {
        cycleStep: [ready("s")],
        stepApproval: [{ id: "a", cycleStep: "s", body: "team", status: "refused", decidedOn: "2024-06-02" }],
      },
    ],
    ["closed", "2024-06-02", { cycleStep: [done("s")] }],
    ["submitted", "2024-06-01", { cycleStep: [done("s")] }],
    [
      "skipped",
      "2024-03-01",
      { cycleStep: [step("s", { skippedReason: "Niet nodig.", dueOn: "2024-01-01" })] },
    ],
    [
      "blocked",
      "2024-06-01",
      { cycleStep: [ready("s", { restsOn: ["a"] }), ready("a", { restsOn: ["s"] })] },
    ],
  ])("is %s on %s", (state, at, extra) => {
    assert.strictEqual(linkOf(extra, "s", day(at)).state, state)
  })

  it("comes with the days it was late, until it was submitted", () => {
    const late = { cycleStep: [ready("s", { dueOn: "2024-05-22", postponedUntil: "2024-05-25" })] }
    assert.deepInclude(linkOf(late), { dueOn: day("2024-05-25"), daysLate: 7 })
    assert.strictEqual(linkOf(late, "s", day("2024-05-26")).daysLate, 1)
  })

  it("of a step that was closed too early shows what was in the way, and holds up the next", () => {
    const extra = { cycleStep: [done("s", { restsOn: ["a"] }), ready("a"), ready("b", { restsOn: ["s"] })] }
    const link = linkOf(extra)
    assert.deepInclude(link, { state: "closed", settled: false, waitsFor: [] })
    assert.deepStrictEqual(
      link.faults.map(({ _tag }) => _tag),
      ["RestsOnOpen"],
    )
    assert.deepStrictEqual(tagsOf(extra, "b"), ["RestsOnOpen"])
  })

  it("comes with owner, approvals and proof", () => {
    const link = linkOf({
      cycleStep: [ready("s", { ownerOrganisation: "lead" })],
      stepApproval: [{ id: "a", cycleStep: "s", body: "team", status: "approved", decidedOn: "2024-06-02" }],
      declaration: [{ id: "d", cycleStep: "s", kind: "board", signedOn: "2024-06-01" }],
    })
    assert.deepStrictEqual(link.owner, [{ table: "organisation", id: "lead" }])
    assert.deepStrictEqual(
      link.approvals.map(({ by, status }) => [by[0]?.id, status]),
      [["team", "approved"]],
    )
    assert.deepStrictEqual(
      link.proof.map(({ id }) => id),
      ["stuk", "d"],
    )
  })
})

describe("the order of the chain", () => {
  it("is what rests on what, then the day", () => {
    const extra: Rows = {
      cycleStep: [
        step("verantwoording", { restsOn: ["evaluatie", "voortgang"], dueOn: "2025-04-01" }),
        step("evaluatie", { restsOn: ["voortgang"], dueOn: "2024-12-01" }),
        step("voortgang", { restsOn: ["plan"], dueOn: "2024-09-01" }),
        step("tussen", { restsOn: ["plan"], dueOn: "2024-06-01" }),
        step("plan", { dueOn: "2024-01-31" }),
        step("rond", { restsOn: ["terug"] }),
        step("terug", { restsOn: ["rond"] }),
      ],
    }
    assert.deepStrictEqual(
      Cycle.chain(made(rows(base, extra)), "2024", on).map((link) => link.step),
      ["plan", "tussen", "voortgang", "evaluatie", "verantwoording", "rond", "terug"],
    )
    assert.deepStrictEqual(Cycle.chain(made(rows(base, extra)), "1999", on), [])
  })
})

/** Steps that rest on any others, circles included; each may be ready, closed already, or skipped. */
const graph = fc
  .array(
    fc.record({
      on: fc.array(fc.nat(9), { maxLength: 3 }),
      kind: fc.constantFrom("ready", "ready", "open", "done", "skipped"),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) =>
    list.map(({ kind, on: to }, at) => {
      const restsOn = [...new Set(to)]
        .filter((one) => one !== at && one < list.length)
        .map((one) => `s${one}`)
      const id = `s${at}`
      if (kind === "open") return step(id, { restsOn })
      if (kind === "skipped") return step(id, { restsOn, skippedReason: "Niet nodig." })
      return kind === "done" ? done(id, { restsOn }) : ready(id, { restsOn })
    }),
  )

describe("laws of the chain", () => {
  it("a step closes only when everything below it is closed or skipped, however far down", () => {
    fc.assert(
      fc.property(graph, (steps) => {
        const register = made(rows(base, { cycleStep: steps }))
        const byId = new Map(register.rows.cycleStep.map((one) => [one.id as string, one]))
        const below = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
          for (const next of byId.get(id)?.restsOn ?? []) {
            if (seen.has(next)) continue
            seen.add(next)
            below(next, seen)
          }
          return seen
        }
        for (const { closedOn, document, id, skippedReason, submittedOn } of byId.values()) {
          const under = below(id)
          const open = [...under].some((one) => {
            const other = byId.get(one)
            return other?.closedOn === null && other.skippedReason === null
          })
          const circle = [...under, id].some((one) => below(one).has(one))
          const expected =
            closedOn === null &&
            skippedReason === null &&
            submittedOn !== null &&
            document !== null &&
            !open &&
            !circle
          assert.strictEqual(Result.isSuccess(Cycle.close(register, id, on)), expected, id)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("closing one after the other ends, and leaves no step closed on an open one", () => {
    fc.assert(
      fc.property(graph, (list) => {
        let register = made(rows(base, { cycleStep: list.map((one) => ({ ...one, closedOn: null })) }))
        for (let round = 0; round <= list.length; round++) {
          for (const { id } of register.rows.cycleStep) {
            const closed = Cycle.close(register, id, on)
            if (Result.isFailure(closed)) continue
            register = Result.getOrThrow(Change.apply(tables, register, closed.success))
          }
        }
        for (const link of Cycle.chain(register, "2024", on)) {
          assert.deepStrictEqual(link.faults, [])
          if (link.state === "closed") assert.isTrue(link.settled)
          else if (link.state !== "skipped") assert.isAbove(link.waitsFor.length, 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("the chain of any register is total, and what waits for nothing can close", () => {
    fc.assert(
      fc.property(Arbitraries.register(tables, { maxRows: 3 }), (register) => {
        for (const { id } of register.rows.cycleYear) {
          for (const link of Cycle.chain(register, id, on)) {
            const closes = Result.isSuccess(Cycle.close(register, link.step, on))
            // One that closes later is not closed yet on this day, and still holds its closing day.
            const later = register.rows.cycleStep.find((one) => one.id === link.step)?.closedOn !== null
            const waits = link.state === "closed" || link.state === "skipped" || link.waitsFor.length > 0
            assert.strictEqual(closes, !waits && !later)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it("a chain of ten thousand steps does not run out of stack", () => {
    const long = Array.from({ length: 10_000 }, (_, at) =>
      done(`s${at}`, { restsOn: at === 0 ? [] : [`s${at - 1}`] }),
    )
    const register = made(rows(base, { cycleStep: [...long, ready("z", { restsOn: ["s9999"] })] }))
    assert.isTrue(Result.isSuccess(Cycle.close(register, "z", on)))
  })
})
