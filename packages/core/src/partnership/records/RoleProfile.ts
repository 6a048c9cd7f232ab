/**
 * One version of the profile of a role. An evaluation that ends in "adapt" leads to a new version (seed
 * row S13, rule `profielNaEvaluatie`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of role profiles. */
export const table = Table.make("roleProfile", {
  label: ["Rolprofiel", "Role profile"],
  plural: ["Rolprofielen", "Role profiles"],
  description: [
    "Wat de rol van iemand vraagt. Verandert dat, maak dan een nieuwe versie. De oude blijft staan.",
    "What the role asks of somebody. When that changes, make a new version. The old one stays.",
  ],
  columns: {
    role: Column.reference(
      "role",
      ["Rol", "Role"],
      ["De rol waar dit profiel bij hoort.", "The role that this profile is of."],
    ),
    version: Column.integer(
      ["Versie", "Version"],
      ["Het nummer van de versie. De eerste is 1.", "The number of the version. The first is 1."],
      { minimum: 1 },
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop deze versie geldt.", "The first day on which this version holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop deze versie geldt. Leeg: tot nader order.",
          "The last day on which this version holds. Empty: until further notice.",
        ],
      ),
    ),
    profile: Column.longText(
      ["Profiel", "Profile"],
      [
        "De ervaring, kennis en kwaliteiten die de rol vraagt.",
        "The experience, knowledge and qualities that the role asks for.",
      ],
    ),
    evaluation: Column.optional(
      Column.reference(
        "roleEvaluation",
        ["Evaluatie", "Evaluation"],
        ["De evaluatie die tot deze versie leidde.", "The evaluation that led to this version."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit dat deze versie vaststelde.", "The decision that adopted this version."],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
  unique: [["role", "version"]],
})

/** One version of a role profile. */
export interface Row extends Table.Row<typeof table> {}
