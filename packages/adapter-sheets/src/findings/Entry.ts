/**
 * What was found, at its place in one workbook.
 */

import { type Column, Label, type Tables } from "@wijkwijzer/core"
import type { Severity } from "../layout/FindingsTab.ts"
import { severities } from "../layout/FindingsTab.ts"
import type * as Sighting from "../sync/Sighting.ts"
import * as A1 from "../workbook/A1.ts"
import { blank, type Cell } from "../workbook/Cell.ts"
import type { Snapshot, Tab } from "../workbook/Snapshot.ts"
import * as YesNo from "../workbook/YesNo.ts"
import type { Found, Where } from "./Found.ts"
import { words } from "./Words.ts"

/** One finding of a workbook. */
export interface Entry {
  readonly key: string
  readonly severity: Severity
  /** Its cell; `null` for a finding on a tab as a whole. */
  readonly at: { readonly tab: string; readonly row: number; readonly column: number } | null
  /** The title of the tab, and the cell on it: `F14`. */
  readonly tab: string
  readonly cell: string
  /** The id of the row, and the header of the column, as the workbook shows them. */
  readonly code: string
  readonly column: string
  readonly text: string
  readonly read: string
  readonly expected: string
  readonly todo: string
  readonly rule: string
  readonly source: string
  readonly dueOn: string | null
}

/** What was found, and what of it this workbook does not show. */
export interface Placed {
  /** The heaviest first, then by tab and row. */
  readonly entries: ReadonlyArray<Entry>
  readonly elsewhere: ReadonlyArray<Found>
}

interface Spot {
  readonly tab: Tab
  readonly row: number | null
  readonly column: number | null
  readonly kind: Column.Column["kind"] | null
}

const longest = 80

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const dayMillis = 86_400_000
const epochSerial = 25_569

const dated = (serial: number, locale: "nl" | "en"): string => {
  const [year, month, day] = new Date((serial - epochSerial) * dayMillis)
    .toISOString()
    .slice(0, 10)
    .split("-")
  return locale === "nl" ? `${day}-${month}-${year}` : `${year}-${month}-${day}`
}

const dates: ReadonlySet<string | null> = new Set(["date", "instant"])

/** What stands in a cell, as people see it. */
const readText = (cell: Cell, kind: Spot["kind"], locale: "nl" | "en"): string => {
  if (cell.error !== undefined) return cell.error
  const { value } = cell
  if (value === null || value === "") return words[locale].empty
  if (typeof value === "string") return shortened(value)
  if (typeof value === "boolean") return YesNo.word(value, locale)
  if (cell.dated === true || dates.has(kind)) return dated(value, locale)
  const text = value.toLocaleString(locale === "nl" ? "nl-NL" : "en-GB", {
    minimumFractionDigits: kind === "money" ? 2 : 0,
    maximumFractionDigits: kind === "percentage" ? 4 : 2,
  })
  return kind === "money" ? `€ ${text}` : text
}

/** Finds the rows of a sighting by table and id. */
const rowsOf = ({ tables }: Sighting.Sighting) => {
  const made = new Map(
    tables.map((seen) => [
      seen.table,
      { seen, rows: new Map(seen.rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const]))) },
    ]),
  )
  return (table: string) => made.get(table)
}

/** Places findings on the cells of the workbook that was read. */
export const place = (
  tables: Tables.Tables,
  snapshot: Snapshot,
  sighting: Sighting.Sighting,
  found: ReadonlyArray<Found>,
  locale: "nl" | "en",
): Placed => {
  const rowsIn = rowsOf(sighting)
  const tabs = new Map(snapshot.tabs.map((tab) => [tab.key, tab]))
  const seenOn = new Map(sighting.tables.map((seen) => [seen.tab, seen]))
  const kindOf = (table: string, column: string | null): Spot["kind"] =>
    (Object.hasOwn(tables, table) ? tables[table]?.columns[column ?? ""]?.kind : undefined) ?? null

  const spotOf = (where: Where): Spot | undefined => {
    if (where._tag === "Cell") {
      const tab = tabs.get(where.tab)
      const seen = seenOn.get(where.tab)
      if (tab === undefined) return undefined
      const column = where.column ?? seen?.columns.get(where.named ?? "id") ?? seen?.columns.get("id") ?? 0
      const name = [...(seen?.columns ?? [])].find(([, at]) => at === column)?.[0] ?? null
      return { tab, row: where.row, column, kind: kindOf(seen?.table ?? "", name) }
    }
    const shown = rowsIn(where.table)
    const tab = shown === undefined ? undefined : tabs.get(shown.seen.tab)
    if (shown === undefined || tab === undefined) return undefined
    if (where._tag === "Table") return { tab, row: null, column: null, kind: null }
    const row = shown.rows.get(where.id)
    if (row === undefined) return undefined
    const at = where.column === null ? undefined : shown.seen.columns.get(where.column)
    const column = at ?? shown.seen.columns.get("id") ?? 0
    return { tab, row: row.row, column, kind: kindOf(where.table, at === undefined ? "id" : where.column) }
  }

  const taken = new Map<string, number>()
  const unique = (key: string): string => {
    const count = (taken.get(key) ?? 0) + 1
    taken.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
  const cellAt = ({ rows }: Tab, row: number, column: number): Cell => rows[row]?.[column] ?? blank
  const text = (cell: Cell): string => (cell.value === null ? "" : String(cell.value))

  const elsewhere: Array<Found> = []
  const entries: Array<Entry> = []
  for (const one of found) {
    // A tab that is not there is told of all the same: nowhere else can it be.
    const isTab = one.where.every(({ _tag }) => _tag === "Table")
    const spot = one.where.flatMap((where) => spotOf(where) ?? [])[0]
    if (spot === undefined && !isTab) {
      elsewhere.push(one)
      continue
    }
    const { tab, row = null, column = null, kind = null } = spot ?? {}
    const seen = tab === undefined ? undefined : seenOn.get(tab.key)
    const on = tab !== undefined && row !== null && column !== null ? { tab, row, column } : null
    const [missing] = one.where
    const name = missing?._tag === "Table" ? tables[missing.table]?.plural : undefined
    entries.push({
      key: unique(one.key),
      severity: one.severity,
      at: on === null ? null : { tab: on.tab.key, row: on.row, column: on.column },
      tab: tab?.title ?? (name === undefined ? "" : Label.pick(name, locale)),
      cell: on === null ? "" : A1.cell(on.row, on.column),
      code: on === null ? "" : text(cellAt(on.tab, on.row, seen?.columns.get("id") ?? 0)),
      column: on === null ? "" : text(cellAt(on.tab, seen?.header ?? 0, on.column)),
      text: one.text,
      read: on === null ? "" : readText(cellAt(on.tab, on.row, on.column), kind, locale),
      expected: one.expected ?? "",
      todo: one.todo,
      rule: one.rule,
      source: one.source,
      dueOn: one.dueOn,
    })
  }
  const order = new Map(snapshot.tabs.map(({ key }, index) => [key, index]))
  const rank = ({ at }: Entry): number => (at === null ? -1 : (order.get(at.tab) ?? -1))
  entries.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      rank(a) - rank(b) ||
      (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      (a.key < b.key ? -1 : 1),
  )
  return { entries, elsewhere }
}
