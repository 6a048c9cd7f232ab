/**
 * Something about a role that asks for attention.
 */
import type { RowRef } from "../partnership/RowRef.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Hours } from "../values/Hours.ts"
import type { Label } from "../values/Label.ts"

/** Something about a role that asks for attention. */
export type RoleProblem = {
  readonly rows: ReadonlyArray<RowRef>
  readonly label: Label
} & (
  | {
      /** Nobody has the role; `since` is the first day without anybody, `null` when it was never filled. */
      readonly _tag: "Vacant"
      readonly since: CalendarDate | null
    }
  | { readonly _tag: "HolderLeft"; readonly person: string; readonly leftOn: CalendarDate }
  | { readonly _tag: "BelowMinimumHours"; readonly short: Hours }
  /** The tasks together take more hours a week than are appointed. */
  | { readonly _tag: "TasksExceedHours"; readonly over: Hours }
  | { readonly _tag: "TaskWithoutPerformer"; readonly task: string }
  | { readonly _tag: "TaskNotShown"; readonly task: string }
  | { readonly _tag: "NoProfile" }
  | { readonly _tag: "EvaluationOverdue"; readonly evaluation: string | null; readonly daysLate: number }
  | { readonly _tag: "ProfileNotAdjusted"; readonly evaluation: string }
)
