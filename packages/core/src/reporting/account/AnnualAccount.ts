/**
 * The annual account: the activity report and the financial report of a year, with the declarations.
 */
import type { PartnershipRegister } from "../../tables.ts"
import * as Asks from "../content/asks.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import type { Report, Section } from "../Report.ts"
import * as Activities from "../sections/activities.ts"
import * as Contributions from "../sections/contributions.ts"
import * as Cooperation from "../sections/cooperation.ts"
import * as Deviations from "../sections/deviations.ts"
import * as Goals from "../sections/goals.ts"
import * as Indicators from "../sections/indicators.ts"
import * as Lists from "../sections/lists.ts"
import * as Funds from "../sections/money.ts"
import * as Status from "../sections/status.ts"
import * as Urgent from "../sections/urgent.ts"
import * as Budget from "./budget.ts"
import * as Decisions from "./decisions.ts"
import * as Hours from "./hours.ts"
import * as Milestones from "./milestones.ts"
import * as Money from "./money.ts"
import * as Summary from "./summary.ts"

/** What an annual account is asked for. */
export interface Options extends ReportOptions {}

const amounts = ["adopted", "amendments", "current", "actual", "difference", "percentage", "prior"]
const given = [
  "contribution-promised",
  "contribution-made",
  "contribution-difference",
  "contribution-percentage",
]
const hours = ["hours-promised", "hours-made", "hours-difference", "hours-percentage"]

/** The financial report, and the activity report with what was aimed at and reached. */
const cite = (context: Context.Context): void => {
  const subject = "account"
  Asks.cite(context, { norm: "AW52", subject, measures: [...amounts, ...given] })
  Asks.cite(context, {
    norm: "AW54",
    subject,
    measures: ["milestones-due", "milestones-reached", ...hours, ...Indicators.measures],
  })
}

/** The headlines, with what is most urgent right behind the key figures. */
const headlines = (context: Context.Context): Section => {
  const section = Summary.section(context)
  const [key, ...more] = section.blocks
  return { ...section, blocks: [...(key === undefined ? [] : [key]), ...Urgent.blocks(context), ...more] }
}

/**
 * Makes the annual account of a year. Pure: the same register and options give the same report.
 *
 * @example
 * ```ts
 * const report = AnnualAccount.make(register, { year: 2024, asOf: CalendarDate.unsafe("2025-03-01"), locale: "nl" })
 * writeFileSync("account.html", Html.render(report))
 * ```
 */
export const make = (register: PartnershipRegister, options: Options): Report => {
  const context = Context.make(register, options)
  const { annualAccount: texts, reports, sections } = context.texts
  const words = reports.annualAccount
  cite(context)
  const substantive: Section = {
    id: "substantive",
    title: words.substantive,
    blocks: [],
    sections: [
      Goals.section(context, words.reached, "own"),
      Activities.section(context, "done", sections.activities.done),
      Milestones.section(context),
      Hours.section(context),
      Lists.obligations(context),
      Status.brief(context),
      Decisions.section(context),
      Cooperation.section(context),
      Status.outlook(context),
    ],
  }
  const financial: Section = {
    id: "financial",
    title: words.financial,
    blocks: [],
    sections: [
      Summary.basis(context),
      ...Money.sections(context),
      Budget.section(context),
      Deviations.section(context),
      Funds.funding(context),
      Contributions.section(context),
      Funds.advances(context),
      Funds.years(context),
    ],
  }
  // The headlines are made last, as they stand on the figures of the others.
  return finish(
    context,
    options,
    { kind: "annual-account", title: texts.title(partnershipOf(context), context.year) },
    [headlines(context), substantive, financial, Lists.declarations(context)],
  )
}
