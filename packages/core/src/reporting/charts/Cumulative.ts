/**
 * Spending over the year, cumulative, against the plan.
 */
import { type Chart, datum, figure, type Options, palette, scaleOf, specification, text } from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/**
 * A month: what was spent and planned up to its end. No actual for a month that has yet to come, and no plan where
 * the budget knows only the year: then the last month alone has one.
 */
export interface Month {
  readonly label: string
  readonly plan?: string
  readonly actual?: string
}

/** What the lines are asked for. */
export interface CumulativeOptions extends Options {
  readonly message: NonNullable<Options["message"]>
  readonly months: ReadonlyArray<Month>
}

/** Draws actual as a heavy line, the plan as a light one with open points. */
export const make = (options: CumulativeOptions): Chart => {
  const words = ChartTexts.of(options.locale, options.texts)
  const values = options.months.flatMap(({ label, plan, actual }) => [
    ...(plan === undefined ? [] : [{ label, series: words.plan, ...datum(options, plan) }]),
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
      title: {
        text: `${words.actual} ●   ${words.plan} ○`,
        anchor: "start",
        fontWeight: "normal",
        fontSize: 12,
        color: palette.soft,
      },
      encoding: {
        x: {
          field: "label",
          type: "ordinal",
          sort: options.months.map(({ label }) => label),
          title: null,
          axis: { labelAngle: 0, grid: false },
        },
        y: {
          field: "value",
          type: "quantitative",
          title: words.scales[scaleOf(options)],
          axis: { format: ",.0f", tickCount: 5 },
        },
      },
      layer: [
        {
          transform: [{ filter: { field: "series", equal: words.plan } }],
          mark: {
            type: "line",
            color: palette.ink,
            strokeWidth: 1,
            point: { filled: false, stroke: palette.ink, fill: "transparent", strokeWidth: 1.5, size: 90 },
          },
        },
        {
          transform: [{ filter: { field: "series", equal: words.actual } }],
          mark: {
            type: "line",
            color: palette.ink,
            strokeWidth: 3,
            point: { filled: true, fill: palette.ink, size: 50, opacity: 1 },
          },
        },
      ],
    }),
    table: {
      id: `${options.id}-table`,
      caption: `${options.caption} (${words.scales[scaleOf(options)]})`,
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
