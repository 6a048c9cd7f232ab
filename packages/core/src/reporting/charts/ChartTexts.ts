/**
 * What charts say, in each language.
 */
import type { Locale } from "../../values/Locale.ts"

/** The words of charts. */
export interface ChartTexts {
  readonly actual: string
  readonly plan: string
  readonly prior: string
  readonly difference: string
  readonly target: string
  readonly month: string
  readonly largest: readonly [before: string, between: string, higher: string, lower: string]
  readonly equal: string
  readonly layer: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly mandate: string
  readonly advice: string
  readonly activity: string
  readonly start: string
  readonly end: string
  readonly today: string
}

const nl: ChartTexts = {
  actual: "Realisatie (1)",
  plan: "Begroting (2)",
  prior: "Vorig jaar",
  difference: "Verschil (3) = (1) − (2)",
  target: "Streefwaarde (2)",
  month: "Maand",
  largest: ["Het grootste verschil staat bij ", ": ", " hoger dan gepland.", " lager dan gepland."],
  equal: "Nergens is een verschil met het plan.",
  layer: "Laag",
  from: "Van",
  to: "Aan",
  kind: "Soort",
  mandate: "mandaat",
  advice: "advies",
  activity: "Activiteit",
  start: "Begin",
  end: "Eind",
  today: "Peildatum",
}

const en: ChartTexts = {
  actual: "Actual (1)",
  plan: "Budget (2)",
  prior: "Prior year",
  difference: "Difference (3) = (1) − (2)",
  target: "Target (2)",
  month: "Month",
  largest: ["The largest difference is at ", ": ", " higher than planned.", " lower than planned."],
  equal: "Nothing differs from the plan.",
  layer: "Layer",
  from: "From",
  to: "To",
  kind: "Kind",
  mandate: "mandate",
  advice: "advice",
  activity: "Activity",
  start: "Start",
  end: "End",
  today: "As of",
}

const all: Readonly<Record<Locale, ChartTexts>> = { nl, en }

/** The words of a language, with any of your own in their place. */
export const of = (locale: Locale, own: Partial<ChartTexts> = {}): ChartTexts => ({ ...all[locale], ...own })
