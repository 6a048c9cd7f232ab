/**
 * A personal interest that the holder of a seat declared in a proposal, and whether they took part all the
 * same (articles 2:44(6), 2:47(7), 2:291(6) and 2:292a(7) of the Civil Code). Interests are declared,
 * never inferred.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of recusals. */
export const table = Table.make("recusal", {
  label: ["Gemeld belang", "Recusal"],
  plural: ["Gemelde belangen", "Recusals"],
  description: [
    "Wie een eigen belang bij een voorstel heeft gemeld. Zo iemand praat en stemt niet mee.",
    "Who declared an interest of their own in a proposal. Such a person does not take part or vote.",
  ],
  columns: {
    proposal: Column.reference(
      "proposal",
      ["Voorstel", "Proposal"],
      ["Het voorstel waar het belang over gaat.", "The proposal that the interest is about."],
    ),
    seat: Column.reference(
      "seat",
      ["Zetel", "Seat"],
      ["De zetel van wie het belang heeft.", "The seat of whoever has the interest."],
    ),
    ground: Column.optional(
      Column.personal(Column.longText(["Belang", "Ground"], ["Wat het belang is.", "What the interest is."])),
    ),
    declaredOn: Column.date(
      ["Gemeld op", "Declared on"],
      ["De dag waarop het belang is gemeld.", "The day on which the interest was declared."],
    ),
    tookPart: Column.optional(
      Column.yesNo(
        ["Deed toch mee", "Took part"],
        [
          "Heeft deze zetel toch meegepraat of meegestemd?",
          "Did this seat take part in the discussion or the vote all the same?",
        ],
      ),
    ),
  },
  unique: [["proposal", "seat"]],
})

/** One recusal. */
export interface Row extends Table.Row<typeof table> {}
