/**
 * A change of the equalisation reserve (egalisatiereserve, norm AW50). Additions, withdrawals and interest are
 * written as positive amounts, of which the kind gives the direction; an opening balance may be negative.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of reserve movements. */
export const table = Table.make("reserveMovement", {
  label: ["Mutatie egalisatiereserve", "Reserve movement"],
  plural: ["Mutaties egalisatiereserve", "Reserve movements"],
  description: [
    "Een verandering van de egalisatiereserve, of de stand aan het begin.",
    "A change of the equalisation reserve, or its opening balance.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      ["De subsidie waar de reserve bij hoort.", "The subsidy that the reserve belongs to."],
    ),
    year: Column.integer(
      ["Jaar", "Year"],
      ["Het boekjaar van de verandering.", "The financial year of the change."],
      { minimum: 1900, maximum: 2200 },
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor verandering het is.", "What kind of change it is."], {
      opening: ["Beginstand", "Opening balance"],
      addition: ["Toevoeging", "Addition"],
      withdrawal: ["Onttrekking", "Withdrawal"],
      interest: ["Rente", "Interest"],
    }),
    amount: Column.money(
      ["Bedrag", "Amount"],
      [
        "Het bedrag. Alleen een beginstand mag negatief zijn: bij de rest geeft de soort de richting.",
        "The amount. Only an opening balance may be negative: for the rest the kind gives the direction.",
      ],
    ),
    note: Column.optional(
      Column.text(["Opmerking", "Note"], ["Een korte toelichting.", "A short explanation."]),
    ),
  },
  checks: [
    Check.make<{ readonly kind: string; readonly amount: number }>({
      name: "kind-gives-direction",
      columns: ["amount", "kind"],
      label: { nl: "alleen een beginstand is negatief", en: "only an opening balance is negative" },
      holds: (row) => row.kind === "opening" || row.amount >= 0,
    }),
  ],
})

/** One reserve movement. */
export interface Row extends Table.Row<typeof table> {}
