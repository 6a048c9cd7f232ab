/**
 * Which tables and columns a workbook shows, and in what words it explains itself, as data.
 */
import type { Label, Tables } from "@wijkwijzer/core"
import type { Overview } from "./Overview.ts"

/** A sum over columns of money of one row that must not be below zero. */
export interface Balance {
  readonly plus: ReadonlyArray<string>
  readonly minus: ReadonlyArray<string>
}

/** One table on one tab. */
export interface TabLayout {
  readonly table: string
  /** The tab's title; the table's own plural when left out. */
  readonly title?: Label.Label
  /** Columns by name, in this order, `id` first whether named or not; every column when left out. */
  readonly columns?: ReadonlyArray<string>
  /** Whether sums of money and hours stand above the header. True when left out. */
  readonly totals?: boolean
  /** Whether people type here, or only look: then every column warns. True when left out. */
  readonly editable?: boolean
  /** Colours the columns of a row whose sum is below zero. */
  readonly balance?: Balance
}

/** A line of the first sheet: what the workbook is of, and how things stand. */
export interface Fact {
  readonly label: Label.Label
  /** Dates as `YYYY-MM-DD`; `null` where it is not known. */
  readonly value: string | null
}

/** A whole workbook. */
export interface Layout {
  readonly title: Label.Label
  /** Paragraphs on the first sheet, after its title. */
  readonly introduction: ReadonlyArray<Label.Label>
  /** What the first sheet says of the programme. None when left out. */
  readonly facts?: ReadonlyArray<Fact>
  readonly tabs: ReadonlyArray<TabLayout>
  /** Tabs that only sum what stands on the others. None when left out. */
  readonly overviews?: ReadonlyArray<Overview>
  /** Empty rows ready to type in, under each table. */
  readonly spare: number
}

/** Every table with all its columns. */
export const ofTables = (
  tables: Tables.Tables,
  title: Label.Label = { nl: "Werkmap", en: "Workbook" },
): Layout => ({
  title,
  introduction: [],
  tabs: Object.keys(tables).map((table) => ({ table })),
  spare: 50,
})

/** The same layout with these tables only, in this order; what each shows stays as it was. */
export const only = (layout: Layout, tables: ReadonlyArray<string>): Layout => ({
  ...layout,
  tabs: tables.flatMap((table) => layout.tabs.filter((tab) => tab.table === table)),
})
