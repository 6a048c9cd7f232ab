/** One contact with an organisation outside the partnership. */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of contact moments. */
export const table = Table.make("contactMoment", {
  label: ["Contactmoment", "Contact moment"],
  plural: ["Contactmomenten", "Contact moments"],
  description: [
    "Elke keer dat er contact was met een organisatie buiten het samenwerkingsverband.",
    "Each time that there was contact with an organisation outside the partnership.",
  ],
  columns: {
    externalRelation: Column.reference(
      "externalRelation",
      ["Externe relatie", "External relation"],
      ["De relatie waarmee er contact was.", "The relation with which there was contact."],
    ),
    heldOn: Column.date(["Datum", "Date"], ["De dag van het contact.", "The day of the contact."]),
    summary: Column.optional(
      Column.longText(
        ["Samenvatting", "Summary"],
        ["Wat er is besproken en afgesproken.", "What was discussed and agreed."],
      ),
    ),
    followUpOn: Column.optional(
      Column.date(
        ["Vervolg op", "Follow-up on"],
        ["De dag waarop u er weer op terugkomt.", "The day on which it is taken up again."],
      ),
    ),
  },
  checks: [Check.ordered("heldOn", "followUpOn")],
})

/** One contact moment. */
export interface Row extends Table.Row<typeof table> {}
