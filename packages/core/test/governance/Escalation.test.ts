import { assert, describe, it } from "@effect/vitest"
import { Governance, type PartnershipRegister } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { after, day, given, holds, type Rows, speaks, tags } from "./harbour.ts"

/** The core team has a week, the directors two weeks and may decide, the boards a month and may only advise. */
const ladder = {
  escalationStep: [
    { id: "s1", ladder: "Main", position: 1, body: "core", termDays: 7, powers: "decide" },
    { id: "s2", ladder: "Main", position: 2, body: "directors", termDays: 14, powers: "decide" },
    { id: "s3", ladder: "Main", position: 3, body: "boards", termDays: 30, powers: "advise" },
  ],
} as const satisfies Rows

const raise = (over: Partial<Governance.Raise> = {}): Governance.Raise => ({
  id: "e1",
  title: "Who pays for the crane?",
  matter: null,
  proposal: null,
  fromBody: "core",
  ladder: null,
  on: day("2025-03-03"),
  ...over,
})

const done = (register: PartnershipRegister, outcome: Governance.EscalationOutcome): PartnershipRegister => {
  if (Result.isFailure(outcome)) throw new Error(outcome.failure.map(({ label }) => label.en).join("\n"))
  return after(register, outcome.success)
}

const refused = (outcome: Governance.EscalationOutcome): ReadonlyArray<string> => {
  if (Result.isSuccess(outcome)) throw new Error("not refused")
  assert.isTrue(speaks(outcome.failure))
  return tags(outcome.failure)
}

const raised = (rows: Rows = ladder): PartnershipRegister => {
  const register = given(rows)
  return done(register, Governance.escalate(register, raise()))
}

const standing = (register: PartnershipRegister, on: string, id = "e1") => {
  const found = Governance.escalationStanding(register, id, day(on))
  if (found === undefined) throw new Error(`no standing of ${id} on ${on}`)
  return found
}

const proposal = (over: Partial<NonNullable<Rows["proposal"]>[number]> = {}) =>
  ({
    id: "p",
    title: "Crane",
    subject: "purchase",
    submittedOn: "2025-02-01",
    urgent: false,
    status: "submitted",
    round: 1,
    ...over,
  }) as const

describe("taking a matter up", () => {
  it("given a ladder of core team, directors and boards, when the core team escalates on 3 March, then the directors have until 17 March", () => {
    const [row] = raised().rows.escalation
    holds(row, {
      fromBody: "core",
      toBody: "directors",
      step: "s2",
      dueOn: "2025-03-17",
      state: "open",
    })
  })

  it("given no ladder, when the core team escalates, then it goes to the body its row names, without a term", () => {
    const [row] = raised({}).rows.escalation
    holds(row, { toBody: "directors", step: null, dueOn: null })
  })

  it("given two ladders that fit, when none is named, then nothing happens until one is chosen", () => {
    const register = given({
      escalationStep: [
        ...ladder.escalationStep,
        { id: "q1", ladder: "Quick", position: 1, body: "core", termDays: 1, powers: "decide" },
        { id: "q2", ladder: "Quick", position: 2, body: "boards", termDays: 2, powers: "decide" },
      ],
    })
    assert.deepEqual(refused(Governance.escalate(register, raise())), ["SeveralLadders"])
    const chosen = done(register, Governance.escalate(register, raise({ ladder: "Quick" })))
    holds(chosen.rows.escalation[0], { toBody: "boards", dueOn: "2025-03-05" })
    assert.deepEqual(refused(Governance.escalate(register, raise({ ladder: "Slow" }))), ["UnknownLadder"])
  })

  it("given a ladder of its own for purchases, when a purchase is escalated, then that ladder goes before the general one", () => {
    const register = given({
      escalationStep: [
        ...ladder.escalationStep,
        {
          id: "q1",
          ladder: "Purchases",
          position: 1,
          body: "boards",
          termDays: 5,
          powers: "decide",
          subjects: ["purchase"],
        },
      ],
      proposal: [proposal()],
    })
    assert.strictEqual(
      done(register, Governance.escalate(register, raise({ proposal: "p" }))).rows.escalation[0]?.toBody,
      "boards",
    )
    assert.strictEqual(
      done(register, Governance.escalate(register, raise())).rows.escalation[0]?.toBody,
      "directors",
    )
  })

  it("given a step whose body has ended, then it is passed over", () => {
    const register = given({
      ...ladder,
      body: [
        {
          id: "directors",
          name: "directors",
          kind: "directorsConsultation",
          level: 1,
          oneSeatPerPartner: true,
          validFrom: "2021-01-01",
          validThrough: "2024-12-31",
        },
      ],
    })
    const [row] = done(register, Governance.escalate(register, raise())).rows.escalation
    holds(row, { toBody: "boards", step: "s3" })
  })

  it("given the boards on top, when they escalate, then there is no way up, and never a way down", () => {
    assert.deepEqual(refused(Governance.escalate(given(ladder), raise({ fromBody: "boards" }))), ["NoWayUp"])
    const side = given({
      escalationStep: [{ id: "s", ladder: "Side", position: 1, body: "core", termDays: 1, powers: "advise" }],
    })
    assert.deepEqual(refused(Governance.escalate(side, raise({ fromBody: "boards" }))), ["NoWayUp"])
  })

  it("given everything wrong at once, then every reason is given", () => {
    const register = raised({ ...ladder, proposal: [proposal({ status: "decided" })] })
    const outcome = Governance.escalate(
      register,
      raise({ title: " ", proposal: "p", ladder: "Slow", on: day("2020-01-01") }),
    )
    assert.deepEqual(refused(outcome), [
      "IdTaken",
      "EmptyText",
      "BodyNotInForce",
      "ProposalClosed",
      "UnknownLadder",
    ])
    assert.deepEqual(
      refused(Governance.escalate(register, raise({ id: "e2", fromBody: "nobody", proposal: "x" }))),
      ["Unknown", "Unknown"],
    )
  })

  it("given a proposal that the core team has escalated, when it does so again before the answer is back, then that is refused", () => {
    const start = given({ ...ladder, proposal: [proposal()] })
    const once = done(start, Governance.escalate(start, raise({ proposal: "p" })))
    const again = raise({ id: "e2", proposal: "p", on: day("2025-03-10") })
    assert.deepEqual(refused(Governance.escalate(once, again)), ["AlreadyRaised"])
    const back = done(
      once,
      Governance.sendBack(once, { escalation: "e1", reason: "Talk first.", on: day("2025-03-05") }),
    )
    assert.isTrue(Result.isSuccess(Governance.escalate(back, again)))
  })

  it("given a term longer than the calendar, then the term ends on its last day, and nothing is thrown", () => {
    const register = given({
      escalationStep: [
        { id: "s", ladder: "Slow", position: 1, body: "directors", termDays: 9_000_000, powers: "decide" },
      ],
    })
    assert.strictEqual(
      done(register, Governance.escalate(register, raise())).rows.escalation[0]?.dueOn,
      "9999-12-31",
    )
  })
})

