import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Change, Column, Kind, Register } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { tables } from "./fixtures.ts"
import { type AnyRow, lists } from "./given.ts"

const { plain } = Register
const sample = fc.sample(Arbitraries.register(tables), { numRuns: 300, seed: 1 })
const rowsOf = (table: keyof typeof tables): ReadonlyArray<AnyRow> =>
  sample.flatMap(({ rows }) => rows[table] as unknown as ReadonlyArray<AnyRow>)

describe("Arbitraries.register", () => {
  it("fills every table, and sometimes leaves it empty", () => {
    for (const table of Object.keys(tables) as ReadonlyArray<keyof typeof tables>) {
      assert.isAbove(rowsOf(table).length, 250, table)
      assert.isTrue(
        sample.some(({ rows }) => rows[table].length === 0),
        table,
      )
    }
  })

  it("holds every column filled, and absent where that is allowed", () => {
    for (const [name, table] of Object.entries(tables)) {
      for (const [column, { optional }] of Object.entries(table.columns) as ReadonlyArray<
        [string, Column.Column]
      >) {
        const values = rowsOf(name as keyof typeof tables).map((row) => row[column])
        assert.isTrue(
          values.some((value) => value !== null),
          `${name}.${column}`,
        )
        assert.strictEqual(values.includes(null), optional, `${name}.${column}`)
        assert.isAbove(new Set(values.map((value) => JSON.stringify(value))).size, 1, `${name}.${column}`)
      }
    }
  })

  it("holds texts that careless code breaks on", () => {
    const texts = new Set([
      ...rowsOf("organisation").flatMap(({ name, notes }) => [name, notes]),
      ...rowsOf("project").flatMap(({ name, contact }) => [name, contact]),
    ])
    for (const text of [
      "'; DROP TABLE project; --",
      "=1+1",
      "__proto__",
      "_x0041_",
      "\u202eomgekeerd\u202c",
    ]) {
      assert.isTrue(texts.has(text), text)
    }
    assert.isTrue([...texts].some((text) => String(text).length > 1000))
    assert.isTrue([...texts].some((text) => String(text).includes("\n")))
  })

  it("keeps to the most rows asked, but for a row that a reference needs", () => {
    fc.assert(
      fc.property(Arbitraries.register(tables, { maxRows: 1 }), ({ rows }) => {
        for (const list of Object.values(rows)) assert.isAtMost(list.length, 1)
      }),
    )
    const [none] = fc.sample(Arbitraries.register(tables, { maxRows: 0 }), 1)
    assert.deepStrictEqual(none, Register.empty(tables))
    const many = fc.sample(Arbitraries.register(tables, { maxRows: 200 }), { numRuns: 10, seed: 1 })
    assert.isAbove(Math.max(...many.map(({ rows }) => rows.measurement.length)), 100)
  })

  it("is the same for the same seed", () => {
    const again = fc.sample(Arbitraries.register(tables), { numRuns: 300, seed: 1 })
    assert.deepStrictEqual(again, sample)
    assert.notDeepEqual(fc.sample(Arbitraries.register(tables), { numRuns: 300, seed: 2 }), sample)
  })

  it("shrinks to the rows that matter, in their simplest form", () => {
    const details = fc.check(
      fc.property(Arbitraries.register(tables), ({ rows }) => rows.hour.every(({ approved }) => !approved)),
      { seed: 1 },
    )
    const [smallest] = details.counterexample ?? []
    assert.isDefined(smallest)
    const held = lists(plain(smallest as Register.Register<typeof tables>)).flatMap(([, list]) => list)
    // What a check asked for is mended in, and is not simpler than it was.
    const mended = held.at(-1)?.approvedAt
    assert.deepStrictEqual(
      held.map((row) => ({ ...row })),
      [
        { id: "1", name: "a", kind: "foundation", parent: null, flagship: null, notes: null },
        {
          id: "1",
          name: "a",
          lead: "1",
          partners: [],
          areas: [],
          start: "2026-01-01",
          end: null,
          budget: 0,
          contact: null,
        },
        {
          id: "1",
          project: "1",
          hours: 1,
          approved: true,
          approvedAt: mended,
          written: "2026-01-01T00:00:00.000Z",
        },
      ],
    )
  })
})

describe("Arbitraries.rows", () => {
  it("make a register", () => {
    fc.assert(fc.property(Arbitraries.rows(tables), (rows) => Result.isSuccess(Register.make(tables, rows))))
  })
})

describe("Arbitraries.edited", () => {
  it("grows another register out of one, by every sort of change", () => {
    const seen = { Insert: 0, Update: 0, Delete: 0, swaps: 0, same: 0 }
    const [start] = fc.sample(Arbitraries.register(tables, { maxRows: 6 }), { numRuns: 1, seed: 3 })
    fc.assert(
      fc.property(Arbitraries.edited(tables, start as NonNullable<typeof start>), (after) => {
        const before = start as NonNullable<typeof start>
        const changes = Change.between(plain(before), plain(after))
        if (changes.length === 0) seen.same++
        for (const { _tag } of changes) seen[_tag]++
        const names = new Map(before.rows.organisation.map(({ id, name }) => [name, id]))
        if (after.rows.organisation.some(({ id, name }) => (names.get(name) ?? id) !== id)) seen.swaps++
      }),
      { numRuns: 300, seed: 1 },
    )
    for (const [sort, count] of Object.entries(seen)) assert.isAbove(count, 10, sort)
  })
})

describe("Arbitraries.changes", () => {
  it("apply, each row at most once", () => {
    fc.assert(
      fc.property(
        Arbitraries.register(tables).chain((register) =>
          fc.tuple(fc.constant(register), Arbitraries.changes(tables, register)),
        ),
        ([register, changes]) => {
          assert.isTrue(Result.isSuccess(Change.apply(tables, register, changes)))
          assert.strictEqual(new Set(changes.map(({ table, id }) => `${table}/${id}`)).size, changes.length)
        },
      ),
    )
  })
})

describe("Arbitraries.value", () => {
  it("passes the check of its column", () => {
    const columns = Object.values(tables).flatMap(
      (table) => Object.values(table.columns) as ReadonlyArray<Column.Column>,
    )
    for (const column of columns) {
      const check = Kind.checkOf(column)
      fc.assert(
        fc.property(Arbitraries.value(column, ["a", "b"]), (value) => {
          assert.isTrue(
            value === null ? column.optional : check(value),
            `${column.label.en}: ${String(value)}`,
          )
        }),
        { numRuns: 500 },
      )
    }
  })

  it("stays within narrow bounds, whatever they are", () => {
    const words = ["x", "x"] as const
    const bounds = fc
      .tuple(fc.integer(), fc.nat(3))
      .map(([minimum, more]) => ({ minimum, maximum: minimum + more }))
    for (const make of [Column.integer, Column.money, Column.hours, Column.percentage, Column.decimal]) {
      const columns = bounds.map((pair) => make(words, words, pair))
      fc.assert(
        fc.property(
          columns.chain((column) => fc.tuple(fc.constant(column), Arbitraries.value(column))),
          ([column, value]) => Kind.checkOf(column)(value),
        ),
      )
    }
  })

  it("refuses a column that can hold nothing", () => {
    const words = ["Project", "Project"] as const
    assert.throws(() => Arbitraries.value(Column.reference("project", words, words)), /must refer to a row/)
    const optional = Arbitraries.value(Column.optional(Column.reference("project", words, words)))
    assert.deepStrictEqual(new Set(fc.sample(optional)), new Set([null]))
  })
})
