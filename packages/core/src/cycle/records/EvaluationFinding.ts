/**
 * One finding of an evaluation, with what is recommended, who does it and which later step answers it (seed row
 * S8: next year's plan answers each finding).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of findings of evaluations. */
export const table = Table.make("evaluationFinding", {
  label: ["Evaluatiebevinding", "Evaluation finding"],
  plural: ["Evaluatiebevindingen", "Evaluation findings"],
  description: [
    "Iets wat uit een evaluatie komt, met de aanbeveling en het antwoord daarop.",
    "Something that an evaluation found, with its recommendation and the answer to it.",
  ],
  columns: {
    evaluation: Column.reference(
      "evaluation",
      ["Evaluatie", "Evaluation"],
      ["De evaluatie waar dit uit komt.", "The evaluation that this comes from."],
    ),
    text: Column.longText(["Bevinding", "Finding"], ["Wat u hebt gezien.", "What was seen."]),
    recommendation: Column.optional(
      Column.longText(["Aanbeveling", "Recommendation"], ["Wat er moet veranderen.", "What should change."]),
    ),
    ownerOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Eigenaar", "Owner"],
        ["De organisatie die ermee aan de slag gaat.", "The organisation that takes it up."],
      ),
    ),
    answeredIn: Column.optional(
      Column.reference(
        "cycleStep",
        ["Beantwoord in", "Answered in"],
        [
          "De stap waarin u antwoord geeft, zoals het volgende jaarplan.",
          "The step in which it is answered, such as the next annual plan.",
        ],
      ),
    ),
    answer: Column.optional(
      Column.longText(
        ["Antwoord", "Answer"],
        [
          "Wat u ermee doet, of waarom u er niets mee doet.",
          "What is done about it, or why nothing is done.",
        ],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Klaar op", "Due on"],
        ["De dag waarop het klaar moet zijn.", "The day by which it must be done."],
      ),
    ),
    doneOn: Column.optional(
      Column.date(
        ["Gedaan op", "Done on"],
        ["De dag waarop het klaar was.", "The day on which it was done."],
      ),
    ),
  },
})

/** One finding of an evaluation. */
export interface Row extends Table.Row<typeof table> {}
