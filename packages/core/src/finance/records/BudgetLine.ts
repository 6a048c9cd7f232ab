/**
 * One line of a budget version: an amount for one organisation, one cost category and one project, activity or
 * line. In an amendment the amount is the difference, and may be negative.
 */
import * as ProjectOrLine from "../../programme/ProjectOrLine.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of budget lines. */
export const table = Table.make("budgetLine", {
  label: ["Begrotingsregel", "Budget line"],
  plural: ["Begrotingsregels", "Budget lines"],
  description: [
    "Eén regel van een begroting: een bedrag voor een organisatie en een kostensoort.",
    "One line of a budget: an amount for an organisation and a cost category.",
  ],
  columns: {
    budgetVersion: Column.reference(
      "budgetVersion",
      ["Versie", "Version"],
      ["De versie waar deze regel in staat.", "The version that this line stands in."],
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het bedrag voor is.", "The project that the amount is for."],
      ),
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        ["De activiteit waar het bedrag voor is.", "The activity that the amount is for."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar het bedrag voor is. Vul dit alleen in als er geen project is.",
          "The programme line that the amount is for. Fill in only when there is no project.",
        ],
      ),
    ),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      [
        "De organisatie die het geld uitgeeft of ontvangt.",
        "The organisation that spends or receives the money.",
      ],
    ),
    costCategory: Column.reference(
      "costCategory",
      ["Kostensoort", "Cost category"],
      ["De soort kosten of opbrengsten.", "The kind of cost or income."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie die deze regel betaalt, als de begroting er meer heeft.",
          "The commission or subsidy that pays this line, when the budget has several.",
        ],
      ),
    ),
    function: Column.optional(
      Column.text(
        ["Functie", "Function"],
        [
          "De functie van de medewerker, bij personeelskosten.",
          "The function of the staff member, for staff costs.",
        ],
      ),
    ),
    hours: Column.optional(
      Column.hours(
        ["Uren", "Hours"],
        [
          "Het aantal uren. Bij een wijziging: het verschil.",
          "The number of hours. In an amendment: the difference.",
        ],
      ),
    ),
    rate: Column.optional(
      Column.money(["Tarief", "Rate"], ["Het tarief per uur.", "The rate per hour."], { minimum: 0 }),
    ),
    quantity: Column.optional(
      Column.decimal(
        ["Aantal", "Quantity"],
        [
          "Het aantal stuks. Bij een wijziging: het verschil.",
          "The number of pieces. In an amendment: the difference.",
        ],
      ),
    ),
    unitPrice: Column.optional(
      Column.money(["Prijs", "Unit price"], ["De prijs per stuk.", "The price per piece."], { minimum: 0 }),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      [
        "Het bedrag. Bij een wijziging: het verschil, dat ook negatief mag zijn.",
        "The amount. In an amendment: the difference, which may be negative.",
      ],
    ),
    inKind: Column.yesNo(
      ["In natura", "In kind"],
      [
        "Ja als de organisatie dit levert zonder er geld voor te vragen.",
        "Yes when the organisation supplies this without asking money for it.",
      ],
    ),
    eligible: Column.yesNo(
      ["Subsidiabel", "Eligible"],
      ["Ja als de opdrachtgever deze kosten vergoedt.", "Yes when the client pays these costs."],
    ),
    vatRecoverable: Column.optional(
      Column.yesNo(
        ["Btw verrekenbaar", "VAT recoverable"],
        [
          "Ja als de organisatie de btw over deze kosten terugkrijgt.",
          "Yes when the organisation gets the VAT on these costs back.",
        ],
      ),
    ),
    periodFrom: Column.optional(
      Column.date(
        ["Van", "From"],
        ["De eerste dag waar het bedrag voor is.", "The first day that the amount is for."],
      ),
    ),
    periodThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag waar het bedrag voor is.", "The last day that the amount is for."],
      ),
    ),
    explanation: Column.optional(
      Column.longText(
        ["Toelichting", "Explanation"],
        [
          "Waar het bedrag uit bestaat en waarom het nodig is.",
          "What the amount consists of and why it is needed.",
        ],
      ),
    ),
  },
  checks: [Check.ordered("periodFrom", "periodThrough"), ProjectOrLine.check],
})

/** One budget line. */
export interface Row extends Table.Row<typeof table> {}
