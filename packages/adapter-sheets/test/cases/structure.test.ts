/**
 * The hard cases of structure, by number, with the lens that a team has: in a file and in a Google spreadsheet. None of
 * them may lose or change what a person wrote.
 */
import { assert, describe, it } from "@effect/vitest"
import { Register } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import type { Scalar } from "../../src/workbook/Cell.ts"
import { costOf, elsewhere, registerOf, rows, setCost, sync, tags } from "../sync/fixtures.ts"
import { copied, type Team, teams } from "./team.ts"

const tab = "Kosten"
const whole = registerOf(rows()).rows

const cells = ({ person, ...here }: Team, title = tab) => person.grid(here.tab(title))

/** The store holds what it held, and the workbook is told nothing. */
const isUnchanged = (here: Team) =>
  Effect.gen(function* () {
    const done = yield* sync(here)
    assert.deepStrictEqual([done.changes, done.edits.filter(({ _tag }) => _tag !== "SetMark")], [[], []])
    assert.deepStrictEqual((yield* here.store.read).rows, whole)
    return done
  })

const typeRow = (here: Team, row: number, values: Readonly<Record<string, Scalar>>) => {
  for (const [header, value] of Object.entries(values))
    here.person.type(here.tab(tab), row, here.column(tab, header), value)
}

const fresh = (text: string) => ({
  Project: "Project A",
  Omschrijving: text,
  Bedrag: 12.5,
  Boekdatum: "2024-03-03",
})

