/**
 * What each partner should have of the client's money by a day, and for how much of that the client's money came in.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as Keys from "../Keys.ts"
import type * as PlannedPayment from "../records/PlannedPayment.ts"
import type { Division } from "./Division.ts"
import { divided } from "./Division.ts"

/** The tables that promises are read from. */
export type Needs = Register.Register<{ readonly plannedPayment: typeof PlannedPayment.table }>

/** By organisation. */
export interface Promises {
  readonly promised: ReadonlyMap<string, Money.Money>
  /** The part of what was promised for which the client's money came in. */
  readonly covered: ReadonlyMap<string, Money.Money>
  /** What the client should have paid by the day, as planned. */
  readonly fromClient: Money.Money
  /** The planned payments that are due. */
  readonly plannedPayments: ReadonlyArray<string>
}

/** A round: money of the client, and what is paid on of it. */
interface Round {
  readonly amount: Money.Money
  readonly expectedOn: CalendarDate
  readonly forwards: ReadonlyArray<PlannedPayment.Row>
}

const roundsOf = (
  planned: ReadonlyArray<PlannedPayment.Row>,
  client: string,
  leadPartner: string,
): ReadonlyArray<Round> => {
  const byDay = [...planned].sort((a, b) =>
    a.expectedOn < b.expectedOn ? -1 : a.expectedOn > b.expectedOn ? 1 : 0,
  )
  const receipts = byDay.filter(
    (row) => row.fromOrganisation === client && row.toOrganisation === leadPartner,
  )
  const forwards = byDay.filter(
    (row) => row.fromOrganisation === leadPartner && row.toOrganisation !== client,
  )
  return receipts.map(({ amount, expectedOn }, at) => {
    const next = receipts[at + 1]?.expectedOn
    return {
      amount,
      expectedOn,
      forwards: forwards.filter(
        (forward) =>
          (at === 0 || expectedOn <= forward.expectedOn) && (next === undefined || forward.expectedOn < next),
      ),
    }
  })
}

/** What of each forward is covered when only a part of the round came in: the lead partner shares in the gap. */
const coveredBy = (round: Round, received: Money.Money): ReadonlyArray<Money.Money> => {
  const amounts = round.forwards.map(({ amount }) => amount)
  if (received >= round.amount) return amounts
  const own = Money.max(Money.zero, Money.subtract(round.amount, Money.sum(amounts)))
  const parts = Keys.divide(
    received,
    [...amounts, own].map((weight) => ({ organisation: "", weight })),
  )
  return parts._tag === "Failure" ? amounts.map(() => Money.zero) : parts.success.map(({ amount }) => amount)
}

const grow = (sums: Map<string, Money.Money>, organisation: string, amount: Money.Money): void => {
  sums.set(organisation, Money.add(sums.get(organisation) ?? Money.zero, amount))
}

/**
 * By the plan: what was to be paid on by the day, round by round, the first round first as money comes in. Without
 * planned forwards: each partner's share in what came in.
 */
export const interim = (
  register: Needs,
  agreement: string,
  client: string,
  leadPartner: string,
  received: Money.Money,
  division: Division,
  on: CalendarDate,
): Promises => {
  const planned = Register.where(register, "plannedPayment", "fundingAgreement", agreement)
  const due = planned.filter(({ expectedOn }) => expectedOn <= on)
  const receipts = due.filter((row) => row.fromOrganisation === client && row.toOrganisation === leadPartner)
  const fromClient = Money.sum(receipts.map(({ amount }) => amount))
  const plannedPayments = due.map(({ id }) => id)
  const rounds = roundsOf(planned, client, leadPartner)
  if (rounds.every(({ forwards }) => forwards.length === 0)) {
    const shares = divided(Money.max(Money.zero, received), division, leadPartner)
    return { promised: shares, covered: shares, fromClient, plannedPayments }
  }
  const promised = new Map<string, Money.Money>()
  const covered = new Map<string, Money.Money>()
  let left = Money.max(Money.zero, received)
  for (const round of rounds) {
    const filled = Money.min(left, round.amount)
    left = Money.subtract(left, filled)
    const parts = coveredBy(round, filled)
    round.forwards.forEach(({ toOrganisation, amount, expectedOn }, at) => {
      if (expectedOn > on) return
      grow(promised, toOrganisation, amount)
      grow(covered, toOrganisation, parts[at] ?? Money.zero)
    })
  }
  const forwards = Money.sum([...promised.values()])
  grow(promised, leadPartner, Money.max(Money.zero, Money.subtract(fromClient, forwards)))
  return { promised, covered, fromClient, plannedPayments }
}

/** By the plan, when the client pays each partner itself. */
export const direct = (register: Needs, agreement: string, client: string, on: CalendarDate): Promises => {
  const due = Register.where(register, "plannedPayment", "fundingAgreement", agreement).filter(
    ({ expectedOn, fromOrganisation }) => expectedOn <= on && fromOrganisation === client,
  )
  const promised = new Map<string, Money.Money>()
  for (const { toOrganisation, amount } of due) grow(promised, toOrganisation, amount)
  return {
    promised,
    covered: promised,
    fromClient: Money.sum(due.map(({ amount }) => amount)),
    plannedPayments: due.map(({ id }) => id),
  }
}

/** In the end: each partner's part of what was determined. */
export const final = (
  determined: Money.Money,
  received: Money.Money,
  division: Division,
  otherwise: string | null,
): Promises => {
  const promised = divided(determined, division, otherwise)
  const came = Money.min(determined, Money.max(Money.zero, received))
  const weights = [...promised].map(([organisation, weight]) => ({ organisation, weight }))
  const covered = divided(came, { ...division, weights }, otherwise)
  return { promised, covered, fromClient: determined, plannedPayments: [] }
}
