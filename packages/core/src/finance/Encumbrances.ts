/**
 * What is promised to suppliers and not yet spent.
 */
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import type * as Cost from "./records/Cost.ts"
import type * as Encumbrance from "./records/Encumbrance.ts"

/** The tables that open encumbrances are read from. */
export type Needs = Register.Register<{
  readonly encumbrance: typeof Encumbrance.table
  readonly cost: typeof Cost.table
}>

/** An encumbrance with what is still open of it. */
export interface OpenEncumbrance {
  readonly encumbrance: Encumbrance.Row
  /** Its amount less the costs booked from it, never below zero and never above its amount. */
  readonly open: Money.Money
  /** The costs booked from it. */
  readonly costs: ReadonlyArray<string>
}

/** The encumbrances that were entered into by a day and not released by then, in id order. */
export const openEncumbrances = (register: Needs, asOf: CalendarDate): ReadonlyArray<OpenEncumbrance> =>
  register.rows.encumbrance.flatMap((encumbrance) => {
    const { id, amount, enteredOn, releasedOn } = encumbrance
    if (enteredOn > asOf || (releasedOn !== null && releasedOn <= asOf)) return []
    const costs = Register.where(register, "cost", "encumbrance", id).filter((cost) => cost.bookedOn <= asOf)
    const left = Money.subtract(amount, Money.sum(costs.map((cost) => cost.amount)))
    return [
      {
        encumbrance,
        open: Money.min(amount, Money.max(Money.zero, left)),
        costs: costs.map((cost) => cost.id),
      },
    ]
  })
