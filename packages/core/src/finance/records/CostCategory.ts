/**
 * A kind of cost or income (kostensoort) in the partnership's own words, tied to the kinds the rules know.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of cost categories. */
export const table = Table.make("costCategory", {
  label: ["Kostensoort", "Cost category"],
  plural: ["Kostensoorten", "Cost categories"],
  description: [
    "Een soort kosten of opbrengsten, zoals die in de begroting en de verantwoording staat.",
    "A kind of cost or income, as it stands in the budget and the account.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["De naam van de kostensoort.", "The name of the cost category."]),
    side: Column.oneOf(
      ["Kant", "Side"],
      ["Of het om kosten of om opbrengsten gaat.", "Whether it is about costs or income."],
      { cost: ["Kosten", "Cost"], income: ["Opbrengsten", "Income"] },
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      [
        "De algemene soort waar deze kostensoort onder valt.",
        "The general kind that this category falls under.",
      ],
      {
        staff: ["Personeel", "Staff"],
        materials: ["Materieel", "Materials"],
        implementation: ["Implementatie", "Implementation"],
        thirdParties: ["Kosten derden", "Third parties"],
        overhead: ["Overhead", "Overhead"],
        travel: ["Reiskosten", "Travel"],
        other: ["Overig", "Other"],
      },
    ),
    indirect: Column.yesNo(
      ["Indirect", "Indirect"],
      [
        "Ja als de kosten niet aan één activiteit zijn toe te schrijven.",
        "Yes when the costs cannot be ascribed to one activity.",
      ],
    ),
    eligible: Column.yesNo(
      ["Subsidiabel", "Eligible"],
      [
        "Ja als de opdrachtgever deze kosten in de regel vergoedt.",
        "Yes when the client as a rule pays these costs.",
      ],
    ),
  },
  title: "name",
  unique: [["side", "name"]],
})

/** One cost category. */
export interface Row extends Table.Row<typeof table> {}
