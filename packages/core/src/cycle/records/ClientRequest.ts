/**
 * Something that the client, or a supervisor, asks of the partnership; and, as `consent`, permission that a
 * partner asks of the client before it acts (norms KB25, KW02, OD01, AV06, AW49).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of requests. */
export const table = Table.make("clientRequest", {
  label: ["Verzoek", "Request"],
  plural: ["Verzoeken", "Requests"],
  description: [
    "Een vraag van de opdrachtgever of een toezichthouder, of toestemming die u aan de opdrachtgever vraagt.",
    "Something asked by the client or a supervisor, or permission asked of the client.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Vrager", "Asked by"],
      ["De organisatie die het vraagt.", "The organisation that asks."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor verzoek het is.", "What kind of request it is."], {
      publication: ["Openbaar maken", "Publication"],
      evaluation: ["Gegevens voor evaluatie", "Evaluation"],
      supervision: ["Toezicht", "Supervision"],
      instruction: ["Aanwijzing", "Instruction"],
      information: ["Informatie", "Information"],
      claim: ["Declaratie bij voorschot", "Claim for an advance"],
      consent: ["Toestemming", "Consent"],
    }),
    text: Column.longText(["Verzoek", "Request"], ["Wat er wordt gevraagd.", "What is asked."]),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar het verzoek over gaat.",
          "The commission or subsidy that the request is about.",
        ],
      ),
    ),
    receivedOn: Column.date(
      ["Ontvangen op", "Received on"],
      ["De dag waarop het verzoek is ontvangen.", "The day on which the request was received."],
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De uiterste dag voor het antwoord.", "The last day for the answer."],
      ),
    ),
    answeredOn: Column.optional(
      Column.date(["Antwoord op", "Answered on"], ["De dag van het antwoord.", "The day of the answer."]),
    ),
    answer: Column.optional(
      Column.longText(["Antwoord", "Answer"], ["Wat het antwoord was.", "What the answer was."]),
    ),
    granted: Column.optional(
      Column.yesNo(
        ["Toegestaan", "Granted"],
        ["Ja als de toestemming is gegeven.", "Yes when the permission was given."],
      ),
    ),
    actOn: Column.optional(
      Column.date(
        ["Gedaan op", "Act on"],
        [
          "De dag van de handeling waar toestemming voor nodig is.",
          "The day of the act that needs permission.",
        ],
      ),
    ),
  },
  checks: [Check.ordered("receivedOn", "dueOn"), Check.ordered("receivedOn", "answeredOn")],
})

/** One request. */
export interface Row extends Table.Row<typeof table> {}
