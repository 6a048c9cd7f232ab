/**
 * The tables that the chain of the cycle is read from.
 */
import type * as BoardApproval from "../../governance/records/BoardApproval.ts"
import type * as Decision from "../../governance/records/Decision.ts"
import type * as Register from "../../register/Register.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import type * as CycleYear from "../records/CycleYear.ts"
import type * as Declaration from "../records/Declaration.ts"
import type * as Evaluation from "../records/Evaluation.ts"
import type * as EvaluationFinding from "../records/EvaluationFinding.ts"
import type * as PartnerReport from "../records/PartnerReport.ts"
import type * as StepApproval from "../records/StepApproval.ts"
import type * as SubmissionPart from "../records/SubmissionPart.ts"

/** The tables of the chain, by name. */
export type ChainTables = {
  readonly decision: typeof Decision.table
  readonly boardApproval: typeof BoardApproval.table
  readonly cycleYear: typeof CycleYear.table
  readonly cycleStep: typeof CycleStep.table
  readonly submissionPart: typeof SubmissionPart.table
  readonly stepApproval: typeof StepApproval.table
  readonly partnerReport: typeof PartnerReport.table
  readonly declaration: typeof Declaration.table
  readonly evaluation: typeof Evaluation.table
  readonly evaluationFinding: typeof EvaluationFinding.table
}

/** The tables that the chain is read from. */
export type ChainNeeds = Register.Register<ChainTables>
