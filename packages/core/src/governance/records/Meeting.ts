/**
 * A meeting of a body, or a round by letter or e-mail that takes its place, with the dates that the rules
 * on calls, papers and minutes look at.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of meetings. */
export const table = Table.make("meeting", {
  label: ["Vergadering", "Meeting"],
  plural: ["Vergaderingen", "Meetings"],
  description: [
    "De vergaderingen van de organen. Een schriftelijke ronde is hier ook een vergadering.",
    "The meetings of the bodies. A written round is a meeting here too.",
  ],
  columns: {
    body: Column.reference("body", ["Orgaan", "Body"], ["Het orgaan dat vergadert.", "The body that meets."]),
    heldOn: Column.date(
      ["Datum", "Date"],
      [
        "De dag van de vergadering. Bij een schriftelijke ronde: de eerste dag.",
        "The day of the meeting. For a written round: the first day.",
      ],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor vergadering het is.", "What sort of meeting it is."], {
      ordinary: ["Gewoon", "Ordinary"],
      written: ["Schriftelijk", "Written"],
      urgent: ["Spoed", "Urgent"],
      electronic: ["Online", "Online"],
    }),
    calledOn: Column.optional(
      Column.date(
        ["Opgeroepen op", "Called on"],
        ["De dag waarop de oproep is verzonden.", "The day on which the meeting was called."],
      ),
    ),
    papersSentOn: Column.optional(
      Column.date(
        ["Stukken verzonden op", "Papers sent on"],
        [
          "De dag waarop de agenda en de stukken zijn verzonden.",
          "The day on which the agenda and the papers were sent.",
        ],
      ),
    ),
    closesOn: Column.optional(
      Column.date(
        ["Reageren tot en met", "Closes on"],
        [
          "Bij een schriftelijke ronde: de laatste dag om te stemmen.",
          "For a written round: the last day to vote.",
        ],
      ),
    ),
    boardInformedOn: Column.optional(
      Column.date(
        ["Bestuur wist ervan op", "Board informed on"],
        [
          "Alleen als leden van een vereniging buiten een vergadering besluiten: de dag waarop het bestuur dat vooraf wist.",
          "Only when members of an association decide outside a meeting: the day on which the board knew of it beforehand.",
        ],
      ),
    ),
    minutesSentOn: Column.optional(
      Column.date(
        ["Verslag verzonden op", "Minutes sent on"],
        ["De dag waarop het verslag is verzonden.", "The day on which the minutes were sent."],
      ),
    ),
    minutesAdoptedOn: Column.optional(
      Column.date(
        ["Verslag vastgesteld op", "Minutes adopted on"],
        [
          "De dag waarop het orgaan het verslag vaststelde.",
          "The day on which the body adopted the minutes.",
        ],
      ),
    ),
    minutes: Column.optional(
      Column.reference("document", ["Verslag", "Minutes"], ["Het verslag zelf.", "The minutes themselves."]),
    ),
    location: Column.optional(
      Column.text(["Plaats", "Location"], ["Waar de vergadering was.", "Where the meeting was."]),
    ),
  },
  checks: [
    Check.ordered("calledOn", "heldOn"),
    Check.ordered("heldOn", "closesOn"),
    Check.ordered("heldOn", "minutesSentOn"),
    Check.ordered("heldOn", "minutesAdoptedOn"),
  ],
})

/** One meeting. */
export interface Row extends Table.Row<typeof table> {}
