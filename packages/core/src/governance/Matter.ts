/**
 * A matter that somebody has to decide: what the mandates need to know of it.
 */
import type { Money } from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import type * as Proposal from "./records/Proposal.ts"

/** A matter to be decided. `null` says that it does not apply: no money, no deviation, no term. */
export interface Matter {
  /** The id of its subject. */
  readonly subject: string
  readonly amount: Money | null
  readonly programmeLine: string | null
  readonly project: string | null
  /** How much it deviates from the budget; below budget is negative, and weighs as much. */
  readonly deviation: Percentage | null
  /** For how many months it binds. */
  readonly months: number | null
  /** The organisation that it binds, whose own mandates count too; `null` when it binds none in particular. */
  readonly organisation: string | null
}

/** The matter of a proposal; the organisation that it binds, if any, is not in the proposal. */
export const ofProposal = (proposal: Proposal.Row, organisation: string | null = null): Matter => ({
  subject: proposal.subject,
  amount: proposal.amount,
  programmeLine: proposal.programmeLine,
  project: proposal.project,
  deviation: proposal.deviation,
  months: proposal.durationMonths,
  organisation,
})
