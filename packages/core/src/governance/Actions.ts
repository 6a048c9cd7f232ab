/**
 * What has to be done because of decisions, by whom and by when (rules `besluitZonderActie`, `actieVerlopen`).
 */
import * as Dates from "../partnership/internal/Dates.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Action from "./records/Action.ts"
import type * as Decision from "./records/Decision.ts"

/** The tables that actions are read from. */
export type Needs = Register.Register<{
  readonly action: typeof Action.table
  readonly decision: typeof Decision.table
}>

/** How an action stands on a day. */
export interface ActionStanding {
  readonly action: Action.Row
  readonly state: "done" | "open" | "overdue"
  /** Days past its last day, or that it was done late; 0 when in time or without a last day. */
  readonly daysLate: number
  readonly withoutOwner: boolean
  readonly withoutTerm: boolean
}

const standingOf = (action: Action.Row, on: CalendarDate): ActionStanding => {
  const done = action.doneOn !== null && action.doneOn <= on
  const daysLate = Dates.daysLate(action.dueOn, done && action.doneOn !== null ? action.doneOn : on)
  return {
    action,
    state: done ? "done" : daysLate > 0 ? "overdue" : "open",
    daysLate,
    withoutOwner: action.owner === null && action.ownerOrganisation === null,
    withoutTerm: action.dueOn === null,
  }
}

const byTerm = (a: ActionStanding, b: ActionStanding): number => {
  const [left, right] = [a.action.dueOn ?? "~", b.action.dueOn ?? "~"]
  return left < right ? -1 : left > right ? 1 : a.action.id < b.action.id ? -1 : 1
}

/** The actions that follow from a decision, those with the earliest last day first. */
export const actionsOf = (
  register: Needs,
  decision: string,
  on: CalendarDate,
): ReadonlyArray<ActionStanding> =>
  Register.where(register, "action", "decision", decision)
    .map((action) => standingOf(action, on))
    .sort(byTerm)

/** Every action that is past its last day and not done, the longest overdue first; also those without a decision. */
export const actionsOverdue = (register: Needs, on: CalendarDate): ReadonlyArray<ActionStanding> =>
  register.rows.action
    .map((action) => standingOf(action, on))
    .filter(({ state }) => state === "overdue")
    .sort(byTerm)

/**
 * Adopted decisions that ask for action and have none, or none with an owner and a last day; in the order in
 * which they were taken.
 */
export const decisionsWithoutAction = (register: Needs, on: CalendarDate): ReadonlyArray<Decision.Row> =>
  register.rows.decision
    .filter(
      ({ id, needsAction, outcome, takenOn }) =>
        needsAction === true &&
        outcome === "adopted" &&
        takenOn <= on &&
        !actionsOf(register, id, on).some(({ withoutOwner, withoutTerm }) => !withoutOwner && !withoutTerm),
    )
    .sort((a, b) => (a.takenOn < b.takenOn ? -1 : a.takenOn > b.takenOn ? 1 : 0))
