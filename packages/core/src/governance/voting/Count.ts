/**
 * Which votes count, for what, and which do not; and what the votes that are missing could still add.
 */
import type { VoteChoice } from "./Ballot.ts"
import type { MissingCode, UncountedCode } from "./Reason.ts"
import type { Reading } from "./reading/Reading.ts"
import type { ReadRule } from "./reading/ReadRule.ts"
import type { Standing, Standings } from "./Standing.ts"
import * as Totals from "./Totals.ts"

/** A vote that counts. */
export interface Counted {
  readonly standing: Standing
  readonly choice: VoteChoice
  readonly as: "self" | "proxy" | "silence"
}

/** A vote that does not count. */
export interface Uncounted {
  readonly standing: Standing
  readonly code: UncountedCode
}

/** A seat whose vote is missing. */
export interface Missing {
  readonly standing: Standing
  readonly code: MissingCode
}

/** The votes of a ballot. */
export interface Count {
  readonly counted: ReadonlyArray<Counted>
  readonly uncounted: ReadonlyArray<Uncounted>
  readonly missing: ReadonlyArray<Missing>
  /** What the counted votes, without silence, add up to. */
  readonly cast: Totals.Totals
  /** What was silent, where silence counts: from when the term is over, or what it would be. */
  readonly silent: ReadonlyArray<Standing>
}

const isInPersonOnly = (rule: ReadRule): boolean =>
  rule.base === "present" && rule.method !== "consent" && rule.method !== "simpleMajority"

/** Whether a vote that another seat cast for one that is there itself rests on a proxy. */
const castByReceiver = ({ seat }: Standing, rule: ReadRule, standings: Standings): boolean => {
  const by = seat.vote?.by ?? null
  if (by === null || by !== seat.receiver || rule.proxyLimit === 0) return false
  const receiver = standings.of.get(by)
  return receiver?.there === "inPerson" && receiver.entitled && receiver.barred === null
}

const faultOf = (standing: Standing, rule: ReadRule, standings: Standings): UncountedCode | null => {
  const { seat, there } = standing
  if (seat.vote?.notYetCast === true) return "notYetCast"
  if (!standing.entitled) return "noVote"
  if (standing.barred !== null) return standing.barred
  if (seat.vote?.late === true) return "afterTerm"
  if (there === "inPerson") {
    return seat.vote?.by == null || castByReceiver(standing, rule, standings) ? null : "noProxy"
  }
  if (there === "byProxy") return isInPersonOnly(rule) ? "notInPerson" : null
  return standing.fault ?? "absent"
}

/** Whether a seat without a vote that counts can still give one. */
const mayStillVote = ({ there, fault, seat }: Standing, reading: Reading, standings: Standings): boolean => {
  if (reading.term.closed || (there === "byProxy" && isInPersonOnly(reading.rule))) return false
  if (there !== "absent") return true
  if (fault !== "receiverNotPresent" || seat.receiver === null) return false
  return standings.of.get(seat.receiver)?.there === "unknown"
}

/** Whether nothing was heard of a seat in time, so that what the rule says of silence holds for it. */
const isSilent = ({ seat, there }: Standing): boolean =>
  there === "unknown" && (seat.vote === null || seat.vote.late || seat.vote.notYetCast)

/** Counts the votes. */
export const make = (reading: Reading, standings: Standings): Count => {
  const { rule, term } = reading
  const counted: Array<Counted> = []
  const uncounted: Array<Uncounted> = []
  const missing: Array<Missing> = []
  const silent: Array<Standing> = []
  const cast = Totals.empty()
  const silenceCounts = term.written && rule.silence !== "notCounted"
  for (const standing of standings.all) {
    const { seat, there, barred } = standing
    Totals.addSeat(cast, standing, rule)
    let heard = false
    if (seat.vote !== null) {
      const code = faultOf(standing, rule, standings)
      if (code === null) {
        counted.push({
          standing,
          choice: seat.vote.choice,
          as: there === "byProxy" || seat.vote.by !== null ? "proxy" : "self",
        })
        Totals.addVote(cast, standing, seat.vote.choice)
        continue
      }
      uncounted.push({ standing, code })
      heard = code !== "notYetCast" && code !== "receiverNotPresent"
    }
    if (!standing.entitled || barred !== null) continue
    if (silenceCounts && isSilent(standing)) {
      silent.push(standing)
      if (!term.closed) missing.push({ standing, code: "awaited" })
      else counted.push({ standing, choice: rule.silence === "consents" ? "for" : "against", as: "silence" })
      continue
    }
    if (!heard && mayStillVote(standing, reading, standings)) missing.push({ standing, code: "awaited" })
    else if (seat.vote === null || seat.vote.notYetCast) {
      missing.push({ standing, code: there === "absent" ? "notThere" : "didNotVote" })
    }
  }
  return { counted, uncounted, missing, cast, silent }
}
