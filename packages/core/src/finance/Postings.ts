/**
 * Every amount with where it belongs: programme line, project, partner, cost category, agreement, date.
 *
 * Budget lines, encumbrances, costs and forecasts become postings of one form, so that every total over them is
 * a sum of the same rows. Postings of income are left out.
 */
import type * as Project from "../programme/records/Project.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Money } from "../values/Money.ts"
import * as Period from "../values/Period.ts"
import * as Encumbrances from "./Encumbrances.ts"
import * as ForecastScopes from "./internal/ForecastScopes.ts"
import type * as Budget from "./records/Budget.ts"
import type * as BudgetLine from "./records/BudgetLine.ts"
import type * as BudgetVersion from "./records/BudgetVersion.ts"
import type * as Cost from "./records/Cost.ts"
import type * as CostCategory from "./records/CostCategory.ts"
import type * as Forecast from "./records/Forecast.ts"

/** The tables that the postings of an account are read from. */
export type Needs = Register.Register<{
  readonly project: typeof Project.table
  readonly budget: typeof Budget.table
  readonly budgetVersion: typeof BudgetVersion.table
  readonly budgetLine: typeof BudgetLine.table
  readonly costCategory: typeof CostCategory.table
  readonly cost: typeof Cost.table
}>

/** The tables that the whole ledger is read from. */
export type LedgerNeeds = Needs &
  Encumbrances.Needs &
  Register.Register<{ readonly forecast: typeof Forecast.table }>

/**
 * What an amount counts towards: the adopted budget, its amendments, what is committed to a supplier and not yet
 * spent, the actuals, or the forecast for the whole year.
 */
export type Measure = "adopted" | "amendments" | "committed" | "actual" | "forecast"

/**
 * An amount and where it belongs. A forecast may be for all partners or all categories together, and then has
 * `null` there; every other posting names both.
 */
export interface Posting<Scope extends string | null = string> {
  readonly measure: Measure
  readonly table: "budgetLine" | "cost" | "encumbrance" | "forecast"
  readonly id: string
  readonly programmeLine: string | null
  readonly project: string | null
  readonly organisation: Scope
  readonly costCategory: Scope
  readonly fundingAgreement: string | null
  /** The year that it counts for: of the budget or the forecast, or of its date. */
  readonly year: number
  /** The days that it is for; one and the same for a cost. */
  readonly from: CalendarDate.CalendarDate
  readonly through: CalendarDate.CalendarDate
  /** Whether a budget line is for something given in kind, for which no cost will be booked. */
  readonly inKind: boolean
  readonly amount: Money
}

/** A posting of any measure. */
export type AnyPosting = Posting<string | null>

/** Which postings to take. */
export interface Asked {
  /** The financial year, such as 2024. */
  readonly year: number
  /** Amendments adopted after this day, and costs booked after it, are left out. */
  readonly asOf: CalendarDate.CalendarDate
}

/** The kind of a budget version that was adopted by a day; `null` for a draft, or one that came later. */
export const measureOf = (
  version: BudgetVersion.Row | undefined,
  asOf: CalendarDate.CalendarDate,
): "adopted" | "amendments" | null => {
  if (version === undefined || version.kind === "draft") return null
  if (version.adoptedOn !== null && version.adoptedOn > asOf) return null
  return version.kind === "adopted" ? "adopted" : "amendments"
}

/** The ids of the categories of income, which no total of costs holds. */
export const incomeCategories = (
  register: Register.Register<{ readonly costCategory: typeof CostCategory.table }>,
): ReadonlySet<string> =>
  new Set(register.rows.costCategory.flatMap(({ id, side }) => (side === "income" ? [id] : [])))

/** The postings of the budget lines of one version. */
export const ofVersion = (
  register: Needs,
  budget: Budget.Row,
  version: BudgetVersion.Row,
  measure: "adopted" | "amendments",
): ReadonlyArray<Posting> => {
  const income = incomeCategories(register)
  return Register.where(register, "budgetLine", "budgetVersion", version.id)
    .filter((line) => !income.has(line.costCategory))
    .map((line) => ({
      measure,
      table: "budgetLine",
      id: line.id,
      programmeLine: programmeLineOf(register, line.project) ?? line.programmeLine,
      project: line.project,
      organisation: line.organisation,
      costCategory: line.costCategory,
      fundingAgreement: line.fundingAgreement ?? budget.fundingAgreement,
      year: budget.year,
      from: line.periodFrom ?? CalendarDate.min(budget.startsOn, line.periodThrough ?? budget.startsOn),
      through: line.periodThrough ?? CalendarDate.max(budget.endsOn, line.periodFrom ?? budget.endsOn),
      inKind: line.inKind,
      amount: line.amount,
    }))
}

const ofBudgets = (
  register: Needs,
  budgets: ReadonlyArray<Budget.Row>,
  asOf: CalendarDate.CalendarDate,
): ReadonlyArray<Posting> =>
  budgets.flatMap((budget) =>
    Register.where(register, "budgetVersion", "budget", budget.id).flatMap((version) => {
      const measure = measureOf(version, asOf)
      return measure === null ? [] : ofVersion(register, budget, version, measure)
    }),
  )

