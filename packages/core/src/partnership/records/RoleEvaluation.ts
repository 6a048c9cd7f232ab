/**
 * An evaluation of a role and how it is filled, planned or held; the first one is due six months after the
 * start (seed row S13).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of role evaluations. */
export const table = Table.make("roleEvaluation", {
  label: ["Rolevaluatie", "Role evaluation"],
  plural: ["Rolevaluaties", "Role evaluations"],
  description: [
    "Wanneer u een rol en de invulling daarvan evalueert, en wat eruit kwam.",
    "When a role and the way it is filled are evaluated, and what came of it.",
  ],
  columns: {
    role: Column.reference(
      "role",
      ["Rol", "Role"],
      ["De rol die u evalueert.", "The role that is evaluated."],
    ),
    appointment: Column.optional(
      Column.reference(
        "appointment",
        ["Aanstelling", "Appointment"],
        [
          "De aanstelling waar de evaluatie over gaat. Leeg: alleen over de rol zelf.",
          "The appointment that the evaluation is about. Empty: about the role itself only.",
        ],
      ),
    ),
    dueOn: Column.date(
      ["Uiterlijk op", "Due on"],
      [
        "De dag waarop de evaluatie gehouden moet zijn.",
        "The day by which the evaluation must have been held.",
      ],
    ),
    heldOn: Column.optional(
      Column.date(
        ["Gehouden op", "Held on"],
        ["De dag waarop de evaluatie was.", "The day of the evaluation."],
      ),
    ),
    outcome: Column.optional(
      Column.oneOf(["Uitkomst", "Outcome"], ["Wat er met de rol gebeurt.", "What happens with the role."], {
        continue: ["Doorgaan", "Continue"],
        adapt: ["Aanpassen", "Adapt"],
        end: ["Stoppen", "End"],
      }),
    ),
    summary: Column.optional(
      Column.personal(
        Column.longText(
          ["Samenvatting", "Summary"],
          [
            "Wat er kort gezegd uit de evaluatie kwam. Schrijf zakelijk: dit gaat over een persoon.",
            "What came of the evaluation, in short. Keep it factual: this is about a person.",
          ],
        ),
      ),
    ),
  },
})

/** One evaluation of a role. */
export interface Row extends Table.Row<typeof table> {}
