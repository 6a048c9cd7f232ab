/**
 * What in the register shows that the tasks of a role are being done.
 */

import * as RowRef from "../partnership/RowRef.ts"
import type * as ContactMoment from "../partnership/records/ContactMoment.ts"
import type * as Role from "../partnership/records/Role.ts"
import type * as RoleTask from "../partnership/records/RoleTask.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Period from "../values/Period.ts"
import type * as AgendaItem from "./records/AgendaItem.ts"
import type * as BoardApproval from "./records/BoardApproval.ts"
import type * as Decision from "./records/Decision.ts"
import type * as Meeting from "./records/Meeting.ts"

/** The tables that evidence is read from. */
export type Needs = Register.Register<{
  readonly agendaItem: typeof AgendaItem.table
  readonly boardApproval: typeof BoardApproval.table
  readonly contactMoment: typeof ContactMoment.table
  readonly decision: typeof Decision.table
  readonly meeting: typeof Meeting.table
}>

/** The records that can show a task, by the names that tasks use for them. */
export type ShownBy = NonNullable<RoleTask.Row["shownBy"]>

/** Records of later wings, which have to be handed in. */
export type ShownElsewhere = Extract<ShownBy, "alignmentReviews" | "cycle" | "commitments" | "obligations">

/** A row, with the day on which it shows something. */
export interface DatedRow extends RowRef.RowRef {
  readonly on: CalendarDate
}

/** Rows of later wings that show something. */
export type HandedIn = { readonly [K in ShownElsewhere]?: ReadonlyArray<DatedRow> }

/** What shows a task. */
export type TaskEvidence =
  | {
      readonly _tag: "Shown"
      readonly by: ShownBy
      /** Earliest first. */
      readonly rows: ReadonlyArray<DatedRow>
      readonly latest: CalendarDate
    }
  | { readonly _tag: "NothingShown"; readonly by: ShownBy }
  /** The records that show it stand in a later wing and were not handed in. */
  | { readonly _tag: "NotHandedIn"; readonly by: ShownElsewhere }
  /** The task does not say what shows it. */
  | { readonly _tag: "NotSaid" }

const dated = (table: string, id: string, on: CalendarDate): DatedRow => ({ ...RowRef.make(table, id), on })

/** The bodies between which a role moves. */
const bodiesOf = ({ leadsBody, accountableTo }: Role.Row): ReadonlyArray<string> =>
  [...new Set([leadsBody, accountableTo])].filter((body) => body !== null)

const meetingsOf = (register: Needs, bodies: ReadonlyArray<string>): ReadonlyArray<Meeting.Row> =>
  bodies.flatMap((body) => Register.where(register, "meeting", "body", body))

/** Items that travel between layers: escalations, and items whose outcome was reported to another body. */
const travelling = (register: Needs, meeting: Meeting.Row): ReadonlyArray<DatedRow> =>
  Register.where(register, "agendaItem", "meeting", meeting.id)
    .filter(({ escalation, reportedBackOn }) => escalation !== null || reportedBackOn !== null)
    .map(({ id }) => dated("agendaItem", id, meeting.heldOn))

const isElsewhere = (by: ShownBy): by is ShownElsewhere =>
  by === "alignmentReviews" || by === "cycle" || by === "commitments" || by === "obligations"

const rowsHere = (
  register: Needs,
  role: Role.Row,
  by: Exclude<ShownBy, ShownElsewhere>,
): ReadonlyArray<DatedRow> => {
  switch (by) {
    case "meetings":
      return meetingsOf(register, role.leadsBody === null ? [] : [role.leadsBody]).map(({ id, heldOn }) =>
        dated("meeting", id, heldOn),
      )
    case "agenda":
      return meetingsOf(register, bodiesOf(role)).flatMap((meeting) => travelling(register, meeting))
    case "decisions": {
      const led = role.leadsBody === null ? [] : Register.where(register, "decision", "body", role.leadsBody)
      const own = Register.where(register, "decision", "role", role.id)
      return [...new Set([...own, ...led])].map(({ id, takenOn }) => dated("decision", id, takenOn))
    }
    case "boardApprovals":
      return register.rows.boardApproval.flatMap(({ id, decidedOn }) =>
        decidedOn === null ? [] : [dated("boardApproval", id, decidedOn)],
      )
    case "externalRelations":
      return register.rows.contactMoment.map(({ id, heldOn }) => dated("contactMoment", id, heldOn))
  }
}

const byDay = (a: DatedRow, b: DatedRow): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * What shows, within a period, that a task of a role is done: meetings and decisions of the body that the role
 * leads (and decisions of the role itself), agenda items that travelled between that body and the one it answers
 * to, answers of partners' boards, contacts with external parties. Alignment reviews, steps of the annual cycle,
 * commitments and obligations stand in later wings and are handed in.
 */
export const taskEvidence = (
  register: Needs,
  role: Role.Row,
  { shownBy }: RoleTask.Row,
  period: Period.Period,
  handedIn: HandedIn,
): TaskEvidence => {
  if (shownBy === null) return { _tag: "NotSaid" }
  const all = isElsewhere(shownBy) ? handedIn[shownBy] : rowsHere(register, role, shownBy)
  if (all === undefined)
    return isElsewhere(shownBy) ? { _tag: "NotHandedIn", by: shownBy } : { _tag: "NotSaid" }
  const rows = all.filter(({ on }) => Period.contains(period, on)).sort(byDay)
  const latest = rows.at(-1)?.on
  return latest === undefined
    ? { _tag: "NothingShown", by: shownBy }
    : { _tag: "Shown", by: shownBy, rows, latest }
}
