/**
 * A kind of matter to decide on, with the body that owns it and the rule by which it is decided (rules
 * `besluitregelVastgelegd`, `besluitOnderVerkeerdeLaag`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of subjects. */
export const table = Table.make("subject", {
  label: ["Onderwerp", "Subject"],
  plural: ["Onderwerpen", "Subjects"],
  description: [
    "De soorten zaken waarover u besluit, zoals de begroting of de toetreding van een partner. Bij elk onderwerp staat wie daarover gaat.",
    "The kinds of matter to decide on, such as the budget or the entry of a partner. Each subject says who is in charge of it.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe het onderwerp heet.", "What the subject is called."]),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat eronder valt, en wat niet.", "What belongs to it, and what does not."],
      ),
    ),
    nature: Column.optional(
      Column.oneOf(
        ["Aard", "Nature"],
        [
          "Alleen voor onderwerpen waarvoor de wet eigen eisen stelt. Leeg: een gewoon onderwerp.",
          "Only for subjects on which the law makes demands of its own. Empty: an ordinary subject.",
        ],
        {
          statutesAmendment: ["Statutenwijziging", "Amendment of the statutes"],
          dissolution: ["Ontbinding", "Dissolution"],
          expulsion: ["Ontzetting van een lid", "Expulsion of a member"],
          guarantee: ["Borg staan of meetekenen voor schuld", "Guarantee or joint debt"],
          registeredProperty: ["Onroerend goed en ander registergoed", "Registered property"],
          appointment: ["Benoeming", "Appointment"],
          annualAccounts: ["Jaarstukken", "Annual accounts"],
        },
      ),
    ),
    decisionRule: Column.optional(
      Column.reference(
        "decisionRule",
        ["Besluitregel", "Decision rule"],
        [
          "Hoe over dit onderwerp besloten wordt. Leeg: zoals het orgaan altijd besluit.",
          "How this subject is decided on. Empty: as the body always decides.",
        ],
      ),
    ),
    needsPartnerBoards: Column.yesNo(
      ["Besturen moeten instemmen", "Needs the partners' boards"],
      [
        "Moet het bestuur van elke partner met een besluit over dit onderwerp instemmen?",
        "Must the board of each partner agree to a decision on this subject?",
      ],
    ),
    arisesOn: Column.optional(
      Column.oneOf(
        ["Nodig bij", "Needed on"],
        [
          "Moet u hierover besluiten als een partner komt of gaat? Leeg: nee.",
          "Must this be decided when a partner comes or goes? Empty: no.",
        ],
        {
          entry: ["Komst van een partner", "Entry of a partner"],
          exit: ["Vertrek van een partner", "Exit of a partner"],
          entryAndExit: ["Komst of vertrek van een partner", "Entry or exit of a partner"],
        },
      ),
    ),
    body: Column.optional(
      Column.reference(
        "body",
        ["Bevoegd orgaan", "Body in charge"],
        ["Het orgaan dat over dit onderwerp gaat.", "The body that is in charge of this subject."],
      ),
    ),
  },
  title: "name",
  unique: [["name"]],
})

/** One subject. */
export interface Row extends Table.Row<typeof table> {}
