/**
 * An objection, concern or veto of a seat against a proposal. Consent is reached when no reasoned,
 * overriding objection is open (rules `consentBesluit`, `bezwaarMetArgument`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of objections. */
export const table = Table.make("objection", {
  label: ["Bezwaar", "Objection"],
  plural: ["Bezwaren", "Objections"],
  description: [
    "Bezwaren en zorgen bij een voorstel, met het argument en wat ermee is gedaan.",
    "Objections and concerns about a proposal, with the argument and what was done with it.",
  ],
  columns: {
    proposal: Column.reference(
      "proposal",
      ["Voorstel", "Proposal"],
      ["Het voorstel waar het bezwaar over gaat.", "The proposal that the objection is about."],
    ),
    round: Column.integer(
      ["Ronde", "Round"],
      ["In welke stemronde dit was.", "The round of voting in which this was."],
      { minimum: 1 },
    ),
    seat: Column.reference(
      "seat",
      ["Zetel", "Seat"],
      ["De zetel die bezwaar maakt.", "The seat that objects."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Hoe zwaar het is.", "How heavy it is."], {
      objection: ["Bezwaar", "Objection"],
      concern: ["Zorg", "Concern"],
      veto: ["Veto", "Veto"],
    }),
    argument: Column.optional(
      Column.longText(
        ["Argument", "Argument"],
        ["Waarom het voorstel zo niet kan.", "Why the proposal cannot go ahead as it is."],
      ),
    ),
    overriding: Column.yesNo(
      ["Overwegend", "Overriding"],
      [
        "Is het bezwaar zo zwaar dat het voorstel niet door kan gaan?",
        "Is the objection so heavy that the proposal cannot go ahead?",
      ],
    ),
    raisedOn: Column.date(
      ["Ingebracht op", "Raised on"],
      ["De dag waarop het bezwaar is gemaakt.", "The day on which the objection was raised."],
    ),
    amendment: Column.optional(
      Column.longText(
        ["Aanpassing", "Amendment"],
        [
          "Welke verandering van het voorstel het bezwaar wegneemt.",
          "Which change of the proposal takes the objection away.",
        ],
      ),
    ),
    resolvedOn: Column.optional(
      Column.date(
        ["Opgelost op", "Resolved on"],
        [
          "De dag waarop het bezwaar van tafel was. Leeg: het staat nog open.",
          "The day on which the objection was off the table. Empty: it is still open.",
        ],
      ),
    ),
    resolution: Column.optional(
      Column.longText(
        ["Oplossing", "Resolution"],
        ["Hoe het bezwaar is opgelost.", "How the objection was resolved."],
      ),
    ),
  },
  checks: [Check.ordered("raisedOn", "resolvedOn")],
})

/** One objection. */
export interface Row extends Table.Row<typeof table> {}
