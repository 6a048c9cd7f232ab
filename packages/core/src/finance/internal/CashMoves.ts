/**
 * Every move of cash under an agreement that is to come after a day.
 */
import * as Result from "effect/Result"
import * as Dates from "../../partnership/internal/Dates.ts"
import { type RowRef, make as row } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as Period from "../../values/Period.ts"
import * as Encumbrances from "../Encumbrances.ts"
import type * as Postings from "../Postings.ts"
import type * as FundingAgreement from "../records/FundingAgreement.ts"
import type * as PlannedPayment from "../records/PlannedPayment.ts"
import type * as Recovery from "../records/Recovery.ts"
import * as Charges from "./Charges.ts"
import * as ExpectedCosts from "./ExpectedCosts.ts"
import * as Flows from "./Flows.ts"

/** The tables that cash is read from. */
export type Needs = Postings.LedgerNeeds &
  Charges.Needs &
  Flows.Needs &
  Register.Register<{
    readonly fundingAgreement: typeof FundingAgreement.table
    readonly plannedPayment: typeof PlannedPayment.table
    readonly recovery: typeof Recovery.table
  }>

/** A move of cash; the kind gives the direction. */
export interface CashMove {
  readonly kind:
    | "fromClient"
    | "fromPartners"
    | "toClient"
    | "toPartners"
    | "unpaid"
    | "committed"
    | "expected"
  readonly on: CalendarDate.CalendarDate
  readonly amount: Money.Money
  readonly rows: ReadonlyArray<RowRef>
}

/** What is there at the start, and what is to come. */
export interface Cash {
  readonly opening: Money.Money
  readonly moves: ReadonlyArray<CashMove>
  readonly overdue: ReadonlyArray<RowRef>
  readonly unplaced: ReadonlyArray<string>
}

/** Planned payments less what was paid: by payments that name them, then, in order of their days, by others. */
const openPlans = (
  register: Needs,
  agreement: string,
  until: CalendarDate.CalendarDate,
): ReadonlyArray<{ readonly plan: PlannedPayment.Row; readonly open: Money.Money }> => {
  const linked = new Map<string, Money.Money>()
  const loose = new Map<string, Money.Money>()
  const pair = (from: string, to: string): string => `${from}\n${to}`
  for (const { plannedPayment, fromOrganisation, toOrganisation, amount } of Flows.madeBy(
    register,
    agreement,
    until,
  )) {
    const [sums, key] =
      plannedPayment === null ? [loose, pair(fromOrganisation, toOrganisation)] : [linked, plannedPayment]
    sums.set(key, Money.add(sums.get(key) ?? Money.zero, amount))
  }
  return [...Register.where(register, "plannedPayment", "fundingAgreement", agreement)]
    .sort((a, b) => (a.expectedOn < b.expectedOn ? -1 : a.expectedOn > b.expectedOn ? 1 : 0))
    .map((plan) => {
      const key = pair(plan.fromOrganisation, plan.toOrganisation)
      const left = Money.max(Money.zero, Money.subtract(plan.amount, linked.get(plan.id) ?? Money.zero))
      const taken = Money.min(left, loose.get(key) ?? Money.zero)
      loose.set(key, Money.subtract(loose.get(key) ?? Money.zero, taken))
      return { plan, open: Money.subtract(left, taken) }
    })
}

const directionOf = (
  from: string,
  to: string,
  client: string,
  isOwn: (organisation: string) => boolean,
): CashMove["kind"] | null => {
  if (isOwn(from) === isOwn(to)) return null
  if (isOwn(to)) return from === client ? "fromClient" : "fromPartners"
  return to === client ? "toClient" : "toPartners"
}

/** The quarters of a stretch of days, of which the first and the last may be cut short. */
const quartersIn = (stretch: Period.Period): ReadonlyArray<Period.Period> => {
  const months = Map.groupBy(Period.months(stretch), ({ start }) => Math.ceil(CalendarDate.month(start) / 3))
  return [...months.values()].map((of) => ({
    start: of[0]?.start ?? stretch.start,
    end: of.at(-1)?.end ?? stretch.end,
  }))
}

const expectedMoves = (
  amount: Money.Money,
  year: number,
  from: CalendarDate.CalendarDate,
  lastDay: CalendarDate.CalendarDate | null,
  rows: ReadonlyArray<RowRef>,
): ReadonlyArray<CashMove> => {
  const whole = Period.year(year)
  const start = CalendarDate.max(whole.start, from)
  const end = CalendarDate.max(start, CalendarDate.min(whole.end, lastDay ?? whole.end))
  const quarters = quartersIn({ start, end })
  const parts = Result.getOrElse(Money.allocate(amount, quarters.map(Period.days)), () => [amount])
  return quarters.map((quarter, at) => ({
    kind: "expected",
    on: quarter.start,
    amount: parts[at] ?? Money.zero,
    rows,
  }))
}

/** Whose cash under which agreement, from which day. */
interface Asked {
  readonly register: Needs
  readonly agreement: FundingAgreement.Row
  readonly from: CalendarDate.CalendarDate
  /** The last day that is known: the one before. */
  readonly until: CalendarDate.CalendarDate
  readonly isOwn: (organisation: string) => boolean
}

/** The day, or the first one when it has passed or is unknown. */
const later = ({ from }: Asked, day: CalendarDate.CalendarDate | null): CalendarDate.CalendarDate =>
  CalendarDate.max(from, day ?? from)

