/**
 * The proof that no euro counts twice: what came in is what was spent, is still owed, or is unspent, for every
 * partner, every agreement and all together, and every cost is paid once.
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as Money from "../values/Money.ts"
import * as Balance from "./Balance.ts"
import * as CostFundings from "./CostFundings.ts"
import * as DoubleHours from "./DoubleHours.ts"
import * as Doubles from "./Doubles.ts"
import { isOfAgreement } from "./internal/Flows.ts"
import type * as Cost from "./records/Cost.ts"
import * as Settlement from "./Settlement.ts"

/** The tables that are reconciled. */
export type Needs = Settlement.Needs & DoubleHours.Needs

/** What is compared. */
export type ReconciliationCheckName =
  | "partnerBalance"
  | "receivedByPartners"
  | "spentByPartners"
  | "determinedSettled"
  | "clientReceipts"
  | "costsPaidOnce"

/** Two ways to count the same money. */
export interface ReconciliationCheck {
  readonly name: ReconciliationCheckName
  readonly label: Label
  /** The agreement; `null` over all agreements. */
  readonly fundingAgreement: string | null
  /** The partner, or the client; `null` for all. */
  readonly organisation: string | null
  readonly left: Money.Money
  readonly right: Money.Money
  readonly holds: boolean
  readonly rows: ReadonlyArray<RowRef>
}

/** Costs that no agreement pays, or not wholly. */
export interface Elsewhere {
  /** What other organisations pay of costs. */
  readonly others: Money.Money
  /** What partners bear themselves. */
  readonly own: Money.Money
  readonly costs: ReadonlyArray<string>
}

/** The reconciliation of a register on a day. */
export interface Reconciliation {
  readonly on: CalendarDate
  /** Every agreement, in id order, with its partners and their rows. */
  readonly agreements: ReadonlyArray<Settlement.Settlement>
  /** All agreements together. */
  readonly total: Balance.Balance
  readonly elsewhere: Elsewhere
  readonly checks: ReadonlyArray<ReconciliationCheck>
  readonly doubles: ReadonlyArray<Doubles.Double>
  /** Whether every check holds and nothing counts twice. */
  readonly proven: boolean
}

const labels: Readonly<Record<ReconciliationCheckName, Label>> = {
  partnerBalance: {
    nl: "Wat een partner ontving en nog krijgt, is wat hij uitgaf, nog moet betalen en over heeft.",
    en: "What a partner received and will get is what it spent, still owes and has left.",
  },
  receivedByPartners: {
    nl: "Wat de opdrachtgever betaalde, is wat de partners samen hebben.",
    en: "What the client paid is what the partners have together.",
  },
  spentByPartners: {
    nl: "De kosten van de partners zijn samen de kosten van de financiering.",
    en: "The costs of the partners together are the costs of the agreement.",
  },
  determinedSettled: {
    nl: "Wat is vastgesteld min wat is ontvangen, is wat de opdrachtgever nog betaalt of terugkrijgt.",
    en: "What was determined less what came in is what the client still pays or gets back.",
  },
  clientReceipts: {
    nl: "Elke betaling van de opdrachtgever hoort bij een financiering.",
    en: "Every payment of the client belongs to an agreement.",
  },
  costsPaidOnce: {
    nl: "Alle kosten zijn precies één keer betaald.",
    en: "All costs are paid exactly once.",
  },
}

const check = (
  name: ReconciliationCheckName,
  [fundingAgreement, organisation]: readonly [string | null, string | null],
  [left, right]: readonly [Money.Money, Money.Money],
  rows: ReadonlyArray<RowRef>,
): ReconciliationCheck => ({
  name,
  label: labels[name],
  fundingAgreement,
  organisation,
  left,
  right,
  holds: left === right,
  rows,
})

const ofAgreement = (
  settlement: Settlement.Settlement,
  charged: Money.Money,
  clientSide: Money.Money,
): ReadonlyArray<ReconciliationCheck> => {
  const { fundingAgreement: id, partners, debts, client, balance, stage, determined, rows } = settlement
  const costs = partners.map((partner) => partner.costs.map((of) => row("cost", of)))
  const perPartner = partners.map((partner, at) => {
    const { organisation, received, toReceive, ownMoney, spent, owed, unspent, payments } = partner
    const sides = [Money.sum([received, toReceive, ownMoney]), Money.sum([spent, owed, unspent])] as const
    const refs = [...payments.map((of) => row("payment", of)), ...(costs[at] ?? [])]
    return check("partnerBalance", [id, organisation], sides, refs)
  })
  const payments = [...new Set(partners.flatMap((partner) => partner.payments))].map((of) =>
    row("payment", of),
  )
  const open = Money.sum(
    debts.map(({ from, to, amount }) =>
      from === client ? amount : to === client ? Money.negate(amount) : Money.zero,
    ),
  )
  return [
    ...perPartner,
    check("receivedByPartners", [id, null], [clientSide, balance.received], payments),
    check("spentByPartners", [id, null], [charged, balance.spent], costs.flat()),
    ...(stage === "final" && determined !== null
      ? [
          check(
            "determinedSettled",
            [id, client],
            [Money.subtract(determined, clientSide), open],
            [...rows, ...payments],
          ),
        ]
      : []),
  ]
}

interface ClientSide {
  /** What each agreement's client paid under it, net. */
  readonly byAgreement: ReadonlyMap<string, Money.Money>
  /** What each client paid in all, net. */
  readonly byClient: ReadonlyMap<string, Money.Money>
  readonly rows: ReadonlyMap<string, ReadonlyArray<RowRef>>
}

