/**
 * The agenda that travels between layers: what a body has to deal with on a day, what others must put before it,
 * and what came back to it (seed row S7, rules `koppelingKernteamDirecties`, `escalatieBereiktDirectieoverleg`).
 */
import type * as Role from "../partnership/records/Role.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { AgendaMatter } from "./AgendaMatter.ts"
import type * as DecisionList from "./DecisionList.ts"
import type * as Escalations from "./Escalations.ts"
import * as DecisionMatters from "./internal/DecisionMatters.ts"
import * as EscalationMatters from "./internal/EscalationMatters.ts"
import * as ProposalMatters from "./internal/ProposalMatters.ts"
import type * as Routing from "./Routing.ts"
import type * as AgendaItem from "./records/AgendaItem.ts"
import type * as Meeting from "./records/Meeting.ts"

/** The tables that an agenda is made of. */
export type Needs = Routing.Needs &
  Escalations.Needs &
  DecisionList.Needs &
  Register.Register<{
    readonly agendaItem: typeof AgendaItem.table
    readonly meeting: typeof Meeting.table
    readonly role: typeof Role.table
  }>

/** The last day on which a body met before this one; what came back since then is news to it. */
const lastMeeting = (register: Needs, body: string, on: CalendarDate): CalendarDate | null => {
  const days = Register.where(register, "meeting", "body", body)
    .filter(({ heldOn }) => heldOn < on)
    .map(({ heldOn }) => heldOn)
    .sort()
  return days.at(-1) ?? null
}

/** The first meeting of a body on or after a day. */
const nextMeeting = (register: Needs, body: string, on: CalendarDate): Meeting.Row | undefined =>
  [...Register.where(register, "meeting", "body", body)]
    .filter(({ heldOn }) => heldOn >= on)
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1))[0]

const matters = (
  register: Needs,
  body: string,
  on: CalendarDate,
  meeting: Meeting.Row | undefined,
): ReadonlyArray<AgendaMatter> => {
  const items = meeting === undefined ? [] : Register.where(register, "agendaItem", "meeting", meeting.id)
  const since = lastMeeting(register, body, on)
  return [
    ...ProposalMatters.proposalMatters(register, body, on, items),
    ...EscalationMatters.escalationMatters(register, body, on, since, items),
    ...DecisionMatters.decisionMatters(register, body, on),
  ]
}

/**
 * Everything that belongs on the agenda of a body on a day.
 *
 * - Proposals that are submitted and not decided: asked of this body, or routed to it by the mandates. A proposal
 *   asked of it that another body is competent for stands on the agenda of that other body, `from` this one.
 * - Escalations that it has to act on, answers that it has to bring back, and what came back to it since its last
 *   meeting, with outcomes that other bodies reported to it.
 * - Decisions of its own that wait for boards or conditions, and urgent ones that it has to ratify.
 *
 * Proposals and escalations say whether they stand on the agenda of its first meeting on or after that day.
 *
 * @example What the core team must put before the directors:
 * ```ts
 * Governance.agenda(register, "directors", on).filter((matter) => matter.from === "core-team")
 * ```
 */
export const agenda = (register: Needs, body: string, on: CalendarDate): ReadonlyArray<AgendaMatter> =>
  matters(register, body, on, nextMeeting(register, body, on))

/** The agenda of one meeting. */
export interface MeetingAgenda {
  readonly meeting: Meeting.Row
  /** The items on it, by number. */
  readonly items: ReadonlyArray<AgendaItem.Row>
  /** What belongs on it, as `agenda` says on the day of the meeting. */
  readonly matters: ReadonlyArray<AgendaMatter>
  /** Proposals and escalations among these that do not stand on it. */
  readonly missing: ReadonlyArray<AgendaMatter>
}

/** The agenda of one meeting, with what belongs on it and is missing; `undefined` for an unknown meeting. */
export const meetingAgenda = (register: Needs, meeting: string): MeetingAgenda | undefined => {
  const row = Register.get(register, "meeting", meeting)
  if (row === undefined) return undefined
  const all = matters(register, row.body, row.heldOn, row)
  return {
    meeting: row,
    items: [...Register.where(register, "agendaItem", "meeting", meeting)].sort(
      (a, b) => a.number - b.number,
    ),
    matters: all,
    missing: all.filter(
      ({ _tag, agendaItem }) => agendaItem === null && (_tag === "Proposal" || _tag === "Escalation"),
    ),
  }
}
