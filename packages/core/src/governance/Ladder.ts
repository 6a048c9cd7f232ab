/**
 * The way up for a matter: the steps of a ladder, or the body to which a body escalates.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Body from "./records/Body.ts"
import type * as EscalationStep from "./records/EscalationStep.ts"

/** The tables that ladders are read from. */
export type Needs = Register.Register<{
  readonly body: typeof Body.table
  readonly escalationStep: typeof EscalationStep.table
}>

/** What a body may do with a matter that was escalated to it. */
export type Power = "decide" | "advise" | "sendBack"

const byPosition = (a: EscalationStep.Row, b: EscalationStep.Row): number => a.position - b.position

/** The steps of a ladder that hold for a subject, from the bottom up. */
export const stepsOf = (
  register: Needs,
  ladder: string,
  subject: string | null,
): ReadonlyArray<EscalationStep.Row> =>
  Register.where(register, "escalationStep", "ladder", ladder)
    .filter(({ subjects }) => subjects.length === 0 || subjects.some((one) => one === subject))
    .sort(byPosition)

/**
 * What a body may do in a step: who may decide may advise too, and everybody may send a matter back. Without a
 * step, deciding takes a mandate, which `route` looks for: then it may only advise or send back.
 */
export const powersIn = (step: EscalationStep.Row | undefined): ReadonlyArray<Power> => {
  if (step?.powers === "decide") return ["decide", "advise", "sendBack"]
  return step?.powers === "sendBack" ? ["sendBack"] : ["advise", "sendBack"]
}

/** A step up: to which body, and by which step of a ladder, if any. */
export interface Upward {
  readonly body: string
  readonly step: EscalationStep.Row | null
}

/** The way up from a body, or why there is none. */
export type WayUp =
  | ({ readonly _tag: "Up" } & Upward)
  | { readonly _tag: "Top" }
  | { readonly _tag: "SeveralLadders"; readonly ladders: ReadonlyArray<string> }
  | { readonly _tag: "NoSuchLadder"; readonly ladder: string }

/**
 * The first step above a body on one ladder; for a body that is not on it, the first step in a higher layer, so
 * that a matter never goes down by going up.
 */
const above = (
  register: Needs,
  steps: ReadonlyArray<EscalationStep.Row>,
  body: string,
  on: CalendarDate,
): EscalationStep.Row | undefined => {
  const own = steps.findLast((step) => step.body === body)
  const level = Register.get(register, "body", body)?.level ?? 0
  return steps.find((step) => {
    const target = Register.get(register, "body", step.body)
    if (target === undefined || !InForce.on(target, on) || step.body === body) return false
    return own === undefined ? target.level < level : step.position > own.position
  })
}

const upward = (step: EscalationStep.Row): WayUp => ({ _tag: "Up", body: step.body, step })

/** The way up without a ladder: the body to which this one escalates. */
const plainWayUp = (register: Needs, body: string, on: CalendarDate): WayUp => {
  const to = Register.get(register, "body", body)?.escalatesTo ?? null
  const target = to === null ? undefined : Register.get(register, "body", to)
  return target !== undefined && InForce.on(target, on)
    ? { _tag: "Up", body: target.id, step: null }
    : { _tag: "Top" }
}

/**
 * Where a matter goes from a body on a day.
 *
 * On the ladder that is named; or else on the one ladder that has a step above this body, where a ladder that
 * names the subject goes before one for all subjects, and a ladder that this body stands on before one that it
 * does not. Without any, to the body that its row says it escalates to. Bodies that do not exist on that day
 * are passed over.
 */
export const wayUp = (
  register: Needs,
  from: { readonly body: string; readonly subject: string | null; readonly ladder: string | null },
  on: CalendarDate,
): WayUp => {
  const { body, subject, ladder } = from
  if (ladder !== null) {
    if (Register.where(register, "escalationStep", "ladder", ladder).length === 0) {
      return { _tag: "NoSuchLadder", ladder }
    }
    const step = above(register, stepsOf(register, ladder, subject), body, on)
    return step === undefined ? { _tag: "Top" } : upward(step)
  }
  const names = [...new Set(register.rows.escalationStep.map((step) => step.ladder))].sort()
  const ways = names.flatMap((name) => {
    const steps = stepsOf(register, name, subject)
    const step = above(register, steps, body, on)
    const rank =
      (steps.some(({ subjects }) => subjects.length > 0) ? 2 : 0) +
      (steps.some((one) => one.body === body) ? 1 : 0)
    return step === undefined ? [] : [{ name, step, rank }]
  })
  const best = Math.max(...ways.map(({ rank }) => rank))
  const [first, ...others] = ways.filter(({ rank }) => rank === best)
  if (first === undefined) return plainWayUp(register, body, on)
  if (others.length === 0) return upward(first.step)
  return { _tag: "SeveralLadders", ladders: [first, ...others].map(({ name }) => name) }
}
