/**
 * Which tables and columns a workbook shows, and in what words it explains itself, as data.
 */
import type { Label, Tables } from "@wijkwijzer/core"

/** One table on one tab. */
export interface TabLayout {
  readonly table: string
  /** The tab's title; the table's own plural when left out. */
  readonly title?: Label.Label
  /** Columns by name, in this order, `id` first whether named or not; every column when left out. */
  readonly columns?: ReadonlyArray<string>
  /** Whether sums of money and hours stand above the header. True when left out. */
  readonly totals?: boolean
}

/** A whole workbook. */
export interface Layout {
  readonly title: Label.Label
  /** Paragraphs on the first sheet, after its title. */
  readonly introduction: ReadonlyArray<Label.Label>
  readonly tabs: ReadonlyArray<TabLayout>
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
