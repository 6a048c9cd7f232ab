import { assert } from "@effect/vitest"
import { describe, it } from "vitest"
import { Problem } from "../../src/register/index.ts"

const invalid = (value: unknown): string =>
  Problem.message({
    _tag: "InvalidValue",
    table: "hour",
    id: "h",
    column: "hours",
    row: 0,
    value,
    expected: { nl: "uren", en: "hours" },
  })

const round: Record<string, unknown> = {}
round.self = round

describe("Problem.message", () => {
  it.each([
    ["eight", `"eight"`],
    [Number.NaN, "NaN"],
    [-0, "-0"],
    [8n, "8"],
    [[1, 8n], `[1,"8"]`],
    [{ a: 1 }, `{"a":1}`],
    [undefined, "undefined"],
    [Symbol("eight"), "Symbol(eight)"],
    [round, "[object Object]"],
    ["x".repeat(100), `"${"x".repeat(76)}…`],
  ])("shows %s, whatever it is", (value, shown) => {
    assert.strictEqual(invalid(value), `hour/h.hours: ${shown} does not fit here; expected: hours`)
  })
})

describe("Problem.place", () => {
  const problem = { _tag: "UnknownTable", table: "hour", id: null, column: null, row: null } as const

  it("names the row by its id, or else by its position", () => {
    assert.strictEqual(Problem.place(problem), "hour")
    assert.strictEqual(Problem.place({ ...problem, row: 0 }), "hour[0]")
    assert.strictEqual(Problem.place({ ...problem, row: 0, id: "h" }), "hour/h")
    assert.strictEqual(Problem.place({ ...problem, row: 2, column: "hours" }), "hour[2].hours")
  })
})
