/**
 * A report as data: what it says, apart from how it is drawn.
 *
 * Pure functions make it, renderers only draw it. It survives JSON. Numbers stand in `figures`, once each;
 * tables and sentences name them.
 */
import type { Severity } from "../rules/Severity.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Locale } from "../values/Locale.ts"
import type { Period } from "../values/Period.ts"
import type { Figures, RowReference } from "./Figure.ts"

export type { Severity } from "../rules/Severity.ts"

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
  | {
      /** A traffic light: its word stands beside its colour, never the colour alone. */
      readonly _tag: "Status"
      readonly status: Status
      readonly text: string
    }

/** How something stands; `none` for what has not begun or does not apply. */
export type Status = "green" | "amber" | "red" | "none"

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

/** A table in a report. Its first column heads its rows. */
export interface ReportTable {
  readonly id: string
  readonly caption: string
  readonly columns: ReadonlyArray<ReportColumn>
  readonly rows: ReadonlyArray<ReportRow>
}

/** A Vega-Lite specification, whole, with its values in it: plain JSON, so that any tool can draw it. */
export type ChartSpecification = Readonly<Record<string, unknown>>

/** Something that a check found, ready to be read. */
export interface ReportFinding {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly text: ReadonlyArray<Inline>
  /** What to do, and who must; empty when nothing has to be done. */
  readonly todo: string
  readonly actor: string
  /** The id of the organisation that must, where it is one. */
  readonly organisation?: string
  /** By when, when there is a day. */
  readonly dueOn: CalendarDate | null
  readonly rows: ReadonlyArray<RowReference>
  /** The ids of the clauses it stands on: keys of the report's `clauses`. */
  readonly clauses: ReadonlyArray<string>
}

/** A part of a section. */
export type Block =
  | { readonly _tag: "Paragraph"; readonly text: ReadonlyArray<Inline> }
  | {
      /** What people wrote, from a cell of the register: line breaks are kept, and nothing in it is markup. */
      readonly _tag: "Narrative"
      readonly text: string
      readonly row: RowReference
    }
  | {
      /** A picture of figures. What it says stands in `message`, what it shows in `table`. */
      readonly _tag: "Chart"
      readonly id: string
      readonly caption: string
      /** What a reader should see in it, as a sentence; also its alternative text. */
      readonly message: ReadonlyArray<Inline>
      readonly specification: ChartSpecification
      /** The same figures as a table: for those who cannot see it, and for formats that cannot draw. */
      readonly table: ReportTable
    }
  | { readonly _tag: "Findings"; readonly items: ReadonlyArray<ReportFinding> }
  | { readonly _tag: "Clauses"; readonly ids: ReadonlyArray<string> }
  | { readonly _tag: "List"; readonly items: ReadonlyArray<ReadonlyArray<Inline>> }
  | {
      /** The few figures that a reader must see first. */
      readonly _tag: "KeyFigures"
      readonly items: ReadonlyArray<{ readonly label: string; readonly figure: string }>
    }
  | ({ readonly _tag: "Table" } & ReportTable)

/** A section with a heading, and sections under it. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: ReadonlyArray<Block>
  readonly sections?: ReadonlyArray<Section>
}

/** What asks for a figure or a finding: an article of law, or a clause of an agreement or a founding text. */
export interface Clause {
  readonly id: string
  /** As people cite it: `Kaderbesluit BZK-subsidies 22(4)`. */
  readonly citation: string
  /** The day of the text that was read. */
  readonly textDate: string | null
  readonly url: string | null
  /** `V`: the text itself was read. `M`: from general knowledge. */
  readonly standing: "V" | "M"
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
  /** What every reader must know first, such as that figures are invented. */
  readonly notice: string | null
  /** So many pages it should take on paper, where that is asked of it: it is then set closer. */
  readonly mostPages?: number
  readonly sections: ReadonlyArray<Section>
  readonly figures: Figures
  /** Every clause that a figure or a finding names, by id. */
  readonly clauses: Readonly<Record<string, Clause>>
}
