/**
 * What the alignment checks read, and which projects they look at.
 */
import type * as Domain from "../../partnership/records/Domain.ts"
import type * as Membership from "../../partnership/records/Membership.ts"
import type * as Organisation from "../../partnership/records/Organisation.ts"
import type * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as Activity from "../records/Activity.ts"
import type * as Area from "../records/Area.ts"
import type * as Deliverable from "../records/Deliverable.ts"
import type * as Dependency from "../records/Dependency.ts"
import type * as Goal from "../records/Goal.ts"
import type * as Indicator from "../records/Indicator.ts"
import type * as ProgrammeLine from "../records/ProgrammeLine.ts"
import type * as Project from "../records/Project.ts"
import type * as ProjectPartner from "../records/ProjectPartner.ts"

/** The tables that alignment is read from. */
export type Needs = Register.Register<{
  readonly organisation: typeof Organisation.table
  readonly membership: typeof Membership.table
  readonly domain: typeof Domain.table
  readonly programmeLine: typeof ProgrammeLine.table
  readonly goal: typeof Goal.table
  readonly area: typeof Area.table
  readonly project: typeof Project.table
  readonly projectPartner: typeof ProjectPartner.table
  readonly activity: typeof Activity.table
  readonly deliverable: typeof Deliverable.table
  readonly dependency: typeof Dependency.table
  readonly indicator: typeof Indicator.table
}>

/** Whether something with a first and a last day holds on a day; an absent day is no limit. */
export const holds = (from: CalendarDate | null, through: CalendarDate | null, on: CalendarDate): boolean =>
  (from === null || from <= on) && (through === null || on <= through)

/** Whether a project is still ahead or running: planned or running, and not past its end. */
export const isCurrent = (project: Project.Row, on: CalendarDate): boolean =>
  (project.status === "planned" || project.status === "running") &&
  (project.endsOn === null || on <= project.endsOn)

/** The projects that are ahead or running, by id. */
export const currentProjects = (register: Needs, on: CalendarDate): ReadonlyMap<string, Project.Row> =>
  new Map(register.rows.project.flatMap((row) => (isCurrent(row, on) ? [[row.id, row] as const] : [])))
