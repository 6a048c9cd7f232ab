/**
 * What the tests of sums share: a report of a register, its figures and tables, and sums over plain rows.
 */
import { CalendarDate, type PartnershipRegister, type Report, Reports } from "@wijkwijzer/core"

/** The day on which the reader stands. */
export const asOf = CalendarDate.unsafe("2024-09-30")

export type Register = PartnershipRegister

/** A report of 2024. */
export const make = (
  register: Register,
  kind: string,
  options: Partial<Reports.AnyOptions> = {},
): Report.Report => {
  const report = Reports.byKind(kind)?.make(register, { year: 2024, asOf, locale: "nl", ...options })
  if (report === undefined) throw new Error(`no report ${kind}`)
  return report
}

/** A sum of rows. */
export const sum = <R>(
  rows: ReadonlyArray<R>,
  keep: (row: R) => boolean,
  of: (row: R) => number | null,
): number => {
  let total = 0
  for (const row of rows) if (keep(row)) total += of(row) ?? 0
  return total
}

/** The amount of a row. */
export const amount = ({ amount }: { readonly amount: number | null }): number | null => amount

/** Promises that are about 2024, as known by then. */
export const promises = ({ rows }: Register) =>
  rows.commitment.filter(
    ({ periodFrom, periodThrough, promisedOn }) =>
      periodFrom <= "2024-12-31" && periodThrough >= "2024-01-01" && (promisedOn ?? asOf) <= asOf,
  )

type Promised = ReturnType<typeof promises>[number]

const daysFrom = (start: string, end: string): number =>
  (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1

/** How much of what was promised falls in 2024, by its days: no whole number where it is about more years. */
export const partIn2024 =
  (of: (row: Promised) => number | null) =>
  (row: Promised): number => {
    const { periodFrom, periodThrough } = row
    const [start, end] = [
      periodFrom > "2024-01-01" ? periodFrom : "2024-01-01",
      periodThrough < "2024-12-31" ? periodThrough : "2024-12-31",
    ]
    return ((of(row) ?? 0) * daysFrom(start, end)) / daysFrom(periodFrom, periodThrough)
  }

/** Whether a whole number is what parts of these promises come to: each is off by less than one, or not at all. */
export const isNear = (shown: number, sum: number, rows: ReadonlyArray<Promised>): boolean => {
  const divided = rows.filter(
    ({ periodFrom, periodThrough }) => periodFrom < "2024-01-01" || periodThrough > "2024-12-31",
  )
  return Math.abs(shown - sum) < divided.length + 1e-6
}

/** The figures whose ids begin with a word, by id. */
export const measured = ({ figures }: Report.Report, measure: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.values(figures).flatMap(({ id, value }) =>
      id.startsWith(`${measure}/`) ? [[id.slice(measure.length + 1), (value ?? Number.NaN) + 0]] : [],
    ),
  )

/** By the id of its row, the numbers that a table shows; nothing where the table is not there. */
export const numbersIn = (
  report: Report.Report,
  table: string,
): Readonly<Record<string, ReadonlyArray<number | null>>> => {
  const under = (sections: ReadonlyArray<Report.Section>): ReadonlyArray<Report.Block> =>
    sections.flatMap(({ blocks, sections = [] }) => [...blocks, ...under(sections)])
  const found = under(report.sections).find((block) => block._tag === "Table" && block.id === table)
  if (found?._tag !== "Table") return {}
  return Object.fromEntries(
    found.rows.map(({ id, cells }) => [
      id,
      cells.flatMap((cell) => (cell._tag === "Figure" ? [report.figures[cell.id]?.value ?? null] : [])),
    ]),
  )
}

/** Whether a day is in the part of 2024 that has passed. */
export const hasPassed = (on: string): boolean => on >= "2024-01-01" && on <= asOf

/** The categories of income, which no total of costs holds. */
export const incomeOf = ({ rows }: Register): ReadonlyArray<string> =>
  rows.costCategory.filter(({ side }) => side === "income").map(({ id }) => id)

/** Where an amount belongs. */
export interface Place {
  readonly organisation: string
  readonly project: string | null
  readonly costCategory: string
}

/** Budget and actuals of what belongs somewhere; of one budget, or of all of the year. */
export const compared = (register: Register, keep: (row: Place) => boolean, budget?: string) => {
  const { rows } = register
  const fees = incomeOf(register)
  const isCounted = (row: Place): boolean => !fees.includes(row.costCategory) && keep(row)
  const lines = (kinds: ReadonlyArray<string>): number => {
    const held = versionsOf(rows, kinds, budget)
    return sum(rows.budgetLine, (line) => held.includes(line.budgetVersion) && isCounted(line), amount)
  }
  const current = lines(["adopted", "amendment"])
  const actual = sum(rows.cost, (cost) => hasPassed(cost.bookedOn) && isCounted(cost), amount)
  return { adopted: lines(["adopted"]), current, actual, difference: actual - current }
}

/** The versions of the year's budgets that hold on the day. */
export const versionsOf = (
  rows: Register["rows"],
  kinds: ReadonlyArray<string>,
  budget?: string,
): ReadonlyArray<string> => {
  const budgets: ReadonlyArray<string> = rows.budget
    .filter(({ id, year }) => year === 2024 && (budget === undefined || id === budget))
    .map(({ id }) => id)
  return rows.budgetVersion
    .filter((version) => budgets.includes(version.budget) && kinds.includes(version.kind))
    .filter(({ adoptedOn }) => adoptedOn === null || adoptedOn <= asOf)
    .map(({ id }) => id)
}
