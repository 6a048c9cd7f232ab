/** A role in the partnership, such as programme leader (seed row S13), apart from the person who has it. */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of roles. */
export const table = Table.make("role", {
  label: ["Rol", "Role"],
  plural: ["Rollen", "Roles"],
  description: [
    "De rollen in het samenwerkingsverband, zoals die van programmaleider. Wie de rol heeft, staat bij de aanstellingen.",
    "The roles in the partnership, such as that of programme leader. Who has the role stands with the appointments.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe de rol heet.", "What the role is called."]),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Waar de rol verantwoordelijk voor is.", "What the role is responsible for."],
      ),
    ),
    minimumHoursPerWeek: Column.optional(
      Column.hours(
        ["Minimale uren per week", "Minimum hours per week"],
        [
          "Hoeveel uur per week er ten minste voor deze rol is.",
          "How many hours a week there are at least for this role.",
        ],
        { minimum: 0, maximum: 16800 },
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de rol bestaat.", "The first day on which the role exists."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de rol bestaat. Leeg: tot nader order.",
          "The last day on which the role exists. Empty: until further notice.",
        ],
      ),
    ),
    leadsBody: Column.optional(
      Column.reference(
        "body",
        ["Leidt", "Leads"],
        ["Het orgaan dat deze rol leidt.", "The body that this role leads."],
      ),
    ),
    accountableTo: Column.optional(
      Column.reference(
        "body",
        ["Legt verantwoording af aan", "Accountable to"],
        ["Het orgaan waaraan deze rol verantwoording aflegt.", "The body to which this role is accountable."],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One role. */
export interface Row extends Table.Row<typeof table> {}
