/**
 * Where marks stand in a file: on tabs and columns as defined names, which programs move along with the cells that
 * they point at; those of the whole on a hidden tab of their own.
 */

import type { CellValue, NamedRange, Sheet, Workbook } from "hucre"
import * as A1 from "../workbook/A1.ts"

const tabPrefix = "_ww.tab."
const columnPrefix = "_ww.col."

const encoded = (key: string): string =>
  key.replace(/[^A-Za-z0-9.]/g, (character) => `_${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
const decoded = (name: string): string =>
  name.replace(/_([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A cell, fixed, on a tab. */
export const fixed = (title: string, row: number, column: number): string =>
  `${A1.quoted(title)}!$${A1.letters(column)}$${row + 1}`

/** A tab's mark. */
export const onTab = (key: string, title: string): NamedRange => ({
  name: tabPrefix + encoded(key),
  range: fixed(title, 0, 0),
})

/** A column's mark, on its header. `key` tells columns with the same mark on several tabs apart. */
export const onColumn = (
  key: string,
  mark: string,
  title: string,
  row: number,
  column: number,
): NamedRange => ({
  name: `${columnPrefix + encoded(key)}__${encoded(mark)}`,
  range: fixed(title, row, column),
})

const target = (
  range: string,
): { readonly title: string; readonly row: number; readonly column: number } | undefined => {
  const match = /^\$?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::.*)?$/.exec(range)
  if (match === null) return undefined
  const [, long, short, column = "", row = ""] = match
  return {
    title: (long ?? short ?? "").replaceAll("''", "'"),
    row: Number(row) - 1,
    column: A1.position(column),
  }
}

/** The row with the headers of a tab: where most marks of its columns are; `null` where it has none. */
export const headerOf = (names: ReadonlyArray<NamedRange>, title: string): number | null => {
  const counts = new Map<number, number>()
  for (const { name, range, scope } of names) {
    if (scope !== undefined || !name.startsWith(columnPrefix)) continue
    const at = target(range)
    if (at?.title === title) counts.set(at.row, (counts.get(at.row) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB)
  return first === undefined ? null : first[0]
}

/** Marks of tabs and columns, by title. */
export interface Found {
  readonly tabs: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, ReadonlyMap<number, string>>
}

/** Reads them back. One whose cell was deleted points nowhere, and is not found. */
export const find = (names: ReadonlyArray<NamedRange>): Found => {
  const tabs = new Map<string, string>()
  const columns = new Map<string, Map<number, string>>()
  const later: Array<readonly [title: string, key: string]> = []
  for (const { name, range, scope } of names) {
    const at = scope === undefined ? target(range) : undefined
    if (at === undefined) continue
    if (name.startsWith(tabPrefix)) tabs.set(at.title, decoded(name.slice(tabPrefix.length)))
    if (!name.startsWith(columnPrefix)) continue
    const rest = name.slice(columnPrefix.length)
    const split = rest.indexOf("__")
    if (split < 0) continue
    later.push([at.title, decoded(rest.slice(0, split))])
    const list = columns.get(at.title) ?? new Map<number, string>()
    columns.set(at.title, list.set(at.column, decoded(rest.slice(split + 2))))
  }
  // Where the first row is gone, the columns still know whose they are.
  for (const [title, key] of later)
    if (!tabs.has(title) && ![...tabs.values()].includes(key)) tabs.set(title, key)
  return { tabs, columns }
}

/** What stands in the first cell of the tab that keeps small texts: programs hide it, and keep it. */
const signature = "wijkwijzer.marks"
const sheetName = "_wijkwijzer"
const chunk = 30_000

const isStore = ({ rows }: { readonly rows?: ReadonlyArray<ReadonlyArray<CellValue>> }): boolean =>
  rows?.[0]?.[0] === signature

/** The tabs that people know of. */
export const visible = (workbook: Workbook): ReadonlyArray<Sheet> =>
  workbook.sheets.filter((sheet) => !isStore(sheet))

/** Small texts of the whole. */
export const ofWorkbook = ({ sheets }: Workbook): Record<string, string> =>
  Object.fromEntries(
    (sheets.find(isStore)?.rows.slice(1) ?? []).flatMap(([name, ...parts]) =>
      typeof name === "string" && name !== ""
        ? [[name, parts.map((part) => part ?? "").join("")] as const]
        : [],
    ),
  )

/** The tab that keeps them. */
export const sheet = (
  marks: Readonly<Record<string, string>>,
): { readonly name: string; readonly veryHidden: true; readonly rows: Array<Array<CellValue>> } => ({
  name: sheetName,
  veryHidden: true,
  rows: [
    [signature],
    ...Object.entries(marks).map(([name, value]) => [
      name,
      ...(value.match(new RegExp(`[^]{1,${chunk}}`, "g")) ?? [""]),
    ]),
  ],
})

/** Writes one, or takes it away. */
export const setOnWorkbook = (workbook: Workbook, name: string, value: string | null): void => {
  const { [name]: _, ...others } = ofWorkbook(workbook)
  const made = sheet(value === null ? others : { ...others, [name]: value })
  const at = workbook.sheets.findIndex(isStore)
  if (at < 0) workbook.sheets.push(made)
  else {
    const kept = workbook.sheets[at] as Sheet
    kept.rows = made.rows
    kept.cells = new Map()
  }
}
