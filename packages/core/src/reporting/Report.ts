/**
 * A report as data: what it says, apart from how it is drawn.
 *
 * Pure functions make it, renderers only draw it. It survives JSON. Numbers stand in `figures`, once each;
 * tables and sentences name them.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Locale } from "../values/Locale.ts"
import type { Period } from "../values/Period.ts"
import type { Figures } from "./Figure.ts"

/** A piece of a sentence: text, a figure by id (or its size, without its sign), or a date. */
export type Inline =
  | string
  | { readonly figure: string; readonly size?: true }
  | { readonly date: CalendarDate }

/** What stands in a cell of a table. */
export type Cell =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Figure"; readonly id: string }
  | { readonly _tag: "Date"; readonly date: CalendarDate }
  | { readonly _tag: "Empty" }

/** A column of a table in a report. Numbers and dates stand to the right. */
export interface ReportColumn {
  readonly id: string
  readonly label: string
  readonly align: "start" | "end"
}

/** A row of a table in a report. The first cell is its header. */
export interface ReportRow {
  readonly id: string
  readonly level: "group" | "row" | "total"
  readonly cells: ReadonlyArray<Cell>
}

/** A part of a section. */
export type Block =
  | { readonly _tag: "Paragraph"; readonly text: ReadonlyArray<Inline> }
  | { readonly _tag: "List"; readonly items: ReadonlyArray<ReadonlyArray<Inline>> }
  | {
      /** The few figures that a reader must see first. */
      readonly _tag: "KeyFigures"
      readonly items: ReadonlyArray<{ readonly label: string; readonly figure: string }>
    }
  | {
      readonly _tag: "Table"
      readonly id: string
      readonly caption: string
      readonly columns: ReadonlyArray<ReportColumn>
      readonly rows: ReadonlyArray<ReportRow>
    }

/** A section with a heading. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: ReadonlyArray<Block>
}

/** In euros with cents, or in thousands of euros, as large budgets are read. */
export type Amounts = "euros" | "thousands"

/** A report. */
export interface Report {
  /** Which report it is: `annual-account`, … */
  readonly kind: string
  readonly locale: Locale
  readonly title: string
  readonly subtitle: string
  readonly period: Period
  /** The day on which the reader is asked to stand: what came later is not in it. */
  readonly asOf: CalendarDate
  /** The revision of the register that it was made from. */
  readonly revision: number
  /** How amounts stand in tables; the figures themselves are always in cents. */
  readonly amounts: Amounts
  readonly sections: ReadonlyArray<Section>
  readonly figures: Figures
}
