/**
 * One task of a role, with the hours it takes and the records that show it is done (rules
 * `taakZonderUitvoerder`, `programmaleiderUrenHaalbaar`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of tasks of roles. */
export const table = Table.make("roleTask", {
  label: ["Taak", "Task"],
  plural: ["Taken", "Tasks"],
  description: [
    "De taken die bij een rol horen. Bij elke taak staat wie haar doet en waaraan u dat ziet.",
    "The tasks that belong to a role. Each task says who does it and what shows that.",
  ],
  columns: {
    role: Column.reference(
      "role",
      ["Rol", "Role"],
      ["De rol waar deze taak bij hoort.", "The role to which this task belongs."],
    ),
    number: Column.integer(
      ["Nummer", "Number"],
      ["Het nummer van de taak binnen de rol.", "The number of the task within the role."],
      { minimum: 1 },
    ),
    description: Column.longText(
      ["Omschrijving", "Description"],
      ["Wat er bij deze taak gedaan wordt.", "What is done in this task."],
    ),
    hoursPerWeek: Column.optional(
      Column.hours(
        ["Uren per week", "Hours per week"],
        ["Hoeveel uur per week de taak ongeveer kost.", "How many hours a week the task takes, roughly."],
        { minimum: 0, maximum: 16800 },
      ),
    ),
    shownBy: Column.optional(
      Column.oneOf(
        ["Blijkt uit", "Shown by"],
        [
          "Welke rijen in het register laten zien dat de taak gedaan wordt.",
          "Which rows in the register show that the task is done.",
        ],
        {
          meetings: ["Vergaderingen", "Meetings"],
          alignmentReviews: ["Afstemmingen", "Alignment reviews"],
          agenda: ["Agenda", "Agenda"],
          cycle: ["Jaarcyclus", "Annual cycle"],
          commitments: ["Inzet", "Commitments"],
          externalRelations: ["Externe relaties", "External relations"],
          boardApprovals: ["Akkoorden van besturen", "Board approvals"],
          obligations: ["Verplichtingen", "Obligations"],
          decisions: ["Besluiten", "Decisions"],
        },
      ),
    ),
    performedBy: Column.optional(
      Column.reference(
        "person",
        ["Uitvoerder", "Performed by"],
        ["De persoon die deze taak doet.", "The person who does this task."],
      ),
    ),
  },
  title: "description",
  unique: [["role", "number"]],
})

/** One task of a role. */
export interface Row extends Table.Row<typeof table> {}
