/**
 * An overview as a tab: formulas over the tabs that hold the rows.
 */
import { CalendarDate, Label, type Locale, type Register, type Tables } from "@wijkwijzer/core"
import { letters, quoted } from "../workbook/A1.ts"
import type { BlueprintCell, BlueprintColumn, BlueprintTab } from "../workbook/Blueprint.ts"
import type * as Names from "./Names.ts"
import type { Condition, Overview, OverviewColumn } from "./Overview.ts"
import { emptyTab, fitTitle, plainColumn, span } from "./Shown.ts"
import { words } from "./Words.ts"
import { epochSerial } from "./Written.ts"

/** What an overview is made from. */
export interface Context {
  readonly tables: Tables.Tables
  readonly locale: Locale.Locale
  readonly names: (table: string) => Names.Names | undefined
  /** The tabs that are there, by table. */
  readonly tabs: ReadonlyMap<string, BlueprintTab>
}

type Sum = Extract<OverviewColumn, { readonly _tag: "Sum" }>

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`

const serial = (date: string): number => CalendarDate.toEpochDay(CalendarDate.unsafe(date)) + epochSerial

const rangeOf = (tab: BlueprintTab, column: string): string | undefined => {
  const at = tab.columns.findIndex(({ mark }) => mark === column)
  if (at < 0) return undefined
  const { first, last } = span(tab, tab.rows.length, tab.spare)
  return `${quoted(tab.title)}!$${letters(at)}$${first}:$${letters(at)}$${last}`
}

type Single = Exclude<Condition, { readonly oneOf: ReadonlyArray<string> }>

const criteria = (
  condition: Single,
  tab: BlueprintTab,
  table: string,
  context: Context,
): ReadonlyArray<string> => {
  const range = rangeOf(tab, condition.column)
  if (range === undefined) return []
  if ("is" in condition) {
    const { is } = condition
    const column = context.tables[table]?.columns[condition.column]
    const shown = column?.target == null ? is : (context.names(column.target)?.shown(is) ?? is)
    return [range, column?.kind === "date" ? String(serial(is)) : text(shown)]
  }
  return [
    ...(condition.from === undefined ? [] : [range, text(`>=${serial(condition.from)}`)]),
    ...(condition.through === undefined ? [] : [range, text(`<=${serial(condition.through)}`)]),
  ]
}

/** Each way to meet the conditions: one for each value of the one that has several. */
const waysOf = (where: ReadonlyArray<Condition>): ReadonlyArray<ReadonlyArray<Single>> =>
  where.reduce(
    (ways: ReadonlyArray<ReadonlyArray<Single>>, condition) =>
      "oneOf" in condition
        ? ways.flatMap((way) => condition.oneOf.map((is) => [...way, { column: condition.column, is }]))
        : ways.map((way) => [...way, condition]),
    [[]],
  )

const sumOf = ({ table, column, by, where = [] }: Sum, row: number, context: Context): BlueprintCell => {
  const tab = context.tabs.get(table)
  const values = tab === undefined ? undefined : rangeOf(tab, column)
  const keys = tab === undefined ? undefined : rangeOf(tab, by)
  if (tab === undefined || values === undefined || keys === undefined) return null
  const sums = waysOf(where).map((way) => {
    const more = way.flatMap((one) => criteria(one, tab, table, context))
    return `SUMIFS(${[values, keys, `$A${row}`, ...more].join(",")})`
  })
  return sums.length === 0 ? 0 : { formula: `=${sums.join("+")}` }
}

const cellOf = (column: OverviewColumn, row: number, context: Context): BlueprintCell => {
  const at = (position: number): string => `${letters(position + 1)}${row}`
  switch (column._tag) {
    case "Sum":
      return sumOf(column, row, context)
    case "Difference":
      return { formula: `=${at(column.of)}-${at(column.less)}` }
    case "Share":
      return { formula: `=IF(${at(column.over)}=0,"",${at(column.of)}/${at(column.over)})` }
    case "Words":
      return null
  }
}

const totalOf = (column: OverviewColumn, at: number, last: number, context: Context): BlueprintCell => {
  if (column._tag === "Words") return null
  if (column._tag === "Share") return cellOf(column, 1, context)
  const letter = letters(at + 1)
  return { formula: `=SUM(${letter}3:${letter}${last})` }
}

const shownAs = (column: OverviewColumn, { tables, locale }: Context): BlueprintColumn => {
  const header = Label.pick(column.label, locale)
  if (column._tag === "Words") return plainColumn(header, 50, "paragraph")
  const isHours = column._tag === "Sum" && tables[column.table]?.columns[column.column]?.kind === "hours"
  const format = column._tag === "Share" ? "percent" : isHours ? "hours" : "euros"
  return { ...plainColumn(header, column._tag === "Share" ? 12 : 17, format), locked: true }
}

/** The tab of an overview; `undefined` where the register has no lines for it. */
export const make = (
  overview: Overview,
  register: Register.AnyRegister,
  context: Context,
): BlueprintTab | undefined => {
  const { tables, locale, names } = context
  const lines = (register.rows[overview.lines] ?? []) as ReadonlyArray<{ readonly id: string }>
  const table = tables[overview.lines]
  if (table === undefined || lines.length === 0) return undefined
  const last = 2 + lines.length
  return {
    ...emptyTab(`wijkwijzer.overview.${overview.lines}`, fitTitle(Label.pick(overview.title, locale))),
    lines: [
      {
        style: "label",
        cells: [words[locale].total, ...overview.columns.map((one, at) => totalOf(one, at, last, context))],
      },
    ],
    columns: [
      { ...plainColumn(Label.pick(table.label, locale), 34), locked: true },
      ...overview.columns.map((column) => shownAs(column, context)),
    ],
    rows: lines.map(({ id }, at) => [
      names(overview.lines)?.shown(id) ?? id,
      ...overview.columns.map((column) => cellOf(column, 3 + at, context)),
    ]),
    highlights: overview.columns.flatMap((column, at) =>
      column._tag === "Difference"
        ? [
            {
              formula: `=${letters(at + 1)}3<0`,
              columns: [at + 1, at + 1] as const,
              tone: "warning" as const,
            },
          ]
        : [],
    ),
    colour: "#76d2b6",
  }
}
