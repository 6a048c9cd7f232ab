import { assert, describe, it } from "@effect/vitest"
import { Governance, Hours, Period } from "@wijkwijzer/core"
import { day, given, holds, type Rows, speaks, tags } from "./harbour.ts"

const on = day("2024-12-01")

/** A leader of the core team for twelve hours a week from April 2024, with a profile and two tasks. */
const leading = {
  person: [
    { id: "noor", name: "Noor" },
    { id: "sam", name: "Sam" },
  ],
  role: [
    {
      id: "leader",
      name: "Programme leader",
      minimumHoursPerWeek: 1200,
      leadsBody: "core",
      accountableTo: "directors",
      validFrom: "2024-02-01",
    },
  ],
  appointment: [{ id: "a1", role: "leader", person: "noor", validFrom: "2024-04-01", hoursPerWeek: 1200 }],
  roleProfile: [
    { id: "v1", role: "leader", version: 1, validFrom: "2024-04-01", profile: "Knows the harbour." },
  ],
  roleTask: [
    {
      id: "t1",
      role: "leader",
      number: 1,
      description: "Lead the core team.",
      hoursPerWeek: 600,
      shownBy: "meetings",
    },
    {
      id: "t2",
      role: "leader",
      number: 2,
      description: "Watch over the lines.",
      hoursPerWeek: 600,
      shownBy: "alignmentReviews",
    },
  ],
  meeting: [
    { id: "before", body: "core", heldOn: "2024-03-01", kind: "ordinary" },
    { id: "first", body: "core", heldOn: "2024-05-01", kind: "ordinary" },
    { id: "later", body: "core", heldOn: "2025-05-01", kind: "ordinary" },
  ],
} as const satisfies Rows

const standing = (rows: Rows = {}, asked: Governance.RoleGiven = {}, date = on) => {
  const found = Governance.roleStanding(given({ ...leading, ...rows }), "leader", date, asked)
  if (found === undefined) throw new Error("no standing")
  return found
}

describe("the tasks of a role", () => {
  it("given one core team meeting since the start, then task 1 is shown by it; earlier and later meetings do not count", () => {
    const { evidence } = standing().tasks[0] ?? {}
    assert.deepEqual(evidence, {
      _tag: "Shown",
      by: "meetings",
      rows: [{ table: "meeting", id: "first", on: day("2024-05-01") }],
      latest: day("2024-05-01"),
    })
  })

  it("given alignment reviews, which stand in a later wing, then they are asked for; handed in, they count", () => {
    assert.deepEqual(standing().tasks[1]?.evidence, { _tag: "NotHandedIn", by: "alignmentReviews" })
    const shown = { alignmentReviews: [{ table: "alignmentReview", id: "r1", on: day("2024-06-01") }] }
    assert.strictEqual(standing({}, { shown }).tasks[1]?.evidence._tag, "Shown")
    assert.strictEqual(
      standing({}, { shown: { alignmentReviews: [] } }).tasks[1]?.evidence._tag,
      "NothingShown",
    )
  })

  it("given no meeting at all, then nothing shows task 1, and that is a problem", () => {
    const problems = standing({ meeting: [] }, {}, day("2024-04-15")).problems
    assert.deepEqual(tags(problems), ["TaskNotShown"])
    assert.deepEqual(problems[0]?.rows, [{ table: "roleTask", id: "t1" }])
  })

  it("given a task for each kind of record in these wings, then each finds its own rows", () => {
    const kinds = ["agenda", "decisions", "boardApprovals", "externalRelations"] as const
    const { tasks } = standing({
      roleTask: [
        ...kinds.map((shownBy, at) => ({
          id: `k${at}`,
          role: "leader",
          number: at + 1,
          description: shownBy,
          shownBy,
        })),
        { id: "k9", role: "leader", number: 9, description: "Unsaid." },
      ],
      meeting: [{ id: "dir", body: "directors", heldOn: "2024-06-01", kind: "ordinary" }],
      agendaItem: [
        { id: "i1", meeting: "dir", number: 1, title: "Up", purpose: "decision", escalation: "e" },
        {
          id: "i2",
          meeting: "dir",
          number: 2,
          title: "Down",
          purpose: "opinion",
          reportedBackTo: "core",
          reportedBackOn: "2024-06-02",
        },
        { id: "i3", meeting: "dir", number: 3, title: "Here", purpose: "information" },
      ],
      escalation: [
        { id: "e", title: "x", fromBody: "core", toBody: "directors", raisedOn: "2024-05-20", state: "open" },
      ],
      decision: [
        { id: "d1", title: "x", role: "leader", takenOn: "2024-07-01", outcome: "adopted", urgent: false },
        { id: "d2", title: "x", body: "core", takenOn: "2024-06-01", outcome: "adopted", urgent: false },
        { id: "d3", title: "x", body: "boards", takenOn: "2024-06-01", outcome: "adopted", urgent: false },
      ],
      boardApproval: [
        { id: "b1", decision: "d3", organisation: "buoy", status: "approved", decidedOn: "2024-08-01" },
      ],
      externalRelation: [{ id: "x1", organisation: "dock", purpose: "x", validFrom: "2024-01-01" }],
      contactMoment: [{ id: "c1", externalRelation: "x1", heldOn: "2024-09-01" }],
    })
    const rows = tasks.map(({ evidence }) =>
      evidence._tag === "Shown" ? evidence.rows.map(({ id }) => id) : evidence._tag,
    )
    assert.deepEqual(rows, [["i1", "i2"], ["d2", "d1"], ["b1"], ["c1"], "NotSaid"])
  })

  it("given a vacant role, then its tasks have no one; a task that names somebody has", () => {
    const { problems, tasks } = standing(
      { roleTask: [leading.roleTask[0], { ...leading.roleTask[1], performedBy: "sam" }] },
      {},
      day("2024-03-01"),
    )
    assert.deepEqual(tags(problems), ["Vacant", "TaskWithoutPerformer", "NoProfile"])
    assert.deepEqual(
      tasks.map(({ performers }) => performers.map(String)),
      [[], ["sam"]],
    )
  })
})

