/**
 * Something a body is asked to decide, with what the mandates and decision rules need to know of it:
 * subject, amount, duration, deviation. Each new round of voting raises `round`.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of proposals. */
export const table = Table.make("proposal", {
  label: ["Voorstel", "Proposal"],
  plural: ["Voorstellen", "Proposals"],
  description: [
    "Waarover een orgaan moet besluiten. Uit onderwerp en bedrag volgt welk orgaan dat mag.",
    "What a body is asked to decide. Subject and amount tell which body may do so.",
  ],
  columns: {
    title: Column.text(["Titel", "Title"], ["Waar het voorstel over gaat.", "What the proposal is about."]),
    text: Column.optional(
      Column.longText(
        ["Tekst", "Text"],
        ["Wat er wordt voorgesteld, en waarom.", "What is proposed, and why."],
      ),
    ),
    subject: Column.reference(
      "subject",
      ["Onderwerp", "Subject"],
      ["Onder welk onderwerp het voorstel valt.", "The subject to which the proposal belongs."],
    ),
    amount: Column.optional(
      Column.money(
        ["Bedrag", "Amount"],
        [
          "Om hoeveel geld het gaat. Leeg: het gaat niet om geld.",
          "How much money is involved. Empty: none.",
        ],
        { minimum: 0 },
      ),
    ),
    durationMonths: Column.optional(
      Column.integer(
        ["Duur in maanden", "Duration in months"],
        ["Voor hoeveel maanden het besluit bindt.", "For how many months the decision binds."],
        { minimum: 0 },
      ),
    ),
    deviation: Column.optional(
      Column.percentage(
        ["Afwijking", "Deviation"],
        [
          "Hoeveel het voorstel van de begroting afwijkt. Lager dan begroot is negatief.",
          "How much the proposal deviates from the budget. Below budget is negative.",
        ],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar het voorstel bij hoort.",
          "The programme line to which the proposal belongs.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het voorstel bij hoort.", "The project to which the proposal belongs."],
      ),
    ),
    budgetVersion: Column.optional(
      Column.reference(
        "budgetVersion",
        ["Begrotingsversie", "Budget version"],
        [
          "De begroting of begrotingswijziging die wordt voorgesteld.",
          "The budget or budget amendment that is proposed.",
        ],
      ),
    ),
    submittedBy: Column.optional(
      Column.reference(
        "organisation",
        ["Ingediend door", "Submitted by"],
        ["De organisatie die het voorstel indient.", "The organisation that submits the proposal."],
      ),
    ),
    submittedOn: Column.date(
      ["Ingediend op", "Submitted on"],
      ["De dag waarop het voorstel is ingediend.", "The day on which the proposal was submitted."],
    ),
    openForInspectionFrom: Column.optional(
      Column.date(
        ["Ter inzage vanaf", "Open for inspection from"],
        [
          "De dag vanaf wanneer leden de tekst konden lezen. Nodig bij een statutenwijziging.",
          "The day from which members could read the text. Needed for an amendment of the statutes.",
        ],
      ),
    ),
    body: Column.optional(
      Column.reference(
        "body",
        ["Orgaan", "Body"],
        ["Het orgaan dat om een besluit wordt gevraagd.", "The body that is asked to decide."],
      ),
    ),
    urgent: Column.yesNo(
      ["Spoed", "Urgent"],
      [
        "Kan het besluit niet wachten op de gewone vergadering?",
        "Can the decision not wait for the ordinary meeting?",
      ],
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Hoe het met het voorstel staat.", "How things stand with the proposal."],
      {
        draft: ["Concept", "Draft"],
        submitted: ["Ingediend", "Submitted"],
        decided: ["Besloten", "Decided"],
        withdrawn: ["Ingetrokken", "Withdrawn"],
      },
    ),
    round: Column.integer(
      ["Ronde", "Round"],
      [
        "In welke stemronde het voorstel is. De eerste is 1.",
        "The round of voting that the proposal is in. The first is 1.",
      ],
      { minimum: 1 },
    ),
  },
  title: "title",
})

/** One proposal. */
export interface Row extends Table.Row<typeof table> {}
