/**
 * What was found, before it is known where that stands in a workbook.
 */
import type { Severity } from "../layout/FindingsTab.ts"

/** Where something was found: in a row of the register, or in a cell of the workbook. */
export type Where =
  | {
      readonly _tag: "Row"
      readonly table: string
      readonly id: string
      readonly column: string | null
    }
  | {
      readonly _tag: "Cell"
      readonly tab: string
      readonly row: number
      /** `null` for the row as a whole, or where it is named instead. */
      readonly column: number | null
      /** A column of the table that stands on this tab. */
      readonly named?: string | null
    }
  /** On a tab as a whole, by its table. */
  | { readonly _tag: "Table"; readonly table: string }

/** One thing that was found, in the workbook's language. */
export interface Found {
  /** The same for the same thing each time. */
  readonly key: string
  readonly severity: Severity
  /** The first of these that the workbook shows is where it stands. */
  readonly where: ReadonlyArray<Where>
  readonly text: string
  /** What was expected; `null` where the text says it. */
  readonly expected: string | null
  readonly todo: string
  readonly rule: string
  /** The norm or agreement, with its article. */
  readonly source: string
  /** The day by which to act, `YYYY-MM-DD`. */
  readonly dueOn: string | null
}

/** A sentence that says what is wrong and then, after the last of these marks, what to do. */
export const parted = (text: string, mark: string): readonly [what: string, todo: string] => {
  const at = text.lastIndexOf(mark)
  if (at < 0) return [text, ""]
  const todo = text.slice(at + mark.length)
  return [text.slice(0, at), `${todo.charAt(0).toUpperCase()}${todo.slice(1)}`]
}