/** Costs booked and not paid yet. A cost without an invoice, such as hours, is paid when it is booked. */
const unpaid = (asked: Asked, charges: ReadonlyArray<Charges.Charge>): ReadonlyArray<CashMove> =>
  charges.flatMap(({ cost, amount }) => {
    const booked = Register.get(asked.register, "cost", cost)
    const day = booked?.paidOn ?? null
    const settled = day === null ? booked?.invoicedOn === null : day < asked.from
    return settled ? [] : [{ kind: "unpaid", on: later(asked, day), amount, rows: [row("cost", cost)] }]
  })

const planned = (asked: Asked): ReadonlyArray<CashMove> =>
  openPlans(asked.register, asked.agreement.id, asked.until).flatMap(({ plan, open }) => {
    const kind = directionOf(plan.fromOrganisation, plan.toOrganisation, asked.agreement.client, asked.isOwn)
    if (kind === null || open === 0) return []
    return [{ kind, on: later(asked, plan.expectedOn), amount: open, rows: [row("plannedPayment", plan.id)] }]
  })

const recovered = (asked: Asked): ReadonlyArray<CashMove> => {
  const { register, agreement, from, until, isOwn } = asked
  return Register.where(register, "recovery", "fundingAgreement", agreement.id).flatMap((recovery) => {
    const kind = directionOf(
      recovery.organisation,
      recovery.creditor ?? agreement.client,
      agreement.client,
      isOwn,
    )
    if (kind === null || recovery.decidedOn > until || (recovery.paidOn !== null && recovery.paidOn < from))
      return []
    const made = Register.where(register, "payment", "recovery", recovery.id).filter(
      ({ paidOn }) => paidOn !== null && paidOn < from,
    )
    const open = Money.subtract(recovery.amount, Money.sum(made.map(({ amount }) => amount)))
    return open > 0
      ? [{ kind, on: later(asked, recovery.dueOn), amount: open, rows: [row("recovery", recovery.id)] }]
      : []
  })
}

/** The costs of a year that are neither spent nor committed yet. */
const stillExpected = (
  { register, agreement, from, until, isOwn }: Asked,
  year: number,
  charges: ReadonlyArray<Charges.Charge>,
  committed: ReadonlyArray<Encumbrances.OpenEncumbrance>,
): { readonly moves: ReadonlyArray<CashMove>; readonly unplaced: ReadonlyArray<string> } => {
  const { amount, rows, unplaced } = ExpectedCosts.expected(
    register,
    year,
    until,
    (posting) =>
      posting.fundingAgreement === agreement.id &&
      posting.organisation !== null &&
      isOwn(posting.organisation),
  )
  const spent = charges.flatMap((charge) => (charge.year === year ? [charge.amount] : []))
  const promised = committed.flatMap(({ encumbrance, open }) =>
    CalendarDate.year(encumbrance.expectedOn ?? encumbrance.enteredOn) === year ? [open] : [],
  )
  const rest = Money.subtract(amount, Money.sum([...spent, ...promised]))
  const lastDay = agreement.activitiesEndBy ?? agreement.endsOn
  return { moves: rest > 0 ? expectedMoves(rest, year, from, lastDay, rows) : [], unplaced }
}

/** The cash of one organisation, or of all but the client (`null`), under an agreement. */
export const make = (
  register: Needs,
  agreement: FundingAgreement.Row,
  horizon: Period.Period,
  organisation: string | null,
): Cash => {
  const { id, client } = agreement
  const from = horizon.start
  const until = Dates.dayBefore(from)
  const isOwn = (of: string): boolean => (organisation === null ? of !== client : of === organisation)
  const asked = { register, agreement, from, until, isOwn }
  const flows = Flows.flows(Flows.madeBy(register, id, until), client)
  const charges = Charges.charges(register, id, until).filter((charge) => isOwn(charge.organisation))
  const bills = unpaid(asked, charges)
  const held = Money.sum([...flows].flatMap(([of, flow]) => (isOwn(of) ? [flow.held] : [])))
  const paid = Money.subtract(
    Money.sum(charges.map(({ amount }) => amount)),
    Money.sum(bills.map(({ amount }) => amount)),
  )
  const committed = Encumbrances.openEncumbrances(register, until).filter(
    ({ encumbrance }) => encumbrance.fundingAgreement === id && isOwn(encumbrance.organisation),
  )
  const years = Period.splitByYear(horizon).map(({ start }) =>
    stillExpected(asked, CalendarDate.year(start), charges, committed),
  )
  const plans = planned(asked)
  return {
    opening: Money.subtract(held, paid),
    moves: [
      ...plans,
      ...bills,
      ...recovered(asked),
      ...committed.map(
        ({ encumbrance, open }): CashMove => ({
          kind: "committed",
          on: later(asked, encumbrance.expectedOn),
          amount: open,
          rows: [row("encumbrance", encumbrance.id)],
        }),
      ),
      ...years.flatMap(({ moves }) => moves),
    ],
    overdue: plans.flatMap(({ rows: [plan] }) => {
      const expectedOn =
        plan === undefined ? undefined : Register.get(register, "plannedPayment", plan.id)?.expectedOn
      return plan !== undefined && expectedOn !== undefined && expectedOn < from ? [plan] : []
    }),
    unplaced: [...new Set(years.flatMap(({ unplaced }) => unplaced))],
  }
}
