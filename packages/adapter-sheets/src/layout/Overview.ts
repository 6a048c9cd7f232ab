/**
 * A tab that only sums: a line for each row of a table, columns that add up what the other tabs hold. All formulas.
 */
import type { Label } from "@wijkwijzer/core"

/** Which rows count: those that hold this, or dates from and through these days. */
export type Condition =
  | { readonly column: string; readonly is: string }
  /** One of these: none counts nothing. At most one such condition a column. */
  | { readonly column: string; readonly oneOf: ReadonlyArray<string> }
  | { readonly column: string; readonly from?: string; readonly through?: string }

/** One column of an overview. Other columns are named by position, from 0. */
export type OverviewColumn =
  /** The sum of a column of money or hours over rows that refer to the line's row. */
  | {
      readonly _tag: "Sum"
      readonly label: Label.Label
      readonly table: string
      readonly column: string
      /** The column that refers to the line's row. */
      readonly by: string
      readonly where?: ReadonlyArray<Condition>
    }
  /** One column less another: the label says which. */
  | { readonly _tag: "Difference"; readonly label: Label.Label; readonly of: number; readonly less: number }
  /** One column as a share of another; nothing where that is 0. */
  | { readonly _tag: "Share"; readonly label: Label.Label; readonly of: number; readonly over: number }
  /** For people to write in. */
  | { readonly _tag: "Words"; readonly label: Label.Label }

/** A tab of sums. */
export interface Overview {
  readonly title: Label.Label
  readonly description: Label.Label
  /** The table whose rows are its lines. */
  readonly lines: string
  readonly columns: ReadonlyArray<OverviewColumn>
}