/** One walk over all payments, seen from the clients: apart from the settlements, so that they can be compared. */
const clientSides = (register: Needs, on: CalendarDate): ClientSide => {
  const clients = new Set<string>(register.rows.fundingAgreement.map(({ client }) => client))
  const clientOf = new Map<string, string>(
    register.rows.fundingAgreement.map(({ id, client }) => [id, client]),
  )
  const byAgreement = new Map<string, Money.Money>()
  const byClient = new Map<string, Money.Money>()
  const rows = new Map<string, Array<RowRef>>()
  const grow = (sums: Map<string, Money.Money>, key: string, amount: Money.Money): void => {
    sums.set(key, Money.add(sums.get(key) ?? Money.zero, amount))
  }
  for (const payment of register.rows.payment) {
    const { id, fundingAgreement, fromOrganisation, toOrganisation, paidOn } = payment
    if (!isOfAgreement(payment) || paidOn === null || paidOn > on) continue
    const sides = [
      [fromOrganisation, payment.amount],
      [toOrganisation, Money.negate(payment.amount)],
    ] as const
    for (const [organisation, amount] of sides) {
      if (!clients.has(organisation)) continue
      // Between two clients, or under another one's agreement, it is a partner like any other.
      if (fundingAgreement !== null && clientOf.get(fundingAgreement) !== organisation) continue
      grow(byClient, organisation, amount)
      const known = rows.get(organisation)
      if (known === undefined) rows.set(organisation, [row("payment", id)])
      else known.push(row("payment", id))
      if (fundingAgreement !== null) grow(byAgreement, fundingAgreement, amount)
    }
  }
  return { byAgreement, byClient, rows }
}

interface Payers {
  /** What each agreement pays of all costs. */
  readonly charged: ReadonlyMap<string, Money.Money>
  readonly whole: Money.Money
  readonly elsewhere: Elsewhere
  /** The costs that have more than one payer, or were claimed. */
  readonly mixed: ReadonlyArray<Doubles.FundedCost>
}

/** One walk over all costs, seen from each cost: apart from the settlements, so that they can be compared. */
const payersOf = (register: Needs, costs: ReadonlyArray<Cost.Row>, on: CalendarDate): Payers => {
  const charged = new Map<string, Money.Money>()
  const mixed: Array<Doubles.FundedCost> = []
  const unpaid: Array<string> = []
  let [whole, others, own] = [Money.zero, Money.zero, Money.zero]
  const charge = (agreement: string, amount: Money.Money): void => {
    charged.set(agreement, Money.add(charged.get(agreement) ?? Money.zero, amount))
  }
  for (const cost of costs) {
    whole = Money.add(whole, cost.amount)
    if (CostFundings.isPlain(register, cost.id)) {
      if (cost.fundingAgreement !== null) {
        charge(cost.fundingAgreement, cost.amount)
        continue
      }
      own = Money.add(own, cost.amount)
      unpaid.push(cost.id)
      continue
    }
    const funding = CostFundings.fundingOf(register, cost, on)
    mixed.push({ cost, funding })
    for (const part of funding.agreements) charge(part.fundingAgreement, part.amount)
    others = Money.add(others, funding.others)
    own = Money.add(own, funding.own)
    if (funding.others !== 0 || funding.own !== 0) unpaid.push(cost.id)
  }
  return { charged, whole, elsewhere: { others, own, costs: unpaid }, mixed }
}

/**
 * Reconciles every agreement by a day, each partner in it, and all together.
 *
 * - Each check counts the same money in two ways: from the client's payments and from the partners' accounts, from
 *   the costs of each agreement and from each cost's payers. `costsPaidOnce` fails by exactly the amount that costs
 *   are paid twice.
 * - `doubles` are the costs that agreements and others pay for more than they are, invoices that were booked twice,
 *   and hours of one person that stand under two agreements.
 *
 * @example
 * ```ts
 * const { proven, checks, doubles } = Finance.reconcile(register, CalendarDate.unsafe("2024-12-31"))
 * checks.filter(({ holds }) => !holds)
 * ```
 */
export const reconcile = (register: Needs, on: CalendarDate): Reconciliation => {
  const costs = Doubles.costsBooked(register, on)
  const agreements = register.rows.fundingAgreement.flatMap(({ id }) => {
    const settled = Settlement.settlement(register, id, on)
    return Result.isSuccess(settled) ? [settled.success] : []
  })
  const { charged, whole, elsewhere, mixed } = payersOf(register, costs, on)
  const clients = clientSides(register, on)
  const of = (sums: ReadonlyMap<string, Money.Money>, key: string): Money.Money => sums.get(key) ?? Money.zero
  const total = Balance.add(agreements.map(({ balance }) => balance))
  const doubles = [
    ...Doubles.costsAboveWhole(mixed),
    ...Doubles.sameInvoices(register, costs, on),
    ...DoubleHours.doubleHours(register, on),
  ]
  const checks = [
    ...agreements.flatMap((settlement) => {
      const { fundingAgreement } = settlement
      return ofAgreement(settlement, of(charged, fundingAgreement), of(clients.byAgreement, fundingAgreement))
    }),
    ...[...clients.byClient].map(([client, left]) => {
      const received = agreements.filter((settlement) => settlement.client === client)
      const right = Money.sum(received.map(({ balance }) => balance.received))
      return check("clientReceipts", [null, client], [left, right], clients.rows.get(client) ?? [])
    }),
    check(
      "costsPaidOnce",
      [null, null],
      [whole, Money.sum([total.spent, elsewhere.others, elsewhere.own])],
      mixed.flatMap(({ cost, funding }) => (funding.excess === 0 ? [] : [row("cost", cost.id)])),
    ),
  ]
  return {
    on,
    agreements,
    total,
    elsewhere,
    checks,
    doubles,
    proven: doubles.length === 0 && checks.every(({ holds }) => holds),
  }
}
