/**
 * A place the programme works in or for: a focus area of a national programme, a city, a district or a
 * neighbourhood (seed rows S15 and S16).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of areas. */
export const table = Table.make("area", {
  label: ["Gebied", "Area"],
  plural: ["Gebieden", "Areas"],
  description: [
    "Een plek waar het programma werkt of waar het voor bedoeld is.",
    "A place where the programme works or that it is meant for.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam van het gebied.", "The name of the area."]),
    kind: Column.oneOf(["Soort", "Kind"], ["Het soort gebied.", "The kind of area."], {
      nplvArea: ["Focusgebied NPLV", "NPLV focus area"],
      city: ["Stad of dorp", "Town or city"],
      district: ["Wijk", "District"],
      neighbourhood: ["Buurt", "Neighbourhood"],
      other: ["Anders", "Other"],
    }),
    municipality: Column.optional(
      Column.reference(
        "organisation",
        ["Gemeente", "Municipality"],
        ["De gemeente waarin het gebied ligt.", "The municipality in which the area lies."],
      ),
    ),
    partOf: Column.optional(
      Column.reference(
        "area",
        ["Ligt in", "Lies in"],
        ["Het grotere gebied waar dit gebied in ligt.", "The larger area that this area lies in."],
      ),
    ),
    programmeList: Column.optional(
      Column.text(
        ["Lijst", "List"],
        [
          "De lijst van een programma waar dit gebied op staat, zoals de lijst van het NPLV.",
          "The list of a programme on which this area stands, such as the list of the NPLV.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [
    Check.make<{ readonly id: string; readonly partOf: string | null }>({
      name: "part-of-another-area",
      columns: ["partOf"],
      label: { nl: "een gebied ligt niet in zichzelf", en: "an area does not lie in itself" },
      holds: (row) => row.partOf !== row.id,
    }),
  ],
  unique: [["municipality", "kind", "name"]],
})

/** One area. */
export interface Row extends Table.Row<typeof table> {}
