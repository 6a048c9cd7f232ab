/**
 * From tables, a register and a layout to a workbook that people enjoy: pure.
 */
import { type Column, Label, type Locale, Register, type Table, type Tables } from "@wijkwijzer/core"
import type {
  Blueprint,
  BlueprintCell,
  BlueprintColumn,
  BlueprintTab,
  Highlight,
  NumberFormat,
  Validation,
} from "../workbook/Blueprint.ts"
import * as FindingsTab from "./FindingsTab.ts"
import type { Layout, TabLayout } from "./Layout.ts"
import * as Names from "./Names.ts"
import { words } from "./Words.ts"
import * as Written from "./Written.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const formats: Readonly<Partial<Record<Column.Column["kind"], NumberFormat>>> = {
  integer: "integer",
  decimal: "decimal",
  money: "euros",
  hours: "hours",
  percentage: "percent",
  date: "date",
  instant: "instant",
}

const widths: Readonly<Partial<Record<Column.Column["kind"], number>>> = {
  id: 14,
  text: 30,
  longText: 50,
  references: 32,
  reference: 28,
  oneOf: 22,
  money: 16,
  instant: 18,
}

const units: Readonly<Partial<Record<Column.Column["kind"], number>>> = {
  money: 100,
  hours: 100,
  percentage: 10_000,
}

/** The title of a tab, as every program takes it. */
export const titleOf = (table: Table.Table, layout: TabLayout, locale: Locale.Locale): string =>
  Label.pick(layout.title ?? table.plural, locale)
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim() || table.name

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

const listKey = "wijkwijzer.lists"

interface List {
  readonly key: string
  readonly header: string
  readonly items: ReadonlyArray<string>
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))

const listKeyOf = (table: string, name: string, { kind, target }: Column.Column): string | null =>
  kind === "oneOf" ? `${table}.${name}` : kind === "reference" ? `${target}` : null

const validationOf = (
  column: Column.Column,
  key: string | null,
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
      const at = lists.findIndex((list) => list.key === key)
      return at < 0 ? null : { _tag: "Choice", tab: listKey, column: at, strict: column.kind === "oneOf" }
    }
  }
}

const listsOf = (
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
      const key = listKeyOf(table.name, name, column)
      if (key === null || lists.has(key)) continue
      const items =
        column.kind === "oneOf"
          ? Object.keys(column.options).map((value) => Written.optionText(column, value, locale))
          : [...(names(column.target ?? "")?.all ?? [])].sort((a, b) => a.localeCompare(b, locale))
      lists.set(key, { key, header: Label.pick(column.label, locale), items })
    }
  }
  return [...lists.values()]
}

