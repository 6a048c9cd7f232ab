/** Rows handed over as lists of values. */
import { assert } from "@effect/vitest"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Register } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { tables } from "./fixtures.ts"
import { made, sentences, succeeded } from "./given.ts"

const decoded = (rows: object) => Register.decode(tables, { revision: 0, rows })

const organisations = [
  { id: "a", name: "A", kind: "foundation" },
  { id: "b", name: "B", kind: "foundation" },
] as const

describe("rows as a grid", () => {
  it("give the register that the same rows give as objects, in whatever order the columns stand", () => {
    const anyOrder = (names: ReadonlyArray<string>) =>
      fc.shuffledSubarray([...names], { minLength: names.length })
    fc.assert(
      fc.property(Arbitraries.register(tables), fc.infiniteStream(fc.nat()), (register, seeds) => {
        const grids = Object.entries(register.rows).map(([table, rows]) => {
          const names = Object.keys(tables[table as keyof typeof tables].columns)
          const columns = fc.sample(anyOrder(names), { numRuns: 1, seed: seeds.next().value })[0] ?? names
          const values = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
          return [table, { columns, values }]
        })
        assert.deepStrictEqual(succeeded(decoded(Object.fromEntries(grids))).rows, register.rows)
      }),
      { numRuns: 50 },
    )
  })

  it("are gone through once, so that nothing need hold them all", () => {
    let asked = 0
    function* values() {
      for (const { id, name, kind } of organisations) {
        asked++
        yield [id, name, kind]
      }
    }
    const grid = { columns: ["id", "name", "kind"], values: values() }
    assert.deepStrictEqual(
      succeeded(decoded({ organisation: grid })).rows,
      made(tables, { organisation: organisations }).rows,
    )
    assert.strictEqual(asked, 2)
  })

  it("need not hold every column, and may hold none that is unknown", () => {
    const values = [["a", "A", "foundation", 1]]
    assert.deepStrictEqual(
      sentences(decoded({ organisation: { columns: ["id", "name", "kind", "colour"], values } })),
      ["organisation.colour: there is no such column; remove null or add the column"],
    )
    assert.deepStrictEqual(
      succeeded(
        decoded({ organisation: { columns: ["name", "id", "kind"], values: [["A", "a", "foundation"]] } }),
      ).rows,
      made(tables, { organisation: [organisations[0]] }).rows,
    )
  })

  it("are refused where a row is no list, or the whole no grid", () => {
    const columns = ["id", "name", "kind"]
    for (const row of [null, "a", 1, { id: "a" }]) {
      const problems = decoded({ organisation: { columns, values: [["b", "B", "foundation"], row] } })
      if (problems._tag !== "Failure") return assert.fail(JSON.stringify(row))
      assert.deepStrictEqual(problems.failure, [
        { _tag: "NotARow", table: "organisation", id: null, column: null, row: 1, value: row },
      ])
    }
    for (const grid of [
      { columns, values: 1 },
      { columns: "id", values: [] },
      { columns, values: null },
    ]) {
      const problems = decoded({ organisation: grid })
      assert.strictEqual(problems._tag === "Failure" && problems.failure[0]?._tag, "NotRows")
    }
  })
})
