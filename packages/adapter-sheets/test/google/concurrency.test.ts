/** Hard cases 41 to 43, and 25 to 27 within a push: others write while we do. */
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Edit, WorkbookError } from "../../src/workbook/index.ts"
import { clientLayer, emulated } from "./google.ts"
import { column, drawn, projects, setCell, tabOf, threeProjects, valuesOf } from "./workbooks.ts"

type Drawn = Effect.Success<ReturnType<typeof drawn>>

const withWorkbook = <A, E>(
  test: (
    it: Drawn & { readonly race: (act: (person: Drawn["person"]) => void) => void },
  ) => Effect.Effect<A, E>,
  tabs = [threeProjects],
) =>
  Effect.gen(function* () {
    const emulator = yield* emulated()
    const body = Effect.flatMap(drawn(emulator, tabs), (made) =>
      test({ ...made, race: (act) => emulator.beforeNextWrite(() => act(made.person)) }),
    )
    return yield* Effect.provide(body, clientLayer(emulator))
  })

const found = (failure: WorkbookError.WorkbookError): string =>
  failure.reason._tag === "Moved" ? failure.reason.found : failure.reason._tag

const push = (edits: ReadonlyArray<Edit.Edit>, id = "push-1"): Edit.Batch => ({ id, edits })

describe("between the reading that edits come from and the push", () => {
  it.effect("41: the same cell edited: nothing is written, and the cell is named", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.type("Projecten", "B2", "Wijkhuis")
        const edits = [setCell(basis, 1, 1, "Nieuw"), setCell(basis, 2, 1, "Ook nieuw")]
        const failure = yield* Effect.flip(workbook.write(basis, push(edits)))
        assert.strictEqual(found(failure), "Projecten!B2 was changed by someone else")
        const after = valuesOf(yield* workbook.read)
        assert.strictEqual(after[1]?.[1], "Wijkhuis")
        assert.strictEqual(after[2]?.[1], "Moestuin")
      }),
    ),
  )

  it.effect("41: another cell of the same row edited: both stay", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.type("Projecten", "C2", "1234,5")
        yield* workbook.write(basis, push([setCell(basis, 1, 1, "Nieuw")]))
        assert.deepEqual(valuesOf(yield* workbook.read)[1], ["p1", "Nieuw", 1234.5])
      }),
    ),
  )

  it.effect("41: the same edit by both is no conflict", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.type("Projecten", "B2", "Nieuw")
        const written = yield* workbook.write(basis, push([setCell(basis, 1, 1, "Nieuw")]))
        assert.strictEqual(written.state, basis.state)
      }),
    ),
  )

  for (const [name, act] of [
    ["a row inserted above", (person: Drawn["person"]) => person.insertRows("Projecten", 2)],
    ["the tab sorted", (person: Drawn["person"]) => person.sort("Projecten", "A2:C4", ["-B"])],
    ["a column inserted", (person: Drawn["person"]) => person.insertColumns("Projecten", "B")],
    ["a column moved", (person: Drawn["person"]) => person.moveColumn("Projecten", "B", "A")],
    ["another row deleted", (person: Drawn["person"]) => person.deleteRows("Projecten", 2)],
  ] as const) {
    it.effect(`42: ${name}: rows and columns are found again`, () =>
      withWorkbook(({ workbook, basis, person }) =>
        Effect.gen(function* () {
          act(person)
          const written = yield* workbook.write(
            basis,
            push([setCell(basis, 2, 1, "Tuin"), setCell(basis, 2, 2, 9)]),
          )
          assert.deepEqual(written.displaced, [])
          const snapshot = yield* workbook.read
          const tab = tabOf(snapshot)
          const at = (mark: string) => tab.columns.findIndex((one) => one.mark === mark)
          const row = tab.rows.find((cells) => cells[at("project.id")]?.value === "p2")
          assert.strictEqual(row?.[at("project.name")]?.value, "Tuin")
          assert.strictEqual(row?.[at("project.amount")]?.value, 9)
          const others = tab.rows.flatMap((cells) => cells.map(({ value }) => value))
          assert.include(others, "Taalcafé")
        }),
      ),
    )
  }

  it.effect("26: the row deleted: nothing is written", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.deleteRows("Projecten", 3)
        const failure = yield* Effect.flip(workbook.write(basis, push([setCell(basis, 2, 1, "Tuin")])))
        assert.match(found(failure), /B3 is not where it was, or is gone/)
      }),
    ),
  )

  it.effect("35: the tab renamed or deleted: nothing is written", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.renameTab("Projecten", "Plannen")
        const renamed = yield* Effect.flip(workbook.write(basis, push([setCell(basis, 2, 1, "Tuin")])))
        assert.match(found(renamed), /renamed or deleted/)
        const again = yield* workbook.read
        yield* workbook.write(again, push([setCell(again, 2, 1, "Tuin", "Plannen")]))
        assert.strictEqual(valuesOf(yield* workbook.read, "Plannen")[2]?.[1], "Tuin")
      }),
    ),
  )
})

