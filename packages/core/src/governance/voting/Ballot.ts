/**
 * Everything a vote is judged by, as plain data: it can be written by hand, kept as JSON, or read from a register.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Instant } from "../../values/Instant.ts"
import type { VotingRule } from "./VotingRule.ts"

/** What a seat chose. A blank vote counts as an abstention. */
export type VoteChoice = "for" | "against" | "abstain" | "blank"

/** A seat in the body that decides. */
export interface BallotSeat {
  readonly id: string
  /** What people call it; its id when left out. */
  readonly name?: string
  readonly organisation?: string | null
  /** How many votes it counts for under `counting: "weights"`: a whole number, not below 0. */
  readonly weight: number
  /** Whether it has a vote at all; yes when left out. An adviser's seat has none. */
  readonly votes?: boolean
  /** Whether it has the casting vote where the rule gives one. */
  readonly chair?: boolean
  /** Whether its vote is suspended. */
  readonly suspended?: boolean
  /** For a general meeting: whether it belongs to a member of the association (RP10). */
  readonly member?: boolean | null
}

/** Whether a seat was there: in person, by proxy, or not. A seat without such a row is not taken to be there. */
export interface BallotPresence {
  readonly seat: string
  readonly presence: "present" | "represented" | "absent"
}

/** A seat that lets another vote for it. It counts only while the receiver is there in person and may vote. */
export interface BallotProxy {
  readonly id?: string
  readonly giver: string
  readonly receiver: string
  readonly form?: "written" | "electronic" | "oral" | null
}

/** The vote of one seat. */
export interface BallotVote {
  readonly id?: string
  readonly seat: string
  readonly choice: VoteChoice
  /** Left out: in time. */
  readonly castAt?: Instant | null
  /** The seat that cast it, when that is another one. */
  readonly by?: string | null
  /** Left out: that of the ballot. */
  readonly round?: number
}

/** An interest of their own that the holder of a seat declared. Such a seat takes no part (RP16, RP17). */
export interface BallotRecusal {
  readonly id?: string
  readonly seat: string
  readonly declaredOn?: CalendarDate | null
  /** Whether it took part in the discussion or the vote all the same. */
  readonly tookPart?: boolean | null
}

/** An objection, a concern or a veto. */
export interface BallotObjection {
  readonly id?: string
  readonly seat: string
  readonly kind: "objection" | "concern" | "veto"
  /** Why; without it nothing is held up (G01, H08). */
  readonly argument?: string | null
  /** Whether it is so heavy that the proposal cannot go ahead. */
  readonly overriding: boolean
  readonly raisedOn: CalendarDate
  /** The change that takes it away. A changed proposal is decided on in a new round. */
  readonly amendment?: string | null
  readonly resolvedOn?: CalendarDate | null
  /** Left out: that of the ballot. */
  readonly round?: number
}

/** An organisation in default, whose seats have no vote while it lasts (H06). */
export interface BallotDefault {
  readonly id?: string
  readonly organisation: string
  readonly from: CalendarDate
  /** The last day; `null` while it lasts. */
  readonly through?: CalendarDate | null
}

/** A condition of the decision. */
export interface BallotCondition {
  readonly id?: string
  readonly text: string
  readonly metOn?: CalendarDate | null
}

/** A vote at a meeting. It is over on the next day, or when the ballot says that it is closed. */
export interface MeetingProcedure {
  readonly kind: "meeting"
  readonly heldOn: CalendarDate
  /** The first day on which votes may be cast beforehand; the day of the meeting when left out. */
  readonly votesFrom?: CalendarDate | null
  /** The day on which the draft minutes were sent, from which the term of a veto runs. */
  readonly minutesSentOn?: CalendarDate | null
  /** Whether the item was put on the agenda after the call. */
  readonly addedToAgendaLater?: boolean | null
}

/** A vote in writing, from the first day through the last. */
export interface WrittenProcedure {
  readonly kind: "written"
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
}

/** What became of a decision that had to be ratified. */
export interface RatificationVote {
  readonly on: CalendarDate
  readonly outcome: "adopted" | "rejected"
}

/** A decision taken urgently, that lapses unless it is ratified in time. */
export interface Urgency {
  /** The last day to ratify it; `null` when none is known yet. */
  readonly ratifyBy: CalendarDate | null
  readonly ratification?: RatificationVote | null
}

/**
 * A vote on one proposal in one round, as known on a day: votes, objections and interests of later days are left out
 * of account.
 *
 * @example
 * ```ts
 * const ballot: Ballot = {
 *   rule: {
 *     method: "simpleMajority", base: "votesCast", counting: "heads", abstentions: "ignored",
 *     quorumBase: "none", tieBreak: "rejected", silence: "notCounted",
 *   },
 *   seats: [{ id: "a", weight: 1 }, { id: "b", weight: 1 }, { id: "c", weight: 1 }],
 *   procedure: { kind: "meeting", heldOn: CalendarDate.unsafe("2025-03-04") },
 *   on: CalendarDate.unsafe("2025-03-05"),
 *   votes: [{ seat: "a", choice: "for" }, { seat: "b", choice: "for" }, { seat: "c", choice: "against" }],
 * }
 * ```
 */
export interface Ballot {
  readonly rule: VotingRule
  /** Every seat of the body, also those without a vote. */
  readonly seats: ReadonlyArray<BallotSeat>
  readonly procedure: MeetingProcedure | WrittenProcedure
  /** The day as of which the verdict is asked. */
  readonly on: CalendarDate
  readonly votes: ReadonlyArray<BallotVote>
  /** 1 when left out. */
  readonly round?: number
  /** The vote was closed, though its last day is not over. */
  readonly closed?: boolean
  readonly presence?: ReadonlyArray<BallotPresence>
  readonly proxies?: ReadonlyArray<BallotProxy>
  readonly recusals?: ReadonlyArray<BallotRecusal>
  readonly objections?: ReadonlyArray<BallotObjection>
  readonly defaults?: ReadonlyArray<BallotDefault>
  readonly conditions?: ReadonlyArray<BallotCondition>
  readonly urgency?: Urgency | null
  /** How the chair broke a tie; the chair's own vote when left out. */
  readonly castingVote?: "for" | "against" | null
  /**
   * The body may decide itself when, because of interests of their own, no decision can be taken: as the board of a
   * foundation without a supervisory board, with written reasons (RP16, article 2:291(6) of the Civil Code).
   */
  readonly selfDecides?: { readonly reasons: string | null } | null
}
