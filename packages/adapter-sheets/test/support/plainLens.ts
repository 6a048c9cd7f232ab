/**
 * The plainest way to show tables: a tab for each, named after it, with values as they are.
 */
import { type Column, Kind, Register, type Table, type Tables } from "@wijkwijzer/core"
import type { Lens, Note } from "../../src/sync/Lens.ts"
import type { SeenCell, SeenRow, SeenTable } from "../../src/sync/Sighting.ts"
import type { BlueprintTab } from "../../src/workbook/Blueprint.ts"
import { blank, type Cell, isBlank, type Scalar } from "../../src/workbook/Cell.ts"
import type { Tab } from "../../src/workbook/Snapshot.ts"

const written = (value: unknown): Scalar | null =>
  Array.isArray(value) ? (value.length === 0 ? null : value.join(", ")) : ((value ?? null) as Scalar | null)

const readCell = (column: Column.Column, cell: Cell): SeenCell => {
  const formula = cell.formula !== undefined
  const many = column.kind === "references"
  if (isBlank(cell)) return { _tag: "Read", value: many ? [] : null, formula }
  const value = many && typeof cell.value === "string" ? cell.value.split(", ").sort() : cell.value
  return Kind.checkOf(column)(value) ? { _tag: "Read", value, formula } : { _tag: "Unreadable" }
}

const numbers: ReadonlySet<Kind.Kind> = new Set(["integer", "decimal", "money", "hours", "percentage"])

const tabOf = (table: Table.Table, rows: ReadonlyArray<Readonly<Record<string, unknown>>>): BlueprintTab => ({
  key: table.name,
  title: table.plural.nl,
  marked: true,
  hidden: false,
  lines: [],
  columns: Object.entries<Column.Column>(table.columns).map(([name, column]) => ({
    header: column.label.nl,
    mark: name,
    note: null,
    width: 10,
    format: numbers.has(column.kind) ? "decimal" : "text",
    validation: null,
    required: false,
    locked: false,
    hidden: false,
  })),
  rows: rows.map((row) => Object.keys(table.columns).map((name) => written(row[name]))),
  spare: 5,
  highlights: [],
  colour: null,
})

const sightOf = (table: Table.Table, tab: Tab, notes: Array<Note>): SeenTable | undefined => {
  const columns = new Map<string, number>()
  const names = Object.keys(table.columns)
  tab.columns.forEach(({ mark }, at) => {
    if (mark !== null && names.includes(mark) && !columns.has(mark)) columns.set(mark, at)
  })
  const idAt = columns.get("id")
  if (idAt === undefined) return undefined
  const rows = tab.rows.slice(1).flatMap((row, n): ReadonlyArray<SeenRow> => {
    if ([...columns.values()].every((at) => isBlank(row[at] ?? blank))) return []
    const id = row[idAt]?.value ?? null
    const idUnreadable = id !== null && !Kind.checkOf(table.columns.id as Column.Column)(id)
    const cells = new Map<string, SeenCell>()
    for (const [name, at] of columns) {
      if (name === "id") continue
      const cell = readCell(table.columns[name] as Column.Column, row[at] ?? blank)
      if (cell._tag === "Unreadable")
        notes.push({ cell: `${tab.title}!${at}:${n + 2}`, message: `${name} cannot be read` })
      cells.set(name, cell)
    }
    return [{ row: n + 1, id: idUnreadable ? null : (id as string | null), idUnreadable, cells }]
  })
  const free = (tab.rows[1] ?? []).every(isBlank)
  return {
    table: table.name,
    tab: tab.key,
    title: tab.title,
    columns,
    width: tab.columns.length,
    header: 0,
    free,
    rows,
  }
}

/** Shows these tables as they are. */
export const make = <T extends Tables.Tables>(tables: T): Lens<T> => ({
  sight: ({ tabs }) => {
    const notes: Array<Note> = []
    const seen = Object.values(tables).flatMap((table) => {
      const tab = tabs.find(({ mark }) => mark === table.name)
      return tab === undefined ? [] : (sightOf(table, tab, notes) ?? [])
    })
    return { sighting: { tables: seen }, notes }
  },
  pen: () => (_table, _column, value) => written(value),
  blueprint: (register, marks) => ({
    title: "plain",
    locale: "nl",
    marks,
    tabs: Object.values(tables).map((table) =>
      tabOf(
        table,
        (Register.plain(register).rows[table.name] ?? []) as ReadonlyArray<Record<string, unknown>>,
      ),
    ),
  }),
})