describe("between our own reading and our own write", () => {
  it.effect("42: a row inserted above: reported, put back, and written where it was meant", () =>
    withWorkbook(({ workbook, basis, race }) =>
      Effect.gen(function* () {
        race((person) => person.insertRows("Projecten", 2))
        const edits = [setCell(basis, 1, 1, "Een"), setCell(basis, 2, 1, "Twee"), setCell(basis, 2, 2, 2)]
        const written = yield* workbook.write(basis, push(edits))
        assert.deepEqual(
          written.displaced.map(({ row }) => row),
          [1, 2],
        )
        const values = valuesOf(yield* workbook.read)
        assert.deepEqual(
          values.filter(([id]) => typeof id === "string"),
          [
            ["Id", "Naam", "Bedrag"],
            ["p1", "Een", 1000],
            ["p2", "Twee", 2],
            ["p3", "Taalcafé"],
          ],
        )
      }),
    ),
  )

  it.effect("27: the tab sorted: reported, put back, and written where it was meant", () =>
    withWorkbook(({ workbook, basis, race }) =>
      Effect.gen(function* () {
        race((person) => person.sort("Projecten", "A2:C4", ["-A"]))
        const written = yield* workbook.write(basis, push([setCell(basis, 1, 1, "Een")]))
        assert.deepEqual(written.displaced, [{ tab: tabOf(basis).key, row: 1 }])
        assert.deepEqual(valuesOf(yield* workbook.read), [
          ["Id", "Naam", "Bedrag"],
          ["p3", "Taalcafé"],
          ["p2", "Moestuin", 250.5],
          ["p1", "Een", 1000],
        ])
      }),
    ),
  )

  it.effect("42: a row inserted above one that is deleted: the other row comes back", () =>
    withWorkbook(({ workbook, basis, race }) =>
      Effect.gen(function* () {
        race((person) => person.insertRows("Projecten", 2))
        const tab = tabOf(basis).key
        const written = yield* workbook.write(basis, push([{ _tag: "DeleteRow", tab, row: 3 }]))
        assert.deepEqual(written.displaced, [{ tab, row: 3 }])
        const values = valuesOf(yield* workbook.read)
        assert.deepEqual(values.flatMap(([id]) => (typeof id === "string" ? [id] : [])).sort(), [
          "Id",
          "p1",
          "p2",
        ])
        assert.deepEqual(
          values.find(([id]) => id === "p2"),
          ["p2", "Moestuin", 250.5],
        )
      }),
    ),
  )

  it.effect("a cell typed in that window is the one thing that is lost: the window that the docs name", () =>
    withWorkbook(({ workbook, basis, race }) =>
      Effect.gen(function* () {
        race((person) => person.type("Projecten", "B2", "Net getypt"))
        yield* workbook.write(basis, push([setCell(basis, 1, 1, "Nieuw")]))
        assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Nieuw")
      }),
    ),
  )
})

