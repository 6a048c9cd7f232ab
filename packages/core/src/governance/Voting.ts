/**
 * Voting: ballots, verdicts that explain themselves, and what if.
 */
export type {
  Ballot,
  BallotCondition,
  BallotDefault,
  BallotObjection,
  BallotPresence,
  BallotProxy,
  BallotRecusal,
  BallotSeat,
  BallotVote,
  MeetingProcedure,
  RatificationVote,
  Urgency,
  VoteChoice,
  WrittenProcedure,
} from "./voting/Ballot.ts"
export {
  type BallotMistake,
  type InvalidBallot,
  mistakeLabel,
  type SeatPlace,
} from "./voting/BallotMistake.ts"
export { ballotOf, type Needs as BallotNeeds, type NoBallot, verdictOf } from "./voting/BallotOf.ts"
export type { BallotRefusal } from "./voting/BallotRefusal.ts"
export type { VerdictStatus } from "./voting/Outcome.ts"
export { type Ratification, ratification } from "./voting/Ratification.ts"
export type { MissingCode, ObjectionCode, UncountedCode, VerdictCode } from "./voting/Reason.ts"
export {
  type BallotChanges,
  type Simulation,
  simulate,
  type VerdictDifference,
  type VoteDifference,
  type Without,
} from "./voting/Simulate.ts"
export { tally } from "./voting/Tally.ts"
export type {
  CountedVote,
  Decisive,
  LaterEvent,
  MissingVote,
  ObjectionVerdict,
  OpenCondition,
  PivotalVote,
  QuorumVerdict,
  Remark,
  TieVerdict,
  UncountedVote,
  Verdict,
  VerdictReason,
  VoteSums,
} from "./voting/Verdict.ts"
export type {
  MajorityBase,
  VoteCounting,
  VotingMethod,
  VotingRule,
  WithoutVote,
} from "./voting/VotingRule.ts"
