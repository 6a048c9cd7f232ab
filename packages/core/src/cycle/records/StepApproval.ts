/**
 * Who must approve a step, and whether they did: a body of the partnership, or a partner's own board.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of approvals of steps. */
export const table = Table.make("stepApproval", {
  label: ["Akkoord op stap", "Step approval"],
  plural: ["Akkoorden op stappen", "Step approvals"],
  description: [
    "Wie akkoord moet geven op een stap, en of dat is gebeurd.",
    "Who must approve a step, and whether that was done.",
  ],
  columns: {
    cycleStep: Column.reference(
      "cycleStep",
      ["Stap", "Step"],
      ["De stap waar het akkoord voor nodig is.", "The step that needs the approval."],
    ),
    body: Column.optional(
      Column.reference(
        "body",
        ["Overleg", "Body"],
        ["Het overleg of bestuur dat akkoord geeft.", "The body or board that approves."],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die akkoord geeft.", "The organisation that approves."],
      ),
    ),
    status: Column.oneOf(["Status", "Status"], ["Of het akkoord er is.", "Whether the approval is there."], {
      pending: ["Nog open", "Pending"],
      approved: ["Akkoord", "Approved"],
      refused: ["Niet akkoord", "Refused"],
    }),
    decidedOn: Column.optional(
      Column.date(
        ["Datum", "Decided on"],
        [
          "De dag waarop het akkoord is gegeven of geweigerd.",
          "The day on which it was approved or refused.",
        ],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waar het akkoord in staat.", "The decision that holds the approval."],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Voorwaarden of de reden van een weigering.", "Conditions, or the reason of a refusal."],
      ),
    ),
  },
  checks: [
    Check.someFilled("body", "organisation"),
    Check.filledWhen("status", ["approved", "refused"], "decidedOn"),
  ],
  unique: [["cycleStep", "body", "organisation"]],
})

/** One approval of a step. */
export interface Row extends Table.Row<typeof table> {}
