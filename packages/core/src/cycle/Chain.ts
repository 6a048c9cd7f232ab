/**
 * The annual cycle as a provable chain (seed row S8): annual plan, progress, evaluation, account, determination.
 *
 * The state of a step is never stored: it follows from its rows and from what it rests on, as of a day. A step is
 * settled when it is closed or skipped *and* everything it rests on is settled; only then can the next one close.
 */
import * as Result from "effect/Result"
import type { RowRef } from "../partnership/RowRef.ts"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import { type CalendarDate, daysBetween } from "../values/CalendarDate.ts"
import { approvalsOf, type ChainApproval, notApproved } from "./chain/Approvals.ts"
import { type Graph, layOut } from "./chain/Graph.ts"
import type { ChainNeeds } from "./chain/Needs.ts"
import type { Obstacle } from "./chain/Obstacle.ts"
import { notProven, proofOf } from "./chain/Proof.ts"
import * as CycleStep from "./records/CycleStep.ts"

export type { ChainApproval } from "./chain/Approvals.ts"
export type { ChainNeeds } from "./chain/Needs.ts"
export type { Obstacle } from "./chain/Obstacle.ts"

/**
 * How a step stands. `blocked`: it cannot go on by itself: what it rests on is open and it has not started, it was
 * refused, or it rests on itself. `approved`: submitted, with every approval and decision it needs.
 */
export type StepState = "notStarted" | "running" | "submitted" | "approved" | "closed" | "skipped" | "blocked"

/** A step of the chain. */
export interface ChainLink {
  readonly step: string
  readonly kind: CycleStep.Row["kind"]
  readonly name: string
  readonly owner: ReadonlyArray<RowRef>
  readonly restsOn: ReadonlyArray<string>
  readonly state: StepState
  /** Closed or skipped, and so is everything it rests on. */
  readonly settled: boolean
  /** The last day to submit, with postponement. */
  readonly dueOn: CalendarDate | null
  /** Days after that day: until it was submitted, or until now; 0 when in time. */
  readonly daysLate: number
  readonly submittedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly approvals: ReadonlyArray<ChainApproval>
  readonly decision: string | null
  /** The document, parts, partners' reports and declarations. */
  readonly proof: ReadonlyArray<RowRef>
  /** What stands in the way of closing it; empty once it is closed or skipped. */
  readonly waitsFor: ReadonlyArray<Obstacle>
  /** What should have kept it from being closed, had it been closed here. */
  readonly faults: ReadonlyArray<Obstacle>
}

const isClosed = ({ closedOn }: CycleStep.Row, on: CalendarDate): boolean =>
  closedOn !== null && closedOn <= on

/** The steps that are closed or skipped and rest on nothing open. */
const settledSteps = ({ ordered, steps }: Graph, on: CalendarDate): ReadonlySet<string> => {
  const settled = new Set<string>()
  for (const step of ordered) {
    const done = step.skippedReason !== null || isClosed(step, on)
    // In a circle each step rests on one that is not settled, so none of them ever is.
    if (done && step.restsOn.every((id) => settled.has(id) || !steps.has(id))) settled.add(step.id)
  }
  return settled
}

interface Laid {
  readonly graph: Graph
  readonly settled: ReadonlySet<string>
}

const lay = (register: ChainNeeds, on: CalendarDate): Laid => {
  const graph = layOut(register.rows.cycleStep)
  return { graph, settled: settledSteps(graph, on) }
}

const restsOnOpen = ({ graph, settled }: Laid, step: CycleStep.Row): ReadonlyArray<Obstacle> => {
  const open = step.restsOn.filter((id) => graph.steps.has(id) && !settled.has(id))
  const found = open.map((id): Obstacle => {
    const name = graph.steps.get(id)?.name ?? id
    return {
      _tag: "RestsOnOpen",
      step: id,
      rows: [{ table: "cycleStep", id }],
      message: { nl: `“${name}” is nog niet afgerond.`, en: `“${name}” is not finished yet.` },
    }
  })
  if (!graph.circular.has(step.id)) return found
  return [
    ...found,
    {
      _tag: "Circular",
      rows: [{ table: "cycleStep", id: step.id }],
      message: {
        nl: "Deze stap wacht via andere stappen op zichzelf.",
        en: "This step waits, through others, for itself.",
      },
    },
  ]
}

const obstacles = (
  register: ChainNeeds,
  laid: Laid,
  step: CycleStep.Row,
  on: CalendarDate,
): ReadonlyArray<Obstacle> => [
  ...restsOnOpen(laid, step),
  ...notProven(register, step, on),
  ...notApproved(register, step, on),
]

const refusals: ReadonlyArray<Obstacle["_tag"]> = [
  "ApprovalRefused",
  "BoardApprovalRefused",
  "DecisionNotAdopted",
]
const approvalTags: ReadonlyArray<Obstacle["_tag"]> = [
  ...refusals,
  "ApprovalOpen",
  "BoardApprovalOpen",
  "DecisionMissing",
  "DecisionOfOtherBody",
]

