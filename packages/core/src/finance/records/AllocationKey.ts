/**
 * A key of division (verdeelsleutel) with its dates. For costs for joint account it is fixed before the first
 * cost and changes only on entry, exit or merger (norms GR01 and GR02).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of allocation keys. */
export const table = Table.make("allocationKey", {
  label: ["Verdeelsleutel", "Allocation key"],
  plural: ["Verdeelsleutels", "Allocation keys"],
  description: [
    "De afspraak over wie welk deel van gezamenlijke kosten draagt.",
    "The agreement on who bears which part of shared costs.",
  ],
  columns: {
    name: Column.text(
      ["Naam", "Name"],
      ["De naam van de verdeelsleutel.", "The name of the allocation key."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de sleutel voor geldt. Laat dit leeg als hij voor alles geldt.",
          "The commission or subsidy that the key holds for. Leave empty when it holds for all.",
        ],
      ),
    ),
    agreedOn: Column.optional(
      Column.date(
        ["Afgesproken op", "Agreed on"],
        [
          "De dag waarop de partners de sleutel hebben afgesproken.",
          "The day on which the partners agreed the key.",
        ],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de sleutel geldt.", "The first day on which the key holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag waarop de sleutel geldt.", "The last day on which the key holds."],
      ),
    ),
    jointAccount: Column.yesNo(
      ["Gemene rekening", "Joint account"],
      [
        "Ja als de kosten voor de btw voor gemene rekening zijn.",
        "Yes when the costs are for joint account as to VAT.",
      ],
    ),
    reason: Column.optional(
      Column.oneOf(
        ["Aanleiding", "Reason"],
        ["Waarom er een nieuwe sleutel kwam.", "Why there was a new key."],
        {
          start: ["Begin", "Start"],
          entry: ["Toetreding", "Entry"],
          exit: ["Uittreding", "Exit"],
          merger: ["Fusie", "Merger"],
          other: ["Anders", "Other"],
        },
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waarin de sleutel is vastgesteld.", "The decision by which the key was adopted."],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One allocation key. */
export interface Row extends Table.Row<typeof table> {}
