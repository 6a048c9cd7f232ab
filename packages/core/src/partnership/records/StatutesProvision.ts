/**
 * What the statutes of a legal person say on a matter where the law lets them decide, such as proxies,
 * more than one vote or joint debts (title 2 of book 2 of the Civil Code).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of provisions of statutes. */
export const table = Table.make("statutesProvision", {
  label: ["Statutenbepaling", "Provision of statutes"],
  plural: ["Statutenbepalingen", "Provisions of statutes"],
  description: [
    "Wat de statuten van een organisatie regelen waar de wet ruimte laat. Leg alleen vast wat u voor besluiten nodig heeft.",
    "What the statutes of an organisation arrange where the law leaves room. Record only what is needed for decisions.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar de statuten van zijn.", "The organisation that the statutes are of."],
    ),
    subject: Column.oneOf(
      ["Onderwerp", "Subject"],
      ["Waar de bepaling over gaat.", "What the provision is about."],
      {
        proxy: ["Stemmen met een volmacht", "Voting by proxy"],
        multipleVotes: ["Meer dan één stem", "More than one vote"],
        absence: ["Afwezigheid van het hele bestuur", "Absence of the whole board"],
        statutesAmendment: ["Statutenwijziging", "Amendment of the statutes"],
        guarantee: ["Borg staan of meetekenen voor schuld", "Guarantee or joint debt"],
        representation: ["Vertegenwoordiging", "Representation"],
        financialYear: ["Boekjaar", "Financial year"],
        electronicVote: ["Elektronisch stemmen", "Electronic voting"],
        conflictOfInterest: ["Tegenstrijdig belang", "Conflict of interest"],
        membershipEnd: ["Einde van een lidmaatschap", "End of a membership"],
        other: ["Anders", "Other"],
      },
    ),
    article: Column.optional(
      Column.text(["Artikel", "Article"], ["Het artikel in de statuten.", "The article in the statutes."]),
    ),
    text: Column.longText(["Tekst", "Text"], ["Wat er in de statuten staat.", "What the statutes say."]),
    allowed: Column.optional(
      Column.yesNo(
        ["Toegestaan", "Allowed"],
        [
          "Staan de statuten dit toe? Leeg: dat is hier niet de vraag.",
          "Do the statutes allow this? Empty: that is not the question here.",
        ],
      ),
    ),
    body: Column.optional(
      Column.reference(
        "body",
        ["Bevoegd orgaan", "Body in charge"],
        [
          "Het orgaan dat de bepaling aanwijst. Bijvoorbeeld: wie besluit als iedereen een belang heeft.",
          "The body that the provision names. For instance: who decides when everyone has an interest.",
        ],
      ),
    ),
    decisionRule: Column.optional(
      Column.reference(
        "decisionRule",
        ["Besluitregel", "Decision rule"],
        ["De meerderheid die de bepaling vraagt.", "The majority that the provision asks for."],
      ),
    ),
    validFrom: Column.optional(
      Column.date(
        ["Van", "From"],
        ["De eerste dag waarop de bepaling geldt.", "The first day on which the provision holds."],
      ),
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de bepaling geldt. Leeg: tot nader order.",
          "The last day on which the provision holds. Empty: until further notice.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["De statuten zelf.", "The statutes themselves."],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One provision of statutes. */
export interface Row extends Table.Row<typeof table> {}
