/**
 * A workbook as it stood when it was read.
 */
import type { Cell } from "./Cell.ts"

/** Cells that people made into one, by positions from 0; the ends are not in it. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly endRow: number
  readonly endColumn: number
}

/** What people point at a cell to read: a note in Google Sheets and LibreOffice, a comment in Excel. */
export interface CellNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A column of a tab. */
export interface TabColumn {
  /** What a template wrote on this column, invisibly, and what travels with it when it is moved. */
  readonly mark: string | null
  readonly hidden: boolean
}

/** A tab of a workbook. Its title may change under us; its key does not. */
export interface Tab {
  readonly key: string
  readonly title: string
  readonly hidden: boolean
  /** What a template wrote on this tab, invisibly. */
  readonly mark: string | null
  /** By position; at least as many as the longest row. */
  readonly columns: ReadonlyArray<TabColumn>
  /** By position; blank cells at the end of a row, and blank rows at the end, may be left out. */
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
  /** Positions of rows that are hidden, by a person or by a filter. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly merges: ReadonlyArray<Merge>
  /** The notes on cells, those on cells in which nothing stands as well. */
  readonly notes: ReadonlyArray<CellNote>
  /** How many rows and columns the tab has room for now. */
  readonly size: { readonly rows: number; readonly columns: number }
}

/** A workbook as it stood. */
export interface Snapshot {
  /** The file or spreadsheet, as errors name it. */
  readonly workbook: string
  /** The language by which people type numbers and dates here. */
  readonly locale: "nl" | "en"
  readonly tabs: ReadonlyArray<Tab>
  /** Small texts that belong to the workbook as a whole, invisibly: which partnership, which base revision. */
  readonly marks: Readonly<Record<string, string>>
  /** Names this state, so that a write can say on what it was based: the last receipt, or a hash of the file. */
  readonly state: string
}
