/**
 * A moment in a project at which something must be ready, with the evidence that it was.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of milestones. */
export const table = Table.make("milestone", {
  label: ["Mijlpaal", "Milestone"],
  plural: ["Mijlpalen", "Milestones"],
  description: [
    "Een moment waarop iets in een project klaar moet zijn.",
    "A moment at which something in a project must be ready.",
  ],
  columns: {
    project: Column.reference(
      "project",
      ["Project", "Project"],
      ["Het project waar deze mijlpaal bij hoort.", "The project that this milestone belongs to."],
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        [
          "De activiteit waar deze mijlpaal bij hoort, als het er één is.",
          "The activity that this milestone belongs to, when there is one.",
        ],
      ),
    ),
    name: Column.text(
      ["Mijlpaal", "Milestone"],
      ["Wat er op dat moment klaar is.", "What is ready at that moment."],
    ),
    dueOn: Column.date(
      ["Klaar op", "Due on"],
      ["De dag waarop de mijlpaal behaald moet zijn.", "The day by which the milestone must be reached."],
    ),
    reachedOn: Column.optional(
      Column.date(
        ["Behaald op", "Reached on"],
        ["De dag waarop de mijlpaal echt is behaald.", "The day on which the milestone was really reached."],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      [
        "De stukken die laten zien dat de mijlpaal is behaald.",
        "The documents that show that the milestone was reached.",
      ],
    ),
    explanation: Column.optional(
      Column.longText(
        ["Toelichting", "Explanation"],
        [
          "Waarom de mijlpaal eerder, later of niet is behaald.",
          "Why the milestone was reached early, late or not at all.",
        ],
      ),
    ),
  },
  title: "name",
})

/** One milestone. */
export interface Row extends Table.Row<typeof table> {}
