/**
 * Reads a ballot from the register: everything that the vote on a proposal is judged by, in one round, as of a day.
 */
import * as Result from "effect/Result"
import * as InForce from "../../partnership/internal/InForce.ts"
import type * as Organisation from "../../partnership/records/Organisation.ts"
import type * as StatutesProvision from "../../partnership/records/StatutesProvision.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type * as Attendance from "../records/Attendance.ts"
import type * as Body from "../records/Body.ts"
import type * as Decision from "../records/Decision.ts"
import type * as DecisionCondition from "../records/DecisionCondition.ts"
import type * as DecisionRule from "../records/DecisionRule.ts"
import type * as Meeting from "../records/Meeting.ts"
import type * as Proposal from "../records/Proposal.ts"
import type * as ProxyVote from "../records/Proxy.ts"
import type * as Recusal from "../records/Recusal.ts"
import type * as Subject from "../records/Subject.ts"
import * as Seats from "../Seats.ts"
import * as UrgentDecision from "../UrgentDecision.ts"
import type { Ballot, Urgency } from "./Ballot.ts"
import type { InvalidBallot } from "./BallotMistake.ts"
import * as BallotRefusal from "./BallotRefusal.ts"
import * as BallotRows from "./BallotRows.ts"
import * as LegalLimits from "./LegalLimits.ts"
import { tally } from "./Tally.ts"
import type { Verdict } from "./Verdict.ts"
import * as VotingMeeting from "./VotingMeeting.ts"

/** The tables that a ballot is read from. */
export type Needs = BallotRows.Needs &
  VotingMeeting.Needs &
  UrgentDecision.Needs &
  Register.Register<{
    readonly proposal: typeof Proposal.table
    readonly subject: typeof Subject.table
    readonly body: typeof Body.table
    readonly decisionRule: typeof DecisionRule.table
    readonly attendance: typeof Attendance.table
    readonly proxy: typeof ProxyVote.table
    readonly recusal: typeof Recusal.table
    readonly decisionCondition: typeof DecisionCondition.table
    readonly organisation: typeof Organisation.table
    readonly statutesProvision: typeof StatutesProvision.table
  }>

/** No ballot could be made of a proposal. */
export interface NoBallot {
  readonly _tag: "NoBallot"
  readonly refusals: ReadonlyArray<BallotRefusal.BallotRefusal>
}

interface Frame {
  readonly proposal: Proposal.Row
  readonly body: Body.Row
  readonly rule: DecisionRule.Row
  readonly meeting: Meeting.Row
}

/** What every ballot needs, or all that is missing. */
const frameOf = (register: Needs, id: string, round: number): Result.Result<Frame, NoBallot> => {
  const proposal = Register.get(register, "proposal", id)
  if (proposal === undefined)
    return Result.fail({ _tag: "NoBallot", refusals: [BallotRefusal.proposalUnknown(id)] })
  const refusals: Array<BallotRefusal.BallotRefusal> = []
  if (proposal.status === "withdrawn") refusals.push(BallotRefusal.proposalWithdrawn(id))
  if (!Number.isSafeInteger(round) || round < 1 || round > proposal.round)
    refusals.push(BallotRefusal.roundUnknown(id, round, proposal.round))
  const subject = Register.get(register, "subject", proposal.subject)
  const bodyId = proposal.body ?? subject?.body ?? null
  const body = bodyId === null ? undefined : Register.get(register, "body", bodyId)
  if (body === undefined) {
    refusals.push(BallotRefusal.bodyUnknown(id, proposal.subject))
    return Result.fail({ _tag: "NoBallot", refusals })
  }
  const ruleId = subject?.decisionRule ?? body.decisionRule
  const rule = ruleId === null ? undefined : Register.get(register, "decisionRule", ruleId)
  if (rule === undefined) refusals.push(BallotRefusal.ruleUnknown(body.id, proposal.subject))
  const meeting = VotingMeeting.find(register, proposal, body.id, round)
  if (meeting === undefined) refusals.push(BallotRefusal.meetingUnknown(id, body.id))
  return rule === undefined || meeting === undefined || refusals.length > 0
    ? Result.fail({ _tag: "NoBallot", refusals })
    : Result.succeed({ proposal, body, rule, meeting })
}

const provisionOf = (
  register: Needs,
  body: Body.Row,
  subject: StatutesProvision.Row["subject"],
  day: CalendarDate.CalendarDate,
): StatutesProvision.Row | undefined =>
  body.organisation === null
    ? undefined
    : Register.where(register, "statutesProvision", "organisation", body.organisation).find(
        ({ subject: about, validFrom, validThrough }) =>
          about === subject &&
          (validFrom === null || validFrom <= day) &&
          (validThrough === null || day <= validThrough),
      )

const procedureOf = (register: Needs, { proposal, body, meeting }: Frame): Ballot["procedure"] => {
  const { heldOn, closesOn, kind, minutesSentOn } = meeting
  if (kind === "written") return { kind: "written", opensOn: heldOn, closesOn: closesOn ?? heldOn }
  const beforehand = provisionOf(register, body, "electronicVote", heldOn)?.allowed === true
  return {
    kind: "meeting",
    heldOn,
    // Only where the statutes allow it, and then from the thirtieth day before (RP11).
    votesFrom:
      beforehand && heldOn > "0001-02-01" ? CalendarDate.addDays(heldOn, -LegalLimits.earlyVoteDays) : null,
    minutesSentOn,
    addedToAgendaLater: VotingMeeting.addedLater(register, proposal.id, meeting.id),
  }
}

