/**
 * The annual plan: what partners want to reach in a year, what they do for it and what it may cost.
 */
import * as Period from "../../values/Period.ts"
import * as Money from "../account/money.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import * as Words from "../content/Words.ts"
import type { Report, Section } from "../Report.ts"
import * as Activities from "../sections/activities.ts"
import * as Front from "../sections/front.ts"
import * as Goals from "../sections/goals.ts"
import * as Lists from "../sections/lists.ts"
import * as Funds from "../sections/money.ts"
import * as Status from "../sections/status.ts"

/** Looking back: what was written on the year before, and the purpose of the partnership. */
const lookingBack = (context: Context.Context, options: ReportOptions): Section => {
  const before: Context.Context = { ...context, period: Period.year(options.year - 1) }
  const { title, none } = context.texts.sections.looking
  const written = Status.section(before).sections ?? []
  const purpose = context.register.rows.partnership.map((row) =>
    Words.say("{purpose}", { purpose: row.purpose }),
  )
  return {
    id: "looking-back",
    title,
    blocks: [...purpose, ...(written.length === 0 ? [Words.say(none)] : [])],
    sections: written,
  }
}

/**
 * Makes the annual plan. Pure: the same register and options give the same report.
 *
 * @example
 * ```ts
 * AnnualPlan.make(register, { year: 2025, asOf: CalendarDate.unsafe("2024-11-01"), locale: "nl" })
 * ```
 */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const { reports, sections } = context.texts
  const words = reports.annualPlan
  return finish(
    context,
    options,
    { kind: "annual-plan", title: words.title(partnershipOf(context), context.year) },
    [
      Front.section(context, words.summary),
      lookingBack(context, options),
      Goals.section(context, sections.goals.title),
      Activities.section(context, "planned", sections.activities.title),
      Lists.alignment(context),
      Lists.governance(context),
      {
        id: "costs",
        title: words.costs,
        blocks: [],
        sections: [...Money.sections(context), Funds.funding(context)],
      },
      Lists.risks(context),
      Lists.monitoring(context),
      Lists.steps(context),
    ],
  )
}
