/** After a write: whether each row was still the one that was meant. */

import type { Tab } from "../workbook/Snapshot.ts"
import type { Written } from "../workbook/Workbook.ts"
import type * as Answers from "./Answers.ts"
import { nameOf, type Placed } from "./Located.ts"
import { cellOf } from "./ReadSnapshot.ts"
import * as Rows from "./Rows.ts"

/** The fields of the answer to a batch that are needed here. */
export const mask =
  "replies,updatedSpreadsheet.sheets(properties.sheetId,data(startRow,startColumn,rowData.values.userEnteredValue))"

/** A row that an edit was about, by where it was in the reading before the write and where it must be after it. */
export interface Touched {
  readonly tab: Tab
  /** In the snapshot of the batch. */
  readonly from: number
  /** In the reading before the write. */
  readonly row: number
  /** After the write; `undefined` when it must be gone. */
  readonly to: number | undefined
  readonly key: string
}

/** How many of the numbers, from low to high, come before a bound. */
const countBelow = (numbers: ReadonlyArray<number>, bound: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a row is after the rows of a batch came and went. */
const structureOf = (placed: ReadonlyArray<Placed>, tab: Tab): ((row: number) => number) => {
  const upwards = (a: number, b: number): number => a - b
  const inserts = placed
    .flatMap(({ edit }) =>
      edit._tag === "InsertRows" && edit.tab === tab ? edit.rows.map(() => edit.after + 1) : [],
    )
    .sort(upwards)
  const deletes = placed
    .flatMap(({ edit }) => (edit._tag === "DeleteRow" && edit.tab === tab ? [edit.row] : []))
    .sort(upwards)
  return (row) => row + countBelow(inserts, row + 1) - countBelow(deletes, row)
}

/** The keys of a tab by row; a key that was copied with its row tells nothing. */
const keysBefore = (tab: Tab): ReadonlyMap<number, string> => {
  const column = Rows.keyColumn(tab)
  if (column === undefined) return new Map()
  const rows = new Map<string, number | undefined>()
  tab.rows.forEach((_, row) => {
    const { value } = Rows.cellAt(tab, row, column)
    if (typeof value === "string" && value !== "") rows.set(value, rows.has(value) ? undefined : row)
  })
  return new Map([...rows].flatMap(([key, row]) => (row === undefined ? [] : [[row, key] as const])))
}

/** The rows to look at, each once; only those that have a key of their own can be told from others. */
export const touched = (placed: ReadonlyArray<Placed>): ReadonlyArray<Touched> => {
  const found = new Map<string, Touched>()
  const byTab = new Map<
    Tab,
    { readonly keys: ReadonlyMap<number, string>; readonly place: (row: number) => number }
  >()
  for (const { edit } of placed) {
    if (edit._tag !== "SetCell" && edit._tag !== "DeleteRow") continue
    const { tab, row } = edit
    const known = byTab.get(tab) ?? { keys: keysBefore(tab), place: structureOf(placed, tab) }
    byTab.set(tab, known)
    const key = known.keys.get(row)
    if (key === undefined) continue
    const to = edit._tag === "DeleteRow" ? undefined : known.place(row)
    found.set(`${tab.key}:${row}`, { tab, from: edit.from.row, row, to, key })
  }
  return [...found.values()]
}

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`

/** Rows beside each other as one range; many of them as the whole of the column. */
const runs = (rows: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> => {
  const found: Array<[number, number]> = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last !== undefined && last[1] + 1 === row) last[1] = row
    else found.push([row, row])
  }
  const [first, last] = [found[0], found.at(-1)]
  return found.length > 100 && first !== undefined && last !== undefined ? [[first[0], last[1]]] : found
}

/** The ranges of the answer: the keys of the rows that were touched, and of all rows where one was deleted. */
export const ranges = (rows: ReadonlyArray<Touched>): ReadonlyArray<string> => {
  const byTab = Map.groupBy(rows, ({ tab }) => tab)
  return [...byTab].flatMap(([tab, here]) => {
    const key = Rows.keyColumn(tab)
    if (key === undefined) return []
    const [, column = ""] = /!([A-Z]+)/.exec(nameOf({ ...tab, title: "" }, 0, key)) ?? []
    if (here.some(({ to }) => to === undefined)) return [`${quoted(tab.title)}!${column}:${column}`]
    return runs(here.flatMap(({ to }) => to ?? [])).map(
      ([first, last]) => `${quoted(tab.title)}!${column}${first + 1}:${column}${last + 1}`,
    )
  })
}

/** The keys of the answer, by tab and row. */
const keysOf = (
  answer: Answers.Spreadsheet | undefined,
): ReadonlyMap<string, ReadonlyMap<number, string>> => {
  const found = new Map<string, Map<number, string>>()
  for (const { properties, data = [] } of answer?.sheets ?? []) {
    const keys = new Map<number, string>()
    for (const { startRow = 0, rowData = [] } of data) {
      rowData.forEach(({ values = [] }, row) => {
        const { value } = cellOf(values[0] ?? {})
        if (typeof value === "string") keys.set(startRow + row, value)
      })
    }
    found.set(String(properties?.sheetId ?? 0), keys)
  }
  return found
}

/** The rows that were not, or no longer, where they were written. */
export const displaced = (
  rows: ReadonlyArray<Touched>,
  answer: Answers.Spreadsheet | undefined,
): ReadonlyArray<Touched> => {
  const keys = keysOf(answer)
  return rows.filter(({ tab, to, key }) => {
    const here = keys.get(tab.key)
    return to === undefined ? [...(here?.values() ?? [])].includes(key) : here?.get(to) !== key
  })
}

/** As the port reports them. */
export const report = (rows: ReadonlyArray<Touched>): Written["displaced"] =>
  rows.map(({ tab, from }) => ({ tab: tab.key, row: from }))
