/**
 * What charts say, in each language.
 */
import type { Locale } from "../../values/Locale.ts"
import { en } from "../texts/en/charts.ts"
import { nl } from "../texts/nl/charts.ts"

/** What an axis counts, as the report shows it. */
export type Scale = "euros" | "thousands" | "hours" | "percentage" | "count"

/** The words of charts. */
export interface ChartTexts {
  readonly actual: string
  readonly plan: string
  readonly prior: string
  readonly difference: string
  /** Beside a forecast, which is the third column: the difference is then from the forecast. */
  readonly forecast: string
  readonly foreseenDifference: string
  readonly promised: string
  readonly made: string
  readonly contributionDifference: string
  readonly target: string
  readonly value: string
  readonly part: string
  readonly month: string
  readonly largest: readonly [before: string, between: string, higher: string, lower: string]
  /** The same where hours are counted. */
  readonly largestHours: readonly [before: string, between: string, higher: string, lower: string]
  readonly equal: string
  /** What each axis counts, with its scale. */
  readonly scales: Readonly<Record<Scale, string>>
  readonly layer: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly mandate: string
  readonly advice: string
  /** The client stands outside the layers: what it is, what ties it to them, and where that stands. */
  readonly client: string
  readonly commission: string
  readonly outside: string
  readonly outsideMessage: string
  readonly activity: string
  readonly start: string
  readonly end: string
  readonly today: string
  readonly members: string
  readonly captions: Readonly<
    Record<
      "budget" | "hours" | "spending" | "layers" | "steps" | "contributions" | "indicators" | "forecast",
      string
    >
  >
  /** With `{day}` and `{actual}` in their places. */
  readonly spent: ReadonlyArray<string>
  readonly layers: (count: number) => string
  readonly steps: (count: number, late: number) => string
  /** Of how many indicators the target was reached; with those that the chart leaves out. */
  readonly indicators: (count: number, reached: number, left: number) => string
}

const all: Readonly<Record<Locale, ChartTexts>> = { nl, en }

/** The words of a language, with any of your own in their place. */
export const of = (locale: Locale, own: Partial<ChartTexts> = {}): ChartTexts => ({ ...all[locale], ...own })
