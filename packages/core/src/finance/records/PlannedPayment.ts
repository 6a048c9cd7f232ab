/**
 * A payment as the grant, the contract or the own agreement plans it: an advance of the client, money to be
 * forwarded to a partner, or the final payment.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as TwoParties from "../TwoParties.ts"

/** The table of planned payments. */
export const table = Table.make("plannedPayment", {
  label: ["Geplande betaling", "Planned payment"],
  plural: ["Geplande betalingen", "Planned payments"],
  description: [
    "Een betaling die is afgesproken, met de verwachte datum en het bedrag.",
    "A payment that is agreed, with its expected date and amount.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      [
        "De opdracht of subsidie waar de betaling bij hoort.",
        "The commission or subsidy that the payment belongs to.",
      ],
    ),
    name: Column.optional(
      Column.text(
        ["Termijn", "Instalment"],
        [
          "De naam van de termijn, zoals eerste voorschot.",
          "The name of the instalment, such as first advance.",
        ],
      ),
    ),
    fromOrganisation: Column.reference(
      "organisation",
      ["Betaler", "From"],
      ["De organisatie die gaat betalen.", "The organisation that will pay."],
    ),
    toOrganisation: Column.reference(
      "organisation",
      ["Ontvanger", "To"],
      ["De organisatie die het geld krijgt.", "The organisation that gets the money."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor betaling het is.", "What kind of payment it is."], {
      advance: ["Voorschot", "Advance"],
      forward: ["Doorbetaling", "Forward"],
      final: ["Eindbetaling", "Final payment"],
    }),
    expectedOn: Column.date(
      ["Verwacht op", "Expected on"],
      ["De dag waarop de betaling is gepland.", "The day for which the payment is planned."],
    ),
    amount: Column.money(["Bedrag", "Amount"], ["Het bedrag dat is gepland.", "The amount planned."], {
      minimum: 0,
    }),
    percentage: Column.optional(
      Column.percentage(
        ["Percentage", "Percentage"],
        [
          "Het deel van het hele bedrag, als dat zo is afgesproken.",
          "The part of the whole amount, when agreed so.",
        ],
        { minimum: 0, maximum: 10000 },
      ),
    ),
  },
  checks: [TwoParties.check],
})

/** One planned payment. */
export interface Row extends Table.Row<typeof table> {}
