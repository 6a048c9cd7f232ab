/**
 * What people do to their workbooks in this example. All of it is invented: it is what happens to spreadsheets, not
 * what any of these organisations did.
 *
 * Each act is written into the workbook as cells, as if it had been typed, without the library's help.
 */
import type { Edit, Sighting } from "@wijkwijzer/adapter-sheets"

type Value = string | number | boolean | null

/** One thing that somebody does. */
export interface Act {
  /** Whose workbook. */
  readonly partner: string
  /** What it is, for whoever reads along. */
  readonly says: string
  readonly edits: (tab: Tab) => ReadonlyArray<Edit.Edit>
}

/** The tab with the costs, as a person finds their way in it: by the header of a column and what a row says. */
export interface Tab {
  readonly seen: Sighting.SeenTable
  readonly valueAt: (row: number, column: number) => Value
}

const columnOf = ({ seen }: Tab, column: string): number => {
  const at = seen.columns.get(column)
  if (at === undefined) throw new Error(`the tab ${seen.title} has no column ${column}`)
  return at
}

const rowOf = ({ seen }: Tab, at: number): Sighting.SeenRow => {
  const row = seen.rows.at(at)
  if (row === undefined) throw new Error(`the tab ${seen.title} has no row ${at}`)
  return row
}

const type = (tab: Tab, at: number, column: string, value: Value): Edit.Edit => ({
  _tag: "SetCell",
  tab: tab.seen.tab,
  row: rowOf(tab, at).row,
  column: columnOf(tab, column),
  value,
})

const width = ({ seen }: Tab): number => 1 + Math.max(...seen.columns.values())

const wholeRow = (tab: Tab, row: number): ReadonlyArray<Value> =>
  Array.from({ length: width(tab) }, (_, column) => tab.valueAt(row, column))

/** A row under the last one, with these cells filled in. */
const newRow = (tab: Tab, cells: Readonly<Record<string, Value>>): Edit.Edit => {
  const row: Array<Value> = Array.from({ length: width(tab) }, () => null)
  for (const [column, value] of Object.entries(cells)) row[columnOf(tab, column)] = value
  return { _tag: "InsertRows", tab: tab.seen.tab, after: rowOf(tab, -1).row, rows: [row] }
}

/** The rows in the order of a column, written back one under the other, as a sort of the whole table does. */
const sorted = (tab: Tab, column: string): ReadonlyArray<Edit.Edit> => {
  const by = columnOf(tab, column)
  const places = tab.seen.rows.map(({ row }) => row)
  const order = [...places].sort((a, b) => Number(tab.valueAt(b, by)) - Number(tab.valueAt(a, by)))
  return places.flatMap((row, at) =>
    wholeRow(tab, order[at] as number).flatMap(
      (value, to): ReadonlyArray<Edit.Edit> =>
        value === tab.valueAt(row, to)
          ? []
          : [{ _tag: "SetCell", tab: tab.seen.tab, row, column: to, value }],
    ),
  )
}

const position = (tab: Tab, id: string): number => tab.seen.rows.findIndex((row) => row.id === id)

/** The rows that this example needs, by what they are: found in the register, so that no id stands here. */
export interface Rows {
  /** A cost that the office changes as well. */
  readonly shared: string
  /** A cost in the closed half year. */
  readonly closed: string
}

/** Everything that happens, in order. */
export const acts = ({ shared, closed }: Rows): ReadonlyArray<Act> => [
  {
    partner: "ccv",
    says: "sorteert de kosten op bedrag, de hele tabel in één keer",
    edits: (tab) => sorted(tab, "amount"),
  },
  {
    partner: "lpb",
    says: "voegt een kostenregel toe, zonder code, met een datum en een bedrag zoals men die typt",
    edits: (tab) => [
      newRow(tab, {
        number: "2024-0999",
        project: tab.valueAt(rowOf(tab, -1).row, columnOf(tab, "project")),
        costCategory: tab.valueAt(rowOf(tab, -1).row, columnOf(tab, "costCategory")),
        description: "=zaalhuur wijkbijeenkomst (verzonnen)",
        bookedOn: "12-11-2024",
        amount: "€ 1.250,00",
        joint: "nee",
      }),
    ],
  },
  {
    partner: "lsa",
    says: "kopieert een regel om er een nieuwe van te maken, en vergeet de code",
    edits: (tab) => [
      {
        _tag: "InsertRows",
        tab: tab.seen.tab,
        after: rowOf(tab, -1).row,
        rows: [wholeRow(tab, rowOf(tab, -1).row)],
      },
    ],
  },
  {
    partner: "movisie",
    says: "wijzigt een bedrag in het eerste halfjaar, dat al is afgesloten",
    edits: (tab) => [type(tab, position(tab, closed), "amount", 1)],
  },
  {
    partner: "platform31",
    says: "vult ‘circa 200’ in als bedrag en een project dat niet bestaat",
    edits: (tab) => [
      type(tab, -1, "amount", "circa 200"),
      type(tab, -2, "project", "Wijkprofielen (oud)"),
      type(tab, -3, "description", "Drukwerk, tweede oplage (verzonnen)"),
    ],
  },
  {
    partner: "verwey-jonker",
    says: "wijzigt een omschrijving die het bureau ook wijzigt, en verwijdert een regel",
    edits: (tab) => [
      type(tab, position(tab, shared), "description", "Interviews in de wijk (verzonnen)"),
      { _tag: "DeleteRow", tab: tab.seen.tab, row: rowOf(tab, -1).row },
    ],
  },
]
