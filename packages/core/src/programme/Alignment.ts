/**
 * Whether the programme hangs together (seed row S6): what is made twice, what nobody planned, what nobody does.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import { idlePartners, uncoveredAreas, uncoveredDomains } from "./alignment/Coverage.ts"
import { dependencies } from "./alignment/Dependencies.ts"
import type { AlignmentFinding } from "./alignment/Finding.ts"
import { idleGoals, looseProjects, unmeasuredLines } from "./alignment/LooseEnds.ts"
import type { Needs } from "./alignment/Needs.ts"
import { overlaps } from "./alignment/Overlaps.ts"

export type { AlignmentFinding, DependencyFault } from "./alignment/Finding.ts"
export type { Needs as AlignmentNeeds } from "./alignment/Needs.ts"

const order: ReadonlyArray<AlignmentFinding["_tag"]> = [
  "OverlappingDeliverables",
  "DependencyNotPlanned",
  "ProjectWithoutLine",
  "ProjectWithoutGoal",
  "GoalWithoutEffort",
  "LineWithoutIndicator",
  "UncoveredDomain",
  "UncoveredArea",
  "IdlePartner",
]

const keyOf = ({ _tag, rows }: AlignmentFinding): string =>
  `${order.indexOf(_tag)} ${rows.map(({ id, table }) => `${table} ${id}`).join(" ")}`

/**
 * Everything that does not hang together on a day, by kind of finding and then by row. Projects that ended,
 * finished or were stopped are left out; projects still to start count.
 *
 * @example
 * ```ts
 * for (const found of Programme.alignment(register, on)) console.log(found._tag, found.message.nl)
 * ```
 */
export const alignment = (register: Needs, on: CalendarDate): ReadonlyArray<AlignmentFinding> =>
  [
    ...overlaps(register, on),
    ...dependencies(register, on),
    ...looseProjects(register, on),
    ...idleGoals(register, on),
    ...unmeasuredLines(register, on),
    ...uncoveredDomains(register, on),
    ...uncoveredAreas(register, on),
    ...idlePartners(register, on),
  ]
    .map((finding) => ({ key: keyOf(finding), finding }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ finding }) => finding)
