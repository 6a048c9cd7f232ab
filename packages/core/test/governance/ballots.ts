/**
 * What the specifications of voting share: partners named by a letter, a meeting on 4 March 2025, and rules.
 */
import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import {
  type Ballot,
  type BallotMistake,
  type BallotPresence,
  type BallotSeat,
  type BallotVote,
  tally,
  type Verdict,
  type VoteChoice,
  type VotingRule,
} from "../../src/governance/Voting.ts"
import { CalendarDate, Instant } from "../../src/values/index.ts"

export const day = CalendarDate.unsafe
export const at = Instant.unsafe

export const meetingDay = day("2025-03-04")
export const dayAfter = day("2025-03-05")

/** One seat for each letter, of a partner of that letter, with one vote each. */
export const partners = (letters: string, change: Partial<BallotSeat> = {}): ReadonlyArray<BallotSeat> =>
  [...letters].map((id) => ({ id, name: `Partner ${id}`, organisation: `org-${id}`, weight: 1, ...change }))

/** Seats with these weights. */
export const weighted = (weights: Readonly<Record<string, number>>): ReadonlyArray<BallotSeat> =>
  Object.entries(weights).map(([id, weight]) => ({ id, organisation: `org-${id}`, weight }))

/** The same seats, with one of them in the chair. */
export const chairedBy = (chair: string, seats: ReadonlyArray<BallotSeat>): ReadonlyArray<BallotSeat> =>
  seats.map((seat) => (seat.id === chair ? { ...seat, chair: true } : seat))

/** Attendance by letters. */
export const attended = (present: string, represented = "", absent = ""): ReadonlyArray<BallotPresence> => [
  ...[...present].map((seat) => ({ seat, presence: "present" as const })),
  ...[...represented].map((seat) => ({ seat, presence: "represented" as const })),
  ...[...absent].map((seat) => ({ seat, presence: "absent" as const })),
]

const cast = (letters: string, choice: VoteChoice): ReadonlyArray<BallotVote> =>
  [...letters].map((seat) => ({ seat, choice }))

/** Votes by letters. */
export const voted = (inFavour: string, against = "", abstaining = ""): ReadonlyArray<BallotVote> => [
  ...cast(inFavour, "for"),
  ...cast(against, "against"),
  ...cast(abstaining, "abstain"),
]

const plain: VotingRule = {
  method: "simpleMajority",
  base: "votesCast",
  counting: "heads",
  abstentions: "ignored",
  quorumBase: "none",
  tieBreak: "rejected",
  silence: "notCounted",
}

/** More for than against, without a quorum, unless it says otherwise. */
export const rule = (change: Partial<VotingRule> = {}): VotingRule => ({ ...plain, ...change })

export const consent = (change: Partial<VotingRule> = {}): VotingRule =>
  rule({ method: "consent", ...change })

export const qualified = (
  numerator: number,
  denominator: number,
  change: Partial<VotingRule> = {},
): VotingRule => rule({ method: "qualifiedMajority", numerator, denominator, ...change })

/** A quorum of two thirds, present or represented. */
export const quorumOfTwoThirds = {
  quorumBase: "represented",
  quorumNumerator: 2,
  quorumDenominator: 3,
} as const satisfies Partial<VotingRule>

/** A ballot at the meeting, seen on the day after, unless it says otherwise. */
export const ballot = (given: Partial<Ballot>): Ballot => ({
  rule: rule(),
  seats: partners("abcdef"),
  procedure: { kind: "meeting", heldOn: meetingDay },
  on: dayAfter,
  votes: [],
  ...given,
})

/** A written procedure from 4 through 18 March. */
export const written = (given: Partial<Ballot>): Ballot =>
  ballot({
    procedure: { kind: "written", opensOn: meetingDay, closesOn: day("2025-03-18") },
    on: day("2025-03-19"),
    ...given,
  })

/** The verdict, or an error that shows the mistakes. */
export const judged = (given: Ballot): Verdict =>
  Result.getOrThrowWith(tally(given), ({ mistakes }) => new Error(JSON.stringify(mistakes)))

/** The mistakes for which a ballot is refused. */
export const mistakesOf = (given: unknown): ReadonlyArray<BallotMistake> => {
  const result = tally(given as Ballot)
  assert.isTrue(Result.isFailure(result), "the ballot should be refused")
  return Result.isFailure(result) ? result.failure.mistakes : []
}

/** Holds the status and the deciding reason of a verdict to what they should be. */
export const ends = (verdict: Verdict, status: Verdict["status"], code: string): void => {
  assert.deepStrictEqual([verdict.status, verdict.reasons[0]?.code], [status, code])
}

/** Why the vote of a seat was not counted; `undefined` when it was. */
export const whyNot = (verdict: Verdict, seat: string): string | undefined =>
  verdict.uncounted.find((vote) => vote.seat === seat)?.code

/** The seats whose vote was counted. */
export const countedOf = (verdict: Verdict): string => verdict.counted.map(({ seat }) => seat).join("")
