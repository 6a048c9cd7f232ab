/**
 * What came of a vote, with everything that explains it.
 */
import type { Norm } from "../../law/Norm.ts"
import type { RowRef } from "../../partnership/RowRef.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { VoteChoice } from "./Ballot.ts"
import type { VerdictStatus } from "./Outcome.ts"
import type { Ratification } from "./Ratification.ts"
import type { MissingCode, ObjectionCode, UncountedCode, VerdictCode } from "./Reason.ts"
import type { VoteCounting } from "./VotingRule.ts"

/** A reason for the status. */
export interface VerdictReason {
  readonly code: VerdictCode
  readonly label: Label
  readonly rows: ReadonlyArray<RowRef>
}

/** Whether enough were there. */
export interface QuorumVerdict {
  readonly base: "present" | "represented"
  readonly counting: VoteCounting
  /** What the quorum is a part of: all entitled, without those that the rule leaves out. */
  readonly whole: number
  readonly needed: number
  readonly there: number
  readonly met: boolean
  /** By how much it is not met; 0 when it is. */
  readonly short: number
}

/** A vote that was counted. */
export interface CountedVote {
  readonly seat: string
  readonly name: string
  readonly organisation: string | null
  /** What it counted for: 1 when heads are counted. */
  readonly weight: number
  readonly choice: VoteChoice
  /** Cast by the seat itself, by the receiver of its proxy, or taken from its silence in a written procedure. */
  readonly as: "self" | "proxy" | "silence"
  /** The seat that cast it by proxy. */
  readonly by: string | null
  /** The id of the vote, if it has one. */
  readonly vote: string | null
}

/** A vote that was not counted, and why. */
export interface UncountedVote {
  readonly seat: string
  readonly name: string
  readonly organisation: string | null
  readonly choice: VoteChoice
  readonly vote: string | null
  readonly code: UncountedCode
  readonly label: Label
}

/** A seat with a vote that did not use it, or not yet. */
export interface MissingVote {
  readonly seat: string
  readonly name: string
  readonly organisation: string | null
  readonly weight: number
  readonly canStillVote: boolean
  readonly code: MissingCode
  readonly label: Label
}

/** The sums, in heads or in weight. */
export interface VoteSums {
  readonly counting: VoteCounting
  readonly for: number
  readonly against: number
  /** Abstentions and blank votes. */
  readonly abstain: number
  /** The votes for, with the abstentions if the rule counts those as for. */
  readonly inFavour: number
  /** The votes against, with the abstentions if the rule counts those as against. */
  readonly opposed: number
  /** What the majority is a part of; for consent all votes. */
  readonly base: number
  /** How many votes in favour are needed; `null` under consent. */
  readonly needed: number | null
}

/** An objection and what became of it. */
export interface ObjectionVerdict {
  readonly id: string | null
  readonly seat: string
  readonly kind: "objection" | "concern" | "veto"
  readonly round: number
  readonly argument: string | null
  readonly amendment: string | null
  /** Whether it holds the proposal up now. */
  readonly holdsUp: boolean
  readonly code: ObjectionCode
  readonly label: Label
}

/** A condition that is still open. */
export interface OpenCondition {
  readonly id: string | null
  readonly text: string
}

/** As many for as against, and how that was settled. */
export interface TieVerdict {
  readonly rule: "rejected" | "chairCasts" | "nextMeeting" | "escalate"
  /** What the chair decided, where it has the casting vote and used it. */
  readonly castingVote: "for" | "against" | null
}

/** A single missing vote that would change how things stand. */
export interface PivotalVote {
  readonly seat: string
  readonly choice: "for" | "against"
  /** What the vote would end in, if nothing else came in. */
  readonly becomes: VerdictStatus
}

/** Something other than a vote that can still change the outcome. */
export interface LaterEvent {
  readonly kind: "veto" | "ratification" | "conditions" | "objections" | "tie"
  /** The last day on which it can happen; `null` when there is none, or it is not known yet. */
  readonly through: CalendarDate | null
  /** What it makes of the decision; `null` when that is decided elsewhere. */
  readonly becomes: VerdictStatus | null
  readonly label: Label
}

/** What could still change the outcome. */
export interface Decisive {
  /** How it would end if the vote closed now. */
  readonly ifClosedNow: VerdictStatus
  /**
   * How the vote can still end, whatever the missing votes turn out to be. Before the vote is closed it may name an
   * end that, because of proxies, cannot quite be reached; it never leaves one out.
   */
  readonly mayBecome: ReadonlyArray<"adopted" | "rejected" | "void">
  /** The missing votes that would each, alone, change `ifClosedNow`. */
  readonly pivotal: ReadonlyArray<PivotalVote>
  /** How many more votes in favour are needed over the present base; 0 when there are enough, `null` under consent. */
  readonly shortInFavour: number | null
  /** How many more must be there; 0 when there are enough. */
  readonly shortOfQuorum: number
  readonly later: ReadonlyArray<LaterEvent>
}

/** Something to look at, that does not change the count. */
export interface Remark {
  readonly code:
    | "multipleVotes"
    | "outweighsOthers"
    | "nonMembersOutweigh"
    | "oralProxy"
    | "earlyVote"
    | "recusedTookPart"
    | "interestsSetAside"
    | "writtenTermShort"
    | "againstWithoutObjection"
    | "objectionWithoutArgument"
    | "proxyWithoutEffect"
    | "representedWithoutProxy"
    | "castingVoteWithoutChair"
    | "noLastDayToRatify"
  readonly severity: "info" | "warning"
  readonly label: Label
  readonly seats: ReadonlyArray<string>
  /** The rule of law or practice behind it, if there is one. */
  readonly source: Norm | null
}

/**
 * What came of a vote.
 *
 * - `adopted`: it stands (`provisional` says that it still has to be ratified).
 * - `rejected`: it does not: not enough in favour, an objection, a veto.
 * - `pending`: votes, conditions or a way out of a tie are awaited.
 * - `void`: there is no valid decision: no quorum, nobody who may or did vote, or an urgent decision that lapsed.
 */
export interface Verdict {
  readonly status: VerdictStatus
  /** Why, the deciding reason first. */
  readonly reasons: ReadonlyArray<VerdictReason>
  readonly round: number
  readonly on: CalendarDate
  /** No vote can be added any more. */
  readonly closed: boolean
  /** Nothing can change the status any more. */
  readonly final: boolean
  /** Adopted urgently and not yet ratified. */
  readonly provisional: boolean
  /** `null` where the rule asks for none. */
  readonly quorum: QuorumVerdict | null
  readonly sums: VoteSums
  readonly counted: ReadonlyArray<CountedVote>
  readonly uncounted: ReadonlyArray<UncountedVote>
  readonly missing: ReadonlyArray<MissingVote>
  readonly objections: ReadonlyArray<ObjectionVerdict>
  readonly openConditions: ReadonlyArray<OpenCondition>
  readonly tie: TieVerdict | null
  /** Until when a veto is possible; `null` where the rule knows none. */
  readonly veto: { readonly through: CalendarDate | null } | null
  /** How an urgent decision stands; `null` when it is not urgent. */
  readonly ratification: Ratification | null
  readonly decisive: Decisive
  readonly remarks: ReadonlyArray<Remark>
}
