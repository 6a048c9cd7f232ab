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
  readonly members: string
  readonly captions: Readonly<Record<"budget" | "hours" | "spending" | "layers" | "steps", string>>
  /** With `{day}` and `{actual}` in their places. */
  readonly spent: ReadonlyArray<string>
  readonly layers: (count: number) => string
  readonly steps: (count: number, late: number) => string
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
  members: "Legt verantwoording af aan",
  captions: {
    budget: "Begroting en realisatie",
    hours: "Uren toegezegd en gemaakt",
    spending: "Uitgaven door het jaar, opgeteld",
    layers: "De besturing in lagen",
    steps: "De jaarcyclus",
  },
  spent: ["Tot en met ", "{day}", " is ", "{actual}", " uitgegeven."],
  layers: (count) =>
    `De besturing heeft ${count} ${count === 1 ? "laag" : "lagen"}. Een dichte lijn: legt verantwoording af aan. Een streepjeslijn: geeft moeilijke zaken door aan.`,
  steps: (count, late) =>
    `De cyclus heeft ${count} ${count === 1 ? "stap" : "stappen"}. ${late === 0 ? "Geen stap is te laat." : late === 1 ? "Eén stap is te laat." : `${late} stappen zijn te laat.`}`,
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
  members: "Answers to",
  captions: {
    budget: "Budget and actuals",
    hours: "Hours promised and made",
    spending: "Spending over the year, added up",
    layers: "Governance in layers",
    steps: "The annual cycle",
  },
  spent: ["Up to ", "{day}", ", ", "{actual}", " was spent."],
  layers: (count) =>
    `Governance has ${count} ${count === 1 ? "layer" : "layers"}. A solid line: answers to. A dashed line: hands hard matters on to.`,
  steps: (count, late) =>
    `The cycle has ${count} ${count === 1 ? "step" : "steps"}. ${late === 0 ? "No step is late." : late === 1 ? "One step is late." : `${late} steps are late.`}`,
}

const all: Readonly<Record<Locale, ChartTexts>> = { nl, en }

/** The words of a language, with any of your own in their place. */
export const of = (locale: Locale, own: Partial<ChartTexts> = {}): ChartTexts => ({ ...all[locale], ...own })
