/**
 * Where every escalated matter stands on a day: whose turn it is, until when, what that body may do, what comes
 * next, and whether the answer has come back down (seed row S7).
 */
import * as Dates from "../partnership/internal/Dates.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Ladder from "./Ladder.ts"
import type * as Escalation from "./records/Escalation.ts"
import type * as EscalationStep from "./records/EscalationStep.ts"
import type * as Proposal from "./records/Proposal.ts"

/** The tables that escalations are read from. */
export type Needs = Ladder.Needs &
  Register.Register<{
    readonly escalation: typeof Escalation.table
    readonly proposal: typeof Proposal.table
  }>

/**
 * How one escalation stands.
 *
 * - `open`: the body that it went to has to act.
 * - `passedUp`: that body handed it on, and waits for what comes back.
 * - `answered`: there is an answer, which has not been brought back to the body below.
 * - `returned`: the answer is back.
 * - `sentBack`: the matter came back without an answer.
 * - `withdrawn`: nobody has to act any more.
 */
export type Stage = "open" | "passedUp" | "answered" | "returned" | "sentBack" | "withdrawn"

/** How one escalation stands on a day. */
export interface EscalationStanding {
  readonly escalation: Escalation.Row
  readonly stage: Stage
  /** The first escalation of the same matter, and the body where the matter began. */
  readonly matter: string
  readonly origin: string
  /** The body that holds the matter now; `null` for a matter that was withdrawn. */
  readonly standsAt: string | null
  readonly step: EscalationStep.Row | null
  /** What the body that it went to may do. */
  readonly powers: ReadonlyArray<Ladder.Power>
  /** The last day for an answer; `null` when no term was set. */
  readonly termEndsOn: CalendarDate | null
  /** Open, and past its last day. */
  readonly stalled: boolean
  /** Days past the last day; 0 unless stalled. */
  readonly daysOver: number
  /** Answered, and not yet brought back; with the days since the answer. */
  readonly awaitingReturn: boolean
  readonly daysAwaitingReturn: number
  /** Where it goes if this body cannot settle it; for a matter that still has to be settled. */
  readonly next: Ladder.WayUp | null
  /** The latest escalation by which this matter went one layer higher. */
  readonly continuedBy: string | null
}

const by = (day: CalendarDate | null, on: CalendarDate): boolean => day !== null && day <= on

/** The stage by its own dates; a state without its date is taken to hold already. */
const ownStage = ({ state, answeredOn, returnedOn }: Escalation.Row, on: CalendarDate): Stage => {
  if (state === "withdrawn") return "withdrawn"
  const answered = by(answeredOn, on) || (answeredOn === null && state === "answered")
  if (by(returnedOn, on) || (returnedOn === null && state === "returned")) {
    return answered ? "returned" : "sentBack"
  }
  return answered ? "answered" : "open"
}

const isBack = (stage: Stage): boolean =>
  stage === "returned" || stage === "sentBack" || stage === "withdrawn"

/** Escalations by which a matter went on to a higher layer, as far as raised by the day; the latest last. */
const continuations = (
  register: Needs,
  escalation: string,
  on: CalendarDate,
): ReadonlyArray<Escalation.Row> =>
  Register.where(register, "escalation", "continues", escalation)
    .filter(({ raisedOn }) => raisedOn <= on)
    .sort((a, b) => (a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : a.id < b.id ? -1 : 1))

/** The escalations of one matter, from the first up to this one; a circle in the data is cut. */
const trail = (register: Needs, escalation: Escalation.Row): ReadonlyArray<Escalation.Row> => {
  const found = [escalation]
  const seen = new Set<string>([escalation.id])
  let at = escalation
  while (at.continues !== null) {
    const earlier = Register.get(register, "escalation", at.continues)
    if (earlier === undefined || seen.has(earlier.id)) break
    seen.add(earlier.id)
    found.unshift(earlier)
    at = earlier
  }
  return found
}

/** The bodies that a matter has passed up to and including this escalation, from where it began. */
export const passed = (register: Needs, escalation: Escalation.Row): ReadonlyArray<string> => {
  const rows = trail(register, escalation)
  return [...rows.slice(0, 1).map(({ fromBody }) => fromBody), ...rows.map(({ toBody }) => toBody)]
}

