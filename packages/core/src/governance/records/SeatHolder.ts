/**
 * Who holds a seat, from when until when; a deputy stands in (rules `zetelDubbelBezet`,
 * `zetelTeLangLeeg`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of seat holders. */
export const table = Table.make("seatHolder", {
  label: ["Zetelhouder", "Seat holder"],
  plural: ["Zetelhouders", "Seat holders"],
  description: [
    "Wie op welke zetel zit, van wanneer tot wanneer.",
    "Who holds which seat, from when until when.",
  ],
  columns: {
    seat: Column.reference("seat", ["Zetel", "Seat"], ["De zetel waar het om gaat.", "The seat concerned."]),
    person: Column.reference(
      "person",
      ["Persoon", "Person"],
      ["De persoon die op de zetel zit.", "The person who holds the seat."],
    ),
    deputy: Column.yesNo(
      ["Vervanger", "Deputy"],
      [
        "Zit deze persoon hier alleen als de vaste zetelhouder er niet is?",
        "Does this person sit here only when the regular holder is away?",
      ],
    ),
    validFrom: Column.date(["Van", "From"], ["De eerste dag op de zetel.", "The first day in the seat."]),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag op de zetel. Leeg: tot nader order.",
          "The last day in the seat. Empty: until further notice.",
        ],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
  unique: [["seat", "person", "validFrom"]],
})

/** One holder of a seat. */
export interface Row extends Table.Row<typeof table> {}