const spent = (
  register: Needs,
  start: CalendarDate.CalendarDate,
  last: CalendarDate.CalendarDate,
): ReadonlyArray<Posting> => {
  const income = incomeCategories(register)
  const lines = new Map<string | null, string | null>(
    register.rows.project.map(({ id, programmeLine }) => [id, programmeLine]),
  )
  const found: Array<Posting> = []
  for (const cost of register.rows.cost) {
    if (cost.bookedOn < start || cost.bookedOn > last || income.has(cost.costCategory)) continue
    found.push({
      measure: "actual",
      table: "cost",
      id: cost.id,
      programmeLine: lines.get(cost.project) ?? null,
      project: cost.project,
      organisation: cost.organisation,
      costCategory: cost.costCategory,
      fundingAgreement: cost.fundingAgreement,
      year: CalendarDate.year(cost.bookedOn),
      from: cost.bookedOn,
      through: cost.bookedOn,
      inKind: false,
      amount: cost.amount,
    })
  }
  return found
}

const committed = (register: LedgerNeeds, asOf: CalendarDate.CalendarDate): ReadonlyArray<Posting> => {
  const income = incomeCategories(register)
  return Encumbrances.openEncumbrances(register, asOf)
    .filter(({ encumbrance }) => !income.has(encumbrance.costCategory))
    .map(({ encumbrance, open }) => {
      const day = encumbrance.expectedOn ?? encumbrance.enteredOn
      return {
        measure: "committed",
        table: "encumbrance",
        id: encumbrance.id,
        programmeLine: programmeLineOf(register, encumbrance.project),
        project: encumbrance.project,
        organisation: encumbrance.organisation,
        costCategory: encumbrance.costCategory,
        fundingAgreement: encumbrance.fundingAgreement,
        year: CalendarDate.year(day),
        from: day,
        through: day,
        inKind: false,
        amount: open,
      }
    })
}

const forecast = (register: LedgerNeeds, asOf: CalendarDate.CalendarDate): ReadonlyArray<AnyPosting> => {
  const income = incomeCategories(register)
  return ForecastScopes.latest(register, asOf)
    .filter(({ row }) => row.costCategory === null || !income.has(row.costCategory))
    .map(({ row, programmeLine, own }) => {
      const { start, end } = Period.year(row.year)
      return {
        measure: "forecast",
        table: "forecast",
        id: row.id,
        programmeLine,
        project: row.project,
        organisation: row.organisation,
        costCategory: row.costCategory,
        fundingAgreement: null,
        year: row.year,
        from: start,
        through: end,
        inKind: false,
        amount: own,
      }
    })
}

const programmeLineOf = (register: Needs, project: string | null): string | null =>
  project === null ? null : (Register.get(register, "project", project)?.programmeLine ?? null)

/** The postings of the budget lines of a year. */
export const budgeted = (register: Needs, { year, asOf }: Asked): ReadonlyArray<Posting> =>
  ofBudgets(
    register,
    register.rows.budget.filter((budget) => budget.year === year),
    asOf,
  )

/** Every cost by a day, of all years, in id order. */
export const actuals = (register: Needs, asOf: CalendarDate.CalendarDate): ReadonlyArray<Posting> =>
  spent(register, first, asOf)

/** The postings of a year's account: budget lines first, then costs, each in id order. */
export const make = (register: Needs, { year, asOf }: Asked): ReadonlyArray<Posting> => {
  const { start, end } = Period.year(year)
  return [...budgeted(register, { year, asOf }), ...spent(register, start, asOf < end ? asOf : end)]
}

/** What is still ahead by a day, of all years or of one: commitments that are open, and forecasts. */
export const ahead = (
  register: LedgerNeeds,
  asOf: CalendarDate.CalendarDate,
  year: number | null = null,
): ReadonlyArray<AnyPosting> =>
  [...committed(register, asOf), ...forecast(register, asOf)].filter(
    (posting) => year === null || posting.year === year,
  )

/**
 * Every posting by a day, of every measure: of all years, or of one.
 *
 * - `committed` is what is still open of each encumbrance: less the costs booked from it, so that nothing counts
 *   both as committed and as actual; on the day it is expected, else on the day it was entered into.
 * - `forecast` is the latest one of each scope made by that day. A forecast within a wider one (a partner's in a
 *   project's) is a part of it: the wider one is posted less its parts, so that together they are the wider one.
 *   Two scopes that cross, and of which neither holds the other, both count.
 *
 * @example
 * ```ts
 * const postings = Finance.ledger(register, { asOf: CalendarDate.unsafe("2024-09-30"), year: 2024 })
 * ```
 */
export const ledger = (
  register: LedgerNeeds,
  { asOf, year = null }: { readonly asOf: CalendarDate.CalendarDate; readonly year?: number | null },
): ReadonlyArray<AnyPosting> => {
  const account: ReadonlyArray<AnyPosting> =
    year === null
      ? [...ofBudgets(register, register.rows.budget, asOf), ...actuals(register, asOf)]
      : make(register, { year, asOf })
  return [...account, ...ahead(register, asOf, year)]
}

const first = CalendarDate.unsafe("0001-01-01")
