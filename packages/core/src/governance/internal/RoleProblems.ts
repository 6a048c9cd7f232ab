/**
 * What asks for attention about a role.
 */
import * as Dates from "../../partnership/internal/Dates.ts"
import * as InForce from "../../partnership/internal/InForce.ts"
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Hours from "../../values/Hours.ts"
import type { RoleProblem } from "../RoleProblem.ts"
import type { Needs, RoleStanding } from "../RoleStanding.ts"

type Standing = Omit<RoleStanding, "problems">

const roleRow = ({ role }: Standing): RowRef.RowRef => RowRef.make("role", role.id)

const vacancy = (register: Needs, standing: Standing, on: CalendarDate.CalendarDate): Array<RoleProblem> => {
  const { role, appointments } = standing
  if (appointments.length > 0 || !InForce.on(role, on)) return []
  const ended = Register.where(register, "appointment", "role", role.id).flatMap(({ validThrough }) =>
    validThrough !== null && validThrough < on ? [validThrough] : [],
  )
  const last = ended.sort().at(-1)
  const since = last === undefined ? null : Dates.dayAfter(last)
  const label =
    since === null
      ? { nl: `Niemand heeft de rol ${role.name}.`, en: `Nobody has the role ${role.name}.` }
      : {
          nl: `Niemand heeft de rol ${role.name} sinds ${CalendarDate.format(since, "nl")}.`,
          en: `Nobody has had the role ${role.name} since ${CalendarDate.format(since, "en")}.`,
        }
  return [{ _tag: "Vacant", since, rows: [roleRow(standing)], label }]
}

const left = (
  register: Needs,
  { role, appointments }: Standing,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<RoleProblem> =>
  appointments.flatMap(({ id, person }): Array<RoleProblem> => {
    const leftOn = Register.get(register, "person", person)?.leftOn ?? null
    if (leftOn === null || leftOn >= on) return []
    return [
      {
        _tag: "HolderLeft",
        person,
        leftOn,
        rows: [RowRef.make("appointment", id), RowRef.make("person", person)],
        label: {
          nl: `De rol ${role.name} staat op naam van iemand die op ${CalendarDate.format(leftOn, "nl")} vertrok.`,
          en: `The role ${role.name} is held by somebody who left on ${CalendarDate.format(leftOn, "en")}.`,
        },
      },
    ]
  })

const hours = (standing: Standing): ReadonlyArray<RoleProblem> => {
  const { appointed, short } = standing.hours
  if (standing.appointments.length === 0) return []
  const tasks = Hours.sum(standing.tasks.map(({ task }) => task.hoursPerWeek ?? Hours.zero))
  const over = Hours.compare(tasks, appointed) > 0 ? Hours.subtract(tasks, appointed) : Hours.zero
  const rows = [roleRow(standing), ...standing.appointments.map(({ id }) => RowRef.make("appointment", id))]
  const found: Array<RoleProblem> = []
  if (short !== Hours.zero) {
    found.push({
      _tag: "BelowMinimumHours",
      short,
      rows,
      label: {
        nl: `Voor de rol zijn ${Hours.format(short, "nl")} uur per week minder dan het minimum.`,
        en: `For the role there are ${Hours.format(short, "en")} hours a week fewer than the minimum.`,
      },
    })
  }
  if (over !== Hours.zero) {
    found.push({
      _tag: "TasksExceedHours",
      over,
      rows: [...rows, ...standing.tasks.map(({ task }) => RowRef.make("roleTask", task.id))],
      label: {
        nl: `De taken samen kosten ${Hours.format(over, "nl")} uur per week meer dan er voor de rol zijn.`,
        en: `The tasks together take ${Hours.format(over, "en")} hours a week more than there are for the role.`,
      },
    })
  }
  return found
}

const tasks = (standing: Standing): ReadonlyArray<RoleProblem> =>
  standing.tasks.flatMap(({ task, performers, evidence }): Array<RoleProblem> => {
    const rows = [RowRef.make("roleTask", task.id)]
    const found: Array<RoleProblem> = []
    if (performers.length === 0) {
      const label = { nl: `Niemand doet taak ${task.number}.`, en: `Nobody does task ${task.number}.` }
      found.push({ _tag: "TaskWithoutPerformer", task: task.id, rows, label })
    }
    if (evidence._tag === "NothingShown") {
      const label = {
        nl: `Uit het register blijkt niet dat taak ${task.number} gedaan wordt.`,
        en: `Nothing in the register shows that task ${task.number} is done.`,
      }
      found.push({ _tag: "TaskNotShown", task: task.id, rows, label })
    }
    return found
  })

const profile = (standing: Standing, on: CalendarDate.CalendarDate): Array<RoleProblem> => {
  if (standing.profile !== null || !InForce.on(standing.role, on)) return []
  const label = {
    nl: `Voor de rol ${standing.role.name} geldt geen profiel.`,
    en: `No profile is in force for the role ${standing.role.name}.`,
  }
  return [{ _tag: "NoProfile", rows: [roleRow(standing)], label }]
}

const evaluations = (standing: Standing): ReadonlyArray<RoleProblem> =>
  standing.evaluations.flatMap(({ evaluation, state, daysLate, adjustment, dueOn }): Array<RoleProblem> => {
    const rows = evaluation === null ? [roleRow(standing)] : [RowRef.make("roleEvaluation", evaluation)]
    const found: Array<RoleProblem> = []
    if (state === "overdue") {
      const label = {
        nl: `De evaluatie van de rol moest uiterlijk op ${CalendarDate.format(dueOn, "nl")} gehouden zijn.`,
        en: `The evaluation of the role was due by ${CalendarDate.format(dueOn, "en")}.`,
      }
      found.push({ _tag: "EvaluationOverdue", evaluation, daysLate, rows, label })
    }
    if (adjustment === "missing" && evaluation !== null) {
      const label = {
        nl: "De evaluatie zegt dat de rol wordt aangepast, maar er is geen nieuw profiel.",
        en: "The evaluation says that the role is adapted, but there is no new profile.",
      }
      found.push({ _tag: "ProfileNotAdjusted", evaluation, rows, label })
    }
    return found
  })

/** What asks for attention, in the order: who, hours, tasks, profile, evaluations. */
export const roleProblems = (
  register: Needs,
  standing: Standing,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<RoleProblem> => [
  ...vacancy(register, standing, on),
  ...left(register, standing, on),
  ...hours(standing),
  ...tasks(standing),
  ...profile(standing, on),
  ...evaluations(standing),
]
