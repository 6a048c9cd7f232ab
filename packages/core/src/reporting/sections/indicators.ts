/**
 * How indicators stand: baseline, target and value as figures, with the rows that were measured.
 */
import * as Standing from "../../programme/Standing.ts"
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import { text } from "../account/Account.ts"
import * as Targets from "../charts/Targets.ts"
import type { Context } from "../content/Context.ts"
import * as Measured from "../content/measured.ts"
import * as Words from "../content/Words.ts"
import type { Block, Cell, ReportRow } from "../Report.ts"
import { common, mostBars } from "./charts.ts"

/** What an indicator stands at: its figures where it has numbers that can be one, else its numbers as text. */
interface Line {
  readonly row: RowOf<"indicator">
  readonly standing: Standing.Standing
  readonly figures: { readonly baseline?: string; readonly target?: string; readonly value?: string }
  readonly difference: string | undefined
  readonly part: string | undefined
}

/** What the ids of its figures begin with. */
export const measures: ReadonlyArray<string> = ["baseline", "target", "value", "difference", "part"].map(
  (name) => `indicator-${name}`,
)

const empty: Cell = { _tag: "Empty" }

const readingOf = ({ register }: Context, standing: Standing.Standing): ReadonlyArray<Measured.Measured> =>
  (standing.reading?.rows ?? []).flatMap(({ table, id }) => {
    const row = table === "measurement" ? Register.get(register, "measurement", id) : undefined
    return row === undefined || row.value === null ? [] : [{ id: row.id, value: row.value }]
  })

/** Makes `indicator-baseline/…`, `-target/…`, `-value/…`, and the difference and part of value and target. */
const lineOf = (context: Context, standing: Standing.Standing, row: RowOf<"indicator">): Line => {
  const { book } = context
  const measured = readingOf(context, standing)
  const unit = Measured.unitOf([
    ...(row.baseline === null ? [] : [row.baseline]),
    ...(row.target === null ? [] : [row.target]),
    ...measured.map(({ value }) => value),
  ])
  const path = `indicator:${row.id}`
  const none: Line = { row, standing, figures: {}, difference: undefined, part: undefined }
  if (unit === undefined) return none
  const own = (column: "baseline" | "target") => {
    const value = row[column]
    return value === null
      ? {}
      : {
          [column]: Measured.figure(context, `indicator-${column}/${path}`, "indicator", column, unit, [
            { id: row.id, value },
          ]),
        }
  }
  const value =
    standing.value === null
      ? {}
      : {
          value: Measured.figure(context, `indicator-value/${path}`, "measurement", "value", unit, measured),
        }
  const figures: Line["figures"] = { ...own("baseline"), ...own("target"), ...value }
  if (figures.value === undefined || figures.target === undefined) return { ...none, figures }
  return {
    ...none,
    figures,
    difference: book.difference(`indicator-difference/${path}`, figures.value, figures.target),
    part: book.ratio(`indicator-part/${path}`, figures.value, figures.target),
  }
}

const cellOf = ({ texts }: Context, figure: string | undefined, value: number | null): Cell =>
  figure !== undefined
    ? { _tag: "Figure", id: figure }
    : value === null
      ? empty
      : text(texts.common.number(value))

const rowOf = (context: Context, line: Line): ReportRow => {
  const { row, standing, figures, difference } = line
  const { goals } = context.texts.sections
  return {
    id: row.id,
    level: "row",
    cells: [
      text(row.name),
      row.unit === null ? empty : text(row.unit),
      cellOf(context, figures.baseline, standing.baseline?.value ?? null),
      standing.target === null && standing.targetText !== null
        ? text(standing.targetText)
        : cellOf(context, figures.target, standing.target?.value ?? null),
      cellOf(context, figures.value, standing.value),
      difference === undefined ? empty : { _tag: "Figure", id: difference },
      text(goals.states[standing.state]),
    ],
  }
}

/** A bar for each indicator of which more is better; of the others less than the target is no shortfall. */
const chart = (context: Context, lines: ReadonlyArray<Line>): ReadonlyArray<Block> => {
  const words = context.texts.charts
  const items = lines.flatMap(({ row, standing, figures: { value, target }, part }) =>
    value === undefined ||
    target === undefined ||
    part === undefined ||
    row.direction !== "higher" ||
    (context.book.value(part) ?? -1) < 0
      ? []
      : [{ label: row.name, unit: row.unit ?? "", value, target, part, state: standing.state }],
  )
  if (items.length < 2 || items.length > mostBars) return []
  const reached = items.filter(({ state }) => state === "reached").length
  const { amounts: _, ...drawn } = common(context)
  return [
    Targets.make({
      ...drawn,
      id: "indicators-chart",
      caption: words.captions.indicators,
      message: [words.indicators(items.length, reached, lines.length - items.length)],
      items,
    }),
  ]
}

/** The table, grouped by goal, and the chart over it. */
export const blocks = (context: Context): ReadonlyArray<Block> => {
  const { register, texts, asOf } = context
  const words = texts.sections.goals
  const lines = Standing.standings(register, asOf).flatMap((standing) => {
    const row = Register.get(register, "indicator", standing.indicator)
    return row === undefined ? [] : [lineOf(context, standing, row)]
  })
  if (lines.length === 0) return [Words.say(words.noIndicators)]
  const label = (column: "name" | "unit" | "baseline" | "target"): string =>
    Words.label(context, "indicator", column)
  const columns = [
    { id: "name", label: label("name"), align: "start" },
    { id: "unit", label: label("unit"), align: "start" },
    { id: "baseline", label: `${label("baseline")} (1)`, align: "end" },
    { id: "target", label: `${label("target")} (2)`, align: "end" },
    { id: "value", label: `${words.value} (3)`, align: "end" },
    { id: "difference", label: words.difference, align: "end" },
    { id: "state", label: texts.common.state, align: "start" },
  ] as const
  const groups = [...Map.groupBy(lines, ({ row }) => row.goal)].sort(([a], [b]) =>
    (a ?? "~") < (b ?? "~") ? -1 : 1,
  )
  return [
    ...chart(context, lines),
    {
      _tag: "Table",
      id: "indicators-table",
      caption: words.indicators,
      columns,
      rows: groups.flatMap(
        ([goal, of]): ReadonlyArray<ReportRow> => [
          {
            id: `goal-${goal ?? "-"}`,
            level: "group",
            cells: columns.map((_, at) =>
              at === 0 ? text(goal === null ? words.noGoal : Words.nameOf(context, "goal", goal)) : empty,
            ),
          },
          ...of.map((line) => rowOf(context, line)),
        ],
      ),
    },
  ]
}
