/**
 * Projects, goals, lines and indicators that should be tied to each other and are not.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { AlignmentFinding } from "./Finding.ts"
import * as Needs from "./Needs.ts"

/** Current projects without a programme line, and without a goal of their own or of their activities. */
export const looseProjects = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> =>
  [...Needs.currentProjects(register, on).values()].flatMap((project) => {
    const rows = [{ table: "project", id: project.id }]
    const found: Array<AlignmentFinding> = []
    if (project.programmeLine === null) {
      found.push({
        _tag: "ProjectWithoutLine",
        project: project.id,
        rows,
        message: {
          nl: `Project “${project.name}” hoort bij geen programmalijn.`,
          en: `Project “${project.name}” belongs to no programme line.`,
        },
      })
    }
    const activities = Register.where(register, "activity", "project", project.id)
    if (project.goals.length === 0 && activities.every(({ goals }) => goals.length === 0)) {
      found.push({
        _tag: "ProjectWithoutGoal",
        project: project.id,
        rows,
        message: {
          nl: `Project “${project.name}” werkt aan geen enkel doel.`,
          en: `Project “${project.name}” works on no goal.`,
        },
      })
    }
    return found
  })

/** The goals that some effort serves: directly, or through a goal under them. */
const servedGoals = (register: Needs.Needs): ReadonlySet<string> => {
  const served = new Set<string>()
  const serve = (goal: string): void => {
    let next: string | null = goal
    while (next !== null && !served.has(next)) {
      served.add(next)
      next = Register.get(register, "goal", next)?.parent ?? null
    }
  }
  for (const { goals, status } of register.rows.project) if (status !== "stopped") goals.forEach(serve)
  for (const { goals, status } of register.rows.activity) if (status !== "stopped") goals.forEach(serve)
  return served
}

/** Goals still to be reached that no project or activity serves, nor a goal under them (fact P02). */
export const idleGoals = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> => {
  const served = servedGoals(register)
  return register.rows.goal.flatMap((goal) =>
    served.has(goal.id) || (goal.endsOn !== null && goal.endsOn < on)
      ? []
      : [
          {
            _tag: "GoalWithoutEffort",
            goal: goal.id,
            rows: [{ table: "goal", id: goal.id }],
            message: {
              nl: `Niemand werkt aan het doel “${goal.name}”.`,
              en: `Nobody works on the goal “${goal.name}”.`,
            },
          },
        ],
  )
}

/** Lines of which nothing is measured: not the line, not its goals, not its projects. */
export const unmeasuredLines = (register: Needs.Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> => {
  const measured = new Set<string | null>()
  for (const { goal, programmeLine, project } of register.rows.indicator) {
    measured.add(programmeLine)
    if (goal !== null) measured.add(Register.get(register, "goal", goal)?.programmeLine ?? null)
    if (project !== null) measured.add(Register.get(register, "project", project)?.programmeLine ?? null)
  }
  return register.rows.programmeLine.flatMap((line) =>
    measured.has(line.id) || !Needs.holds(line.validFrom, line.validThrough, on)
      ? []
      : [
          {
            _tag: "LineWithoutIndicator",
            programmeLine: line.id,
            rows: [{ table: "programmeLine", id: line.id }],
            message: {
              nl: `Programmalijn “${line.name}” heeft geen indicator.`,
              en: `Programme line “${line.name}” has no indicator.`,
            },
          },
        ],
  )
}
