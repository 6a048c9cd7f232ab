/**
 * What was reached of each target: a bar up to the part that was reached, and a line where the target is.
 */
import type { ReportTable } from "../Report.ts"
import { type Chart, datum, figure, type Options, palette, specification, text, wrapped } from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/** One bar, by the ids of its figures; `part` is the value as a part of the target. */
export interface Item {
  readonly label: string
  /** What value and target count: `deelnemers`. */
  readonly unit: string
  readonly value: string
  readonly target: string
  readonly part: string
}

/** What the chart is asked for. The figures are in units of their own; only their parts of the target are drawn. */
export interface TargetsOptions extends Omit<Options, "unit" | "amounts"> {
  readonly message: NonNullable<Options["message"]>
  readonly items: ReadonlyArray<Item>
}

const whole = 100

const tableOf = ({ id, caption, items, locale, texts }: TargetsOptions): ReportTable => {
  const words = ChartTexts.of(locale, texts)
  return {
    id: `${id}-table`,
    caption,
    columns: [
      { id: "label", label: caption, align: "start" },
      { id: "unit", label: words.scales.count, align: "start" },
      { id: "target", label: words.target, align: "end" },
      { id: "value", label: words.value, align: "end" },
      { id: "part", label: words.part, align: "end" },
    ],
    rows: items.map(({ label, unit, value, target, part }, at) => ({
      id: `${at + 1}`,
      level: "row",
      cells: [text(label), text(unit), figure(target), figure(value), figure(part)],
    })),
  }
}

/** Draws the bars, each with its percentage; the target is the line at 100%. */
export const make = (options: TargetsOptions): Chart => {
  const words = ChartTexts.of(options.locale, options.texts)
  const values = options.items.map(({ label, part }, at) => ({
    label: `${at}\n${wrapped(label).join("\n")}`,
    ...datum({ book: options.book, unit: "hundredthsOfAPercent" }, part),
  }))
  const y = {
    field: "label",
    type: "nominal",
    sort: null,
    title: null,
    axis: {
      labelExpr: "slice(split(datum.label, '\\n'), 1)",
      labelLineHeight: 13,
      labelPadding: 8,
      ticks: false,
      domain: false,
    },
  }
  const x = {
    field: "value",
    type: "quantitative",
    title: words.scales.percentage,
    axis: { format: ",.0f", tickCount: 5 },
    scale: { zero: true },
  }
  return {
    _tag: "Chart",
    id: options.id,
    caption: options.caption,
    message: options.message,
    specification: specification({
      data: { values },
      width: 520,
      height: { step: 34 },
      title: {
        text: `${words.value} ■   ${words.target} │`,
        anchor: "start",
        fontWeight: "normal",
        fontSize: 12,
        color: palette.soft,
      },
      layer: [
        { mark: { type: "bar", height: 14, color: palette.ink }, encoding: { y, x } },
        {
          mark: { type: "text", align: "left", dx: 6 },
          encoding: { y, x, text: { field: "value", type: "quantitative", format: ",.0f" } },
        },
        {
          data: { values: [{ value: whole }] },
          mark: { type: "rule", color: palette.worse, strokeWidth: 2 },
          encoding: { x },
        },
      ],
    }),
    table: tableOf(options),
  }
}
