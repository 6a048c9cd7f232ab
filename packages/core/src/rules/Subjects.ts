/**
 * What rules are about, gathered once for all of them: agreements with their regime, organisations with their part.
 */
import * as Result from "effect/Result"
import * as LeadPartners from "../finance/LeadPartners.ts"
import * as Regime from "../finance/Regime.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import type { PartnershipRegister } from "../tables.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { AgreementSubject, OrganisationSubject } from "./Switch.ts"

/** An agreement, and who answers for it to the client on the day. */
export interface Agreement extends AgreementSubject {
  readonly leadPartner: string | null
}

/** Everything that rules can be about. */
export interface Subjects {
  readonly agreements: ReadonlyArray<Agreement>
  readonly organisations: ReadonlyArray<OrganisationSubject>
}

/** Gathers them as they stand on a day. */
export const gather = (register: PartnershipRegister, asOf: CalendarDate): Subjects => {
  const agreements = register.rows.fundingAgreement.map((agreement): Agreement => {
    const found = LeadPartners.leadPartnerOn(register, agreement.id, asOf)
    return {
      agreement,
      regime: Result.getOrThrow(Regime.regime(register, agreement.id)),
      leadPartner: Result.isSuccess(found) ? found.success.organisation : agreement.appliedBy,
    }
  })
  const leads = new Set(agreements.map(({ leadPartner }) => leadPartner as string | null))
  const partners = new Set(
    register.rows.membership
      .filter((membership) => membership.role === "partner" && InForce.on(membership, asOf))
      .map(({ organisation }): string => organisation),
  )
  return {
    agreements,
    organisations: register.rows.organisation.map((organisation) => ({
      organisation,
      isPartner: partners.has(organisation.id),
      isLeadPartner: leads.has(organisation.id),
    })),
  }
}
