/** Subsidy law. */
import type { Case } from "../Case.ts"

const subsidy = { id: "subsidie", kind: "subsidy", appliedOn: "2024-01-20", grantedOn: "2024-02-20" } as const

export const subsidyCases: ReadonlyArray<Case> = [
  {
    rule: "kostenVoorAanvraag",
    base: { fundingAgreement: [subsidy] },
    passes: { cost: [{ id: "k1", fundingAgreement: "subsidie", invoicedOn: "2024-01-20" }] },
    fails: { cost: [{ id: "k1", fundingAgreement: "subsidie", invoicedOn: "2024-01-03", amount: 4_000_00 }] },
    at: "cost/k1",
    says: "kosten van € 4.000,00 zijn van 3 januari 2024",
  },
]
