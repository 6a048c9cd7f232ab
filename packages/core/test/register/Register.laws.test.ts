import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Problem, Register } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { tables } from "./fixtures.ts"
import { type AnyRow, lists, made, shuffled, succeeded } from "./given.ts"

const { plain } = Register
const registers = Arbitraries.register(tables, { maxRows: 5 })

describe("a register", () => {
  it("survives JSON and structuredClone", () => {
    fc.assert(
      fc.property(registers, fc.nat(), (register, revision) => {
        const sent = { ...register, revision }
        assert.deepStrictEqual(succeeded(Register.decode(tables, JSON.parse(JSON.stringify(sent)))), sent)
        assert.deepStrictEqual(structuredClone(sent), sent)
        assert.deepStrictEqual(succeeded(Register.decode(tables, structuredClone(sent))), sent)
      }),
    )
  })

  it("is the same whatever the order of rows, tables, columns and references, and with absent values left out", () => {
    const order = fc.array(fc.nat(99), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(registers, order, (register, numbers) => {
        const turned = (row: AnyRow) =>
          Object.fromEntries(
            shuffled(Object.entries(row), numbers)
              .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
              .map(([column, value]) => [
                column,
                Array.isArray(value) ? [...shuffled(value, numbers), ...value] : value,
              ]),
          )
        const rows = shuffled(lists(plain(register)), numbers).map(([table, list]) => [
          table,
          shuffled(list, numbers).map(turned),
        ])
        const again = made(tables, Object.fromEntries(rows) as Register.Rows<typeof tables>)
        assert.strictEqual(JSON.stringify(again), JSON.stringify(register))
      }),
    )
  })

  it("refuses each row that repeats what must be unique, whether numbers rise from row to row or not", () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("8", "9", "10", "11", "100")),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(texts, (given) => {
        const project = given.map(([lead, name], at) => ({
          id: `p${at}`,
          lead,
          name,
          start: "2024-01-01",
          budget: 0,
        }))
        const organisation = ["a", "b"].map((id) => ({ id, name: id, kind: "foundation" as const }))
        const repeats = project.flatMap(({ id, lead, name }, at) => {
          const other = project.slice(0, at).find((one) => one.lead === lead && one.name === name)
          return other === undefined ? [] : [{ id, other: other.id }]
        })
        const read = Register.decode(tables, { revision: 0, rows: { organisation, project } })
        const found = Result.isSuccess(read) ? [] : read.failure
        assert.deepStrictEqual(
          found.map((problem) =>
            problem._tag === "NotUnique" ? { id: problem.id, other: problem.other } : problem,
          ),
          repeats,
        )
      }),
    )
  })

  it("holds rows in id order, every column present and in its place", () => {
    fc.assert(
      fc.property(registers, (register) => {
        assert.deepStrictEqual(Object.keys(register.rows), Object.keys(tables))
        for (const [table, list] of lists(plain(register))) {
          const ids = list.map(({ id }) => id)
          assert.deepStrictEqual(ids, [...new Set(ids)].sort())
          const columns = Object.keys(tables[table as keyof typeof tables].columns)
          for (const row of list) assert.deepStrictEqual(Object.keys(row), columns)
        }
      }),
    )
  })

  it("answers get as a plain find does", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const ids = lists(plain(register)).flatMap(([, list]) => list.map(({ id }) => id))
        for (const [table, list] of lists(plain(register))) {
          for (const id of [...ids, "nobody", "constructor", "__proto__"]) {
            assert.strictEqual(
              Register.get(plain(register), table, id),
              list.find((row) => row.id === id),
            )
          }
        }
      }),
    )
  })

  it("answers where as a plain filter does", () => {
    fc.assert(
      fc.property(registers, (register) => {
        for (const [table, list] of lists(plain(register))) {
          for (const column of Object.keys(tables[table as keyof typeof tables].columns)) {
            const held = list.flatMap((row) => row[column] as string | number | boolean | null)
            for (const value of [...held.filter((one) => one !== null), "nobody", 0, true]) {
              const expected = list.filter((row) => {
                const cell = row[column]
                return Array.isArray(cell) ? cell.includes(value) : cell === value
              })
              assert.deepStrictEqual(Register.where(plain(register), table, column as "id", value), expected)
            }
          }
        }
      }),
    )
  })

  it("has the same rows as another exactly when both read the same as JSON", () => {
    fc.assert(
      fc.property(Arbitraries.branches(tables, { maxRows: 2, maxEdits: 1 }), ({ ours, theirs }) => {
        const same = JSON.stringify(ours.rows) === JSON.stringify(theirs.rows)
        assert.strictEqual(Register.sameRows(plain(ours), plain({ ...theirs, revision: 9 })), same)
      }),
    )
  })
})

describe("Register.decode", () => {
  const misfit = fc.oneof(
    fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true, withDate: true }),
    fc.constantFrom(
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      "",
      " ",
      "a\nb",
      "\u0000",
      "\ud800",
      "nobody",
      "x".repeat(129),
    ),
    fc.constantFrom([], ["nobody"], [""], ["b", "a", "b"], null, undefined, true, "2026-02-30", 0.1),
  )
  const columns = [...new Set(Object.values(tables).flatMap((table) => Object.keys(table.columns)))]
  const name = fc.constantFrom(...columns, "__proto__", "constructor", "toString", "nonsense")
  const spoiled = fc.record({ table: fc.nat(), row: fc.nat(), column: name, value: misfit })

  const put = (target: object, key: string, value: unknown): void => {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  }

  it("never throws, takes only sound data, and can say every problem in words", () => {
    const seen = { refused: 0 }
    fc.assert(
      fc.property(registers, fc.array(spoiled, { minLength: 1, maxLength: 4 }), (register, faults) => {
        const copy = structuredClone(register)
        const rows = lists(plain(copy))
        for (const fault of faults) {
          const list = rows[fault.table % rows.length]?.[1] ?? []
          const row = list[fault.row % Math.max(1, list.length)]
          if (row !== undefined) put(row, fault.column, fault.value)
        }
        const decoded = Register.decode(tables, copy)
        if (Result.isSuccess(decoded)) {
          assert.deepStrictEqual(succeeded(Register.decode(tables, decoded.success)), decoded.success)
          return
        }
        seen.refused++
        assert.isNotEmpty(decoded.failure)
        for (const problem of decoded.failure) {
          for (const locale of ["nl", "en"] as const) {
            assert.isTrue(Problem.message(problem, locale).startsWith(`${Problem.place(problem)}: `))
          }
        }
      }),
      { numRuns: 1000 },
    )
    assert.isAbove(seen.refused, 300)
  })

  it("never throws on rows of which nothing is right", () => {
    const rows = fc.dictionary(
      fc.constantFrom(...Object.keys(tables), "__proto__", "constructor", "nonsense"),
      fc.oneof(misfit, fc.array(misfit), fc.array(fc.dictionary(name, misfit))),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const decoded = Register.decode(tables, { revision: 0, rows: given })
        if (Result.isFailure(decoded)) for (const problem of decoded.failure) Problem.message(problem)
      }),
      { numRuns: 500 },
    )
  })
})
