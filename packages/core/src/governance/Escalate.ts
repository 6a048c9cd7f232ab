/**
 * Taking a matter up a layer, answering it there, and bringing it back down: each as changes, or as all the
 * reasons why not.
 */
import * as Result from "effect/Result"
import * as Dates from "../partnership/internal/Dates.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Refusal from "./EscalationRefusal.ts"
import * as Escalations from "./Escalations.ts"
import * as Ladder from "./Ladder.ts"
import * as Escalation from "./records/Escalation.ts"

/** The tables that escalating reads. */
export type Needs = Escalations.Needs

/** Changes, or every reason why not. */
export type Outcome = Result.Result<ReadonlyArray<Change.Change>, ReadonlyArray<Refusal.EscalationRefusal>>

/** A matter to take up for the first time. */
export interface Raise {
  /** The id of the new row. */
  readonly id: string
  readonly title: string
  readonly matter: string | null
  readonly proposal: string | null
  readonly fromBody: string
  /** The ladder to climb; `null` for the one that fits. */
  readonly ladder: string | null
  readonly on: CalendarDate
}

const insertion = (
  { id, title, matter, proposal, fromBody, on }: Raise,
  { body, step }: Ladder.Upward,
  continues: string | null,
): Change.Change =>
  Change.insert(Escalation.table, {
    id,
    title,
    matter,
    proposal,
    fromBody,
    toBody: body,
    step: step?.id ?? null,
    continues,
    raisedOn: on,
    dueOn: step === null ? null : Dates.daysAfter(on, step.termDays),
    state: "open",
  })

const wayRefusals = (way: Ladder.WayUp, body: string): Array<Refusal.EscalationRefusal> =>
  way._tag === "Up" ? [] : [Refusal.noWay(way, body)]

const concluded = (
  refusals: ReadonlyArray<Refusal.EscalationRefusal>,
  changes: ReadonlyArray<Change.Change | undefined>,
): Outcome =>
  refusals.length > 0
    ? Result.fail(refusals)
    : Result.succeed(changes.filter((change) => change !== undefined))

/**
 * Takes a matter from a body to the next one up: the changes that record it, with the last day for an answer
 * where the ladder sets a term.
 *
 * Refuses: an id that is taken; a body or proposal that is unknown, not in force, or no longer open; a proposal
 * that this body already escalated and that is not back; a title without words; no way up, several ladders, an
 * unknown ladder.
 */
export const escalate = (register: Needs, raise: Raise): Outcome => {
  const { id, title, proposal, fromBody, ladder, on } = raise
  const refusals: Array<Refusal.EscalationRefusal> = []
  if (Register.get(register, "escalation", id) !== undefined) refusals.push(Refusal.idTaken(id))
  if (title.trim() === "") refusals.push(Refusal.emptyText("title"))
  const body = Register.get(register, "body", fromBody)
  if (body === undefined) refusals.push(Refusal.unknown("body", fromBody))
  else if (!InForce.on(body, on)) refusals.push(Refusal.bodyNotInForce(fromBody))
  const row = proposal === null ? undefined : Register.get(register, "proposal", proposal)
  if (proposal !== null && row === undefined) refusals.push(Refusal.unknown("proposal", proposal))
  if (row !== undefined && (row.status === "decided" || row.status === "withdrawn")) {
    refusals.push(Refusal.proposalClosed(row.id))
  }
  const known = row === undefined ? [] : Register.where(register, "escalation", "proposal", row.id)
  for (const earlier of known.filter((one) => one.fromBody === fromBody)) {
    const stage = Escalations.escalationStanding(register, earlier.id, on)?.stage
    if (stage === "open" || stage === "passedUp" || stage === "answered") {
      refusals.push(Refusal.alreadyRaised(earlier.id))
    }
  }
  if (body === undefined) return Result.fail(refusals)
  const way = Ladder.wayUp(register, { body: fromBody, subject: row?.subject ?? null, ladder }, on)
  refusals.push(...wayRefusals(way, fromBody))
  return concluded(refusals, way._tag === "Up" ? [insertion(raise, way, null)] : [])
}

const turnOf = (
  register: Needs,
  escalation: string,
  on: CalendarDate,
  stages: ReadonlyArray<Escalations.Stage>,
): Result.Result<Escalations.EscalationStanding, Refusal.EscalationRefusal> => {
  const row = Register.get(register, "escalation", escalation)
  if (row === undefined) return Result.fail(Refusal.unknown("escalation", escalation))
  const standing = Escalations.escalationStanding(register, escalation, on)
  if (standing === undefined) return Result.fail(Refusal.notRaisedYet(escalation))
  return stages.includes(standing.stage)
    ? Result.succeed(standing)
    : Result.fail(Refusal.wrongStage(escalation, standing.stage))
}

