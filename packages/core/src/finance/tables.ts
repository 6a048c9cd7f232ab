/**
 * The tables of the wing finance, in the order in which a person meets them.
 */
import * as AgreementInstalment from "./records/AgreementInstalment.ts"
import * as AllocationKey from "./records/AllocationKey.ts"
import * as AllocationShare from "./records/AllocationShare.ts"
import * as Asset from "./records/Asset.ts"
import * as Budget from "./records/Budget.ts"
import * as BudgetLine from "./records/BudgetLine.ts"
import * as BudgetVersion from "./records/BudgetVersion.ts"
import * as CarryOver from "./records/CarryOver.ts"
import * as Claim from "./records/Claim.ts"
import * as ClaimLine from "./records/ClaimLine.ts"
import * as ClientDecision from "./records/ClientDecision.ts"
import * as Commitment from "./records/Commitment.ts"
import * as Contribution from "./records/Contribution.ts"
import * as Cost from "./records/Cost.ts"
import * as CostCategory from "./records/CostCategory.ts"
import * as CostDeclaration from "./records/CostDeclaration.ts"
import * as CostFunding from "./records/CostFunding.ts"
import * as Determination from "./records/Determination.ts"
import * as Encumbrance from "./records/Encumbrance.ts"
import * as Forecast from "./records/Forecast.ts"
import * as FundingAgreement from "./records/FundingAgreement.ts"
import * as FundingLine from "./records/FundingLine.ts"
import * as HourBasis from "./records/HourBasis.ts"
import * as Invoice from "./records/Invoice.ts"
import * as LeadPartnerTerm from "./records/LeadPartnerTerm.ts"
import * as LiquidityPeriod from "./records/LiquidityPeriod.ts"
import * as Payment from "./records/Payment.ts"
import * as PlannedPayment from "./records/PlannedPayment.ts"
import * as Rate from "./records/Rate.ts"
import * as Recharge from "./records/Recharge.ts"
import * as Recovery from "./records/Recovery.ts"
import * as ReserveMovement from "./records/ReserveMovement.ts"
import * as TimeEntry from "./records/TimeEntry.ts"
import * as VatPosition from "./records/VatPosition.ts"

/** Finance: every table of this wing. */
export const tables = [
  FundingAgreement.table,
  AgreementInstalment.table,
  LeadPartnerTerm.table,
  ClientDecision.table,
  AllocationKey.table,
  AllocationShare.table,
  CostCategory.table,
  Budget.table,
  BudgetVersion.table,
  BudgetLine.table,
  FundingLine.table,
  Commitment.table,
  Contribution.table,
  Rate.table,
  HourBasis.table,
  TimeEntry.table,
  Encumbrance.table,
  Cost.table,
  CostFunding.table,
  Recharge.table,
  Forecast.table,
  LiquidityPeriod.table,
  PlannedPayment.table,
  Invoice.table,
  Payment.table,
  Claim.table,
  ClaimLine.table,
  CostDeclaration.table,
  Determination.table,
  Recovery.table,
  CarryOver.table,
  ReserveMovement.table,
  VatPosition.table,
  Asset.table,
] as const
