/**
 * The overview for the directors, on one page: money, lights, differences, and what comes next.
 */
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report } from "../Report.ts"
import * as Calendar from "../sections/calendar.ts"
import * as Front from "../sections/front.ts"
import * as Status from "../sections/status.ts"

/** So far the overview looks ahead. */
const daysAhead = 42

/** So many duties fit the page. */
const shown = 5

/** Makes the overview. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const { reports, sections } = context.texts
  const words = reports.overview
  const coming = Calendar.waiting(context, {
    through: CalendarDate.addDays(context.asOf, daysAhead),
  }).filter(({ state }) => state === "open")
  return finish(
    context,
    options,
    { kind: "directors-overview", title: words.title(partnershipOf(context), context.year), mostPages: 1 },
    [
      Front.section(context, words.summary),
      {
        id: "status",
        title: sections.status.title,
        blocks: [...Status.lights(context), Status.causes(context)],
      },
      {
        id: "next",
        title: words.next,
        blocks: [Calendar.table(context, "next-table", words.next, coming.slice(0, shown), false)],
      },
    ],
  )
}
