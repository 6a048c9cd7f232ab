/**
 * Money of one year that is kept for a later year (overheveling), with who agreed to it.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of carry-overs. */
export const table = Table.make("carryOver", {
  label: ["Overheveling", "Carry-over"],
  plural: ["Overhevelingen", "Carry-overs"],
  description: [
    "Geld dat u van het ene jaar meeneemt naar een later jaar.",
    "Money that is taken from one year to a later year.",
  ],
  columns: {
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
    fromYear: Column.integer(
      ["Van jaar", "From year"],
      ["Het jaar waar het geld over was.", "The year in which the money was left."],
      { minimum: 1900, maximum: 2200 },
    ),
    toYear: Column.integer(
      ["Naar jaar", "To year"],
      ["Het jaar waarin u het geld gaat gebruiken.", "The year in which the money will be used."],
      { minimum: 1900, maximum: 2200 },
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het geld voor is.", "The project that the money is for."],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie waar het geld voor is.", "The organisation that the money is for."],
      ),
    ),
    costCategory: Column.optional(
      Column.reference(
        "costCategory",
        ["Kostensoort", "Cost category"],
        ["De kostensoort waar het geld voor is.", "The cost category that the money is for."],
      ),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het bedrag dat u meeneemt.", "The amount that is carried over."],
      { minimum: 0 },
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit om het geld mee te nemen.", "The decision to carry the money over."],
      ),
    ),
    clientConsentOn: Column.optional(
      Column.date(
        ["Opdrachtgever akkoord op", "Client's consent on"],
        ["De dag waarop de opdrachtgever akkoord ging.", "The day on which the client consented."],
      ),
    ),
  },
  checks: [
    Check.make<{ readonly fromYear: number; readonly toYear: number }>({
      name: "to-a-later-year",
      columns: ["fromYear", "toYear"],
      label: { nl: "het geld gaat naar een later jaar", en: "the money goes to a later year" },
      holds: (row) => row.fromYear < row.toYear,
    }),
  ],
})

/** One carry-over. */
export interface Row extends Table.Row<typeof table> {}
