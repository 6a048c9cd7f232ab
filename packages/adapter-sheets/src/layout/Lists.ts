/**
 * What people choose from: options, and the names of rows, each list in a column of a hidden tab.
 */
import { type Column, Label, type Locale, type Tables } from "@wijkwijzer/core"
import type { BlueprintTab, Validation } from "../workbook/Blueprint.ts"
import type { Layout } from "./Layout.ts"
import type * as Names from "./Names.ts"
import { columnsOf, emptyTab, plainColumn } from "./Shown.ts"
import { words } from "./Words.ts"
import * as Written from "./Written.ts"

const key = "wijkwijzer.lists"

/** One list. */
export interface List {
  readonly key: string
  readonly header: string
  readonly items: ReadonlyArray<string>
}

const units: Readonly<Partial<Record<Column.Column["kind"], number>>> = {
  money: 100,
  hours: 100,
  percentage: 10_000,
}

const keyOf = (table: string, name: string, { kind, target }: Column.Column): string | null =>
  kind === "oneOf" ? `${table}.${name}` : kind === "reference" ? `${target}` : null

/** The lists that the columns of a layout choose from. */
export const ofLayout = (
  tables: Tables.Tables,
  layout: Layout,
  locale: Locale.Locale,
  names: (table: string) => Names.Names | undefined,
): ReadonlyArray<List> => {
  const lists = new Map<string, List>()
  for (const tab of layout.tabs) {
    const table = tables[tab.table]
    if (table === undefined) continue
    for (const [name, column] of columnsOf(table, tab)) {
      const listKey = keyOf(table.name, name, column)
      if (listKey === null || lists.has(listKey)) continue
      const items =
        column.kind === "oneOf"
          ? Object.keys(column.options).map((value) => Written.optionText(column, value, locale))
          : [...(names(column.target ?? "")?.all ?? [])].sort((a, b) => a.localeCompare(b, locale))
      lists.set(listKey, { key: listKey, header: Label.pick(column.label, locale), items })
    }
  }
  return [...lists.values()]
}

/** The tab that holds them, hidden. */
export const tab = (lists: ReadonlyArray<List>, locale: Locale.Locale): BlueprintTab => {
  const longest = Math.max(0, ...lists.map(({ items }) => items.length))
  return {
    ...emptyTab(key, words[locale].lists),
    hidden: true,
    columns: lists.map(({ header }) => plainColumn(header, 24)),
    rows: Array.from({ length: longest }, (_, at) => lists.map(({ items }) => items[at] ?? null)),
  }
}

/** What may be typed in a column. */
export const validationOf = (
  table: string,
  name: string,
  column: Column.Column,
  lists: ReadonlyArray<List>,
): Validation | null => {
  const unit = units[column.kind] ?? 1
  const bound = (value: number | null): number | null => (value === null ? null : value / unit)
  switch (column.kind) {
    case "yesNo":
      return { _tag: "YesNo" }
    case "date":
      return { _tag: "Date" }
    case "integer":
    case "decimal":
    case "money":
    case "hours":
    case "percentage":
      return {
        _tag: "Number",
        minimum: bound(column.minimum),
        maximum: bound(column.maximum),
        whole: column.kind === "integer",
      }
    default: {
      const listKey = keyOf(table, name, column)
      const at = lists.findIndex((list) => list.key === listKey)
      return at < 0 ? null : { _tag: "Choice", tab: key, column: at, strict: column.kind === "oneOf" }
    }
  }
}
