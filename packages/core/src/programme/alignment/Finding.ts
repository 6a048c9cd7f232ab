/**
 * What the alignment checks find.
 */

import type { RowRef } from "../../partnership/RowRef.ts"
import type { Label } from "../../values/Label.ts"
import type { Period } from "../../values/Period.ts"
import type * as Deliverable from "../records/Deliverable.ts"

/** What stands in the way of counting on a dependency. */
export type DependencyFault =
  /** The two projects have not agreed it. */
  | "notAgreed"
  /** Nobody said when it is needed. */
  | "noNeededDate"
  /** It has no day on which it must be ready. */
  | "noDueDate"
  /** It is due after it is needed. */
  | "dueTooLate"
  /** It is a deliverable of another project than the one depended on. */
  | "otherProject"
  /** The project that supplies it was stopped. */
  | "supplierStopped"

interface Found {
  /** The rows it is about, those to look at first in front. */
  readonly rows: ReadonlyArray<RowRef>
  /** What was found, for people. */
  readonly message: Label
}

/** Something in the programme that does not hang together. */
export type AlignmentFinding = Found &
  (
    | {
        /** Projects make the same kind of thing, on the same domain or for the same group, in the same time. */
        readonly _tag: "OverlappingDeliverables"
        readonly kind: Deliverable.Row["kind"]
        readonly domains: ReadonlyArray<string>
        readonly audience: string | null
        readonly projects: ReadonlyArray<string>
        /** From the first to the last day on which work on them overlaps or adjoins in one run. */
        readonly period: Period
      }
    | {
        readonly _tag: "DependencyNotPlanned"
        readonly dependency: string
        readonly faults: ReadonlyArray<DependencyFault>
      }
    | { readonly _tag: "ProjectWithoutLine"; readonly project: string }
    | { readonly _tag: "ProjectWithoutGoal"; readonly project: string }
    | { readonly _tag: "GoalWithoutEffort"; readonly goal: string }
    | { readonly _tag: "LineWithoutIndicator"; readonly programmeLine: string }
    | { readonly _tag: "UncoveredArea"; readonly area: string }
    | {
        readonly _tag: "UncoveredDomain"
        readonly domain: string
        /** Who does not cover it: no current project works on it, no partner has it as its expertise. */
        readonly missing: ReadonlyArray<"projects" | "partners">
      }
    | { readonly _tag: "IdlePartner"; readonly organisation: string }
  )