describe("two programs", () => {
  it.effect("43: on one state: the first is done, the second learns of it and changes nothing", () =>
    withWorkbook(({ workbook, basis }) =>
      Effect.gen(function* () {
        yield* workbook.write(basis, push([setCell(basis, 1, 1, "Eerst")], "a"))
        const failure = yield* Effect.flip(workbook.write(basis, push([setCell(basis, 2, 1, "Later")], "b")))
        assert.match(found(failure), /:a$/)
        assert.isFalse(failure.retryable)
        assert.strictEqual(valuesOf(yield* workbook.read)[2]?.[1], "Moestuin")
      }),
    ),
  )

  it.effect("43: that read at the same moment: their receipts collide, and only one is done", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const layer = clientLayer(emulator)
      yield* Effect.gen(function* () {
        const { workbook, basis } = yield* drawn(emulator)
        const results = yield* Effect.all(
          ["a", "b", "c", "d"].map((id, row) =>
            Effect.result(workbook.write(basis, push([setCell(basis, 1 + (row % 3), 1, `door ${id}`)], id))),
          ),
          { concurrency: "unbounded" },
        )
        assert.strictEqual(results.filter(({ _tag }) => _tag === "Success").length, 1)
        const names = valuesOf(yield* workbook.read).flatMap(([, name]) => name ?? [])
        assert.strictEqual(names.filter((name) => String(name).startsWith("door ")).length, 1)
        // All four had read the same state before any of them wrote.
        const order = emulator.log.map(({ method }) => method)
        assert.deepEqual(order.slice(0, 4), ["GET", "GET", "GET", "GET"])
      }).pipe(Effect.provide(layer))
    }),
  )
})

describe("rows that come and go in one batch", () => {
  it.effect("stand where the positions of the snapshot say, whatever else the batch inserts or deletes", () =>
    withWorkbook(({ workbook, basis }) =>
      Effect.gen(function* () {
        const tab = tabOf(basis).key
        yield* workbook.write(
          basis,
          push([
            { _tag: "InsertRows", tab, after: 0, rows: [["p0", "Vooraan", 0]] },
            { _tag: "DeleteRow", tab, row: 2 },
            {
              _tag: "InsertRows",
              tab,
              after: 3,
              rows: [
                ["p4", "Achteraan", 4],
                ["p5", "Nog een", null],
              ],
            },
            { _tag: "InsertRows", tab, after: 3, rows: [["p6", "Daarna", 6]] },
            setCell(basis, 3, 2, 33),
            { _tag: "SetNote", tab, row: 3, column: 1, note: "gewijzigd" },
            { _tag: "SetMark", name: "revision", value: "12" },
            { _tag: "SetMark", name: "partnership", value: null },
          ]),
        )
        const after = yield* workbook.read
        assert.deepEqual(valuesOf(after), [
          ["Id", "Naam", "Bedrag"],
          ["p0", "Vooraan", 0],
          ["p1", "Buurthuis", 1000],
          ["p3", "Taalcafé", 33],
          ["p4", "Achteraan", 4],
          ["p5", "Nog een"],
          ["p6", "Daarna", 6],
        ])
        assert.deepEqual(after.marks, { revision: "12" })
      }),
    ),
  )

  it.effect("a column that lost its mark gets it back", () =>
    withWorkbook(
      ({ workbook, basis }) =>
        Effect.gen(function* () {
          const tab = tabOf(basis).key
          yield* workbook.write(basis, push([{ _tag: "MarkColumn", tab, column: 3, mark: "project.remark" }]))
          assert.strictEqual(tabOf(yield* workbook.read).columns[3]?.mark, "project.remark")
        }),
      [
        projects([["p1", "Buurthuis", 1]], {
          columns: [...threeProjects.columns, column("Opmerking", null)],
        }),
      ],
    ),
  )

  it.effect("formulas, notes and colours that people added stay", () =>
    withWorkbook(({ workbook, basis, person }) =>
      Effect.gen(function* () {
        person.type("Projecten", "D2", "=C2*2")
        person.note("Projecten", "B3", "vraag na")
        const read = yield* workbook.read
        yield* workbook.write(read, push([setCell(read, 1, 2, 5)]))
        const after = yield* workbook.read
        assert.deepEqual(tabOf(after).rows[1]?.[3], { value: 10, formula: "=C2*2" })
        assert.strictEqual(person.book.sheets[0]?.cell(2, 1)?.note, "vraag na")
        assert.strictEqual(valuesOf(basis)[1]?.[2], 1000)
      }),
    ),
  )
})
