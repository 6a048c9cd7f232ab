/**
 * The money that went round under an agreement, per organisation.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import type * as Payment from "../records/Payment.ts"

/** The tables that flows are read from. */
export type Needs = Register.Register<{ readonly payment: typeof Payment.table }>

/** What one organisation received and paid on. */
export interface Flow {
  readonly fromClient: Money.Money
  readonly toClient: Money.Money
  readonly fromPartners: Money.Money
  readonly toPartners: Money.Money
  /** Received less paid on: what it has of the client's money, below zero when it paid on more. */
  readonly held: Money.Money
  readonly payments: ReadonlyArray<string>
}

/** Interest is income or cost of its own, and a contribution is not the client's money. */
export const isOfAgreement = ({ kind }: Payment.Row): boolean =>
  kind !== "interest" && kind !== "contribution"

/** Payments under an agreement that were made by a day. */
export const madeBy = (register: Needs, agreement: string, on: CalendarDate): ReadonlyArray<Payment.Row> =>
  Register.where(register, "payment", "fundingAgreement", agreement).filter(
    (payment) => isOfAgreement(payment) && payment.paidOn !== null && payment.paidOn <= on,
  )

interface Sums {
  fromClient: Money.Money
  toClient: Money.Money
  fromPartners: Money.Money
  toPartners: Money.Money
  payments: Array<string>
}

const nothing = (): Sums => ({
  fromClient: Money.zero,
  toClient: Money.zero,
  fromPartners: Money.zero,
  toPartners: Money.zero,
  payments: [],
})

/** What each organisation but the client received and paid on. */
export const flows = (payments: ReadonlyArray<Payment.Row>, client: string): ReadonlyMap<string, Flow> => {
  const found = new Map<string, Sums>()
  const of = (organisation: string): Sums => {
    const sums = found.get(organisation) ?? nothing()
    found.set(organisation, sums)
    return sums
  }
  for (const { id, fromOrganisation: from, toOrganisation: to, amount } of payments) {
    if (to !== client) {
      const sums = of(to)
      const side = from === client ? "fromClient" : "fromPartners"
      sums[side] = Money.add(sums[side], amount)
      sums.payments.push(id)
    }
    if (from !== client) {
      const sums = of(from)
      const side = to === client ? "toClient" : "toPartners"
      sums[side] = Money.add(sums[side], amount)
      sums.payments.push(id)
    }
  }
  return new Map(
    [...found].map(([organisation, sums]) => {
      const received = Money.add(sums.fromClient, sums.fromPartners)
      const paid = Money.add(sums.toClient, sums.toPartners)
      return [organisation, { ...sums, held: Money.subtract(received, paid) }]
    }),
  )
}

/** What the client paid, less what it got back: counted at its own side. */
export const receivedFrom = (payments: ReadonlyArray<Payment.Row>, client: string): Money.Money =>
  Money.sum(
    payments.map(({ fromOrganisation, toOrganisation, amount }) =>
      fromOrganisation === client ? amount : toOrganisation === client ? Money.negate(amount) : Money.zero,
    ),
  )
