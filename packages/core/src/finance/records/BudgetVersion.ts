/**
 * A version of a budget. Versions hold differences: the budget in force is the adopted version plus every
 * amendment that took effect after it.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of budget versions. */
export const table = Table.make("budgetVersion", {
  label: ["Begrotingsversie", "Budget version"],
  plural: ["Begrotingsversies", "Budget versions"],
  description: [
    "Een versie van een begroting: het concept, de vastgestelde begroting of een wijziging daarop.",
    "A version of a budget: the draft, the adopted budget or an amendment to it.",
  ],
  columns: {
    budget: Column.reference(
      "budget",
      ["Begroting", "Budget"],
      ["De begroting waar dit een versie van is.", "The budget that this is a version of."],
    ),
    number: Column.integer(
      ["Nummer", "Number"],
      ["Het volgnummer van de versie.", "The sequence number of the version."],
      { minimum: 0 },
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      [
        "Wat voor versie dit is. In een wijziging staan alleen de verschillen.",
        "What kind of version this is. An amendment holds only the differences.",
      ],
      {
        draft: ["Concept", "Draft"],
        adopted: ["Vastgesteld", "Adopted"],
        amendment: ["Wijziging", "Amendment"],
      },
    ),
    title: Column.text(["Titel", "Title"], ["De naam van deze versie.", "The name of this version."]),
    adoptedOn: Column.optional(
      Column.date(
        ["Vastgesteld op", "Adopted on"],
        ["De dag waarop deze versie is vastgesteld.", "The day on which this version was adopted."],
      ),
    ),
    effectiveFrom: Column.optional(
      Column.date(
        ["Geldt van", "Holds from"],
        ["De eerste dag waarop deze versie geldt.", "The first day on which this version holds."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waarin deze versie is vastgesteld.", "The decision by which this version was adopted."],
      ),
    ),
    clientConsentOn: Column.optional(
      Column.date(
        ["Opdrachtgever akkoord op", "Client's consent on"],
        ["De dag waarop de opdrachtgever akkoord ging.", "The day on which the client consented."],
      ),
    ),
    reason: Column.optional(
      Column.longText(["Reden", "Reason"], ["Waarom deze versie er kwam.", "Why there is this version."]),
    ),
  },
  title: "title",
  unique: [["budget", "number"]],
})

/** One budget version. */
export interface Row extends Table.Row<typeof table> {}
