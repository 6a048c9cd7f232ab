/** A phase in the life of the partnership, with what it asks of the partners (seed row S3). */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of phases. */
export const table = Table.make("phase", {
  label: ["Fase", "Phase"],
  plural: ["Fasen", "Phases"],
  description: [
    "De fasen van het samenwerkingsverband. Bijvoorbeeld: opbouwen, en daarna samenwerken als programma.",
    "The phases of the partnership. For instance: building up, and then working together as a programme.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe de fase heet.", "What the phase is called."]),
    validFrom: Column.date(["Van", "From"], ["De eerste dag van de fase.", "The first day of the phase."]),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van de fase. Leeg: de fase loopt nog.",
          "The last day of the phase. Empty: the phase is still running.",
        ],
      ),
    ),
    description: Column.longText(
      ["Omschrijving", "Description"],
      ["Wat er in deze fase gebeurt.", "What happens in this phase."],
    ),
    asks: Column.optional(
      Column.longText(
        ["Wat de fase vraagt", "What it asks"],
        [
          "Wat de partners in deze fase moeten doen of regelen.",
          "What the partners have to do or arrange in this phase.",
        ],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waarmee deze fase begon.", "The decision with which this phase began."],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One phase. */
export interface Row extends Table.Row<typeof table> {}
