/**
 * Something done in the name of another organisation, such as the lead partner signing for a partner. The
 * rules on powers of attorney look at these acts (`handelingNaEindeVolmacht`,
 * `onbevoegdHandelenBekrachtigd`, `penvoerderMetZichzelf`, `volmachtVoorBeschikking`,
 * `bewijsVolmachtGetoond`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of acts on behalf of another. */
export const table = Table.make("actOnBehalf", {
  label: ["Handeling namens een ander", "Act on behalf of another"],
  plural: ["Handelingen namens anderen", "Acts on behalf of others"],
  description: [
    "Wat iemand deed of tekende namens een andere organisatie. Bijvoorbeeld een aanvraag die de penvoerder voor een partner indiende.",
    "What somebody did or signed in the name of another organisation. For instance an application that the lead partner filed for a partner.",
  ],
  columns: {
    title: Column.text(["Handeling", "Act"], ["Wat er is gedaan of getekend.", "What was done or signed."]),
    principal: Column.reference(
      "organisation",
      ["Namens", "On behalf of"],
      ["De organisatie in wier naam het gebeurde.", "The organisation in whose name it was done."],
    ),
    actingOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Handelende organisatie", "Acting organisation"],
        ["De organisatie die handelde.", "The organisation that acted."],
      ),
    ),
    actingPerson: Column.optional(
      Column.reference(
        "person",
        ["Handelende persoon", "Acting person"],
        ["De persoon die handelde.", "The person who acted."],
      ),
    ),
    counterparty: Column.optional(
      Column.reference(
        "organisation",
        ["Wederpartij", "Counterparty"],
        [
          "De organisatie waarmee of tegenover wie is gehandeld.",
          "The organisation with which or towards which this was done.",
        ],
      ),
    ),
    performedOn: Column.date(
      ["Gedaan op", "Performed on"],
      ["De dag van de handeling.", "The day of the act."],
    ),
    powerOfAttorney: Column.optional(
      Column.reference(
        "powerOfAttorney",
        ["Volmacht", "Power of attorney"],
        [
          "De volmacht waarop de handeling berust. Leeg: er was geen volmacht.",
          "The power on which the act rests. Empty: there was no power.",
        ],
      ),
    ),
    disposition: Column.yesNo(
      ["Over eigendom beschikt", "Disposition"],
      [
        "Is er eigendom verkocht, weggegeven of als zekerheid gegeven?",
        "Was property sold, given away or given as security?",
      ],
    ),
    contentFixed: Column.optional(
      Column.yesNo(
        ["Inhoud lag vast", "Content was fixed"],
        [
          "Lag de inhoud zo vast dat belangen niet konden botsen? Nodig als iemand met zichzelf handelde.",
          "Was the content so fixed that interests could not clash? Needed if somebody dealt with itself.",
        ],
      ),
    ),
    form: Column.optional(
      Column.oneOf(
        ["Vorm", "Form"],
        ["In welke vorm de handeling is gedaan.", "The form in which the act was done."],
        {
          oral: ["Mondeling", "Oral"],
          electronic: ["Elektronisch", "Electronic"],
          written: ["Schriftelijk", "Written"],
          notarial: ["Notariële akte", "Notarial deed"],
        },
      ),
    ),
    ratifiedOn: Column.optional(
      Column.date(
        ["Bekrachtigd op", "Ratified on"],
        [
          "De dag waarop de organisatie de handeling achteraf goedkeurde.",
          "The day on which the organisation approved the act afterwards.",
        ],
      ),
    ),
    ratificationForm: Column.optional(
      Column.oneOf(
        ["Vorm van de bekrachtiging", "Form of the ratification"],
        [
          "In welke vorm de organisatie achteraf goedkeurde.",
          "The form in which the organisation approved afterwards.",
        ],
        {
          oral: ["Mondeling", "Oral"],
          electronic: ["Elektronisch", "Electronic"],
          written: ["Schriftelijk", "Written"],
          notarial: ["Notariële akte", "Notarial deed"],
        },
      ),
    ),
    proofAskedOn: Column.optional(
      Column.date(
        ["Bewijs gevraagd op", "Proof asked on"],
        [
          "De dag waarop de wederpartij bewijs van de volmacht vroeg.",
          "The day on which the counterparty asked for proof of the power.",
        ],
      ),
    ),
    proofShownOn: Column.optional(
      Column.date(
        ["Bewijs getoond op", "Proof shown on"],
        ["De dag waarop het bewijs is getoond.", "The day on which the proof was shown."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["Het document waaruit de handeling blijkt.", "The document that shows the act."],
      ),
    ),
  },
  title: "title",
  checks: [
    Check.someFilled("actingOrganisation", "actingPerson"),
    Check.ordered("performedOn", "ratifiedOn"),
    Check.ordered("proofAskedOn", "proofShownOn"),
  ],
})

/** One act on behalf of another. */
export interface Row extends Table.Row<typeof table> {}
