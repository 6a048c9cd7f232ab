/**
 * In which meeting, or written round, a proposal was or will be voted on.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as AgendaItem from "../records/AgendaItem.ts"
import type * as Decision from "../records/Decision.ts"
import type * as Meeting from "../records/Meeting.ts"
import type * as Objection from "../records/Objection.ts"
import type * as Proposal from "../records/Proposal.ts"
import type * as Vote from "../records/Vote.ts"
import * as LegalDay from "./LegalDay.ts"

/** The tables that meetings of a proposal are found in. */
export type Needs = Register.Register<{
  readonly meeting: typeof Meeting.table
  readonly agendaItem: typeof AgendaItem.table
  readonly decision: typeof Decision.table
  readonly vote: typeof Vote.table
  readonly objection: typeof Objection.table
}>

const byDay = (a: Meeting.Row, b: Meeting.Row): number =>
  a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1

/** The meetings of the body on whose agenda the proposal stands, or in which it was decided, first one first. */
const listed = (register: Needs, proposal: string, body: string): ReadonlyArray<Meeting.Row> => {
  const items = Register.where(register, "agendaItem", "proposal", proposal)
  const toDecide = items.filter(({ purpose }) => purpose === "decision")
  const ids = new Set((toDecide.length > 0 ? toDecide : items).map(({ meeting }) => meeting as string))
  for (const { meeting } of Register.where(register, "decision", "proposal", proposal)) {
    if (meeting !== null) ids.add(meeting)
  }
  return [...ids]
    .flatMap((id) => Register.get(register, "meeting", id) ?? [])
    .filter((meeting) => meeting.body === body)
    .sort(byDay)
}

const lastDayOf = (meeting: Meeting.Row): CalendarDate =>
  meeting.kind === "written" && meeting.closesOn !== null ? meeting.closesOn : meeting.heldOn

/** The first day of the round on which somebody voted or objected; `undefined` when nobody has. */
const firstHeard = (register: Needs, proposal: string, round: number): CalendarDate | undefined => {
  const votes = Register.where(register, "vote", "proposal", proposal)
    .filter((vote) => vote.round === round)
    .map(({ castAt }) => LegalDay.of(castAt))
  if (votes.length > 0) return votes.sort()[0]
  return Register.where(register, "objection", "proposal", proposal)
    .filter((objection) => objection.round === round && objection.kind !== "veto")
    .map(({ raisedOn }) => raisedOn)
    .sort()[0]
}

/**
 * The meeting of a round: the last one begun when its first vote or objection came. Where nobody was heard yet, the
 * last meeting for the round that the proposal is in, and for an earlier one the meeting of that number.
 */
export const find = (
  register: Needs,
  proposal: Proposal.Row,
  body: string,
  round: number,
): Meeting.Row | undefined => {
  const meetings = listed(register, proposal.id, body)
  const heard = firstHeard(register, proposal.id, round)
  if (meetings.length === 0) {
    if (heard === undefined) return undefined
    return Register.where(register, "meeting", "body", body)
      .filter((meeting) => meeting.heldOn <= heard && heard <= lastDayOf(meeting))
      .sort(byDay)
      .at(-1)
  }
  if (heard !== undefined) return meetings.filter(({ heldOn }) => heldOn <= heard).at(-1) ?? meetings[0]
  return round === proposal.round ? meetings.at(-1) : (meetings[round - 1] ?? meetings.at(-1))
}

/** Whether the proposal was put on this meeting's agenda after the call. */
export const addedLater = (register: Needs, proposal: string, meeting: string): boolean =>
  Register.where(register, "agendaItem", "proposal", proposal).some(
    (item) => item.meeting === meeting && item.addedOn !== null,
  )
