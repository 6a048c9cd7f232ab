/**
 * A ballot as read: every mistake found, everything that was left out filled in, each row tied to its seat.
 */
import * as Result from "effect/Result"
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import type { Ballot, RatificationVote } from "../Ballot.ts"
import type { InvalidBallot } from "../BallotMistake.ts"
import * as Loose from "./Loose.ts"
import * as ReadProxies from "./ReadProxies.ts"
import * as ReadRule from "./ReadRule.ts"
import * as ReadSeats from "./ReadSeats.ts"
import * as ReadVotes from "./ReadVotes.ts"
import * as Term from "./Term.ts"

/** An objection tied to its seat. */
export interface ReadObjection {
  readonly id: string | null
  readonly seat: ReadSeats.ReadSeat
  readonly kind: "objection" | "concern" | "veto"
  readonly argument: string | null
  readonly overriding: boolean
  readonly raisedOn: CalendarDate
  readonly amendment: string | null
  readonly resolvedOn: CalendarDate | null
  readonly round: number
}

/** A condition of the decision. */
export interface ReadCondition {
  readonly id: string | null
  readonly text: string
  readonly metOn: CalendarDate | null
}

/** An urgent decision's ratification. */
export interface ReadUrgency {
  readonly ratifyBy: CalendarDate | null
  readonly ratification: RatificationVote | null
}

/** A ballot without mistakes. */
export interface Reading {
  readonly rule: ReadRule.ReadRule
  readonly seats: ReadonlyArray<ReadSeats.ReadSeat>
  readonly term: Term.Term
  readonly on: CalendarDate
  readonly round: number
  readonly objections: ReadonlyArray<ReadObjection>
  readonly conditions: ReadonlyArray<ReadCondition>
  readonly urgency: ReadUrgency | null
  readonly castingVote: "for" | "against" | null
  readonly selfDecides: { readonly reasons: string | null } | null
}

const roundOf = (ballot: Loose.Loose, mistakes: Loose.Mistakes): number => {
  const round = Loose.maybeWhole(ballot, "round", [""], mistakes)
  if (round !== 0) return round ?? 1
  mistakes.push({
    _tag: "Malformed",
    path: "round",
    expected: { nl: "een getal vanaf 1", en: "a number from 1" },
  })
  return 1
}

/** The first text that says something, or nothing. */
const filled = (given: string | null): string | null => (given === null || given.trim() === "" ? null : given)

const readObjections = (
  ballot: Loose.Loose,
  seats: ReadSeats.ById,
  round: number,
  on: CalendarDate,
  mistakes: Loose.Mistakes,
): ReadonlyArray<ReadObjection> =>
  Loose.list(ballot, "objections", mistakes).flatMap(([row, at]) => {
    const place = ["objections", at] as const
    const seat = ReadSeats.named(row, "seat", place, seats, "objection", mistakes)
    const kind = Loose.oneOf(row, "kind", ["objection", "concern", "veto"], place, mistakes)
    const raisedOn = Loose.date(row, "raisedOn", place, mistakes)
    const argument = filled(Loose.maybeText(row, "argument", place, mistakes))
    const amendment = filled(Loose.maybeText(row, "amendment", place, mistakes))
    const overriding = Loose.maybeYesNo(row, "overriding", place, mistakes) ?? false
    const resolvedOn = Loose.maybeDate(row, "resolvedOn", place, mistakes)
    const id = Loose.maybeText(row, "id", place, mistakes)
    const raisedIn = row.round ?? round
    if (!Number.isSafeInteger(raisedIn) || (raisedIn as number) < 1 || (raisedIn as number) > round) {
      mistakes.push({ _tag: "UnknownRound", place: "objection", round: raisedIn })
      return []
    }
    if (seat === null || kind === null || raisedOn === null || raisedOn > on) return []
    return [
      { id, seat, kind, argument, overriding, raisedOn, amendment, resolvedOn, round: raisedIn as number },
    ]
  })

const readConditions = (ballot: Loose.Loose, mistakes: Loose.Mistakes): ReadonlyArray<ReadCondition> =>
  Loose.list(ballot, "conditions", mistakes).flatMap(([row, at]) => {
    const place = ["conditions", at] as const
    const text = Loose.text(row, "text", place, mistakes)
    const metOn = Loose.maybeDate(row, "metOn", place, mistakes)
    const id = Loose.maybeText(row, "id", place, mistakes)
    return text === null ? [] : [{ id, text, metOn }]
  })

const readUrgency = (ballot: Loose.Loose, mistakes: Loose.Mistakes): ReadUrgency | null => {
  if ((ballot.urgency ?? null) === null) return null
  const given = Loose.object(ballot.urgency, "urgency", mistakes)
  if (given === null) return null
  const ratifyBy = Loose.maybeDate(given, "ratifyBy", ["urgency"], mistakes)
  if ((given.ratification ?? null) === null) return { ratifyBy, ratification: null }
  const path = "urgency.ratification"
  const ratification = Loose.object(given.ratification, path, mistakes)
  if (ratification === null) return null
  const on = Loose.date(ratification, "on", [path], mistakes)
  const outcome = Loose.oneOf(ratification, "outcome", ["adopted", "rejected"], [path], mistakes)
  return on === null || outcome === null ? null : { ratifyBy, ratification: { on, outcome } }
}

const readSelfDecides = (ballot: Loose.Loose, mistakes: Loose.Mistakes): Reading["selfDecides"] => {
  if ((ballot.selfDecides ?? null) === null) return null
  const given = Loose.object(ballot.selfDecides, "selfDecides", mistakes)
  return given === null
    ? null
    : { reasons: filled(Loose.maybeText(given, "reasons", ["selfDecides"], mistakes)) }
}

/** Reads a ballot, or fails with every mistake in it. */
export const read = (given: Ballot): Result.Result<Reading, InvalidBallot> => {
  const mistakes: Loose.Mistakes = []
  const ballot = Loose.object(given, "ballot", mistakes)
  if (ballot === null) return Result.fail({ _tag: "InvalidBallot", mistakes })
  const rule = ReadRule.read(ballot.rule, mistakes)
  const on = Loose.date(ballot, "on", [""], mistakes)
  const closed = Loose.maybeYesNo(ballot, "closed", [""], mistakes) ?? false
  const term = Term.read(ballot.procedure, on, closed, rule, mistakes)
  const round = roundOf(ballot, mistakes)
  const castingVote = Loose.maybeOneOf(ballot, "castingVote", ["for", "against"], [""], mistakes)
  // Without the days nothing else can be judged, but its mistakes are still found.
  const day = on ?? ("9999-12-31" as CalendarDate)
  const { seats, byId } = ReadSeats.read(ballot, term, day, mistakes)
  ReadProxies.read(ballot, byId, rule, mistakes)
  ReadVotes.read(ballot, byId, round, term, day, mistakes)
  const objections = readObjections(ballot, byId, round, day, mistakes)
  const conditions = readConditions(ballot, mistakes)
  const urgency = readUrgency(ballot, mistakes)
  const selfDecides = readSelfDecides(ballot, mistakes)
  return mistakes.length > 0 || term === null || on === null
    ? Result.fail({ _tag: "InvalidBallot", mistakes })
    : Result.succeed({
        rule,
        seats,
        term,
        on,
        round,
        objections,
        conditions,
        urgency,
        castingVote,
        selfDecides,
      })
}
