/**
 * A seat that lets another seat vote for it at one meeting (rule `volmachtSchriftelijk`). Powers of
 * attorney outside meetings stand in `powerOfAttorney`.
 */
import * as Distinct from "../../partnership/internal/Distinct.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of proxies. */
export const table = Table.make("proxy", {
  label: ["Stemvolmacht", "Proxy"],
  plural: ["Stemvolmachten", "Proxies"],
  description: [
    "Wie op een vergadering namens een ander mag stemmen.",
    "Who may vote for another at a meeting.",
  ],
  columns: {
    meeting: Column.reference(
      "meeting",
      ["Vergadering", "Meeting"],
      ["De vergadering waarvoor de volmacht geldt.", "The meeting for which the proxy holds."],
    ),
    giver: Column.reference(
      "seat",
      ["Gever", "Giver"],
      ["De zetel die de stem afgeeft.", "The seat that gives its vote away."],
    ),
    receiver: Column.reference(
      "seat",
      ["Ontvanger", "Receiver"],
      ["De zetel die namens de ander stemt.", "The seat that votes for the other."],
    ),
    form: Column.oneOf(["Vorm", "Form"], ["Hoe de volmacht is gegeven.", "How the proxy was given."], {
      written: ["Schriftelijk", "Written"],
      electronic: ["Elektronisch", "Electronic"],
      oral: ["Mondeling", "Oral"],
    }),
    givenOn: Column.optional(
      Column.date(
        ["Gegeven op", "Given on"],
        ["De dag waarop de volmacht is gegeven.", "The day on which the proxy was given."],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Document", "Document"], ["De volmacht zelf.", "The proxy itself."]),
    ),
  },
  checks: [
    Distinct.check("receiver", "giver", [
      "een zetel geeft geen volmacht aan zichzelf",
      "a seat does not give a proxy to itself",
    ]),
  ],
  unique: [["meeting", "giver"]],
})

/** One proxy. */
export interface Row extends Table.Row<typeof table> {}
