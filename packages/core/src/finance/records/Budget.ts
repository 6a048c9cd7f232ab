/**
 * A budget for one period, usually a year under one funding agreement. Its figures stand in its versions.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of budgets. */
export const table = Table.make("budget", {
  label: ["Begroting", "Budget"],
  plural: ["Begrotingen", "Budgets"],
  description: [
    "Een begroting voor één periode. De bedragen staan in de versies.",
    "A budget for one period. The amounts stand in its versions.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam van de begroting.", "The name of the budget."]),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de begroting bij hoort.",
          "The commission or subsidy that the budget belongs to.",
        ],
      ),
    ),
    year: Column.integer(["Jaar", "Year"], ["Het jaar van de begroting.", "The year of the budget."], {
      minimum: 1900,
      maximum: 2200,
    }),
    startsOn: Column.date(["Van", "From"], ["De eerste dag van de periode.", "The first day of the period."]),
    endsOn: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van de periode.", "The last day of the period."],
    ),
  },
  title: "name",
  checks: [Check.ordered("startsOn", "endsOn")],
  unique: [["fundingAgreement", "startsOn"]],
})

/** One budget. */
export interface Row extends Table.Row<typeof table> {}
