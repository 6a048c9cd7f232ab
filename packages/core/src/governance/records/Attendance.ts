/** Whether a seat was present at a meeting, absent, or represented by a proxy (rule `quorumBehaald`). */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of attendance. */
export const table = Table.make("attendance", {
  label: ["Aanwezigheid", "Attendance"],
  plural: ["Aanwezigheid", "Attendance"],
  description: [
    "Welke zetels er bij een vergadering waren. Hiermee telt u het quorum.",
    "Which seats were there at a meeting. The quorum is counted with this.",
  ],
  columns: {
    meeting: Column.reference(
      "meeting",
      ["Vergadering", "Meeting"],
      ["De vergadering waar het om gaat.", "The meeting concerned."],
    ),
    seat: Column.reference("seat", ["Zetel", "Seat"], ["De zetel waar het om gaat.", "The seat concerned."]),
    person: Column.optional(
      Column.reference("person", ["Persoon", "Person"], ["Wie er op de zetel zat.", "Who sat in the seat."]),
    ),
    presence: Column.oneOf(["Aanwezig", "Presence"], ["Was deze zetel er?", "Was this seat there?"], {
      present: ["Aanwezig", "Present"],
      absent: ["Afwezig", "Absent"],
      represented: ["Vertegenwoordigd", "Represented"],
    }),
  },
  unique: [["meeting", "seat"]],
})

/** The attendance of one seat at one meeting. */
export interface Row extends Table.Row<typeof table> {}
