/**
 * A piece of work with a beginning, an end, a lead organisation and results, usually under one programme
 * line (seed row S5). A project without a line may stand in the register; a rule points it out.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of projects. */
export const table = Table.make("project", {
  label: ["Project", "Project"],
  plural: ["Projecten", "Projects"],
  description: [
    "Een project van het programma, met een trekker, een looptijd en doelen.",
    "A project of the programme, with a lead organisation, a duration and goals.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam van het project.", "The name of the project."]),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        ["De programmalijn waar het project bij hoort.", "The programme line that the project belongs to."],
      ),
    ),
    organisation: Column.reference(
      "organisation",
      ["Trekker", "Lead"],
      ["De organisatie die het project trekt.", "The organisation that leads the project."],
    ),
    leader: Column.optional(
      Column.reference(
        "person",
        ["Projectleider", "Project leader"],
        ["De persoon die het project leidt.", "The person who leads the project."],
      ),
    ),
    startsOn: Column.date(
      ["Van", "From"],
      ["De eerste dag van het project.", "The first day of the project."],
    ),
    endsOn: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van het project, volgens de planning of in het echt.",
          "The last day of the project, as planned or in fact.",
        ],
      ),
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Hoe het project er nu voor staat.", "Where the project stands now."],
      {
        planned: ["Gepland", "Planned"],
        running: ["Loopt", "Running"],
        finished: ["Afgerond", "Finished"],
        stopped: ["Gestopt", "Stopped"],
      },
    ),
    local: Column.yesNo(
      ["Lokaal", "Local"],
      [
        "Ja als het project in een of meer gebieden wordt uitgevoerd.",
        "Yes when the project is carried out in one or more areas.",
      ],
    ),
    goals: Column.references(
      "goal",
      ["Doelen", "Goals"],
      ["De doelen waar het project aan bijdraagt.", "The goals that the project contributes to."],
    ),
    areas: Column.references(
      "area",
      ["Gebieden", "Areas"],
      ["De gebieden waar het project werkt.", "The areas where the project works."],
    ),
    domains: Column.references(
      "domain",
      ["Domeinen", "Domains"],
      ["De domeinen waar het project over gaat.", "The domains that the project is about."],
    ),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        [
          "Wat het project gaat doen, zoals het in het plan staat.",
          "What the project will do, as the plan says it.",
        ],
      ),
    ),
    narrative: Column.optional(
      Column.longText(
        ["Wat is gedaan", "What was done"],
        [
          "Wat het project heeft gedaan, zoals het in een verslag mag staan.",
          "What the project has done, as a report may tell it.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("startsOn", "endsOn")],
})

/** One project. */
export interface Row extends Table.Row<typeof table> {}
