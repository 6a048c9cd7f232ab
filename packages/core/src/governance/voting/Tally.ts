/**
 * From a ballot to a verdict.
 */
import * as Result from "effect/Result"
import type { Ballot } from "./Ballot.ts"
import type { InvalidBallot } from "./BallotMistake.ts"
import * as Explain from "./Explain.ts"
import { judge } from "./Judge.ts"
import * as Reading from "./reading/Reading.ts"
import type { Verdict } from "./Verdict.ts"

/**
 * Counts a ballot: adopted, rejected, pending or void, and everything that explains it.
 *
 * Total: every input gives a verdict or an `InvalidBallot` with **all** mistakes in it, never an exception; also data
 * that is no ballot at all. What is refused is what cannot be true of the vote (someone without a seat, a seat that
 * voted twice, a vote before the term or after the meeting, a proxy that is passed on, a quorum above the whole). What
 * can happen but does not count (a late vote in a written procedure, a proxy whose receiver stayed away, a seat with an
 * interest of its own or in default) is in `uncounted` with its reason.
 *
 * The order of votes, seats and other rows changes at most the order of the explanation. Another vote in favour never
 * turns `adopted` into `rejected`, with one exception: where no attendance is kept, voting shows that a seat is there,
 * so that votes by the proxies it holds begin to count, for or against. Consent does not look at votes for and
 * against.
 *
 * Terms are days by the clock of the Netherlands. Seats, default and interests are taken as they stand when the vote
 * closes, or on `on` if that is earlier.
 *
 * @example
 * ```ts
 * const verdict = Result.getOrThrow(tally(ballot))
 * verdict.status // => "adopted"
 * verdict.reasons[0].label.en // => "There are enough votes in favour."
 * ```
 */
export const tally = (ballot: Ballot): Result.Result<Verdict, InvalidBallot> => {
  const reading = Reading.read(ballot)
  if (Result.isFailure(reading)) return Result.fail(reading.failure)
  return Result.succeed(Explain.verdict(judge(reading.success)))
}
