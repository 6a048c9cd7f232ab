import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { Programme } from "../../src/index.ts"
import { day, deliverable, line, made, organisation, project } from "./given.ts"

const on = day("2024-06-30")
const base = {
  organisation: [organisation("a")],
  programmeLine: [line("leren"), line("kennis")],
  project: [
    project("p", { programmeLine: "leren" }),
    project("q", { programmeLine: "kennis" }),
    project("r"),
  ],
}

describe("a shared result", () => {
  it("counts only in the project that countedIn names", () => {
    const counted = Programme.results(
      made({ ...base, deliverable: [deliverable("d1", "p", { countedIn: "q" }), deliverable("d2", "p")] }),
      on,
    )
    assert.deepStrictEqual(
      counted.map(({ deliverable: id, programmeLine, project: where }) => [id, where, programmeLine]),
      [
        ["d1", "q", "kennis"],
        ["d2", "p", "leren"],
      ],
    )
  })

  it("that both projects have a row of is one result", () => {
    const named = { name: "Gids wijkaanpak" }
    const counted = Programme.results(
      made({
        ...base,
        deliverable: [
          deliverable("d1", "p", { ...named, countedIn: "q" }),
          deliverable("d2", "q", { name: " gids wijkaanpak" }),
          deliverable("d3", "r", { ...named, countedIn: "q" }),
        ],
      }),
      on,
    )
    assert.deepStrictEqual(
      counted.map(({ deliverable: id, sharedBy }) => [id, sharedBy.map((row) => row.id)]),
      [["d2", ["d1", "d3"]]],
    )
  })

  it("of another kind, or two of the project's own, are results of their own", () => {
    const counted = Programme.results(
      made({
        ...base,
        deliverable: [
          deliverable("d1", "p", { name: "Gids", countedIn: "q", kind: "tool" }),
          deliverable("d2", "q", { name: "Gids" }),
          deliverable("d3", "q", { name: "Gids" }),
        ],
      }),
      on,
    )
    assert.lengthOf(counted, 3)
  })
})

describe("totals", () => {
  it("tell what is delivered, accepted and late on the day", () => {
    const register = made({
      ...base,
      deliverable: [
        deliverable("d1", "p", { dueOn: "2024-06-29" }),
        deliverable("d2", "p", { dueOn: "2024-06-30" }),
        deliverable("d3", "p", { dueOn: "2024-06-01", deliveredOn: "2024-06-30" }),
        deliverable("d4", "p", { deliveredOn: "2024-05-01", acceptedOn: "2024-06-30" }),
        deliverable("d5", "p", { deliveredOn: "2024-07-01" }),
      ],
    })
    const [total] = Programme.totalResults(Programme.results(register, on), "programme")
    assert.deepInclude(total, { key: null, total: 5, late: 1, delivered: 2, accepted: 1 })
  })

  const drawn = fc.array(
    fc.record({
      of: fc.constantFrom("p", "q", "r"),
      countedIn: fc.constantFrom(null, "p", "q", "r"),
      name: fc.constantFrom("x", "y"),
      kind: fc.constantFrom("training" as const, "tool" as const),
    }),
    { maxLength: 20 },
  )

  it("add up to the same number however they are cut, and no row stands in two of them", () => {
    fc.assert(
      fc.property(drawn, (list) => {
        const rows = list.map(({ of, ...more }, at) => deliverable(`d${100 + at}`, of, more))
        const counted = Programme.results(made({ ...base, deliverable: rows }), on)
        for (const by of ["project", "programmeLine", "kind", "programme"] as const) {
          const totals = Programme.totalResults(counted, by)
          const ids = totals.flatMap((one) => one.rows.map(({ id }) => id))
          assert.strictEqual(new Set(ids).size, ids.length)
          assert.strictEqual(
            totals.reduce((sum, { total }) => sum + total, 0),
            counted.length,
          )
        }
        const all = counted.flatMap(({ deliverable: id, sharedBy }) => [id, ...sharedBy.map((row) => row.id)])
        assert.deepStrictEqual(all.sort(), rows.map(({ id }) => id).sort())
      }),
      { numRuns: 100 },
    )
  })
})
