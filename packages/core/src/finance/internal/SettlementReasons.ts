/**
 * What a settlement points out.
 */
import * as Result from "effect/Result"
import type { Norm } from "../../law/Norm.ts"
import { type RowRef, make as row } from "../../partnership/RowRef.ts"
import type { Label } from "../../values/Label.ts"
import * as Money from "../../values/Money.ts"
import type { determinedBy } from "../Claims.ts"
import type { LeadPartnerOn, NoSingleLeadPartner } from "../LeadPartners.ts"
import * as Norms from "../Norms.ts"
import * as Reason from "../Reason.ts"
import type * as FundingAgreement from "../records/FundingAgreement.ts"
import type * as Payment from "../records/Payment.ts"
import type { Tally } from "./Charges.ts"
import type { Division } from "./Division.ts"
import type { Flow } from "./Flows.ts"

/**
 * What a settlement points out.
 *
 * `NoLeadPartner`, `SeveralLeadPartners`: settled as if the client paid each partner itself. `MoneyThroughContact`:
 * a lead partner that is the contact only paid money on. `MoneyBesideLeadPartner`: the client paid a partner past
 * the lead partner. `ReceivedAboveGrant`, `AcceptedAboveGrant`, `DeterminedAboveGrant`: more than was granted.
 * `ForwardedAboveReceipt`: more was paid on of a payment than came in with it. `NothingToDivideBy`: no costs, budget
 * or key, so that all of it stands with one organisation.
 */
export type SettlementReason =
  | "NoLeadPartner"
  | "SeveralLeadPartners"
  | "MoneyThroughContact"
  | "MoneyBesideLeadPartner"
  | "ReceivedAboveGrant"
  | "AcceptedAboveGrant"
  | "DeterminedAboveGrant"
  | "ForwardedAboveReceipt"
  | "NothingToDivideBy"

interface Seen {
  readonly agreement: FundingAgreement.Row
  readonly lead: Result.Result<LeadPartnerOn, NoSingleLeadPartner>
  readonly flows: ReadonlyMap<string, Flow>
  readonly tallies: ReadonlyMap<string, Tally>
  readonly division: Division
  readonly determined: ReturnType<typeof determinedBy>
  readonly received: Money.Money
  readonly payments: ReadonlyArray<Payment.Row>
}

type Found = Reason.Reason<SettlementReason>

const texts: Readonly<Record<SettlementReason, Label>> = {
  NoLeadPartner: {
    nl: "Er is op deze dag geen penvoerder bekend.",
    en: "No lead partner is known on this day.",
  },
  SeveralLeadPartners: {
    nl: "Er zijn op deze dag twee of meer penvoerders.",
    en: "There are two or more lead partners on this day.",
  },
  MoneyThroughContact: {
    nl: "De penvoerder is alleen het contact, maar heeft toch geld doorbetaald.",
    en: "The lead partner is the contact only, but paid money on all the same.",
  },
  MoneyBesideLeadPartner: {
    nl: "De opdrachtgever heeft een partner betaald buiten de penvoerder om.",
    en: "The client paid a partner past the lead partner.",
  },
  ReceivedAboveGrant: {
    nl: "De opdrachtgever heeft meer betaald dan is verleend.",
    en: "The client paid more than was granted.",
  },
  AcceptedAboveGrant: {
    nl: "De kosten zijn hoger dan het verleende bedrag. Het verschil is voor de partners.",
    en: "The costs are above the amount granted. The difference is for the partners.",
  },
  DeterminedAboveGrant: {
    nl: "Er is meer vastgesteld dan is verleend.",
    en: "More was determined than was granted.",
  },
  ForwardedAboveReceipt: {
    nl: "Van een ontvangen betaling is meer doorbetaald dan er binnenkwam.",
    en: "More of a payment was paid on than came in with it.",
  },
  NothingToDivideBy: {
    nl: "Er zijn geen kosten, begroting of verdeelsleutel om het geld mee te verdelen.",
    en: "There are no costs, budget or key to divide the money by.",
  },
}

const say = (tag: SettlementReason, rows: ReadonlyArray<RowRef>, source: Norm | null = null): Found =>
  Reason.make(tag, texts[tag], rows, source)

const aboutLead = ({ agreement, lead, flows, payments }: Seen): ReadonlyArray<Found> => {
  if (Result.isFailure(lead)) {
    const { _tag, leadPartnerTerms } = lead.failure
    if (_tag === "NoLeadPartner" && flows.size < 2) return []
    return [
      say(_tag, [
        row("fundingAgreement", agreement.id),
        ...leadPartnerTerms.map((id) => row("leadPartnerTerm", id)),
      ]),
    ]
  }
  const { organisation, terms, leadPartnerTerm } = lead.success
  const term = row("leadPartnerTerm", leadPartnerTerm)
  const refs = (of: ReadonlyArray<Payment.Row>) => [term, ...of.map(({ id }) => row("payment", id))]
  if (terms.clientPays === "eachPartner") {
    const on = payments.filter(
      (payment) => payment.fromOrganisation === organisation && payment.toOrganisation !== agreement.client,
    )
    return on.length === 0 ? [] : [say("MoneyThroughContact", refs(on))]
  }
  const past = payments.filter(
    (payment) => payment.fromOrganisation === agreement.client && payment.toOrganisation !== organisation,
  )
  return past.length === 0 ? [] : [say("MoneyBesideLeadPartner", refs(past), Norms.throughLeadPartner)]
}

const aboveGrant = ({ agreement, tallies, determined, received }: Seen): ReadonlyArray<Found> => {
  const self = row("fundingAgreement", agreement.id)
  const accepted = Money.sum([...tallies.values()].map((tally) => tally.accepted))
  return [
    ...(received > agreement.amount ? [say("ReceivedAboveGrant", [self], Norms.advancesSetOff)] : []),
    ...(accepted > agreement.amount ? [say("AcceptedAboveGrant", [self], Norms.grantAmount)] : []),
    ...(determined !== null && determined.amount > agreement.amount
      ? [
          say(
            "DeterminedAboveGrant",
            [self, ...determined.ids.map((id) => row("determination", id))],
            Norms.grantAmount,
          ),
        ]
      : []),
  ]
}

const forwards = (payments: ReadonlyArray<Payment.Row>): ReadonlyArray<Found> => {
  const receipts = new Map<string, Payment.Row>(payments.map((payment) => [payment.id, payment]))
  const passedOn = Map.groupBy(payments, ({ forwardOf }) => forwardOf ?? "")
  return [...passedOn].flatMap(([id, parts]) => {
    const receipt = receipts.get(id)
    if (receipt === undefined || Money.sum(parts.map(({ amount }) => amount)) <= receipt.amount) return []
    return [
      say(
        "ForwardedAboveReceipt",
        [row("payment", id), ...parts.map((part) => row("payment", part.id))],
        Norms.contractorsAccount,
      ),
    ]
  })
}

/** Everything that a settlement points out. */
export const make = (seen: Seen): ReadonlyArray<Found> => {
  const { agreement, division, determined, received, payments } = seen
  const undivided = division.basis === "none" && (received !== 0 || determined !== null)
  return [
    ...aboutLead(seen),
    ...aboveGrant(seen),
    ...forwards(payments),
    ...(undivided ? [say("NothingToDivideBy", [row("fundingAgreement", agreement.id)])] : []),
  ]
}
