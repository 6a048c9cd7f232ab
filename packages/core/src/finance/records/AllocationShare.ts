/**
 * The weight of one organisation in an allocation key; the shares are the weights over their sum.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of shares in allocation keys. */
export const table = Table.make("allocationShare", {
  label: ["Aandeel", "Share"],
  plural: ["Aandelen", "Shares"],
  description: [
    "Het gewicht van één organisatie in een verdeelsleutel.",
    "The weight of one organisation in an allocation key.",
  ],
  columns: {
    allocationKey: Column.reference(
      "allocationKey",
      ["Verdeelsleutel", "Allocation key"],
      ["De verdeelsleutel waar dit aandeel in staat.", "The allocation key that this share stands in."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die dit deel draagt.", "The organisation that bears this part."],
    ),
    weight: Column.integer(
      ["Gewicht", "Weight"],
      [
        "Het gewicht van de organisatie. Het aandeel is dit gewicht gedeeld door alle gewichten samen.",
        "The weight of the organisation. Its share is this weight divided by all weights together.",
      ],
      { minimum: 0 },
    ),
  },
  unique: [["allocationKey", "organisation"]],
})

/** One share in an allocation key. */
export interface Row extends Table.Row<typeof table> {}
