import { assert, describe, it } from "@effect/vitest"
import { Programme } from "../../src/index.ts"
import { day, deliverable, goal, line, made, organisation, project } from "./given.ts"

const on = day("2024-06-30")

const register = made({
  organisation: [organisation("a")],
  programmeLine: [line("kennis"), line("leren"), line("netwerk"), line("later", { validFrom: "2025-01-01" })],
  goal: [goal("samen"), goal("eigen", { programmeLine: "leren" })],
  project: [
    project("k", { programmeLine: "kennis", goals: ["samen"] }),
    project("l", { programmeLine: "leren", goals: ["samen"] }),
    project("n", { programmeLine: "netwerk" }),
    project("los"),
  ],
  activity: [
    {
      id: "w",
      project: "n",
      name: "Werk",
      organisation: "a",
      goals: ["eigen"],
      startsOn: "2024-01-01",
      status: "running",
      evidence: [],
    },
  ],
  deliverable: [
    deliverable("gids", "k"),
    deliverable("film", "n", { countedIn: "l" }),
    deliverable("zelf", "los"),
  ],
  dependency: [
    { id: "x1", project: "l", dependsOn: "k", deliverable: "gids" },
    { id: "x2", project: "n", dependsOn: "l" },
    { id: "x3", project: "l", dependsOn: "los", deliverable: "zelf" },
  ],
  alignmentReview: [
    { id: "r1", programmeLines: ["kennis"], projects: ["l"], heldOn: "2024-03-01", summary: "Besproken." },
    {
      id: "r2",
      programmeLines: ["kennis", "netwerk"],
      projects: [],
      heldOn: "2024-07-01",
      summary: "Later.",
    },
  ],
})

const cell = (from: string, to: string, matrix = Programme.lineMatrix(register, on)) =>
  matrix.cells.find((one) => one.from === from && one.to === to)

describe("the line-by-line matrix", () => {
  it("has a cell for every pair of lines that exist on the day", () => {
    const { cells, lines } = Programme.lineMatrix(register, on)
    assert.deepStrictEqual(lines, ["kennis", "leren", "netwerk"])
    assert.deepStrictEqual(
      cells.map(({ from, to }) => `${from} ${to}`),
      lines.flatMap((from) => lines.map((to) => `${from} ${to}`)),
    )
    assert.include(Programme.lineMatrix(register).lines, "later")
  })

  it("tells what one line does for another, in that direction only", () => {
    assert.deepStrictEqual(cell("kennis", "leren"), {
      from: "kennis",
      to: "leren",
      goals: ["samen"],
      deliverables: ["gids"],
      dependencies: ["x1"],
      reviews: ["r1"],
    })
    assert.deepStrictEqual(cell("leren", "kennis"), {
      from: "leren",
      to: "kennis",
      goals: ["samen"],
      deliverables: [],
      dependencies: [],
      reviews: ["r1"],
    })
    assert.deepInclude(cell("leren", "netwerk"), { goals: ["eigen"], dependencies: ["x2"] })
  })

  it("counts a result that another project counts as its own as used there", () => {
    assert.deepInclude(cell("netwerk", "leren"), { deliverables: ["film"], dependencies: [] })
  })

  it("shows within a line every goal of it", () => {
    assert.deepStrictEqual(cell("leren", "leren")?.goals, ["eigen", "samen"])
  })

  it("holds talks by the day they were held", () => {
    assert.deepStrictEqual(cell("kennis", "netwerk")?.reviews, [])
    assert.deepStrictEqual(cell("kennis", "netwerk", Programme.lineMatrix(register))?.reviews, ["r2"])
  })
})
