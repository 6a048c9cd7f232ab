/**
 * The progress report: how projects, results and money stand in a period.
 */
import * as Milestones from "../account/milestones.ts"
import * as Asks from "../content/asks.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report } from "../Report.ts"
import * as Deviations from "../sections/deviations.ts"
import * as F1 from "../sections/f1.ts"
import * as Front from "../sections/front.ts"
import * as Goals from "../sections/goals.ts"
import * as Indicators from "../sections/indicators.ts"
import * as Lists from "../sections/lists.ts"
import * as Status from "../sections/status.ts"

const measures = ["budgeted", "period", "cumulative", "committed", "forecast", "difference", "percentage"]

/** Makes the progress report. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const { reports, sections } = context.texts
  const words = reports.progress
  Asks.cite(context, {
    norm: "KB22",
    subject: "progressReport",
    measures: [...measures.map((measure) => `f1-${measure}`), ...Indicators.measures],
  })
  const deviations = Deviations.section(context)
  return finish(
    context,
    options,
    { kind: "progress-report", title: words.title(partnershipOf(context), context.year) },
    [
      Front.section(context, words.summary),
      Lists.decisionsAsked(context),
      Status.section(context),
      Milestones.section(context),
      Goals.section(context, words.results, "own"),
      { id: "finances", title: sections.f1.title, blocks: F1.blocks(context) },
      { ...deviations, blocks: [Status.causes(context), ...deviations.blocks] },
      { ...Lists.risks(context), title: words.changes },
      Status.lessons(context),
      Status.outlook(context),
    ],
  )
}
