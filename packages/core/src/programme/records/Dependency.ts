/**
 * One project needs something of another. What is missing here, the alignment rules look for (seed row S6).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of dependencies. */
export const table = Table.make("dependency", {
  label: ["Afhankelijkheid", "Dependency"],
  plural: ["Afhankelijkheden", "Dependencies"],
  description: [
    "Een project heeft iets nodig van een ander project.",
    "One project needs something of another project.",
  ],
  columns: {
    project: Column.reference(
      "project",
      ["Project", "Project"],
      ["Het project dat iets nodig heeft.", "The project that needs something."],
    ),
    dependsOn: Column.reference(
      "project",
      ["Hangt af van", "Depends on"],
      ["Het project dat het levert.", "The project that supplies it."],
    ),
    deliverable: Column.optional(
      Column.reference(
        "deliverable",
        ["Resultaat", "Deliverable"],
        ["Het resultaat waar het project op wacht.", "The deliverable that the project waits for."],
      ),
    ),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat het project nodig heeft en waarvoor.", "What the project needs and what for."],
      ),
    ),
    neededOn: Column.optional(
      Column.date(
        ["Nodig op", "Needed on"],
        ["De dag waarop het er moet zijn.", "The day by which it must be there."],
      ),
    ),
    agreedOn: Column.optional(
      Column.date(
        ["Afgesproken op", "Agreed on"],
        [
          "De dag waarop de twee projecten dit hebben afgesproken.",
          "The day on which the two projects agreed this.",
        ],
      ),
    ),
  },
  checks: [
    Check.make<{ readonly project: string; readonly dependsOn: string }>({
      name: "depends-on-another-project",
      columns: ["project", "dependsOn"],
      label: { nl: "een project hangt niet van zichzelf af", en: "a project does not depend on itself" },
      holds: (row) => row.project !== row.dependsOn,
    }),
  ],
  unique: [["project", "dependsOn", "deliverable"]],
})

/** One dependency between projects. */
export interface Row extends Table.Row<typeof table> {}
