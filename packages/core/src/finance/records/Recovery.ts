/**
 * Money that an organisation must pay back, to the client or to the lead partner (norms AW28, AW33, AW34).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of recoveries. */
export const table = Table.make("recovery", {
  label: ["Terugvordering", "Recovery"],
  plural: ["Terugvorderingen", "Recoveries"],
  description: ["Geld dat een organisatie moet terugbetalen.", "Money that an organisation must pay back."],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      [
        "De subsidie of opdracht waar het geld uit kwam.",
        "The subsidy or commission that the money came from.",
      ],
    ),
    organisation: Column.reference(
      "organisation",
      ["Schuldenaar", "Debtor"],
      ["De organisatie die moet terugbetalen.", "The organisation that must pay back."],
    ),
    creditor: Column.optional(
      Column.reference(
        "organisation",
        ["Schuldeiser", "Creditor"],
        [
          "De organisatie die het geld terugkrijgt. Laat dit leeg als dat de opdrachtgever is.",
          "The organisation that gets the money back. Leave empty when that is the client.",
        ],
      ),
    ),
    amount: Column.money(["Bedrag", "Amount"], ["Het bedrag dat terug moet.", "The amount to pay back."], {
      minimum: 0,
    }),
    decidedOn: Column.date(
      ["Besloten op", "Decided on"],
      ["De dag waarop tot terugvordering is besloten.", "The day on which recovery was decided."],
    ),
    dueOn: Column.optional(
      Column.date(["Betalen voor", "Due on"], ["De uiterste dag om te betalen.", "The last day to pay."]),
    ),
    remindedOn: Column.optional(
      Column.date(["Aangemaand op", "Reminded on"], ["De dag van de aanmaning.", "The day of the reminder."]),
    ),
    interruptedOn: Column.optional(
      Column.date(
        ["Verjaring gestuit op", "Interrupted on"],
        [
          "De laatste dag waarop de verjaring is gestuit.",
          "The last day on which the limitation period was interrupted.",
        ],
      ),
    ),
    interest: Column.optional(
      Column.money(["Rente", "Interest"], ["De rente die erbij komt.", "The interest that is added."], {
        minimum: 0,
      }),
    ),
    paidOn: Column.optional(
      Column.date(
        ["Betaaldatum", "Paid on"],
        ["De dag waarop alles is betaald.", "The day on which all was paid."],
      ),
    ),
  },
  checks: [
    Check.ordered("decidedOn", "dueOn"),
    Check.ordered("decidedOn", "remindedOn"),
    Check.ordered("decidedOn", "interruptedOn"),
  ],
})

/** One recovery. */
export interface Row extends Table.Row<typeof table> {}
