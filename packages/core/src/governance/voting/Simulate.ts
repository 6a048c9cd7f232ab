/**
 * What if: the same ballot with other votes, attendance or interests.
 */
import * as Result from "effect/Result"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Ballot, BallotPresence, BallotRecusal, BallotVote, VoteChoice } from "./Ballot.ts"
import type { InvalidBallot } from "./BallotMistake.ts"
import type { VerdictStatus } from "./Outcome.ts"
import { tally } from "./Tally.ts"
import type { Verdict } from "./Verdict.ts"
import type { VotingRule } from "./VotingRule.ts"

/** A seat's row taken away. */
export interface Without {
  readonly seat: string
  readonly without: true
}

/** What to change. For each seat that is named, its row is replaced, added or taken away; the others stay. */
export interface BallotChanges {
  readonly votes?: ReadonlyArray<BallotVote | Without>
  readonly presence?: ReadonlyArray<BallotPresence | Without>
  readonly recusals?: ReadonlyArray<BallotRecusal | Without>
  readonly rule?: VotingRule
  readonly on?: CalendarDate
  readonly closed?: boolean
  readonly castingVote?: "for" | "against" | null
}

/** A seat whose vote counts otherwise than before. */
export interface VoteDifference {
  readonly seat: string
  /** What counted before; `null` if nothing. */
  readonly before: VoteChoice | null
  readonly after: VoteChoice | null
}

/** What changed between two verdicts. */
export interface VerdictDifference {
  /** `null` when it is the same. */
  readonly status: { readonly before: VerdictStatus; readonly after: VerdictStatus } | null
  readonly final: { readonly before: boolean; readonly after: boolean } | null
  /** How many more votes were counted in favour; negative when fewer. */
  readonly inFavour: number
  readonly opposed: number
  readonly base: number
  /** How many more were there for the quorum. */
  readonly quorum: number
  readonly votes: ReadonlyArray<VoteDifference>
}

/** A verdict on the ballot as it is, on the ballot as changed, and the difference. */
export interface Simulation {
  readonly before: Verdict
  readonly after: Verdict
  readonly difference: VerdictDifference
}

const replaced = <A extends { readonly seat: string }>(
  rows: ReadonlyArray<A>,
  changes: ReadonlyArray<A | Without> | undefined,
): ReadonlyArray<A> => {
  if (!Array.isArray(rows) || !Array.isArray(changes)) return rows
  const touched = new Set(changes.map((change) => change?.seat))
  const kept = rows.filter((row) => !touched.has(row?.seat))
  const added = changes.filter((change): change is A => change === null || !("without" in Object(change)))
  return [...kept, ...added]
}

/** The ballot with the changes made. */
export const changed = (ballot: Ballot, changes: BallotChanges): Ballot => {
  const { votes, presence, recusals, ...rest } = changes ?? {}
  return {
    ...ballot,
    ...rest,
    ...(votes === undefined ? {} : { votes: replaced(ballot.votes, votes) }),
    ...(presence === undefined ? {} : { presence: replaced(ballot.presence ?? [], presence) }),
    ...(recusals === undefined ? {} : { recusals: replaced(ballot.recusals ?? [], recusals) }),
  }
}

const difference = (before: Verdict, after: Verdict): VerdictDifference => {
  const choices = (verdict: Verdict) => new Map(verdict.counted.map(({ seat, choice }) => [seat, choice]))
  const [was, is] = [choices(before), choices(after)]
  const votes: Array<VoteDifference> = []
  for (const seat of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(seat) ?? null, is.get(seat) ?? null]
    if (old !== now) votes.push({ seat, before: old, after: now })
  }
  return {
    status: before.status === after.status ? null : { before: before.status, after: after.status },
    final: before.final === after.final ? null : { before: before.final, after: after.final },
    inFavour: after.sums.inFavour - before.sums.inFavour,
    opposed: after.sums.opposed - before.sums.opposed,
    base: after.sums.base - before.sums.base,
    quorum: (after.quorum?.there ?? 0) - (before.quorum?.there ?? 0),
    votes,
  }
}

/**
 * Counts a ballot as it is and as it would be.
 *
 * Refuses as `tally` does, when the ballot or the changed one has mistakes. Without changes the two verdicts are the
 * same.
 *
 * @example
 * ```ts
 * const what = Result.getOrThrow(simulate(ballot, { votes: [{ seat: "c", choice: "for" }] }))
 * what.difference.status // => { before: "rejected", after: "adopted" }
 * ```
 */
export const simulate = (
  ballot: Ballot,
  changes: BallotChanges,
): Result.Result<Simulation, InvalidBallot> => {
  const before = tally(ballot)
  if (Result.isFailure(before)) return Result.fail(before.failure)
  const after = tally(changed(ballot, changes))
  if (Result.isFailure(after)) return Result.fail(after.failure)
  return Result.succeed({
    before: before.success,
    after: after.success,
    difference: difference(before.success, after.success),
  })
}
