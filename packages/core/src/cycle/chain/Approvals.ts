/**
 * Who must approve a step, as the governance wing records it: approvals of bodies and partners, the decision, and the
 * boards that must still agree with it.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import type { ChainNeeds } from "./Needs.ts"
import type { Obstacle } from "./Obstacle.ts"

/** One approval that a step needs. */
export interface ChainApproval {
  /** The row that records it. */
  readonly row: RowRef
  /** The body or the organisation that approves. */
  readonly by: ReadonlyArray<RowRef>
  readonly status: "pending" | "approved" | "refused"
  readonly decidedOn: CalendarDate | null
}

const asOf = (
  status: ChainApproval["status"],
  decidedOn: CalendarDate | null,
  on: CalendarDate,
): Pick<ChainApproval, "status" | "decidedOn"> =>
  status === "pending" || decidedOn === null || decidedOn > on
    ? { status: "pending", decidedOn: null }
    : { status, decidedOn }

/** The approvals of a step as they stood on a day. */
export const approvalsOf = (
  register: ChainNeeds,
  step: CycleStep.Row,
  on: CalendarDate,
): ReadonlyArray<ChainApproval> => {
  const own = Register.where(register, "stepApproval", "cycleStep", step.id).map(
    (row): ChainApproval => ({
      row: { table: "stepApproval", id: row.id },
      by: [
        ...(row.body === null ? [] : [{ table: "body", id: row.body }]),
        ...(row.organisation === null ? [] : [{ table: "organisation", id: row.organisation }]),
      ],
      ...asOf(row.status, row.decidedOn, on),
    }),
  )
  if (step.decision === null) return own
  const boards = Register.where(register, "boardApproval", "decision", step.decision).map(
    (row): ChainApproval => ({
      row: { table: "boardApproval", id: row.id },
      by: [{ table: "organisation", id: row.organisation }],
      // A board whose row has a status and no day decided with the decision.
      ...asOf(row.status, row.decidedOn ?? decidedWith(register, step.decision), on),
    }),
  )
  return [...own, ...boards]
}

const decidedWith = (register: ChainNeeds, decision: string | null): CalendarDate | null =>
  decision === null ? null : (Register.get(register, "decision", decision)?.takenOn ?? null)

const approvalObstacles = (approvals: ReadonlyArray<ChainApproval>): ReadonlyArray<Obstacle> =>
  approvals.flatMap(({ by, row, status }): ReadonlyArray<Obstacle> => {
    if (status === "approved") return []
    const rows = [row, ...by]
    const refused = status === "refused"
    if (row.table === "boardApproval") {
      const organisation = by[0]?.id ?? ""
      return refused
        ? [
            {
              _tag: "BoardApprovalRefused",
              organisation,
              rows,
              message: {
                nl: "Het bestuur van een partner is niet akkoord.",
                en: "The board of a partner refused.",
              },
            },
          ]
        : [
            {
              _tag: "BoardApprovalOpen",
              organisation,
              rows,
              message: {
                nl: "Het bestuur van een partner heeft nog niet besloten.",
                en: "The board of a partner has not decided yet.",
              },
            },
          ]
    }
    return refused
      ? [
          {
            _tag: "ApprovalRefused",
            approval: row.id,
            rows,
            message: { nl: "Iemand is niet akkoord met dit stuk.", en: "Somebody refused this piece." },
          },
        ]
      : [
          {
            _tag: "ApprovalOpen",
            approval: row.id,
            rows,
            message: { nl: "Er ontbreekt nog een akkoord.", en: "An approval is still missing." },
          },
        ]
  })

const decisionObstacles = (
  register: ChainNeeds,
  step: CycleStep.Row,
  approvals: ReadonlyArray<ChainApproval>,
  on: CalendarDate,
): ReadonlyArray<Obstacle> => {
  const decision = step.decision === null ? undefined : Register.get(register, "decision", step.decision)
  const body = step.approvedBy
  if (decision === undefined || decision.takenOn > on) {
    const approved = approvals.some(
      ({ by, status }) =>
        status === "approved" && by.some(({ id, table }) => table === "body" && id === body),
    )
    if (decision === undefined && (body === null || approved)) return []
    return [
      {
        _tag: "DecisionMissing",
        body: body ?? decision?.body ?? "",
        rows: body === null ? [] : [{ table: "body", id: body }],
        message: {
          nl: "Het besluit over dit stuk is er nog niet.",
          en: "The decision on this piece is not there yet.",
        },
      },
    ]
  }
  const rows = [{ table: "decision", id: decision.id }]
  const found: Array<Obstacle> = []
  if (decision.outcome !== "adopted") {
    found.push({
      _tag: "DecisionNotAdopted",
      decision: decision.id,
      outcome: decision.outcome,
      rows,
      message: {
        nl: "Het besluit over dit stuk is niet aangenomen.",
        en: "The decision on this piece was not adopted.",
      },
    })
  }
  if (body !== null && decision.body !== null && decision.body !== body) {
    found.push({
      _tag: "DecisionOfOtherBody",
      decision: decision.id,
      body: decision.body,
      rows,
      message: {
        nl: "Een ander overleg heeft besloten dan het overleg dat dit stuk vaststelt.",
        en: "Another body decided than the one that approves this piece.",
      },
    })
  }
  return found
}

/** What the approvals and the decision of a step leave in the way of closing it. */
export const notApproved = (
  register: ChainNeeds,
  step: CycleStep.Row,
  on: CalendarDate,
): ReadonlyArray<Obstacle> => {
  const approvals = approvalsOf(register, step, on)
  return [...approvalObstacles(approvals), ...decisionObstacles(register, step, approvals, on)]
}
