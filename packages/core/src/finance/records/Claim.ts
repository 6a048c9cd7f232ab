/**
 * The costs of a period as claimed from the client, for one organisation or for all together.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of claims. */
export const table = Table.make("claim", {
  label: ["Declaratie", "Claim"],
  plural: ["Declaraties", "Claims"],
  description: [
    "De kosten van een periode die u bij de opdrachtgever indient.",
    "The costs of a period that are claimed from the client.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      [
        "De opdracht of subsidie waar de declaratie bij hoort.",
        "The commission or subsidy that the claim belongs to.",
      ],
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        [
          "De organisatie waar de kosten van zijn. Laat dit leeg als het om alle partners gaat.",
          "The organisation whose costs these are. Leave empty when it is about all partners.",
        ],
      ),
    ),
    periodFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag van de periode.", "The first day of the period."],
    ),
    periodThrough: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van de periode.", "The last day of the period."],
    ),
    submittedOn: Column.optional(
      Column.date(
        ["Ingediend op", "Submitted on"],
        ["De dag waarop de declaratie is ingediend.", "The day on which the claim was submitted."],
      ),
    ),
    status: Column.oneOf(["Status", "Status"], ["Hoe ver de declaratie is.", "How far the claim is."], {
      draft: ["Concept", "Draft"],
      submitted: ["Ingediend", "Submitted"],
      determined: ["Vastgesteld", "Determined"],
    }),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["De declaratie zoals die is ingediend.", "The claim as it was submitted."],
      ),
    ),
  },
  checks: [
    Check.ordered("periodFrom", "periodThrough"),
    Check.filledWhen("status", ["submitted", "determined"], "submittedOn"),
  ],
})

/** One claim. */
export interface Row extends Table.Row<typeof table> {}
