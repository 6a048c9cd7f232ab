/**
 * How a table and its columns are shown: titles, order, formats and widths.
 */
import { type Column, Label, type Locale, type Table } from "@wijkwijzer/core"
import type { BlueprintColumn, BlueprintTab, NumberFormat } from "../workbook/Blueprint.ts"
import type { TabLayout } from "./Layout.ts"

type Kind = Column.Column["kind"]

const formats: Readonly<Partial<Record<Kind, NumberFormat>>> = {
  longText: "paragraph",
  references: "paragraph",
  integer: "integer",
  decimal: "decimal",
  money: "euros",
  hours: "hours",
  percentage: "percent",
  date: "date",
  instant: "instant",
  yesNo: "integer",
}

const widths: Readonly<Partial<Record<Kind, number>>> = {
  id: 14,
  text: 30,
  longText: 50,
  references: 32,
  reference: 28,
  oneOf: 22,
  money: 16,
  instant: 18,
}

/** How numbers of a column are shown. */
export const formatOf = ({ kind }: Column.Column): NumberFormat => formats[kind] ?? "text"

/** How wide a column is: room for what it holds, and for its header on two lines. */
export const widthOf = ({ kind, label }: Column.Column, locale: Locale.Locale): number => {
  const words = Label.pick(label, locale).split(" ")
  return Math.max(widths[kind] ?? 13, ...words.map(({ length }) => length + 3))
}

/** A title as every program takes it. */
export const fitTitle = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim()

/** The title of a tab, as every program takes it. */
export const titleOf = (table: Table.Table, layout: TabLayout, locale: Locale.Locale): string =>
  fitTitle(Label.pick(layout.title ?? table.plural, locale)) || table.name

/** The columns that a layout shows of a table, the id first. */
export const columnsOf = (
  table: Table.Table,
  { columns }: TabLayout,
): ReadonlyArray<readonly [name: string, column: Column.Column]> => {
  const all = Object.entries(table.columns)
  if (columns === undefined) return all
  const named = columns.flatMap((name) => all.filter(([one]) => one === name && one !== "id"))
  return [...all.filter(([name]) => name === "id"), ...named]
}

/** A column without a mark, a check or a note. */
export const plainColumn = (
  header: string,
  width: number,
  format: NumberFormat = "text",
): BlueprintColumn => ({
  header,
  mark: null,
  note: null,
  width,
  format,
  validation: null,
  required: false,
  locked: false,
  hidden: false,
})

/** A tab with nothing on it. */
export const emptyTab = (key: string, title: string): BlueprintTab => ({
  key,
  title,
  marked: true,
  hidden: false,
  lines: [],
  columns: [],
  rows: [],
  spare: 0,
  highlights: [],
  colour: null,
})

/** People who add rows at the end find them summed as well. */
const roomBelow = 2000

/** Where the rows of a tab stand, as its formulas count: under its lines and its header. */
export const span = (
  { lines }: Pick<BlueprintTab, "lines">,
  rows: number,
  spare: number,
): { readonly first: number; readonly last: number } => {
  const first = lines.length + 2
  return { first, last: first + rows + spare + roomBelow }
}