describe("the hours of a role", () => {
  it("given twelve hours appointed of at least twelve, then nothing is short; with eight, four are", () => {
    assert.strictEqual(standing().hours.short, Hours.zero)
    const short = standing({ appointment: [{ ...leading.appointment[0], hoursPerWeek: 800 }] })
    assert.strictEqual(short.hours.short, Hours.of(400))
    assert.deepEqual(tags(short.problems), ["BelowMinimumHours", "TasksExceedHours"])
    assert.include(short.problems[0]?.label.nl, "4 uur")
  })

  it("given two people who share the role, then their hours add up", () => {
    const shared = standing({
      appointment: [
        { ...leading.appointment[0], hoursPerWeek: 600 },
        { id: "a2", role: "leader", person: "sam", validFrom: "2024-04-01", hoursPerWeek: 600 },
      ],
    })
    assert.strictEqual(shared.hours.appointed, Hours.of(1200))
  })

  it("given 100 hours made in ten weeks of twelve, then they are held against 120", () => {
    const period = { start: day("2024-09-02"), end: day("2024-11-10") }
    assert.strictEqual(Period.days(period), 70)
    const { made } = standing({}, { made: { hours: Hours.of(10_000), period } }).hours
    assert.deepEqual([made?.expected, made?.difference], [Hours.of(12_000), Hours.of(-2_000)])
  })

  it("given more hours from September and a new phase from October, then the growth shows each, with its phase", () => {
    const { growth } = standing({
      phase: [
        { id: "build", name: "Build", description: "x", validFrom: "2021-01-01", validThrough: "2024-09-30" },
        { id: "run", name: "Run", description: "x", validFrom: "2024-10-01" },
      ],
      appointment: [
        { ...leading.appointment[0], validThrough: "2024-08-31" },
        { id: "a2", role: "leader", person: "noor", validFrom: "2024-09-01", hoursPerWeek: 1600 },
      ],
    }).hours
    assert.deepEqual(
      growth.map(({ from, hoursPerWeek, phase }): ReadonlyArray<unknown> => [from, hoursPerWeek, phase]),
      [
        ["2024-04-01", 1200, "build"],
        ["2024-09-01", 1600, "build"],
        ["2024-10-01", 1600, "run"],
      ],
    )
  })
})

