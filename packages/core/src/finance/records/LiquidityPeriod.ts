/**
 * One period of a liquidity plan (norm KB11 e: if possible per three months). The closing balance follows from
 * the columns and opens the next period.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of liquidity periods. */
export const table = Table.make("liquidityPeriod", {
  label: ["Liquiditeitsperiode", "Liquidity period"],
  plural: ["Liquiditeit", "Liquidity plan"],
  description: [
    "Eén periode van de liquiditeitsplanning: welk geld er binnenkomt en uitgaat.",
    "One period of the liquidity plan: which money comes in and goes out.",
  ],
  columns: {
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de planning bij hoort.",
          "The commission or subsidy that the plan belongs to.",
        ],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        [
          "De organisatie waar de planning voor is. Laat dit leeg als zij voor het geheel is.",
          "The organisation that the plan is for. Leave empty when it is for the whole.",
        ],
      ),
    ),
    startsOn: Column.date(["Van", "From"], ["De eerste dag van de periode.", "The first day of the period."]),
    endsOn: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van de periode.", "The last day of the period."],
    ),
    openingBalance: Column.optional(
      Column.money(
        ["Beginsaldo", "Opening balance"],
        [
          "Het geld aan het begin. Vul dit alleen in bij de eerste periode.",
          "The money at the start. Fill in for the first period only.",
        ],
      ),
    ),
    advances: Column.optional(
      Column.money(
        ["Voorschotten", "Advances"],
        ["De voorschotten die u verwacht.", "The advances expected."],
        { minimum: 0 },
      ),
    ),
    otherIncome: Column.optional(
      Column.money(
        ["Overige inkomsten", "Other income"],
        ["Het andere geld dat u verwacht.", "The other money expected."],
        { minimum: 0 },
      ),
    ),
    staff: Column.optional(
      Column.money(["Personeel", "Staff"], ["Wat u aan personeel betaalt.", "What is paid for staff."], {
        minimum: 0,
      }),
    ),
    thirdParties: Column.optional(
      Column.money(
        ["Derden", "Third parties"],
        ["Wat u aan leveranciers betaalt.", "What is paid to suppliers."],
        { minimum: 0 },
      ),
    ),
    forwarded: Column.optional(
      Column.money(
        ["Doorbetalingen", "Forwarded"],
        ["Wat u doorbetaalt aan partners.", "What is paid on to partners."],
        { minimum: 0 },
      ),
    ),
    note: Column.optional(
      Column.text(["Opmerking", "Note"], ["Een korte toelichting.", "A short explanation."]),
    ),
  },
  checks: [Check.ordered("startsOn", "endsOn")],
  unique: [["fundingAgreement", "organisation", "startsOn"]],
})

/** One liquidity period. */
export interface Row extends Table.Row<typeof table> {}
