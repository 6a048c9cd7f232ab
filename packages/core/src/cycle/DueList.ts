/**
 * Everything that is owed: by whom, to whom, by when, how late, and under which clause.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as PublicHolidays from "../values/PublicHolidays.ts"
import * as ClientDecisions from "./due/ClientDecisions.ts"
import * as Cycle from "./due/CycleDuties.ts"
import * as Determination from "./due/DeterminationRequests.ts"
import * as Draft from "./due/Draft.ts"
import type { Due } from "./due/Due.ts"
import * as Governance from "./due/GovernanceDuties.ts"
import * as Grants from "./due/Grants.ts"
import { municipalAccounts } from "./due/MunicipalAccounts.ts"
import type { DueNeeds } from "./due/Needs.ts"
import * as Partnership from "./due/PartnershipDuties.ts"
import * as Payments from "./due/Payments.ts"
import * as Programme from "./due/ProgrammeDuties.ts"
import * as Settlement from "./due/Settlement.ts"

export type { Clause, Due, DueKind, DueState, TermMove, TermUsed } from "./due/Due.ts"
export type { DueNeeds } from "./due/Needs.ts"

/** What to leave out of the list. */
export interface DueOptions {
  /** False: only what still waits for somebody (open, late, running). Default true: everything. */
  readonly done?: boolean
  /** Leaves out what is due after this day, and what has no day. */
  readonly through?: CalendarDate
  /** Days that royal decrees put on a par with public holidays; by default those known to `PublicHolidays`. */
  readonly designated?: ReadonlyArray<CalendarDate>
}

/** Stands after every day. */
const noDay = "~"

const underAgreements = (register: DueNeeds, asked: Draft.Asked): ReadonlyArray<Draft.Draft> =>
  register.rows.fundingAgreement.flatMap((agreement) => [
    ...Grants.yearlyApplication(register, agreement, asked),
    ...ClientDecisions.grantDecision(register, agreement, asked),
    ...ClientDecisions.otherDecisions(register, agreement, asked),
    ...ClientDecisions.objections(register, agreement, asked),
    ...Grants.progressReports(register, agreement, asked),
    ...Determination.requests(register, agreement, asked),
    ...Settlement.decisions(register, agreement, asked),
    ...Settlement.payments(register, agreement, asked),
    ...Grants.retention(register, agreement, asked),
    ...municipalAccounts(register, agreement, asked),
  ])

const drafts = (register: DueNeeds, asked: Draft.Asked): ReadonlyArray<ReadonlyArray<Draft.Draft>> => {
  const agreements = underAgreements(register, asked)
  const folded = new Set(
    agreements.flatMap(({ rows }) => rows.flatMap(({ id, table }) => (table === "cycleStep" ? [id] : []))),
  )
  return [
    agreements,
    Cycle.steps(register, folded),
    Cycle.approvals(register, asked),
    Cycle.partnerReports(register),
    Cycle.obligations(register, asked),
    Cycle.notifications(register, asked),
    Cycle.requests(register, asked),
    Cycle.evaluations(register),
    Payments.plannedPayments(register, asked),
    Payments.payments(register, asked),
    Payments.invoices(register, asked),
    Payments.recoveries(register, asked),
    Payments.forwarding(register, asked),
    Governance.boardApprovals(register, asked),
    Governance.conditions(register, asked),
    Governance.ratifications(register, asked),
    Governance.actions(register, asked),
    Governance.escalations(register, asked),
    Partnership.roleEvaluations(register),
    Partnership.candidates(register, asked),
    Partnership.agreementReviews(register),
    Partnership.annualAccounts(register, asked),
    Programme.milestones(register),
    Programme.deliverables(register, asked),
    Programme.measurements(register, asked),
  ]
}

/**
 * The due list as it stands on a day, by last day and then by key; what has no day stands last. What happened after
 * that day does not count: the list of an earlier day is the list as it was.
 *
 * Duties of a regime appear only where it applies: a commission has no determination, below €25.000 there is no
 * progress report. A step of the cycle that answers such a duty is not listed a second time.
 *
 * @example
 * ```ts
 * for (const item of Cycle.due(register, on, { done: false }))
 *   if (item.state === "late") console.log(item.title.nl, item.daysLate)
 * ```
 */
export const due = (register: DueNeeds, on: CalendarDate, options: DueOptions = {}): ReadonlyArray<Due> => {
  const { designated = PublicHolidays.designated, done = true, through } = options
  const asked: Draft.Asked = { on, designated }
  const byDay = new Map<string, Array<Due>>()
  const add = (item: Due): void => {
    if (!done && (item.state === "fulfilled" || item.state === "lapsed")) return
    if (through !== undefined && (item.dueOn === null || item.dueOn > through)) return
    const day = item.dueOn ?? noDay
    const list = byDay.get(day)
    if (list === undefined) byDay.set(day, [item])
    else list.push(item)
  }
  for (const list of drafts(register, asked)) for (const draft of list) add(Draft.finish(draft, asked))
  // Days first: within one day the items come nearly in order already, and sorting them takes little.
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => list.sort((a, b) => (a.key < b.key ? -1 : 1)))
}
