/**
 * The decision list (besluitenlijst) of a period, as data.
 */
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Period from "../values/Period.ts"
import * as Actions from "./Actions.ts"
import * as Approvals from "./Approvals.ts"
import * as Conditions from "./Conditions.ts"
import type * as Body from "./records/Body.ts"
import type * as Decision from "./records/Decision.ts"
import * as UrgentDecision from "./UrgentDecision.ts"

/** The tables that the list is made of. */
export type Needs = Actions.Needs &
  Approvals.Needs &
  Conditions.Needs &
  UrgentDecision.Needs &
  Register.Register<{ readonly body: typeof Body.table }>

/**
 * How far a decision holds.
 *
 * - `notAdopted`: rejected, deferred or void.
 * - `lapsed`: urgent, and not ratified in time, or refused.
 * - `refusedByBoard`: a partner's own board said no.
 * - `awaitingBoards`: not every board that has a say has agreed.
 * - `notYetInForce`: it holds from a later day.
 * - `onConditions`: it holds, but conditions are open.
 * - `provisional`: urgent; it holds until it is ratified or lapses.
 * - `inForce`: it holds.
 */
export type Force =
  | "notAdopted"
  | "lapsed"
  | "refusedByBoard"
  | "awaitingBoards"
  | "notYetInForce"
  | "onConditions"
  | "provisional"
  | "inForce"

/** One decision of the list, with what came of it. */
export interface ListedDecision {
  readonly decision: Decision.Row
  readonly subject: string | null
  /** The first of these, in the order above, that is so. */
  readonly force: Force
  readonly conditions: ReadonlyArray<Conditions.ConditionStanding>
  readonly approvals: ReadonlyArray<Approvals.BoardStanding>
  readonly actions: ReadonlyArray<Actions.ActionStanding>
  readonly urgent: UrgentDecision.UrgentStanding | null
}

/** Narrows the list, and says as of when it is read. */
export interface Asked {
  /** Only decisions of this body. */
  readonly body?: string
  /** The day on which actions, conditions and boards are looked at; the last day of the period when left out. */
  readonly on?: CalendarDate.CalendarDate
}

const forceOf = (
  { outcome, effectiveFrom }: Decision.Row,
  approvals: Approvals.DecisionApprovals | undefined,
  conditions: ReadonlyArray<Conditions.ConditionStanding>,
  urgent: UrgentDecision.UrgentStanding | undefined,
  on: CalendarDate.CalendarDate,
): Force => {
  if (outcome !== "adopted") return "notAdopted"
  if (urgent?.ratification === "lapsed" || urgent?.ratification === "refused") return "lapsed"
  if (approvals?.state === "refused") return "refusedByBoard"
  if (approvals?.state === "waiting") return "awaitingBoards"
  if (effectiveFrom !== null && effectiveFrom > on) return "notYetInForce"
  if (conditions.some(({ state }) => state !== "met")) return "onConditions"
  return urgent?.ratification === "provisional" ? "provisional" : "inForce"
}

/** One decision with what came of it, as of a day. */
export const listed = (
  register: Needs,
  decision: Decision.Row,
  on: CalendarDate.CalendarDate,
): ListedDecision => {
  const approvals = Approvals.approvalsOf(register, decision.id, on)
  const conditions = Conditions.conditionsOf(register, decision.id, on)
  const urgent = UrgentDecision.urgentStanding(register, decision, on)
  return {
    decision,
    subject: Approvals.subjectOf(register, decision),
    force: forceOf(decision, approvals, conditions, urgent, on),
    conditions,
    approvals: approvals?.boards ?? [],
    actions: Actions.actionsOf(register, decision.id, on),
    urgent: urgent ?? null,
  }
}

/**
 * The decisions taken in a period, both ends included, in the order in which they were taken: who decided, under
 * which mandate and rule (in the row), how far it holds, and the conditions, boards and actions that hang on it.
 *
 * @example
 * ```ts
 * const list = Governance.decisionList(register, Period.quarter(2025, 1), { body: "core-team" })
 * ```
 */
export const decisionList = (
  register: Needs,
  period: Period.Period,
  { body, on = period.end }: Asked = {},
): ReadonlyArray<ListedDecision> => {
  const rows =
    body === undefined ? register.rows.decision : Register.where(register, "decision", "body", body)
  return rows
    .filter(({ takenOn }) => Period.contains(period, takenOn))
    .sort((a, b) => CalendarDate.compare(a.takenOn, b.takenOn))
    .map((decision) => listed(register, decision, on))
}
