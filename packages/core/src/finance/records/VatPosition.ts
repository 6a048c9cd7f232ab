/**
 * Whether an organisation can recover VAT, with dates: it decides if VAT counts as a cost (norm KB07).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of VAT positions. */
export const table = Table.make("vatPosition", {
  label: ["Btw-positie", "VAT position"],
  plural: ["Btw-posities", "VAT positions"],
  description: [
    "Of een organisatie btw kan terugkrijgen, en vanaf wanneer.",
    "Whether an organisation can recover VAT, and from when.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar het om gaat.", "The organisation it is about."],
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop dit geldt.", "The first day on which this holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag waarop dit geldt.", "The last day on which this holds."],
      ),
    ),
    position: Column.oneOf(
      ["Positie", "Position"],
      ["Of de organisatie btw kan terugkrijgen.", "Whether the organisation can recover VAT."],
      {
        fullyRecoverable: ["Krijgt alle btw terug", "Fully recoverable"],
        partlyRecoverable: ["Krijgt een deel terug", "Partly recoverable"],
        notRecoverable: ["Krijgt geen btw terug", "Not recoverable"],
      },
    ),
    recoverable: Column.optional(
      Column.percentage(
        ["Deel terug", "Recoverable part"],
        [
          "Het deel van de btw dat de organisatie terugkrijgt.",
          "The part of the VAT that the organisation recovers.",
        ],
        { minimum: 0, maximum: 10000 },
      ),
    ),
  },
  checks: [
    Check.ordered("validFrom", "validThrough"),
    Check.filledWhen("position", ["partlyRecoverable"], "recoverable"),
  ],
  unique: [["organisation", "validFrom"]],
})

/** One VAT position. */
export interface Row extends Table.Row<typeof table> {}
