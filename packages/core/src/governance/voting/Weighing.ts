/**
 * What becomes of each objection and veto: whether it holds the proposal up, and why or why not.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Counted } from "./Count.ts"
import type { ObjectionCode } from "./Reason.ts"
import type { Reading, ReadObjection } from "./reading/Reading.ts"
import type { Standing, Standings } from "./Standing.ts"

/** An objection, and what became of it. */
export interface Weighed {
  readonly objection: ReadObjection
  readonly code: ObjectionCode
}

const isResolved = ({ resolvedOn }: ReadObjection, on: CalendarDate): boolean =>
  resolvedOn !== null && resolvedOn <= on

const ofVeto = (
  objection: ReadObjection,
  reading: Reading,
  standing: Standing | undefined,
): ObjectionCode => {
  const { veto } = reading.term
  if (veto === null) return "noVetoUnderRule"
  // A veto is not tied to the meeting, so that whoever was absent can still use it.
  if (standing?.entitled !== true || standing.barred !== null) return "mayNotObject"
  if (objection.argument === null) return "withoutArgument"
  if (!objection.overriding) return "notOverriding"
  if (veto.through !== null && objection.raisedOn > veto.through) return "raisedTooLate"
  return isResolved(objection, reading.on) ? "resolved" : "vetoes"
}

const ofObjection = (
  objection: ReadObjection,
  reading: Reading,
  standing: Standing | undefined,
  votedFor: boolean,
): ObjectionCode => {
  if (objection.kind === "concern") return "concernOnly"
  if (reading.rule.method !== "consent") return "noEffectUnderRule"
  if (standing?.entitled !== true || standing.barred !== null) return "mayNotObject"
  if (standing.there === "absent") return "notThere"
  if (objection.argument === null) return "withoutArgument"
  if (!objection.overriding) return "notOverriding"
  if (objection.raisedOn > reading.term.closesOn) return "raisedTooLate"
  const earlier = objection.round < reading.round
  if (isResolved(objection, reading.on)) {
    return earlier || objection.amendment === null ? "resolved" : "needsNewRound"
  }
  return earlier && votedFor ? "withdrawnByVote" : "blocks"
}

/** Weighs every objection, in the order of the ballot. */
export const weigh = (
  reading: Reading,
  standings: Standings,
  counted: ReadonlyArray<Counted>,
): ReadonlyArray<Weighed> => {
  if (reading.objections.length === 0) return []
  const inFavour = new Set(
    counted.flatMap(({ standing, choice, as }) =>
      choice === "for" && as !== "silence" ? [standing.seat] : [],
    ),
  )
  return reading.objections.map((objection) => {
    const standing = standings.of.get(objection.seat)
    const byRule = reading.rule.method === "consent" && reading.term.veto === null
    // Under consent a veto with an argument is an objection, whatever it is called (G01).
    const code =
      objection.kind === "veto" && !byRule
        ? ofVeto(objection, reading, standing)
        : ofObjection(objection, reading, standing, inFavour.has(objection.seat))
    return { objection, code }
  })
}

/** Whether an objection stands in the way of consent. */
export const isBlocking = ({ code }: Weighed): boolean => code === "blocks" || code === "needsNewRound"
