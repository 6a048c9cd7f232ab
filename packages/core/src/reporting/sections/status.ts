/**
 * How projects stand: lights for time, money and quality, and the cause, consequence and measure where not green.
 */
import type { RowOf } from "../../tables.ts"
import { text } from "../account/Account.ts"
import type { Context } from "../content/Context.ts"
import { passed } from "../content/Context.ts"
import { cellOf, written } from "../content/rowsTable.ts"
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

/** What a report is about: a project, a programme line, or the whole programme. */
const subjectOf = (context: Context, { project, programmeLine }: Status): string => {
  if (project !== null) return Words.nameOf(context, "project", project)
  const words = context.texts.sections.status
  return programmeLine === null
    ? words.whole
    : words.line(Words.nameOf(context, "programmeLine", programmeLine))
}

/** Reports as a table: what each is about, and these columns. */
const table = (
  context: Context,
  id: string,
  caption: string,
  columns: ReadonlyArray<keyof Status & string>,
  rows: ReadonlyArray<Status>,
): Block => ({
  _tag: "Table",
  id,
  caption,
  columns: [
    { id: "subject", label: context.texts.sections.status.subject, align: "start" },
    ...columns.map((column) => ({
      id: column,
      label: Words.label(context, "statusReport", column),
      align: column.endsWith("On") ? ("end" as const) : ("start" as const),
    })),
  ],
  rows: rows.map((row) => ({
    id: row.id,
    level: "row",
    cells: [
      text(subjectOf(context, row)),
      ...columns.map((column) => cellOf(context, "statusReport", column, row)),
    ],
  })),
})

/** The lights as a table. */
export const lights = (context: Context): ReadonlyArray<Block> => {
  const words = context.texts.sections.status
  const rows = latest(context)
  if (rows.length === 0) return [Words.say(words.none)]
  return [
    table(context, "status-table", words.lights, ["time", "money", "quality", "reportedOn"], rows),
    Words.say(words.legend),
  ]
}

/** The progress, with what people wrote. */
export const section = (context: Context): Section => ({
  id: "status",
  title: context.texts.sections.status.title,
  blocks: lights(context),
  sections: written(
    "status",
    latest(context).map((row) => ({
      table: "statusReport",
      id: row.id,
      about: subjectOf(context, row),
      text: row.narrative,
    })),
  ),
})

/** The lights, and why they are not green: for reports in which projects tell the rest themselves. */
export const brief = (context: Context): Section => ({
  id: "status",
  title: context.texts.sections.status.title,
  blocks: [...lights(context), causes(context)],
})

/** Cause, consequence and measure, for what is not green. */
export const causes = (context: Context): Block => {
  const words = context.texts.sections.status
  const rows = latest(context).filter(needsMeasure)
  return rows.length === 0
    ? Words.say(words.noCauses)
    : table(context, "causes-table", words.causes, ["cause", "consequence", "measure", "measureDueOn"], rows)
}

/** What was written in one column of the last reports. */
const part = (context: Context, id: "lessons" | "outlook", title: string, none: string): Section => {
  const rows = latest(context).filter((row) => row[id] !== null)
  return {
    id,
    title,
    blocks: [rows.length === 0 ? Words.say(none) : table(context, `${id}-table`, title, [id], rows)],
  }
}

/** What was learned. */
export const lessons = (context: Context): Section => {
  const { title, none } = context.texts.sections.lessons
  return part(context, "lessons", title, none)
}

/** What comes next. */
export const outlook = (context: Context): Section => {
  const { title, none } = context.texts.sections.outlook
  return part(context, "outlook", title, none)
}
