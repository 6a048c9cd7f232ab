export {
  type ActionStanding,
  actionsOf,
  actionsOverdue,
  decisionsWithoutAction,
  type Needs as ActionsNeeds,
} from "./Actions.ts"
export { agenda, type MeetingAgenda, meetingAgenda, type Needs as AgendaNeeds } from "./Agenda.ts"
export type { AgendaMatter } from "./AgendaMatter.ts"
export {
  approvalsOf,
  approvalsOpen,
  type BoardStanding,
  type DecisionApprovals,
  type Needs as ApprovalsNeeds,
} from "./Approvals.ts"
export {
  type ConditionStanding,
  conditionsOf,
  conditionsOpen,
  type Needs as ConditionsNeeds,
  type Spending,
  type SpendingOnCondition,
  spendingOnConditions,
} from "./Conditions.ts"
export {
  type Asked as DecisionListAsked,
  decisionList,
  type Force,
  type ListedDecision,
  type Needs as DecisionListNeeds,
} from "./DecisionList.ts"
export {
  type Entitlement,
  entitlement,
  type Needs as EntitlementNeeds,
  type OrganisationVotes,
  type QuorumNeeded,
} from "./Entitlement.ts"
export { type Entry, enter } from "./Entry.ts"
export {
  type Answer,
  answer,
  bringBack,
  escalate,
  type Outcome as EscalationOutcome,
  passUp,
  type Raise,
  sendBack,
} from "./Escalate.ts"
export type { EscalationRefusal } from "./EscalationRefusal.ts"
export {
  type EscalationStanding,
  escalationStanding,
  escalations,
  type Needs as EscalationsNeeds,
  type Stage as EscalationStage,
} from "./Escalations.ts"
export { type Exit, exit } from "./Exit.ts"
export { type Power, type Upward, type WayUp, wayUp } from "./Ladder.ts"
export type { LayerProblem, Needs as LayerProblemsNeeds } from "./LayerProblem.ts"
export { layerProblems } from "./LayerProblems.ts"
export {
  type BodyStanding,
  type Layer,
  layers,
  type Needs as LayersNeeds,
  type OrganisationSeats,
} from "./Layers.ts"
export { type MandateConsidered, type MandateMismatch, mandateMismatches } from "./MandateFit.ts"
export { type Matter, ofProposal as matterOf } from "./Matter.ts"
export { type BoardNeeded, type BoardReason, boardReasons, type Holder } from "./OwnBoards.ts"
export type {
  BodyEffect,
  Needs as PartnerChangeNeeds,
  PartnerChange,
  PartnerRefusal,
  ToArrange,
  ToDecide,
} from "./PartnerChange.ts"
export type { EvaluationStanding } from "./RoleEvaluations.ts"
export type { DatedRow, HandedIn, ShownBy, ShownElsewhere, TaskEvidence } from "./RoleEvidence.ts"
export type { HoursAgainst, HoursFrom, HoursMade, RoleHours } from "./RoleHours.ts"
export type { RoleProblem } from "./RoleProblem.ts"
export {
  type Given as RoleGiven,
  type Needs as RoleStandingNeeds,
  type RoleStanding,
  roleStanding,
  type TaskStanding,
} from "./RoleStanding.ts"
export {
  type Basis,
  type Competence,
  type Needs as RoutingNeeds,
  type RoutingVerdict,
  route,
} from "./Routing.ts"
export { type SeatedPerson, type SeatStanding, seatsOf } from "./Seats.ts"
export { type Needs as UrgentDecisionNeeds, type UrgentStanding, urgentStanding } from "./UrgentDecision.ts"
export * from "./Voting.ts"
