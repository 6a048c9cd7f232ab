/**
 * The evaluation: what was evaluated, found, concluded and answered.
 */

import * as Standing from "../../programme/Standing.ts"
import * as Money from "../account/money.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import * as Words from "../content/Words.ts"
import type { Block, Report } from "../Report.ts"
import * as Activities from "../sections/activities.ts"
import * as Cooperation from "../sections/cooperation.ts"
import * as Evaluations from "../sections/evaluations.ts"
import * as Front from "../sections/front.ts"
import * as Goals from "../sections/goals.ts"
import * as Lists from "../sections/lists.ts"
import * as Status from "../sections/status.ts"

const conclusion = (context: Context.Context): Block => {
  const { register, asOf, book, texts } = context
  const all = Standing.standings(register, asOf)
  const count = (id: string, rows: ReadonlyArray<Standing.Standing>) => ({
    figure: book.rows(id, {
      table: "indicator",
      column: null,
      unit: "count",
      rows: rows.map(({ indicator }) => ({ id: indicator })),
      value: () => 1,
    }),
  })
  return Words.say(texts.sections.evaluation.conclusion, {
    all: count("indicators/total", all),
    reached: count(
      "indicators-reached/total",
      all.filter(({ state }) => state === "reached"),
    ),
  })
}

/** Makes the evaluation. Pure: the same register and options give the same report. */
export const make = (register: Context.Context["register"], options: ReportOptions): Report => {
  const context = Context.make(register, options)
  const { reports, sections } = context.texts
  const words = reports.evaluation
  const [perLine, ...money] = Money.sections(context)
  return finish(
    context,
    options,
    { kind: "evaluation", title: words.title(partnershipOf(context), context.year) },
    [
      Front.section(context, words.summary, Evaluations.verdicts(context)),
      { id: "questions", title: words.questions, blocks: [Words.say(sections.evaluation.noQuestions)] },
      { id: "theory", title: words.theory, blocks: [Evaluations.assumptions(context)] },
      { id: "method", title: words.method, blocks: Evaluations.method(context) },
      {
        id: "findings",
        title: words.findings,
        blocks: [],
        sections: [
          Goals.section(context, words.reached),
          { ...Activities.section(context, "done", words.effective), id: "effective" },
          {
            id: "efficient",
            title: words.efficient,
            blocks: [],
            sections: [...(perLine === undefined ? [] : [perLine]), ...money],
          },
          {
            id: "together",
            title: words.together,
            blocks: [],
            sections: [Lists.governance(context), Cooperation.section(context)],
          },
        ],
      },
      { id: "conclusions", title: words.conclusions, blocks: [conclusion(context)] },
      {
        id: "recommendations",
        title: words.lessons,
        blocks: [Evaluations.recommendations(context)],
        sections: [Status.lessons(context)],
      },
      Evaluations.response(context),
    ],
  )
}
