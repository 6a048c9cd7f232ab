/**
 * Which steps of the cycle answer which duty under a funding agreement, so that one piece is not owed twice.
 */
import * as Register from "../../register/Register.ts"
import type * as CalendarDate from "../../values/CalendarDate.ts"
import type { Period } from "../../values/Period.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import { first } from "./Draft.ts"
import type { DueNeeds } from "./Needs.ts"

type Day = CalendarDate.CalendarDate

/** Steps of an agreement that were not skipped, in id order. */
const stepsOf = (
  register: DueNeeds,
  agreement: string,
  kinds: ReadonlyArray<CycleStep.Row["kind"]>,
): ReadonlyArray<CycleStep.Row> =>
  Register.where(register, "cycleStep", "fundingAgreement", agreement).filter(
    ({ kind, skippedReason }) => kinds.includes(kind) && skippedReason === null,
  )

/** The last day that a piece is about: its own period, else that of its year. */
const aboutUntil = (register: DueNeeds, step: CycleStep.Row): Day | null =>
  step.periodThrough ?? Register.get(register, "cycleYear", step.cycleYear)?.endsOn ?? null

const firstDone = (a: CycleStep.Row, b: CycleStep.Row): number => {
  const keyOf = (step: CycleStep.Row): string =>
    `${step.submittedOn ?? "~"} ${step.postponedUntil ?? step.dueOn ?? "~"} ${step.id}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}

/** The progress report over some months: of those about a day in them, the first handed in, else the first due. */
export const progressReportOver = (
  register: DueNeeds,
  agreement: string,
  period: Period,
): CycleStep.Row | undefined =>
  stepsOf(register, agreement, ["progressReport"])
    .filter((step) => {
      const until = aboutUntil(register, step)
      return until !== null && period.start <= until && until <= period.end
    })
    .sort(firstDone)[0]

/** The step by which determination is applied for; of several, the one of the year, else the last. */
export const determinationStep = (
  register: DueNeeds,
  agreement: string,
  year: number | null,
): CycleStep.Row | undefined => {
  const steps = stepsOf(register, agreement, ["determination"])
  const ofYear = steps.filter(
    (step) => year !== null && Register.get(register, "cycleYear", step.cycleYear)?.year === year,
  )
  return (ofYear.length > 0 ? ofYear : steps)
    .map((step) => ({ step, key: `${aboutUntil(register, step) ?? ""} ${step.id}` }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))[0]?.step
}

/**
 * The steps in which the last account of an agreement is made: those about a day on or after its end. Accounts of
 * earlier years of the same agreement are pieces of their own.
 */
export const finalAccountSteps = (
  register: DueNeeds,
  agreement: string,
  end: Day | null,
): ReadonlyArray<CycleStep.Row> =>
  stepsOf(register, agreement, ["account", "determination"]).filter((step) => {
    const until = aboutUntil(register, step)
    return end === null || until === null || until >= end
  })

/** The step in which the account of one year is made. */
export const accountStep = (register: DueNeeds, agreement: string, year: number): CycleStep.Row | undefined =>
  first(
    stepsOf(register, agreement, ["account", "determination"]),
    ({ cycleYear }) => Register.get(register, "cycleYear", cycleYear)?.year === year,
  )