describe("where an escalated matter stands", () => {
  it("given a term through 17 March, when asked on 17 March it is not stalled, on 20 March it is, by three days", () => {
    const register = raised()
    holds(standing(register, "2025-03-17"), {
      stage: "open",
      stalled: false,
      daysOver: 0,
      standsAt: "directors",
    })
    holds(standing(register, "2025-03-20"), { stage: "open", stalled: true, daysOver: 3 })
  })

  it("given a matter with the directors, then what they may do is said, and that the boards come next", () => {
    const { powers, next } = standing(raised(), "2025-03-10")
    assert.deepEqual(powers, ["decide", "advise", "sendBack"])
    assert.deepEqual(next?._tag === "Up" ? [next.body, next.step?.id] : [], ["boards", "s3"])
  })

  it("given that it was raised on 3 March, when asked on 2 March, then it is not known yet", () => {
    assert.isUndefined(Governance.escalationStanding(raised(), "e1", day("2025-03-02")))
    assert.deepEqual(Governance.escalations(raised(), day("2025-03-02")), [])
  })

  it("given an answer on 10 March, when asked on 9 March it is open, on 14 March it has waited four days to be brought back", () => {
    const start = raised()
    const register = done(
      start,
      Governance.answer(start, {
        escalation: "e1",
        as: "decision",
        answer: "Anchor pays.",
        on: day("2025-03-10"),
      }),
    )
    assert.strictEqual(standing(register, "2025-03-09").stage, "open")
    holds(standing(register, "2025-03-14"), {
      stage: "answered",
      awaitingReturn: true,
      daysAwaitingReturn: 4,
      standsAt: "directors",
      stalled: false,
    })
  })

  it("given that the answer was brought back on 12 March, then the matter stands with the core team again", () => {
    let register = raised()
    register = done(
      register,
      Governance.answer(register, {
        escalation: "e1",
        as: "decision",
        answer: "Anchor pays.",
        on: day("2025-03-10"),
      }),
    )
    register = done(register, Governance.bringBack(register, { escalation: "e1", on: day("2025-03-12") }))
    holds(standing(register, "2025-03-12"), {
      stage: "returned",
      standsAt: "core",
      awaitingReturn: false,
    })
    holds(standing(register, "2025-03-11"), { stage: "answered", standsAt: "directors" })
  })

  it("given that the directors sent it back without an answer, then that is a stage of its own, with the reason on record", () => {
    let register = raised()
    register = done(
      register,
      Governance.sendBack(register, { escalation: "e1", reason: "Ask Buoy first.", on: day("2025-03-06") }),
    )
    holds(standing(register, "2025-03-06"), { stage: "sentBack", standsAt: "core" })
    assert.strictEqual(register.rows.escalation[0]?.answer, "Ask Buoy first.")
  })

  it("given that the directors hand it on, then it stands with the boards and the directors are not the ones who stall", () => {
    let register = raised()
    register = done(
      register,
      Governance.passUp(register, { id: "e2", escalation: "e1", on: day("2025-03-15") }),
    )
    holds(standing(register, "2025-04-01"), {
      stage: "passedUp",
      standsAt: "boards",
      stalled: false,
      continuedBy: "e2",
      next: null,
    })
    holds(standing(register, "2025-04-01", "e2"), {
      stage: "open",
      matter: "e1",
      origin: "core",
      termEndsOn: "2025-04-14",
    })
  })

  it("given that it came back from the boards on 10 April, then the directors have their two weeks again", () => {
    let register = raised()
    register = done(
      register,
      Governance.passUp(register, { id: "e2", escalation: "e1", on: day("2025-03-15") }),
    )
    register = done(
      register,
      Governance.sendBack(register, { escalation: "e2", reason: "Yours to settle.", on: day("2025-04-10") }),
    )
    holds(standing(register, "2025-04-24"), {
      stage: "open",
      standsAt: "directors",
      termEndsOn: "2025-04-24",
      stalled: false,
    })
    holds(standing(register, "2025-04-25"), { stalled: true, daysOver: 1 })
  })

  it("given a withdrawn matter, then nobody has to act", () => {
    const register = given({
      ...ladder,
      escalation: [
        {
          id: "e1",
          title: "x",
          fromBody: "core",
          toBody: "directors",
          raisedOn: "2025-03-03",
          state: "withdrawn",
        },
      ],
    })
    holds(standing(register, "2026-01-01"), {
      stage: "withdrawn",
      standsAt: null,
      stalled: false,
    })
  })
})