/**
 * Hands a matter that a body got on to the next layer, under a new row with this id. It goes up the same ladder.
 *
 * Refuses: an id that is taken; a matter that is not open at that body; no way up; a way that leads back to a body
 * that the matter has passed already.
 */
export const passUp = (
  register: Needs,
  { id, escalation, on }: { readonly id: string; readonly escalation: string; readonly on: CalendarDate },
): Outcome => {
  const refusals: Array<Refusal.EscalationRefusal> = []
  if (Register.get(register, "escalation", id) !== undefined) refusals.push(Refusal.idTaken(id))
  const turn = turnOf(register, escalation, on, ["open"])
  if (Result.isFailure(turn)) return Result.fail([...refusals, turn.failure])
  const { escalation: row, step } = turn.success
  const from = {
    body: row.toBody,
    subject: Escalations.subjectOf(register, row),
    ladder: step?.ladder ?? null,
  }
  const way = Ladder.wayUp(register, from, on)
  refusals.push(...wayRefusals(way, row.toBody))
  if (way._tag !== "Up") return Result.fail(refusals)
  const passed = Escalations.passed(register, row)
  if (passed.includes(way.body)) refusals.push(Refusal.roundInCircles(way.body))
  const { title, matter, proposal, toBody } = row
  return concluded(refusals, [
    insertion({ id, title, matter, proposal, fromBody: toBody, ladder: null, on }, way, escalation),
  ])
}

/** An answer of the body that a matter was escalated to. */
export interface Answer {
  readonly escalation: string
  /** Whether the body decides the matter, or advises on it. */
  readonly as: "decision" | "advice"
  readonly answer: string
  readonly on: CalendarDate
}

/**
 * Records the answer of the body that a matter was escalated to. It still has to be brought back: see
 * `bringBack`.
 *
 * Refuses: a matter that is not open there, a decision where the step of the ladder gives only advice (or an
 * advice where it may only send back), and an answer without words.
 */
export const answer = (register: Needs, given: Answer): Outcome => {
  const refusals: Array<Refusal.EscalationRefusal> = []
  if (given.answer.trim() === "") refusals.push(Refusal.emptyText("answer"))
  const turn = turnOf(register, given.escalation, given.on, ["open"])
  if (Result.isFailure(turn)) return Result.fail([...refusals, turn.failure])
  const needed: Ladder.Power = given.as === "decision" ? "decide" : "advise"
  if (!turn.success.powers.includes(needed)) {
    refusals.push(Refusal.beyondPowers(given.escalation, needed, turn.success.powers))
  }
  return concluded(refusals, [
    Change.update(Register.plain(register), Escalation.table, given.escalation, {
      answeredOn: given.on,
      answer: given.answer,
      state: "answered",
    }),
  ])
}

/**
 * Brings the answer back to the body that the matter came from.
 *
 * Refuses a matter that has no answer yet, or that is back already.
 */
export const bringBack = (
  register: Needs,
  { escalation, on }: { readonly escalation: string; readonly on: CalendarDate },
): Outcome => {
  const turn = turnOf(register, escalation, on, ["answered"])
  if (Result.isFailure(turn)) return Result.fail([turn.failure])
  return concluded(
    [],
    [
      Change.update(Register.plain(register), Escalation.table, escalation, {
        returnedOn: on,
        state: "returned",
      }),
    ],
  )
}

/**
 * Sends a matter back to the body that it came from, without an answer but with a reason.
 *
 * Refuses a matter that is not open at that body, and a reason without words.
 */
export const sendBack = (
  register: Needs,
  given: { readonly escalation: string; readonly reason: string; readonly on: CalendarDate },
): Outcome => {
  const refusals: Array<Refusal.EscalationRefusal> = []
  if (given.reason.trim() === "") refusals.push(Refusal.emptyText("reason"))
  const turn = turnOf(register, given.escalation, given.on, ["open"])
  if (Result.isFailure(turn)) return Result.fail([...refusals, turn.failure])
  return concluded(refusals, [
    Change.update(Register.plain(register), Escalation.table, given.escalation, {
      returnedOn: given.on,
      answer: given.reason,
      state: "returned",
    }),
  ])
}
