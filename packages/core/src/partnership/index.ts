export {
  type Act,
  type ActingVerdict,
  type Agent,
  mayAct,
  type Needs as ActingNeeds,
  type PowerConsidered,
  type PowerMismatch,
  powerMismatches,
} from "./Acting.ts"
export {
  type ErasureDue,
  erase,
  eraseCandidate,
  erasureDue,
  type Needs as CandidateErasureNeeds,
  type PersonalValues,
  personalColumns,
} from "./CandidateErasure.ts"
export { type Eligibility, eligibility, isEligible, type Needs as EligibilityNeeds } from "./Eligibility.ts"
export {
  appointedHours,
  type Feasibility,
  feasibility,
  type Needs as FeasibilityNeeds,
  type RoleLoad,
} from "./Feasibility.ts"
export {
  candidateData,
  powerEnd,
  powerScope,
  powerSelfDealing,
  powerSubstitution,
} from "./LegalSource.ts"
export { isPartner, type Needs as PartnersNeeds, type Partner, partnersOn } from "./Partners.ts"
export type { RowRef } from "./RowRef.ts"
export {
  type CandidateStanding,
  type Needs as VacancyStandingNeeds,
  type VacancyProblem,
  type VacancyStanding,
  vacancyStanding,
} from "./VacancyStanding.ts"
