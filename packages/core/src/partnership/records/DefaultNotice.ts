/**
 * A notice that an organisation does not do what it agreed to, with a last day to put it right. While it
 * stands, its votes may be suspended.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of default notices. */
export const table = Table.make("defaultNotice", {
  label: ["Ingebrekestelling", "Default notice"],
  plural: ["Ingebrekestellingen", "Default notices"],
  description: [
    "Een brief aan een organisatie die haar afspraken niet nakomt, met een laatste dag om dat te herstellen.",
    "A letter to an organisation that does not keep its agreements, with a last day to put that right.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      [
        "De organisatie die haar afspraken niet nakomt.",
        "The organisation that does not keep its agreements.",
      ],
    ),
    noticedOn: Column.date(
      ["Meegedeeld op", "Noticed on"],
      ["De dag waarop de organisatie de brief kreeg.", "The day on which the organisation was given notice."],
    ),
    ground: Column.longText(
      ["Reden", "Ground"],
      ["Welke afspraak de organisatie niet nakomt.", "Which agreement the organisation does not keep."],
    ),
    remedyBy: Column.date(
      ["Herstellen uiterlijk op", "Remedy by"],
      ["De laatste dag om het te herstellen.", "The last day to put it right."],
    ),
    remediedOn: Column.optional(
      Column.date(
        ["Hersteld op", "Remedied on"],
        [
          "De dag waarop het hersteld was. Leeg: nog niet.",
          "The day on which it was put right. Empty: not yet.",
        ],
      ),
    ),
    votesSuspended: Column.yesNo(
      ["Stem geschorst", "Votes suspended"],
      [
        "Telt de stem van de organisatie niet mee zolang dit niet is hersteld?",
        "Do the organisation's votes not count as long as this has not been put right?",
      ],
    ),
    suspendedFrom: Column.optional(
      Column.date(
        ["Geschorst vanaf", "Suspended from"],
        [
          "De eerste dag waarop de stem niet meetelt. Leeg: vanaf de dag van de brief.",
          "The first day on which the votes do not count. Empty: from the day of the notice.",
        ],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit over deze ingebrekestelling.", "The decision about this default notice."],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Document", "Document"], ["De brief zelf.", "The letter itself."]),
    ),
  },
  checks: [
    Check.ordered("noticedOn", "remedyBy"),
    Check.ordered("noticedOn", "remediedOn"),
    Check.ordered("noticedOn", "suspendedFrom"),
  ],
})

/** One default notice. */
export interface Row extends Table.Row<typeof table> {}
