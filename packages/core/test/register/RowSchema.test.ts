import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Register, RowSchema, type Table } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { tables } from "./fixtures.ts"
import { type AnyRow, lists, refused } from "./given.ts"

/** The same table, with nothing asked between columns or rows. */
const alone = (table: Table.Table): Table.Table => ({
  ...table,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, { ...column, target: null }]),
  ),
  checks: [],
  unique: [],
})

const readers = Object.values(tables).map((table) => ({
  name: table.name,
  kinds: Object.values(table.columns).map(({ kind }) => kind as string),
  accepts: Schema.is(RowSchema.ofTable(table as Table.Table)),
  decode: Schema.decodeUnknownResult(RowSchema.ofTable(table as Table.Table), { onExcessProperty: "error" }),
  made: (row: unknown) => Register.decode({ alone: alone(table) }, { revision: 0, rows: { alone: [row] } }),
}))

const cell = fc.oneof(
  fc.anything({ withBigInt: true, withSparseArray: true, withDate: true }),
  fc.constantFrom<unknown>(
    null,
    -0,
    0,
    1,
    0.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    10_001,
    2401,
  ),
  fc.constantFrom<unknown>(
    "",
    " ",
    " a ",
    "a\nb",
    "a\tb",
    "a\rb",
    "\u0085",
    "\u2028",
    "\ud800",
    "foundation",
    "toString",
  ),
  fc.constantFrom<unknown>(
    "a",
    "a-",
    "x".repeat(129),
    "__proto__",
    "2026-02-29",
    "2024-02-29",
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00.000Z",
  ),
  // biome-ignore lint/suspicious/noSparseArray: a hole is a misfit too
  fc.constantFrom<unknown>([], ["b", "a", "b"], [""], [1], [, "a"], [undefined], "abc", {
    0: "a",
    length: 1,
  }),
)

describe("RowSchema.ofTable", () => {
  it("accepts exactly the rows that a register holds, column by column", () => {
    const seen = { accepted: 0, refused: 0 }
    const spoil = fc.record({ row: fc.nat(), column: fc.nat(), value: cell })
    fc.assert(
      fc.property(Arbitraries.register(tables), spoil, (register, { row: at, column, value }) => {
        for (const [index, [, list]] of lists(Register.plain(register)).entries()) {
          const reader = readers[index] as (typeof readers)[number]
          const row = list[at % Math.max(1, list.length)]
          if (row === undefined) continue
          const name = Object.keys(row)[column % Object.keys(row).length] as string
          // Absent references are read as none, but held as a list.
          if (reader.kinds[Object.keys(row).indexOf(name)] === "references" && (value ?? null) === null)
            continue
          if (value === undefined) continue
          const spoilt: AnyRow = { ...row, [name]: value }
          assert.isTrue(reader.accepts(row))
          const taken = Result.isSuccess(reader.made(spoilt))
          seen[taken ? "accepted" : "refused"]++
          assert.strictEqual(reader.accepts(spoilt), taken)
          assert.strictEqual(Result.isSuccess(reader.decode(spoilt)), taken)
        }
      }),
      { numRuns: 1000 },
    )
    assert.isAbove(seen.accepted, 200)
    assert.isAbove(seen.refused, 1000)
  })

  it("decodes a row to itself", () => {
    fc.assert(
      fc.property(Arbitraries.register(tables), (register) => {
        for (const [index, [, list]] of lists(Register.plain(register)).entries()) {
          for (const row of list)
            assert.deepStrictEqual(Result.getOrThrow(readers[index]?.decode(row) as never), row)
        }
      }),
    )
  })

  it("says what it expected in the words of the register", () => {
    const row = {
      id: "h",
      project: "p",
      hours: 0,
      approved: false,
      approvedAt: null,
      written: "2026-01-01T00:00:00.000Z",
    }
    const reader = readers.find(({ name }) => name === "hour")
    const issue = Result.getOrThrow(
      Result.flip(reader?.decode(row) as Result.Result<unknown, { message: string }>),
    )
    assert.include(issue.message, "hours in whole hundredths from 1 up to 2400")
    const [problem] = refused(reader?.made(row) as never)
    assert.strictEqual(
      problem?._tag === "InvalidValue" && problem.expected.en,
      "hours in whole hundredths from 1 up to 2400",
    )
  })
})
