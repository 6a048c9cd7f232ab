/**
 * A notice to the client that something goes otherwise (melding): in writing, without delay, with date, addressee
 * and subject (norms KB16, KB26, AW48, BB01, BB02).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of notifications. */
export const table = Table.make("notification", {
  label: ["Melding", "Notification"],
  plural: ["Meldingen", "Notifications"],
  description: [
    "Een bericht aan de opdrachtgever dat iets anders gaat dan afgesproken.",
    "A message to the client that something goes otherwise than agreed.",
  ],
  columns: {
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de melding over gaat.",
          "The commission or subsidy that the notice is about.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de melding over gaat.", "The project that the notice is about."],
      ),
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat u meldt.", "What is notified."], {
      delay: ["Vertraging", "Delay"],
      notDone: ["Activiteit gaat niet door", "Activity not done"],
      obligationNotMet: ["Verplichting niet nagekomen", "Obligation not met"],
      insolvency: ["Betalingsproblemen", "Insolvency"],
      considerableDifference: ["Groot verschil met begroting", "Considerable difference"],
      underspending: ["Onderbesteding", "Underspending"],
      change: ["Wijziging", "Change"],
      completion: ["Klaar", "Completion"],
      other: ["Anders", "Other"],
    }),
    subject: Column.text(
      ["Onderwerp", "Subject"],
      ["Het onderwerp van de melding.", "The subject of the notice."],
    ),
    cause: Column.optional(
      Column.longText(["Oorzaak", "Cause"], ["Waardoor het anders gaat.", "Why things go otherwise."]),
    ),
    knownOn: Column.optional(
      Column.date(
        ["Bekend op", "Known on"],
        ["De dag waarop u dit zag aankomen.", "The day on which this was seen coming."],
      ),
    ),
    notifiedOn: Column.optional(
      Column.date(
        ["Gemeld op", "Notified on"],
        ["De dag waarop u het hebt gemeld.", "The day on which it was notified."],
      ),
    ),
    written: Column.optional(
      Column.yesNo(
        ["Schriftelijk", "In writing"],
        [
          "Ja als de melding op papier of per mail is gedaan.",
          "Yes when the notice was given on paper or by mail.",
        ],
      ),
    ),
    addressee: Column.optional(
      Column.reference(
        "organisation",
        ["Aan", "Addressee"],
        ["De organisatie die de melding kreeg.", "The organisation that got the notice."],
      ),
    ),
    answeredOn: Column.optional(
      Column.date(
        ["Antwoord op", "Answered on"],
        ["De dag waarop het antwoord kwam.", "The day on which the answer came."],
      ),
    ),
    answer: Column.optional(
      Column.longText(
        ["Antwoord", "Answer"],
        ["Wat het antwoord was en wat is afgesproken.", "What the answer was and what was agreed."],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["De brief of mail.", "The letter or mail."]),
    ),
  },
  title: "subject",
  checks: [Check.ordered("knownOn", "notifiedOn"), Check.ordered("notifiedOn", "answeredOn")],
})

/** One notification. */
export interface Row extends Table.Row<typeof table> {}
