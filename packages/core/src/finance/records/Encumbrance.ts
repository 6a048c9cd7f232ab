/**
 * Money that is promised to a supplier but not yet spent (verplichting in the budget's sense), until it is
 * released because the cost was booked or lapsed. Not to be confused with `obligation`.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of encumbrances. */
export const table = Table.make("encumbrance", {
  label: ["Financiële verplichting", "Encumbrance"],
  plural: ["Financiële verplichtingen", "Encumbrances"],
  description: [
    "Geld dat al is toegezegd aan een leverancier, maar nog niet is uitgegeven.",
    "Money that is promised to a supplier already, but not yet spent.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die de verplichting is aangegaan.", "The organisation that entered into it."],
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het geld voor is.", "The project that the money is for."],
      ),
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        ["De activiteit waar het geld voor is.", "The activity that the money is for."],
      ),
    ),
    costCategory: Column.reference(
      "costCategory",
      ["Kostensoort", "Cost category"],
      ["De soort kosten.", "The kind of cost."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        ["De opdracht of subsidie die dit gaat betalen.", "The commission or subsidy that will pay this."],
      ),
    ),
    supplier: Column.optional(
      Column.text(
        ["Leverancier", "Supplier"],
        ["Aan wie u het geld verschuldigd wordt.", "To whom the money will be owed."],
      ),
    ),
    description: Column.text(
      ["Omschrijving", "Description"],
      ["Waar het geld voor is.", "What the money is for."],
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het bedrag dat is toegezegd.", "The amount that is promised."],
      { minimum: 0 },
    ),
    enteredOn: Column.date(
      ["Aangegaan op", "Entered into on"],
      ["De dag waarop de verplichting is aangegaan.", "The day on which it was entered into."],
    ),
    expectedOn: Column.optional(
      Column.date(
        ["Verwacht op", "Expected on"],
        ["De dag waarop u de kosten verwacht.", "The day on which the cost is expected."],
      ),
    ),
    releasedOn: Column.optional(
      Column.date(
        ["Vrijgevallen op", "Released on"],
        [
          "De dag waarop de verplichting is geboekt als kosten of is vervallen.",
          "The day on which it became a booked cost or lapsed.",
        ],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waar de verplichting op berust.", "The decision that it rests on."],
      ),
    ),
  },
  title: "description",
  checks: [Check.ordered("enteredOn", "releasedOn"), Check.ordered("enteredOn", "expectedOn")],
})

/** One encumbrance. */
export interface Row extends Table.Row<typeof table> {}
