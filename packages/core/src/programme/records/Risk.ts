/**
 * Something that may go wrong, how likely and how bad that is, and what is done about it.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as ProjectOrLine from "../ProjectOrLine.ts"

/** The table of risks. */
export const table = Table.make("risk", {
  label: ["Risico", "Risk"],
  plural: ["Risico's", "Risks"],
  description: [
    "Iets wat mis kan gaan, met de kans, de impact en de maatregel.",
    "Something that may go wrong, with its likelihood, its impact and the measure.",
  ],
  columns: {
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn van dit risico. Laat dit leeg als u een project invult.",
          "The programme line of this risk. Leave empty when a project is filled in.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        [
          "Het project van dit risico. Laat project en lijn leeg als het risico voor het hele programma geldt.",
          "The project of this risk. Leave project and line empty when it holds for the whole programme.",
        ],
      ),
    ),
    description: Column.longText(
      ["Omschrijving", "Description"],
      [
        "Wat er kan gebeuren, waardoor en met welk gevolg.",
        "What may happen, why and with what consequence.",
      ],
    ),
    likelihood: Column.integer(
      ["Kans", "Likelihood"],
      [
        "De kans, van 1 (heel klein) tot 5 (heel groot).",
        "The likelihood, from 1 (very small) to 5 (very large).",
      ],
      { minimum: 1, maximum: 5 },
    ),
    impact: Column.integer(
      ["Impact", "Impact"],
      [
        "De gevolgen, van 1 (heel klein) tot 5 (heel groot).",
        "The consequences, from 1 (very small) to 5 (very large).",
      ],
      { minimum: 1, maximum: 5 },
    ),
    measure: Column.optional(
      Column.longText(
        ["Maatregel", "Measure"],
        ["Wat u doet om het risico kleiner te maken.", "What is done to make the risk smaller."],
      ),
    ),
    owner: Column.optional(
      Column.reference(
        "person",
        ["Eigenaar", "Owner"],
        ["De persoon die op het risico let.", "The person who watches the risk."],
      ),
    ),
    ownerOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die op het risico let.", "The organisation that watches the risk."],
      ),
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Of het risico er nog is.", "Whether the risk is still there."],
      { open: ["Open", "Open"], closed: ["Gesloten", "Closed"], occurred: ["Is gebeurd", "Has occurred"] },
    ),
    identifiedOn: Column.date(
      ["Gezien op", "Identified on"],
      ["De dag waarop het risico is opgeschreven.", "The day on which the risk was written down."],
    ),
    closedOn: Column.optional(
      Column.date(
        ["Gesloten op", "Closed on"],
        ["De dag waarop het risico weg was.", "The day on which the risk was gone."],
      ),
    ),
  },
  checks: [
    Check.ordered("identifiedOn", "closedOn"),
    Check.filledWhen("status", ["closed"], "closedOn"),
    ProjectOrLine.check,
  ],
})

/** One risk. */
export interface Row extends Table.Row<typeof table> {}
