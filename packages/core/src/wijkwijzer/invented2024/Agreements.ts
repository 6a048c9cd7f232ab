/**
 * Invented agreements: the partners' own contract, the commission of the ministry for 2024, and the lead partner.
 *
 * That Platform31 is lead partner is an invented choice. Amounts are without VAT: a service to a ministry is taxed,
 * the partners recover theirs.
 */
import { forEachPartner } from "../founding/Partners.ts"
import type { Rows } from "../Rows.ts"

/** The lead partner of the invented commission. */
export const leadPartner = "platform31"

/** The partners that the lead partner pays on to. */
export const otherPartners = (): ReadonlyArray<string> =>
  forEachPartner(({ id }): string => id).filter((id) => id !== leadPartner)

/** The agreements and the powers of attorney. */
export const rows = (): Rows => ({
  cooperationAgreement: [
    {
      id: "cooperation-2024",
      title: "Samenwerkingsovereenkomst WijkWijzer 2024–2026",
      parties: forEachPartner(({ id }) => id),
      signedOn: "2023-12-14",
      validFrom: "2024-01-01",
      validThrough: "2026-12-31",
      reviewDueOn: "2025-10-01",
      noticePeriodDays: 180,
      liability: "perShare",
      document: "cooperation-2024",
    },
  ],
  agreedTerm: [
    {
      id: "payment.forward.days",
      key: "payment.forward.days",
      cooperationAgreement: "cooperation-2024",
      clause: "artikel 7 lid 2",
      days: 14,
      validFrom: "2024-01-01",
    },
  ],
  powerOfAttorney: otherPartners().map((principal) => ({
    id: `bzk-2024.${principal}`,
    principal,
    agentOrganisation: leadPartner,
    purpose: "De opdracht aannemen, verantwoorden en het geld ontvangen, ook namens deze partner.",
    scope: "specific",
    coversDisposition: true,
    substitutionAllowed: false,
    selfDealingAllowed: true,
    fundingAgreement: "bzk-2024",
    signedOn: "2023-12-14",
    validFrom: "2023-12-14",
    document: "cooperation-2024",
  })),
  fundingAgreement: [
    {
      id: "bzk-2024",
      title: "Opdracht WijkWijzer 2024",
      client: "bzk",
      kind: "commission",
      reference: "VOORBEELD-2024-0001",
      appliedBy: leadPartner,
      parties: forEachPartner(({ id }) => id),
      appliedOn: "2023-10-16",
      grantedOn: "2023-12-18",
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
      activitiesEndBy: "2024-12-31",
      activitiesEndedOn: "2024-12-31",
      amount: 1_250_000_00,
      cofinanced: false,
      perFinancialYear: false,
      auditorsStatementWaived: false,
      proofManner: "Jaarverantwoording met activiteiten en kosten, en een verklaring van de accountant.",
      advanceManner:
        "30% in februari, 30% in mei, 20% in september; de rest na de verantwoording. Alle bedragen zijn zonder btw.",
      stateAid: false,
      specialNotificationDuty: false,
      vatTreatment: "taxed",
      termsDeclared: "ARVODI (verzonnen)",
      liability: "perShare",
      ratesMethod: "integral",
      productiveHours: 1363_00,
      hoursPerPerson: true,
      document: "commission-2024",
    },
  ],
  agreementInstalment: [
    { id: "bzk-2024.2024", fundingAgreement: "bzk-2024", year: 2024, amount: 1_250_000_00 },
  ],
  leadPartnerTerm: [
    {
      id: "bzk-2024.platform31",
      fundingAgreement: "bzk-2024",
      organisation: leadPartner,
      model: "forwarding",
      validFrom: "2024-01-01",
      document: "cooperation-2024",
    },
  ],
})
