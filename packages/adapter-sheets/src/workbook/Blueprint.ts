/**
 * A whole workbook to be made, as data: what a template is turned into, and what each implementation draws.
 */
import type { Scalar } from "./Cell.ts"

/** How numbers of a column are shown. */
export type NumberFormat =
  | "text"
  /** Text of several lines, wrapped. */
  | "paragraph"
  | "integer"
  | "decimal"
  | "euros"
  | "hours"
  | "percent"
  | "date"
  | "instant"

/** What may be typed in a column. Bounds are in the unit that people see (euros, hours, percent). */
export type Validation =
  | {
      /** A choice from the cells of a column of another tab: no item is ever split at a comma. */
      readonly _tag: "Choice"
      readonly tab: string
      readonly column: number
      readonly strict: boolean
    }
  | {
      readonly _tag: "Number"
      readonly minimum: number | null
      readonly maximum: number | null
      readonly whole: boolean
    }
  | { readonly _tag: "Date" }
  | { readonly _tag: "YesNo" }

/** A column of a tab to be made. */
export interface BlueprintColumn {
  readonly header: string
  readonly mark: string | null
  /** Shown beside the header: what the column is for. */
  readonly note: string | null
  /** In characters of the default font. */
  readonly width: number
  readonly format: NumberFormat
  readonly validation: Validation | null
  readonly required: boolean
  /** People are warned when they type here: ids and formulas. */
  readonly locked: boolean
  readonly hidden: boolean
}

/** A cell to be made: a value, or a formula (with its `=`) that our own code wrote, in English with commas. */
export type BlueprintCell = Scalar | null | { readonly formula: string }

/** A rule that colours cells while a formula over the row holds. */
export interface Highlight {
  /** With `=`, written for the first row under the header, relative. */
  readonly formula: string
  /** First and last column it colours, from 0, both in it. */
  readonly columns: readonly [first: number, last: number]
  readonly tone: "error" | "warning" | "done" | "total"
}

/** A tab to be made: free cells above, or a header and rows under it. */
export interface BlueprintTab {
  /** Names the tab within the blueprint; becomes its mark when `mark` is true. */
  readonly key: string
  readonly title: string
  readonly marked: boolean
  readonly hidden: boolean
  /** Free text above the header (a first sheet is only that): each line a list of cells, with a style by name. */
  readonly lines: ReadonlyArray<{
    readonly style: "title" | "heading" | "text" | "fact" | "label"
    readonly cells: ReadonlyArray<BlueprintCell>
  }>
  /** Empty for a tab of free text. */
  readonly columns: ReadonlyArray<BlueprintColumn>
  readonly rows: ReadonlyArray<ReadonlyArray<BlueprintCell>>
  /** Rows left ready, formatted and validated, for people to type in. */
  readonly spare: number
  readonly highlights: ReadonlyArray<Highlight>
  /** The tab's colour, `#rrggbb`. */
  readonly colour: string | null
}

/** A workbook to be made. */
export interface Blueprint {
  readonly title: string
  readonly locale: "nl" | "en"
  readonly tabs: ReadonlyArray<BlueprintTab>
  readonly marks: Readonly<Record<string, string>>
}
