/** The vote of one seat on one proposal in one round; its weight is that of the seat. */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of votes. */
export const table = Table.make("vote", {
  label: ["Stem", "Vote"],
  plural: ["Stemmen", "Votes"],
  description: [
    "Wat elke zetel over een voorstel stemde. Per stemronde heeft een zetel één rij.",
    "What each seat voted on a proposal. A seat has one row in each round of voting.",
  ],
  columns: {
    proposal: Column.reference(
      "proposal",
      ["Voorstel", "Proposal"],
      ["Het voorstel waarover is gestemd.", "The proposal that was voted on."],
    ),
    round: Column.integer(
      ["Ronde", "Round"],
      ["In welke stemronde dit was.", "The round of voting in which this was."],
      { minimum: 1 },
    ),
    seat: Column.reference("seat", ["Zetel", "Seat"], ["De zetel die stemde.", "The seat that voted."]),
    choice: Column.oneOf(["Keuze", "Choice"], ["Wat er is gestemd.", "What was voted."], {
      for: ["Voor", "For"],
      against: ["Tegen", "Against"],
      abstain: ["Onthouding", "Abstain"],
      blank: ["Blanco", "Blank"],
    }),
    castAt: Column.instant(
      ["Uitgebracht op", "Cast at"],
      ["Het moment waarop is gestemd.", "The moment at which the vote was cast."],
    ),
    person: Column.optional(
      Column.reference(
        "person",
        ["Persoon", "Person"],
        [
          "Wie de stem uitbracht. Bij een volmacht is dat de ontvanger.",
          "Who cast the vote. With a proxy that is the receiver.",
        ],
      ),
    ),
    form: Column.optional(
      Column.oneOf(["Vorm", "Form"], ["Hoe er is gestemd.", "How the vote was cast."], {
        oral: ["Mondeling", "Oral"],
        show: ["Hand opsteken", "Show of hands"],
        written: ["Schriftelijk", "Written"],
        electronic: ["Elektronisch", "Electronic"],
      }),
    ),
  },
  unique: [["proposal", "round", "seat"]],
})

/** One vote. */
export interface Row extends Table.Row<typeof table> {}
