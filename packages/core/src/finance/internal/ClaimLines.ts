/**
 * What was claimed of a cost, and what became of it.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import type * as Claim from "../records/Claim.ts"
import type * as ClaimLine from "../records/ClaimLine.ts"

/** The tables that claims are read from. */
export type Needs = Register.Register<{
  readonly claim: typeof Claim.table
  readonly claimLine: typeof ClaimLine.table
}>

/** What a claim line comes to; the four last add up to what was claimed. */
export interface Outcome {
  readonly claimed: Money.Money
  readonly eligible: Money.Money
  readonly deducted: Money.Money
  /** Put aside by the client: no part of it is decided. */
  readonly parked: Money.Money
  /** Claimed, and not decided yet. */
  readonly undecided: Money.Money
}

/** What became of a claim line. A line of which only one side was written down has the other by subtraction. */
export const outcomeOf = ({ claimed, eligible, deducted, parked }: ClaimLine.Row): Outcome => {
  const none = Money.zero
  if (parked) return { claimed, eligible: none, deducted: none, parked: claimed, undecided: none }
  if (eligible === null && deducted === null) {
    return { claimed, eligible: none, deducted: none, parked: none, undecided: claimed }
  }
  const accepted = eligible ?? Money.subtract(claimed, deducted ?? none)
  return {
    claimed,
    eligible: accepted,
    deducted: Money.subtract(claimed, accepted),
    parked: none,
    undecided: none,
  }
}

/** Whether a claim was submitted by a day. */
export const isSubmitted = (claim: Claim.Row | undefined, on: CalendarDate): claim is Claim.Row =>
  claim !== undefined && claim.status !== "draft" && claim.submittedOn !== null && claim.submittedOn <= on

/** What was claimed of a cost by a day, less what was deducted, by agreement. */
export const claimedBy = (
  register: Needs,
  cost: string,
  on: CalendarDate,
): ReadonlyMap<string, Money.Money> => {
  const lines = Register.where(register, "claimLine", "cost", cost)
  const claimed = new Map<string, Money.Money>()
  for (const line of lines) {
    const claim = Register.get(register, "claim", line.claim)
    if (!isSubmitted(claim, on)) continue
    const net = Money.subtract(line.claimed, outcomeOf(line).deducted)
    claimed.set(claim.fundingAgreement, Money.add(claimed.get(claim.fundingAgreement) ?? Money.zero, net))
  }
  return claimed
}

/** The lines of a cost under one agreement, submitted by a day. */
export const under = (
  register: Needs,
  cost: string,
  agreement: string,
  on: CalendarDate,
): ReadonlyArray<ClaimLine.Row> =>
  Register.where(register, "claimLine", "cost", cost).filter((line) => {
    const claim = Register.get(register, "claim", line.claim)
    return isSubmitted(claim, on) && claim.fundingAgreement === agreement
  })
