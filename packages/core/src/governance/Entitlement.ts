/**
 * Who may vote in a body, with what weight, and how many it takes to decide.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Body from "./records/Body.ts"
import type * as DecisionRule from "./records/DecisionRule.ts"
import type * as Seat from "./records/Seat.ts"
import { isEntitled } from "./Seats.ts"
import * as Fraction from "./voting/Fraction.ts"

/** The tables that entitlements are read from. */
export type Needs = Register.Register<{
  readonly body: typeof Body.table
  readonly decisionRule: typeof DecisionRule.table
  readonly seat: typeof Seat.table
}>

/** The votes of one organisation. */
export interface OrganisationVotes {
  /** `null` for seats that belong to nobody in particular. */
  readonly organisation: string | null
  readonly seats: number
  readonly weight: number
}

/** How many must be there, by the body's own decision rule. */
export interface QuorumNeeded {
  readonly rule: string
  /** Whether those represented count as well as those present. */
  readonly base: "present" | "represented"
  readonly counting: "heads" | "weights"
  /** How many seats, or how much weight, must be there. */
  readonly needed: number
  /** Out of how many. */
  readonly of: number
}

/** Who may vote in a body. */
export interface Entitlement {
  readonly seats: number
  readonly weight: number
  /** In the order of organisations; seats of nobody in particular in front. */
  readonly organisations: ReadonlyArray<OrganisationVotes>
  /** `null` when the body's rule asks for none, or it has no rule. */
  readonly quorum: QuorumNeeded | null
}

/** A seat that may vote. */
export interface Vote {
  readonly organisation: string | null
  readonly weight: number
}

const quorumOf = (rule: DecisionRule.Row | undefined, seats: number, weight: number): QuorumNeeded | null => {
  if (rule === undefined || rule.quorumBase === "none") return null
  const { quorumNumerator: numerator, quorumDenominator: denominator } = rule
  if (numerator === null || denominator === null) return null
  const counting = rule.quorumCounting ?? rule.counting
  const of = counting === "heads" ? seats : weight
  const needed = Fraction.atLeast({ numerator, denominator }, of)
  return { rule: rule.id, base: rule.quorumBase, counting, needed, of }
}

/** The entitlement of a body whose voting seats are these. */
export const entitlementOf = (register: Needs, body: Body.Row, votes: ReadonlyArray<Vote>): Entitlement => {
  const groups = new Map<string | null, { seats: number; weight: number }>()
  let total = 0
  for (const { organisation, weight } of votes) {
    const group = groups.get(organisation) ?? { seats: 0, weight: 0 }
    groups.set(organisation, { seats: group.seats + 1, weight: group.weight + weight })
    total += weight
  }
  const rule =
    body.decisionRule === null ? undefined : Register.get(register, "decisionRule", body.decisionRule)
  return {
    seats: votes.length,
    weight: total,
    organisations: [...groups]
      .map(([organisation, group]) => ({ organisation, ...group }))
      .sort((a, b) => ((a.organisation ?? "") < (b.organisation ?? "") ? -1 : 1)),
    quorum: quorumOf(rule, votes.length, total),
  }
}

/** The seats of a body that may vote on a day. */
export const votingSeats = (register: Needs, body: string, on: CalendarDate): ReadonlyArray<Seat.Row> =>
  Register.where(register, "seat", "body", body).filter(
    (seat) => InForce.on(seat, on) && isEntitled(seat, on),
  )

/**
 * Who may vote in a body on a day, seat by seat and organisation by organisation, and the quorum by the body's own
 * rule; `undefined` for an unknown body. Suspended seats may not vote. A notice of default is looked at when a vote
 * is counted, not here.
 */
export const entitlement = (register: Needs, body: string, on: CalendarDate): Entitlement | undefined => {
  const row = Register.get(register, "body", body)
  return row === undefined ? undefined : entitlementOf(register, row, votingSeats(register, body, on))
}
