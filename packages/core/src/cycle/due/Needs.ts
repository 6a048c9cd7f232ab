/**
 * The tables that the due list is read from, and who answers for a funding agreement.
 */
import type * as ClientDecision from "../../finance/records/ClientDecision.ts"
import type * as Determination from "../../finance/records/Determination.ts"
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import type * as Invoice from "../../finance/records/Invoice.ts"
import type * as LeadPartnerTerm from "../../finance/records/LeadPartnerTerm.ts"
import type * as Payment from "../../finance/records/Payment.ts"
import type * as PlannedPayment from "../../finance/records/PlannedPayment.ts"
import type * as Recovery from "../../finance/records/Recovery.ts"
import type * as Action from "../../governance/records/Action.ts"
import type * as BoardApproval from "../../governance/records/BoardApproval.ts"
import type * as Decision from "../../governance/records/Decision.ts"
import type * as DecisionCondition from "../../governance/records/DecisionCondition.ts"
import type * as Escalation from "../../governance/records/Escalation.ts"
import type { RowRef } from "../../partnership/RowRef.ts"
import type * as AgreedTerm from "../../partnership/records/AgreedTerm.ts"
import type * as AnnualAccounts from "../../partnership/records/AnnualAccounts.ts"
import type * as Appointment from "../../partnership/records/Appointment.ts"
import type * as Candidate from "../../partnership/records/Candidate.ts"
import type * as Conversation from "../../partnership/records/Conversation.ts"
import type * as CooperationAgreement from "../../partnership/records/CooperationAgreement.ts"
import type * as Organisation from "../../partnership/records/Organisation.ts"
import type * as Role from "../../partnership/records/Role.ts"
import type * as RoleEvaluation from "../../partnership/records/RoleEvaluation.ts"
import type * as Vacancy from "../../partnership/records/Vacancy.ts"
import type * as Deliverable from "../../programme/records/Deliverable.ts"
import type * as Indicator from "../../programme/records/Indicator.ts"
import type * as Measurement from "../../programme/records/Measurement.ts"
import type * as Milestone from "../../programme/records/Milestone.ts"
import type * as ProgrammeLine from "../../programme/records/ProgrammeLine.ts"
import type * as Project from "../../programme/records/Project.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as ClientRequest from "../records/ClientRequest.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import type * as CycleYear from "../records/CycleYear.ts"
import type * as Declaration from "../records/Declaration.ts"
import type * as Evaluation from "../records/Evaluation.ts"
import type * as EvaluationFinding from "../records/EvaluationFinding.ts"
import type * as Notification from "../records/Notification.ts"
import type * as Obligation from "../records/Obligation.ts"
import type * as PartnerReport from "../records/PartnerReport.ts"
import type * as StepApproval from "../records/StepApproval.ts"
import type * as SubmissionPart from "../records/SubmissionPart.ts"
import { rowsOf } from "./Draft.ts"

/** The tables that the due list is read from. */
export type DueNeeds = Register.Register<{
  readonly organisation: typeof Organisation.table
  readonly agreedTerm: typeof AgreedTerm.table
  readonly annualAccounts: typeof AnnualAccounts.table
  readonly cooperationAgreement: typeof CooperationAgreement.table
  readonly role: typeof Role.table
  readonly appointment: typeof Appointment.table
  readonly roleEvaluation: typeof RoleEvaluation.table
  readonly vacancy: typeof Vacancy.table
  readonly candidate: typeof Candidate.table
  readonly conversation: typeof Conversation.table
  readonly decision: typeof Decision.table
  readonly decisionCondition: typeof DecisionCondition.table
  readonly boardApproval: typeof BoardApproval.table
  readonly action: typeof Action.table
  readonly escalation: typeof Escalation.table
  readonly programmeLine: typeof ProgrammeLine.table
  readonly project: typeof Project.table
  readonly milestone: typeof Milestone.table
  readonly deliverable: typeof Deliverable.table
  readonly indicator: typeof Indicator.table
  readonly measurement: typeof Measurement.table
  readonly fundingAgreement: typeof FundingAgreement.table
  readonly leadPartnerTerm: typeof LeadPartnerTerm.table
  readonly clientDecision: typeof ClientDecision.table
  readonly determination: typeof Determination.table
  readonly plannedPayment: typeof PlannedPayment.table
  readonly payment: typeof Payment.table
  readonly invoice: typeof Invoice.table
  readonly recovery: typeof Recovery.table
  readonly cycleYear: typeof CycleYear.table
  readonly cycleStep: typeof CycleStep.table
  readonly submissionPart: typeof SubmissionPart.table
  readonly stepApproval: typeof StepApproval.table
  readonly partnerReport: typeof PartnerReport.table
  readonly declaration: typeof Declaration.table
  readonly evaluation: typeof Evaluation.table
  readonly evaluationFinding: typeof EvaluationFinding.table
  readonly obligation: typeof Obligation.table
  readonly notification: typeof Notification.table
  readonly clientRequest: typeof ClientRequest.table
}>

/**
 * Who answers to the client on a day: the lead partner of that day, else the last one before it or the first to
 * come, else the applicant, else the parties.
 */
export const answerable = (
  register: Register.Register<{ readonly leadPartnerTerm: typeof LeadPartnerTerm.table }>,
  agreement: FundingAgreement.Row,
  on: CalendarDate,
): ReadonlyArray<RowRef> => {
  const leads = [...Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id)].sort(
    (a, b) => (a.validFrom !== b.validFrom ? (a.validFrom < b.validFrom ? -1 : 1) : a.id < b.id ? -1 : 1),
  )
  const current = leads.filter(
    ({ validFrom, validThrough }) => validFrom <= on && (validThrough === null || on <= validThrough),
  )
  const lead = current.at(-1) ?? leads.filter(({ validFrom }) => validFrom <= on).at(-1) ?? leads[0]
  if (lead !== undefined) return rowsOf("organisation", lead.organisation)
  if (agreement.appliedBy !== null) return rowsOf("organisation", agreement.appliedBy)
  return rowsOf("organisation", ...(agreement.parties ?? []))
}
