import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { CalendarDate, Change, Cycle, Register, tables } from "../../src/index.ts"
import { agreement, day, made, type Of, parties, type Rows, rows, step, years } from "./given.ts"

const on = day("2025-05-01")

const lock = (id: string, more: Partial<Of<"lockedPeriod">> = {}): Of<"lockedPeriod"> => ({
  id,
  startsOn: "2024-01-01",
  endsOn: "2024-12-31",
  lockedOn: "2025-04-01",
  ...more,
})

const cost = (id: string, bookedOn: string, more: Partial<Of<"cost">> = {}): Of<"cost"> => ({
  id,
  organisation: "lead",
  costCategory: "staff",
  bookedOn,
  amount: 100_00,
  joint: false,
  evidence: [],
  ...more,
})

const base: Rows = rows(parties, years, {
  fundingAgreement: [agreement()],
  costCategory: [
    { id: "staff", name: "Personeel", side: "cost", kind: "staff", indirect: false, eligible: true },
  ],
  project: [
    {
      id: "p",
      name: "Leerkring",
      organisation: "lead",
      startsOn: "2024-01-01",
      status: "running",
      local: false,
      goals: [],
      areas: [],
      domains: [],
    },
  ],
  indicator: [{ id: "i", name: "Bereik", kind: "quantitative", cumulative: false, direction: "higher" }],
})

const registered = (extra: Rows) => made(rows(base, extra))

describe("a locked period", () => {
  const extents = (more: Partial<Of<"lockedPeriod">>, date = "2024-06-30", at = "2025-05-01") =>
    Cycle.locked(registered({ lockedPeriod: [lock("l", more)] }), day(date), day(at)).map(
      ({ extent }) => extent,
    )

  it.each<[string, Partial<Of<"lockedPeriod">>, string, string, ReadonlyArray<string>]>([
    ["is closed from its first day", {}, "2024-01-01", "2025-05-01", ["everything"]],
    ["through its last", {}, "2024-12-31", "2025-05-01", ["everything"]],
    ["not before", {}, "2023-12-31", "2025-05-01", []],
    ["nor after", {}, "2025-01-01", "2025-05-01", []],
    ["from the day it was locked", {}, "2024-06-30", "2025-04-01", ["everything"]],
    ["not the day before", {}, "2024-06-30", "2025-03-31", []],
    [
      "reopened in full is open",
      { reopenedOn: "2025-04-15", reopening: "full" },
      "2024-06-30",
      "2025-04-15",
      [],
    ],
    [
      "but was closed until then",
      { reopenedOn: "2025-04-15", reopening: "full" },
      "2024-06-30",
      "2025-04-14",
      ["everything"],
    ],
    [
      "reopened in part keeps its figures",
      { reopenedOn: "2025-04-15", reopening: "limited" },
      "2024-06-30",
      "2025-04-15",
      ["figures"],
    ],
  ])("%s", (_, more, date, at, expected) => {
    assert.deepStrictEqual(extents(more, date, at), expected)
  })
})

