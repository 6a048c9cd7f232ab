/**
 * A look back at a year, the programme, a role, the cooperation or a project (seed row S8). The evaluation of a
 * role holder stands in `roleEvaluation`.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of evaluations. */
export const table = Table.make("evaluation", {
  label: ["Evaluatie", "Evaluation"],
  plural: ["Evaluaties", "Evaluations"],
  description: [
    "Een terugblik op een jaar, het programma, een project of de samenwerking, met een oordeel.",
    "A look back at a year, the programme, a project or the cooperation, with a verdict.",
  ],
  columns: {
    cycleYear: Column.optional(
      Column.reference(
        "cycleYear",
        ["Jaar", "Year"],
        ["Het jaar waar de evaluatie bij hoort.", "The year that the evaluation belongs to."],
      ),
    ),
    subject: Column.text(["Onderwerp", "Subject"], ["Wat u evalueert.", "What is evaluated."]),
    kind: Column.oneOf(["Soort", "Kind"], ["Waar de evaluatie over gaat.", "What the evaluation is about."], {
      year: ["Jaar", "Year"],
      programme: ["Programma", "Programme"],
      role: ["Rol", "Role"],
      cooperation: ["Samenwerking", "Cooperation"],
      project: ["Project", "Project"],
    }),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project dat u evalueert.", "The project that is evaluated."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De uiterste dag voor de evaluatie.", "The last day for the evaluation."],
      ),
    ),
    heldOn: Column.optional(
      Column.date(
        ["Gedaan op", "Held on"],
        ["De dag waarop de evaluatie is gedaan.", "The day on which the evaluation was done."],
      ),
    ),
    discussedOn: Column.optional(
      Column.date(
        ["Besproken op", "Discussed on"],
        [
          "De dag waarop de partners de uitkomst hebben besproken.",
          "The day on which the partners discussed the outcome.",
        ],
      ),
    ),
    verdict: Column.optional(
      Column.longText(
        ["Oordeel", "Verdict"],
        ["Het oordeel in een paar zinnen.", "The verdict in a few sentences."],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["Het evaluatierapport.", "The evaluation report."]),
    ),
  },
  title: "subject",
  checks: [Check.ordered("heldOn", "discussedOn")],
})

/** One evaluation. */
export interface Row extends Table.Row<typeof table> {}
