/**
 * Why an answer is as it is, or what is wrong with the rows it rests on.
 */
import type { Norm } from "../law/Norm.ts"
import type { RowRef } from "../partnership/RowRef.ts"
import type { Label } from "../values/Label.ts"

/** A reason as data, with its text, the rows it rests on, and the article where there is one. */
export interface Reason<Tag extends string = string> {
  readonly _tag: Tag
  readonly label: Label
  readonly rows: ReadonlyArray<RowRef>
  /** The norm that it rests on; `null` where the partners' own agreement is the source. */
  readonly source: Norm | null
}

/** A reason. */
export const make = <const Tag extends string>(
  tag: Tag,
  label: Label,
  rows: ReadonlyArray<RowRef>,
  source: Norm | null = null,
): Reason<Tag> => ({ _tag: tag, label, rows, source })
