/**
 * An invoice from one organisation to another: a partner to the lead partner, or the partnership to its client.
 * Invoices of suppliers stand with the cost.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as TwoParties from "../TwoParties.ts"

/** The table of invoices. */
export const table = Table.make("invoice", {
  label: ["Factuur", "Invoice"],
  plural: ["Facturen", "Invoices"],
  description: [
    "Een factuur van een partner aan een andere partner of aan de opdrachtgever.",
    "An invoice of a partner to another partner or to the client.",
  ],
  columns: {
    number: Column.text(
      ["Factuurnummer", "Number"],
      ["Het nummer op de factuur.", "The number on the invoice."],
    ),
    fromOrganisation: Column.reference(
      "organisation",
      ["Afzender", "From"],
      ["De organisatie die de factuur stuurt.", "The organisation that sends the invoice."],
    ),
    toOrganisation: Column.reference(
      "organisation",
      ["Ontvanger", "To"],
      ["De organisatie die de factuur krijgt.", "The organisation that gets the invoice."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de factuur bij hoort.",
          "The commission or subsidy that the invoice belongs to.",
        ],
      ),
    ),
    invoicedOn: Column.date(
      ["Factuurdatum", "Invoice date"],
      ["De datum op de factuur.", "The date on the invoice."],
    ),
    receivedOn: Column.optional(
      Column.date(
        ["Ontvangen op", "Received on"],
        ["De dag waarop de factuur binnenkwam.", "The day on which the invoice came in."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Betalen voor", "Due on"],
        ["De uiterste dag om te betalen, zoals afgesproken.", "The last day to pay, as agreed."],
      ),
    ),
    paidOn: Column.optional(
      Column.date(
        ["Betaaldatum", "Paid on"],
        ["De dag waarop de factuur is betaald.", "The day on which the invoice was paid."],
      ),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      [
        "Het bedrag zonder btw. Een creditfactuur is negatief.",
        "The amount without VAT. A credit invoice is negative.",
      ],
    ),
    vat: Column.optional(Column.money(["Btw", "VAT"], ["De btw op de factuur.", "The VAT on the invoice."])),
    termClause: Column.optional(
      Column.text(
        ["Afspraak over termijn", "Clause on the term"],
        [
          "De bepaling die een langere betaaltermijn toestaat.",
          "The clause that allows a longer term of payment.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["De factuur zelf.", "The invoice itself."]),
    ),
  },
  title: "number",
  checks: [Check.ordered("invoicedOn", "dueOn"), TwoParties.check],
  unique: [["fromOrganisation", "number"]],
})

/** One invoice. */
export interface Row extends Table.Row<typeof table> {}
