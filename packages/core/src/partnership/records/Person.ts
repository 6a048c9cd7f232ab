/**
 * A person with a part in the partnership. Holds no more than needed, and is erased in time: other rows
 * keep pointing at the id.
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as EmailAddress from "../internal/EmailAddress.ts"
import * as Erasure from "../internal/Erasure.ts"

/** The table of people. */
export const table = Table.make("person", {
  label: ["Persoon", "Person"],
  plural: ["Personen", "People"],
  description: [
    "Mensen die in het samenwerkingsverband iets doen. Leg niet meer vast dan nodig is.",
    "People who do something in the partnership. Record no more than is needed.",
  ],
  columns: {
    name: Column.personal(
      Column.text(
        ["Naam", "Name"],
        [
          "De naam van de persoon. Na het wissen staat hier een code zonder naam.",
          "The name of the person. After erasure a code without a name stands here.",
        ],
      ),
    ),
    email: Column.optional(
      Column.personal(
        Column.text(["E-mail", "E-mail"], ["Het e-mailadres voor het werk.", "The e-mail address for work."]),
      ),
    ),
    phone: Column.optional(
      Column.personal(
        Column.text(
          ["Telefoon", "Phone"],
          ["Het telefoonnummer voor het werk.", "The phone number for work."],
        ),
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie waar deze persoon werkt.", "The organisation where this person works."],
      ),
    ),
    function: Column.optional(
      Column.personal(
        Column.text(
          ["Functie", "Position"],
          ["Welk werk de persoon bij die organisatie doet.", "What the person does at that organisation."],
        ),
      ),
    ),
    leftOn: Column.optional(
      Column.date(
        ["Vertrokken op", "Left on"],
        [
          "De laatste dag waarop deze persoon iets in het samenwerkingsverband deed.",
          "The last day on which this person did something in the partnership.",
        ],
      ),
    ),
    erasureAskedOn: Column.optional(
      Column.date(
        ["Wissen gevraagd op", "Erasure asked on"],
        [
          "De dag waarop de persoon vroeg om de gegevens te wissen.",
          "The day on which the person asked for the data to be erased.",
        ],
      ),
    ),
    erasedOn: Column.optional(
      Column.date(
        ["Gewist op", "Erased on"],
        [
          "De dag waarop de gegevens zijn gewist. E-mail, telefoon en functie zijn dan leeg.",
          "The day on which the data was erased. E-mail, phone and position are then empty.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [
    EmailAddress.check("email"),
    Erasure.check("email", "phone", "function"),
    Check.ordered("erasureAskedOn", "erasedOn"),
  ],
})

/** One person. */
export interface Row extends Table.Row<typeof table> {}
