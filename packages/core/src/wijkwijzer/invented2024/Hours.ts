/** Invented example figures: rates, the hours promised and made in 2024, and what they cost per quarter. */
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as HoursValue from "../../values/Hours.ts"
import * as Money from "../../values/Money.ts"
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as Plan from "./Plan.ts"
import * as Spread from "./Spread.ts"

/** How the hours fall over the months: less in summer and in December. */
const monthWeights = [9, 9, 9, 9, 9, 9, 5, 4, 10, 10, 9, 8]

/** The hours made per month in hundredths, in half hours, January first. */
const perMonth = (row: Plan.Staff): ReadonlyArray<number> =>
  Spread.divide(row.made * 2, monthWeights).map((halves) => halves * 50)

/** What the hours of each quarter cost, in cents. */
export const perQuarter = (
  row: Plan.Staff,
): ReadonlyArray<{ readonly hours: number; readonly amount: number }> => {
  const months = perMonth(row)
  return [0, 3, 6, 9].map((first) => {
    const hours = months.slice(first, first + 3).reduce((sum, month) => sum + month, 0)
    return {
      hours,
      amount: HoursValue.cost(HoursValue.of(hours), Money.cents(Plan.rates[row.organisation])),
    }
  })
}

const fullDay = 800

/** Whole days of eight hours, and what is left over. */
const days = (hours: number): ReadonlyArray<number> =>
  hours <= fullDay ? (hours === 0 ? [] : [hours]) : [fullDay, ...days(hours - fullDay)]

/** One person's entries in one month: no two on one day, so no day is longer than eight hours. */
const entriesOf = (rows: ReadonlyArray<Plan.Staff>, month: number): Of<"timeEntry"> => {
  const work = rows.flatMap((row) => days(perMonth(row)[month - 1] ?? 0).map((hours) => ({ row, hours })))
  const workdays = Spread.workdays(month)
  return work.map(({ row, hours }, at) => {
    const workedOn = workdays[Math.floor((at * workdays.length) / work.length)] ?? workdays[0]
    if (workedOn === undefined) throw new Error(`no working day in month ${month}`)
    const written = Spread.workday(CalendarDate.addDays(workedOn, 3))
    return {
      id: `hours.${row.person}.${workedOn}`,
      organisation: row.organisation,
      person: row.person,
      project: row.project,
      activity: `${row.project}.1`,
      fundingAgreement: "bzk-2024",
      workedOn,
      hours,
      kind: "project",
      recordedOn: written,
      approvedByEmployeeOn: written,
      approvedByManagerOn: Spread.workday(CalendarDate.addDays(written, 7)),
    }
  })
}

const entries = (): Of<"timeEntry"> => {
  const people = Map.groupBy(Plan.staff(), ({ person }) => person)
  return [...people.values()].flatMap((rows) =>
    monthWeights.flatMap((_, month) => entriesOf(rows, month + 1)),
  )
}

/** Promises of hours, rates and hour bases, and the hours made. */
export const rows = (): Rows => ({
  rate: forEachPartner(({ id }) => ({
    id: `rate-2024.${id}`,
    organisation: id,
    method: "integral",
    hourlyRate: Plan.rates[id],
    validFrom: "2024-01-01",
    validThrough: "2024-12-31",
    approvedOn: "2023-12-11",
    profitShareIncluded: false,
    note: "Verzonnen tarief.",
  })),
  hourBasis: forEachPartner(({ id }) => ({
    id: `hour-basis-2024.${id}`,
    organisation: id,
    year: 2024,
    contractHours: 1872_00,
    publicHolidays: 56_00,
    leave: 216_00,
    sickness: 78_00,
    indirect: 159_00,
    productiveHours: 1363_00,
  })),
  commitment: Plan.staff().map(({ project, organisation, hours }) => ({
    id: `hours-2024.${project}.${organisation}`,
    organisation,
    project,
    kind: "hours",
    hours: hours * 100,
    periodFrom: "2024-01-01",
    periodThrough: "2024-12-31",
    promisedOn: "2024-01-18",
    decision: "2024.annual-plan",
  })),
  timeEntry: entries(),
})
