/**
 * A table as a tab: totals, headers with their notes, checks, rows, and what colours a cell.
 */
import { type Column, Label, type Locale, type Register, type Table } from "@wijkwijzer/core"
import { letters } from "../workbook/A1.ts"
import type { BlueprintCell, BlueprintColumn, BlueprintTab, Highlight } from "../workbook/Blueprint.ts"
import * as FindingsTab from "./FindingsTab.ts"
import type { Balance, Layout, TabLayout } from "./Layout.ts"
import * as Lists from "./Lists.ts"
import type * as Names from "./Names.ts"
import { columnsOf, emptyTab, formatOf, span, titleOf, widthOf } from "./Shown.ts"
import { words } from "./Words.ts"
import * as Written from "./Written.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>
type Shown = ReadonlyArray<readonly [name: string, column: Column.Column]>

/** What all tabs of a workbook share. */
export interface Context {
  readonly layout: Layout
  readonly locale: Locale.Locale
  readonly lists: ReadonlyArray<Lists.List>
  readonly names: (table: string) => Names.Names | undefined
  /** The title of the tab of findings. */
  readonly findings: string
}

const isSummed = ({ kind }: Column.Column): boolean => kind === "money" || kind === "hours"

const totalLine = (
  columns: Shown,
  { first, last }: ReturnType<typeof span>,
  locale: Locale.Locale,
): ReadonlyArray<BlueprintCell> =>
  columns.map(([, column], at) =>
    at === 0
      ? words[locale].total
      : isSummed(column)
        ? { formula: `=SUM(${letters(at)}${first}:${letters(at)}${last})` }
        : null,
  )

const columnOf = (
  table: Table.Table,
  name: string,
  column: Column.Column,
  editable: boolean,
  { locale, lists }: Context,
): BlueprintColumn => {
  const required = editable && !column.optional && name !== "id" && column.kind !== "references"
  const note = [
    Label.pick(column.description, locale),
    ...(required ? [words[locale].required] : []),
    ...(column.kind === "references" ? [words[locale].several] : []),
    ...(editable ? [] : [words[locale].lookOnly]),
  ].join("\n")
  return {
    header: Label.pick(column.label, locale),
    mark: name,
    note,
    width: widthOf(column, locale),
    format: formatOf(column),
    validation: Lists.validationOf(table.name, name, column, lists),
    required,
    locked: name === "id" || !editable,
    hidden: false,
  }
}

const balanceHighlight = (
  columns: Shown,
  { plus, minus }: Balance,
  first: number,
): ReadonlyArray<Highlight> => {
  const cell = (name: string): string | undefined => {
    const at = columns.findIndex(([one]) => one === name)
    return at < 0 ? undefined : `N($${letters(at)}${first})`
  }
  const [up, down] = [plus, minus].map((names) => names.flatMap((name) => cell(name) ?? []))
  const places = [...plus, ...minus].flatMap((name) => {
    const at = columns.findIndex(([one]) => one === name)
    return at < 0 ? [] : [at]
  })
  if (up === undefined || down === undefined || places.length === 0) return []
  const formula = `=${["0", ...up].join("+")}${down.map((one) => `-${one}`).join("")}<0`
  return [{ formula, columns: [Math.min(...places), Math.max(...places)], tone: "error" }]
}

/** Colours each cell that the tab of findings names, by the id of its row and the header of its column. */
const findingHighlights = (
  width: number,
  first: number,
  { findings, locale }: Context,
): ReadonlyArray<Highlight> => {
  const column = (name: FindingsTab.Name): string => {
    const letter = letters(FindingsTab.names.indexOf(name))
    return `INDIRECT("${`'${findings.replaceAll("'", "''")}'`.replaceAll('"', '""')}!$${letter}$2:$${letter}$2000")`
  }
  const counted = (severity: FindingsTab.Severity): string =>
    `COUNTIFS(${column("code")},$A${first},${column("column")},A$${first - 1},${column("severity")},"${FindingsTab.severityWords[locale][severity]}")`
  const rule = (severities: ReadonlyArray<FindingsTab.Severity>, tone: Highlight["tone"]): Highlight => ({
    formula: `=AND($A${first}<>"",${severities.map(counted).join("+")}>0)`,
    columns: [0, width - 1],
    tone,
  })
  return [rule(["blocking", "error"], "error"), rule(["warning", "question"], "warning")]
}

/** The most characters of a text within a formula. */
const longestText = 255

/** Headers between bars, in texts that a formula may hold. */
const barred = (headers: ReadonlyArray<string>): ReadonlyArray<string> => {
  const texts: Array<string> = []
  for (const header of headers) {
    const last = texts.at(-1)
    const text = header.replaceAll('"', '""')
    if (last === undefined || last.length + text.length + 1 > longestText) texts.push(`|${text}|`)
    else texts[texts.length - 1] = `${last}${text}|`
  }
  return texts
}

/** Colours what must be filled in and is not, in rows that are begun: one rule, which knows columns by their headers. */
const missingHighlights = (
  columns: ReadonlyArray<BlueprintColumn>,
  first: number,
): ReadonlyArray<Highlight> => {
  const headers = columns.flatMap(({ required, header }) => (required ? [header] : []))
  if (headers.length === 0) return []
  const found = barred(headers).map((text) => `ISNUMBER(FIND("|"&A$${first - 1}&"|","${text}"))`)
  const isRequired = found.length === 1 ? found.join() : `OR(${found.join(",")})`
  return [
    {
      formula: `=AND($A${first}<>"",A${first}="",${isRequired})`,
      columns: [0, columns.length - 1],
      tone: "warning",
    },
  ]
}

/** Room for the longest id, as far as that can be read at a glance. */
const idWidth = (rows: ReadonlyArray<Row>): number =>
  Math.min(30, 2 + rows.reduce((most, { id }) => Math.max(most, id.length), 10))

/** The tab of one table. */
export const make = (
  table: Table.Table,
  tab: TabLayout,
  register: Register.AnyRegister,
  context: Context,
): BlueprintTab => {
  const { layout, locale, names } = context
  const columns = columnsOf(table, tab)
  const rows = (register.rows[table.name] ?? []) as ReadonlyArray<Row>
  const editable = tab.editable !== false
  const hasTotals = tab.totals !== false && columns.some(([, column]) => isSummed(column))
  const spare = editable ? layout.spare : 0
  const bounds = span({ lines: hasTotals ? [{ style: "label", cells: [] }] : [] }, rows.length, spare)
  const shown = columns.map(([name, column]): BlueprintColumn => {
    const made = columnOf(table, name, column, editable, context)
    return name === "id" ? { ...made, width: idWidth(rows) } : made
  })
  return {
    ...emptyTab(table.name, titleOf(table, tab, locale)),
    lines: hasTotals ? [{ style: "label", cells: totalLine(columns, bounds, locale) }] : [],
    columns: shown,
    rows: rows.map((row) => columns.map(([name, column]) => Written.cell(column, row[name], locale, names))),
    spare,
    highlights: [
      ...findingHighlights(shown.length, bounds.first, context),
      ...missingHighlights(shown, bounds.first),
      ...(tab.balance === undefined ? [] : balanceHighlight(columns, tab.balance, bounds.first)),
    ],
    colour: editable ? "#154273" : "#999999",
  }
}
