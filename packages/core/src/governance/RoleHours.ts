/**
 * The hours of a role: the least it needs, those appointed, those made, and how they grew with the phases of the
 * partnership (seed row S13, rule `programmaleiderMinimumUren`).
 */

import { appointedHours } from "../partnership/Feasibility.ts"
import * as Dates from "../partnership/internal/Dates.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as Phase from "../partnership/records/Phase.ts"
import type * as Role from "../partnership/records/Role.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as Period from "../values/Period.ts"

/** The tables that hours of roles are read from. */
export type Needs = Register.Register<{
  readonly appointment: typeof Appointment.table
  readonly phase: typeof Phase.table
  readonly role: typeof Role.table
}>

/** Hours made in a role over a period; time entries stand in a later wing, so they are handed in. */
export interface HoursMade {
  readonly hours: Hours.Hours
  readonly period: Period.Period
}

/** Hours made against those that the appointments give for the same days. */
export interface HoursAgainst extends HoursMade {
  readonly expected: Hours.Hours
  /** Made less expected: below zero when fewer were made. */
  readonly difference: Hours.Hours
}

/** The hours a week from a day on, until the next in the list. */
export interface HoursFrom {
  readonly from: CalendarDate.CalendarDate
  readonly hoursPerWeek: Hours.Hours
  /** The phase of the partnership on that day. */
  readonly phase: string | null
}

/** The hours of a role on a day, per week. */
export interface RoleHours {
  readonly minimum: Hours.Hours | null
  readonly appointed: Hours.Hours
  /** How much the appointed hours are below the minimum; zero when they are not. */
  readonly short: Hours.Hours
  readonly made: HoursAgainst | null
  /** Every change of the appointed hours or of the phase through that day, earliest first. */
  readonly growth: ReadonlyArray<HoursFrom>
}

const against = (register: Needs, role: string, { hours, period }: HoursMade): HoursAgainst => {
  let sevenths = 0
  for (const { validFrom, validThrough, hoursPerWeek } of Register.where(
    register,
    "appointment",
    "role",
    role,
  )) {
    const shared = Period.intersect(period, {
      start: validFrom,
      end: validThrough ?? CalendarDate.max(validFrom, period.end),
    })
    if (shared !== null) sevenths += hoursPerWeek * Period.days(shared)
  }
  const expected = Hours.of(Math.round(sevenths / 7))
  return { hours, period, expected, difference: Hours.subtract(hours, expected) }
}

const phaseOn = (register: Needs, day: CalendarDate.CalendarDate): string | null =>
  register.rows.phase
    .filter((phase) => InForce.on(phase, day))
    .sort((a, b) => CalendarDate.compare(b.validFrom, a.validFrom))[0]?.id ?? null

const growthOf = (register: Needs, role: string, on: CalendarDate.CalendarDate): ReadonlyArray<HoursFrom> => {
  const appointments = Register.where(register, "appointment", "role", role)
  const ends = [...appointments, ...register.rows.phase].flatMap(({ validFrom, validThrough }) =>
    validThrough === null ? [validFrom] : [validFrom, Dates.dayAfter(validThrough)],
  )
  const start = appointments.map(({ validFrom }) => validFrom).sort()[0]
  if (start === undefined) return []
  const days = [...new Set(ends)].filter((day) => start <= day && day <= on).sort()
  const steps = days.map((from) => ({
    from,
    hoursPerWeek: appointedHours(register, role, from),
    phase: phaseOn(register, from),
  }))
  return steps.filter(({ hoursPerWeek, phase }, at) => {
    const before = steps[at - 1]
    return before === undefined || before.hoursPerWeek !== hoursPerWeek || before.phase !== phase
  })
}

/** The hours of a role as of a day. */
export const roleHours = (
  register: Needs,
  role: Role.Row,
  on: CalendarDate.CalendarDate,
  made: HoursMade | null,
): RoleHours => {
  const appointed = appointedHours(register, role.id, on)
  const minimum = role.minimumHoursPerWeek
  const isShort = minimum !== null && Hours.compare(appointed, minimum) < 0
  return {
    minimum,
    appointed,
    short: isShort ? Hours.subtract(minimum, appointed) : Hours.zero,
    made: made === null ? null : against(register, role.id, made),
    growth: growthOf(register, role.id, on),
  }
}
