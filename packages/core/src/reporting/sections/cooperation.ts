/**
 * How partners worked together, in their own words.
 */
import type { Context } from "../content/Context.ts"
import { rowsTable, written } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Section } from "../Report.ts"
import { ofYear } from "./lists.ts"

/** The reports of the partners in the year, of all or of one. */
export const section = (context: Context, partner?: string): Section => {
  const { rows } = context.register
  const words = context.texts.sections.cooperation
  const steps = new Set<string>(
    rows.cycleStep.flatMap(({ id, cycleYear }) => (ofYear(context, cycleYear) ? [id] : [])),
  )
  const reports = rows.partnerReport.filter(
    ({ cycleStep, organisation, submittedOn }) =>
      steps.has(cycleStep) &&
      (partner === undefined || organisation === partner) &&
      (submittedOn === null || submittedOn <= context.asOf),
  )
  return {
    id: "cooperation",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "partner-reports-table",
        caption: words.reports,
        table: "partnerReport",
        columns: ["organisation", "cycleStep", "submittedOn", "approvedOn"],
        rows: reports,
        empty: words.none,
      }),
    ],
    sections: written(
      "partner-report",
      reports.map(({ id, organisation, narrative }) => ({
        table: "partnerReport",
        id,
        about: Words.nameOf(context, "organisation", organisation),
        text: narrative,
      })),
    ),
  }
}
