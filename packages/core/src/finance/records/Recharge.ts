/**
 * The part of a joint cost that was charged to one organisation, to compare with the real cost and with the key
 * (norms GR01–GR03). The share that the payer bears itself is a row too.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of recharges. */
export const table = Table.make("recharge", {
  label: ["Doorbelasting", "Recharge"],
  plural: ["Doorbelastingen", "Recharges"],
  description: [
    "Het deel van gezamenlijke kosten dat één organisatie draagt of krijgt doorbelast.",
    "The part of a joint cost that one organisation bears or is charged.",
  ],
  columns: {
    cost: Column.reference("cost", ["Kostenregel", "Cost"], ["De gezamenlijke kosten.", "The joint cost."]),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die dit deel draagt.", "The organisation that bears this part."],
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het deel dat is doorbelast of zelf is gedragen.", "The part that was charged or borne itself."],
    ),
    vat: Column.optional(
      Column.money(["Btw", "VAT"], ["De btw die bij dit deel hoort.", "The VAT that belongs to this part."]),
    ),
    chargedOn: Column.optional(
      Column.date(
        ["Doorbelast op", "Charged on"],
        ["De dag waarop dit deel is doorbelast.", "The day on which this part was charged."],
      ),
    ),
    invoice: Column.optional(
      Column.reference(
        "invoice",
        ["Factuur", "Invoice"],
        ["De factuur waarmee dit deel is doorbelast.", "The invoice by which this part was charged."],
      ),
    ),
  },
  unique: [["cost", "organisation"]],
})

/** One recharge. */
export interface Row extends Table.Row<typeof table> {}
