/** Files that were made, edited by people or written by us, and then opened and saved by LibreOffice: all in one start. */
import { copyFileSync, readFileSync } from "node:fs"
import { assert, beforeAll, describe, it } from "@effect/vitest"
import { tables as domain, Register } from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import { Effect } from "effect"
import { openXlsx, type Sheet } from "hucre"
import { program } from "../../../../test/support/programs.ts"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import { lens as clubLens } from "../cases/team.ts"
import * as FileWorkbook from "../support/xlsxWorkbook.ts"
import { registerOf, rows } from "../sync/fixtures.ts"
import * as Files from "./files.ts"
import * as Soffice from "./soffice.ts"

const soffice = program("soffice")

/** Tables that have a column of every kind among them. */
const shown = [
  "organisation",
  "fundingAgreement",
  "budgetVersion",
  "commitment",
  "rate",
  "project",
  "indicator",
  "decision",
]
const layout = Layout.only(Layout.ofTables(domain, { nl: "Werkmap", en: "Workbook" }), shown)
const register = registerWithInventedYear2024()
const lens = TeamLens.make(domain, layout, "nl")
const club = registerOf(rows())

interface Pair {
  readonly before: string
  readonly after: string
}

const read = (path: string) => Effect.runPromise(XlsxWorkbook.make(path).read)
const open = async (path: string) => openXlsx(readFileSync(path), { readStyles: true })

/** A team's workbook in which people inserted a row and a column, sorted, and renamed a tab. */
const edited = async (path: string): Promise<void> => {
  const made = Effect.gen(function* () {
    const workbook = yield* FileWorkbook.make()
    yield* workbook.draw(clubLens.blueprint(club, { partnership: "club" }, club))
    const { person } = workbook
    const tab = person.titles().indexOf("Kosten")
    person.insertRow(tab, 4)
    for (const [column, value] of [null, "Project B", "Nieuw", 12.5, "2024-03-03"].entries())
      person.type(tab, 4, column, value)
    person.sort(tab, 2, 3)
    person.insertColumn(tab, 2, "")
    person.type(tab, 1, 2, "Eigen")
    person.type(tab, 3, 2, "van mij")
    person.renameTab(tab, "Uitgaven")
    yield* workbook.read
    copyFileSync(workbook.path, path)
  })
  await Effect.runPromise(Effect.scoped(made))
}

/** LibreOffice quotes titles only where it must, and writes no as 0. */
const plain = (formula: string | undefined): string | undefined =>
  formula?.replace(/'(\w+)'!/g, "$1!").replace(/^FALSE$/, "0")

const rulesOf = ({ dataValidations }: Sheet) =>
  (dataValidations ?? [])
    .map(({ type, range, errorStyle, formula1 }) => [
      type,
      range.split(":")[0],
      errorStyle ?? "stop",
      plain(formula1),
    ])
    .sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))

const notesOf = ({ cells }: Sheet) =>
  [...(cells ?? [])]
    .flatMap(([at, { comment }]) => (comment === undefined ? [] : [[at, comment.text.trim()]]))
    .sort()

