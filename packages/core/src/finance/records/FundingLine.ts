/**
 * Where the money of a budget version comes from (dekking); the totals of both sides must be equal.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of funding lines. */
export const table = Table.make("fundingLine", {
  label: ["Dekkingsregel", "Funding line"],
  plural: ["Dekking", "Funding lines"],
  description: ["Waar het geld voor een begroting vandaan komt.", "Where the money for a budget comes from."],
  columns: {
    budgetVersion: Column.reference(
      "budgetVersion",
      ["Versie", "Version"],
      [
        "De versie van de begroting waar deze dekking bij hoort.",
        "The budget version that this funding belongs to.",
      ],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Het soort dekking.", "The kind of funding."], {
      grant: ["Subsidie", "Grant"],
      commission: ["Opdracht", "Commission"],
      ownContribution: ["Eigen bijdrage", "Own contribution"],
      thirdParty: ["Bijdrage derden", "Third parties"],
      inKind: ["In natura", "In kind"],
      reserve: ["Reserve", "Reserve"],
    }),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Financier", "Financier"],
        [
          "De organisatie die het geld of de inzet geeft.",
          "The organisation that gives the money or the effort.",
        ],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar het geld uit komt.",
          "The commission or subsidy that the money comes from.",
        ],
      ),
    ),
    amount: Column.money(
      ["Begroot", "Budgeted"],
      [
        "Het bedrag waar u op rekent. Bij een wijziging: het verschil.",
        "The amount counted on. In an amendment: the difference.",
      ],
    ),
    granted: Column.optional(
      Column.money(
        ["Toegekend", "Granted"],
        ["Het bedrag dat al zeker is.", "The amount that is already certain."],
      ),
    ),
    note: Column.optional(
      Column.text(["Opmerking", "Note"], ["Een korte toelichting.", "A short explanation."]),
    ),
  },
})

/** One funding line. */
export interface Row extends Table.Row<typeof table> {}
