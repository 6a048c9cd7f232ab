/**
 * How each seat stands in a vote: whether it may vote, and whether it is there in person, by proxy, or not.
 */
import type { UncountedCode } from "./Reason.ts"
import type { Reading } from "./reading/Reading.ts"
import type { ReadRule } from "./reading/ReadRule.ts"
import type { ReadSeat } from "./reading/ReadSeats.ts"

/** Why a seat that has a vote may not use it. */
export type Bar = "recused" | "inDefault" | "suspended"

/** A seat in this vote. */
export interface Standing {
  readonly seat: ReadSeat
  /** It has a vote in this body. */
  readonly entitled: boolean
  readonly barred: Bar | null
  there: "inPerson" | "byProxy" | "absent" | "unknown"
  /** Why it is not there by proxy. */
  fault: UncountedCode | null
  /** What it counts for in votes. */
  readonly votes: number
  /** What it counts for in the quorum. */
  readonly quorum: number
}

/** The seats of a vote as they stand, in the order of the ballot. */
export interface Standings {
  readonly all: ReadonlyArray<Standing>
  readonly of: ReadonlyMap<ReadSeat, Standing>
  /** The votes of all entitled, without those that the rule leaves out. */
  readonly entitled: number
  /** What the quorum is a part of. */
  readonly whole: number
}

const barOf = (seat: ReadSeat, interestsSetAside: boolean): Bar | null => {
  if (seat.recused && !interestsSetAside) return "recused"
  if (seat.inDefault) return "inDefault"
  return seat.suspended ? "suspended" : null
}

/** A vote that its own seat cast, within the term and before the day of the verdict. */
const ownVote = ({ vote }: ReadSeat): boolean =>
  vote !== null && !vote.notYetCast && !vote.late && vote.by === null

const inPersonAtMeeting = (seat: ReadSeat, heldOn: string): Standing["there"] => {
  if (seat.presence === "present") return "inPerson"
  const beforehand = ownVote(seat) && seat.vote?.castOn != null && seat.vote.castOn < heldOn
  // A vote cast beforehand, where that is allowed, equals one at the meeting (article 2:38(8) of the Civil Code).
  if (seat.presence === "absent") return beforehand ? "inPerson" : "absent"
  if (seat.presence === "represented") return "absent"
  // Without attendance on record, whoever voted was there; nobody else is taken to be.
  return ownVote(seat) && (seat.receiver === null || beforehand) ? "inPerson" : "unknown"
}

const inPersonInWriting = (seat: ReadSeat, hasObjected: boolean): Standing["there"] =>
  ownVote(seat) || hasObjected ? "inPerson" : "unknown"

/** Whether a vote, or the attendance, says that another stands in for this seat. */
const needsProxy = ({ seat, there }: Standing, written: boolean): boolean => {
  if (there === "inPerson") return false
  return (
    (written ? false : seat.receiver !== null || seat.presence === "represented") || seat.vote?.by != null
  )
}

const settleProxy = (standing: Standing, rule: ReadRule, of: Standings["of"]): void => {
  const { seat } = standing
  const receiver = seat.receiver === null ? undefined : of.get(seat.receiver)
  const other = seat.vote !== null && !seat.vote.notYetCast ? seat.vote.by : null
  if (receiver === undefined || (other !== null && other !== receiver.seat)) standing.fault = "noProxy"
  else if (rule.proxyLimit === 0) standing.fault = "proxiesNotAllowed"
  else if (!receiver.entitled || receiver.barred !== null) standing.fault = "receiverMayNotVote"
  else if (receiver.there !== "inPerson") standing.fault = "receiverNotPresent"
  else standing.there = "byProxy"
}

/**
 * How the seats stand.
 *
 * `interestsSetAside` is for the body that the law or the statutes let decide itself, despite interests of its own.
 */
export const make = (reading: Reading, interestsSetAside: boolean): Standings => {
  const { rule, term, seats } = reading
  const objected = new Set(
    reading.objections
      .filter(({ raisedOn, round }) => round === reading.round && raisedOn <= term.closesOn)
      .map(({ seat }) => seat),
  )
  const all: Array<Standing> = []
  const of = new Map<ReadSeat, Standing>()
  let entitled = 0
  let whole = 0
  for (const seat of seats) {
    const standing: Standing = {
      seat,
      entitled: seat.votes,
      barred: barOf(seat, interestsSetAside),
      there: term.written
        ? inPersonInWriting(seat, objected.has(seat))
        : inPersonAtMeeting(seat, term.heldOn),
      fault: null,
      votes: rule.counting === "heads" ? 1 : seat.weight,
      quorum: rule.quorum?.counting === "weights" ? seat.weight : 1,
    }
    all.push(standing)
    of.set(seat, standing)
    if (!standing.entitled || (standing.barred !== null && rule.withoutVote === "leftOut")) continue
    entitled += standing.votes
    whole += standing.quorum
  }
  for (const standing of all) if (needsProxy(standing, term.written)) settleProxy(standing, rule, of)
  return { all, of, entitled, whole }
}
