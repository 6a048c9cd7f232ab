/**
 * What all charts share: the notation (IBCS: actual solid and dark, prior year lighter, plan outlined, forecast
 * hatched), and values that come from figures and carry their ids.
 */
import type { Locale } from "../../values/Locale.ts"
import type { Unit } from "../Figure.ts"
import type { FigureBook } from "../FigureBook.ts"
import type { Amounts, Block, Cell, ChartSpecification, Inline } from "../Report.ts"
import type { ChartTexts, Scale } from "./ChartTexts.ts"

/** A chart, ready to stand in a section. */
export type Chart = Extract<Block, { readonly _tag: "Chart" }>

/** What every chart is asked for. */
export interface Options {
  readonly id: string
  readonly caption: string
  readonly locale: Locale
  /** Where the figures stand: the report's book. */
  readonly book: Pick<FigureBook, "value">
  readonly unit: Unit
  /** How the report shows amounts, which the axis follows; euros when left out. */
  readonly amounts?: Amounts
  /** What a reader should see in it, in place of what the chart says of itself. */
  readonly message?: ReadonlyArray<Inline>
  readonly texts?: Partial<ChartTexts>
}

/** The colours; a page that has themes puts its own in their place. */
export const palette = {
  ink: "#1b1f24",
  soft: "#535353",
  line: "#cccccc",
  paper: "#ffffff",
  prior: "#999999",
  forecast: "#b4b4b4",
  better: "#275937",
  worse: "#b3201a",
} as const

const sizes: Readonly<Record<Unit, number>> = {
  cents: 100,
  hundredthsOfAnHour: 100,
  hundredthsOfAPercent: 100,
  count: 1,
  millionths: 1_000_000,
}

type Counted = Pick<Options, "unit" | "amounts">

/** What the axis of a chart counts. */
export const scaleOf = ({ unit, amounts = "euros" }: Counted): Scale => {
  switch (unit) {
    case "cents":
      return amounts
    case "hundredthsOfAnHour":
      return "hours"
    case "hundredthsOfAPercent":
      return "percentage"
    case "count":
    case "millionths":
      return "count"
  }
}

const sizeOf = (of: Counted): number => (scaleOf(of) === "thousands" ? 100_000 : sizes[of.unit])

/**
 * A point of a chart: a figure, its id, and its value as people read it: euros, or thousands of them where the report
 * shows those, hours, percents, things.
 */
export interface Datum {
  readonly figure: string
  readonly value: number | null
}

/** A figure as a point. */
export const datum = (of: Counted & Pick<Options, "book">, figure: string): Datum => {
  const value = of.book.value(figure)
  return { figure, value: value === null ? null : value / sizeOf(of) }
}

/** A specification with the house's look around its layers. */
export const specification = (of: Readonly<Record<string, unknown>>): ChartSpecification => ({
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  background: null,
  width: 620,
  padding: 4,
  ...of,
  config: {
    font: "Fira Sans, Verdana, Arial, sans-serif",
    view: { stroke: null },
    axis: {
      labelColor: palette.ink,
      titleColor: palette.soft,
      gridColor: palette.line,
      domainColor: palette.ink,
      tickColor: palette.line,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: "normal",
      labelLimit: 300,
    },
    text: { color: palette.ink, fontSize: 12 },
    legend: { labelColor: palette.ink, titleColor: palette.soft, labelFontSize: 12 },
    header: { labelColor: palette.ink, titleColor: palette.soft },
  },
})

/** A label in lines of at most so many characters, cut between words: what draws headless cannot measure text. */
export const wrapped = (label: string, most = 26): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const word of label.split(/\s+/)) {
    const last = found.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
}

/** A cell of text. */
export const text = (of: string): Cell => ({ _tag: "Text", text: of })

/** A cell with a figure, or nothing. */
export const figure = (id: string | undefined): Cell =>
  id === undefined ? { _tag: "Empty" } : { _tag: "Figure", id }
