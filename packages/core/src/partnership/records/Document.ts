/**
 * Evidence of anything in the register: where it is kept, when it came in and to whom it was sent on. The
 * register holds the place, not the content.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of documents. */
export const table = Table.make("document", {
  label: ["Document", "Document"],
  plural: ["Documenten", "Documents"],
  description: [
    "De stukken die iets bewijzen. Hier staat waar een stuk ligt, niet het stuk zelf.",
    "The papers that prove something. This says where a paper is kept, not the paper itself.",
  ],
  columns: {
    title: Column.text(["Titel", "Title"], ["Hoe het document heet.", "What the document is called."]),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor document het is.", "What sort of document it is."], {
      agreement: ["Overeenkomst", "Agreement"],
      decision: ["Besluit of beschikking", "Decision"],
      invoice: ["Factuur", "Invoice"],
      report: ["Rapport", "Report"],
      minutes: ["Verslag van een vergadering", "Minutes"],
      statement: ["Verklaring", "Statement"],
      deed: ["Notariële akte", "Notarial deed"],
      statutes: ["Statuten", "Statutes"],
      letter: ["Brief of e-mail", "Letter or e-mail"],
      form: ["Formulier", "Form"],
      data: ["Gegevens", "Data"],
      other: ["Anders", "Other"],
    }),
    datedOn: Column.optional(
      Column.date(
        ["Gedateerd op", "Dated on"],
        ["De datum die op het document staat.", "The date that stands on the document."],
      ),
    ),
    version: Column.optional(
      Column.text(["Versie", "Version"], ["De versie van het document.", "The version of the document."]),
    ),
    location: Column.optional(
      Column.text(
        ["Vindplaats", "Location"],
        [
          "Waar het document ligt: een webadres of een pad.",
          "Where the document is kept: a web address or a path.",
        ],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Afkomstig van", "Comes from"],
        ["De organisatie van wie het document komt.", "The organisation that the document comes from."],
      ),
    ),
    receivedOn: Column.optional(
      Column.date(
        ["Ontvangen op", "Received on"],
        ["De dag waarop het document binnenkwam.", "The day on which the document came in."],
      ),
    ),
    sentOn: Column.optional(
      Column.date(
        ["Verzonden op", "Sent on"],
        [
          "De dag waarop het document is verzonden of doorgestuurd.",
          "The day on which the document was sent or sent on.",
        ],
      ),
    ),
    sentTo: Column.references(
      "organisation",
      ["Verzonden aan", "Sent to"],
      [
        "De organisaties die het document kregen. Een beschikking gaat bijvoorbeeld door naar alle partners.",
        "The organisations that were sent the document. A grant decision, for instance, goes on to all partners.",
      ],
    ),
    signedBy: Column.references(
      "person",
      ["Getekend door", "Signed by"],
      ["De personen die het document tekenden.", "The people who signed the document."],
    ),
    destroyedOn: Column.optional(
      Column.date(
        ["Vernietigd op", "Destroyed on"],
        [
          "De dag waarop het document is vernietigd. Leeg: het wordt nog bewaard.",
          "The day on which the document was destroyed. Empty: it is still kept.",
        ],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat u hierbij nog wilt vastleggen.", "Anything else worth recording."],
      ),
    ),
  },
  title: "title",
  checks: [Check.ordered("receivedOn", "destroyedOn"), Check.ordered("sentOn", "destroyedOn")],
})

/** One document. */
export interface Row extends Table.Row<typeof table> {}