describe("changes in a locked period", () => {
  const extra: Rows = {
    cost: [cost("in", "2024-06-30"), cost("out", "2025-01-01")],
    timeEntry: [{ id: "t", organisation: "lead", workedOn: "2024-03-01", hours: 8_00, kind: "project" }],
    measurement: [{ id: "m", indicator: "i", measuredOn: "2024-12-31", value: 3 }],
    deliverable: [
      {
        id: "d",
        project: "p",
        name: "Gids",
        kind: "tool",
        domains: [],
        evidence: [],
        deliveredOn: "2024-10-01",
      },
    ],
    milestone: [{ id: "ms", project: "p", name: "Klaar", dueOn: "2024-10-01", evidence: [] }],
    costFunding: [{ id: "cf", cost: "in", fundingAgreement: "g", amount: 10_00 }],
  }
  const found = (
    changes: (register: ReturnType<typeof registered>) => ReadonlyArray<Change.Change | undefined>,
    locks = [lock("l")],
  ) => {
    const register = registered({ ...extra, lockedPeriod: locks })
    const list = changes(register).filter((change) => change !== undefined)
    return Cycle.lockedChanges(register, list, on).map(({ row }) => row.id)
  }
  const all = (register: ReturnType<typeof registered>) => [
    Change.update(register, tables.cost, "in", { amount: 200_00 }),
    Change.update(register, tables.cost, "out", { amount: 200_00 }),
    Change.update(register, tables.timeEntry, "t", { hours: 4_00 }),
    Change.update(register, tables.measurement, "m", { value: 4 }),
    Change.update(register, tables.deliverable, "d", { name: "Handboek" }),
    Change.update(register, tables.project, "p", { name: "Ander" }),
  ]

  it("are found for costs, hours and results, and not for what stands outside", () => {
    assert.deepStrictEqual(found(all), ["in", "t", "m", "d"])
  })

  it("under a limited reopening are those of figures only", () => {
    assert.deepStrictEqual(found(all, [lock("l", { reopenedOn: "2025-04-15", reopening: "limited" })]), [
      "in",
      "t",
      "m",
    ])
  })

  it("after a full reopening there are none, unless another lock covers the day", () => {
    const open = lock("l", { reopenedOn: "2025-04-15", reopening: "full" })
    assert.deepStrictEqual(found(all, [open]), [])
    assert.deepStrictEqual(found(all, [open, lock("again", { lockedOn: "2025-04-20" })]), [
      "in",
      "t",
      "m",
      "d",
    ])
  })

  it("are a row that comes, goes, or is moved into or out of it", () => {
    assert.deepStrictEqual(
      found((register) => [
        Change.insert(tables.cost, cost("new", "2024-02-29")),
        Change.insert(tables.cost, cost("later", "2025-02-28")),
        Change.remove(register, tables.cost, "in"),
        Change.update(register, tables.cost, "out", { bookedOn: "2024-12-31" }),
        Change.update(register, tables.milestone, "ms", { reachedOn: "2024-12-31" }),
      ]),
      ["new", "in", "out", "ms"],
    )
    assert.deepStrictEqual(
      found((register) => [Change.update(register, tables.cost, "in", { bookedOn: "2025-02-01" })]),
      ["in"],
    )
  })

  it("are those of rows that hang on a cost in it, also one that comes with them", () => {
    assert.deepStrictEqual(
      found((register) => [
        Change.update(register, tables.costFunding, "cf", { amount: 5_00 }),
        Change.insert(tables.costFunding, { id: "x", cost: "out", fundingAgreement: "g", amount: 1 }),
        Change.insert(tables.cost, cost("new", "2024-02-29")),
        Change.insert(tables.costFunding, { id: "y", cost: "new", fundingAgreement: "g", amount: 1 }),
      ]),
      ["cf", "new", "y"],
    )
  })

  it("leave acceptance free, which comes after the period", () => {
    assert.deepStrictEqual(
      found((register) => [Change.update(register, tables.deliverable, "d", { acceptedOn: "2025-04-10" })]),
      [],
    )
  })

  it("name the locks that they go against", () => {
    const register = registered({
      ...extra,
      lockedPeriod: [lock("year"), lock("half", { endsOn: "2024-06-30" })],
    })
    const change = Change.update(register, tables.cost, "in", { bookedOn: "2024-07-01" })
    const [one] = Cycle.lockedChanges(register, change === undefined ? [] : [change], on)
    assert.deepStrictEqual(
      one?.locks.map(({ lockedPeriod }) => lockedPeriod),
      ["half", "year"],
    )
    assert.deepStrictEqual(one?.dates, ["2024-06-30", "2024-07-01"].map(day))
  })

  it("are exactly those by which a cost leaves, enters or changes on a locked day", () => {
    const dates = fc.integer({ min: 19_700, max: 20_150 }).map(CalendarDate.fromEpochDay)
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const register = registered({ cost: [cost("c", from)], lockedPeriod: [lock("l")] })
        const change = Change.update(register, tables.cost, "c", { bookedOn: to, amount: 1 })
        const touches = [from, to].some((date) => date >= "2024-01-01" && date <= "2024-12-31")
        const list = Cycle.lockedChanges(register, change === undefined ? [] : [change], on)
        assert.strictEqual(list.length, touches ? 1 : 0)
      }),
      { numRuns: 100 },
    )
  })
})

