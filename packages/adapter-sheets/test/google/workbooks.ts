/** Workbooks to test with: a table of projects of an invented partnership. */
import { Effect } from "effect"
import type { Emulator } from "../../emulator/index.ts"
import { GoogleWorkbook } from "../../src/google/index.ts"
import type { Blueprint, Snapshot } from "../../src/workbook/index.ts"

type Column = Blueprint.BlueprintColumn

/** A column of text, with what is given changed. */
export const column = (header: string, mark: string | null, other: Partial<Column> = {}): Column => ({
  header,
  mark,
  note: null,
  width: 20,
  format: "text",
  validation: null,
  required: false,
  locked: false,
  hidden: false,
  ...other,
})

/** A tab with an id, a name and an amount. */
export const projects = (
  rows: ReadonlyArray<ReadonlyArray<Blueprint.BlueprintCell>>,
  other: Partial<Blueprint.BlueprintTab> = {},
): Blueprint.BlueprintTab => ({
  key: "project",
  title: "Projecten",
  marked: true,
  hidden: false,
  lines: [],
  columns: [
    column("Id", "project.id", { locked: true }),
    column("Naam", "project.name", { note: "Zoals het project bekend is" }),
    column("Bedrag", "project.amount", { format: "euros" }),
  ],
  rows,
  spare: 5,
  highlights: [],
  colour: "#1155cc",
  ...other,
})

/** A workbook of such tabs. */
export const blueprint = (
  tabs: ReadonlyArray<Blueprint.BlueprintTab>,
  locale: "nl" | "en" = "nl",
): Blueprint.Blueprint => ({ title: "Werkmap (verzonnen)", locale, tabs, marks: { partnership: "wijk" } })

export const threeProjects = projects([
  ["p1", "Buurthuis", 1000],
  ["p2", "Moestuin", 250.5],
  ["p3", "Taalcafé", null],
])

/** A workbook that was drawn in an emulator, opened, and read. */
export const drawn = (emulator: Emulator, tabs = [threeProjects], locale: "nl" | "en" = "nl") =>
  Effect.gen(function* () {
    const book = emulator.create("Leeg")
    const workbook = yield* GoogleWorkbook.open({ spreadsheetId: book.id })
    yield* workbook.draw(blueprint(tabs, locale))
    const basis = yield* workbook.read
    emulator.log.length = 0
    return { id: book.id, workbook, basis, person: emulator.person(book.id) }
  })

/** The tab of a snapshot by its title. */
export const tabOf = (snapshot: Snapshot.Snapshot, title = "Projecten"): Snapshot.Tab => {
  const tab = snapshot.tabs.find((one) => one.title === title)
  if (tab === undefined) throw new Error(`There is no tab ${title}`)
  return tab
}

/** The plain values of a tab, row by row. */
export const valuesOf = (snapshot: Snapshot.Snapshot, title = "Projecten") =>
  tabOf(snapshot, title).rows.map((row) => row.map(({ value }) => value))

/** An edit of one cell of the first tab that has this title. */
export const setCell = (
  snapshot: Snapshot.Snapshot,
  row: number,
  at: number,
  value: string | number | boolean | null,
  title = "Projecten",
) => ({ _tag: "SetCell" as const, tab: tabOf(snapshot, title).key, row, column: at, value })
