/**
 * What every report can be asked for.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Locale } from "../../values/Locale.ts"
import type { Period } from "../../values/Period.ts"
import type { Amounts, Clause, ReportFinding, Section } from "../Report.ts"
import type { Overrides } from "../Texts.ts"
import type { Context } from "./Context.ts"

/** What every report can be asked for. */
export interface ReportOptions {
  /** The financial year, such as 2024. */
  readonly year: number
  /** The day on which the reader stands; what came later is left out. */
  readonly asOf: CalendarDate
  readonly locale: Locale
  /** How amounts stand in tables; thousands when left out and the year passes € 100 million. */
  readonly amounts?: Amounts
  /** The days that the report is about; the financial year when left out. */
  readonly period?: Period
  /** What the rules found. When left out the report says that no rules were checked. */
  readonly findings?: ReadonlyArray<ReportFinding>
  /** The clauses that the findings name, by id: see `RuleFindings.of`. */
  readonly clauses?: Readonly<Record<string, Clause>>
  /** Texts to say otherwise than the language does. */
  readonly texts?: Overrides
  /**
   * Changes the sections: adds, replaces, leaves out. Gets the sections that were made and gives those to show;
   * figures made in `context.book` become figures of the report.
   */
  readonly sections?: (context: Context, sections: ReadonlyArray<Section>) => ReadonlyArray<Section>
}
