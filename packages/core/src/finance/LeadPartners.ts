/**
 * Who is lead partner (penvoerder) of an agreement on a day, and what its model means (seed row S12).
 *
 * What a lead partner does differs per partnership, so the models are data: everything that follows from a model is
 * read from `leadPartnerModels`.
 */
import * as Result from "effect/Result"
import type { Norm } from "../law/Norm.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as Norms from "./Norms.ts"
import type * as LeadPartnerTerm from "./records/LeadPartnerTerm.ts"

/** The tables that lead partners are read from. */
export type Needs = Register.Register<{ readonly leadPartnerTerm: typeof LeadPartnerTerm.table }>

/** A model, by the name it has in the register. */
export type Model = LeadPartnerTerm.Row["model"]

/** What a model means for the money. */
export interface ModelTerms {
  readonly label: Label
  /** Whether the client's money goes to the lead partner, which pays on, or straight to each partner. */
  readonly clientPays: "leadPartner" | "eachPartner"
  /** Whether the lead partner owes partners more than what came in from the client. */
  readonly paysBeforeReceipt: boolean
  /** Who owes the client what must be paid back: the lead partner for all, or each partner for itself. */
  readonly owesClient: "leadPartner" | "eachPartner"
  readonly source: Norm
}

/** The models. */
export const leadPartnerModels: Readonly<Record<Model, ModelTerms>> = {
  contactOnly: {
    label: {
      nl: "De penvoerder is alleen het contact. De opdrachtgever betaalt elke partner zelf.",
      en: "The lead partner is the contact only. The client pays each partner itself.",
    },
    clientPays: "eachPartner",
    paysBeforeReceipt: false,
    owesClient: "eachPartner",
    source: Norms.straightToPartners,
  },
  forwarding: {
    label: {
      nl: "De penvoerder ontvangt het geld en betaalt het door. Elke partner blijft zelf verantwoordelijk voor zijn deel.",
      en: "The lead partner receives the money and pays it on. Each partner stays responsible for its own part.",
    },
    clientPays: "leadPartner",
    paysBeforeReceipt: false,
    owesClient: "eachPartner",
    source: Norms.throughLeadPartner,
  },
  fullLiability: {
    label: {
      nl: "De penvoerder ontvangt het geld, betaalt het door en is voor het geheel aansprakelijk.",
      en: "The lead partner receives the money, pays it on and is liable for the whole.",
    },
    clientPays: "leadPartner",
    paysBeforeReceipt: true,
    owesClient: "leadPartner",
    source: Norms.liableForTheWhole,
  },
}

/** The lead partner of an agreement on a day. */
export interface LeadPartnerOn {
  readonly organisation: string
  readonly model: Model
  readonly terms: ModelTerms
  readonly leadPartnerTerm: string
}

/** No organisation is lead partner on a day, or several are: plain data. */
export interface NoSingleLeadPartner {
  readonly _tag: "NoLeadPartner" | "SeveralLeadPartners"
  readonly fundingAgreement: string
  readonly on: CalendarDate
  readonly leadPartnerTerms: ReadonlyArray<string>
  readonly message: string
}

/**
 * The lead partner of an agreement on a day, with its model. Refuses when there is none, or more than one.
 *
 * @example
 * ```ts
 * const lead = Result.getOrThrow(Finance.leadPartnerOn(register, "bzk-2024", on))
 * lead.model // "forwarding"
 * ```
 */
export const leadPartnerOn = (
  register: Needs,
  fundingAgreement: string,
  on: CalendarDate,
): Result.Result<LeadPartnerOn, NoSingleLeadPartner> => {
  const terms = Register.where(register, "leadPartnerTerm", "fundingAgreement", fundingAgreement).filter(
    (term) => InForce.on(term, on),
  )
  const [only] = terms
  if (only !== undefined && terms.length === 1) {
    const { organisation, model, id } = only
    return Result.succeed({ organisation, model, terms: leadPartnerModels[model], leadPartnerTerm: id })
  }
  return Result.fail({
    _tag: only === undefined ? "NoLeadPartner" : "SeveralLeadPartners",
    fundingAgreement,
    on,
    leadPartnerTerms: terms.map(({ id }) => id),
    message:
      only === undefined
        ? `No lead partner of "${fundingAgreement}" is recorded on ${on}. Record who is, and in which model.`
        : `${terms.length} lead partners of "${fundingAgreement}" are recorded on ${on}. End all but one term.`,
  })
}
