import { assert, describe, it } from "@effect/vitest"
import { Governance, type PartnershipRegister } from "@wijkwijzer/core"
import { day, given, type Rows, speaks } from "./harbour.ts"

const on = day("2025-03-10")

const proposal = {
  id: "p",
  title: "Crane",
  subject: "purchase",
  amount: 5_000_000,
  body: "core",
  submittedOn: "2025-02-01",
  urgent: false,
  status: "submitted",
  round: 1,
} as const

const mandates = [
  {
    id: "core-25",
    body: "core",
    subjects: ["purchase"],
    maximumAmount: 2_500_000,
    needsPartnerBoards: false,
    validFrom: "2021-01-01",
  },
  {
    id: "directors-100",
    body: "directors",
    subjects: ["purchase"],
    maximumAmount: 10_000_000,
    needsPartnerBoards: false,
    validFrom: "2021-01-01",
  },
] as const

const decision = {
  id: "d",
  title: "Second quay",
  body: "directors",
  takenOn: "2025-02-10",
  outcome: "adopted",
  urgent: false,
} as const

const escalation = {
  id: "e",
  title: "Who pays?",
  fromBody: "core",
  toBody: "directors",
  raisedOn: "2025-03-01",
  dueOn: "2025-03-08",
  state: "open",
} as const

const agenda = (register: PartnershipRegister, body: string, date = on) =>
  Governance.agenda(register, body, date).map(({ _tag, from }) => [_tag, from])

const meeting = (
  id: string,
  body: string,
  heldOn: string,
  rows: Partial<NonNullable<Rows["meeting"]>[number]> = {},
) => ({ id, body, heldOn, kind: "ordinary", ...rows }) as const

describe("the agenda that travels up", () => {
  it("given a purchase of 50,000 asked of the core team, then it stands on the directors' agenda, put there by the core team, and not on the core team's own", () => {
    const register = given({ proposal: [proposal], mandate: [...mandates] })
    const [matter] = Governance.agenda(register, "directors", on)
    assert.strictEqual(matter?._tag, "Proposal")
    assert.deepEqual([matter?.from, matter?._tag === "Proposal" ? matter.because : null], ["core", "routed"])
    assert.deepEqual(agenda(register, "core"), [])
  })

  it("given a purchase of 5,000 asked of the core team, then it is the core team's own", () => {
    const register = given({ proposal: [{ ...proposal, amount: 500_000 }], mandate: [...mandates] })
    assert.deepEqual(agenda(register, "core"), [["Proposal", null]])
    assert.deepEqual(agenda(register, "directors"), [])
  })

  it("given a proposal for which nobody is competent, then it stays with the body that was asked, and says so", () => {
    const register = given({ proposal: [{ ...proposal, amount: 90_000_000 }], mandate: [...mandates] })
    const [matter] = Governance.agenda(register, "core", on)
    assert.strictEqual(matter?._tag === "Proposal" ? matter.routing._tag : null, "NobodyCompetent")
    assert.include(matter?.label.nl, "mandaten")
  })

  it("given a proposal that a role may decide, then it stands on no body's agenda", () => {
    const register = given({
      proposal: [{ ...proposal, amount: 1_000 }],
      role: [{ id: "leader", name: "Leader", leadsBody: "core", validFrom: "2021-01-01" }],
      appointment: [
        { id: "a", role: "leader", person: "core-of-anchor", validFrom: "2021-01-01", hoursPerWeek: 800 },
      ],
      mandate: [{ ...mandates[0], id: "leader-1", body: null, role: "leader" }],
    })
    assert.deepEqual(agenda(register, "core"), [])
    const within = given({
      proposal: [{ ...proposal, amount: 1_000 }],
      role: [{ id: "leader", name: "Leader", leadsBody: "core", validFrom: "2021-01-01" }],
      appointment: [
        { id: "a", role: "leader", person: "core-of-anchor", validFrom: "2021-01-01", hoursPerWeek: 800 },
      ],
      mandate: [{ ...mandates[0], id: "leader-1", role: "leader" }],
    })
    assert.deepEqual(agenda(within, "core"), [])
  })

  it("given a draft, a withdrawn proposal and one that was decided, then none is on the agenda; before the decision it was", () => {
    const register = given({
      mandate: [...mandates],
      proposal: [
        { ...proposal, id: "p1", status: "draft" },
        { ...proposal, id: "p2", status: "withdrawn" },
        { ...proposal, id: "p3", status: "decided" },
      ],
      decision: [{ ...decision, proposal: "p3", takenOn: "2025-03-05" }],
    })
    assert.deepEqual(agenda(register, "directors"), [])
    assert.deepEqual(agenda(register, "directors", day("2025-03-04")), [["Proposal", "core"]])
  })

  it("given a proposal that was deferred, then it is on the agenda again", () => {
    const register = given({
      mandate: [...mandates],
      proposal: [proposal],
      decision: [{ ...decision, proposal: "p", outcome: "deferred", takenOn: "2025-03-05" }],
    })
    assert.deepEqual(agenda(register, "directors"), [["Proposal", "core"]])
  })

  it("given an escalation that is two days late, then the directors' agenda says so, and from whom it came", () => {
    const register = given({ escalation: [escalation] })
    const [matter] = Governance.agenda(register, "directors", on)
    assert.strictEqual(matter?.from, "core")
    assert.include(matter?.label.nl, "2 dagen geleden")
    assert.deepEqual(agenda(register, "core"), [])
  })
})

