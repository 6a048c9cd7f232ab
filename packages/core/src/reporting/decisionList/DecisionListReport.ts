/**
 * The decision list of a period, of all bodies or one.
 */
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report } from "../Report.ts"
import * as Decisions from "../sections/decisions.ts"
import * as Front from "../sections/front.ts"

/** What a decision list is asked for. */
export interface Options extends ReportOptions {
  /** The id of a body; all bodies and roles when left out. */
  readonly body?: string
}

/** Makes the list. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: Options): Report => {
  const context = Context.make(register, options)
  const words = context.texts.reports.decisionList
  return finish(
    context,
    options,
    { kind: "decision-list", title: words.title(partnershipOf(context), context.year) },
    [Front.section(context, words.summary), ...Decisions.sections(context, options.body)],
  )
}