describe("the evaluation and the profile of a role", () => {
  it("given a start on 1 April and a term of six months, when asked on 1 October, then the evaluation is due that day; on 2 October it is a day late", () => {
    const asked = (date: string) => standing({}, { evaluationAfterMonths: 6 }, day(date))
    holds(asked("2024-10-01").evaluations[0], {
      evaluation: null,
      person: "noor",
      dueOn: "2024-10-01",
      state: "notDue",
    })
    holds(asked("2024-10-02").evaluations[0], { state: "overdue", daysLate: 1 })
    assert.include(tags(asked("2024-10-02").problems), "EvaluationOverdue")
  })

  it("given no agreed term and none planned, then no evaluation is made up", () => {
    assert.deepEqual(standing().evaluations, [])
  })

  it("given that one is planned, then that is the one that counts, by its own day", () => {
    const roleEvaluation = [{ id: "ev", role: "leader", appointment: "a1", dueOn: "2024-11-01" }] as const
    const { evaluations } = standing({ roleEvaluation }, { evaluationAfterMonths: 6 })
    assert.lengthOf(evaluations, 1)
    holds(evaluations[0], { evaluation: "ev", state: "overdue", daysLate: 30, person: "noor" })
  })

  it("given that the hours grew in July, then the six months still run from April: more hours are no new start", () => {
    const { evaluations } = standing(
      {
        appointment: [
          { ...leading.appointment[0], validThrough: "2024-06-30" },
          { id: "a2", role: "leader", person: "noor", validFrom: "2024-07-01", hoursPerWeek: 1600 },
        ],
      },
      { evaluationAfterMonths: 6 },
    )
    assert.deepEqual(
      evaluations.map(({ dueOn }) => String(dueOn)),
      ["2024-10-01"],
    )
  })

  it("given an evaluation of an earlier leader, then it does not answer to the start of the new one", () => {
    const { evaluations } = standing(
      {
        appointment: [
          { ...leading.appointment[0], validThrough: "2024-10-31" },
          { id: "a2", role: "leader", person: "sam", validFrom: "2024-11-01", hoursPerWeek: 1200 },
        ],
        roleEvaluation: [
          {
            id: "ev",
            role: "leader",
            appointment: "a1",
            dueOn: "2024-10-01",
            heldOn: "2024-10-01",
            outcome: "continue",
          },
        ],
      },
      { evaluationAfterMonths: 6 },
    )
    assert.deepEqual(
      evaluations.map(({ evaluation, person, state }) => [evaluation, person, state]),
      [
        ["ev", "noor", "held"],
        [null, "sam", "notDue"],
      ],
    )
  })

  it("given an evaluation of the role itself from before the start, then it does not answer to that start; one after it does", () => {
    const asked = (heldOn: string) =>
      standing(
        { roleEvaluation: [{ id: "ev", role: "leader", dueOn: heldOn, heldOn }] },
        { evaluationAfterMonths: 6 },
      ).evaluations.map(({ evaluation }) => evaluation)
    assert.deepEqual(asked("2024-03-01"), ["ev", null])
    assert.deepEqual(asked("2024-09-01"), ["ev"])
  })

  it("given an evaluation that asks for another profile, when no version follows, then that is a problem; when one does, the trail shows it", () => {
    const roleEvaluation = [
      { id: "ev", role: "leader", dueOn: "2024-10-01", heldOn: "2024-10-08", outcome: "adapt" },
    ] as const
    const missing = standing({ roleEvaluation })
    holds(missing.evaluations[0], { state: "heldLate", daysLate: 7, adjustment: "missing" })
    assert.deepEqual(tags(missing.problems), ["ProfileNotAdjusted"])
    const made = standing({
      roleEvaluation,
      roleProfile: [
        { ...leading.roleProfile[0], validThrough: "2024-10-31" },
        {
          id: "v2",
          role: "leader",
          version: 2,
          validFrom: "2024-11-01",
          profile: "Knows people too.",
          evaluation: "ev",
        },
      ],
    })
    holds(made.evaluations[0], { adjustment: "made", profile: "v2" })
    assert.deepEqual(
      made.versions.map(({ version }) => version),
      [1, 2],
    )
    assert.strictEqual(made.profile?.version, 2)
    assert.deepEqual(made.problems, [])
  })

  it("given an evaluation on 8 October, when asked on 7 October, then it was not held and its outcome not known", () => {
    const roleEvaluation = [
      { id: "ev", role: "leader", dueOn: "2024-10-01", heldOn: "2024-10-08", outcome: "adapt" },
    ] as const
    const { evaluations } = standing({ roleEvaluation }, {}, day("2024-10-07"))
    holds(evaluations[0], { state: "overdue", heldOn: null, outcome: null, adjustment: "notAsked" })
  })

  it("given a leader who left, and the role still on that name, then it is found", () => {
    const { problems } = standing({ person: [{ id: "noor", name: "Noor", leftOn: "2024-11-15" }] })
    assert.deepEqual(tags(problems), ["HolderLeft"])
    assert.isTrue(speaks(problems))
  })

  it("given an unknown role, then there is no standing", () => {
    assert.isUndefined(Governance.roleStanding(given(), "ghost", on))
  })
})
