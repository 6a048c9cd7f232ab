/**
 * From sums to an outcome. Whole numbers only: a share is compared by cross-multiplication.
 */
import * as Fraction from "./Fraction.ts"
import type { VerdictCode } from "./Reason.ts"
import type { ReadRule } from "./reading/ReadRule.ts"
import type { Totals } from "./Totals.ts"

/** How a vote ends. */
export type VerdictStatus = "adopted" | "rejected" | "pending" | "void"

/** A status with the reason for it. */
export interface Outcome {
  readonly status: VerdictStatus
  readonly code: VerdictCode
  /** As many for as against. */
  readonly tie: boolean
}

/** What of a vote does not change while votes come in. */
export interface Frame {
  readonly rule: ReadRule
  /** The votes of all entitled. */
  readonly entitled: number
  /** How much must be there; `null` without a quorum. */
  readonly quorum: number | null
  /** An objection stands in the way of consent. */
  readonly blocked: boolean
  readonly castingVote: "for" | "against" | null
}

/** How much must be there to decide; `null` without a quorum. */
export const quorumNeeded = ({ quorum }: ReadRule, whole: number): number | null => {
  if (quorum === null) return null
  const { fraction, moreThan } = quorum
  return moreThan ? Fraction.moreThan(fraction, whole) : Fraction.atLeast(fraction, whole)
}

/** The votes for, with the abstentions where the rule counts those so. */
export const inFavour = ({ abstentions }: ReadRule, totals: Totals): number =>
  totals.for + (abstentions === "for" ? totals.abstain : 0)

/** The votes against, with the abstentions where the rule counts those so. */
export const opposed = ({ abstentions }: ReadRule, totals: Totals): number =>
  totals.against + (abstentions === "against" ? totals.abstain : 0)

/** What the majority is a part of. */
export const baseOf = ({ rule, entitled }: Frame, totals: Totals): number => {
  if (rule.base === "entitled" && rule.method !== "simpleMajority") return entitled
  if (rule.base === "votesCast" || rule.method === "simpleMajority")
    return inFavour(rule, totals) + opposed(rule, totals)
  return rule.base === "present" ? totals.present : totals.represented
}

/** How many votes in favour are needed; `null` under consent. Never less than one: nothing is adopted without a vote. */
export const needed = (frame: Frame, totals: Totals): number | null => {
  const base = baseOf(frame, totals)
  switch (frame.rule.method) {
    case "consent":
      return null
    case "unanimity":
      return Math.max(1, base)
    case "simpleMajority":
      return opposed(frame.rule, totals) + 1
    case "absoluteMajority":
      return Fraction.moreThan(Fraction.half, base)
    case "qualifiedMajority":
      return Math.max(1, Fraction.atLeast(frame.rule.majority, base))
  }
}

const ended = (status: VerdictStatus, code: VerdictCode, tie = false): Outcome => ({ status, code, tie })

/** What the chair decided; `null` when no chair is there in person, none did, or two disagree. */
const castingVote = ({ castingVote: given }: Frame, totals: Totals): "for" | "against" | null => {
  if (totals.chairs === 0) return null
  if (given !== null) return given
  if (totals.chairsFor > 0) return totals.chairsAgainst > 0 ? null : "for"
  return totals.chairsAgainst > 0 ? "against" : null
}

const broken = (frame: Frame, totals: Totals): Outcome => {
  switch (frame.rule.tieBreak) {
    case "rejected":
      return ended("rejected", "tieRejected", true)
    case "nextMeeting":
      return ended("pending", "tieToNextMeeting", true)
    case "escalate":
      return ended("pending", "tieEscalated", true)
    case "chairCasts": {
      const choice = castingVote(frame, totals)
      if (choice === null) return ended("rejected", "noCastingVote", true)
      return choice === "for"
        ? ended("adopted", "castingVoteFor", true)
        : ended("rejected", "castingVoteAgainst", true)
    }
  }
}

const isTie = (frame: Frame, totals: Totals): boolean => {
  const { rule } = frame
  const favour = inFavour(rule, totals)
  if (favour === 0 || favour !== opposed(rule, totals)) return false
  // An absolute majority needs more than half of its base; only when it is exactly half can one vote settle it.
  return (
    rule.method === "simpleMajority" ||
    (rule.method === "absoluteMajority" && favour === baseOf(frame, totals) - favour)
  )
}

const consent = (frame: Frame, totals: Totals): Outcome => {
  if (totals.there === 0 && totals.voices === 0) return ended("void", "nobodyVoted")
  if (frame.blocked) return ended("rejected", "openObjection")
  return totals.silentAgainst > 0 ? ended("rejected", "silenceAgainst") : ended("adopted", "noOpenObjection")
}

/** How the vote ends if nothing more comes in. */
export const of = (frame: Frame, totals: Totals): Outcome => {
  const { rule } = frame
  if (frame.quorum !== null && totals.quorum < frame.quorum) return ended("void", "noQuorum")
  if (rule.method === "consent") return consent(frame, totals)
  if (totals.voices === 0) return ended("void", "nobodyVoted")
  if (inFavour(rule, totals) >= (needed(frame, totals) ?? 0))
    return ended("adopted", rule.method === "unanimity" ? "unanimous" : "majority")
  if (isTie(frame, totals)) return broken(frame, totals)
  return ended("rejected", rule.method === "unanimity" ? "notUnanimous" : "noMajority")
}
