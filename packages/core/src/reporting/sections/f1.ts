/**
 * The table F1: budgeted, actuals of the period and to date, encumbrances, forecast, difference, explanation.
 */
import * as Postings from "../../finance/Postings.ts"
import { amountsCaption, figure, text } from "../account/Account.ts"
import { nowhere } from "../Breakdown.ts"
import * as Bars from "../charts/Bars.ts"
import type { Context } from "../content/Context.ts"
import { passed } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, Cell, ReportRow } from "../Report.ts"
import { common, mostBars } from "./charts.ts"
import { explanationOf } from "./deviations.ts"

const measures = ["budgeted", "period", "cumulative", "committed", "forecast"] as const
type Measure = (typeof measures)[number]

const measuresOf = (context: Context, posting: Postings.AnyPosting): ReadonlyArray<Measure> => {
  switch (posting.measure) {
    case "adopted":
    case "amendments":
      return ["budgeted"]
    case "committed":
      return ["committed"]
    case "forecast":
      return ["forecast"]
    case "actual": {
      const { start, end } = passed(context)
      if (posting.from > end) return []
      return posting.from >= start ? ["period", "cumulative"] : ["cumulative"]
    }
  }
}

interface Group {
  readonly line: string
  readonly project: string
  readonly rows: Record<Measure, Array<Postings.AnyPosting>>
}

const groupsOf = (context: Context): ReadonlyArray<Group> => {
  const { register, year, asOf, budgeted, spent } = context
  const groups = new Map<string, Group>()
  const ahead = Postings.ahead(register, asOf, year)
  for (const posting of [...budgeted, ...(spent.get(year) ?? []), ...ahead]) {
    const line = posting.programmeLine ?? nowhere
    const project = posting.project ?? nowhere
    const key = `${line}/${project}`
    let group = groups.get(key)
    if (group === undefined) {
      group = {
        line,
        project,
        rows: { budgeted: [], period: [], cumulative: [], committed: [], forecast: [] },
      }
      groups.set(key, group)
    }
    for (const measure of measuresOf(context, posting)) group.rows[measure].push(posting)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

const tables = {
  budgeted: "budgetLine",
  period: "cost",
  cumulative: "cost",
  committed: "encumbrance",
  forecast: "forecast",
} as const

/** The figures of one line of the table: `f1-MEASURE/line:ID/project:ID`. */
const rowOf = (context: Context, { line, project, rows }: Group, hasLines: boolean): ReportRow => {
  const { book, texts } = context
  const path = `line:${line}/project:${project}`
  for (const measure of measures)
    book.rows(`f1-${measure}/${path}`, {
      table: tables[measure],
      column: "amount",
      unit: "cents",
      rows: rows[measure],
      value: ({ amount }) => amount,
    })
  const isForeseen = rows.forecast.length > 0
  const difference = `f1-difference/${path}`
  if (isForeseen) {
    book.difference(difference, `f1-forecast/${path}`, `f1-budgeted/${path}`)
    book.ratio(`f1-percentage/${path}`, difference, `f1-budgeted/${path}`)
  }
  const words = texts.annualAccount
  const lineName = line === nowhere ? words.withoutLine : Words.nameOf(context, "programmeLine", line)
  const name = project === nowhere ? lineName : Words.nameOf(context, "project", project)
  const empty: Cell = { _tag: "Empty" }
  const explanation = project === nowhere ? undefined : explanationOf(context, project)
  return {
    id: `line-${line}-project-${project}`,
    level: "row",
    cells: [
      text(hasLines && project !== nowhere && line !== nowhere ? `${lineName}: ${name}` : name),
      ...measures.map((measure) =>
        measure === "forecast" && !isForeseen ? empty : figure(`f1-${measure}/${path}`),
      ),
      isForeseen ? figure(difference) : empty,
      isForeseen ? figure(`f1-percentage/${path}`) : empty,
      explanation === undefined ? empty : text(explanation.text),
    ],
  }
}

const total = (context: Context, groups: ReadonlyArray<Group>): ReportRow => {
  const { book, texts } = context
  const sum = (measure: Measure | "difference"): string =>
    book.sum(
      `f1-${measure}/total`,
      "cents",
      groups
        .map(({ line, project }) => `f1-${measure}/line:${line}/project:${project}`)
        .filter((id) => book.has(id)),
    )
  const sums = [...measures.map(sum), sum("difference")]
  book.ratio("f1-percentage/total", "f1-difference/total", "f1-budgeted/total")
  return {
    id: "total",
    level: "total",
    cells: [text(texts.total), ...sums.map(figure), figure("f1-percentage/total"), { _tag: "Empty" }],
  }
}

const nameOf = (context: Context, { line, project }: Group): string => {
  const words = context.texts.annualAccount
  if (project !== nowhere) return Words.nameOf(context, "project", project)
  return line === nowhere ? words.withoutLine : Words.nameOf(context, "programmeLine", line)
}

/** Budget, actuals to date and forecast, of each project that was foreseen. */
const chart = (context: Context, groups: ReadonlyArray<Group>): ReadonlyArray<Block> => {
  const foreseen = groups.filter(({ rows: { forecast } }) => forecast.length > 0)
  if (foreseen.length < 2 || foreseen.length > mostBars) return []
  return [
    Bars.make({
      ...common(context),
      id: "forecast-chart",
      caption: context.texts.charts.captions.forecast,
      unit: "cents",
      items: foreseen.map((group) => {
        const of = (measure: string): string => `f1-${measure}/line:${group.line}/project:${group.project}`
        return {
          label: nameOf(context, group),
          plan: of("budgeted"),
          actual: of("cumulative"),
          forecast: of("forecast"),
          difference: of("difference"),
        }
      }),
    }),
  ]
}

/** The chart, the table, and what is not in it. */
export const blocks = (context: Context): ReadonlyArray<Block> => {
  const words = context.texts.sections.f1
  const groups = groupsOf(context)
  if (groups.length === 0) return [Words.say(words.none)]
  const hasLines = groups.some(({ line }) => line !== nowhere)
  const rows = groups.map((group) => rowOf(context, group, hasLines))
  return [
    ...chart(context, groups),
    {
      _tag: "Table",
      id: "f1-table",
      caption: amountsCaption(context, words.table),
      columns: [
        { id: "name", label: context.texts.annualAccount.programmeLineAndProject, align: "start" },
        ...([...measures, "difference", "percentage"] as const).map((id) => ({
          id,
          label: words[id],
          align: "end" as const,
        })),
        { id: "explanation", label: words.explanation, align: "start" },
      ],
      rows: [...rows, total(context, groups)],
    },
    ...(groups.some(({ rows: { forecast } }) => forecast.length === 0) ? [Words.say(words.partly)] : []),
  ]
}
