/**
 * One of the lines that projects stand under (seed row S5). The founding text does not name its lines; a
 * register that uses inferred names says so in the description.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of programme lines. */
export const table = Table.make("programmeLine", {
  label: ["Programmalijn", "Programme line"],
  plural: ["Programmalijnen", "Programme lines"],
  description: [
    "Een lijn van het programma. Projecten horen bij een lijn.",
    "A line of the programme. Projects belong to a line.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam van de programmalijn.", "The name of the programme line."]),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        [
          "Waar de lijn over gaat. Schrijf hier ook op waar de naam vandaan komt, als die niet vaststaat.",
          "What the line is about. Also write down where the name comes from, when it is not settled.",
        ],
      ),
    ),
    coordinator: Column.optional(
      Column.reference(
        "organisation",
        ["Coördinator", "Coordinator"],
        ["De organisatie die de lijn coördineert.", "The organisation that coordinates the line."],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de lijn bestaat.", "The first day on which the line exists."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de lijn bestaat. Laat dit leeg zolang de lijn loopt.",
          "The last day on which the line exists. Leave empty while it runs.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One programme line. */
export interface Row extends Table.Row<typeof table> {}
