/**
 * Locked periods: which days are closed, to what, and which changes touch them (rule `periodeVergrendeld`).
 */
import type { RowRef } from "../partnership/RowRef.ts"
import type * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Period } from "../values/Period.ts"
import type * as LockedPeriod from "./records/LockedPeriod.ts"

/** The table that locks are read from. */
export type LockNeeds = Register.Register<{ readonly lockedPeriod: typeof LockedPeriod.table }>

/** A lock that is in force. */
export interface Lock {
  readonly lockedPeriod: string
  readonly period: Period
  /** `figures`: reopened in part; costs, hours, contributions and measurements stay closed. */
  readonly extent: "everything" | "figures"
}

/** Every lock in force on a day, in id order. A lock reopened in full by then is none. */
export const locks = (register: LockNeeds, on: CalendarDate): ReadonlyArray<Lock> =>
  register.rows.lockedPeriod.flatMap((row): ReadonlyArray<Lock> => {
    if (row.lockedOn > on) return []
    const reopened = row.reopenedOn !== null && row.reopenedOn <= on
    if (reopened && row.reopening !== "limited") return []
    const period = { start: row.startsOn, end: row.endsOn }
    return [{ lockedPeriod: row.id, period, extent: reopened ? "figures" : "everything" }]
  })

const covers = ({ period }: Lock, date: CalendarDate): boolean => period.start <= date && date <= period.end

/** The locks that a date falls under, as of a day. */
export const locked = (register: LockNeeds, date: CalendarDate, on: CalendarDate): ReadonlyArray<Lock> =>
  locks(register, on).filter((lock) => covers(lock, date))

/** By what a row falls in a period, and what of it stays free. */
interface Lockable {
  /** The column with its date, or the reference to the row that has one. */
  readonly date: string
  readonly through?: string
  /** Whether a limited reopening leaves it closed. */
  readonly figures: boolean
  /** Columns that may change all the same: what happens after the period belongs to a later one. */
  readonly free: ReadonlyArray<string>
}

/** The tables that a lock closes: costs, hours and results. */
export const lockable: Readonly<Record<string, Lockable>> = {
  cost: { date: "bookedOn", figures: true, free: [] },
  costFunding: { date: "cost", through: "cost", figures: true, free: [] },
  recharge: { date: "cost", through: "cost", figures: true, free: [] },
  timeEntry: { date: "workedOn", figures: true, free: [] },
  contribution: { date: "contributedOn", figures: true, free: [] },
  measurement: { date: "measuredOn", figures: true, free: [] },
  milestone: { date: "reachedOn", figures: false, free: ["evidence"] },
  deliverable: { date: "deliveredOn", figures: false, free: ["acceptedOn", "acceptedBy", "evidence"] },
  statusReport: { date: "periodThrough", figures: false, free: [] },
}

/** A change that touches a row in a locked period. */
export interface LockedChange {
  readonly change: Change.Change
  readonly row: RowRef
  /** The days by which it touches a lock: where the row stood, and where it would come to stand. */
  readonly dates: ReadonlyArray<CalendarDate>
  readonly locks: ReadonlyArray<Lock>
}

type Cells = Readonly<Record<string, unknown>>

const cellsOf = (register: Register.AnyRegister, table: string, id: string): Cells | undefined =>
  Register.get(register, table, id) as unknown as Cells | undefined

/** The row before and after a change; undefined where there is none. */
const sidesOf = (
  register: Register.AnyRegister,
  change: Change.Change,
): readonly [before: Cells | undefined, after: Cells | undefined] => {
  if (change._tag === "Insert") return [undefined, change.row]
  if (change._tag === "Delete") return [change.row, undefined]
  const now = cellsOf(register, change.table, change.id) ?? {}
  return [
    { ...now, ...change.from },
    { ...now, ...change.to },
  ]
}

/**
 * The changes that touch rows in a locked period as of a day, each with the locks it goes against; in the order of the
 * changes. A row that is moved into or out of a locked period touches it. Under a limited reopening only figures are
 * still locked. `lockable` says which tables a lock closes.
 */
export const lockedChanges = (
  register: LockNeeds,
  changes: ReadonlyArray<Change.Change>,
  on: CalendarDate,
): ReadonlyArray<LockedChange> => {
  const inForce = locks(register, on)
  if (inForce.length === 0) return []
  const plain = Register.plain(register)
  const fresh = new Map<string, Cells>()
  for (const change of changes) {
    if (change._tag === "Insert") fresh.set(`${change.table} ${change.id}`, change.row)
  }
  const dateOf = (rule: Lockable, cells: Cells | undefined): CalendarDate | null => {
    const value = cells?.[rule.date]
    if (typeof value !== "string") return null
    if (rule.through === undefined) return value as CalendarDate
    const other = lockable[rule.through]
    const row = cellsOf(plain, rule.through, value) ?? fresh.get(`${rule.through} ${value}`)
    return other === undefined ? null : dateOf(other, row)
  }
  return changes.flatMap((change): ReadonlyArray<LockedChange> => {
    const rule = Object.hasOwn(lockable, change.table) ? lockable[change.table] : undefined
    if (rule === undefined) return []
    if (change._tag === "Update" && Object.keys(change.to).every((column) => rule.free.includes(column)))
      return []
    const dates = [...new Set(sidesOf(plain, change).map((side) => dateOf(rule, side)))].filter(
      (date) => date !== null,
    )
    const against = inForce.filter(
      (lock) => (rule.figures || lock.extent === "everything") && dates.some((date) => covers(lock, date)),
    )
    if (against.length === 0) return []
    return [{ change, row: { table: change.table, id: change.id }, dates, locks: against }]
  })
}
