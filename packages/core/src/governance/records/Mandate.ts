/**
 * What a body or a role may decide by itself: which subjects, up to what amount, from when until when
 * (rules `mandaatOverschreden`, `mandaatVerlopen`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of mandates. */
export const table = Table.make("mandate", {
  label: ["Mandaat", "Mandate"],
  plural: ["Mandaten", "Mandates"],
  description: [
    "Wat een orgaan of een rol zelf mag besluiten, en tot welk bedrag.",
    "What a body or a role may decide by itself, and up to what amount.",
  ],
  columns: {
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Gegeven door", "Given by"],
        [
          "De organisatie die het mandaat geeft. Leeg: het samenwerkingsverband zelf.",
          "The organisation that gives the mandate. Empty: the partnership itself.",
        ],
      ),
    ),
    body: Column.optional(
      Column.reference(
        "body",
        ["Orgaan", "Body"],
        ["Het orgaan dat mag besluiten.", "The body that may decide."],
      ),
    ),
    role: Column.optional(
      Column.reference("role", ["Rol", "Role"], ["De rol die mag besluiten.", "The role that may decide."]),
    ),
    subjects: Column.references(
      "subject",
      ["Onderwerpen", "Subjects"],
      [
        "Waarover het mandaat gaat. Leeg: over alle onderwerpen.",
        "What the mandate is about. Empty: about all subjects.",
      ],
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waarvoor het mandaat geldt. Leeg: voor alle lijnen.",
          "The programme line for which the mandate holds. Empty: for all lines.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        [
          "Het project waarvoor het mandaat geldt. Leeg: voor alle projecten.",
          "The project for which the mandate holds. Empty: for all projects.",
        ],
      ),
    ),
    maximumAmount: Column.optional(
      Column.money(
        ["Hoogste bedrag", "Maximum amount"],
        [
          "Tot en met welk bedrag per besluit het mandaat geldt. Leeg: zonder grens.",
          "Up to and including which amount per decision the mandate holds. Empty: no limit.",
        ],
        { minimum: 0 },
      ),
    ),
    maximumDeviation: Column.optional(
      Column.percentage(
        ["Grootste afwijking", "Maximum deviation"],
        [
          "Hoeveel een besluit van de begroting mag afwijken. Leeg: zonder grens.",
          "How much a decision may deviate from the budget. Empty: no limit.",
        ],
        { minimum: 0 },
      ),
    ),
    maximumMonths: Column.optional(
      Column.integer(
        ["Langste duur in maanden", "Maximum months"],
        [
          "Voor hoeveel maanden een besluit mag binden. Leeg: zonder grens.",
          "For how many months a decision may bind. Empty: no limit.",
        ],
        { minimum: 0 },
      ),
    ),
    needsPartnerBoards: Column.yesNo(
      ["Besturen moeten instemmen", "Needs the partners' boards"],
      [
        "Moet het bestuur van elke partner nog instemmen met een besluit onder dit mandaat?",
        "Must the board of each partner still agree to a decision under this mandate?",
      ],
    ),
    clause: Column.optional(
      Column.text(
        ["Vindplaats", "Clause"],
        ["Het artikel waar het mandaat staat.", "The article where the mandate stands."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["Het document waarin het mandaat staat.", "The document in which the mandate stands."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waarmee het mandaat is gegeven.", "The decision by which the mandate was given."],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop het mandaat geldt.", "The first day on which the mandate holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop het mandaat geldt. Leeg: tot nader order.",
          "The last day on which the mandate holds. Empty: until further notice.",
        ],
      ),
    ),
  },
  checks: [Check.someFilled("body", "role"), Check.ordered("validFrom", "validThrough")],
})

/** One mandate. */
export interface Row extends Table.Row<typeof table> {}
