/**
 * A talk in which lines and projects were laid beside each other on their substance (seed row S6).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of alignment reviews. */
export const table = Table.make("alignmentReview", {
  label: ["Afstemming", "Alignment review"],
  plural: ["Afstemmingen", "Alignment reviews"],
  description: [
    "Een gesprek waarin programmalijnen en projecten hun inhoud op elkaar hebben afgestemd.",
    "A talk in which programme lines and projects aligned their substance.",
  ],
  columns: {
    programmeLines: Column.references(
      "programmeLine",
      ["Programmalijnen", "Programme lines"],
      ["De programmalijnen die meededen.", "The programme lines that took part."],
    ),
    projects: Column.references(
      "project",
      ["Projecten", "Projects"],
      ["De projecten die meededen.", "The projects that took part."],
    ),
    heldOn: Column.date(["Datum", "Date"], ["De dag van het gesprek.", "The day of the talk."]),
    summary: Column.longText(
      ["Samenvatting", "Summary"],
      ["Wat er is besproken en afgesproken.", "What was discussed and agreed."],
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die het gesprek heeft geleid.", "The organisation that led the talk."],
      ),
    ),
    followUpOn: Column.optional(
      Column.date(
        ["Vervolg op", "Follow-up on"],
        ["De dag waarop u hier weer naar kijkt.", "The day on which this is looked at again."],
      ),
    ),
  },
  checks: [
    Check.ordered("heldOn", "followUpOn"),
    Check.make<{ readonly programmeLines: ReadonlyArray<string>; readonly projects: ReadonlyArray<string> }>({
      name: "some-line-or-project",
      columns: ["programmeLines", "projects"],
      label: {
        nl: "ten minste één programmalijn of project is ingevuld",
        en: "at least one programme line or project is filled in",
      },
      holds: (row) => row.programmeLines.length + row.projects.length > 0,
    }),
  ],
})

/** One alignment review. */
export interface Row extends Table.Row<typeof table> {}