const plainColumn = (header: string, width: number, format: NumberFormat = "text"): BlueprintColumn => ({
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

const emptyTab = (key: string, title: string): BlueprintTab => ({
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

const listTab = (lists: ReadonlyArray<List>, locale: Locale.Locale): BlueprintTab => {
  const longest = Math.max(0, ...lists.map(({ items }) => items.length))
  return {
    ...emptyTab(listKey, words[locale].lists),
    hidden: true,
    columns: lists.map(({ header }) => plainColumn(header, 24)),
    rows: Array.from({ length: longest }, (_, at) => lists.map(({ items }) => items[at] ?? null)),
  }
}

const tableTab = (
  table: Table.Table,
  tab: TabLayout,
  register: Register.AnyRegister,
  context: {
    readonly layout: Layout
    readonly locale: Locale.Locale
    readonly lists: ReadonlyArray<List>
    readonly names: (table: string) => Names.Names | undefined
  },
): BlueprintTab => {
  const { layout, locale, lists, names } = context
  const columns = columnsOf(table, tab)
  const rows = (register.rows[table.name] ?? []) as ReadonlyArray<Row>
  const summed = (column: Column.Column): boolean => column.kind === "money" || column.kind === "hours"
  const totals = tab.totals !== false && columns.some(([, column]) => summed(column))
  const first = totals ? 3 : 2
  const last = first + rows.length + layout.spare + 2000
  const total: ReadonlyArray<BlueprintCell> = columns.map(([, column], at) =>
    at === 0
      ? words[locale].total
      : summed(column)
        ? { formula: `=SUM(${letters(at)}${first}:${letters(at)}${last})` }
        : null,
  )
  const shown = columns.map(([name, column]): BlueprintColumn => {
    const required = !column.optional && name !== "id" && column.kind !== "references"
    const format = formats[column.kind] ?? "text"
    const note = Label.pick(column.description, locale)
    const text = required ? `${note}\n${words[locale].required}` : note
    return {
      header: Label.pick(column.label, locale),
      mark: name,
      note: column.kind === "references" ? `${text}\n${words[locale].several}` : text,
      width: Math.max(widths[column.kind] ?? 13, Label.pick(column.label, locale).length + 3),
      format: column.kind === "yesNo" ? "integer" : format,
      validation: validationOf(column, listKeyOf(table.name, name, column), lists),
      required,
      locked: name === "id",
      hidden: false,
    }
  })
  const highlights = shown.flatMap(
    ({ required }, at): ReadonlyArray<Highlight> =>
      required
        ? [
            {
              formula: `=AND($A${first}<>"",${letters(at)}${first}="")`,
              columns: [at, at],
              tone: "warning",
            },
          ]
        : [],
  )
  return {
    ...emptyTab(table.name, titleOf(table, tab, locale)),
    lines: totals ? [{ style: "label", cells: total }] : [],
    columns: shown,
    rows: rows.map((row) => columns.map(([name, column]) => Written.cell(column, row[name], locale, names))),
    spare: layout.spare,
    highlights,
    colour: "#154273",
  }
}

const firstSheet = (tables: Tables.Tables, layout: Layout, locale: Locale.Locale): BlueprintTab => {
  const word = words[locale]
  const line = (style: "title" | "heading" | "text" | "label", ...cells: ReadonlyArray<string>) => ({
    style,
    cells,
  })
  return {
    ...emptyTab("wijkwijzer.guide", word.guide),
    lines: [
      line("title", Label.pick(layout.title, locale)),
      ...layout.introduction.map((text) => line("text", "", Label.pick(text, locale))),
      line("heading", word.how),
      ...word.rules.map((text) => line("text", "", text)),
      line("heading", word.tabs),
      ...layout.tabs.flatMap((tab) => {
        const table = tables[tab.table]
        return table === undefined
          ? []
          : [line("text", titleOf(table, tab, locale), Label.pick(table.description, locale))]
      }),
    ],
    colour: "#39870c",
  }
}

/**
 * The whole workbook. The register holds no more than belongs in it; names of rows that other rows refer to are
 * taken from `named`, the same register when left out.
 */
export const blueprint = <T extends Tables.Tables>(
  tables: T,
  register: Register.Register<T>,
  layout: Layout,
  locale: Locale.Locale,
  options: {
    readonly marks?: Readonly<Record<string, string>>
    readonly named?: Register.Register<T>
  } = {},
): Blueprint => {
  const names = Names.ofRegister(tables, options.named ?? register)
  const lists = listsOf(tables, layout, locale, names)
  const context = { layout, locale, lists, names }
  const taken = new Set<string>()
  const unique = (tab: BlueprintTab): BlueprintTab => {
    let { title } = tab
    for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${tab.title.slice(0, 27)} ${n}`
    taken.add(title.toLowerCase())
    return { ...tab, title }
  }
  return {
    title: Label.pick(layout.title, locale),
    locale,
    tabs: [
      firstSheet(tables, layout, locale),
      ...layout.tabs.flatMap((tab) => {
        const table = tables[tab.table]
        return table === undefined ? [] : [tableTab(table, tab, Register.plain(register), context)]
      }),
      FindingsTab.blueprint(words[locale].findings, locale),
      ...(lists.length === 0 ? [] : [listTab(lists, locale)]),
    ].map(unique),
    marks: options.marks ?? {},
  }
}
