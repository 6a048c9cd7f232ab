/**
 * Who owes whom, by the model of the lead partner.
 */
import * as Money from "../../values/Money.ts"
import type { LeadPartnerOn } from "../LeadPartners.ts"
import type { Flow } from "./Flows.ts"
import type { Promises } from "./Promises.ts"

/**
 * An amount that one organisation owes another, under an agreement.
 *
 * `due`: to be paid now. `awaitsClient`: the client must pay first, as the lead partner only passes on. `repay`: to
 * be paid back.
 */
export interface Debt {
  readonly from: string
  readonly to: string
  /** The lead partner, when the money goes through it without being its debt. */
  readonly via: string | null
  readonly amount: Money.Money
  readonly state: "due" | "awaitsClient" | "repay"
}

interface Standing {
  readonly client: string
  readonly lead: LeadPartnerOn | null
  readonly organisations: ReadonlyArray<string>
  readonly flows: ReadonlyMap<string, Flow>
  readonly promises: Promises
  readonly received: Money.Money
  readonly isFinal: boolean
}

const none = Money.zero

const owed = (
  from: string,
  to: string,
  via: string | null,
  amount: Money.Money,
  state: Debt["state"],
): ReadonlyArray<Debt> => (amount > 0 ? [{ from, to, via, amount, state }] : [])

/** What one organisation should still get (above zero) or give back (below zero). */
const gapOf = ({ flows, promises }: Standing, organisation: string): Money.Money =>
  Money.subtract(promises.promised.get(organisation) ?? none, flows.get(organisation)?.held ?? none)

/** The client pays each partner itself, and each partner pays back itself. */
const direct = (standing: Standing): ReadonlyArray<Debt> =>
  standing.organisations.flatMap((organisation) => {
    const gap = gapOf(standing, organisation)
    if (gap < 0 && !standing.isFinal) return []
    return [
      ...owed(standing.client, organisation, null, gap, "due"),
      ...owed(organisation, standing.client, null, Money.negate(gap), "repay"),
    ]
  })

const ofPartner = (standing: Standing, lead: LeadPartnerOn, organisation: string): ReadonlyArray<Debt> => {
  const { client, flows, promises, isFinal } = standing
  const gap = gapOf(standing, organisation)
  if (gap < 0) {
    if (!isFinal) return []
    return lead.terms.owesClient === "leadPartner"
      ? owed(organisation, lead.organisation, null, Money.negate(gap), "repay")
      : owed(organisation, client, lead.organisation, Money.negate(gap), "repay")
  }
  if (lead.terms.paysBeforeReceipt) return owed(lead.organisation, organisation, null, gap, "due")
  const covered = Money.subtract(
    promises.covered.get(organisation) ?? none,
    flows.get(organisation)?.held ?? none,
  )
  const now = Money.max(none, Money.min(gap, covered))
  return [
    ...owed(lead.organisation, organisation, null, now, "due"),
    ...owed(client, organisation, lead.organisation, Money.subtract(gap, now), "awaitsClient"),
  ]
}

const sum = (debts: ReadonlyArray<Debt>, holds: (debt: Debt) => boolean): Money.Money =>
  Money.sum(debts.filter(holds).map(({ amount }) => amount))

/** What is left between the client and the lead partner, so that all debts together are what the client owes. */
const ofLead = (
  standing: Standing,
  lead: LeadPartnerOn,
  others: ReadonlyArray<Debt>,
): ReadonlyArray<Debt> => {
  const { client, promises, received, isFinal } = standing
  const open = Money.subtract(promises.fromClient, received)
  const awaited = sum(others, ({ from }) => from === client)
  const returned = sum(others, ({ to }) => to === client)
  const rest = Money.add(Money.subtract(open, awaited), returned)
  if (rest < 0 && !isFinal) return []
  return [
    ...owed(client, lead.organisation, null, rest, "due"),
    ...owed(lead.organisation, client, null, Money.negate(rest), "repay"),
  ]
}

/** Every debt, in the order of the organisations' ids. */
export const make = (standing: Standing): ReadonlyArray<Debt> => {
  const { lead, organisations } = standing
  if (lead === null || lead.terms.clientPays === "eachPartner") return direct(standing)
  const others = organisations
    .filter((organisation) => organisation !== lead.organisation)
    .flatMap((organisation) => ofPartner(standing, lead, organisation))
  return [...ofLead(standing, lead, others), ...others]
}
