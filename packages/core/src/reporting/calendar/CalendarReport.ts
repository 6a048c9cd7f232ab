/**
 * The calendar of duties: as a report, and as entries for calendars.
 */
import * as Cycle from "../../cycle/DueList.ts"
import * as Label from "../../values/Label.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report } from "../Report.ts"
import type { Entry } from "../render/ICalendar.ts"
import * as Calendar from "../sections/calendar.ts"
import * as Front from "../sections/front.ts"
import * as Urgent from "../sections/urgent.ts"

/** What still waits for somebody and has a day, from the first to the last. */
export const entries = (
  register: Context.Context["register"],
  options: ReportOptions,
): ReadonlyArray<Entry> => {
  const context = Context.make(register, options)
  return Cycle.due(register, options.asOf, { done: false }).flatMap((due) => {
    if (due.dueOn === null || due.state === "running") return []
    const clause = context.clauses.clauses()[Urgent.clauseOf(context, due.clause)]
    return [
      {
        uid: due.key,
        date: due.dueOn,
        title: Label.pick(due.title, options.locale),
        description: [Urgent.actorOf(context, due), clause?.citation ?? ""]
          .filter((part) => part !== "")
          .join(". "),
      },
    ]
  })
}

/** Makes the report. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const words = context.texts.reports.calendar
  return finish(
    context,
    options,
    { kind: "calendar", title: words.title(partnershipOf(context), context.year) },
    [Front.section(context, words.summary), Calendar.section(context)],
  )
}
