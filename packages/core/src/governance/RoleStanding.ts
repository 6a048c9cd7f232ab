/**
 * How a role stands on a day: who has it, its hours, its tasks and what shows them, its profile with the trail of
 * versions, and its evaluations (seed row S13).
 */
import * as InForce from "../partnership/internal/InForce.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as Person from "../partnership/records/Person.ts"
import type * as RoleRow from "../partnership/records/Role.ts"
import type * as RoleProfile from "../partnership/records/RoleProfile.ts"
import type * as RoleTask from "../partnership/records/RoleTask.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as RoleProblems from "./internal/RoleProblems.ts"
import * as RoleEvaluations from "./RoleEvaluations.ts"
import * as RoleEvidence from "./RoleEvidence.ts"
import * as RoleHours from "./RoleHours.ts"
import type { RoleProblem } from "./RoleProblem.ts"

/** The tables that the standing of a role is read from. */
export type Needs = RoleEvidence.Needs &
  RoleEvaluations.Needs &
  RoleHours.Needs &
  Register.Register<{
    readonly person: typeof Person.table
    readonly roleTask: typeof RoleTask.table
  }>

/** What the register of these wings does not hold, or does not agree. */
export interface Given {
  /** Months after the start by which the first evaluation is due; six in the founding text of WijkWijzer. */
  readonly evaluationAfterMonths?: number
  /** Hours made in the role, from the time entries. */
  readonly made?: RoleHours.HoursMade
  /** Rows of later wings that show tasks. */
  readonly shown?: RoleEvidence.HandedIn
  /** From which day evidence counts; the start of whoever has the role now when left out. */
  readonly since?: CalendarDate
}

/** How one task of a role stands. */
export interface TaskStanding {
  readonly task: RoleTask.Row
  /** Who does it: the person it names, or else everybody in the role. */
  readonly performers: ReadonlyArray<string>
  readonly evidence: RoleEvidence.TaskEvidence
}

/** How a role stands. */
export interface RoleStanding {
  readonly role: RoleRow.Row
  /** Appointments on that day, in id order. */
  readonly appointments: ReadonlyArray<Appointment.Row>
  readonly hours: RoleHours.RoleHours
  /** By number. */
  readonly tasks: ReadonlyArray<TaskStanding>
  /** The version in force: the highest of those that hold on that day. */
  readonly profile: RoleProfile.Row | null
  /** Every version through that day, the first one in front; each names the evaluation and decision behind it. */
  readonly versions: ReadonlyArray<RoleProfile.Row>
  readonly evaluations: ReadonlyArray<RoleEvaluations.EvaluationStanding>
  readonly problems: ReadonlyArray<RoleProblem>
}

const tasksOf = (
  register: Needs,
  role: RoleRow.Row,
  appointments: ReadonlyArray<Appointment.Row>,
  on: CalendarDate,
  { shown = {}, since }: Given,
): ReadonlyArray<TaskStanding> => {
  const people = [...new Set(appointments.map(({ person }) => person))]
  const theirs = Register.where(register, "appointment", "role", role.id).filter(({ person }) =>
    people.includes(person),
  )
  const start = since ?? InForce.unbrokenSince(theirs, on) ?? role.validFrom
  const period = { start: start < on ? start : on, end: on }
  return [...Register.where(register, "roleTask", "role", role.id)]
    .sort((a, b) => a.number - b.number)
    .map((task) => ({
      task,
      performers: task.performedBy === null ? people : [task.performedBy],
      evidence: RoleEvidence.taskEvidence(register, role, task, period, shown),
    }))
}

/**
 * How a role stands on a day; `undefined` when the register holds no such role.
 *
 * @example
 * ```ts
 * const standing = Governance.roleStanding(register, "programme-leader", on, { evaluationAfterMonths: 6 })
 * for (const { label } of standing?.problems ?? []) console.log(label.nl)
 * ```
 */
export const roleStanding = (
  register: Needs,
  role: string,
  on: CalendarDate,
  given: Given = {},
): RoleStanding | undefined => {
  const row = Register.get(register, "role", role)
  if (row === undefined) return undefined
  const appointments = Register.where(register, "appointment", "role", role).filter((one) =>
    InForce.on(one, on),
  )
  const versions = Register.where(register, "roleProfile", "role", role)
    .filter(({ validFrom }) => validFrom <= on)
    .sort((a, b) => a.version - b.version)
  const standing = {
    role: row,
    appointments,
    hours: RoleHours.roleHours(register, row, on, given.made ?? null),
    tasks: tasksOf(register, row, appointments, on, given),
    profile: versions.findLast((version) => InForce.on(version, on)) ?? null,
    versions,
    evaluations: RoleEvaluations.roleEvaluations(register, role, on, given.evaluationAfterMonths ?? null),
  }
  return { ...standing, problems: RoleProblems.roleProblems(register, standing, on) }
}