describe("answering", () => {
  it("given boards that may only advise, when they decide, then that is refused; their advice is taken", () => {
    const start = given(ladder)
    const register = done(start, Governance.escalate(start, raise({ fromBody: "directors" })))
    const answer = { escalation: "e1", answer: "We would.", on: day("2025-03-10") }
    assert.deepEqual(refused(Governance.answer(register, { ...answer, as: "decision" })), ["BeyondPowers"])
    assert.isTrue(Result.isSuccess(Governance.answer(register, { ...answer, as: "advice" })))
  })

  it("given a step that may only send back, then it may not advise either", () => {
    const start = given({
      escalationStep: [
        { id: "s", ladder: "L", position: 1, body: "directors", termDays: 3, powers: "sendBack" },
      ],
    })
    const register = done(start, Governance.escalate(start, raise()))
    assert.deepEqual(
      refused(
        Governance.answer(register, { escalation: "e1", as: "advice", answer: "x", on: day("2025-03-10") }),
      ),
      ["BeyondPowers"],
    )
    assert.isTrue(
      Result.isSuccess(
        Governance.sendBack(register, { escalation: "e1", reason: "x", on: day("2025-03-10") }),
      ),
    )
  })

  it("given an escalation without a ladder, when the body decides, then that is refused: deciding takes a mandate", () => {
    const register = raised({})
    assert.deepEqual(
      refused(
        Governance.answer(register, { escalation: "e1", as: "decision", answer: "x", on: day("2025-03-10") }),
      ),
      ["BeyondPowers"],
    )
  })

  it("given an answer without words, on a matter that is answered already, then both are said", () => {
    let register = raised()
    register = done(
      register,
      Governance.answer(register, {
        escalation: "e1",
        as: "decision",
        answer: "Yes.",
        on: day("2025-03-10"),
      }),
    )
    assert.deepEqual(
      refused(
        Governance.answer(register, { escalation: "e1", as: "decision", answer: " ", on: day("2025-03-11") }),
      ),
      ["EmptyText", "WrongStage"],
    )
  })

  it("given a matter that has no answer, or a day before it was raised, or an unknown one, then it cannot be brought back", () => {
    const register = raised()
    const bring = (escalation: string, on: string) =>
      refused(Governance.bringBack(register, { escalation, on: day(on) }))
    assert.deepEqual(bring("e1", "2025-03-10"), ["WrongStage"])
    assert.deepEqual(bring("e1", "2025-03-01"), ["NotRaisedYet"])
    assert.deepEqual(bring("e9", "2025-03-10"), ["Unknown"])
  })

  it("given bodies that escalate in a circle, when the matter would come back to one it has passed, then that is refused", () => {
    const start = given({
      body: [
        {
          id: "boards",
          name: "boards",
          kind: "boards",
          level: 0,
          oneSeatPerPartner: true,
          validFrom: "2021-01-01",
          escalatesTo: "core",
        },
      ],
    })
    let register = done(start, Governance.escalate(start, raise()))
    register = done(
      register,
      Governance.passUp(register, { id: "e2", escalation: "e1", on: day("2025-03-04") }),
    )
    assert.deepEqual(
      refused(Governance.passUp(register, { id: "e3", escalation: "e2", on: day("2025-03-05") })),
      ["RoundInCircles"],
    )
  })
})
