/**
 * The tables of the governance wing, in the order in which one meets them.
 */
import * as Action from "./records/Action.ts"
import * as AgendaItem from "./records/AgendaItem.ts"
import * as Attendance from "./records/Attendance.ts"
import * as BoardApproval from "./records/BoardApproval.ts"
import * as Body from "./records/Body.ts"
import * as Decision from "./records/Decision.ts"
import * as DecisionCondition from "./records/DecisionCondition.ts"
import * as DecisionRule from "./records/DecisionRule.ts"
import * as Escalation from "./records/Escalation.ts"
import * as EscalationStep from "./records/EscalationStep.ts"
import * as Mandate from "./records/Mandate.ts"
import * as Meeting from "./records/Meeting.ts"
import * as MeetingRequest from "./records/MeetingRequest.ts"
import * as Objection from "./records/Objection.ts"
import * as Proposal from "./records/Proposal.ts"
import * as ProxyVote from "./records/Proxy.ts"
import * as Recusal from "./records/Recusal.ts"
import * as Seat from "./records/Seat.ts"
import * as SeatHolder from "./records/SeatHolder.ts"
import * as Subject from "./records/Subject.ts"
import * as Vote from "./records/Vote.ts"

/** Every table of the governance wing. */
export const tables = [
  Body.table,
  Seat.table,
  SeatHolder.table,
  DecisionRule.table,
  Subject.table,
  Mandate.table,
  Meeting.table,
  MeetingRequest.table,
  Attendance.table,
  ProxyVote.table,
  AgendaItem.table,
  Proposal.table,
  Vote.table,
  Objection.table,
  Recusal.table,
  Decision.table,
  DecisionCondition.table,
  BoardApproval.table,
  Action.table,
  EscalationStep.table,
  Escalation.table,
] as const
