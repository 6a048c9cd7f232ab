/**
 * The costs that an agreement pays, each with its part and what the client takes of that.
 */
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as CostFundings from "../CostFundings.ts"
import { incomeCategories } from "../Postings.ts"
import type * as Cost from "../records/Cost.ts"
import type * as CostCategory from "../records/CostCategory.ts"
import * as ClaimLines from "./ClaimLines.ts"

/** The tables that charges are read from. */
export type Needs = CostFundings.Needs &
  Register.Register<{ readonly costCategory: typeof CostCategory.table }>

/** A cost under an agreement. */
export interface Charge {
  readonly cost: string
  readonly organisation: string
  readonly year: number
  /** The part of the cost that stands under the agreement. */
  readonly amount: Money.Money
  /** The part of that amount which the client takes, or is expected to take. */
  readonly accepted: Money.Money
  readonly deducted: Money.Money
  readonly parked: Money.Money
}

const costsOf = (register: Needs, agreement: string): ReadonlyArray<Cost.Row> => {
  const main = Register.where(register, "cost", "fundingAgreement", agreement)
  const more = new Set<string>()
  for (const { cost } of Register.where(register, "costFunding", "fundingAgreement", agreement))
    more.add(cost)
  for (const { id } of Register.where(register, "claim", "fundingAgreement", agreement)) {
    for (const { cost } of Register.where(register, "claimLine", "claim", id)) more.add(cost)
  }
  if (more.size === 0) return main
  const added = [...more].flatMap((id) => {
    const cost = Register.get(register, "cost", id)
    return cost === undefined || cost.fundingAgreement === agreement ? [] : [cost]
  })
  return [...main, ...added]
}

const accepted = (
  register: Needs,
  cost: Cost.Row,
  agreement: string,
  amount: Money.Money,
  on: CalendarDate.CalendarDate,
): Pick<Charge, "accepted" | "deducted" | "parked"> => {
  const lines = ClaimLines.under(register, cost.id, agreement, on).map(ClaimLines.outcomeOf)
  const sum = (pick: (line: ClaimLines.Outcome) => Money.Money): Money.Money => Money.sum(lines.map(pick))
  const decided = sum((line) => line.eligible)
  const category = Register.get(register, "costCategory", cost.costCategory)
  const taken = lines.length === 0 && category?.eligible === false ? Money.zero : amount
  // Credit notes are turned round, so that a smaller part is always a smaller number.
  const turn = (of: Money.Money): Money.Money => (amount < 0 ? Money.negate(of) : of)
  const unclaimed = Money.max(
    Money.zero,
    turn(
      Money.subtract(
        amount,
        sum((line) => line.claimed),
      ),
    ),
  )
  const open = Money.add(turn(sum((line) => line.undecided)), unclaimed)
  const room = Money.subtract(turn(cost.eligibleAmount ?? taken), turn(decided))
  const hoped = Money.max(Money.zero, Money.min(open, room))
  return {
    accepted: Money.add(decided, turn(hoped)),
    deducted: sum((line) => line.deducted),
    parked: sum((line) => line.parked),
  }
}

/** What of a cost stands under an agreement; `null` when none of it does. */
const chargeOf = (
  register: Needs,
  cost: Cost.Row,
  agreement: string,
  on: CalendarDate.CalendarDate,
): Omit<Charge, "cost" | "organisation" | "year"> | null => {
  const funding = CostFundings.fundingOf(register, cost, on)
  const part = funding.agreements.find(({ fundingAgreement }) => fundingAgreement === agreement)
  if (part === undefined) return null
  return { amount: part.amount, ...accepted(register, cost, agreement, part.amount, on) }
}

/**
 * Every cost booked by a day that an agreement pays or that was claimed under it. What the client takes is what it
 * accepted; of what it has not decided on, the eligible part; nothing of what it put aside.
 */
export const charges = (
  register: Needs,
  agreement: string,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<Charge> => {
  const income = incomeCategories(register)
  return costsOf(register, agreement).flatMap((cost) => {
    if (cost.bookedOn > on || income.has(cost.costCategory)) return []
    const charge = chargeOf(register, cost, agreement, on)
    const { id, organisation, bookedOn } = cost
    return charge === null ? [] : [{ cost: id, organisation, year: CalendarDate.year(bookedOn), ...charge }]
  })
}

/** The charges of one organisation added up. */
export interface Tally {
  readonly amount: Money.Money
  readonly accepted: Money.Money
  readonly deducted: Money.Money
  readonly parked: Money.Money
  readonly costs: ReadonlyArray<string>
}

/** The charges of an agreement by organisation: the same as adding up `charges`, without making each of them. */
export const tally = (
  register: Needs,
  agreement: string,
  on: CalendarDate.CalendarDate,
): ReadonlyMap<string, Tally> => {
  const income = incomeCategories(register)
  const ineligible = new Set<string>()
  for (const { id, eligible } of register.rows.costCategory) if (!eligible) ineligible.add(id)
  const found = new Map<
    string,
    { -readonly [K in keyof Tally]: K extends "costs" ? Array<string> : Tally[K] }
  >()
  for (const cost of costsOf(register, agreement)) {
    if (cost.bookedOn > on || income.has(cost.costCategory)) continue
    const isPlain = CostFundings.isPlain(register, cost.id)
    const charge = isPlain ? null : chargeOf(register, cost, agreement, on)
    if (!isPlain && charge === null) continue
    let sums = found.get(cost.organisation)
    if (sums === undefined) {
      sums = { amount: Money.zero, accepted: Money.zero, deducted: Money.zero, parked: Money.zero, costs: [] }
      found.set(cost.organisation, sums)
    }
    sums.costs.push(cost.id)
    if (charge === null) {
      const taken = cost.eligibleAmount ?? (ineligible.has(cost.costCategory) ? Money.zero : cost.amount)
      sums.amount = Money.add(sums.amount, cost.amount)
      sums.accepted = Money.add(sums.accepted, taken)
    } else {
      sums.amount = Money.add(sums.amount, charge.amount)
      sums.accepted = Money.add(sums.accepted, charge.accepted)
      sums.deducted = Money.add(sums.deducted, charge.deducted)
      sums.parked = Money.add(sums.parked, charge.parked)
    }
  }
  return found
}
