/**
 * From which difference between actuals and budget on an explanation is asked.
 */
import * as Money from "../values/Money.ts"
import * as Percentage from "../values/Percentage.ts"

/** What a difference must reach, both of them, before an explanation is asked. */
export interface Threshold {
  /** Of the budget. */
  readonly percentage: Percentage.Percentage
  readonly amount: Money.Money
}

/** The key of the agreed term that sets another threshold, in its `percentage` and `amount`. */
export const key = "difference.explain"

/** Our own choice where the partners agreed nothing: 10% and € 5.000. */
export const standard: Threshold = { percentage: Percentage.of(10_00), amount: Money.cents(5_000_00) }

/** Whether a difference (cents) reaches the threshold; without any budget the amount alone decides. */
export const isAsked = (
  difference: number,
  budget: number,
  { percentage, amount }: { readonly percentage: number; readonly amount: number },
): boolean => Math.abs(difference) >= amount && Math.abs(difference) * 100_00 >= Math.abs(budget) * percentage
