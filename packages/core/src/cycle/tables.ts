/**
 * The tables of the wing cycle, in the order in which a person meets them.
 */
import * as ClientRequest from "./records/ClientRequest.ts"
import * as CycleStep from "./records/CycleStep.ts"
import * as CycleYear from "./records/CycleYear.ts"
import * as Declaration from "./records/Declaration.ts"
import * as Evaluation from "./records/Evaluation.ts"
import * as EvaluationFinding from "./records/EvaluationFinding.ts"
import * as Explanation from "./records/Explanation.ts"
import * as LockedPeriod from "./records/LockedPeriod.ts"
import * as Notification from "./records/Notification.ts"
import * as Obligation from "./records/Obligation.ts"
import * as PartnerReport from "./records/PartnerReport.ts"
import * as StepApproval from "./records/StepApproval.ts"
import * as SubmissionPart from "./records/SubmissionPart.ts"

/** Annual cycle: every table of this wing. */
export const tables = [
  CycleYear.table,
  CycleStep.table,
  SubmissionPart.table,
  StepApproval.table,
  PartnerReport.table,
  Explanation.table,
  Declaration.table,
  Evaluation.table,
  EvaluationFinding.table,
  Obligation.table,
  Notification.table,
  ClientRequest.table,
  LockedPeriod.table,
] as const
