/**
 * Decisions that come back on the agenda of a body: boards and conditions that they wait for, and ratification.
 */
import * as RowRef from "../../partnership/RowRef.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Needs } from "../Agenda.ts"
import type { AgendaMatter } from "../AgendaMatter.ts"
import * as Approvals from "../Approvals.ts"
import * as Conditions from "../Conditions.ts"
import type * as Decision from "../records/Decision.ts"
import * as UrgentDecision from "../UrgentDecision.ts"

const own = { from: null, agendaItem: null }

const awaited = (register: Needs, decision: Decision.Row, on: CalendarDate): Array<AgendaMatter> => {
  const approvals = Approvals.approvalsOf(register, decision.id, on)
  const boards = approvals?.boards.filter(({ state }) => state !== "approved") ?? []
  if (boards.length === 0) return []
  const refused = boards.filter(({ state }) => state === "refused").length
  return [
    {
      _tag: "BoardsAwaited",
      ...own,
      decision,
      boards,
      rows: [
        RowRef.make("decision", decision.id),
        ...boards.flatMap(({ approval }) =>
          approval === null ? [] : [RowRef.make("boardApproval", approval)],
        ),
      ],
      label: {
        nl: `${decision.title}: ${boards.length - refused} besturen moeten nog instemmen, ${refused} hebben geweigerd.`,
        en: `${decision.title}: ${boards.length - refused} boards still have to agree, ${refused} have refused.`,
      },
    },
  ]
}

const conditions = (register: Needs, decision: Decision.Row, on: CalendarDate): ReadonlyArray<AgendaMatter> =>
  Conditions.conditionsOf(register, decision.id, on)
    .filter(({ state }) => state !== "met")
    .map((condition) => ({
      _tag: "ConditionOpen",
      ...own,
      decision,
      condition,
      rows: [RowRef.make("decision", decision.id), RowRef.make("decisionCondition", condition.condition.id)],
      label: {
        nl: `${decision.title}: aan een voorwaarde is nog niet voldaan.`,
        en: `${decision.title}: a condition has not been met yet.`,
      },
    }))

const toRatify = (
  register: Needs,
  decision: Decision.Row,
  body: string,
  on: CalendarDate,
): Array<AgendaMatter> => {
  const urgent = UrgentDecision.urgentStanding(register, decision, on)
  if (urgent?.body !== body || urgent.ratification !== "provisional") return []
  return [
    {
      _tag: "ToRatify",
      ...own,
      decision,
      ratifyBy: urgent.ratifyBy,
      rows: [RowRef.make("decision", decision.id)],
      label: { nl: `Bekrachtigen: ${decision.title}.`, en: `To ratify: ${decision.title}.` },
    },
  ]
}

/** What this body's own adopted decisions wait for, and urgent ones that it has to ratify; in id order. */
export const decisionMatters = (
  register: Needs,
  body: string,
  on: CalendarDate,
): ReadonlyArray<AgendaMatter> =>
  register.rows.decision
    .filter(({ outcome, takenOn }) => outcome === "adopted" && takenOn <= on)
    .flatMap((decision) => [
      ...(decision.body === body
        ? [...awaited(register, decision, on), ...conditions(register, decision, on)]
        : []),
      ...toRatify(register, decision, body, on),
    ])
