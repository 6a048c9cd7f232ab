/**
 * What was evaluated, found, concluded and answered.
 */
import type { RowOf } from "../../tables.ts"
import type { Context } from "../content/Context.ts"
import { narrative, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"
import { ofYear } from "./lists.ts"

/** The evaluations of the year. */
export const evaluations = (context: Context): ReadonlyArray<RowOf<"evaluation">> =>
  context.register.rows.evaluation.filter((row) => ofYear(context, row.cycleYear))

const findings = (context: Context): ReadonlyArray<RowOf<"evaluationFinding">> => {
  const own = new Set<string>(evaluations(context).map(({ id }) => id))
  return context.register.rows.evaluationFinding.filter(({ evaluation }) => own.has(evaluation))
}

/** The verdict of each evaluation, in the words of those who gave it. */
export const verdicts = (context: Context): ReadonlyArray<Block> => {
  const words = context.texts.sections.evaluation
  const rows = evaluations(context)
  return [
    rowsTable(context, {
      id: "evaluations-table",
      caption: words.table,
      table: "evaluation",
      columns: ["subject", "kind", "dueOn", "heldOn", "discussedOn"],
      rows,
      empty: words.none,
    }),
    ...rows.flatMap((row) =>
      row.verdict === null
        ? []
        : [
            Words.say("{subject}", { subject: `${row.subject}:` }),
            ...narrative("evaluation", row.id, row.verdict),
          ],
    ),
  ]
}

/** Findings with recommendations, owner and day. */
export const recommendations = (context: Context): Block =>
  rowsTable(context, {
    id: "findings-table",
    caption: context.texts.sections.evaluation.findings,
    table: "evaluationFinding",
    columns: ["text", "recommendation", "ownerOrganisation", "dueOn", "doneOn"],
    rows: findings(context),
    empty: context.texts.sections.evaluation.noFindings,
  })

/** What the directors answered. */
export const response = (context: Context): Section => {
  const words = context.texts.sections.evaluation
  return {
    id: "response",
    title: words.response,
    blocks: [
      rowsTable(context, {
        id: "response-table",
        caption: words.response,
        table: "evaluationFinding",
        columns: ["text", "answer", "answeredIn", "dueOn"],
        rows: findings(context).filter(({ answer }) => answer !== null),
        empty: words.noResponse,
      }),
    ],
  }
}

/** Why activities should bring goals nearer. */
export const assumptions = (context: Context): Block =>
  rowsTable(context, {
    id: "assumptions-table",
    caption: context.texts.sections.evaluation.assumptions,
    table: "activity",
    columns: ["name", "project", "goals", "contribution"],
    rows: context.register.rows.activity.filter(({ contribution }) => contribution !== null),
    empty: context.texts.sections.evaluation.noAssumptions,
  })

/** Where the measurements come from. */
export const method = (context: Context): ReadonlyArray<Block> => [
  rowsTable(context, {
    id: "sources-table",
    caption: context.texts.sections.evaluation.sources,
    table: "measurement",
    columns: ["indicator", "measuredOn", "value", "judgement", "source"],
    rows: context.register.rows.measurement.filter(({ measuredOn }) => measuredOn <= context.asOf),
    empty: context.texts.sections.evaluation.noSources,
  }),
  Words.say(context.texts.sections.evaluation.cause),
]
