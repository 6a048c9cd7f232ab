/**
 * The statement for one partner: its budget, costs, hours, contributions, money, and what it still has to do.
 */
import * as Register from "../../register/Register.ts"
import { amountsCaption, figure, text } from "../account/Account.ts"
import { nowhere } from "../Breakdown.ts"
import * as Context from "../content/Context.ts"
import { finish } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import * as Words from "../content/Words.ts"
import type { Block, Report, ReportRow } from "../Report.ts"
import * as Calendar from "../sections/calendar.ts"
import * as Contributions from "../sections/contributions.ts"
import * as Cooperation from "../sections/cooperation.ts"
import * as Front from "../sections/front.ts"
import * as Money from "../sections/money.ts"

/** What a statement is asked for. */
export interface Options extends ReportOptions {
  /** The id of an organisation. */
  readonly partner: string
}

const measures = ["adopted", "current", "actual", "difference", "percentage"] as const

const costs = (context: Context.Context, partner: string): Block => {
  const { breakdown, texts, book } = context
  const words = texts.annualAccount
  const row = (id: string, level: ReportRow["level"], name: string, project?: string): ReportRow => ({
    id,
    level,
    cells: [
      text(name),
      ...measures.map((measure) =>
        figure(breakdown.figure(measure, { ...(project !== undefined && { project }), partner })),
      ),
    ],
  })
  const isUsed = (project: string): boolean =>
    (["adopted", "current", "actual"] as const).some(
      (measure) => book.value(breakdown.figure(measure, { project, partner })) !== 0,
    )
  const projects = [...breakdown.keys("project")].sort().filter(isUsed)
  if (projects.length === 0) return Words.say(words.noCosts)
  return {
    _tag: "Table",
    id: "costs-table",
    caption: amountsCaption(context, texts.reports.partnerStatement.costs),
    columns: [
      { id: "name", label: words.project, align: "start" },
      ...measures.map((id) => ({ id, label: words.columns[id], align: "end" as const })),
    ],
    rows: [
      ...projects.map((project) =>
        row(
          `project-${project}`,
          "row",
          project === nowhere ? words.withoutProject : Words.nameOf(context, "project", project),
          project,
        ),
      ),
      row("total", "total", texts.total),
    ],
  }
}

/** Makes the statement. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: Options): Report => {
  const { partner } = options
  const context = Context.make(register, options)
  const words = context.texts.reports.partnerStatement
  const found = Register.get(register, "organisation", partner)
  return finish(
    context,
    options,
    { kind: "partner-statement", title: words.title(found?.name ?? partner, context.year) },
    [
      Front.section(context, words.summary, found === undefined ? [Words.say(words.unknown)] : [], {
        partner,
      }),
      { id: "costs", title: words.costs, blocks: [costs(context, partner)] },
      Contributions.section(context, partner),
      Money.advances(context, partner),
      Cooperation.section(context, partner),
      Calendar.section(context, { partner }, words.due),
    ],
  )
}