describe.each(teams)("hard cases in $name", ({ name, team }) => {
  it.effect(
    "13, 15, 16, 18, 20, 23, 24: values as people type them are read as meant, or told; none is changed",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        here.type(tab, "c-000", "Bedrag", "1.234,56")
        here.type(tab, "c-000", "Boekdatum", "01-02-2024")
        here.type(tab, "c-000", "Omschrijving", "   ")
        here.type(tab, "c-001", "Betaald op", "2024-02-01T13:30:00Z")
        here.type(tab, "c-002", "Boekdatum", "31-02-2024")
        here.type(tab, "c-003", "Project", "PROJECT  a")
        const formula = (id: string, text: string, gives: Scalar) =>
          here.person.formula(here.tab(tab), here.row(tab, id), here.column(tab, "Bedrag"), text, gives)
        formula("c-004", "=6*2", 12)
        formula("c-005", "=1/0", "#DIV/0!")
        const end = cells(here).length
        typeRow(here, end, fresh("Nummer"))
        here.person.type(here.tab(tab), end, 0, 17)
        const typed = cells(here)
        const done = yield* sync(here)
        const register = yield* here.store.read
        assert.deepInclude(
          { ...costOf(register, "c-000") },
          { amount: 123_456, bookedOn: "2024-02-01", text: null },
        )
        assert.strictEqual(costOf(register, "c-003")?.project, "p-a")
        assert.strictEqual(costOf(register, "c-004")?.amount, 1200)
        assert.strictEqual(costOf(register, "17")?.text, "Nummer")
        for (const id of ["c-001", "c-002", "c-005"])
          assert.deepStrictEqual(costOf(register, id), costOf(registerOf(rows()), id))
        assert.deepStrictEqual(done.notes.map(({ cell }) => cell).sort(), [
          "Kosten!D8",
          "Kosten!E5",
          "Kosten!F4",
        ])
        // The name of a project is written as the project is called; all else stands as it was typed.
        // What a formula gave that failed is worked out again when the file is opened.
        const other = (grid: ReturnType<typeof cells>) =>
          grid.map((row) =>
            row.filter((_, column) => column !== 1).map((one) => (one === "#DIV/0!" ? null : one)),
          )
        assert.deepStrictEqual(other(cells(here)), other(typed))
        const formulas = (yield* here.workbook.read).tabs.find(({ title }) => title === tab)?.rows ?? []
        assert.includeMembers(
          formulas.flat().flatMap((one) => one.formula ?? []),
          ["=6*2", "=1/0"],
        )
      }),
  )

  it.effect(
    "21: a value pasted over a dropdown or a date is read where it can be, and reported where not",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        const paste = (id: string, header: string, value: Scalar) =>
          here.hands.paste(tab, here.row(tab, id), here.column(tab, header), value)
        paste("c-000", "Project", " project  b ")
        paste("c-001", "Project", "Project Z")
        paste("c-002", "Bedrag", "een tientje")
        const done = yield* sync(here)
        const register = yield* here.store.read
        assert.strictEqual(costOf(register, "c-000")?.project, "p-b")
        assert.deepStrictEqual(
          ["c-001", "c-002"].map((id) => costOf(register, id)),
          ["c-001", "c-002"].map((id) => costOf(registerOf(rows()), id)),
        )
        assert.deepStrictEqual(done.notes.map(({ cell }) => cell).sort(), ["Kosten!B4", "Kosten!D5"])
        assert.deepStrictEqual(
          [here.cell(tab, "c-001", "Project"), here.cell(tab, "c-002", "Bedrag")],
          ["Project Z", "een tientje"],
        )
      }),
  )

  it.effect("25: rows inserted above the first and in the middle go in, each with its own id", () =>
    Effect.gen(function* () {
      const here = yield* team()
      for (const [before, text] of [
        ["c-000", "Eerste"],
        ["c-003", "Midden"],
      ] as const) {
        const row = here.row(tab, before)
        here.person.insertRow(here.tab(tab), row)
        typeRow(here, row, fresh(text))
      }
      const done = yield* sync(here)
      assert.deepStrictEqual(tags(done.changes), ["Insert", "Insert"])
      for (const text of ["Eerste", "Midden"]) assert.match(String(here.cell(tab, text, "Code")), /^cost-/)
      assert.deepStrictEqual((yield* sync(here)).edits, [])
    }),
  )

  it.effect("26: a row deleted is deleted in the store; all rows deleted are not", () =>
    Effect.gen(function* () {
      const here = yield* team()
      here.person.deleteRow(here.tab(tab), here.row(tab, "c-002"))
      assert.deepStrictEqual(tags((yield* sync(here)).changes), ["Delete"])
      for (let left = 5; left > 0; left--) here.person.deleteRow(here.tab(tab), 2)
      const done = yield* sync(here)
      assert.include(tags(done.items), "MassDeletion")
      assert.strictEqual((yield* here.store.read).rows.cost.length, 5)
      assert.strictEqual((yield* sync(here, { confirmed: ["cost"] })).changes.length, 5)
    }),
  )

  it.effect("27: the whole tab sorted is no change; sorted without its ids is told, and left alone", () =>
    Effect.gen(function* () {
      const here = yield* team()
      here.person.sort(here.tab(tab), 2, here.column(tab, "Bedrag"))
      here.person.sort(here.tab(tab), 2, here.column(tab, "Boekdatum"))
      yield* isUnchanged(here)
      here.person.sort(here.tab(tab), 2, here.column(tab, "Project"), [1, 2, 3, 4, 5])
      const before = cells(here)
      const done = yield* sync(here)
      assert.include(tags(done.items), "Reshuffled")
      assert.deepStrictEqual((yield* here.store.read).rows, whole)
      assert.deepStrictEqual(cells(here), before)
    }),
  )

  it.effect("28: sorted while rows are hidden: no change, and hidden rows are rows", () =>
    Effect.gen(function* () {
      const here = yield* team()
      here.hands.hideRows(tab, 3, 2)
      here.person.sort(here.tab(tab), 2, here.column(tab, "Omschrijving"))
      yield* isUnchanged(here)
      const [row] = (yield* here.workbook.read).tabs.find(({ title }) => title === tab)?.hiddenRows ?? []
      assert.strictEqual(row, 3)
      const id = String(cells(here)[3]?.[0])
      yield* elsewhere(here.store, (register) => [
        setCost(register, id, { text: "Ook als het verborgen is" }),
      ])
      yield* sync(here)
      assert.strictEqual(here.cell(tab, id, "Omschrijving"), "Ook als het verborgen is")
    }),
  )

  it.effect("29: a row copied is told on both; a row moved to another tab is not deleted", () =>
    Effect.gen(function* () {
      const here = yield* team()
      const at = here.row(tab, "c-001")
      here.person.copyRow(here.tab(tab), at, at + 1)
      const done = yield* sync(here)
      const copies = done.items.flatMap((item) => (item._tag === "DuplicateId" ? item.places : []))
      assert.deepStrictEqual(
        copies.map(({ row }) => row),
        [at, at + 1],
      )
      assert.deepStrictEqual((yield* here.store.read).rows, whole)
      here.person.deleteRow(here.tab(tab), at + 1)
      const { length } = cells(here, "Projecten")
      for (const [column, value] of (cells(here)[at] ?? []).entries())
        here.person.type(here.tab("Projecten"), length, column, value)
      here.person.deleteRow(here.tab(tab), at)
      assert.include(tags((yield* sync(here)).items), "WrongTab")
      assert.deepStrictEqual((yield* here.store.read).rows, whole)
    }),
  )

  it.effect("30: columns inserted, moved and renamed are the same columns; one deleted empties nothing", () =>
    Effect.gen(function* () {
      const here = yield* team()
      const { person } = here
      person.insertColumn(here.tab(tab), 1, "")
      person.moveColumn(here.tab(tab), here.column(tab, "Bedrag"), 1)
      person.type(here.tab(tab), 1, here.column(tab, "Bedrag"), "Kosten in euro")
      yield* isUnchanged(here)
      here.type(tab, "c-003", "Kosten in euro", 33.5)
      person.deleteColumn(here.tab(tab), here.column(tab, "Omschrijving"))
      const done = yield* sync(here)
      assert.deepStrictEqual(tags(done.changes), ["Update"])
      const register = yield* here.store.read
      assert.deepInclude({ ...costOf(register, "c-003") }, { amount: 3350, text: "Cost 3" })
    }),
  )

  it.effect("31: columns of people's own, beside and between ours, are never touched", () =>
    Effect.gen(function* () {
      const here = yield* team()
      const { person } = here
      person.insertColumn(here.tab(tab), 2, "")
      person.type(here.tab(tab), 1, 2, "Eigen")
      for (const row of [2, 3, 4]) person.type(here.tab(tab), row, 2, `eigen ${row}`)
      person.type(here.tab(tab), 2, 9, "ver weg")
      yield* elsewhere(here.store, (register) => [
        setCost(register, "c-000", { amount: 5, text: "Anders" }),
        setCost(register, "c-001", { amount: 6 }),
      ])
      yield* sync(here)
      const grid = cells(here)
      assert.deepStrictEqual(
        grid.slice(1, 6).map((row) => row[2] ?? null),
        ["Eigen", "eigen 2", "eigen 3", "eigen 4", null],
      )
      assert.strictEqual(grid[2]?.[9], "ver weg")
      assert.deepStrictEqual(
        [here.cell(tab, "c-000", "Bedrag"), here.cell(tab, "c-000", "Eigen")],
        [0.05, "eigen 2"],
      )
    }),
  )

  it.effect(
    "32: a header that is double or blank is known by its mark; one gone with its row is told: nothing is emptied",
    () =>
      Effect.gen(function* () {
        const blank = yield* team()
        blank.person.type(blank.tab(tab), 1, blank.column(tab, "Omschrijving"), null)
        blank.person.type(blank.tab(tab), 1, blank.column(tab, "Boekdatum"), "Bedrag")
        yield* isUnchanged(blank)
        const gone = yield* team()
        const before = cells(gone).slice(2)
        gone.person.deleteRow(gone.tab(tab), 1)
        const done = yield* sync(gone)
        assert.deepStrictEqual([tags(done.items), done.changes], [["TableMissing"], []])
        assert.match(String(done.notes[0]?.message), /zet de rij met koppen terug/)
        assert.deepStrictEqual((yield* gone.store.read).rows, whole)
        assert.deepStrictEqual(cells(gone).slice(1), before)
      }),
  )

  it.effect(
    "33: freezing and protection taken away, an id changed and one emptied: no deletion, no new row",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        here.hands.free(tab)
        here.type(tab, "c-002", "Code", "c-099")
        here.type(tab, "c-004", "Code", null)
        const done = yield* sync(here)
        assert.include(tags(done.items), "IdChanged")
        assert.deepStrictEqual((yield* here.store.read).rows, whole)
        assert.strictEqual(here.cell(tab, "Cost 4", "Code"), "c-004")
        assert.strictEqual(here.cell(tab, "Cost 2", "Code"), "c-099")
      }),
  )

  it.effect(
    "34: blank rows, a total and a note below, a line above: no rows, told with their cells, and untouched",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        const { person } = here
        person.insertRow(here.tab(tab), here.row(tab, "c-003"))
        const end = cells(here).length
        person.type(here.tab(tab), end + 1, 0, "Totaal")
        person.type(here.tab(tab), end + 1, here.column(tab, "Bedrag"), 61.05)
        person.type(here.tab(tab), end + 3, 1, "Anna kijkt dit nog na")
        person.insertRow(here.tab(tab), 0)
        person.type(here.tab(tab), 0, 2, "Concept")
        const done = yield* isUnchanged(here)
        assert.deepStrictEqual(
          done.notes.map(({ cell, aside }) => [cell, aside]),
          [
            ["Kosten!C1", true],
            [`Kosten!A${end + 3}`, true],
            [`Kosten!B${end + 5}`, true],
          ],
        )
        // A new row of the store comes under the last, and not into what people wrote below.
        yield* elsewhere(here.store, (register) => [
          { _tag: "Insert", table: "cost", id: "n", row: { ...costOf(register, "c-001"), id: "n" } } as never,
        ])
        yield* sync(here)
        const after = cells(here).flat()
        for (const text of ["Totaal", 61.05, "Anna kijkt dit nog na", "Concept"]) assert.include(after, text)
      }),
  )

  it.effect("34: a row that people fill in is a row, also when it is about a total", () =>
    Effect.gen(function* () {
      const here = yield* team()
      typeRow(here, cells(here).length, fresh("Totaal"))
      const done = yield* sync(here)
      assert.deepStrictEqual(tags(done.changes), ["Insert"])
      assert.deepStrictEqual(done.notes, [])
    }),
  )

  it.effect(
    "35: a tab renamed, hidden and copied is the same; one deleted and made again is put back by its name",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        here.person.renameTab(here.tab(tab), "Uitgaven")
        here.person.duplicateTab(here.tab("Uitgaven"), "Uitgaven (kopie)")
        here.hands.hideTab("Uitgaven")
        here.type("Uitgaven (kopie)", "c-001", "Bedrag", 1)
        yield* isUnchanged(here)
        here.type("Uitgaven", "c-001", "Bedrag", 4)
        yield* sync(here)
        assert.strictEqual(costOf(yield* here.store.read, "c-001")?.amount, 400)

        const again = yield* team()
        again.person.duplicateTab(again.tab(tab), "Bewaard")
        again.person.deleteTab(again.tab(tab))
        const done = yield* sync(again)
        // A copy has its marks in Google, and in a file it has none.
        assert.deepStrictEqual(tags(done.items), name === "an XLSX file" ? ["TableMissing"] : [])
        assert.deepStrictEqual((yield* again.store.read).rows, whole)
        again.person.renameTab(again.tab("Bewaard"), tab)
        again.type(tab, "c-001", "Bedrag", 4)
        yield* sync(again)
        assert.strictEqual(costOf(yield* again.store.read, "c-001")?.amount, 400)
      }),
  )

  it.effect(
    "37, 53: the whole file copied, and both edited: both come in, and where they differ it is a conflict",
    () =>
      Effect.gen(function* () {
        const here = yield* team()
        const copy = copied(here, "kopie")
        for (const [one, amount] of [
          [here, 1],
          [copy, 2],
        ] as const) {
          typeRow(one, cells(one).length, fresh(`Nieuw ${amount}`))
          one.type(tab, `c-00${amount}`, "Bedrag", amount)
          one.type(tab, "c-003", "Omschrijving", `Kopie ${amount}`)
        }
        yield* sync(here)
        const second = yield* sync(copy)
        assert.deepStrictEqual(
          second.items.flatMap((item) => (item._tag === "CellConflict" ? [item.here, item.there] : [])),
          ["Kopie 2", "Kopie 1"],
        )
        const register = yield* here.store.read
        assert.deepStrictEqual(
          ["c-001", "c-002"].map((id) => costOf(register, id)?.amount),
          [100, 200],
        )
        assert.includeMembers(
          register.rows.cost.map(({ text }) => text),
          ["Nieuw 1", "Nieuw 2"],
        )
        assert.strictEqual(
          copy.cell(tab, "c-003", "Omschrijving"),
          "Kopie 2",
          "what stands in the copy stays",
        )
        yield* sync(here)
        assert.strictEqual(here.cell(tab, "c-002", "Bedrag"), 2)
      }),
  )

  it.effect("38: another locale afterwards: the same values are read, and written", () =>
    Effect.gen(function* () {
      const here = yield* team()
      here.hands.english()
      yield* isUnchanged(here)
      yield* elsewhere(here.store, (register) => [
        setCost(register, "c-001", { amount: 123_456, bookedOn: "2024-02-01", text: "1,5" }),
      ])
      yield* sync(here)
      const again = yield* sync(here)
      assert.deepStrictEqual([again.changes, again.notes], [[], []])
      assert.strictEqual(here.cell(tab, "c-001", "Bedrag"), 1234.56)
    }),
  )

  it.effect("39: cells that are merged over rows are told, and not taken for empty", () =>
    Effect.gen(function* () {
      const here = yield* team()
      const [row, column] = [here.row(tab, "c-002"), here.column(tab, "Omschrijving")]
      here.hands.merge(tab, row, column, row + 2, column + 1)
      const done = yield* sync(here)
      assert.deepStrictEqual(done.changes, [])
      assert.deepStrictEqual(
        done.notes.map(({ cell }) => cell),
        [`Kosten!C${row + 2}`],
      )
      assert.deepStrictEqual((yield* here.store.read).rows, whole)
    }),
  )

  it.effect("40: a tab that is full to its last row takes new rows all the same", () =>
    Effect.gen(function* () {
      const here = yield* team()
      const changes = Array.from({ length: 30 }, (_, at) => ({
        _tag: "Insert" as const,
        table: "cost",
        id: `x-${at}`,
        row: {
          id: `x-${at}`,
          project: "p-a",
          text: `Rij ${at}`,
          amount: at,
          bookedOn: "2024-01-01",
          paidOn: null,
        },
      }))
      yield* elsewhere(here.store, () => changes)
      yield* sync(here)
      assert.strictEqual(here.cell(tab, "Rij 29", "Bedrag"), 0.29)
      const again = yield* sync(here)
      assert.deepStrictEqual([again.changes, again.edits], [[], []])
      assert.strictEqual(Register.plain(yield* here.store.read).rows.cost?.length, 36, name)
    }),
  )
})
