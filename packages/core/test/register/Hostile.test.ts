/** Keys from parsed JSON that every JavaScript object knows. */
import { assert } from "@effect/vitest"
import { describe, it } from "vitest"
import { Change, Register } from "../../src/register/index.ts"
import { organisation, tables } from "./fixtures.ts"
import { made, sentences, succeeded } from "./given.ts"

const parsed = (text: string): never => JSON.parse(text) as never

const clean = (): void => {
  assert.isUndefined(({} as Record<string, unknown>).hacked)
  assert.deepStrictEqual(Object.keys(Object.prototype), [])
}

const before = made(tables, { organisation: [{ id: "a", name: "A", kind: "foundation" }] })

describe("hostile keys", () => {
  it("are refused as tables", () => {
    const rows = parsed(`{ "__proto__": [{ "id": "x" }], "constructor": [], "toString": 1 }`)
    assert.deepStrictEqual(sentences(Register.decode(tables, { revision: 0, rows })), [
      "__proto__: there is no such table; check the name or add the table",
      "constructor: there is no such table; check the name or add the table",
      "toString: there is no such table; check the name or add the table",
    ])
    for (const table of ["__proto__", "constructor", "toString"]) {
      assert.deepStrictEqual(
        sentences(Change.apply(tables, before, [{ _tag: "Insert", table, id: "x", row: { id: "x" } }])),
        [`${table}/x: there is no such table; check the name or add the table`],
      )
    }
    clean()
  })

  it("are refused as columns", () => {
    const row = parsed(
      `{ "id": "x", "name": "X", "kind": "foundation", "__proto__": { "hacked": true }, "constructor": 1 }`,
    )
    const expected = [
      `organisation/x.__proto__: there is no such column; remove {"hacked":true} or add the column`,
      "organisation/x.constructor: there is no such column; remove 1 or add the column",
    ]
    assert.deepStrictEqual(sentences(Register.make(tables, { organisation: [row] })), expected)
    assert.deepStrictEqual(
      sentences(Change.apply(tables, before, [Change.insert(organisation, row)])),
      expected,
    )
    clean()
  })

  it("are refused as cells of an update", () => {
    const cells = parsed(`{ "__proto__": { "hacked": true }, "constructor": 1 }`)
    const update = Change.update(Register.plain(before), organisation, "a", cells) as Change.Update
    assert.deepStrictEqual(Object.keys(update.to), ["__proto__", "constructor"])
    assert.isNotEmpty(sentences(Change.apply(tables, before, [update])))
    clean()
  })

  it("are refused as ids, or are ids like any other", () => {
    const rows = ["__proto__", "constructor", "toString"].map((id) => ({
      id,
      name: id,
      kind: "foundation" as const,
    }))
    assert.deepStrictEqual(sentences(Register.make(tables, { organisation: rows })), [
      `organisation/__proto__.id: "__proto__" does not fit here; expected: a code of letters, digits and . _ : / -`,
    ])
    const register = made(tables, {
      organisation: [...rows.slice(1), { id: "b", name: "B", kind: "foundation", parent: "constructor" }],
    })
    assert.strictEqual(Register.get(register, "organisation", "constructor")?.name, "constructor")
    assert.isUndefined(Register.get(register, "organisation", "__proto__"))
    assert.isUndefined(Register.get(register, "organisation", "hasOwnProperty"))
    assert.lengthOf(Register.where(register, "organisation", "parent", "constructor"), 1)
    assert.lengthOf(Register.where(register, "organisation", "parent", "toString"), 0)
    const remove = Change.remove(Register.plain(register), organisation, "toString") as Change.Delete
    assert.lengthOf(succeeded(Change.apply(tables, register, [remove])).rows.organisation, 2)
  })
})
