/**
 * Who pays a cost: each agreement's part, the parts of others, and what the partner bears itself. More than the
 * whole is a euro counted twice (norms KB02, KB05; rule `dubbeleFinanciering`).
 */
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as ClaimLines from "./internal/ClaimLines.ts"
import type * as Cost from "./records/Cost.ts"
import type * as CostFunding from "./records/CostFunding.ts"

/** The tables that the funding of costs is read from. */
export type Needs = ClaimLines.Needs &
  Register.Register<{
    readonly cost: typeof Cost.table
    readonly costFunding: typeof CostFunding.table
  }>

/** An amount that an agreement pays of a cost. */
export interface FundedPart {
  readonly fundingAgreement: string
  readonly amount: Money.Money
}

/** Who pays a cost. */
export interface FundingOfCost {
  readonly cost: string
  readonly amount: Money.Money
  /** Each agreement once. */
  readonly agreements: ReadonlyArray<FundedPart>
  /** What other organisations pay, apart from an agreement. */
  readonly others: Money.Money
  /** What is left to the partner itself. */
  readonly own: Money.Money
  /** What is counted above the amount of the cost, always zero or more: this much is paid twice. */
  readonly excess: Money.Money
}

const add = Money.add

/**
 * Whether a cost is paid by the agreement that stands on it, or by the partner itself: no other source stands with
 * it and nothing of it was claimed. So it is with nearly every cost, and then there is nothing to work out.
 */
export const isPlain = (register: Needs, cost: string): boolean =>
  (register.rows.costFunding.length === 0 ||
    Register.where(register, "costFunding", "cost", cost).length === 0) &&
  (register.rows.claimLine.length === 0 || Register.where(register, "claimLine", "cost", cost).length === 0)

const plain = ({ id, amount, fundingAgreement }: Cost.Row): FundingOfCost => ({
  cost: id,
  amount,
  agreements: fundingAgreement === null ? [] : [{ fundingAgreement, amount }],
  others: Money.zero,
  own: fundingAgreement === null ? amount : Money.zero,
  excess: Money.zero,
})

/**
 * Who pays a cost, by a day.
 *
 * The agreement on the cost pays what no other source (`costFunding`) pays. An agreement under which more was
 * claimed than that, deductions apart, counts for what was claimed. Credit notes go the same way below zero.
 */
export const fundingOf = (register: Needs, cost: Cost.Row, on: CalendarDate): FundingOfCost => {
  if (isPlain(register, cost.id)) return plain(cost)
  const sources = Register.where(register, "costFunding", "cost", cost.id)
  const claimed = ClaimLines.claimedBy(register, cost.id, on)
  // Credit notes are turned round, so that a larger part is always a larger number.
  const turn = (amount: Money.Money): Money.Money => (cost.amount < 0 ? Money.negate(amount) : amount)
  const whole = turn(cost.amount)
  const parts = new Map<string, Money.Money>()
  let others = Money.zero
  for (const { fundingAgreement, amount } of sources) {
    if (fundingAgreement === null) others = add(others, turn(amount))
    else parts.set(fundingAgreement, add(parts.get(fundingAgreement) ?? Money.zero, turn(amount)))
  }
  const main = cost.fundingAgreement
  if (main !== null && !parts.has(main)) {
    const rest = Money.subtract(whole, Money.sum([others, ...parts.values()]))
    parts.set(main, Money.max(Money.zero, rest))
  }
  for (const [agreement, amount] of claimed) {
    parts.set(agreement, Money.max(parts.get(agreement) ?? Money.zero, turn(amount)))
  }
  const paid = Money.sum([others, ...parts.values()])
  const counted = Money.sum([others, ...parts.values()].map((part) => Money.max(Money.zero, part)))
  return {
    cost: cost.id,
    amount: cost.amount,
    agreements: [...parts].map(([fundingAgreement, part]) => ({ fundingAgreement, amount: turn(part) })),
    others: turn(others),
    own: turn(Money.max(Money.zero, Money.subtract(whole, paid))),
    excess: Money.max(Money.zero, Money.subtract(counted, whole)),
  }
}
