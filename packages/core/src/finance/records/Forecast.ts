/**
 * What is expected for a whole year, as thought on one day. A later forecast replaces an earlier one of the same
 * scope; earlier ones stay, to learn from.
 */
import * as ProjectOrLine from "../../programme/ProjectOrLine.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of forecasts. */
export const table = Table.make("forecast", {
  label: ["Prognose", "Forecast"],
  plural: ["Prognoses", "Forecasts"],
  description: [
    "Wat u op een bepaalde dag voor het hele jaar aan kosten verwachtte.",
    "What was expected on a certain day as costs for the whole year.",
  ],
  columns: {
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie waar de prognose over gaat.", "The organisation that the forecast is about."],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de prognose over gaat.", "The project that the forecast is about."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar de prognose over gaat. Vul dit alleen in als er geen project is.",
          "The programme line that the forecast is about. Fill in only when there is no project.",
        ],
      ),
    ),
    costCategory: Column.optional(
      Column.reference(
        "costCategory",
        ["Kostensoort", "Cost category"],
        [
          "De kostensoort waar de prognose over gaat. Laat dit leeg als het om alle kosten gaat.",
          "The cost category that the forecast is about. Leave empty when it is about all costs.",
        ],
      ),
    ),
    year: Column.integer(
      ["Jaar", "Year"],
      ["Het jaar waar de prognose over gaat.", "The year that the forecast is about."],
      { minimum: 1900, maximum: 2200 },
    ),
    madeOn: Column.date(
      ["Gemaakt op", "Made on"],
      ["De dag waarop de prognose is gemaakt.", "The day on which the forecast was made."],
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het bedrag dat u voor het hele jaar verwacht.", "The amount expected for the whole year."],
    ),
    note: Column.optional(
      Column.longText(
        ["Toelichting", "Note"],
        ["Waar de prognose op berust.", "What the forecast rests on."],
      ),
    ),
  },
  checks: [ProjectOrLine.check],
})

/** One forecast. */
export interface Row extends Table.Row<typeof table> {}
