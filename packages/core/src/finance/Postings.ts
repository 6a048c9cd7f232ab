/**
 * Every amount of a year, each with where it belongs: programme line, project, partner, cost category.
 *
 * Budget lines and costs become postings of one form, so that every total over them is a sum of the same rows.
 */
import type * as Project from "../programme/records/Project.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Money } from "../values/Money.ts"
import * as Period from "../values/Period.ts"
import type * as Budget from "./records/Budget.ts"
import type * as BudgetLine from "./records/BudgetLine.ts"
import type * as BudgetVersion from "./records/BudgetVersion.ts"
import type * as Cost from "./records/Cost.ts"
import type * as CostCategory from "./records/CostCategory.ts"

/** The tables that postings are read from. */
export type Needs = Register.Register<{
  readonly project: typeof Project.table
  readonly budget: typeof Budget.table
  readonly budgetVersion: typeof BudgetVersion.table
  readonly budgetLine: typeof BudgetLine.table
  readonly costCategory: typeof CostCategory.table
  readonly cost: typeof Cost.table
}>

/** What an amount counts towards: the adopted budget, its amendments, or the actuals. */
export type Measure = "adopted" | "amendments" | "actual"

/** An amount and where it belongs. */
export interface Posting {
  readonly measure: Measure
  readonly table: "budgetLine" | "cost"
  readonly id: string
  readonly programmeLine: string | null
  readonly project: string | null
  readonly organisation: string
  readonly costCategory: string
  readonly amount: Money
}

/** Which postings to take. */
export interface Asked {
  /** The financial year, such as 2024. */
  readonly year: number
  /** Amendments adopted after this day, and costs booked after it, are left out. */
  readonly asOf: CalendarDate
}

/** The kind of a budget version that is in force on a day; `null` for a draft, or one that came later. */
const measureOf = (version: BudgetVersion.Row | undefined, asOf: CalendarDate): Measure | null => {
  if (version === undefined || version.kind === "draft") return null
  if (version.adoptedOn !== null && version.adoptedOn > asOf) return null
  return version.kind === "adopted" ? "adopted" : "amendments"
}

const incomeCategories = (register: Needs): ReadonlySet<string> =>
  new Set(register.rows.costCategory.flatMap(({ id, side }) => (side === "income" ? [id] : [])))

const budgeted = (register: Needs, { year, asOf }: Asked): ReadonlyArray<Posting> => {
  const income = incomeCategories(register)
  const budgets = register.rows.budget.filter((budget) => budget.year === year)
  return budgets.flatMap((budget) =>
    Register.where(register, "budgetVersion", "budget", budget.id).flatMap((version) => {
      const measure = measureOf(version, asOf)
      if (measure === null) return []
      return Register.where(register, "budgetLine", "budgetVersion", version.id)
        .filter((line) => !income.has(line.costCategory))
        .map(
          (line): Posting => ({
            measure,
            table: "budgetLine",
            id: line.id,
            programmeLine: programmeLineOf(register, line.project) ?? line.programmeLine,
            project: line.project,
            organisation: line.organisation,
            costCategory: line.costCategory,
            amount: line.amount,
          }),
        )
    }),
  )
}

const spent = (register: Needs, { year, asOf }: Asked): ReadonlyArray<Posting> => {
  const income = incomeCategories(register)
  const { start, end } = Period.year(year)
  const last = asOf < end ? asOf : end
  const found: Array<Posting> = []
  for (const cost of register.rows.cost) {
    if (cost.bookedOn < start || cost.bookedOn > last || income.has(cost.costCategory)) continue
    found.push({
      measure: "actual",
      table: "cost",
      id: cost.id,
      programmeLine: programmeLineOf(register, cost.project),
      project: cost.project,
      organisation: cost.organisation,
      costCategory: cost.costCategory,
      amount: cost.amount,
    })
  }
  return found
}

const programmeLineOf = (register: Needs, project: string | null): string | null =>
  project === null ? null : (Register.get(register, "project", project)?.programmeLine ?? null)

/** The postings of a year: budget lines first, then costs, each in id order. */
export const make = (register: Needs, asked: Asked): ReadonlyArray<Posting> => [
  ...budgeted(register, asked),
  ...spent(register, asked),
]
