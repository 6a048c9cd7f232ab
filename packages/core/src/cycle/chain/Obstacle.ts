/**
 * Why a step of the cycle may not close.
 */
import type * as Decision from "../../governance/records/Decision.ts"
import type { RowRef } from "../../partnership/RowRef.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type * as Declaration from "../records/Declaration.ts"
import type * as SubmissionPart from "../records/SubmissionPart.ts"

interface Standing {
  /** The rows to look at. */
  readonly rows: ReadonlyArray<RowRef>
  /** What stands in the way, for people. */
  readonly message: Label
}

/** Something that stands in the way of closing a step. */
export type Obstacle = Standing &
  (
    | { readonly _tag: "UnknownStep"; readonly step: string }
    | { readonly _tag: "AlreadyClosed"; readonly closedOn: CalendarDate }
    | { readonly _tag: "StepSkipped" }
    | {
        /** It rests on a step that is open, or that itself rests on an open one. */
        readonly _tag: "RestsOnOpen"
        readonly step: string
      }
    | {
        /** It rests, through others, on itself. */
        readonly _tag: "Circular"
      }
    | { readonly _tag: "NotSubmitted" }
    | { readonly _tag: "DocumentMissing" }
    | { readonly _tag: "PartMissing"; readonly part: SubmissionPart.Row["part"] }
    | {
        readonly _tag: "PartnerReportOpen"
        readonly organisation: string
        readonly why: "notSubmitted" | "notApproved"
      }
    | { readonly _tag: "DeclarationUnsigned"; readonly kind: Declaration.Row["kind"] }
    | { readonly _tag: "ApprovalOpen"; readonly approval: string }
    | { readonly _tag: "ApprovalRefused"; readonly approval: string }
    | { readonly _tag: "DecisionMissing"; readonly body: string }
    | {
        readonly _tag: "DecisionNotAdopted"
        readonly decision: string
        readonly outcome: Decision.Row["outcome"]
      }
    | { readonly _tag: "DecisionOfOtherBody"; readonly decision: string; readonly body: string }
    | { readonly _tag: "BoardApprovalOpen"; readonly organisation: string }
    | { readonly _tag: "BoardApprovalRefused"; readonly organisation: string }
    | {
        /** A finding of the evaluation that this plan does not answer. */
        readonly _tag: "FindingUnanswered"
        readonly finding: string
      }
  )
