import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { CalendarDate, Cycle, Register, tables } from "../../src/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { registerWithInventedYear2024 } from "../../src/wijkwijzer/index.ts"

const register = Arbitraries.register(tables, { maxRows: 3 })
const days = fc.integer({ min: 18_000, max: 22_000 }).map(CalendarDate.fromEpochDay)
const invented = registerWithInventedYear2024()
const in2024 = fc.integer({ min: 19_700, max: 20_500 }).map(CalendarDate.fromEpochDay)

/** The same rows with every table in the order that the numbers give. */
const shuffled = (of: typeof invented, seed: number): typeof invented => ({
  ...of,
  rows: Object.fromEntries(
    Object.entries(of.rows).map(([table, list]) => [
      table,
      [...list]
        .map((row, at) => ({ row, key: Math.imul(seed + at, 2_654_435_761) % 1_000 }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row),
    ]),
  ) as unknown as (typeof invented)["rows"],
})

const consistent = (item: Cycle.Due, on: CalendarDate.CalendarDate): void => {
  const { daysLate, dueOn, fulfilledOn, state, term } = item
  assert.isAtLeast(daysLate, 0)
  assert.strictEqual(state === "fulfilled", fulfilledOn !== null)
  if (fulfilledOn !== null) assert.isTrue(fulfilledOn <= on)
  if (state === "late") {
    assert.isNotNull(dueOn)
    assert.strictEqual(daysLate, dueOn === null ? -1 : CalendarDate.daysBetween(dueOn, on))
    assert.isAbove(daysLate, 0)
    assert.strictEqual(item.nature, "duty")
  }
  if (state === "open") assert.isTrue(dueOn === null || dueOn >= on)
  assert.strictEqual(dueOn === null, term._tag === "None")
  assert.isAbove(item.rows.length, 0)
}

describe("laws of the due list", () => {
  it("any register on any day gives a list that agrees with itself, in order, without doubles", () => {
    fc.assert(
      fc.property(register, days, (any, on) => {
        const list = Cycle.due(any, on)
        for (const item of list) consistent(item, on)
        const keys = list.map(({ dueOn, key }) => `${dueOn ?? "~"} ${key}`)
        assert.deepStrictEqual(keys, [...keys].sort())
        const own = list.map(({ key }) => key)
        assert.strictEqual(new Set(own).size, own.length)
      }),
      { numRuns: 60 },
    )
  })

  it("the order of rows makes no difference", () => {
    fc.assert(
      fc.property(in2024, fc.nat(1_000_000), (on, seed) => {
        assert.deepStrictEqual(Cycle.due(shuffled(invented, seed), on), Cycle.due(invented, on))
      }),
      { numRuns: 10 },
    )
    fc.assert(
      fc.property(register, days, fc.nat(1_000_000), (any, on, seed) => {
        assert.deepStrictEqual(Cycle.due(shuffled(any, seed), on), Cycle.due(any, on))
      }),
      { numRuns: 30 },
    )
  })

  it("is the same for the register as it comes back from a store", () => {
    const on = CalendarDate.unsafe("2025-03-15")
    assert.deepStrictEqual(Cycle.due(JSON.parse(JSON.stringify(invented)), on), Cycle.due(invented, on))
  })

  it("what was fulfilled stays fulfilled", () => {
    fc.assert(
      fc.property(in2024, fc.integer({ min: 0, max: 200 }), (on, more) => {
        const later = new Map(
          Cycle.due(invented, CalendarDate.addDays(on, more)).map((item) => [item.key, item]),
        )
        for (const item of Cycle.due(invented, on)) {
          if (item.state === "fulfilled" && later.has(item.key)) {
            assert.strictEqual(later.get(item.key)?.fulfilledOn, item.fulfilledOn, item.key)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it("costs make no difference", () => {
    const on = CalendarDate.unsafe("2025-03-15")
    const without = { ...invented, rows: { ...invented.rows, cost: [], timeEntry: [] } }
    assert.deepStrictEqual(Cycle.due(without, on), Cycle.due(invented, on))
    assert.isAbove(Register.plain(invented).rows.cost?.length ?? 0, 0)
  })
})
