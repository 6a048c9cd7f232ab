/**
 * The evaluations of a role, when they are due, and whether its profile was adjusted afterwards (seed row S13, rules
 * `programmaleiderEvaluatie`, `profielNaEvaluatie`).
 */
import * as Dates from "../partnership/internal/Dates.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as RoleEvaluation from "../partnership/records/RoleEvaluation.ts"
import type * as RoleProfile from "../partnership/records/RoleProfile.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"

/** The tables that evaluations are read from. */
export type Needs = Register.Register<{
  readonly appointment: typeof Appointment.table
  readonly roleEvaluation: typeof RoleEvaluation.table
  readonly roleProfile: typeof RoleProfile.table
}>

/** How one evaluation of a role stands. */
export interface EvaluationStanding {
  /** `null` for one that is due by the agreed term and does not stand in the register. */
  readonly evaluation: string | null
  /** The person whose start it follows; `null` for one about the role itself only. */
  readonly person: string | null
  readonly dueOn: CalendarDate
  readonly heldOn: CalendarDate | null
  readonly state: "notDue" | "overdue" | "held" | "heldLate"
  /** Days past the day on which it was due; 0 when in time. */
  readonly daysLate: number
  readonly outcome: RoleEvaluation.Row["outcome"]
  /** Whether an outcome that asks for another profile led to one; `notAsked` for any other outcome. */
  readonly adjustment: "notAsked" | "made" | "missing"
  /** The version of the profile that it led to. */
  readonly profile: string | null
}

/** The version that an evaluation led to: the one that names it, or else the first that holds from then on. */
const adjusted = (register: Needs, { id, role, heldOn }: RoleEvaluation.Row): RoleProfile.Row | undefined => {
  const versions = [...Register.where(register, "roleProfile", "role", role)].sort(
    (a, b) => a.version - b.version,
  )
  return (
    versions.find(({ evaluation }) => evaluation === id) ??
    versions.find(
      ({ evaluation, validFrom, version }) =>
        evaluation === null && version > 1 && heldOn !== null && validFrom >= heldOn,
    )
  )
}

const recorded = (register: Needs, row: RoleEvaluation.Row, on: CalendarDate): EvaluationStanding => {
  const heldOn = row.heldOn !== null && row.heldOn <= on ? row.heldOn : null
  const daysLate = Dates.daysLate(row.dueOn, heldOn ?? on)
  const outcome = heldOn === null ? null : row.outcome
  const profile = outcome === "adapt" ? adjusted(register, row) : undefined
  const appointment =
    row.appointment === null ? undefined : Register.get(register, "appointment", row.appointment)
  return {
    evaluation: row.id,
    person: appointment?.person ?? null,
    dueOn: row.dueOn,
    heldOn,
    state: heldOn === null ? (daysLate > 0 ? "overdue" : "notDue") : daysLate > 0 ? "heldLate" : "held",
    daysLate,
    outcome,
    adjustment: outcome !== "adapt" ? "notAsked" : profile === undefined ? "missing" : "made",
    profile: profile?.id ?? null,
  }
}

interface Start {
  readonly person: string
  readonly since: CalendarDate
}

/** Who has the role on a day, with the first day of the unbroken time in it: more hours are no new start. */
const starts = (register: Needs, role: string, on: CalendarDate): ReadonlyArray<Start> => {
  const all = Register.where(register, "appointment", "role", role)
  const people = new Set<string>(all.filter((one) => InForce.on(one, on)).map(({ person }) => person))
  return [...people].sort().flatMap((person) => {
    const since = InForce.unbrokenSince(
      all.filter((one) => one.person === person),
      on,
    )
    return since === undefined ? [] : [{ person, since }]
  })
}

/** Whether an evaluation that is planned or held answers to this start. */
const answers = (register: Needs, row: RoleEvaluation.Row, { person, since }: Start): boolean => {
  const appointment =
    row.appointment === null ? undefined : Register.get(register, "appointment", row.appointment)
  if (appointment !== undefined && appointment.person !== person) return false
  return (row.heldOn ?? row.dueOn) >= since
}

/**
 * The evaluations of a role as of a day, those due first in front. Where a term is agreed (`afterMonths` after the
 * start of whoever has the role), and nothing in the register answers to it, that evaluation stands among them
 * too. The start is the first day of the unbroken time in the role, over changes of hours.
 */
export const roleEvaluations = (
  register: Needs,
  role: string,
  on: CalendarDate,
  afterMonths: number | null,
): ReadonlyArray<EvaluationStanding> => {
  const rows = Register.where(register, "roleEvaluation", "role", role)
  const unplanned =
    afterMonths === null
      ? []
      : starts(register, role, on).filter((start) => !rows.some((row) => answers(register, row, start)))
  const expected = unplanned.map(({ person, since }): EvaluationStanding => {
    const dueOn = Dates.monthsAfter(since, afterMonths ?? 0)
    const daysLate = Dates.daysLate(dueOn, on)
    return {
      evaluation: null,
      person,
      dueOn,
      heldOn: null,
      state: daysLate > 0 ? "overdue" : "notDue",
      daysLate,
      outcome: null,
      adjustment: "notAsked",
      profile: null,
    }
  })
  return [...rows.map((row) => recorded(register, row, on)), ...expected].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
  )
}
