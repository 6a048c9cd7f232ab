/**
 * A field in which organisations work, such as social, physical and safety (seed row S1). Coverage and
 * gaps are counted by it.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of domains. */
export const table = Table.make("domain", {
  label: ["Domein", "Domain"],
  plural: ["Domeinen", "Domains"],
  description: [
    "De werkvelden van het programma. Bijvoorbeeld: sociaal, fysiek en veiligheid.",
    "The fields that the programme works in. For instance: social, physical and safety.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe het domein heet.", "What the domain is called."]),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat onder dit domein valt, en wat niet.", "What belongs to this domain, and what does not."],
      ),
    ),
  },
  title: "name",
  unique: [["name"]],
})

/** One domain. */
export interface Row extends Table.Row<typeof table> {}
