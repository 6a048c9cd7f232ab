/**
 * Locking a period and reopening what was closed: in full, or limited, so that the figures stay closed.
 */
import * as Result from "effect/Result"
import type { RowRef } from "../partnership/RowRef.ts"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as Period from "../values/Period.ts"
import type { ChainTables } from "./chain/Needs.ts"
import * as CycleStep from "./records/CycleStep.ts"
import * as LockedPeriod from "./records/LockedPeriod.ts"

/** The tables that reopening is read from. */
export type ReopenNeeds = Register.Register<
  ChainTables & { readonly lockedPeriod: typeof LockedPeriod.table }
>

/** What to reopen, and why. */
export interface ReopenAsked {
  readonly step: string
  readonly on: CalendarDate
  /** `full`: the period of the step opens; `limited`: texts may change, figures stay closed. */
  readonly reopening: "full" | "limited"
  readonly reason: string
  readonly decision?: string
}

/** Why a step may not be reopened. */
export type ReopenRefusal = {
  readonly rows: ReadonlyArray<RowRef>
  readonly message: Label
} & (
  | { readonly _tag: "UnknownStep"; readonly step: string }
  | { readonly _tag: "NotClosed" }
  | { readonly _tag: "ReasonMissing" }
  | { readonly _tag: "BeforeClosing"; readonly closedOn: CalendarDate }
  | { readonly _tag: "UnknownDecision"; readonly decision: string }
  | {
      /** A closed step rests on it: that one is reopened first, so that no closed step ever rests on an open one. */
      readonly _tag: "HoldsUpClosed"
      readonly step: string
    }
)

const refusals = (register: ReopenNeeds, asked: ReopenAsked): ReadonlyArray<ReopenRefusal> => {
  const step = Register.get(register, "cycleStep", asked.step)
  const rows = [{ table: "cycleStep", id: asked.step }]
  if (step === undefined) {
    const message = { nl: "Deze stap bestaat niet.", en: "There is no such step." }
    return [{ _tag: "UnknownStep", step: asked.step, rows, message }]
  }
  if (step.closedOn === null) {
    const message = { nl: "Deze stap is niet afgesloten.", en: "This step is not closed." }
    return [{ _tag: "NotClosed", rows, message }]
  }
  const found: Array<ReopenRefusal> = []
  if (asked.reason.trim() === "") {
    const message = {
      nl: "Schrijf op waarom de stap weer opengaat.",
      en: "Write down why the step is reopened.",
    }
    found.push({ _tag: "ReasonMissing", rows, message })
  }
  if (asked.on < step.closedOn) {
    const message = { nl: "Op die dag was de stap nog open.", en: "The step was still open on that day." }
    found.push({ _tag: "BeforeClosing", closedOn: step.closedOn, rows, message })
  }
  if (asked.decision !== undefined && Register.get(register, "decision", asked.decision) === undefined) {
    const message = { nl: "Dit besluit bestaat niet.", en: "There is no such decision." }
    found.push({ _tag: "UnknownDecision", decision: asked.decision, rows, message })
  }
  for (const other of Register.where(register, "cycleStep", "restsOn", asked.step)) {
    if (other.closedOn === null) continue
    found.push({
      _tag: "HoldsUpClosed",
      step: other.id,
      rows: [{ table: "cycleStep", id: other.id }],
      message: {
        nl: `“${other.name}” bouwt hierop en is afgesloten. Open die stap eerst.`,
        en: `“${other.name}” rests on this and is closed. Reopen that step first.`,
      },
    })
  }
  return found
}

const periodOf = (register: ReopenNeeds, step: CycleStep.Row): Period.Period | null => {
  const year = Register.get(register, "cycleYear", step.cycleYear)
  const start = step.periodFrom ?? year?.startsOn ?? null
  const end = step.periodThrough ?? year?.endsOn ?? null
  return start === null || end === null || end < start ? null : { start, end }
}

/**
 * Reopens a closed step: the changes to commit, or every reason why not. The step loses its closing day and keeps the
 * reason in its note. Locks in force over its period are reopened with it, in full or limited; a lock that was
 * reopened in full stays so.
 */
export const reopen = (
  register: ReopenNeeds,
  asked: ReopenAsked,
): Result.Result<ReadonlyArray<Change.Change>, ReadonlyArray<ReopenRefusal>> => {
  const refused = refusals(register, asked)
  const step = Register.get(register, "cycleStep", asked.step)
  if (refused.length > 0 || step === undefined) return Result.fail(refused)
  const plain = Register.plain(register)
  const reason = asked.reason.trim()
  const period = periodOf(register, step)
  const locked = register.rows.lockedPeriod.filter(
    (lock) =>
      lock.lockedOn <= asked.on &&
      lock.reopening !== "full" &&
      lock.reopening !== asked.reopening &&
      period !== null &&
      Period.overlaps(period, { start: lock.startsOn, end: lock.endsOn }),
  )
  const changes = [
    Change.update(plain, CycleStep.table, step.id, {
      closedOn: null,
      note: step.note === null ? reason : `${step.note}\n${reason}`,
    }),
    ...locked.map((lock) =>
      Change.update(plain, LockedPeriod.table, lock.id, {
        reopenedOn: asked.on,
        reopening: asked.reopening,
        reason,
        decision: asked.decision ?? lock.decision,
      }),
    ),
  ]
  return Result.succeed(changes.filter((change) => change !== undefined))
}

/** A period to lock. The id is that of the new row. */
export interface LockAsked {
  readonly id: string
  readonly period: Period.Period
  readonly on: CalendarDate
  readonly lockedBy?: string
  readonly decision?: string
}

/** The change that locks a period, for instance after its account was closed. It is checked when it is applied. */
export const lock = ({ decision, id, lockedBy, on, period }: LockAsked): Change.Insert =>
  Change.insert(LockedPeriod.table, {
    id,
    startsOn: period.start,
    endsOn: period.end,
    lockedOn: on,
    lockedBy: lockedBy ?? null,
    decision: decision ?? null,
  })
