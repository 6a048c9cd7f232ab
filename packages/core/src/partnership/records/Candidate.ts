/**
 * Somebody who showed interest in a vacancy. All personal columns can be emptied, so that the row stays
 * countable after erasure (seed row S14, rule `kandidaatGegevensVerwijderen`).
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as EmailAddress from "../internal/EmailAddress.ts"
import * as Erasure from "../internal/Erasure.ts"

/** The table of candidates. */
export const table = Table.make("candidate", {
  label: ["Kandidaat", "Candidate"],
  plural: ["Kandidaten", "Candidates"],
  description: [
    "Wie belangstelling toonde voor een vacature. Wis de gegevens op tijd. De rij zelf mag blijven staan.",
    "Who showed interest in a vacancy. Erase the data in time. The row itself may stay.",
  ],
  columns: {
    vacancy: Column.reference(
      "vacancy",
      ["Vacature", "Vacancy"],
      ["De vacature waar iemand op reageerde.", "The vacancy to which somebody responded."],
    ),
    name: Column.optional(
      Column.personal(
        Column.text(["Naam", "Name"], ["De naam van de kandidaat.", "The name of the candidate."]),
      ),
    ),
    email: Column.optional(
      Column.personal(
        Column.text(
          ["E-mail", "E-mail"],
          ["Het e-mailadres van de kandidaat.", "The e-mail address of the candidate."],
        ),
      ),
    ),
    employer: Column.optional(
      Column.reference(
        "organisation",
        ["Werkgever", "Employer"],
        ["De organisatie waar de kandidaat nu werkt.", "The organisation where the candidate works now."],
      ),
    ),
    receivedOn: Column.date(
      ["Ontvangen op", "Received on"],
      ["De dag waarop de reactie binnenkwam.", "The day on which the response came in."],
    ),
    motivation: Column.optional(
      Column.personal(
        Column.longText(
          ["Motivatie", "Motivation"],
          [
            "Wat de kandidaat schreef over belangstelling en ervaring.",
            "What the candidate wrote about interest and experience.",
          ],
        ),
      ),
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Hoe het met de kandidaat staat.", "How things stand with the candidate."],
      {
        received: ["Ontvangen", "Received"],
        invited: ["Uitgenodigd", "Invited"],
        chosen: ["Gekozen", "Chosen"],
        rejected: ["Afgewezen", "Rejected"],
        withdrawn: ["Teruggetrokken", "Withdrawn"],
      },
    ),
    consentToKeepUntil: Column.optional(
      Column.date(
        ["Mag bewaard tot en met", "May be kept through"],
        [
          "Tot en met welke dag u de gegevens met toestemming mag bewaren. Leeg: geen toestemming.",
          "Through which day the data may be kept with consent. Empty: no consent.",
        ],
      ),
    ),
    erasureAskedOn: Column.optional(
      Column.date(
        ["Wissen gevraagd op", "Erasure asked on"],
        [
          "De dag waarop de kandidaat vroeg om de gegevens te wissen.",
          "The day on which the candidate asked for the data to be erased.",
        ],
      ),
    ),
    erasedOn: Column.optional(
      Column.date(
        ["Gewist op", "Erased on"],
        [
          "De dag waarop de gegevens zijn gewist. Naam, e-mail en motivatie zijn dan leeg.",
          "The day on which the data was erased. Name, e-mail and motivation are then empty.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [
    EmailAddress.check("email"),
    Erasure.check("name", "email", "motivation"),
    Check.ordered("receivedOn", "consentToKeepUntil"),
    Check.ordered("receivedOn", "erasureAskedOn"),
    Check.ordered("receivedOn", "erasedOn"),
    Check.ordered("erasureAskedOn", "erasedOn"),
  ],
})

/** One candidate. */
export interface Row extends Table.Row<typeof table> {}
