/**
 * The tables of the wing programme, in the order in which a person meets them.
 */
import * as Activity from "./records/Activity.ts"
import * as AlignmentReview from "./records/AlignmentReview.ts"
import * as Area from "./records/Area.ts"
import * as Deliverable from "./records/Deliverable.ts"
import * as Dependency from "./records/Dependency.ts"
import * as Goal from "./records/Goal.ts"
import * as Indicator from "./records/Indicator.ts"
import * as Measurement from "./records/Measurement.ts"
import * as Milestone from "./records/Milestone.ts"
import * as ProgrammeLine from "./records/ProgrammeLine.ts"
import * as Project from "./records/Project.ts"
import * as ProjectPartner from "./records/ProjectPartner.ts"
import * as Risk from "./records/Risk.ts"
import * as StatusReport from "./records/StatusReport.ts"

/** Programme: every table of this wing. */
export const tables = [
  Goal.table,
  ProgrammeLine.table,
  Area.table,
  Project.table,
  ProjectPartner.table,
  Activity.table,
  Milestone.table,
  Deliverable.table,
  Dependency.table,
  AlignmentReview.table,
  Indicator.table,
  Measurement.table,
  StatusReport.table,
  Risk.table,
] as const
