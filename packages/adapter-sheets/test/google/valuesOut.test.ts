/** Hard cases 1 to 12 against Google: what we write is what stands there, as text, number or yes/no; never a formula. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import fc from "fast-check"
import type { Cell, Edit } from "../../src/workbook/index.ts"
import { clientLayer, emulated } from "./google.ts"
import { blueprint, drawn, projects, setCell, tabOf, threeProjects, valuesOf } from "./workbooks.ts"

type Drawn = Effect.Success<ReturnType<typeof drawn>>

const withWorkbook = <A, E>(test: (it: Drawn) => Effect.Effect<A, E>, locale: "nl" | "en" = "nl") =>
  Effect.gen(function* () {
    const emulator = yield* emulated()
    const body = Effect.flatMap(drawn(emulator, [threeProjects], locale), test)
    return yield* Effect.provide(body, clientLayer(emulator))
  })

const texts: ReadonlyArray<readonly [number: number, texts: ReadonlyArray<string>]> = [
  [1, ['=IMPORTXML("https://example.invalid","//a")', '=HYPERLINK("x")', "=1+1", "="]],
  [2, ["+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1"]],
  [3, ["'123", "'", "''x"]],
  [4, ["0123", "1e5", "1-5", "TRUE", "WAAR", "12%", "€ 5", "1.234,56", "2020-01-01", "01-02-2024", "10:30"]],
  [5, ["#N/A", "#REF!", "#DIV/0!", "#NAME?"]],
  [
    7,
    [
      "\u0001",
      "regel 1\r\nregel 2",
      "regel 1\nregel 2",
      "vast\u00a0gespatieerd",
      "nul\u200bbreed",
      "👩‍👩‍👧",
      "e\u0301",
    ],
  ],
  [8, ["_x000D_", "_x0041_"]],
  [12, ["__proto__", "constructor", "toString", "hasOwnProperty"]],
]

const writeAndRead = (made: Drawn, values: ReadonlyArray<Cell.Scalar | null>) =>
  Effect.gen(function* () {
    const { workbook, basis } = made
    const tab = tabOf(basis).key
    const rows = values.map((value, index) => [`n${index}`, value])
    yield* workbook.write(basis, { id: "push", edits: [{ _tag: "InsertRows", tab, after: 3, rows }] })
    const after = yield* workbook.read
    return tabOf(after)
      .rows.slice(4, 4 + values.length)
      .map((row) => row[1] ?? { value: null })
  })

for (const locale of ["nl", "en"] as const) {
  describe(`a text, in a spreadsheet of ${locale}`, () => {
    for (const [number, list] of texts) {
      it.effect(`${number}: stays the text it was: ${JSON.stringify(list[0])} and such`, () =>
        withWorkbook(
          (made) =>
            Effect.gen(function* () {
              const cells = yield* writeAndRead(made, list)
              assert.deepEqual(
                cells,
                list.map((value) => ({ value })),
              )
              // In place as well, and in a first load.
              const fresh = yield* made.workbook.read
              yield* made.workbook.write(fresh, {
                id: "push-2",
                edits: list.slice(0, 3).map((value, row) => setCell(fresh, 1 + row, 1, value)),
              })
              assert.deepEqual(
                valuesOf(yield* made.workbook.read)
                  .slice(1, 1 + Math.min(3, list.length))
                  .map(([, name]) => name),
                [...list.slice(0, 3)],
              )
              yield* made.workbook.draw(
                blueprint([projects(list.map((text, row) => [`d${row}`, text, null]))], locale),
              )
              assert.deepEqual(
                valuesOf(yield* made.workbook.read)
                  .slice(1)
                  .map(([, name]) => name),
                [...list],
              )
            }),
          locale,
        ),
      )
    }
  })
}

describe("what no cell can hold", () => {
  const refused = (value: Cell.Scalar) =>
    withWorkbook(({ workbook, basis }) =>
      Effect.gen(function* () {
        const edits: ReadonlyArray<Edit.Edit> = [setCell(basis, 1, 1, "goed"), setCell(basis, 2, 1, value)]
        const failure = yield* Effect.flip(workbook.write(basis, { id: "push", edits }))
        assert.deepEqual(yield* workbook.read, basis)
        return failure
      }),
    )

  it.effect("6: a text of 50,001 characters is refused before anything is sent, one of 50,000 is kept", () =>
    Effect.gen(function* () {
      const failure = yield* refused("x".repeat(50_001))
      assert.strictEqual(failure.reason._tag === "Limit" ? failure.reason.which : "", "characters")
      const [cell] = yield* withWorkbook((made) => writeAndRead(made, ["x".repeat(50_000)]))
      assert.strictEqual(String(cell?.value).length, 50_000)
    }),
  )

  it.effect("7: half a character, and NUL", () =>
    Effect.gen(function* () {
      for (const text of ["\ud83d", "a\udc00b", "nul\0"]) {
        const failure = yield* refused(text)
        assert.strictEqual(failure.reason._tag === "InvalidEdit" ? failure.reason.index : null, 1)
      }
    }),
  )

  it.effect("9: NaN and infinity", () =>
    Effect.gen(function* () {
      for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        const failure = yield* refused(number)
        assert.strictEqual(failure.reason._tag === "InvalidEdit" ? failure.reason.index : null, 1)
      }
    }),
  )

  it.effect("is refused in a first load too", () =>
    withWorkbook(({ workbook, basis }) =>
      Effect.gen(function* () {
        const failure = yield* Effect.flip(workbook.draw(blueprint([projects([["p1", "nul\0", null]])])))
        assert.strictEqual(failure.reason._tag, "InvalidEdit")
        assert.deepEqual(yield* workbook.read, basis)
      }),
    ),
  )
})

describe("a number", () => {
  it.effect("9: is the same number; minus nothing is nothing", () =>
    withWorkbook((made) =>
      Effect.gen(function* () {
        const numbers = [
          0,
          -0,
          0.1 + 0.2,
          2 ** 53,
          -(2 ** 53),
          5e-324,
          1.7976931348623157e308,
          12_345_678_901.25,
        ]
        const cells = yield* writeAndRead(made, numbers)
        assert.deepEqual(
          cells.map(({ value }) => value),
          [0, 0, 0.1 + 0.2, 2 ** 53, -(2 ** 53), 5e-324, 1.7976931348623157e308, 12_345_678_901.25],
        )
        assert.isFalse(Object.is(cells[1]?.value, -0))
      }),
    ),
  )

  it.effect("10: of a day before March 1900, or of before 1899, is that number", () =>
    withWorkbook((made) =>
      Effect.gen(function* () {
        const cells = yield* writeAndRead(made, [0, 1, 59, 60, 61, -1, -36_524])
        assert.deepEqual(
          cells.map(({ value }) => value),
          [0, 1, 59, 60, 61, -1, -36_524],
        )
      }),
    ),
  )
})

describe("nothing", () => {
  it.effect("11: clears a cell, and leaves its format, note and check; beside it nothing changes", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.note("Projecten", "C2", "bedrag van het verzoek")
        const before = person.book.sheets[0]?.cell(1, 2)
        const read = yield* workbook.read
        yield* workbook.write(read, {
          id: "push",
          edits: [setCell(read, 1, 2, null), setCell(read, 2, 1, "")],
        })
        const cell = person.book.sheets[0]?.cell(1, 2)
        assert.isUndefined(cell?.userEnteredValue)
        assert.deepEqual(cell?.userEnteredFormat, before?.userEnteredFormat)
        assert.strictEqual(cell?.note, "bedrag van het verzoek")
        assert.deepEqual(valuesOf(yield* workbook.read).slice(1), [
          ["p1", "Buurthuis"],
          ["p2", null, 250.5],
          ["p3", "Taalcafé"],
        ])
        assert.deepEqual(valuesOf(basis)[2], ["p2", "Moestuin", 250.5])
      }),
    ),
  )
})

describe("any values", () => {
  const scalar = fc.oneof(
    fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
    fc
      .constantFrom("=", "+", "-", "@", "'")
      .chain((sign) => fc.string().map((text) => sign + text.replaceAll("\0", ""))),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  )

  it.effect("are written, changed and read back as they are, in both locales", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const layer = clientLayer(emulator)
      const run = (effect: Effect.Effect<void, unknown>) => Effect.runPromise(effect)
      yield* Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(
            fc.constantFrom("nl" as const, "en" as const),
            fc.array(fc.tuple(scalar, scalar), { minLength: 1, maxLength: 8 }),
            (locale, pairs) =>
              run(
                Effect.gen(function* () {
                  const rows = pairs.map(([first], row) => [`r${row}`, first])
                  const { workbook, basis } = yield* drawn(emulator, [projects(rows)], locale)
                  const edits = pairs.map(([, second], row) => setCell(basis, 1 + row, 1, second))
                  const plain = (value: unknown) => (value === "" || value === undefined ? null : value)
                  const read = (values: ReadonlyArray<ReadonlyArray<unknown>>) =>
                    pairs.map((_, row) => plain(values[1 + row]?.[1]))
                  assert.deepEqual(
                    read(valuesOf(basis)),
                    pairs.map(([first]) => plain(Object.is(first, -0) ? 0 : first)),
                  )
                  yield* workbook.write(basis, { id: "push", edits })
                  const after = yield* workbook.read
                  assert.deepEqual(
                    read(valuesOf(after)),
                    pairs.map(([, second]) => plain(Object.is(second, -0) ? 0 : second)),
                  )
                  assert.isTrue(
                    tabOf(after)
                      .rows.flat()
                      .every(({ formula }) => formula === undefined),
                  )
                }).pipe(Effect.provide(layer)),
              ),
          ),
          { numRuns: 100 },
        ),
      )
    }),
  )
})
