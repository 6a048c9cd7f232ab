/**
 * The rows of a ballot, one kind at a time, as they stand in the register.
 */

import * as Dates from "../../partnership/internal/Dates.ts"
import * as InForce from "../../partnership/internal/InForce.ts"
import type * as DefaultNotice from "../../partnership/records/DefaultNotice.ts"
import type * as Membership from "../../partnership/records/Membership.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as Body from "../records/Body.ts"
import type * as Proposal from "../records/Proposal.ts"
import type * as ProxyVote from "../records/Proxy.ts"
import type * as Vote from "../records/Vote.ts"
import type * as Seats from "../Seats.ts"
import type { BallotDefault, BallotSeat, BallotVote } from "./Ballot.ts"
import * as BallotRefusal from "./BallotRefusal.ts"

/** The tables that seats and votes are read from. */
export type Needs = Seats.Needs &
  Register.Register<{
    readonly membership: typeof Membership.table
    readonly defaultNotice: typeof DefaultNotice.table
    readonly vote: typeof Vote.table
  }>

/** Whether an organisation was a partner and is not any more; a client or guest was never one. */
const hasLeft = (register: Needs, organisation: string, day: CalendarDate): boolean => {
  const memberships = Register.where(register, "membership", "organisation", organisation)
  return (
    memberships.some(({ role }) => role === "partner") &&
    !memberships.some((membership) => InForce.on(membership, day))
  )
}

/** Whether somebody has held the seat and nobody does now. A seat of an organisation remains that organisation's. */
const isVacant = (register: Needs, { seat, holders }: Seats.SeatStanding): boolean =>
  holders.length === 0 &&
  seat.organisation === null &&
  (seat.role !== null || Register.where(register, "seatHolder", "seat", seat.id).length > 0)

const isSuspended = ({ seat, entitled }: Seats.SeatStanding): boolean => seat.votes && !entitled

/** The seats of a body as they stand on the day on which the vote begins. */
export const seatsOf = (
  register: Needs,
  body: Body.Row,
  standings: ReadonlyArray<Seats.SeatStanding>,
  day: CalendarDate,
): ReadonlyArray<BallotSeat> =>
  standings.map((standing) => {
    const { seat } = standing
    const left =
      body.organisation === null && seat.organisation !== null && hasLeft(register, seat.organisation, day)
    return {
      id: seat.id,
      name: seat.name,
      organisation: seat.organisation,
      weight: seat.weight,
      votes: seat.votes && !left && !isVacant(register, standing),
      chair: seat.position === "chair",
      suspended: isSuspended(standing),
      member: seat.heldByMember,
    }
  })

/** The default notices that suspend votes, for the organisations of some seats. */
export const defaultsOf = (
  register: Needs,
  seats: ReadonlyArray<BallotSeat>,
): ReadonlyArray<BallotDefault> => {
  const organisations = new Set(seats.flatMap(({ organisation }) => organisation ?? []))
  return [...organisations].flatMap((organisation) =>
    Register.where(register, "defaultNotice", "organisation", organisation).flatMap((notice) =>
      notice.votesSuspended
        ? [
            {
              id: notice.id,
              organisation,
              from: notice.suspendedFrom ?? notice.noticedOn,
              // On the day on which it is put right the vote is back.
              through: notice.remediedOn === null ? null : Dates.dayBefore(notice.remediedOn),
            },
          ]
        : [],
    ),
  )
}

/** The seat that cast a vote, when that is another one; a refusal when it was cast by somebody without a seat. */
const casterOf = (
  vote: Vote.Row,
  standings: ReadonlyMap<string, Seats.SeatStanding>,
  receivers: ReadonlyMap<string, string>,
): string | null | BallotRefusal.BallotRefusal => {
  const { person, seat } = vote
  if (person === null) return null
  const holds = (id: string): boolean =>
    standings.get(id)?.holders.some((holder) => holder.person === person) === true
  const own = standings.get(seat)
  // Where nobody is on record as holder, the register cannot tell.
  if (own === undefined || own.holders.length === 0 || holds(seat)) return null
  const receiver = receivers.get(seat)
  if (receiver !== undefined && holds(receiver)) return receiver
  const other = [...standings.keys()].find(holds)
  return other ?? BallotRefusal.voterHoldsNoSeat(vote.id, person, seat)
}

/** The votes of one round, and a refusal for each that was cast by somebody without a seat. */
export const votesOf = (
  register: Needs,
  proposal: Proposal.Row,
  round: number,
  standings: ReadonlyArray<Seats.SeatStanding>,
  proxies: ReadonlyArray<ProxyVote.Row>,
): {
  readonly votes: ReadonlyArray<BallotVote>
  readonly refusals: ReadonlyArray<BallotRefusal.BallotRefusal>
} => {
  const bySeat = new Map(standings.map((standing) => [standing.seat.id as string, standing]))
  const receivers = new Map(proxies.map(({ giver, receiver }) => [giver as string, receiver as string]))
  const votes: Array<BallotVote> = []
  const refusals: Array<BallotRefusal.BallotRefusal> = []
  for (const vote of Register.where(register, "vote", "proposal", proposal.id)) {
    if (vote.round !== round) continue
    const by = casterOf(vote, bySeat, receivers)
    if (by !== null && typeof by === "object") refusals.push(by)
    else votes.push({ id: vote.id, seat: vote.seat, choice: vote.choice, castAt: vote.castAt, by })
  }
  return { votes, refusals }
}
