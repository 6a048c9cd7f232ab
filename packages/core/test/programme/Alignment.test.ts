import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { CalendarDate, Programme, tables } from "../../src/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { day, deliverable, goal, indicator, line, made, organisation, project, type Rows } from "./given.ts"

const on = day("2024-06-30")

const base: Rows = {
  organisation: [organisation("a"), organisation("b")],
  domain: [{ id: "sociaal", name: "Sociaal" }],
  goal: [goal("g")],
  programmeLine: [line("leren")],
  indicator: [indicator("i", { programmeLine: "leren" })],
}

const found = <Tag extends Programme.AlignmentFinding["_tag"]>(rows: Rows, tag: Tag, at = on) =>
  Programme.alignment(made({ ...base, ...rows }), at).filter(
    (one): one is Extract<Programme.AlignmentFinding, { readonly _tag: Tag }> => one._tag === tag,
  )

describe("overlapping deliverables", () => {
  const social = { domains: ["sociaal"], audience: "professionals" }
  const two = (a = {}, b = {}, p = {}, q = {}): Rows => ({
    project: [project("p", p), project("q", q)],
    deliverable: [deliverable("d1", "p", { ...social, ...a }), deliverable("d2", "q", { ...social, ...b })],
  })

  it("of two projects in the same time are found once, with both rows", () => {
    const overlaps = found(two(), "OverlappingDeliverables")
    assert.lengthOf(overlaps, 1)
    assert.deepInclude(overlaps[0], {
      kind: "training",
      domains: ["sociaal"],
      audience: "professionals",
      projects: ["p", "q"],
      period: { start: day("2024-01-01"), end: day("2024-12-31") },
    })
    assert.deepStrictEqual(
      overlaps[0]?.rows.map(({ id }) => id),
      ["d1", "d2"],
    )
  })

  it.each<[string, Rows]>([
    ["of another kind", two({ kind: "tool" })],
    ["for another audience", two({ audience: "bewoners" })],
    ["in another domain", two({ domains: [] })],
    ["in another time", two({}, {}, { endsOn: "2024-08-31" }, { startsOn: "2024-09-01" })],
    ["of a project that was stopped", two({}, {}, { status: "stopped" })],
    ["of a project that ended before", two({}, {}, { endsOn: "2024-06-29" })],
    [
      "of one project",
      { ...two(), deliverable: [deliverable("d1", "p", social), deliverable("d3", "p", social)] },
    ],
    ["that are counted as one", two({ countedIn: "q" })],
    [
      "of projects that depend on each other",
      {
        ...two(),
        dependency: [
          { id: "x", project: "q", dependsOn: "p", agreedOn: "2024-01-01", neededOn: "2024-12-01" },
        ],
      },
    ],
  ])("%s are no overlap", (_, rows) => {
    assert.deepStrictEqual(found(rows, "OverlappingDeliverables"), [])
  })

  it("write the same audience in another way", () => {
    assert.lengthOf(found(two({ audience: " Professionals " }), "OverlappingDeliverables"), 1)
  })

  it("take the time of their activity when they have one", () => {
    const activity = {
      id: "w",
      project: "p",
      name: "Werk",
      organisation: "a",
      goals: [],
      startsOn: "2024-01-01",
      endsOn: "2024-03-31",
      status: "finished" as const,
      evidence: [],
    }
    const rows = two({ activity: "w" }, {}, {}, { startsOn: "2024-04-01" })
    assert.deepStrictEqual(found({ ...rows, activity: [activity] }, "OverlappingDeliverables"), [])
  })

  it("in several domains are one finding with all of them", () => {
    const rows: Rows = {
      ...two({ domains: ["sociaal", "fysiek"] }, { domains: ["sociaal", "fysiek"] }),
      domain: [
        { id: "sociaal", name: "Sociaal" },
        { id: "fysiek", name: "Fysiek" },
      ],
    }
    const overlaps = found(rows, "OverlappingDeliverables")
    assert.deepStrictEqual(
      overlaps.map(({ domains }) => domains),
      [["fysiek", "sociaal"]],
    )
  })

  const drawn = fc.array(
    fc.record({
      of: fc.constantFrom("p0", "p1", "p2", "p3"),
      from: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 12 },
  )
  const ties = fc.array(fc.tuple(fc.constantFrom("p0", "p1"), fc.constantFrom("p2", "p3")), { maxLength: 3 })

  it("are exactly those that share days with one of a project that does not know of theirs", () => {
    fc.assert(
      fc.property(drawn, ties, (list, links) => {
        const at = (days: number) => CalendarDate.addDays(on, days)
        const rows: Rows = {
          project: ["p0", "p1", "p2", "p3"].map((id) => project(id, { endsOn: null })),
          activity: list.map(({ days, from, of }, index) => ({
            id: `w${100 + index}`,
            project: of,
            name: "Werk",
            organisation: "a",
            goals: [],
            startsOn: at(from),
            endsOn: at(from + days),
            status: "running" as const,
            evidence: [],
          })),
          deliverable: list.map(({ of }, index) =>
            deliverable(`d${100 + index}`, of, { ...social, activity: `w${100 + index}` }),
          ),
          dependency: [...new Map(links.map((pair) => [pair.join(), pair])).values()].map(
            ([from, to], index) => ({ id: `x${index}`, project: from, dependsOn: to }),
          ),
        }
        const known = (a: string, b: string) =>
          links.some((pair: ReadonlyArray<string>) => pair.includes(a) && pair.includes(b))
        const expected = list.flatMap((a, index) =>
          list.some(
            (b) =>
              a.of !== b.of && !known(a.of, b.of) && a.from <= b.from + b.days && b.from <= a.from + a.days,
          )
            ? [`d${100 + index}`]
            : [],
        )
        const ids = found(rows, "OverlappingDeliverables").flatMap((one) => one.rows.map(({ id }) => id))
        assert.deepStrictEqual(ids.sort(), expected)
      }),
      { numRuns: 100 },
    )
  })
})

describe("a dependency", () => {
  const planned = {
    id: "x",
    project: "q",
    dependsOn: "p",
    deliverable: "d",
    agreedOn: "2024-02-01",
    neededOn: "2024-09-01",
  }
  const rows = (dependency: object = {}, result: object = {}, supplier: object = {}): Rows => ({
    project: [project("p", supplier), project("q")],
    deliverable: [deliverable("d", "p", { dueOn: "2024-09-01", ...result })],
    dependency: [{ ...planned, ...dependency }],
  })

  it("that is agreed and due in time is no finding", () => {
    assert.deepStrictEqual(found(rows(), "DependencyNotPlanned"), [])
  })

  it.each<[Programme.DependencyFault, Rows]>([
    ["notAgreed", rows({ agreedOn: null })],
    ["notAgreed", rows({ agreedOn: "2024-07-01" })],
    ["noNeededDate", rows({ neededOn: null })],
    ["noDueDate", rows({}, { dueOn: null })],
    ["dueTooLate", rows({}, { dueOn: "2024-09-02" })],
    ["dueTooLate", rows({ deliverable: null, neededOn: "2024-03-01" }, {}, { startsOn: "2024-03-02" })],
    ["otherProject", rows({}, { project: "q" })],
    ["supplierStopped", rows({}, {}, { status: "stopped" })],
  ])("is not planned: %s", (fault, given) => {
    const [finding] = found(given, "DependencyNotPlanned")
    assert.deepStrictEqual(finding?.faults, [fault])
    assert.deepStrictEqual(finding?.rows[0], { table: "dependency", id: "x" })
  })

  it("that was met needs no plan any more", () => {
    assert.deepStrictEqual(
      found(rows({ agreedOn: null }, { deliveredOn: "2024-06-30" }), "DependencyNotPlanned"),
      [],
    )
  })
})

describe("what is not tied to anything", () => {
  it("a project without a goal, and not one whose activity has one", () => {
    const activity = {
      id: "w",
      project: "q",
      name: "Werk",
      organisation: "a",
      goals: ["g"],
      startsOn: "2024-01-01",
      status: "running" as const,
      evidence: [],
    }
    const rows = {
      project: [project("p"), project("q"), project("r", { status: "finished" })],
      activity: [activity],
    }
    assert.deepStrictEqual(
      found(rows, "ProjectWithoutGoal").map((one) => one.project),
      ["p"],
    )
  })

  it("a project without a line", () => {
    const rows = { project: [project("p"), project("q", { programmeLine: "leren" })] }
    assert.deepStrictEqual(
      found(rows, "ProjectWithoutLine").map((one) => one.project),
      ["p"],
    )
  })

  it("a goal without an effort, where an effort for a goal under it counts", () => {
    const goals = [
      goal("g"),
      goal("h", { parent: "g" }),
      goal("i", { parent: "h" }),
      goal("j", { parent: "g" }),
      goal("k", { endsOn: "2024-06-29" }),
    ]
    const rows = {
      goal: goals,
      project: [project("p", { goals: ["h"] }), project("q", { goals: ["j"], status: "stopped" })],
    }
    assert.deepStrictEqual(
      found(rows, "GoalWithoutEffort").map((one) => one.goal),
      ["i", "j"],
    )
  })

  it("goals that hang in a circle do not hang the check", () => {
    const rows = {
      goal: [goal("g", { parent: "h" }), goal("h", { parent: "g" })],
      project: [project("p", { goals: ["g"] })],
    }
    assert.deepStrictEqual(found(rows, "GoalWithoutEffort"), [])
  })

  it("a line of which nothing is measured: not itself, not its goals, not its projects", () => {
    const rows: Rows = {
      programmeLine: [
        line("leren"),
        line("kennis"),
        line("netwerk"),
        line("leeg"),
        line("oud", { validThrough: "2024-06-29" }),
      ],
      goal: [goal("g", { programmeLine: "kennis" })],
      project: [project("p", { programmeLine: "netwerk" })],
      indicator: [
        indicator("i1", { programmeLine: "leren" }),
        indicator("i2", { goal: "g" }),
        indicator("i3", { project: "p" }),
      ],
    }
    assert.deepStrictEqual(
      found(rows, "LineWithoutIndicator").map((one) => one.programmeLine),
      ["leeg"],
    )
  })
})

describe("what nobody covers", () => {
  const area = (id: string, partOf: string | null = null) => ({
    id,
    name: id,
    kind: "district" as const,
    partOf,
  })

  it("areas: a project in an area covers what lies in it and around it, not beside it", () => {
    const rows = {
      area: [
        area("stad"),
        area("noord", "stad"),
        area("oost", "stad"),
        area("straat", "noord"),
        area("elders"),
      ],
      project: [project("p", { areas: ["noord"] })],
    }
    assert.deepStrictEqual(
      found(rows, "UncoveredArea").map((one) => one.area),
      ["elders", "oost"],
    )
  })

  it("areas that lie in a circle do not hang the check", () => {
    const rows = { area: [area("x", "y"), area("y", "x")], project: [project("p")] }
    assert.lengthOf(found(rows, "UncoveredArea"), 2)
  })

  const partner = (id: string, more = {}) => ({
    id: `m-${id}`,
    organisation: id,
    role: "partner" as const,
    validFrom: "2021-01-01",
    ...more,
  })

  it("domains, told apart by projects and by partners", () => {
    const rows: Rows = {
      domain: [
        { id: "sociaal", name: "Sociaal" },
        { id: "fysiek", name: "Fysiek" },
        { id: "veilig", name: "Veiligheid" },
      ],
      organisation: [organisation("a", { domains: ["sociaal"] }), organisation("b", { domains: ["veilig"] })],
      membership: [partner("a"), partner("b", { validThrough: "2024-06-29" })],
      project: [project("p", { domains: ["sociaal"] })],
      deliverable: [deliverable("d", "p", { domains: ["veilig"] })],
    }
    assert.deepStrictEqual(
      found(rows, "UncoveredDomain").map(({ domain, missing }) => [domain, missing]),
      [
        ["fysiek", ["projects", "partners"]],
        ["veilig", ["partners"]],
      ],
    )
  })

  it.each<[string, boolean, Rows]>([
    ["does nothing", true, {}],
    ["leads a project", false, { project: [project("p", { organisation: "b" })] }],
    [
      "leads a project that ended",
      true,
      { project: [project("p", { organisation: "b", endsOn: "2024-06-29" })] },
    ],
    ["coordinates a line", false, { programmeLine: [line("leren", { coordinator: "b" })] }],
    [
      "takes part",
      false,
      {
        project: [project("p")],
        projectPartner: [{ id: "x", project: "p", organisation: "b", part: "partner" }],
      },
    ],
    [
      "took part",
      true,
      {
        project: [project("p")],
        projectPartner: [
          { id: "x", project: "p", organisation: "b", part: "partner", validThrough: "2024-06-29" },
        ],
      },
    ],
  ])("a partner that %s: %s", (_, idle, rows) => {
    const partners = found({ membership: [partner("b")], ...rows }, "IdlePartner")
    assert.deepStrictEqual(
      partners.map((one) => one.organisation),
      idle ? ["b"] : [],
    )
  })
})

describe("the list of findings", () => {
  it("is total and in one order, whatever stands in the register", () => {
    fc.assert(
      fc.property(Arbitraries.register(tables, { maxRows: 3 }), (register) => {
        const list = Programme.alignment(register, on)
        const again = Programme.alignment(structuredClone(register), on)
        assert.deepStrictEqual(again, list)
        for (const one of list) assert.isAbove(one.rows.length, 0)
        Programme.standings(register, on)
        Programme.lineMatrix(register, on)
        Programme.lineMatrix(register)
        Programme.results(register, on)
      }),
      { numRuns: 40 },
    )
  })
})
