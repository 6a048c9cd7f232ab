/**
 * Whether an urgent decision in the register was ratified in time (rule `spoedbesluitBekrachtigd`).
 */
import type * as Role from "../partnership/records/Role.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Decision from "./records/Decision.ts"
import type * as Meeting from "./records/Meeting.ts"
import { type Ratification, ratification } from "./voting/Ratification.ts"

/** The tables that urgent decisions are read from. */
export type Needs = Register.Register<{
  readonly decision: typeof Decision.table
  readonly meeting: typeof Meeting.table
  readonly role: typeof Role.table
}>

/** How an urgent decision stands. */
export interface UrgentStanding {
  readonly decision: Decision.Row
  readonly ratification: Ratification
  /** The body that has to ratify it; `null` when the register does not say. */
  readonly body: string | null
  /** The last day for it; `null` while no next meeting is planned. */
  readonly ratifyBy: CalendarDate | null
  /** The decision by which it was ratified or refused. */
  readonly by: string | null
}

/** The body that took the decision, or to which the role that took it answers, or that it leads. */
const ratifyingBody = (register: Needs, { body, role }: Decision.Row): string | null => {
  if (body !== null) return body
  const row = role === null ? undefined : Register.get(register, "role", role)
  return row?.accountableTo ?? row?.leadsBody ?? null
}

/** The day of the first ordinary meeting of a body after the decision. */
const nextMeeting = (register: Needs, body: string | null, takenOn: CalendarDate): CalendarDate | null => {
  if (body === null) return null
  const days = Register.where(register, "meeting", "body", body)
    .filter(({ kind, heldOn }) => (kind === "ordinary" || kind === "electronic") && heldOn > takenOn)
    .map(({ heldOn }) => heldOn)
    .sort()
  return days[0] ?? null
}

/**
 * How an urgent, adopted decision stands on a day; `undefined` for any other decision. It is ratified by an
 * adopted decision that says so (`ratifies`), through its own last day, or else through the day of the first
 * ordinary meeting of the body that has to ratify it. A rejection refuses it; anything later changes nothing.
 */
export const urgentStanding = (
  register: Needs,
  decision: Decision.Row,
  on: CalendarDate,
): UrgentStanding | undefined => {
  if (!decision.urgent || decision.outcome !== "adopted" || decision.takenOn > on) return undefined
  const body = ratifyingBody(register, decision)
  const ratifyBy = decision.ratifyBy ?? nextMeeting(register, body, decision.takenOn)
  const vote = Register.where(register, "decision", "ratifies", decision.id)
    .filter(({ outcome, takenOn }) => (outcome === "adopted" || outcome === "rejected") && takenOn <= on)
    .sort((a, b) => (a.takenOn < b.takenOn ? -1 : a.takenOn > b.takenOn ? 1 : 0))[0]
  const outcome = vote?.outcome === "adopted" ? "adopted" : "rejected"
  return {
    decision,
    ratification: ratification(
      { ratifyBy, ratification: vote === undefined ? null : { on: vote.takenOn, outcome } },
      on,
    ),
    body,
    ratifyBy,
    by: vote?.id ?? null,
  }
}
