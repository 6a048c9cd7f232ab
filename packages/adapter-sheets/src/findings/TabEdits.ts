/** The edits by which the tab of findings comes to list them: rows are known by their key, columns by their mark. */
import { CalendarDate } from "@wijkwijzer/core"
import * as FindingsTab from "../layout/FindingsTab.ts"
import { settled } from "../layout/Names.ts"
import { epochSerial } from "../layout/Written.ts"
import { blank, isBlank } from "../workbook/Cell.ts"
import { type Edit, type Entered, scalarOf } from "../workbook/Edit.ts"
import type { Snapshot, Tab } from "../workbook/Snapshot.ts"
import type { Entry } from "./Entry.ts"

interface Sheet {
  readonly tab: Tab
  readonly header: number
  readonly columns: ReadonlyMap<FindingsTab.Name, number>
  /** Rows by key; more than one where a person copied a row. */
  readonly rows: ReadonlyMap<string, ReadonlyArray<number>>
  readonly last: number
}

const deepest = 30

const headerOf = (tab: Tab, at: number | undefined, name: FindingsTab.Name): number => {
  const texts = FindingsTab.headersOf(name).map(settled)
  const is = (row: number): boolean => {
    const cells = at === undefined ? (tab.rows[row] ?? []) : [tab.rows[row]?.[at] ?? blank]
    return cells.some(({ value }) => typeof value === "string" && texts.includes(settled(value)))
  }
  for (let row = 0; row < Math.min(deepest, tab.rows.length); row++) if (is(row)) return row
  return 0
}

const columnsOf = (tab: Tab): ReadonlyMap<FindingsTab.Name, number> => {
  const columns = new Map<FindingsTab.Name, number>()
  tab.columns.forEach(({ mark }, at) => {
    const name = FindingsTab.nameOf(mark)
    if (name !== undefined && !columns.has(name)) columns.set(name, at)
  })
  if (columns.size > 0) return columns
  // Marks that were lost: the headers say it.
  const line = tab.rows[headerOf(tab, undefined, "id")] ?? []
  for (const name of FindingsTab.names) {
    const texts = FindingsTab.headersOf(name).map(settled)
    const at = line.findIndex(({ value }) => typeof value === "string" && texts.includes(settled(value)))
    if (at >= 0) columns.set(name, at)
  }
  return columns
}

const sheetOf = ({ tabs }: Snapshot): Sheet | undefined => {
  const tab = tabs.find(({ mark }) => mark === FindingsTab.key)
  if (tab === undefined) return undefined
  const columns = columnsOf(tab)
  const at = columns.get("id")
  if (at === undefined) return undefined
  const header = headerOf(tab, at, "id")
  const rows = new Map<string, Array<number>>()
  let last = header
  for (let row = header + 1; row < tab.rows.length; row++) {
    if ((tab.rows[row] ?? []).every(isBlank)) continue
    last = row
    const { value } = tab.rows[row]?.[at] ?? blank
    if (typeof value !== "string" || value === "") continue
    rows.set(value, [...(rows.get(value) ?? []), row])
  }
  return { tab, header, columns, rows, last }
}

const valuesOf = (entry: Entry, locale: "nl" | "en"): Readonly<Record<FindingsTab.Name, Entered>> => ({
  severity: FindingsTab.severityWords[locale][entry.severity],
  tab: entry.tab,
  cell: entry.at === null ? null : { text: entry.cell, to: entry.at },
  code: entry.code,
  column: entry.column,
  text: entry.text,
  read: entry.read,
  expected: entry.expected,
  todo: entry.todo,
  rule: entry.rule,
  source: entry.source,
  dueOn:
    entry.dueOn === null ? null : CalendarDate.toEpochDay(CalendarDate.unsafe(entry.dueOn)) + epochSerial,
  id: entry.key,
})

const cellEdits = (
  { tab, columns }: Sheet,
  row: number,
  values: Readonly<Record<FindingsTab.Name, Entered>>,
): ReadonlyArray<Edit> =>
  [...columns].flatMap(([name, column]): ReadonlyArray<Edit> => {
    const now = tab.rows[row]?.[column] ?? blank
    const value = values[name]
    const wanted = scalarOf(value) === "" ? null : scalarOf(value)
    const is = now.value === "" ? null : now.value
    if (now.formula === undefined && now.error === undefined && is === wanted) return []
    return [{ _tag: "SetCell", tab: tab.key, row, column, value: wanted === null ? null : value }]
  })

const lineOf = (
  { columns }: Sheet,
  values: Readonly<Record<FindingsTab.Name, Entered>>,
): ReadonlyArray<Entered> => {
  const line: Array<Entered> = Array.from({ length: 1 + Math.max(...columns.values()) }, () => null)
  for (const [name, column] of columns) line[column] = values[name] === "" ? null : values[name]
  return line
}

/** New rows, each after the one that comes before it in order, where that stands; the first ones at the end. */
const insertions = (
  sheet: Sheet,
  entries: ReadonlyArray<Entry>,
  locale: "nl" | "en",
): ReadonlyArray<Edit> => {
  const { tab, header, rows, last } = sheet
  const byRow = new Map<number, Array<ReadonlyArray<Entered>>>()
  const edits: Array<Edit> = []
  let after = last
  let isFirst = last === header
  for (const entry of entries) {
    const known = rows.get(entry.key)?.[0]
    if (known !== undefined) {
      after = known
      continue
    }
    const values = valuesOf(entry, locale)
    if (isFirst) {
      // The free row under the header is made for it: a row that is added copies the one above, which is the header.
      edits.push(...cellEdits(sheet, header + 1, values))
      after = header + 1
      isFirst = false
      continue
    }
    const here = byRow.get(after)
    if (here === undefined) byRow.set(after, [lineOf(sheet, values)])
    else here.push(lineOf(sheet, values))
  }
  for (const [row, lines] of byRow) edits.push({ _tag: "InsertRows", tab: tab.key, after: row, rows: lines })
  return edits
}

/** The edits; `undefined` where the workbook has no tab of findings. */
export const edits = (
  snapshot: Snapshot,
  entries: ReadonlyArray<Entry>,
  locale: "nl" | "en",
): ReadonlyArray<Edit> | undefined => {
  const sheet = sheetOf(snapshot)
  if (sheet === undefined) return undefined
  const wanted = new Map(entries.map((entry) => [entry.key, entry]))
  const made: Array<Edit> = []
  for (const [key, places] of sheet.rows) {
    const entry = wanted.get(key)
    if (entry === undefined)
      for (const row of places) made.push({ _tag: "DeleteRow", tab: sheet.tab.key, row })
    else made.push(...cellEdits(sheet, places[0] as number, valuesOf(entry, locale)))
  }
  return [...made, ...insertions(sheet, entries, locale)]
}