interface Held {
  readonly stage: Stage
  readonly standsAt: string | null
  readonly continuedBy: string | null
}

/** The stage, with whether the matter went higher: it stands where its highest open escalation stands. */
const held = (register: Needs, escalation: Escalation.Row, on: CalendarDate, seen: Set<string>): Held => {
  seen.add(escalation.id)
  const stage = ownStage(escalation, on)
  const higher = continuations(register, escalation.id, on)
  const latest = higher.at(-1)
  const continuedBy = latest?.id ?? null
  if (stage === "withdrawn") return { stage, standsAt: null, continuedBy }
  if (isBack(stage)) return { stage, standsAt: escalation.fromBody, continuedBy }
  if (stage === "open" && latest !== undefined && !seen.has(latest.id)) {
    const above = held(register, latest, on, seen)
    if (!isBack(above.stage)) return { stage: "passedUp", standsAt: above.standsAt, continuedBy }
  }
  return { stage, standsAt: escalation.toBody, continuedBy }
}

/**
 * The last day for an answer. A matter that came back from higher up starts its term again, for the body could
 * do nothing with it in between.
 */
const termEnd = (
  register: Needs,
  escalation: Escalation.Row,
  step: EscalationStep.Row | undefined,
  on: CalendarDate,
): CalendarDate | null => {
  const days = step?.termDays ?? null
  let end = escalation.dueOn ?? (days === null ? null : Dates.daysAfter(escalation.raisedOn, days))
  for (const { returnedOn } of continuations(register, escalation.id, on)) {
    if (end === null || days === null || returnedOn === null || returnedOn > on) continue
    const again = Dates.daysAfter(returnedOn, days)
    if (again > end) end = again
  }
  return end
}

/** The subject of a matter: that of its proposal, if it has one. */
export const subjectOf = (register: Needs, { proposal }: Escalation.Row): string | null =>
  proposal === null ? null : (Register.get(register, "proposal", proposal)?.subject ?? null)

/** How one escalation stands on a day; `undefined` when it was not raised yet, or is not in the register. */
export const escalationStanding = (
  register: Needs,
  id: string,
  on: CalendarDate,
): EscalationStanding | undefined => {
  const escalation = Register.get(register, "escalation", id)
  if (escalation === undefined || escalation.raisedOn > on) return undefined
  const step =
    escalation.step === null ? undefined : Register.get(register, "escalationStep", escalation.step)
  const { stage, standsAt, continuedBy } = held(register, escalation, on, new Set())
  const termEndsOn = termEnd(register, escalation, step, on)
  const daysOver = stage === "open" ? Dates.daysLate(termEndsOn, on) : 0
  const [first] = trail(register, escalation)
  const from = {
    body: escalation.toBody,
    subject: subjectOf(register, escalation),
    ladder: step?.ladder ?? null,
  }
  return {
    escalation,
    stage,
    matter: first?.id ?? escalation.id,
    origin: first?.fromBody ?? escalation.fromBody,
    standsAt,
    step: step ?? null,
    powers: Ladder.powersIn(step),
    termEndsOn,
    stalled: daysOver > 0,
    daysOver,
    awaitingReturn: stage === "answered",
    daysAwaitingReturn: stage === "answered" ? Dates.daysLate(escalation.answeredOn, on) : 0,
    next: stage === "open" ? Ladder.wayUp(register, from, on) : null,
    continuedBy,
  }
}

/**
 * Every escalation raised by a day, in the order in which they were raised. Answers and returns after that day
 * are not known yet; a withdrawal carries no date and counts from the start.
 */
export const escalations = (register: Needs, on: CalendarDate): ReadonlyArray<EscalationStanding> =>
  register.rows.escalation
    .flatMap(({ id }) => escalationStanding(register, id, on) ?? [])
    .sort((a, b) =>
      a.escalation.raisedOn < b.escalation.raisedOn
        ? -1
        : a.escalation.raisedOn > b.escalation.raisedOn
          ? 1
          : 0,
    )
