/**
 * What the partnership wants to reach, at any level: a long-term goal of the national programme (seed row
 * S15), a goal of the partnership itself, of a line or of a project. Goals form a tree through `parent`.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of goals. */
export const table = Table.make("goal", {
  label: ["Doel", "Goal"],
  plural: ["Doelen", "Goals"],
  description: [
    "Een doel dat het samenwerkingsverband wil bereiken. Doelen kunnen onder elkaar hangen, van lange termijn tot project.",
    "A goal that the partnership wants to reach. Goals can hang under each other, from the long term down to a project.",
  ],
  columns: {
    name: Column.text(["Doel", "Goal"], ["Het doel in één zin.", "The goal in one sentence."]),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat het doel inhoudt en waarom het belangrijk is.", "What the goal means and why it matters."],
      ),
    ),
    level: Column.oneOf(
      ["Niveau", "Level"],
      ["Op welk niveau dit doel geldt.", "The level at which this goal holds."],
      {
        longTerm: ["Lange termijn", "Long term"],
        programme: ["Programma", "Programme"],
        line: ["Programmalijn", "Programme line"],
        project: ["Project", "Project"],
      },
    ),
    parent: Column.optional(
      Column.reference(
        "goal",
        ["Hoort bij doel", "Part of goal"],
        ["Het hogere doel waar dit doel aan bijdraagt.", "The higher goal that this goal contributes to."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn van dit doel. Laat dit leeg als het doel voor meer lijnen geldt.",
          "The programme line of this goal. Leave empty when the goal holds for several lines.",
        ],
      ),
    ),
    domains: Column.references(
      "domain",
      ["Domeinen", "Domains"],
      ["De domeinen waar dit doel over gaat.", "The domains that this goal is about."],
    ),
    startsOn: Column.optional(
      Column.date(
        ["Van", "From"],
        ["De eerste dag waarop u aan dit doel werkt.", "The first day of work on this goal."],
      ),
    ),
    endsOn: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De dag waarop het doel bereikt moet zijn.", "The day by which the goal must be reached."],
      ),
    ),
  },
  title: "name",
  checks: [
    Check.ordered("startsOn", "endsOn"),
    Check.make<{ readonly id: string; readonly parent: string | null }>({
      name: "parent-is-another-goal",
      columns: ["parent"],
      label: { nl: "een doel hoort niet bij zichzelf", en: "a goal is not part of itself" },
      holds: (row) => row.parent !== row.id,
    }),
  ],
})

/** One goal. */
export interface Row extends Table.Row<typeof table> {}
