/**
 * How votes become a decision, as data. A row of the table `decisionRule` is such a rule.
 */

/** When a proposal is adopted. */
export type VotingMethod =
  | "consent"
  | "unanimity"
  | "simpleMajority"
  | "absoluteMajority"
  | "qualifiedMajority"

/**
 * Of which total a majority is a part.
 *
 * - `votesCast`: the votes for and against, and the abstentions where the rule counts them as one of the two.
 * - `present`: those there in person. A vote by proxy then stays outside the count.
 * - `represented`: those there in person or by a valid proxy.
 * - `entitled`: everyone entitled to vote.
 */
export type MajorityBase = "votesCast" | "present" | "represented" | "entitled"

/** Whether each seat counts for one, or for its weight. */
export type VoteCounting = "heads" | "weights"

/**
 * What becomes of a seat that may not vote: its holder has an interest of their own, its organisation is in default,
 * or its vote is suspended.
 *
 * - `absent`: it stays in the whole that a quorum or majority is a part of, and counts as not there.
 * - `leftOut`: it is in no count, so that the whole is smaller.
 * - `quorumOnly`: it stays in the whole, and when it is there in person it helps to make the quorum.
 */
export type WithoutVote = "absent" | "leftOut" | "quorumOnly"

/**
 * A decision rule.
 *
 * What a method does not use is not looked at: consent has no majority; a simple majority and consent have no `base`;
 * `numerator` and `denominator` are the qualified majority's. A tie (as many for as against) is broken as `tieBreak`
 * says under a simple majority, and under an absolute one when it is exactly half of the base.
 */
export interface VotingRule {
  readonly method: VotingMethod
  readonly base: MajorityBase
  /** The qualified majority: at least `numerator / denominator` of the base. */
  readonly numerator?: number | null
  readonly denominator?: number | null
  readonly counting: VoteCounting
  /**
   * How an abstention or a blank vote counts. `ignored`: for neither side; it is then no vote cast, but the one who
   * abstains is still among those present, represented and entitled.
   */
  readonly abstentions: "ignored" | "against" | "for"
  readonly quorumBase: "none" | "present" | "represented"
  /** Absent: as `counting`. */
  readonly quorumCounting?: VoteCounting | null
  /** The quorum: at least `quorumNumerator / quorumDenominator` of all entitled to vote. */
  readonly quorumNumerator?: number | null
  readonly quorumDenominator?: number | null
  /** More than that fraction, instead of at least. */
  readonly quorumMoreThan?: boolean | null
  readonly tieBreak: "rejected" | "chairCasts" | "nextMeeting" | "escalate"
  /** How many proxies one seat may hold. Absent or 0: proxies do not count. */
  readonly proxyLimit?: number | null
  /** What silence is in a written procedure, once its term is over. Silence never makes a quorum. */
  readonly silence: "notCounted" | "consents" | "against"
  /** How many days a written procedure lasts at least; a shorter one is remarked upon. */
  readonly writtenTermDays?: number | null
  /** How many days a veto remains possible. Absent: there is no veto. */
  readonly vetoTermDays?: number | null
  /** After the meeting a veto is only possible on what was added to the agenda later (DESCA: fact H08, M 85%). */
  readonly vetoLateItemsOnly?: boolean | null
  /** A decision holds while its conditions are still open. Absent: it waits for them. */
  readonly conditionsStayOpen?: boolean | null
  /** Absent: `absent`. */
  readonly withoutVote?: WithoutVote | null
}
