/**
 * Something to be done, out of a decision or by itself, with an owner and a date (rules
 * `besluitZonderActie`, `actieVerlopen`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of actions. */
export const table = Table.make("action", {
  label: ["Actie", "Action"],
  plural: ["Acties", "Actions"],
  description: [
    "Wat iemand moet doen, en wanneer het klaar moet zijn.",
    "What somebody has to do, and when it must be done.",
  ],
  columns: {
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waar de actie uit volgt.", "The decision from which the action follows."],
      ),
    ),
    title: Column.text(["Actie", "Action"], ["Wat er gedaan moet worden.", "What has to be done."]),
    ownerOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Eigenaar (organisatie)", "Owner (organisation)"],
        ["De organisatie die het doet.", "The organisation that does it."],
      ),
    ),
    owner: Column.optional(
      Column.reference(
        "person",
        ["Eigenaar", "Owner"],
        ["De persoon die het doet.", "The person who does it."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De dag waarop het klaar moet zijn.", "The day by which it must be done."],
      ),
    ),
    doneOn: Column.optional(
      Column.date(
        ["Klaar op", "Done on"],
        ["De dag waarop het klaar was. Leeg: nog niet.", "The day on which it was done. Empty: not yet."],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat u hierbij nog wilt vastleggen.", "Anything else worth recording."],
      ),
    ),
  },
  title: "title",
})

/** One action. */
export interface Row extends Table.Row<typeof table> {}
