/**
 * The declaration of actual costs and revenues (verklaring inzake werkelijke kosten en opbrengsten) with its six
 * items, for a subsidy between the two thresholds whose costs could not be budgeted (norm AV04).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of declarations of actual costs. */
export const table = Table.make("costDeclaration", {
  label: ["Verklaring werkelijke kosten", "Declaration of actual costs"],
  plural: ["Verklaringen werkelijke kosten", "Declarations of actual costs"],
  description: [
    "De verklaring over de werkelijke kosten en opbrengsten, met zes onderdelen.",
    "The declaration of actual costs and revenues, with its six items.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      ["De subsidie waar de verklaring bij hoort.", "The subsidy that the declaration belongs to."],
    ),
    declaredOn: Column.optional(
      Column.date(
        ["Verklaard op", "Declared on"],
        ["De datum van de verklaring.", "The date of the declaration."],
      ),
    ),
    activitiesPerformed: Column.optional(
      Column.longText(
        ["Activiteiten gedaan", "Activities performed"],
        ["Welke activiteiten zijn gedaan, in het kort.", "Which activities were done, in short."],
      ),
    ),
    obligationsMet: Column.optional(
      Column.yesNo(
        ["Verplichtingen nagekomen", "Obligations met"],
        ["Ja als u aan alle verplichtingen hebt voldaan.", "Yes when every obligation was met."],
      ),
    ),
    totalEligibleCosts: Column.optional(
      Column.money(
        ["Subsidiabele kosten", "Eligible costs"],
        ["Alle subsidiabele kosten samen.", "All eligible costs together."],
        { minimum: 0 },
      ),
    ),
    equalisationReserve: Column.optional(
      Column.money(
        ["Egalisatiereserve", "Equalisation reserve"],
        [
          "De stand van de egalisatiereserve. Vul nul in als die er niet is.",
          "The balance of the equalisation reserve. Fill in zero when there is none.",
        ],
      ),
    ),
    totalRevenues: Column.optional(
      Column.money(
        ["Opbrengsten", "Revenues"],
        [
          "Alle opbrengsten samen, ook de bijdragen van derden.",
          "All revenues together, with the contributions of third parties.",
        ],
        { minimum: 0 },
      ),
    ),
    ownContribution: Column.optional(
      Column.money(["Eigen bijdrage", "Own contribution"], ["De eigen bijdrage.", "The own contribution."], {
        minimum: 0,
      }),
    ),
    reasonNotBudgetable: Column.optional(
      Column.longText(
        ["Waarom niet te begroten", "Why not budgetable"],
        [
          "Waarom u de kosten vooraf niet goed kon begroten.",
          "Why the costs could not be budgeted well beforehand.",
        ],
      ),
    ),
  },
  unique: [["fundingAgreement", "declaredOn"]],
})

/** One declaration of actual costs. */
export interface Row extends Table.Row<typeof table> {}