const stateOf = (
  step: CycleStep.Row,
  approvals: ReadonlyArray<ChainApproval>,
  inTheWay: ReadonlyArray<Obstacle>,
  on: CalendarDate,
): StepState => {
  const asks = approvals.length > 0 || step.approvedBy !== null || step.decision !== null
  const has = (...tags: ReadonlyArray<Obstacle["_tag"]>): boolean =>
    inTheWay.some(({ _tag }) => tags.includes(_tag))
  if (isClosed(step, on)) return "closed"
  if (step.skippedReason !== null) return "skipped"
  if (has("Circular", ...refusals)) return "blocked"
  if (!has("NotSubmitted")) return asks && !has(...approvalTags) ? "approved" : "submitted"
  if (step.startedOn !== null && step.startedOn <= on) return "running"
  return has("RestsOnOpen") ? "blocked" : "notStarted"
}

const dueOf = ({ dueOn, postponedUntil }: CycleStep.Row): CalendarDate | null =>
  postponedUntil !== null && (dueOn === null || postponedUntil > dueOn) ? postponedUntil : dueOn

const linkOf = (register: ChainNeeds, laid: Laid, step: CycleStep.Row, on: CalendarDate): ChainLink => {
  const inTheWay = obstacles(register, laid, step, on)
  const approvals = approvalsOf(register, step, on)
  const state = stateOf(step, approvals, inTheWay, on)
  const submittedOn = step.submittedOn !== null && step.submittedOn <= on ? step.submittedOn : null
  const closedOn = isClosed(step, on) ? step.closedOn : null
  const dueOn = dueOf(step)
  const until = submittedOn ?? closedOn ?? on
  return {
    step: step.id,
    kind: step.kind,
    name: step.name,
    owner: [
      ...(step.ownerOrganisation === null ? [] : [{ table: "organisation", id: step.ownerOrganisation }]),
      ...(step.ownerRole === null ? [] : [{ table: "role", id: step.ownerRole }]),
    ],
    restsOn: step.restsOn,
    state,
    settled: laid.settled.has(step.id),
    dueOn,
    daysLate: dueOn === null || state === "skipped" ? 0 : Math.max(0, daysBetween(dueOn, until)),
    submittedOn,
    closedOn,
    approvals,
    decision: step.decision,
    proof: proofOf(register, step),
    waitsFor: state === "closed" || state === "skipped" ? [] : inTheWay,
    faults: state === "closed" ? inTheWay : [],
  }
}

/**
 * The chain of a year as of a day: each step after what it rests on, then by its day and id; steps that wait in a
 * circle last. `cycleYear` is the id of the year; empty for a year that the register does not hold.
 */
export const chain = (
  register: ChainNeeds,
  cycleYear: string,
  on: CalendarDate,
): ReadonlyArray<ChainLink> => {
  const laid = lay(register, on)
  const deepest = laid.graph.steps.size
  return Register.where(register, "cycleStep", "cycleYear", cycleYear)
    .map((step) => ({ step, depth: laid.graph.depth.get(step.id) ?? deepest, due: dueOf(step) ?? "~" }))
    .sort(
      (a, b) =>
        a.depth - b.depth || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || (a.step.id < b.step.id ? -1 : 1),
    )
    .map(({ step }) => linkOf(register, laid, step, on))
}

/**
 * Closes a step on a day: the changes to commit, or everything that stands in the way. It closes only when it was
 * submitted with its document and parts, when partners reported and declarations were signed, when every approval,
 * decision and board is there, when all it rests on is settled, and when a plan answers each finding of the
 * evaluation before it.
 *
 * @example
 * ```ts
 * const closed = Cycle.close(register, "evaluation-2024", on)
 * if (Result.isFailure(closed)) for (const { message } of closed.failure) console.log(message.nl)
 * ```
 */
export const close = (
  register: ChainNeeds,
  step: string,
  on: CalendarDate,
): Result.Result<ReadonlyArray<Change.Change>, ReadonlyArray<Obstacle>> => {
  const row = Register.get(register, "cycleStep", step)
  const rows = [{ table: "cycleStep", id: step }]
  if (row === undefined) {
    const message = { nl: "Deze stap bestaat niet.", en: "There is no such step." }
    return Result.fail([{ _tag: "UnknownStep", step, rows, message }])
  }
  if (row.closedOn !== null) {
    const message = { nl: "Deze stap is al afgesloten.", en: "This step is closed already." }
    return Result.fail([{ _tag: "AlreadyClosed", closedOn: row.closedOn, rows, message }])
  }
  if (row.skippedReason !== null) {
    const message = { nl: "Deze stap is overgeslagen.", en: "This step was skipped." }
    return Result.fail([{ _tag: "StepSkipped", rows, message }])
  }
  const inTheWay = obstacles(register, lay(register, on), row, on)
  if (inTheWay.length > 0) return Result.fail(inTheWay)
  const change = Change.update(Register.plain(register), CycleStep.table, step, { closedOn: on })
  return Result.succeed(change === undefined ? [] : [change])
}
