/**
 * What the board of one organisation says to a decision that needs the partners' own boards (seed row
 * S11).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of approvals by boards. */
export const table = Table.make("boardApproval", {
  label: ["Akkoord van een bestuur", "Board approval"],
  plural: ["Akkoorden van besturen", "Board approvals"],
  description: [
    "Welke besturen van partners met een besluit hebben ingestemd, en welke nog niet.",
    "Which boards of partners have agreed to a decision, and which have not yet.",
  ],
  columns: {
    decision: Column.reference(
      "decision",
      ["Besluit", "Decision"],
      ["Het besluit waarmee het bestuur moet instemmen.", "The decision to which the board must agree."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie van het bestuur.", "The organisation whose board it is."],
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Wat het bestuur heeft gezegd.", "What the board has said."],
      {
        pending: ["Nog geen antwoord", "Pending"],
        approved: ["Akkoord", "Approved"],
        refused: ["Niet akkoord", "Refused"],
      },
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De dag waarop het antwoord er moet zijn.", "The day by which the answer must be there."],
      ),
    ),
    decidedOn: Column.optional(
      Column.date(
        ["Beslist op", "Decided on"],
        ["De dag waarop het bestuur besliste.", "The day on which the board decided."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["Het stuk waaruit het antwoord blijkt.", "The paper that shows the answer."],
      ),
    ),
  },
  unique: [["decision", "organisation"]],
})

/** The approval of one board. */
export interface Row extends Table.Row<typeof table> {}
