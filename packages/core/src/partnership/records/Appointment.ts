/** Who has a role, from when until when, and for how many hours a week. A change of hours is a new row. */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of appointments. */
export const table = Table.make("appointment", {
  label: ["Aanstelling", "Appointment"],
  plural: ["Aanstellingen", "Appointments"],
  description: [
    "Wie welke rol heeft, van wanneer tot wanneer. Veranderen de uren, maak dan een nieuwe rij.",
    "Who has which role, from when until when. When the hours change, make a new row.",
  ],
  columns: {
    role: Column.reference(
      "role",
      ["Rol", "Role"],
      ["De rol die iemand krijgt.", "The role that somebody is given."],
    ),
    person: Column.reference(
      "person",
      ["Persoon", "Person"],
      ["De persoon die de rol heeft.", "The person who has the role."],
    ),
    validFrom: Column.date(["Van", "From"], ["De eerste dag in de rol.", "The first day in the role."]),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag in de rol. Leeg: tot nader order.",
          "The last day in the role. Empty: until further notice.",
        ],
      ),
    ),
    hoursPerWeek: Column.hours(
      ["Uren per week", "Hours per week"],
      [
        "Hoeveel uur per week de persoon voor de rol heeft.",
        "How many hours a week the person has for the role.",
      ],
      { minimum: 0, maximum: 16800 },
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit tot deze aanstelling.", "The decision to make this appointment."],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
  unique: [["role", "person", "validFrom"]],
})

/** One appointment. */
export interface Row extends Table.Row<typeof table> {}
