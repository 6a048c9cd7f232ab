/** Reads a decision rule and fills in what was left out. */
import type { Fraction } from "../Fraction.ts"
import type { MajorityBase, VoteCounting, VotingMethod, VotingRule, WithoutVote } from "../VotingRule.ts"
import * as Loose from "./Loose.ts"

/** A quorum as it is counted. */
export interface ReadQuorum {
  readonly base: "present" | "represented"
  readonly counting: VoteCounting
  readonly fraction: Fraction
  readonly moreThan: boolean
}

/** A rule in which nothing is left out. */
export interface ReadRule {
  readonly method: VotingMethod
  readonly base: MajorityBase
  readonly majority: Fraction
  readonly counting: VoteCounting
  readonly abstentions: VotingRule["abstentions"]
  readonly quorum: ReadQuorum | null
  readonly tieBreak: VotingRule["tieBreak"]
  readonly proxyLimit: number
  readonly silence: VotingRule["silence"]
  readonly writtenTermDays: number | null
  readonly vetoTermDays: number | null
  readonly vetoLateItemsOnly: boolean
  readonly conditionsStayOpen: boolean
  readonly withoutVote: WithoutVote
}

const methods: ReadonlyArray<VotingMethod> = [
  "consent",
  "unanimity",
  "simpleMajority",
  "absoluteMajority",
  "qualifiedMajority",
]
const bases: ReadonlyArray<MajorityBase> = ["votesCast", "present", "represented", "entitled"]
const countings: ReadonlyArray<VoteCounting> = ["heads", "weights"]
const abstentions: ReadonlyArray<VotingRule["abstentions"]> = ["ignored", "against", "for"]
const quorumBases: ReadonlyArray<VotingRule["quorumBase"]> = ["none", "present", "represented"]
const tieBreaks: ReadonlyArray<VotingRule["tieBreak"]> = ["rejected", "chairCasts", "nextMeeting", "escalate"]
const silences: ReadonlyArray<VotingRule["silence"]> = ["notCounted", "consents", "against"]
const withoutVotes: ReadonlyArray<WithoutVote> = ["absent", "leftOut", "quorumOnly"]

const whole: Fraction = { numerator: 1, denominator: 1 }
const isPart = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1

const fraction = (
  of: "majority" | "quorum",
  numerator: unknown,
  denominator: unknown,
  needed: boolean,
  mistakes: Loose.Mistakes,
): Fraction => {
  if (!needed && (numerator ?? null) === null && (denominator ?? null) === null) return whole
  if (!isPart(numerator) || !isPart(denominator)) {
    mistakes.push({ _tag: "InvalidFraction", of })
    return whole
  }
  if (numerator > denominator) {
    mistakes.push({ _tag: "AboveWhole", of, numerator, denominator })
    return whole
  }
  return { numerator, denominator }
}

const strictest: ReadRule = {
  method: "unanimity",
  base: "entitled",
  majority: whole,
  counting: "heads",
  abstentions: "against",
  quorum: null,
  tieBreak: "rejected",
  proxyLimit: 0,
  silence: "notCounted",
  writtenTermDays: null,
  vetoTermDays: null,
  vetoLateItemsOnly: false,
  conditionsStayOpen: false,
  withoutVote: "absent",
}

/** Reads a rule; when there are mistakes, what is returned in the place of a bad value does not matter. */
export const read = (given: unknown, mistakes: Loose.Mistakes): ReadRule => {
  const rule = Loose.object(given, "rule", mistakes)
  if (rule === null) return strictest
  const at = ["rule"] as const
  const method = Loose.oneOf(rule, "method", methods, at, mistakes) ?? strictest.method
  const counting = Loose.oneOf(rule, "counting", countings, at, mistakes) ?? strictest.counting
  const quorumBase = Loose.oneOf(rule, "quorumBase", quorumBases, at, mistakes) ?? "none"
  const quorumFraction = fraction(
    "quorum",
    rule.quorumNumerator,
    rule.quorumDenominator,
    quorumBase !== "none",
    mistakes,
  )
  const quorumCounting = Loose.maybeOneOf(rule, "quorumCounting", countings, at, mistakes) ?? counting
  const moreThan = Loose.maybeYesNo(rule, "quorumMoreThan", at, mistakes) ?? false
  return {
    method,
    base: Loose.oneOf(rule, "base", bases, at, mistakes) ?? strictest.base,
    majority: fraction(
      "majority",
      rule.numerator,
      rule.denominator,
      method === "qualifiedMajority",
      mistakes,
    ),
    counting,
    abstentions: Loose.oneOf(rule, "abstentions", abstentions, at, mistakes) ?? strictest.abstentions,
    quorum:
      quorumBase === "none"
        ? null
        : { base: quorumBase, counting: quorumCounting, fraction: quorumFraction, moreThan },
    tieBreak: Loose.oneOf(rule, "tieBreak", tieBreaks, at, mistakes) ?? strictest.tieBreak,
    proxyLimit: Loose.maybeWhole(rule, "proxyLimit", at, mistakes) ?? 0,
    silence: Loose.oneOf(rule, "silence", silences, at, mistakes) ?? strictest.silence,
    writtenTermDays: Loose.maybeWhole(rule, "writtenTermDays", at, mistakes),
    vetoTermDays: Loose.maybeWhole(rule, "vetoTermDays", at, mistakes),
    vetoLateItemsOnly: Loose.maybeYesNo(rule, "vetoLateItemsOnly", at, mistakes) ?? false,
    conditionsStayOpen: Loose.maybeYesNo(rule, "conditionsStayOpen", at, mistakes) ?? false,
    withoutVote: Loose.maybeOneOf(rule, "withoutVote", withoutVotes, at, mistakes) ?? strictest.withoutVote,
  }
}