/**
 * Whether the body may decide itself when its own interests prevent a decision: the statutes name it, or it is the
 * board of a foundation without a supervisory board, or a foundation's supervisory board (RP16, RP17: articles
 * 2:291(6) and 2:292a(7) of the Civil Code).
 */
const selfDecides = (register: Needs, body: Body.Row, day: CalendarDate.CalendarDate): boolean => {
  if (body.organisation === null) return false
  const provision = provisionOf(register, body, "conflictOfInterest", day)
  if (provision !== undefined && provision.body !== null) return provision.body === body.id
  if (Register.get(register, "organisation", body.organisation)?.legalForm !== "foundation") return false
  if (body.kind === "supervisoryBoard") return true
  return (
    body.kind === "board" &&
    !Register.where(register, "body", "organisation", body.organisation).some(
      (other) => other.kind === "supervisoryBoard" && InForce.on(other, day),
    )
  )
}

/** The decision that closed this round: the last one taken on the proposal, not before the meeting. */
const decisionOf = (
  register: Needs,
  { proposal, meeting }: Frame,
  round: number,
  on: CalendarDate.CalendarDate,
): Decision.Row | undefined => {
  if (round !== proposal.round) return undefined
  let last: Decision.Row | undefined
  for (const decision of Register.where(register, "decision", "proposal", proposal.id)) {
    if (decision.takenOn > on || decision.takenOn < meeting.heldOn) continue
    if (last === undefined || decision.takenOn > last.takenOn) last = decision
  }
  return last
}

const urgencyOf = (
  register: Needs,
  decision: Decision.Row | undefined,
  { proposal }: Frame,
  on: CalendarDate.CalendarDate,
): Urgency | null => {
  const standing = decision === undefined ? undefined : UrgentDecision.urgentStanding(register, decision, on)
  if (standing === undefined) return proposal.urgent && decision === undefined ? { ratifyBy: null } : null
  const by = standing.by === null ? undefined : Register.get(register, "decision", standing.by)
  return {
    ratifyBy: standing.ratifyBy,
    ratification:
      by === undefined
        ? null
        : { on: by.takenOn, outcome: by.outcome === "adopted" ? "adopted" : "rejected" },
  }
}

/**
 * The ballot of a proposal in a round, as of a day: the rule of its subject (or else of the body), the seats as they
 * stand when the vote begins, attendance and proxies of the meeting, the votes of the round, objections through that
 * round, declared interests, defaults, conditions and ratification.
 *
 * Refuses, with every reason at once, when the register does not say who decides, by what rule or in which meeting;
 * when the round has not been; and when a vote was cast by somebody who holds no seat.
 *
 * A seat whose organisation was a partner and left has no vote; neither has an empty seat that belongs to no
 * organisation. An empty seat of an organisation stays in the count, as not there.
 *
 * @example
 * ```ts
 * const ballot = ballotOf(register, "proposal-7", 1, CalendarDate.unsafe("2025-03-05"))
 * ```
 */
export const ballotOf = (
  register: Needs,
  proposal: string,
  round: number,
  on: CalendarDate.CalendarDate,
): Result.Result<Ballot, NoBallot> =>
  Result.flatMap(frameOf(register, proposal, round), (frame) => {
    const { meeting, body } = frame
    const standings = Seats.seatsOf(register, body.id, meeting.heldOn)
    const seats = BallotRows.seatsOf(register, body, standings, meeting.heldOn)
    const proxies = Register.where(register, "proxy", "meeting", meeting.id)
    const { votes, refusals } = BallotRows.votesOf(register, frame.proposal, round, standings, proxies)
    if (refusals.length > 0) return Result.fail({ _tag: "NoBallot", refusals })
    const decision = decisionOf(register, frame, round, on)
    return Result.succeed<Ballot>({
      rule: frame.rule,
      seats,
      procedure: procedureOf(register, frame),
      on,
      round,
      votes,
      closed: decision !== undefined,
      presence: Register.where(register, "attendance", "meeting", meeting.id).map(({ seat, presence }) => ({
        seat,
        presence,
      })),
      proxies: proxies.map(({ id, giver, receiver, form }) => ({ id, giver, receiver, form })),
      recusals: Register.where(register, "recusal", "proposal", proposal).map(
        ({ id, seat, declaredOn, tookPart }) => ({ id, seat, declaredOn, tookPart }),
      ),
      objections: Register.where(register, "objection", "proposal", proposal).filter(
        (objection) => objection.round <= round,
      ),
      defaults: BallotRows.defaultsOf(register, seats),
      conditions:
        decision === undefined
          ? []
          : Register.where(register, "decisionCondition", "decision", decision.id).map(
              ({ id, text, metOn }) => ({ id, text, metOn }),
            ),
      urgency: urgencyOf(register, decision, frame, on),
      selfDecides: selfDecides(register, body, meeting.heldOn)
        ? { reasons: decision?.reasons ?? null }
        : null,
    })
  })

/**
 * The verdict on a proposal of the register in a round, as of a day: `tally` of `ballotOf`.
 *
 * @example
 * ```ts
 * const verdict = verdictOf(register, "proposal-7", 1, CalendarDate.unsafe("2025-03-05"))
 * if (Result.isSuccess(verdict)) verdict.success.status // => "adopted"
 * ```
 */
export const verdictOf = (
  register: Needs,
  proposal: string,
  round: number,
  on: CalendarDate.CalendarDate,
): Result.Result<Verdict, NoBallot | InvalidBallot> =>
  Result.flatMap(
    ballotOf(register, proposal, round, on),
    (ballot) => tally(ballot) as Result.Result<Verdict, NoBallot | InvalidBallot>,
  )