describe.skipIf(soffice.absent)("LibreOffice (soffice)", () => {
  let whole: Pair
  let people: Pair
  let ours: Pair

  beforeAll(async () => {
    const [first, second, third] = ["geheel.xlsx", "mensen.xlsx", "wij.xlsx"].map((name) =>
      Files.path(name),
    ) as [string, string, string]
    await Effect.runPromise(
      XlsxWorkbook.make(first).draw(lens.blueprint(register, { partnership: "wijk" }, register)),
    )
    await edited(second)
    const workbook = XlsxWorkbook.make(third)
    await Effect.runPromise(workbook.draw(clubLens.blueprint(club, {}, club)))
    const basis = await Effect.runPromise(workbook.read)
    await Effect.runPromise(
      workbook.write(basis, {
        id: "b",
        edits: [
          {
            _tag: "InsertRows",
            tab: "Kosten",
            after: 3,
            rows: [["n1", "Project A", "=1+1 #N/A _x0041_", 5, 45_292]],
          },
          { _tag: "SetCell", tab: "Kosten", row: 12, column: 4, value: 2_958_465 },
          { _tag: "SetNote", tab: "Kosten", row: 2, column: 3, note: "Nagekeken" },
          { _tag: "SetMark", name: "sync.base", value: "x".repeat(40_000) },
        ],
      }),
    )
    const after = await Soffice.saved(soffice.path as string, [first, second, third])
    ;[whole, people, ours] = [first, second, third].map((before, at) => ({
      before,
      after: after[at] as string,
    })) as [Pair, Pair, Pair]
  }, 90_000)

  it("keeps every row, mark and date of a workbook that it saves again", async () => {
    const [before, after] = [await read(whole.before), await read(whole.after)]
    assert.deepStrictEqual(after.marks, before.marks)
    assert.deepStrictEqual(
      after.tabs.map(({ title, mark, hidden }) => [title, mark, hidden]),
      before.tabs.map(({ title, mark, hidden }) => [title, mark, hidden]),
    )
    const [was, is] = [before, after].map((snapshot) => lens.sight(snapshot, [register]))
    assert.deepStrictEqual(is?.notes, [])
    const seen = (one: typeof is) =>
      one?.sighting.tables.map(({ table, columns, rows: list }) =>
        JSON.stringify([table, [...columns], list.map(({ row, id, cells }) => [row, id, [...cells]])]),
      )
    assert.isTrue(seen(is)?.join("\n") === seen(was)?.join("\n"))
    assert.deepStrictEqual(
      is?.sighting.tables.map(({ table }) => table),
      shown,
    )
    assert.isAbove(Register.plain(register).rows.commitment?.length ?? 0, 30)
  })

  it("keeps drop-down lists, rules, formats, explanations and protection", async () => {
    const [before, after] = [await open(whole.before), await open(whole.after)]
    // Frozen rows are left out: without a window, as here, LibreOffice saves no view.
    for (const [index, sheet] of before.sheets.entries()) {
      const saved = after.sheets[index] as Sheet
      assert.deepStrictEqual(rulesOf(saved), rulesOf(sheet), sheet.name)
      assert.deepStrictEqual(notesOf(saved), notesOf(sheet), sheet.name)
      assert.strictEqual(saved.protection?.sheet ?? false, sheet.protection?.sheet ?? false, sheet.name)
      assert.strictEqual(saved.conditionalRules?.length ?? 0, sheet.conditionalRules?.length ?? 0, sheet.name)
      for (const [at, cell] of sheet.cells ?? [])
        if (cell.type === "number" || cell.type === "date")
          assert.strictEqual(saved.cells?.get(at)?.type, cell.type, `${sheet.name} ${at}`)
    }
  })

  it("keeps what people did: their row, their column, the name that they gave a tab", async () => {
    const snapshot = await read(people.after)
    const { sighting, notes } = clubLens.sight(snapshot, [club])
    const before = clubLens.sight(await read(people.before), [club])
    assert.deepStrictEqual(notes, [])
    assert.deepStrictEqual(sighting, before.sighting)
    const cost = sighting.tables.find(({ table }) => table === "cost")
    assert.deepStrictEqual([cost?.title, cost?.rows.length, cost?.columns.get("text")], ["Uitgaven", 7, 3])
    assert.strictEqual(
      snapshot.tabs.find(({ title }) => title === "Uitgaven")?.rows[3]?.[2]?.value,
      "van mij",
    )
    assert.deepStrictEqual(snapshot.marks, { partnership: "club" })
  })

  it("keeps what we wrote: hostile text, dates of any year in rows that were free, notes, long marks", async () => {
    const { tabs, marks } = await read(ours.after)
    const cost = tabs.find(({ title }) => title === "Kosten")
    assert.deepStrictEqual(cost?.rows[4]?.slice(2, 5), [
      { value: "=1+1 #N/A _x0041_" },
      { value: 5 },
      { value: 45_292, dated: true },
    ])
    assert.deepStrictEqual(cost?.rows[13]?.[4], { value: 2_958_465, dated: true })
    assert.strictEqual(marks["sync.base"], "x".repeat(40_000))
    const sheet = (await open(ours.after)).sheets.find(({ name }) => name === "Kosten") as Sheet
    assert.deepInclude(notesOf(sheet), ["2,3", "Nagekeken"])
  })

  it("leaves a file that we can write to again", async () => {
    const workbook = XlsxWorkbook.make(people.after)
    const basis = await Effect.runPromise(workbook.read)
    const edits = [
      { _tag: "SetCell", tab: "Uitgaven", row: 2, column: 3, value: "Anders" },
      {
        _tag: "InsertRows",
        tab: "Uitgaven",
        after: 2,
        rows: [["n1", "Project A", null, "Erbij", 5, 45_292]],
      },
    ] as const
    await Effect.runPromise(workbook.write(basis, { id: "b", edits }))
    const { tabs } = await Effect.runPromise(workbook.read)
    const tab = tabs.find(({ title }) => title === "Uitgaven")
    assert.strictEqual(tab?.rows[2]?.[3]?.value, "Anders")
    assert.deepStrictEqual(tab?.rows[3]?.slice(0, 6), [
      { value: "n1" },
      { value: "Project A" },
      { value: null },
      { value: "Erbij" },
      { value: 5 },
      { value: 45_292, dated: true },
    ])
    assert.strictEqual(tab?.rows[0]?.[4]?.formula?.startsWith("=SUM("), true)
  })
})
