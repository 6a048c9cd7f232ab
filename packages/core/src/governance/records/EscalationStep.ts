/**
 * One step of an escalation ladder: which body, within how many days, with what powers. Ladders are data;
 * steps of one ladder share its name.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of escalation steps. */
export const table = Table.make("escalationStep", {
  label: ["Escalatiestap", "Escalation step"],
  plural: ["Escalatiestappen", "Escalation steps"],
  description: [
    "De vaste weg omhoog voor zaken waar een orgaan niet uitkomt: welk orgaan eerst, welk daarna, en hoe lang elk de tijd heeft.",
    "The fixed way up for matters that a body cannot settle: which body first, which next, and how long each has.",
  ],
  columns: {
    ladder: Column.text(
      ["Ladder", "Ladder"],
      [
        "De naam van de ladder. Stappen met dezelfde naam horen bij elkaar.",
        "The name of the ladder. Steps with the same name belong together.",
      ],
    ),
    position: Column.integer(
      ["Stap", "Position"],
      [
        "De hoeveelste stap van de ladder dit is. De eerste is 1.",
        "Which step of the ladder this is. The first is 1.",
      ],
      { minimum: 1 },
    ),
    body: Column.reference(
      "body",
      ["Orgaan", "Body"],
      ["Het orgaan dat in deze stap aan zet is.", "The body whose turn it is in this step."],
    ),
    termDays: Column.integer(
      ["Termijn in dagen", "Term in days"],
      ["Binnen hoeveel dagen het orgaan antwoord geeft.", "Within how many days the body answers."],
      { minimum: 0 },
    ),
    powers: Column.oneOf(
      ["Bevoegdheid", "Powers"],
      ["Wat het orgaan in deze stap mag doen.", "What the body may do in this step."],
      {
        decide: ["Besluiten", "Decide"],
        advise: ["Adviseren", "Advise"],
        sendBack: ["Terugsturen", "Send back"],
      },
    ),
    subjects: Column.references(
      "subject",
      ["Onderwerpen", "Subjects"],
      [
        "Voor welke onderwerpen de stap geldt. Leeg: voor alle onderwerpen.",
        "For which subjects the step holds. Empty: for all subjects.",
      ],
    ),
  },
  title: "ladder",
  unique: [["ladder", "position"]],
})

/** One escalation step. */
export interface Row extends Table.Row<typeof table> {}