describe("reopening", () => {
  const closed = (id: string, more: Partial<Of<"cycleStep">> = {}): Of<"cycleStep"> =>
    step(id, { kind: "account", submittedOn: "2025-03-01", closedOn: "2025-03-31", ...more })
  const asked = (more: Partial<Cycle.ReopenAsked> = {}): Cycle.ReopenAsked => ({
    step: "v",
    on,
    reopening: "full",
    reason: "Een factuur ontbrak.",
    ...more,
  })
  const account: Rows = {
    cycleStep: [closed("v")],
    lockedPeriod: [lock("l"), lock("ander", { startsOn: "2023-01-01", endsOn: "2023-12-31" })],
  }
  const after = (extra: Rows, ask: Cycle.ReopenAsked) => {
    const register = registered(extra)
    const changes = Result.getOrThrow(Cycle.reopen(register, ask))
    return Result.getOrThrow(Change.apply(tables, register, changes))
  }

  it.each(["full", "limited"] as const)(
    "%s opens the step and the locks over its period, with the reason",
    (reopening) => {
      const register = after(account, asked({ reopening }))
      const [row] = register.rows.cycleStep
      assert.deepInclude(row, { closedOn: null, note: "Een factuur ontbrak." })
      assert.deepInclude(Register.get(register, "lockedPeriod", "l"), {
        reopenedOn: on,
        reopening,
        reason: "Een factuur ontbrak.",
      })
      assert.isNull(Register.get(register, "lockedPeriod", "ander")?.reopening)
      const extents = Cycle.locked(register, day("2024-06-30"), on).map(({ extent }) => extent)
      assert.deepStrictEqual(extents, reopening === "full" ? [] : ["figures"])
    },
  )

  it("keeps what was noted before, and names the decision", () => {
    const decision: Of<"decision"> = {
      id: "b",
      title: "Heropenen",
      takenOn: "2025-04-30",
      outcome: "adopted",
      urgent: false,
      revoteAskedBy: [],
    }
    const extra = { ...account, cycleStep: [closed("v", { note: "Eerder." })], decision: [decision] }
    const register = after(extra, asked({ decision: "b" }))
    assert.strictEqual(register.rows.cycleStep[0]?.note, "Eerder.\nEen factuur ontbrak.")
    assert.strictEqual(Register.get(register, "lockedPeriod", "l")?.decision, "b")
  })

  it("in full goes on from limited, and limited takes nothing back from full", () => {
    const was = (reopening: "full" | "limited"): Rows => ({
      ...account,
      lockedPeriod: [lock("l", { reopenedOn: "2025-04-15", reopening })],
    })
    const reopeningOf = (extra: Rows, ask: Cycle.ReopenAsked) =>
      after(extra, ask).rows.lockedPeriod[0]?.reopening
    assert.strictEqual(reopeningOf(was("limited"), asked({ reopening: "full" })), "full")
    assert.strictEqual(reopeningOf(was("full"), asked({ reopening: "limited" })), "full")
  })

  it.each<[string, ReadonlyArray<string>, Rows, Partial<Cycle.ReopenAsked>]>([
    ["it does not exist", ["UnknownStep"], account, { step: "nee" }],
    ["it is open", ["NotClosed"], { cycleStep: [step("v")] }, {}],
    ["there is no reason", ["ReasonMissing"], account, { reason: " " }],
    ["it was still open then", ["BeforeClosing"], account, { on: day("2025-03-30") }],
    ["the decision does not exist", ["UnknownDecision"], account, { decision: "nee" }],
    [
      "a closed step rests on it",
      ["HoldsUpClosed"],
      { cycleStep: [closed("v"), closed("w", { restsOn: ["v"] })] },
      {},
    ],
  ])("is refused when %s", (_, tags, extra, more) => {
    const refused = Cycle.reopen(registered(extra), asked(more))
    assert.deepStrictEqual(Result.isFailure(refused) ? refused.failure.map(({ _tag }) => _tag) : [], tags)
  })

  it("and locking again is a new row", () => {
    const change = Cycle.lock({ id: "l2", period: { start: day("2024-01-01"), end: day("2024-12-31") }, on })
    const register = Result.getOrThrow(Change.apply(tables, registered(account), [change]))
    assert.lengthOf(Cycle.locked(register, day("2024-06-30"), on), 2)
  })
})
