/**
 * The partners' own contract. What it fills in, limits and choices, stands in `agreedTerm`; each review is
 * planned here (seed row S9).
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as Distinct from "../internal/Distinct.ts"

/** The table of cooperation agreements. */
export const table = Table.make("cooperationAgreement", {
  label: ["Samenwerkingsovereenkomst", "Cooperation agreement"],
  plural: ["Samenwerkingsovereenkomsten", "Cooperation agreements"],
  description: [
    "Het contract tussen de partners zelf. De termijnen en grenzen daaruit staan bij de afgesproken waarden.",
    "The contract between the partners themselves. Its terms and limits stand with the agreed terms.",
  ],
  columns: {
    title: Column.text(["Titel", "Title"], ["Hoe de overeenkomst heet.", "What the agreement is called."]),
    parties: Column.references(
      "organisation",
      ["Partijen", "Parties"],
      ["De organisaties die de overeenkomst sloten.", "The organisations that made the agreement."],
    ),
    signedOn: Column.optional(
      Column.date(
        ["Getekend op", "Signed on"],
        ["De dag waarop de laatste partij tekende.", "The day on which the last party signed."],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de overeenkomst geldt.", "The first day on which the agreement holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de overeenkomst geldt. Leeg: tot nader order.",
          "The last day on which the agreement holds. Empty: until further notice.",
        ],
      ),
    ),
    follows: Column.optional(
      Column.reference(
        "cooperationAgreement",
        ["Vervolg op", "Follows"],
        ["De eerdere overeenkomst waar deze op volgt.", "The earlier agreement that this one follows."],
      ),
    ),
    reviewDueOn: Column.optional(
      Column.date(
        ["Herzien uiterlijk op", "Review due on"],
        [
          "De dag waarop de partners de overeenkomst opnieuw bekeken moeten hebben.",
          "The day by which the partners must have looked at the agreement again.",
        ],
      ),
    ),
    reviewedOn: Column.optional(
      Column.date(
        ["Herzien op", "Reviewed on"],
        [
          "De dag waarop de partners de overeenkomst voor het laatst bekeken.",
          "The day on which the partners last looked at the agreement.",
        ],
      ),
    ),
    noticePeriodDays: Column.optional(
      Column.integer(
        ["Opzegtermijn in dagen", "Notice period in days"],
        [
          "Hoeveel dagen er ten minste zitten tussen een opzegging en het vertrek.",
          "How many days there are at least between notice and exit.",
        ],
        { minimum: 0 },
      ),
    ),
    liability: Column.optional(
      Column.oneOf(
        ["Aansprakelijkheid", "Liability"],
        [
          "Wie betaalt als het samenwerkingsverband iets niet nakomt.",
          "Who pays if the partnership fails in something.",
        ],
        {
          jointAndSeveral: ["Ieder voor het geheel", "Each for the whole"],
          perShare: ["Ieder voor het eigen deel", "Each for its own share"],
          notArranged: ["Niet geregeld", "Not arranged"],
        },
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["De getekende overeenkomst.", "The signed agreement."],
      ),
    ),
  },
  title: "title",
  checks: [
    Check.ordered("validFrom", "validThrough"),
    Check.ordered("signedOn", "reviewedOn"),
    Distinct.check("follows", "id", [
      "een overeenkomst volgt niet op zichzelf",
      "an agreement does not follow itself",
    ]),
  ],
})

/** One cooperation agreement. */
export interface Row extends Table.Row<typeof table> {}
