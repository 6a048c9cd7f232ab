/**
 * A matter that belongs on the agenda of a body.
 */
import type { RowRef } from "../partnership/RowRef.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type { BoardStanding } from "./Approvals.ts"
import type { ConditionStanding } from "./Conditions.ts"
import type { EscalationStanding } from "./Escalations.ts"
import type { RoutingVerdict } from "./Routing.ts"
import type * as Decision from "./records/Decision.ts"
import type * as Proposal from "./records/Proposal.ts"

/** A matter that belongs on the agenda of a body, and why. */
export type AgendaMatter = {
  readonly rows: ReadonlyArray<RowRef>
  readonly label: Label
  /** The body that puts it before this one, or has to bring it; `null` when it is this body's own. */
  readonly from: string | null
  /** The item by which it stands on the agenda asked about; `null` while it does not. */
  readonly agendaItem: string | null
} & (
  | {
      /** A proposal that this body has to decide: asked of it, or routed to it. */
      readonly _tag: "Proposal"
      readonly proposal: Proposal.Row
      /** `routed`: it was asked of another body, or of none, but this one is competent. */
      readonly because: "asked" | "routed"
      readonly routing: RoutingVerdict
    }
  | { readonly _tag: "Escalation"; readonly standing: EscalationStanding }
  | {
      /** This body answered; the answer has to go back to the body below. */
      readonly _tag: "AnswerToBringBack"
      readonly standing: EscalationStanding
      readonly to: string
    }
  | {
      /** What this body took up came back since its last meeting. */
      readonly _tag: "CameBack"
      readonly standing: EscalationStanding
    }
  | {
      /** Another body reported the outcome of an item to this one since its last meeting. */
      readonly _tag: "Reported"
      readonly item: string
      readonly outcome: string | null
    }
  | {
      readonly _tag: "BoardsAwaited"
      readonly decision: Decision.Row
      readonly boards: ReadonlyArray<BoardStanding>
    }
  | {
      readonly _tag: "ConditionOpen"
      readonly decision: Decision.Row
      readonly condition: ConditionStanding
    }
  | {
      readonly _tag: "ToRatify"
      readonly decision: Decision.Row
      readonly ratifyBy: CalendarDate | null
    }
)
