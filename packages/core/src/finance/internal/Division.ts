/**
 * How an agreement's money is divided over its partners, and by what.
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as AgreedTerms from "../AgreedTerms.ts"
import * as Keys from "../Keys.ts"
import * as Postings from "../Postings.ts"
import type * as FundingAgreement from "../records/FundingAgreement.ts"
import type * as LeadPartnerTerm from "../records/LeadPartnerTerm.ts"
import type { Tally } from "./Charges.ts"

/** The tables that a division is read from. */
export type Needs = Postings.Needs &
  Keys.Needs &
  AgreedTerms.Needs &
  Register.Register<{ readonly leadPartnerTerm: typeof LeadPartnerTerm.table }>

/**
 * By what money is divided: the costs the client takes, the budget that holds, or a key. `none` when none of these
 * has anything to divide by.
 */
export type DivisionBasis = "costs" | "budget" | "key" | "none"

/** By what money is divided, and why by that. */
export interface Division {
  readonly basis: DivisionBasis
  /** `agreedTerm`: the own agreement says so. `grantForm`: it follows from the form of the grant. */
  readonly chosenBy: "agreedTerm" | "grantForm"
  readonly rows: ReadonlyArray<RowRef>
  readonly weights: ReadonlyArray<Keys.Weight>
}

const byCosts = (tallies: ReadonlyMap<string, Tally>): ReadonlyArray<Keys.Weight> =>
  weightsOf(new Map([...tallies].map(([organisation, { accepted }]) => [organisation, accepted])))

const weightsOf = (sums: ReadonlyMap<string, Money.Money>): ReadonlyArray<Keys.Weight> =>
  [...sums]
    .map(([organisation, sum]) => ({ organisation, weight: Math.max(0, sum) }))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : 1))

/** What the client pays of each partner's budget, over all years of the agreement. */
export const byBudget = (
  register: Needs,
  agreement: string,
  on: CalendarDate,
): { readonly weights: ReadonlyArray<Keys.Weight>; readonly rows: ReadonlyArray<RowRef> } => {
  const sums = new Map<string, Money.Money>()
  const rows: Array<RowRef> = []
  for (const budget of register.rows.budget) {
    for (const version of Register.where(register, "budgetVersion", "budget", budget.id)) {
      const measure = Postings.measureOf(version, on)
      if (measure === null) continue
      for (const posting of Postings.ofVersion(register, budget, version, measure)) {
        if (posting.fundingAgreement !== agreement || posting.inKind) continue
        if (Register.get(register, "budgetLine", posting.id)?.eligible === false) continue
        sums.set(
          posting.organisation,
          Money.add(sums.get(posting.organisation) ?? Money.zero, posting.amount),
        )
        rows.push(row("budgetLine", posting.id))
      }
    }
  }
  return { weights: weightsOf(sums), rows }
}

const isBasis = (text: string | null | undefined): text is "costs" | "budget" | "key" =>
  text === "costs" || text === "budget" || text === "key"

const some = (weights: ReadonlyArray<Keys.Weight>): boolean => weights.some(({ weight }) => weight > 0)

/**
 * By what an agreement's money is divided: by its agreed term `settlement.division` (`costs`, `budget` or `key`),
 * else by its form: a fixed sum by the budget, another by the costs that the client takes.
 */
export const division = (
  register: Needs,
  agreement: FundingAgreement.Row,
  tallies: ReadonlyMap<string, Tally>,
  on: CalendarDate,
): Division => {
  const term = AgreedTerms.agreedTerm(register, {
    key: "settlement.division",
    fundingAgreement: agreement.id,
    on,
  })
  const agreed = isBasis(term?.text) ? term.text : null
  const form = agreement.grantForm
  const fixed = form === "fixedSum" || form === "fixedSumPerUnit" || form === "directDetermination"
  const first = agreed ?? (fixed ? "budget" : "costs")
  const chosenBy = agreed === null ? "grantForm" : "agreedTerm"
  const source =
    agreed === null || term === undefined ? row("fundingAgreement", agreement.id) : row("agreedTerm", term.id)
  const order = [first, ...(["costs", "budget", "key"] as const).filter((basis) => basis !== first)]
  for (const basis of order) {
    const found = weigh(register, basis, agreement.id, tallies, on)
    if (some(found.weights)) return { basis, chosenBy, ...found, rows: [source, ...found.rows] }
  }
  return { basis: "none", chosenBy, rows: [source], weights: [] }
}

const weigh = (
  register: Needs,
  basis: "costs" | "budget" | "key",
  agreement: string,
  tallies: ReadonlyMap<string, Tally>,
  on: CalendarDate,
): Pick<Division, "weights" | "rows"> => {
  switch (basis) {
    case "costs":
      // The costs themselves stand with each partner.
      return { weights: byCosts(tallies), rows: [] }
    case "budget":
      return byBudget(register, agreement, on)
    case "key": {
      const key = Keys.keyOn(register, { fundingAgreement: agreement, on })
      return Result.isFailure(key)
        ? { weights: [], rows: [] }
        : { weights: Keys.weightsOf(register, key.success.id), rows: [row("allocationKey", key.success.id)] }
    }
  }
}

/** An amount divided by weights; all of it to one organisation, if there is one, when there is nothing to divide by. */
export const divided = (
  amount: Money.Money,
  { weights }: Division,
  otherwise: string | null,
): ReadonlyMap<string, Money.Money> => {
  const parts = Keys.divide(amount, weights)
  return new Map(
    Result.isFailure(parts)
      ? otherwise === null
        ? []
        : [[otherwise, amount]]
      : parts.success.map((part) => [part.organisation, part.amount]),
  )
}
