/**
 * The explanation of a figure that differs from the plan, in the terms in which the account shows it: by line,
 * project, organisation, cost category, goal or indicator.
 */
import * as ProjectOrLine from "../../programme/ProjectOrLine.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of explanations. */
export const table = Table.make("explanation", {
  label: ["Toelichting", "Explanation"],
  plural: ["Toelichtingen", "Explanations"],
  description: [
    "De uitleg bij een verschil tussen plan en uitkomst. Vul in waar de uitleg over gaat.",
    "The explanation of a difference between plan and outcome. Fill in what it is about.",
  ],
  columns: {
    cycleYear: Column.reference(
      "cycleYear",
      ["Jaar", "Year"],
      ["Het jaar waar de uitleg over gaat.", "The year that the explanation is about."],
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar de uitleg over gaat. Vul dit alleen in als er geen project is.",
          "The programme line that the explanation is about. Fill in only when there is no project.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de uitleg over gaat.", "The project that the explanation is about."],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie waar de uitleg over gaat.", "The organisation that the explanation is about."],
      ),
    ),
    costCategory: Column.optional(
      Column.reference(
        "costCategory",
        ["Kostensoort", "Cost category"],
        ["De kostensoort waar de uitleg over gaat.", "The cost category that the explanation is about."],
      ),
    ),
    goal: Column.optional(
      Column.reference(
        "goal",
        ["Doel", "Goal"],
        ["Het doel waar de uitleg over gaat.", "The goal that the explanation is about."],
      ),
    ),
    indicator: Column.optional(
      Column.reference(
        "indicator",
        ["Indicator", "Indicator"],
        ["De indicator waar de uitleg over gaat.", "The indicator that the explanation is about."],
      ),
    ),
    text: Column.longText(
      ["Toelichting", "Explanation"],
      [
        "Waardoor het verschil is ontstaan en wat het betekent.",
        "Why the difference came about and what it means.",
      ],
    ),
  },
  checks: [ProjectOrLine.check],
})

/** One explanation. */
export interface Row extends Table.Row<typeof table> {}
