/**
 * What the programme lines are to each other, line by line (seed row S6): what serves what.
 */
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Activity from "./records/Activity.ts"
import type * as AlignmentReview from "./records/AlignmentReview.ts"
import type * as Deliverable from "./records/Deliverable.ts"
import type * as Dependency from "./records/Dependency.ts"
import type * as Goal from "./records/Goal.ts"
import type * as ProgrammeLine from "./records/ProgrammeLine.ts"
import type * as Project from "./records/Project.ts"

/** The tables that the matrix is read from. */
export type LineMatrixNeeds = Register.Register<{
  readonly programmeLine: typeof ProgrammeLine.table
  readonly goal: typeof Goal.table
  readonly project: typeof Project.table
  readonly activity: typeof Activity.table
  readonly deliverable: typeof Deliverable.table
  readonly dependency: typeof Dependency.table
  readonly alignmentReview: typeof AlignmentReview.table
}>

/** What one line (`from`) does for another (`to`); ids in order. On the diagonal: within the line. */
export interface LineCell {
  readonly from: string
  readonly to: string
  /** Goals that both work on. The same in both directions; on the diagonal, every goal of the line. */
  readonly goals: ReadonlyArray<string>
  /** Deliverables of `from` that a project of `to` waits for or counts as its own. */
  readonly deliverables: ReadonlyArray<string>
  /** Dependencies of a project of `to` on a project of `from`. */
  readonly dependencies: ReadonlyArray<string>
  /** Talks in which both took part, themselves or by a project. The same in both directions. */
  readonly reviews: ReadonlyArray<string>
}

/** Every line against every line. */
export interface LineMatrix {
  readonly lines: ReadonlyArray<string>
  /** One cell for each pair, row by row: first all cells `from` the first line. */
  readonly cells: ReadonlyArray<LineCell>
}

type Part = "goals" | "deliverables" | "dependencies" | "reviews"

const goalsByLine = (
  register: LineMatrixNeeds,
  lineOf: (project: string) => string | null,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const byGoal = new Map<string, Set<string>>()
  const add = (goal: string, line: string | null): void => {
    if (line === null) return
    const lines = byGoal.get(goal)
    if (lines === undefined) byGoal.set(goal, new Set([line]))
    else lines.add(line)
  }
  for (const { id, programmeLine } of register.rows.goal) add(id, programmeLine)
  for (const { goals, programmeLine } of register.rows.project)
    for (const goal of goals) add(goal, programmeLine)
  for (const { goals, project } of register.rows.activity)
    for (const goal of goals) add(goal, lineOf(project))
  return byGoal
}

/**
 * The line-by-line matrix. With a day: the lines that exist on it, and the talks held by then; without one, all.
 */
export const lineMatrix = (register: LineMatrixNeeds, on?: CalendarDate): LineMatrix => {
  const lines = register.rows.programmeLine.flatMap(({ id, validFrom, validThrough }) =>
    on === undefined || (validFrom <= on && (validThrough === null || on <= validThrough)) ? [id] : [],
  )
  const lineOf = (project: string): string | null =>
    Register.get(register, "project", project)?.programmeLine ?? null
  const found = new Map<string, Set<string>>()
  const put = (from: string | null, to: string | null, part: Part, id: string): void => {
    if (from === null || to === null) return
    const key = `${from} ${to} ${part}`
    const ids = found.get(key)
    if (ids === undefined) found.set(key, new Set([id]))
    else ids.add(id)
  }
  const together = (among: Iterable<string>, part: Part, id: string): void => {
    const list = [...among]
    for (const from of list) for (const to of list) put(from, to, part, id)
  }
  for (const [goal, among] of goalsByLine(register, lineOf)) together(among, "goals", goal)
  for (const { deliverable, dependsOn, id, project } of register.rows.dependency) {
    put(lineOf(dependsOn), lineOf(project), "dependencies", id)
    if (deliverable === null) continue
    const maker = Register.get(register, "deliverable", deliverable)?.project ?? dependsOn
    put(lineOf(maker), lineOf(project), "deliverables", deliverable)
  }
  for (const { countedIn, id, project } of register.rows.deliverable) {
    if (countedIn !== null && countedIn !== project)
      put(lineOf(project), lineOf(countedIn), "deliverables", id)
  }
  for (const { heldOn, id, programmeLines, projects } of register.rows.alignmentReview) {
    if (on !== undefined && heldOn > on) continue
    const among = new Set([...programmeLines, ...projects.flatMap((project) => lineOf(project) ?? [])])
    together(among, "reviews", id)
  }
  const ids = (from: string, to: string, part: Part): ReadonlyArray<string> =>
    [...(found.get(`${from} ${to} ${part}`) ?? [])].sort()
  const cells = lines.flatMap((from) =>
    lines.map((to) => ({
      from,
      to,
      goals: ids(from, to, "goals"),
      deliverables: ids(from, to, "deliverables"),
      dependencies: ids(from, to, "dependencies"),
      reviews: ids(from, to, "reviews"),
    })),
  )
  return { lines, cells }
}
