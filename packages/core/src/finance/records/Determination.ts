/**
 * The client's final decision on what is owed (vaststelling), from the request to the decision. Under a grant per
 * financial year there is one for each year.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of determinations. */
export const table = Table.make("determination", {
  label: ["Vaststelling", "Determination"],
  plural: ["Vaststellingen", "Determinations"],
  description: [
    "Het laatste besluit van de opdrachtgever over het bedrag waar u recht op hebt.",
    "The client's final decision on the amount that is owed.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      ["De subsidie of opdracht die wordt vastgesteld.", "The subsidy or commission that is determined."],
    ),
    year: Column.optional(
      Column.integer(
        ["Jaar", "Year"],
        [
          "Het boekjaar, als de opdrachtgever per jaar vaststelt.",
          "The financial year, when the client determines per year.",
        ],
        { minimum: 1900, maximum: 2200 },
      ),
    ),
    requestedOn: Column.optional(
      Column.date(
        ["Aangevraagd op", "Requested on"],
        [
          "De dag waarop u de vaststelling hebt aangevraagd.",
          "The day on which determination was requested.",
        ],
      ),
    ),
    requestedBy: Column.optional(
      Column.reference(
        "organisation",
        ["Aanvrager", "Requested by"],
        [
          "De organisatie die de vaststelling heeft aangevraagd.",
          "The organisation that requested the determination.",
        ],
      ),
    ),
    formUsed: Column.optional(
      Column.yesNo(
        ["Formulier gebruikt", "Form used"],
        [
          "Ja als u het formulier van de opdrachtgever hebt gebruikt.",
          "Yes when the client's form was used.",
        ],
      ),
    ),
    remedyTermUntil: Column.optional(
      Column.date(
        ["Hersteltermijn tot en met", "Remedy term through"],
        [
          "De laatste dag van de extra termijn die de opdrachtgever gaf na een gemiste aanvraag.",
          "The last day of the extra term that the client gave after a missed request.",
        ],
      ),
    ),
    viewInvitedOn: Column.optional(
      Column.date(
        ["Zienswijze gevraagd op", "View invited on"],
        [
          "De dag waarop de opdrachtgever om uw mening vroeg over een lager bedrag.",
          "The day on which the client asked for a view on a lower amount.",
        ],
      ),
    ),
    decidedOn: Column.optional(
      Column.date(
        ["Vastgesteld op", "Decided on"],
        ["De datum van het besluit.", "The date of the decision."],
      ),
    ),
    publishedOn: Column.optional(
      Column.date(
        ["Bekendgemaakt op", "Published on"],
        ["De dag waarop het besluit is verzonden.", "The day on which the decision was sent."],
      ),
    ),
    amount: Column.optional(
      Column.money(["Bedrag", "Amount"], ["Het bedrag dat is vastgesteld.", "The amount determined."], {
        minimum: 0,
      }),
    ),
    ground: Column.optional(
      Column.oneOf(
        ["Grond", "Ground"],
        ["Waarom het bedrag lager is dan verleend.", "Why the amount is lower than granted."],
        {
          activitiesNotDone: ["Activiteiten niet gedaan", "Activities not done"],
          obligationsNotMet: ["Verplichtingen niet nagekomen", "Obligations not met"],
          wrongInformation: ["Onjuiste gegevens", "Wrong information"],
          grantWrong: ["Verlening was onjuist", "Grant was wrong"],
          notNecessary: ["Kosten niet nodig", "Costs not necessary"],
        },
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["De brief met de vaststelling.", "The letter with the determination."],
      ),
    ),
  },
  checks: [Check.ordered("requestedOn", "decidedOn"), Check.ordered("decidedOn", "publishedOn")],
  unique: [["fundingAgreement", "year"]],
})

/** One determination. */
export interface Row extends Table.Row<typeof table> {}
