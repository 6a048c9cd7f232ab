/**
 * Money that must be paid back, and interest on what is paid late (norms AW28, AW32, AW33; rules `vorderingVerjaard`,
 * `verzuimrenteTeVorderen`, `rentedrempelVerzuim`).
 */
import * as Result from "effect/Result"
import * as Dates from "../partnership/internal/Dates.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Interest from "./Interest.ts"
import * as PublicBodies from "./internal/PublicBodies.ts"
import * as Norms from "./Norms.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"
import type * as Payment from "./records/Payment.ts"
import type * as Recovery from "./records/Recovery.ts"

/** The tables that recoveries are read from. */
export type Needs = Register.Register<{
  readonly recovery: typeof Recovery.table
  readonly payment: typeof Payment.table
  readonly fundingAgreement: typeof FundingAgreement.table
  readonly organisation: typeof Organisation.table
}>

/** Interest on a late amount. */
export interface LateInterest {
  /** `null` when nothing is late. */
  readonly interest: Result.Result<Interest.Interest, Interest.NoInterestRate> | null
  /** Whether it is below the amount from which an authority and its debtor charge interest. */
  readonly belowThreshold: boolean
}

/** Money that must be paid back, as it stands on a day. */
export interface RecoveryOn extends LateInterest {
  readonly recovery: string
  readonly fundingAgreement: string
  readonly debtor: string
  readonly creditor: string
  readonly amount: Money.Money
  readonly paid: Money.Money
  readonly open: Money.Money
  readonly dueOn: CalendarDate | null
  /** The last day before the claim lapses: five years after the term to pay, or after it was last interrupted. */
  readonly lapsesAfter: CalendarDate | null
  readonly lapsed: boolean
  readonly rows: ReadonlyArray<RowRef>
}

/** A payment that was late, with the interest on it. */
export interface LatePayment extends LateInterest {
  readonly payment: string
  readonly debtor: string
  readonly creditor: string
  readonly amount: Money.Money
  readonly dueOn: CalendarDate
  /** The day it was paid, or the day asked for when it is still open. */
  readonly through: CalendarDate
  /** The payments of interest over it. */
  readonly charged: Money.Money
  readonly rows: ReadonlyArray<RowRef>
}

const thresholdOf = (register: Needs, debtor: string, creditor: string): Money.Money =>
  PublicBodies.isPublic(register, creditor)
    ? Norms.interest.owedToAuthorityFrom
    : PublicBodies.isPublic(register, debtor)
      ? Norms.interest.owedByAuthorityFrom
      : Money.zero

const late = (
  register: Needs,
  debtor: string,
  creditor: string,
  rates: ReadonlyArray<Interest.InterestRate>,
  asked: Interest.InterestAsked,
): LateInterest => {
  if (asked.from > asked.through) return { interest: null, belowThreshold: false }
  const interest = Interest.statutoryInterest(rates, asked)
  const threshold = thresholdOf(register, debtor, creditor)
  const total = Result.isSuccess(interest) ? interest.success.interest : null
  return { interest, belowThreshold: total !== null && total < threshold }
}

const paymentsOf = (
  register: Needs,
  { id, amount, paidOn }: Recovery.Row,
  on: CalendarDate,
): ReadonlyArray<{ readonly on: CalendarDate; readonly amount: Money.Money; readonly id: string | null }> => {
  const made = Register.where(register, "payment", "recovery", id).flatMap((payment) =>
    payment.kind !== "interest" && payment.paidOn !== null && payment.paidOn <= on
      ? [{ on: payment.paidOn, amount: payment.amount, id: payment.id as string }]
      : [],
  )
  if (made.length > 0 || paidOn === null || paidOn > on) return made
  return [{ on: paidOn, amount, id: null }]
}

/**
 * Every recovery decided by a day, in id order: what is paid, what is open, the statutory interest since its term
 * passed, and when it lapses. Where no payments stand with a recovery, its own day of payment counts for all of it.
 */
export const recoveries = (
  register: Needs,
  on: CalendarDate,
  rates: ReadonlyArray<Interest.InterestRate>,
): ReadonlyArray<RecoveryOn> =>
  register.rows.recovery
    .filter(({ decidedOn }) => decidedOn <= on)
    .map((recovery) => {
      const { id, fundingAgreement, organisation: debtor, amount, dueOn, interruptedOn } = recovery
      const client = Register.get(register, "fundingAgreement", fundingAgreement)?.client
      const creditor = recovery.creditor ?? client ?? ""
      const payments = paymentsOf(register, recovery, on)
      const paid = Money.sum(payments.map((payment) => payment.amount))
      const open = Money.max(Money.zero, Money.subtract(amount, paid))
      const start =
        [dueOn, interruptedOn]
          .flatMap((day) => day ?? [])
          .sort()
          .at(-1) ?? null
      const lapsesAfter = start === null ? null : Dates.monthsAfter(start, Norms.limitation.years * 12)
      const settledOn =
        open === 0
          ? (payments
              .map((payment) => payment.on)
              .sort()
              .at(-1) ?? on)
          : on
      const asked =
        dueOn === null
          ? null
          : { principal: amount, from: Dates.dayAfter(dueOn), through: settledOn, payments }
      return {
        recovery: id,
        fundingAgreement,
        debtor,
        creditor,
        amount,
        paid,
        open,
        dueOn,
        ...(asked === null
          ? { interest: null, belowThreshold: false }
          : late(register, debtor, creditor, rates, asked)),
        lapsesAfter,
        lapsed: open > 0 && lapsesAfter !== null && lapsesAfter < on,
        rows: [
          row("recovery", id),
          ...payments.flatMap((payment) => (payment.id === null ? [] : [row("payment", payment.id)])),
        ],
      }
    })

/**
 * Every payment under an agreement that was late on a day, paid or not, in id order, with the statutory interest on
 * it and what was charged already. A payment without a last day to pay is never late.
 */
export const latePayments = (
  register: Needs,
  fundingAgreement: string,
  on: CalendarDate,
  rates: ReadonlyArray<Interest.InterestRate>,
): ReadonlyArray<LatePayment> =>
  Register.where(register, "payment", "fundingAgreement", fundingAgreement).flatMap((payment) => {
    const { id, dueOn, paidOn, amount, fromOrganisation: debtor, toOrganisation: creditor, kind } = payment
    const through = paidOn !== null && paidOn <= on ? paidOn : on
    if (kind === "interest" || dueOn === null || through <= dueOn) return []
    const charged = Register.where(register, "payment", "interestOver", id)
    return [
      {
        payment: id,
        debtor,
        creditor,
        amount,
        dueOn,
        through,
        charged: Money.sum(charged.map((interest) => interest.amount)),
        ...late(register, debtor, creditor, rates, {
          principal: amount,
          from: Dates.dayAfter(dueOn),
          through,
        }),
        rows: [row("payment", id), ...charged.map((interest) => row("payment", interest.id))],
      },
    ]
  })
