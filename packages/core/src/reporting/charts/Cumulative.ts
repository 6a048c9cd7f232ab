/**
 * Spending over the year, cumulative, against the plan.
 */
import { type Chart, datum, figure, type Options, palette, specification, text } from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/** A month: what was spent and planned up to its end. No actual for a month that has yet to come. */
export interface Month {
  readonly label: string
  readonly plan: string
  readonly actual?: string
}

/** What the lines are asked for. */
export interface CumulativeOptions extends Options {
  readonly message: NonNullable<Options["message"]>
  readonly months: ReadonlyArray<Month>
}

/** Draws two lines: actual solid, plan dashed. */
export const make = (options: CumulativeOptions): Chart => {
  const words = ChartTexts.of(options.locale, options.texts)
  const values = options.months.flatMap(({ label, plan, actual }) => [
    { label, series: words.plan, ...datum(options, plan) },
    ...(actual === undefined ? [] : [{ label, series: words.actual, ...datum(options, actual) }]),
  ])
  return {
    _tag: "Chart",
    id: options.id,
    caption: options.caption,
    message: options.message,
    specification: specification({
      data: { values },
      height: 260,
      mark: { type: "line", point: { filled: true, size: 30 }, color: palette.ink },
      encoding: {
        x: { field: "label", type: "ordinal", sort: null, title: null, axis: { labelAngle: 0 } },
        y: { field: "value", type: "quantitative", title: null, axis: { format: ",.0f" } },
        strokeDash: {
          field: "series",
          scale: {
            domain: [words.actual, words.plan],
            range: [
              [1, 0],
              [5, 4],
            ],
          },
          legend: { title: null, orient: "top", symbolSize: 400 },
        },
      },
    }),
    table: {
      id: `${options.id}-table`,
      caption: options.caption,
      columns: [
        { id: "month", label: words.month, align: "start" },
        { id: "actual", label: words.actual, align: "end" },
        { id: "plan", label: words.plan, align: "end" },
      ],
      rows: options.months.map(({ label, plan, actual }, at) => ({
        id: `${at + 1}`,
        level: "row",
        cells: [text(label), figure(actual), figure(plan)],
      })),
    },
  }
}
