/**
 * The part of a cost that another source pays too, so that nothing is paid twice (norms KB02 and KB05).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of other sources of costs. */
export const table = Table.make("costFunding", {
  label: ["Andere bron", "Other source"],
  plural: ["Andere bronnen", "Other sources"],
  description: [
    "Het deel van een uitgave dat ook uit een andere bron komt.",
    "The part of an expense that also comes from another source.",
  ],
  columns: {
    cost: Column.reference(
      "cost",
      ["Kostenregel", "Cost"],
      ["De uitgave waar het om gaat.", "The cost that it is about."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        ["De andere opdracht of subsidie die meebetaalt.", "The other commission or subsidy that pays too."],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die meebetaalt.", "The organisation that pays too."],
      ),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het deel dat uit deze bron komt.", "The part that comes from this source."],
    ),
  },
  checks: [Check.someFilled("fundingAgreement", "organisation")],
  unique: [["cost", "fundingAgreement"]],
})

/** One other source of a cost. */
export interface Row extends Table.Row<typeof table> {}
