/**
 * A request to call a meeting, made by those entitled to it. It counts even when no meeting followed
 * (article 2:41 of the Civil Code, rule `vergaderingOpVerzoekLeden`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of requests for a meeting. */
export const table = Table.make("meetingRequest", {
  label: ["Vergaderverzoek", "Meeting request"],
  plural: ["Vergaderverzoeken", "Meeting requests"],
  description: [
    "Verzoeken van leden of partners om een vergadering te houden.",
    "Requests of members or partners to hold a meeting.",
  ],
  columns: {
    body: Column.reference(
      "body",
      ["Orgaan", "Body"],
      ["Het orgaan dat zou moeten vergaderen.", "The body that should meet."],
    ),
    seats: Column.references(
      "seat",
      ["Verzoekers", "Requested by"],
      ["De zetels die om de vergadering vroegen.", "The seats that asked for the meeting."],
    ),
    requestedOn: Column.date(
      ["Gevraagd op", "Requested on"],
      ["De dag waarop het verzoek binnenkwam.", "The day on which the request came in."],
    ),
    written: Column.yesNo(
      ["Schriftelijk", "In writing"],
      ["Is het verzoek op papier of per e-mail gedaan?", "Was the request made on paper or by e-mail?"],
    ),
    matter: Column.longText(
      ["Waarover", "Matter"],
      ["Wat de verzoekers willen bespreken.", "What they want to discuss."],
    ),
    meeting: Column.optional(
      Column.reference(
        "meeting",
        ["Vergadering", "Meeting"],
        ["De vergadering die erop volgde. Leeg: nog geen.", "The meeting that followed. Empty: none yet."],
      ),
    ),
  },
})

/** One request for a meeting. */
export interface Row extends Table.Row<typeof table> {}
