/**
 * The part of a multi-year amount that falls in one year (jaarschijf).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of yearly instalments. */
export const table = Table.make("agreementInstalment", {
  label: ["Jaarschijf", "Yearly instalment"],
  plural: ["Jaarschijven", "Yearly instalments"],
  description: [
    "Het deel van een meerjarig bedrag dat bij één jaar hoort.",
    "The part of a multi-year amount that belongs to one year.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      ["De opdracht of subsidie.", "The commission or subsidy."],
    ),
    year: Column.integer(
      ["Jaar", "Year"],
      ["Het jaar waar dit deel bij hoort.", "The year that this part belongs to."],
      { minimum: 1900, maximum: 2200 },
    ),
    amount: Column.money(["Bedrag", "Amount"], ["Het bedrag voor dit jaar.", "The amount for this year."], {
      minimum: 0,
    }),
  },
  unique: [["fundingAgreement", "year"]],
})

/** One yearly instalment. */
export interface Row extends Table.Row<typeof table> {}