describe("the agenda that travels down", () => {
  const answered = { ...escalation, answeredOn: "2025-03-05", answer: "Anchor.", state: "answered" } as const

  it("given an answer that was not brought back, then the directors still have it to bring back to the core team", () => {
    const [matter] = Governance.agenda(given({ escalation: [answered] }), "directors", on)
    assert.strictEqual(matter?._tag === "AnswerToBringBack" ? matter.to : null, "core")
  })

  it("given that it came back on 6 March, then it is news to the core team until it has met", () => {
    const back = { ...answered, returnedOn: "2025-03-06", state: "returned" } as const
    const register = given({ escalation: [back], meeting: [meeting("m0", "core", "2025-03-01")] })
    assert.deepEqual(agenda(register, "core"), [["CameBack", "directors"]])
    assert.deepEqual(agenda(register, "core", day("2025-03-05")), [])
    const met = given({ escalation: [back], meeting: [meeting("m1", "core", "2025-03-09")] })
    assert.deepEqual(agenda(met, "core", day("2025-03-09")), [["CameBack", "directors"]])
    const sameDay = given({ escalation: [back], meeting: [meeting("m1", "core", "2025-03-06")] })
    assert.deepEqual(agenda(sameDay, "core"), [["CameBack", "directors"]])
    assert.deepEqual(agenda(met, "core"), [])
  })

  it("given an item of the directors whose outcome was reported to the core team, then the core team hears it once", () => {
    const register = given({
      meeting: [meeting("m1", "directors", "2025-03-04")],
      agendaItem: [
        {
          id: "i1",
          meeting: "m1",
          number: 1,
          title: "Plan",
          purpose: "opinion",
          outcome: "Go on.",
          reportedBackTo: "core",
          reportedBackOn: "2025-03-05",
        },
      ],
    })
    assert.deepEqual(agenda(register, "core"), [["Reported", "directors"]])
  })
})

describe("decisions that come back on the agenda", () => {
  it("given a decision that waits for two boards and one that refused, then the directors see how many", () => {
    const register = given({
      decision: [decision],
      boardApproval: [
        { id: "b1", decision: "d", organisation: "anchor", status: "approved", decidedOn: "2025-02-20" },
        { id: "b2", decision: "d", organisation: "buoy", status: "pending" },
        { id: "b3", decision: "d", organisation: "crane", status: "refused", decidedOn: "2025-03-01" },
      ],
    })
    const [matter] = Governance.agenda(register, "directors", on)
    assert.deepEqual(
      matter?._tag === "BoardsAwaited"
        ? matter.boards.map(({ organisation, state }) => [organisation, state])
        : [],
      [
        ["buoy", "pending"],
        ["crane", "refused"],
      ],
    )
    assert.deepEqual(agenda(register, "core"), [])
  })

  it("given an open condition, then it stays on the agenda of the body that set it, until it is met", () => {
    const register = given({
      decision: [decision],
      decisionCondition: [
        { id: "c", decision: "d", text: "A permit.", blocksSpending: true, metOn: "2025-03-15" },
      ],
    })
    assert.deepEqual(agenda(register, "directors"), [["ConditionOpen", null]])
    assert.deepEqual(agenda(register, "directors", day("2025-03-15")), [])
  })

  it("given an urgent decision of a role, then the body it answers to has to ratify it", () => {
    const register = given({
      role: [
        {
          id: "leader",
          name: "Leader",
          leadsBody: "core",
          accountableTo: "directors",
          validFrom: "2021-01-01",
        },
      ],
      decision: [{ ...decision, body: null, role: "leader", urgent: true, takenOn: "2025-03-05" }],
    })
    assert.deepEqual(agenda(register, "directors"), [["ToRatify", null]])
    assert.deepEqual(agenda(register, "core"), [])
  })
})

describe("the agenda of one meeting", () => {
  const register = given({
    proposal: [proposal, { ...proposal, id: "p2", title: "Bollards" }],
    mandate: [...mandates],
    escalation: [escalation],
    meeting: [meeting("m1", "directors", "2025-03-12")],
    agendaItem: [
      { id: "i2", meeting: "m1", number: 2, title: "Crane", purpose: "decision", proposal: "p" },
      { id: "i1", meeting: "m1", number: 1, title: "Opening", purpose: "information" },
    ],
  })

  it("given that the crane is on it and the bollards and the escalation are not, then those two are missing", () => {
    const made = Governance.meetingAgenda(register, "m1")
    assert.deepEqual(
      made?.items.map(({ number }) => number),
      [1, 2],
    )
    assert.deepEqual(
      made?.missing.map(({ rows }) => rows[0]?.id),
      ["p2", "e"],
    )
    assert.deepEqual(
      made?.matters.map(({ agendaItem }) => agendaItem),
      ["i2", null, null],
    )
    assert.isTrue(speaks(made?.matters ?? []))
  })

  it("given the day before, when asked what the directors have to deal with, then the item on the coming meeting is found", () => {
    const items = Governance.agenda(register, "directors", day("2025-03-11")).map(
      ({ agendaItem }) => agendaItem,
    )
    assert.deepEqual(items, ["i2", null, null])
  })

  it("given an unknown meeting, then there is no agenda", () => {
    assert.isUndefined(Governance.meetingAgenda(register, "m9"))
  })
})
