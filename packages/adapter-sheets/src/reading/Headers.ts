/**
 * Finds the header of a table in a tab, and its columns: by mark, then by header; by position never.
 */
import type { Column, Table } from "@wijkwijzer/core"
import { settled } from "../layout/Names.ts"
import type { Tab } from "../workbook/Snapshot.ts"

/** What was found. */
export interface Found {
  readonly header: number
  readonly columns: ReadonlyMap<string, number>
  /** Labels that stand on more than one column, so that none of them was taken. */
  readonly double: ReadonlyArray<{ readonly label: string; readonly columns: ReadonlyArray<number> }>
}

/** How far down a header is looked for. */
const deepest = 30

const labelsOf = ({ label }: Column.Column): ReadonlyArray<string> => [settled(label.nl), settled(label.en)]

const texts = (tab: Tab, row: number): ReadonlyArray<string> =>
  (tab.rows[row] ?? []).map(({ value }) => (typeof value === "string" ? settled(value) : ""))

/** Finds them; `undefined` where there is no header of this table. */
export const find = (table: Table.Table, tab: Tab): Found | undefined => {
  const all = Object.entries<Column.Column>(table.columns)
  const known = new Set(all.flatMap(([, column]) => labelsOf(column)))
  const marked = new Map<string, number>()
  tab.columns.forEach(({ mark }, at) => {
    if (mark !== null && Object.hasOwn(table.columns, mark) && !marked.has(mark)) marked.set(mark, at)
  })
  let header = -1
  let most = 0
  for (let row = 0; row < Math.min(deepest, tab.rows.length); row++) {
    const score = texts(tab, row).filter((text) => known.has(text)).length
    if (score > most) {
      most = score
      header = row
    }
  }
  // One word alone is a header only where a mark says that there is one.
  if (header < 0 || (most < 2 && marked.size === 0 && all.length > 1)) return undefined
  const line = texts(tab, header)
  const taken = new Set(marked.values())
  const columns = new Map(marked)
  const double: Array<{ label: string; columns: ReadonlyArray<number> }> = []
  for (const [name, column] of all) {
    if (columns.has(name)) continue
    const labels = labelsOf(column)
    const at = line.flatMap((text, index) => (labels.includes(text) && !taken.has(index) ? [index] : []))
    if (at.length === 1) {
      columns.set(name, at[0] as number)
      taken.add(at[0] as number)
    } else if (at.length > 1) double.push({ label: column.label.nl, columns: at })
  }
  return { header, columns, double }
}
