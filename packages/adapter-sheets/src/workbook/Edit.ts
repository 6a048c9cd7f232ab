/**
 * What is to be written to a workbook. Positions are those of the snapshot that a batch is based on, whatever other
 * edits of the batch insert or delete.
 */
import type { Scalar } from "./Cell.ts"

/** A text that leads to another cell of the workbook, as that stood in the snapshot. */
export interface Link {
  readonly text: string
  readonly to: { readonly tab: string; readonly row: number; readonly column: number }
}

/** What is written in a cell; `null` for nothing. */
export type Entered = Scalar | Link | null

/** Whether this is a link. */
export const isLink = (entered: Entered): entered is Link => typeof entered === "object" && entered !== null

/** What a cell holds once this is written. */
export const scalarOf = (entered: Entered): Scalar | null => (isLink(entered) ? entered.text : entered)

/** One thing to write. Text is written as text, never as a formula. */
export type Edit =
  | {
      readonly _tag: "SetCell"
      readonly tab: string
      readonly row: number
      readonly column: number
      /** `null` clears the value and leaves format and validation. */
      readonly value: Entered
    }
  | {
      /** Rows that come after `row`, formatted as that one; each a list of values by column, `null` for blank. */
      readonly _tag: "InsertRows"
      readonly tab: string
      readonly after: number
      readonly rows: ReadonlyArray<ReadonlyArray<Entered>>
    }
  | { readonly _tag: "DeleteRow"; readonly tab: string; readonly row: number }
  | {
      readonly _tag: "SetNote"
      readonly tab: string
      readonly row: number
      readonly column: number
      /** `null` takes the note away. */
      readonly note: string | null
    }
  | { readonly _tag: "SetMark"; readonly name: string; readonly value: string | null }
  | {
      /** A column found by its header gets its mark (back). */
      readonly _tag: "MarkColumn"
      readonly tab: string
      readonly column: number
      readonly mark: string
    }

/** Edits that are written together, all or none. */
export interface Batch {
  /** This write's own id: a retry carries the same one, and is recognised by it. */
  readonly id: string
  readonly edits: ReadonlyArray<Edit>
}
