/**
 * Whether one person can carry all the roles that he or she has: the hours added up (rule
 * `programmaleiderUrenHaalbaar`).
 */
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as InForce from "./internal/InForce.ts"
import type * as Appointment from "./records/Appointment.ts"
import type * as Role from "./records/Role.ts"
import type * as RoleTask from "./records/RoleTask.ts"

/** The tables that feasibility is read from. */
export type Needs = Register.Register<{
  readonly appointment: typeof Appointment.table
  readonly role: typeof Role.table
  readonly roleTask: typeof RoleTask.table
}>

/** The hours of one role of a person, per week. */
export interface RoleLoad {
  readonly role: string
  /** The appointments that give the hours; none for somebody who only does tasks of the role. */
  readonly appointments: ReadonlyArray<string>
  readonly appointed: Hours.Hours
  /** The hours of the tasks of the role that fall to this person. */
  readonly tasks: Hours.Hours
  /** What the role takes: the hours appointed, or those of the tasks where they are more. */
  readonly needed: Hours.Hours
}

/** Whether the hours of a person's roles fit in the hours there are, per week. */
export interface Feasibility {
  readonly person: string
  readonly roles: ReadonlyArray<RoleLoad>
  readonly needed: Hours.Hours
  readonly available: Hours.Hours | null
  /** `unknown` when nobody said how many hours there are. */
  readonly verdict: "feasible" | "tooMuch" | "unknown"
  /** Hours a week too many; zero unless the verdict is `tooMuch`. */
  readonly over: Hours.Hours
}

/** The hours a week for which people are appointed to a role on a day, together. */
export const appointedHours = (
  register: Register.Register<{ readonly appointment: typeof Appointment.table }>,
  role: string,
  on: CalendarDate,
): Hours.Hours =>
  Hours.sum(
    Register.where(register, "appointment", "role", role)
      .filter((appointment) => InForce.on(appointment, on))
      .map(({ hoursPerWeek }) => hoursPerWeek),
  )

/** A task falls to whoever it names, or else to the only person in the role. */
const isTaskOf = (register: Needs, task: RoleTask.Row, person: string, on: CalendarDate): boolean => {
  if (task.performedBy !== null) return task.performedBy === person
  const people = new Set(
    Register.where(register, "appointment", "role", task.role)
      .filter((appointment) => InForce.on(appointment, on))
      .map((appointment) => appointment.person),
  )
  return people.size === 1 && [...people].every((one) => one === person)
}

const loadOf = (register: Needs, role: string, person: string, on: CalendarDate): RoleLoad => {
  const appointments = Register.where(register, "appointment", "role", role).filter(
    (appointment) => appointment.person === person && InForce.on(appointment, on),
  )
  const appointed = Hours.sum(appointments.map(({ hoursPerWeek }) => hoursPerWeek))
  const tasks = Hours.sum(
    Register.where(register, "roleTask", "role", role)
      .filter((task) => isTaskOf(register, task, person, on))
      .map(({ hoursPerWeek }) => hoursPerWeek ?? Hours.zero),
  )
  return {
    role,
    appointments: appointments.map(({ id }) => id),
    appointed,
    tasks,
    needed: Hours.compare(appointed, tasks) < 0 ? tasks : appointed,
  }
}

/**
 * The hours a week that all roles of a person take on a day, against the hours there are (`available`; `null`
 * when unknown). A role counts for the hours appointed, or for the hours of its tasks where these are more.
 * Roles that do not exist on that day are left out.
 */
export const feasibility = (
  register: Needs,
  person: string,
  on: CalendarDate,
  available: Hours.Hours | null = null,
): Feasibility => {
  const held = Register.where(register, "appointment", "person", person)
    .filter((appointment) => InForce.on(appointment, on))
    .map(({ role }) => role)
  const named = Register.where(register, "roleTask", "performedBy", person).map(({ role }) => role)
  const roles = [...new Set<string>([...held, ...named])].sort().flatMap((role) => {
    const row = Register.get(register, "role", role)
    return row !== undefined && InForce.on(row, on) ? [loadOf(register, role, person, on)] : []
  })
  const needed = Hours.sum(roles.map((load) => load.needed))
  const tooMuch = available !== null && Hours.compare(needed, available) > 0
  return {
    person,
    roles,
    needed,
    available,
    verdict: available === null ? "unknown" : tooMuch ? "tooMuch" : "feasible",
    over: tooMuch ? Hours.subtract(needed, available) : Hours.zero,
  }
}
