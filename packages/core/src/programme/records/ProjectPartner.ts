/**
 * The part an organisation plays in a project: a partner, a municipality, a local partner, a residents'
 * group, an external partner or a contractor (seed rows S10 and S16).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of parts in projects. */
export const table = Table.make("projectPartner", {
  label: ["Projectpartner", "Project partner"],
  plural: ["Projectpartners", "Project partners"],
  description: ["De rol van een organisatie in een project.", "The part of an organisation in a project."],
  columns: {
    project: Column.reference(
      "project",
      ["Project", "Project"],
      ["Het project waar de organisatie aan meedoet.", "The project that the organisation takes part in."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die meedoet.", "The organisation that takes part."],
    ),
    part: Column.oneOf(
      ["Rol", "Part"],
      ["De rol van de organisatie in het project.", "The part of the organisation in the project."],
      {
        lead: ["Trekker", "Lead"],
        partner: ["Partner", "Partner"],
        municipality: ["Gemeente", "Municipality"],
        localPartner: ["Lokale partner", "Local partner"],
        residentsGroup: ["Bewonersgroep", "Residents' group"],
        externalPartner: ["Externe partner", "External partner"],
        contractor: ["Opdrachtnemer", "Contractor"],
      },
    ),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat de organisatie in het project doet.", "What the organisation does in the project."],
      ),
    ),
    validFrom: Column.optional(
      Column.date(
        ["Van", "From"],
        [
          "De eerste dag waarop de organisatie meedoet.",
          "The first day on which the organisation takes part.",
        ],
      ),
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de organisatie meedoet.",
          "The last day on which the organisation takes part.",
        ],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
  unique: [["project", "organisation", "part", "validFrom"]],
})

/** One part of an organisation in a project. */
export interface Row extends Table.Row<typeof table> {}
