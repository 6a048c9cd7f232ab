/**
 * From a snapshot to rows, with every problem at once, each at its cell: pure.
 *
 * A cell that cannot be read is kept apart from one that is empty, and a tab that is not found from one without rows:
 * neither is ever a deletion.
 */
import { type Column, Label, type Locale, type Table, type Tables } from "@wijkwijzer/core"
import type { Layout } from "../layout/Layout.ts"
import { settled } from "../layout/Names.ts"
import * as Template from "../layout/Template.ts"
import type { Note } from "../sync/Lens.ts"
import { placeText, type SeenCell, type SeenRow, type SeenTable, type Sighting } from "../sync/Sighting.ts"
import { blank, isBlank, saysNothing } from "../workbook/Cell.ts"
import type { Snapshot, Tab } from "../workbook/Snapshot.ts"
import * as Asides from "./Asides.ts"
import * as Headers from "./Headers.ts"
import * as ReadCell from "./ReadCell.ts"

/** What is wrong with one cell, or with a tab as a whole. */
export interface CellProblem extends Note {
  /** `null` when a tab or a header was not found. */
  readonly at: { readonly tab: string; readonly row: number; readonly column: number } | null
  readonly table: string
  readonly column: string | null
}

/** What was read. */
export interface Reading {
  readonly sighting: Sighting
  readonly notes: ReadonlyArray<CellProblem>
}

interface Context {
  readonly locale: Locale.Locale
  readonly numbers: Locale.Locale
  readonly names: ReadCell.NamesOf
  readonly notes: Array<CellProblem>
}

const covered = (tab: Tab, row: number, column: number): boolean =>
  tab.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.endRow &&
      column >= merge.column &&
      column < merge.endColumn &&
      (row > merge.row || column > merge.column),
  )

const tableIn = (
  table: Table.Table,
  shown: ReadonlyArray<readonly [string, Column.Column]>,
  tab: Tab,
  context: Context,
): SeenTable | undefined => {
  const { locale, numbers, names, notes } = context
  const found = Headers.find(table, tab)
  const say = (at: CellProblem["at"], column: string | null, message: Label.Label, aside = false): void => {
    const cell = at === null ? tab.title : placeText({ ...at, title: tab.title })
    const text = Label.pick(message, locale)
    notes.push({ cell, message: text, at, table: table.name, column, ...(aside ? { aside } : {}) })
  }
  for (const { label, columns } of found?.double ?? [])
    for (const column of columns)
      say(
        { tab: tab.key, row: found?.header ?? 0, column },
        null,
        Label.make(
          `de kop "${label}" staat er meer dan eens; geef er één een andere naam`,
          `the header "${label}" stands here more than once; rename one of them`,
        ),
      )
  const idAt = found?.columns.get("id")
  if (found === undefined || idAt === undefined) {
    say(
      null,
      null,
      Label.make(
        "de koppen van deze tabel zijn niet gevonden; zet de rij met koppen terug",
        "the headers of this table were not found; put the row with headers back",
      ),
    )
    return undefined
  }
  const { header, columns } = found
  const visible = shown.flatMap(([name, column]) => {
    const at = columns.get(name)
    return at === undefined ? [] : [{ name, column, at }]
  })
  const rows: Array<SeenRow> = []
  const seenIds = new Map<string, number>()
  let afterBlank = false
  const placed = (row: number): ReadonlyArray<Asides.Placed> =>
    visible.map(({ column, at }) => ({ column, at, cell: tab.rows[row]?.[at] ?? blank }))
  const tell = (row: number, { at, message }: Asides.Aside): void =>
    say({ tab: tab.key, row, column: at }, null, message, true)
  for (let row = 0; row < header; row++) {
    const aside = Asides.over(placed(row))
    if (aside !== undefined) tell(row, aside)
  }
  for (let row = header + 1; row < tab.rows.length; row++) {
    const line = tab.rows[row] ?? []
    const cellsHere = placed(row)
    if (cellsHere.every(({ cell }) => saysNothing(cell))) {
      afterBlank = true
      continue
    }
    const aside = Asides.below(cellsHere, afterBlank)
    if (aside !== undefined) {
      tell(row, aside)
      continue
    }
    afterBlank = false
    const read = (name: string, column: Column.Column, at: number): SeenCell => {
      const cell = line[at] ?? blank
      const result =
        isBlank(cell) && covered(tab, row, at)
          ? ({
              _tag: "Problem",
              message: Label.make(
                "deze cel is samengevoegd met een andere; maak de samenvoeging ongedaan",
                "this cell is merged with another; take the merge apart",
              ),
            } as const)
          : ReadCell.read(column, cell, numbers, names)
      if (result._tag === "Value")
        return { _tag: "Read", value: result.value, formula: cell.formula !== undefined }
      say({ tab: tab.key, row, column: at }, name, result.message)
      return { _tag: "Unreadable" }
    }
    const idRead = read("id", table.columns.id as Column.Column, idAt)
    const id = idRead._tag === "Read" ? ((idRead.value as string | null) ?? null) : null
    if (id !== null) {
      const first = seenIds.get(id)
      if (first === undefined) seenIds.set(id, row)
      else
        for (const [here, there] of [
          [first, row],
          [row, first],
        ] as const)
          say(
            { tab: tab.key, row: here, column: idAt },
            "id",
            Label.make(
              `code "${id}" staat ook in rij ${there + 1}; maak de code van de kopie leeg`,
              `id "${id}" also stands in row ${there + 1}; empty the id of the copy`,
            ),
          )
    }
    const cells = new Map<string, SeenCell>()
    for (const { name, column, at } of visible) if (name !== "id") cells.set(name, read(name, column, at))
    rows.push({ row, id, idUnreadable: idRead._tag === "Unreadable", cells })
  }
  return {
    table: table.name,
    tab: tab.key,
    title: tab.title,
    columns: new Map(visible.map(({ name, at }) => [name, at])),
    width: tab.columns.length,
    header,
    free: (tab.rows[header + 1] ?? []).every(isBlank),
    rows,
  }
}

const tabFor = (table: string, title: string, { tabs }: Snapshot): Tab | undefined =>
  tabs.find(({ mark }) => mark === table) ??
  tabs.find((tab) => tab.mark === null && settled(tab.title) === settled(title))

/** Reads all tables of a layout out of a snapshot. */
export const read = (
  tables: Tables.Tables,
  layout: Layout,
  locale: Locale.Locale,
  snapshot: Snapshot,
  names: ReadCell.NamesOf,
): Reading => {
  const notes: Array<CellProblem> = []
  const context: Context = { locale, numbers: snapshot.locale, names, notes }
  const seen = layout.tabs.flatMap((tab): ReadonlyArray<SeenTable> => {
    const table = Object.hasOwn(tables, tab.table) ? tables[tab.table] : undefined
    if (table === undefined) return []
    const title = Template.titleOf(table, tab, locale)
    const there = tabFor(table.name, title, snapshot)
    if (there !== undefined) {
      const one = tableIn(table, Template.columnsOf(table, tab), there, context)
      return one === undefined ? [] : [one]
    }
    const message = Label.make(
      `tabblad "${title}" is niet gevonden; zet het terug`,
      `tab "${title}" was not found; put it back`,
    )
    notes.push({
      cell: title,
      message: Label.pick(message, locale),
      at: null,
      table: table.name,
      column: null,
    })
    return []
  })
  return { sighting: { tables: seen }, notes }
}
