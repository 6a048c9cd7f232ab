/**
 * Conditions of decisions, and spending that should have waited for them (rule `voorwaardeBlokkeertUitgave`).
 */
import * as Dates from "../partnership/internal/Dates.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Money } from "../values/Money.ts"
import type * as Decision from "./records/Decision.ts"
import type * as DecisionCondition from "./records/DecisionCondition.ts"

/** The tables that conditions are read from. */
export type Needs = Register.Register<{
  readonly decision: typeof Decision.table
  readonly decisionCondition: typeof DecisionCondition.table
}>

/** How a condition stands on a day. */
export interface ConditionStanding {
  readonly condition: DecisionCondition.Row
  readonly state: "met" | "open" | "overdue"
  /** Days past its last day; 0 when in time, met, or without a last day. */
  readonly daysLate: number
}

const isMet = ({ metOn }: DecisionCondition.Row, on: CalendarDate): boolean => metOn !== null && metOn <= on

/** The conditions of a decision on a day, in id order. */
export const conditionsOf = (
  register: Needs,
  decision: string,
  on: CalendarDate,
): ReadonlyArray<ConditionStanding> =>
  Register.where(register, "decisionCondition", "decision", decision).map((condition): ConditionStanding => {
    const met = isMet(condition, on)
    const daysLate = met ? 0 : Dates.daysLate(condition.dueOn, on)
    return { condition, state: met ? "met" : daysLate > 0 ? "overdue" : "open", daysLate }
  })

/** The conditions of adopted decisions that are not met on a day, in id order. */
export const conditionsOpen = (register: Needs, on: CalendarDate): ReadonlyArray<ConditionStanding> =>
  register.rows.decision.flatMap(({ id, outcome, takenOn }) =>
    outcome === "adopted" && takenOn <= on
      ? conditionsOf(register, id, on).filter(({ state }) => state !== "met")
      : [],
  )

/** An amount spent under a decision; costs stand in a later wing, so they are handed in. */
export interface Spending {
  readonly table: string
  readonly id: string
  /** The decision that it rests on; `null` for none. */
  readonly decision: string | null
  /** The day on which it was spent. */
  readonly date: CalendarDate
  readonly amount: Money
}

/** Spending that was done before a condition that blocks it was met. */
export interface SpendingOnCondition {
  readonly spending: Spending
  readonly condition: DecisionCondition.Row
  /** Still open on the day asked about, or met after the money was spent. */
  readonly state: "open" | "metAfterwards"
}

/**
 * Spending, by a day, that hangs on a condition which had to be met first (`blocksSpending`) and was not yet met
 * when the money was spent. In the order of the spending that was handed in; once for each such condition.
 * Spending after the day asked about, or without a decision, is passed over.
 */
export const spendingOnConditions = (
  register: Needs,
  spending: ReadonlyArray<Spending>,
  on: CalendarDate,
): ReadonlyArray<SpendingOnCondition> => {
  const found: Array<SpendingOnCondition> = []
  for (const one of spending) {
    if (one.decision === null || one.date > on) continue
    for (const condition of Register.where(register, "decisionCondition", "decision", one.decision)) {
      if (!condition.blocksSpending || isMet(condition, one.date)) continue
      found.push({ spending: one, condition, state: isMet(condition, on) ? "metAfterwards" : "open" })
    }
  }
  return found
}
