/**
 * The list of what is missing from the records.
 */
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report } from "../Report.ts"
import * as Front from "../sections/front.ts"
import * as Missing from "../sections/missing.ts"

/** Makes the list. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const words = context.texts.reports.missing
  return finish(
    context,
    options,
    { kind: "missing", title: words.title(partnershipOf(context), context.year) },
    [Front.section(context, words.summary), Missing.section(context)],
  )
}
