/**
 * One item of a meeting. A proposal or an escalation travels between layers by standing on agendas, and
 * its outcome is reported back (seed row S7, rules `koppelingKernteamDirecties`,
 * `escalatieBereiktDirectieoverleg`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of agenda items. */
export const table = Table.make("agendaItem", {
  label: ["Agendapunt", "Agenda item"],
  plural: ["Agendapunten", "Agenda items"],
  description: [
    "De punten op de agenda van een vergadering, met wat eruit kwam.",
    "The items on the agenda of a meeting, with what came of them.",
  ],
  columns: {
    meeting: Column.reference(
      "meeting",
      ["Vergadering", "Meeting"],
      ["De vergadering waar het punt op de agenda staat.", "The meeting on whose agenda the item stands."],
    ),
    number: Column.integer(
      ["Nummer", "Number"],
      ["Het nummer van het agendapunt.", "The number of the agenda item."],
      { minimum: 1 },
    ),
    title: Column.text(["Titel", "Title"], ["Waar het punt over gaat.", "What the item is about."]),
    purpose: Column.oneOf(
      ["Doel", "Purpose"],
      ["Wat het orgaan met dit punt moet doen.", "What the body should do with this item."],
      {
        information: ["Ter informatie", "For information"],
        opinion: ["Om een mening te vormen", "To form an opinion"],
        decision: ["Om te besluiten", "To decide"],
        advice: ["Om te adviseren", "To advise"],
      },
    ),
    proposal: Column.optional(
      Column.reference(
        "proposal",
        ["Voorstel", "Proposal"],
        ["Het voorstel dat wordt besproken.", "The proposal that is discussed."],
      ),
    ),
    escalation: Column.optional(
      Column.reference(
        "escalation",
        ["Escalatie", "Escalation"],
        ["De escalatie die wordt besproken.", "The escalation that is discussed."],
      ),
    ),
    addedOn: Column.optional(
      Column.date(
        ["Toegevoegd op", "Added on"],
        [
          "De dag waarop het punt is toegevoegd, als dat na de oproep was. Leeg: het stond in de oproep.",
          "The day on which the item was added, if that was after the call. Empty: it stood in the call.",
        ],
      ),
    ),
    outcome: Column.optional(
      Column.longText(["Uitkomst", "Outcome"], ["Wat eruit kwam.", "What came of it."]),
    ),
    reportedBackTo: Column.optional(
      Column.reference(
        "body",
        ["Teruggemeld aan", "Reported back to"],
        ["Het orgaan dat de uitkomst te horen kreeg.", "The body that was told of the outcome."],
      ),
    ),
    reportedBackOn: Column.optional(
      Column.date(
        ["Teruggemeld op", "Reported back on"],
        ["De dag waarop de uitkomst is teruggemeld.", "The day on which the outcome was reported back."],
      ),
    ),
  },
  title: "title",
  unique: [["meeting", "number"]],
})

/** One agenda item. */
export interface Row extends Table.Row<typeof table> {}
