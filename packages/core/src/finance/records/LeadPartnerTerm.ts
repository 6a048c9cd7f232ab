/**
 * Who was lead partner (penvoerder) of a funding agreement, when, and in which model (seed row S12).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of lead partner terms. */
export const table = Table.make("leadPartnerTerm", {
  label: ["Penvoerderschap", "Lead partnership"],
  plural: ["Penvoerderschappen", "Lead partnerships"],
  description: [
    "Welke organisatie penvoerder is, van wanneer tot wanneer, en wat dat inhoudt.",
    "Which organisation is lead partner, from when to when, and what that means.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      ["De opdracht of subsidie waar het om gaat.", "The commission or subsidy it is about."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Penvoerder", "Lead partner"],
      ["De organisatie die penvoerder is.", "The organisation that is lead partner."],
    ),
    model: Column.oneOf(["Model", "Model"], ["Wat de penvoerder doet.", "What the lead partner does."], {
      contactOnly: ["Alleen contact", "Contact only"],
      forwarding: ["Ontvangt en betaalt door", "Receives and pays on"],
      fullLiability: ["Volledig aansprakelijk", "Fully liable"],
    }),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag als penvoerder.", "The first day as lead partner."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag als penvoerder.", "The last day as lead partner."],
      ),
    ),
    handedOverOn: Column.optional(
      Column.date(
        ["Overgedragen op", "Handed over on"],
        [
          "De dag waarop geld, machtigingen en stukken zijn overgedragen aan de volgende penvoerder.",
          "The day on which money, mandates and documents were handed over to the next lead partner.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["Het stuk waarin dit is afgesproken.", "The document in which this was agreed."],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
  unique: [["fundingAgreement", "organisation", "validFrom"]],
})

/** One lead partner term. */
export interface Row extends Table.Row<typeof table> {}
