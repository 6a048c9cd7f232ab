/**
 * How projects stand: lights for time, money and quality, and the cause, consequence and measure where not green.
 */
import type { RowOf } from "../../tables.ts"
import type { Context } from "../content/Context.ts"
import { passed } from "../content/Context.ts"
import { narrative, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"

type Status = RowOf<"statusReport">

/** The last report on each project, line or the programme that is about the period, known on the as-of date. */
export const latest = (context: Context): ReadonlyArray<Status> => {
  const { start, end } = passed(context)
  const found = new Map<string, Status>()
  for (const row of context.register.rows.statusReport) {
    if (row.reportedOn > context.asOf) continue
    if (row.periodFrom > end || row.periodThrough < start) continue
    const key = `${row.programmeLine ?? ""}/${row.project ?? ""}`
    const before = found.get(key)
    if (before === undefined || row.reportedOn > before.reportedOn) found.set(key, row)
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether a light asks for a cause, a consequence and a measure. */
export const needsMeasure = ({ time, money, quality }: Status): boolean =>
  [time, money, quality].some((light) => light === "amber" || light === "red")

/** The lights as a table. */
export const lights = (context: Context): ReadonlyArray<Block> => {
  const words = context.texts.sections.status
  const rows = latest(context)
  return [
    rowsTable(context, {
      id: "status-table",
      caption: words.lights,
      table: "statusReport",
      columns: ["project", "time", "money", "quality", "reportedOn"],
      rows,
      empty: words.none,
    }),
    ...(rows.length === 0 ? [] : [Words.say(words.legend)]),
  ]
}

/** The progress, with what people wrote. */
export const section = (context: Context): Section => ({
  id: "status",
  title: context.texts.sections.status.title,
  blocks: [
    ...lights(context),
    ...latest(context).flatMap((row) => narrative("statusReport", row.id, row.narrative)),
  ],
})

/** Cause, consequence and measure, for what is not green. */
export const causes = (context: Context): Block =>
  rowsTable(context, {
    id: "causes-table",
    caption: context.texts.sections.status.causes,
    table: "statusReport",
    columns: ["project", "cause", "consequence", "measure", "measureDueOn"],
    rows: latest(context).filter(needsMeasure),
    empty: context.texts.sections.status.noCauses,
  })

const written = (context: Context, id: "lessons" | "outlook", title: string, none: string): Section => {
  const blocks = latest(context).flatMap((row) => narrative("statusReport", row.id, row[id]))
  return { id, title, blocks: blocks.length === 0 ? [Words.say(none)] : blocks }
}

/** What was learned. */
export const lessons = (context: Context): Section => {
  const { title, none } = context.texts.sections.lessons
  return written(context, "lessons", title, none)
}

/** What comes next. */
export const outlook = (context: Context): Section => {
  const { title, none } = context.texts.sections.outlook
  return written(context, "outlook", title, none)
}
