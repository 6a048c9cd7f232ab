export {
  type Asked as AgreedTermAsked,
  agreedTerm,
  type Needs as AgreedTermNeeds,
  onlyAgreement,
} from "./AgreedTerms.ts"
export {
  type AmendmentCheck,
  type AmendmentLine,
  type AmendmentOptions,
  type AmendmentReason,
  checkAmendment,
  type Needs as AmendmentNeeds,
  type PartnerChange,
  type ShiftLimit,
} from "./Amendments.ts"
export { type Balance, closes as balanceCloses } from "./Balance.ts"
export { type BudgetOn, type BudgetReason, budgetOn, type VersionOn, type VersionState } from "./Budgets.ts"
export {
  type CarryOverOn,
  type CarryOverReason,
  carried,
  carryOvers,
  type Needs as CarryOverNeeds,
  type YearCarried,
} from "./CarryOvers.ts"
export {
  type ClaimOn,
  type ClaimReason,
  type ClaimSums,
  type ClaimsOn,
  claimsOn,
  type Deduction,
  type Needs as ClaimNeeds,
} from "./Claims.ts"
export {
  type Cofinancing,
  cofinancing,
  type Needs as CofinancingNeeds,
  type Source,
  type SourceReason,
} from "./Cofinancing.ts"
export {
  type FundedPart,
  type FundingOfCost,
  fundingOf,
  type Needs as FundingNeeds,
} from "./CostFundings.ts"
export { doubleHours, type Needs as HoursNeeds } from "./DoubleHours.ts"
export type { Double } from "./Doubles.ts"
export { type Needs as EncumbranceNeeds, type OpenEncumbrance, openEncumbrances } from "./Encumbrances.ts"
export {
  hourlyRate,
  type NoRate,
  type RateParts,
  type RateReason,
  rateOfRow,
  rateReasons,
} from "./HourlyRates.ts"
export {
  type Interest,
  type InterestAsked,
  type InterestRate,
  type InterestYear,
  type NoInterestRate,
  statutoryInterest,
} from "./Interest.ts"
export {
  type JointCost,
  type JointReason,
  type JointShare,
  jointCosts,
  type Needs as JointCostNeeds,
} from "./JointCosts.ts"
export {
  divide,
  type KeyAsked,
  type KeyChange,
  type KeyReason,
  keyChanges,
  keyOn,
  type Needs as KeyNeeds,
  type NoSingleKey,
  type Share,
  type Weight,
  weightsOf,
} from "./Keys.ts"
export {
  type LeadPartnerOn,
  leadPartnerModels,
  leadPartnerOn,
  type Model as LeadPartnerModel,
  type ModelTerms,
  type Needs as LeadPartnerNeeds,
  type NoSingleLeadPartner,
} from "./LeadPartners.ts"
export {
  type Liquidity,
  type LiquidityOptions,
  type LiquidityQuarter,
  liquidity,
  type Needs as LiquidityNeeds,
} from "./Liquidity.ts"
export {
  type Amounts,
  amountsOf,
  type Cell,
  type Dimension,
  type Granularity,
  type Matrix,
  matrix,
} from "./Matrix.ts"
export type { NoSuchRow } from "./NoSuchRow.ts"
export {
  type AnyPosting,
  type Asked as PostingsAsked,
  type LedgerNeeds,
  ledger,
  type Measure,
  make as postings,
  type Needs as PostingNeeds,
  type Posting,
} from "./Postings.ts"
export { type Needs as PromisesNeeds, promisedAmount, promisedHours, promises } from "./Promises.ts"
export type { Reason } from "./Reason.ts"
export {
  type Elsewhere,
  type Needs as ReconcileNeeds,
  type Reconciliation,
  type ReconciliationCheck,
  type ReconciliationCheckName,
  reconcile,
} from "./Reconcile.ts"
export {
  type LateInterest,
  type LatePayment,
  latePayments,
  type Needs as RecoveryNeeds,
  type RecoveryOn,
  recoveries,
} from "./Recoveries.ts"
export {
  type ClassSwitch,
  classOf,
  type Duration,
  type Filled,
  type Needs as RegimeNeeds,
  type OpenTerms,
  type RecipientSwitch,
  type Regime,
  type RegimeReason,
  regime,
  type SubsidyClass,
} from "./Regime.ts"
export {
  type Debt,
  type DivisionBasis,
  type Needs as SettlementNeeds,
  type PartnerSettlement,
  type Settlement,
  type SettlementReason,
  settlement,
} from "./Settlement.ts"
export {
  type HoursSide,
  type MoneySide,
  type Needs as TriangleNeeds,
  type PartnerTriangle,
  triangle,
} from "./Triangle.ts"
export { unbudgeted } from "./Unbudgeted.ts"
export {
  type HoursAsked,
  type Needs as ValuedHoursNeeds,
  rateOn,
  type ValuedHours,
  type ValuedLine,
  valuedHours,
  type Worker,
} from "./ValuedHours.ts"
export {
  type Needs as VatNeeds,
  type VatOfCost,
  type VatReason,
  vatOfCost,
  vatPositionOn,
} from "./Vat.ts"
