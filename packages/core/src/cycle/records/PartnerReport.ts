/**
 * What one partner hands in for a step that puts several partners' reports together (norm AW19: the totals of the
 * chain must agree).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of partner reports. */
export const table = Table.make("partnerReport", {
  label: ["Partnerrapportage", "Partner report"],
  plural: ["Partnerrapportages", "Partner reports"],
  description: [
    "Wat één partner aanlevert voor een gezamenlijk stuk.",
    "What one partner hands in for a joint piece.",
  ],
  columns: {
    cycleStep: Column.reference(
      "cycleStep",
      ["Stap", "Step"],
      ["De stap waar de partner voor aanlevert.", "The step that the partner reports for."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Partner", "Partner"],
      ["De partner die aanlevert.", "The partner that reports."],
    ),
    submittedOn: Column.optional(
      Column.date(
        ["Aangeleverd op", "Submitted on"],
        ["De dag waarop de partner heeft aangeleverd.", "The day on which the partner reported."],
      ),
    ),
    approvedOn: Column.optional(
      Column.date(
        ["Goedgekeurd op", "Approved on"],
        ["De dag waarop de rapportage is goedgekeurd.", "The day on which the report was approved."],
      ),
    ),
    totalCosts: Column.optional(
      Column.money(
        ["Totale kosten", "Total costs"],
        ["De totale kosten die de partner opgeeft.", "The total costs that the partner states."],
      ),
    ),
    totalHours: Column.optional(
      Column.hours(
        ["Totale uren", "Total hours"],
        ["De totale uren die de partner opgeeft.", "The total hours that the partner states."],
        { minimum: 0 },
      ),
    ),
    narrative: Column.optional(
      Column.longText(
        ["Verhaal", "Narrative"],
        ["Wat de partner over de periode schrijft.", "What the partner writes about the period."],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["De rapportage zelf.", "The report itself."]),
    ),
  },
  checks: [Check.ordered("submittedOn", "approvedOn")],
  unique: [["cycleStep", "organisation"]],
})

/** One partner report. */
export interface Row extends Table.Row<typeof table> {}
