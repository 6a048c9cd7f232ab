import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Change, Register } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { tables } from "./fixtures.ts"
import { alike, lists, remade, shuffled, succeeded } from "./given.ts"

const { plain } = Register

const pair = fc
  .tuple(Arbitraries.register(tables), Arbitraries.edit(tables, { maxEdits: 10 }))
  .map(([before, edit]) => ({ before, after: edit(before) }))

const strangers = fc
  .tuple(Arbitraries.register(tables), Arbitraries.register(tables))
  .map(([before, after]) => ({ before, after }))

describe("Change.between", () => {
  it("leads from one register to another, however far apart", () => {
    fc.assert(
      fc.property(fc.oneof(pair, strangers), ({ before, after }) => {
        const reached = succeeded(Change.apply(tables, before, Change.between(plain(before), plain(after))))
        assert.deepStrictEqual(reached, after)
        assert.strictEqual(JSON.stringify(reached), JSON.stringify(after))
      }),
      { numRuns: 300 },
    )
  })

  it("of a register and itself, or a copy, is empty", () => {
    fc.assert(
      fc.property(Arbitraries.register(tables), (register) => {
        assert.deepStrictEqual(Change.between(plain(register), plain(register)), [])
        assert.deepStrictEqual(Change.between(plain(register), plain(structuredClone(register))), [])
      }),
    )
  })

  it("leads nowhere new whatever the order of the changes", () => {
    fc.assert(
      fc.property(pair, fc.array(fc.nat(99), { minLength: 1 }), ({ before, after }, order) => {
        const changes = shuffled(Change.between(plain(before), plain(after)), order)
        assert.deepStrictEqual(succeeded(Change.apply(tables, before, changes)), after)
      }),
    )
  })

  it("is minimal: at most one change for each row, and of an update only cells that differ", () => {
    fc.assert(
      fc.property(fc.oneof(pair, strangers), ({ before, after }) => {
        const changes = Change.between(plain(before), plain(after))
        assert.strictEqual(new Set(changes.map(({ table, id }) => `${table}/${id}`)).size, changes.length)
        const differing = new Set<string>()
        const rows = [...lists(plain(before)), ...lists(plain(after))]
        for (const [table, list] of rows) {
          for (const { id } of list) {
            const [old, now] = [Register.get(plain(before), table, id), Register.get(plain(after), table, id)]
            if (!alike(old, now)) differing.add(`${table}/${id}`)
          }
        }
        assert.deepStrictEqual(new Set(changes.map(({ table, id }) => `${table}/${id}`)), differing)
        for (const change of changes) {
          if (change._tag !== "Update") continue
          assert.isNotEmpty(Object.keys(change.to))
          assert.deepStrictEqual(Object.keys(change.from), Object.keys(change.to))
          for (const column in change.to) assert.notDeepEqual(change.from[column], change.to[column])
        }
      }),
    )
  })
})

describe("Change.invert", () => {
  it("in reverse leads back", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const back = Change.between(plain(before), plain(after)).map(Change.invert).reverse()
        assert.deepStrictEqual(succeeded(Change.apply(tables, after, back)), before)
      }),
    )
  })

  it("twice is the change itself", () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const changes = Change.between(plain(before), plain(after))
        assert.deepStrictEqual(changes.map(Change.invert).map(Change.invert), changes)
      }),
    )
  })
})

describe("Change.apply", () => {
  const cases = Arbitraries.attempts(tables)

  it("accepts good and bad changes exactly when a register can be made of the rows they leave", () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(cases, ({ register, changes }) => {
        const applied = Change.apply(tables, register, changes)
        const expected = remade(tables, register, changes)
        seen[expected === null ? "refused" : "accepted"]++
        assert.strictEqual(Result.isSuccess(applied), expected !== null)
        if (Result.isSuccess(applied))
          assert.strictEqual(JSON.stringify(applied.success), JSON.stringify(expected))
      }),
      { numRuns: 2000 },
    )
    assert.isAbove(seen.accepted, 500)
    assert.isAbove(seen.refused, 500)
  })

  it("leaves the register it is given alone, and tables that no change names shared", () => {
    fc.assert(
      fc.property(cases, ({ register, changes }) => {
        const copy = structuredClone(register)
        const applied = Change.apply(tables, register, changes)
        assert.deepStrictEqual(register, copy)
        if (Result.isFailure(applied)) return
        const touched = new Set(changes.map(({ table }) => table))
        for (const [table, list] of lists(plain(applied.success))) {
          if (!touched.has(table)) assert.strictEqual(list, plain(register).rows[table] as unknown)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("says of the same changes the same, however often", () => {
    fc.assert(
      fc.property(cases, ({ register, changes }) => {
        const once = Change.apply(tables, register, changes)
        assert.deepStrictEqual(Change.apply(tables, structuredClone(register), changes), once)
      }),
      { numRuns: 200 },
    )
  })
})
