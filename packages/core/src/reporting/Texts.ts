/**
 * What reports say, in each language. A language is one file that holds all of it.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Locale } from "../values/Locale.ts"
import type { Period } from "../values/Period.ts"
import type { ChartTexts } from "./charts/ChartTexts.ts"
import { en } from "./texts/en.ts"
import type { Common } from "./texts/nl/common.ts"
import type { ReportWords } from "./texts/nl/reports.ts"
import type { SectionWords } from "./texts/nl/sections.ts"
import { nl } from "./texts/nl.ts"

/** All texts of a language. */
export interface Texts {
  readonly locale: Locale
  readonly contents: string
  readonly notApplicable: string
  readonly none: string
  readonly total: string
  readonly amountsInEuros: string
  readonly amountsInThousands: string
  readonly madeFrom: (revision: number, asOf: CalendarDate) => string
  /** Words that every report uses. */
  readonly common: Common
  /** Headings and sentences of the sections, by section. */
  readonly sections: SectionWords
  /** What charts say. */
  readonly charts: ChartTexts
  /** Titles and headings of the reports, by report. */
  readonly reports: ReportWords
  readonly annualAccount: {
    readonly title: (partnership: string, year: number) => string
    readonly subtitle: (period: Period, asOf: CalendarDate) => string
    readonly summary: string
    readonly adoptedBudget: string
    readonly currentBudget: string
    readonly actuals: string
    readonly difference: string
    readonly hoursPromised: string
    readonly hoursMade: string
    readonly milestonesReached: string
    readonly decisionsTaken: string
    readonly outcome: {
      readonly under: ReadonlyArray<string>
      readonly over: ReadonlyArray<string>
      readonly equal: string
    }
    readonly hoursSentence: ReadonlyArray<string>
    readonly milestonesSentence: ReadonlyArray<string>
    readonly noBudget: string
    readonly noCosts: string
    readonly budgetHistory: string
    readonly budgetPerPartner: string
    readonly version: string
    readonly adoptedOn: string
    readonly versionAmount: string
    readonly levelAfter: string
    readonly perLine: string
    readonly perProject: string
    readonly perPartner: string
    readonly perCategory: string
    readonly matrix: string
    readonly hours: string
    readonly milestones: string
    readonly decisions: string
    readonly basis: string
    readonly basisLines: ReadonlyArray<string>
    readonly programmeLineAndProject: string
    readonly partner: string
    readonly category: string
    readonly project: string
    readonly milestone: string
    readonly dueOn: string
    readonly reachedOn: string
    readonly state: string
    readonly reached: string
    readonly late: string
    readonly open: string
    readonly date: string
    readonly body: string
    readonly decision: string
    readonly outcomeColumn: string
    readonly amount: string
    readonly columns: {
      readonly adopted: string
      readonly current: string
      readonly actual: string
      readonly difference: string
      readonly percentage: string
      readonly prior: string
      readonly hoursPromised: string
      readonly hoursMade: string
      readonly hoursDifference: string
      readonly hoursPercentage: string
    }
    readonly withoutLine: string
    readonly withoutProject: string
    readonly noHours: string
    readonly noMilestones: string
    readonly noDecisions: string
  }
}

/** Some of the texts, to say otherwise: `{ annualAccount: { summary: "In het kort" } }`. */
export type Overrides = Some<Texts>

type Some<A> = A extends (...args: never) => unknown
  ? A
  : A extends ReadonlyArray<unknown>
    ? A
    : A extends object
      ? { readonly [K in keyof A]?: Some<A[K]> }
      : A

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const merged = (texts: unknown, overrides: unknown): unknown => {
  if (overrides === undefined) return texts
  if (!isGroup(texts) || !isGroup(overrides)) return overrides
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, merged(value, overrides[key])]))
}

const all: Readonly<Record<Locale, Texts>> = { nl, en }

/** The texts of a language, with those in `overrides` in the place of its own. */
export const of = (locale: Locale, overrides?: Overrides): Texts =>
  overrides === undefined ? all[locale] : (merged(all[locale], overrides) as Texts)
