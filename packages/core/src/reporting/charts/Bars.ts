/**
 * Bars of actual against plan: the budget per line, hours per partner, contributions per partner.
 */
import type { Inline, ReportTable } from "../Report.ts"
import {
  type Chart,
  datum,
  figure,
  type Options,
  palette,
  scaleOf,
  specification,
  text,
  wrapped,
} from "./Chart.ts"
import * as ChartTexts from "./ChartTexts.ts"

/** One pair of bars, by the ids of its figures. */
export interface Item {
  readonly label: string
  readonly plan: string
  readonly actual: string
  readonly difference: string
  readonly prior?: string
  /** What the actual is expected to become; the difference is then that of the forecast. */
  readonly forecast?: string
}

/** What the bars are asked for. */
export interface BarsOptions extends Options {
  readonly items: ReadonlyArray<Item>
  /** Whether more than planned is good (income, hours promised); costs are the other way. */
  readonly moreIsBetter?: boolean
}

const largest = ({ items, book, locale, texts }: BarsOptions): ReadonlyArray<Inline> => {
  const words = ChartTexts.of(locale, texts)
  const size = (item: Item): number => Math.abs(book.value(item.difference) ?? 0)
  const [first] = [...items].sort((a, b) => size(b) - size(a))
  if (first === undefined || size(first) === 0) return [words.equal]
  const [before, between, higher, lower] = words.largest
  const isMore = (book.value(first.difference) ?? 0) > 0
  return [before, first.label, between, { figure: first.difference, size: true }, isMore ? higher : lower]
}

const differenceOf = ({ items, locale, texts }: BarsOptions): string => {
  const words = ChartTexts.of(locale, texts)
  return items.some(({ forecast }) => forecast !== undefined) ? words.foreseenDifference : words.difference
}

const tableOf = (options: BarsOptions): ReportTable => {
  const { id, caption, items, locale, texts } = options
  const words = ChartTexts.of(locale, texts)
  const withPrior = items.some(({ prior }) => prior !== undefined)
  const withForecast = items.some(({ forecast }) => forecast !== undefined)
  return {
    id: `${id}-table`,
    caption: `${caption} (${words.scales[scaleOf(options)]})`,
    columns: [
      { id: "label", label: caption, align: "start" },
      { id: "actual", label: words.actual, align: "end" },
      { id: "plan", label: words.plan, align: "end" },
      ...(withForecast ? [{ id: "forecast", label: words.forecast, align: "end" } as const] : []),
      { id: "difference", label: differenceOf(options), align: "end" },
      ...(withPrior ? [{ id: "prior", label: words.prior, align: "end" } as const] : []),
    ],
    rows: items.map(({ label, plan, actual, difference, prior, forecast }, at) => ({
      id: `${at + 1}`,
      level: "row",
      cells: [
        text(label),
        figure(actual),
        figure(plan),
        ...(withForecast ? [figure(forecast)] : []),
        figure(difference),
        ...(withPrior ? [figure(prior)] : []),
      ],
    })),
  }
}

/** What stands above the bars: which mark is what. */
const legendOf = ({ items, locale, texts }: BarsOptions): string => {
  const words = ChartTexts.of(locale, texts)
  return [
    `${words.actual} ■`,
    `${words.plan} □`,
    ...(items.some(({ forecast }) => forecast !== undefined) ? [`${words.forecast} ▨`] : []),
    ...(items.some(({ prior }) => prior !== undefined) ? [`${words.prior} ▬`] : []),
  ].join("   ")
}

/**
 * Draws actual against plan; the plan is outlined, a forecast hatched, and the difference stands beside it with its
 * sign. The axis says what it counts.
 */
export const make = (options: BarsOptions): Chart => {
  const { items, moreIsBetter = false } = options
  const words = ChartTexts.of(options.locale, options.texts)
  const values = items.flatMap(({ label: whole, plan, actual, difference, prior, forecast }, at) => {
    // The number keeps two of one name apart; it is not shown.
    const label = `${at}\n${wrapped(whole).join("\n")}`
    return [
      { label, series: words.plan, ...datum(options, plan) },
      { label, series: words.actual, ...datum(options, actual) },
      ...(prior === undefined ? [] : [{ label, series: words.prior, ...datum(options, prior) }]),
      ...(forecast === undefined ? [] : [{ label, series: words.forecast, ...datum(options, forecast) }]),
      { label, series: words.difference, ...datum(options, difference) },
    ]
  })
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
    title: words.scales[scaleOf(options)],
    axis: { format: ",.0f", tickCount: 5 },
  }
  const of = (series: string) => [{ filter: { field: "series", equal: series } }]
  const [good, bad] = moreIsBetter ? (["better", "worse"] as const) : (["worse", "better"] as const)
  return {
    _tag: "Chart",
    id: options.id,
    caption: options.caption,
    message: options.message ?? largest(options),
    specification: specification({
      data: { values },
      height: { step: 40 },
      hconcat: [
        {
          width: 430,
          height: { step: 40 },
          title: {
            text: legendOf(options),
            anchor: "start",
            fontWeight: "normal",
            fontSize: 12,
            color: palette.soft,
          },
          layer: [
            {
              transform: of(words.prior),
              mark: { type: "bar", height: 5, yOffset: -15, color: palette.prior },
              encoding: { y, x },
            },
            {
              transform: of(words.plan),
              mark: { type: "bar", height: 22, fill: "transparent", stroke: palette.ink, strokeWidth: 1.5 },
              encoding: { y, x },
            },
            {
              transform: of(words.forecast),
              mark: { type: "bar", height: 12, fill: palette.forecast, stroke: palette.ink, strokeWidth: 1 },
              encoding: { y, x },
            },
            {
              transform: of(words.actual),
              mark: { type: "bar", height: 12, color: palette.ink },
              encoding: { y, x },
            },
          ],
        },
        {
          width: 150,
          height: { step: 40 },
          title: {
            text: differenceOf(options),
            anchor: "start",
            fontWeight: "normal",
            fontSize: 12,
            color: palette.soft,
          },
          transform: of(words.difference),
          encoding: { y: { ...y, axis: null }, x: { ...x, axis: null, scale: { padding: 58, nice: false } } },
          layer: [
            {
              mark: { type: "bar", height: 12 },
              encoding: {
                color: { condition: { test: "datum.value > 0", value: palette[good] }, value: palette[bad] },
              },
            },
            {
              mark: { type: "rule", color: palette.soft },
              encoding: { y: { value: 0 }, y2: { value: "height" }, x: { datum: 0, type: "quantitative" } },
            },
            ...(["left", "right"] as const).map((align) => ({
              transform: [{ filter: align === "left" ? "datum.value >= 0" : "datum.value < 0" }],
              mark: { type: "text", align, dx: align === "left" ? 5 : -5 },
              encoding: { text: { field: "value", type: "quantitative", format: "+,.0f" } },
            })),
          ],
        },
      ],
    }),
    table: tableOf(options),
  }
}
