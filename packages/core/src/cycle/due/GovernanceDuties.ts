/**
 * What decisions leave to be done: approval by partners' own boards, conditions, ratification, actions, and matters
 * that were escalated.
 */
import * as Register from "../../register/Register.ts"
import * as Draft from "./Draft.ts"
import type { DueNeeds } from "./Needs.ts"

type Drafts = ReadonlyArray<Draft.Draft>

/** Approvals by partners' own boards, once the decision was taken. */
export const boardApprovals = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.boardApproval.flatMap((row): Drafts => {
    const decision = Register.get(register, "decision", row.decision)
    if (decision === undefined || decision.takenOn > on) return []
    const place = { table: "boardApproval", id: row.id }
    return [
      {
        kind: "boardApproval",
        title: {
          nl: `Akkoord van het bestuur: ${decision.title}`,
          en: `Approval by the board: ${decision.title}`,
        },
        rows: [place, { table: "decision", id: decision.id }],
        owedBy: Draft.rowsOf("organisation", row.organisation),
        owedTo: Draft.rowsOf("body", decision.body),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }, { from: decision.takenOn }),
        doneOn: row.status === "pending" ? null : row.decidedOn,
      },
    ]
  })

/** Conditions of decisions that stand. */
export const conditions = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.decisionCondition.flatMap((row): Drafts => {
    const decision = Register.get(register, "decision", row.decision)
    if (decision === undefined || decision.takenOn > on || decision.outcome !== "adopted") return []
    const place = { table: "decisionCondition", id: row.id }
    return [
      {
        kind: "decisionCondition",
        title: { nl: `Voorwaarde bij ${decision.title}`, en: `Condition of ${decision.title}` },
        rows: [place, { table: "decision", id: decision.id }],
        owedBy: Draft.rowsOf("organisation", row.owner),
        owedTo: Draft.rowsOf("body", decision.body),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }, { from: decision.takenOn }),
        doneOn: row.metOn,
      },
    ]
  })

/** Urgent decisions that must be ratified by a day. */
export const ratifications = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.decision.flatMap((row): Drafts => {
    if (row.ratifyBy === null || row.takenOn > on || row.outcome !== "adopted") return []
    const place = { table: "decision", id: row.id }
    const ratified = Register.where(register, "decision", "ratifies", row.id)
      .filter(({ outcome }) => outcome === "adopted")
      .sort((a, b) => (`${a.takenOn} ${a.id}` < `${b.takenOn} ${b.id}` ? -1 : 1))[0]
    return [
      {
        kind: "ratification",
        title: { nl: `Bekrachtigen: ${row.title}`, en: `Ratify: ${row.title}` },
        rows: [place, ...Draft.rowsOf("decision", ratified?.id ?? null)],
        owedBy: Draft.rowsOf("body", row.body),
        timing: Draft.recorded(row.ratifyBy, { ...place, column: "ratifyBy" }, { from: row.takenOn }),
        doneOn: ratified?.takenOn ?? null,
      },
    ]
  })

/** Actions, once the decision behind them was taken. */
export const actions = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.action.flatMap((row): Drafts => {
    const decision = row.decision === null ? undefined : Register.get(register, "decision", row.decision)
    if (decision !== undefined && decision.takenOn > on) return []
    const place = { table: "action", id: row.id }
    return [
      {
        kind: "action",
        title: { nl: row.title, en: row.title },
        rows: [place, ...Draft.rowsOf("decision", row.decision)],
        owedBy: [
          ...Draft.rowsOf("organisation", row.ownerOrganisation),
          ...Draft.rowsOf("person", row.owner),
        ],
        owedTo: Draft.rowsOf("body", decision?.body ?? null),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }, { from: decision?.takenOn ?? null }),
        doneOn: row.doneOn,
      },
    ]
  })

/** Matters that a layer was asked to answer. */
export const escalations = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.escalation.flatMap((row): Drafts => {
    if (row.raisedOn > on) return []
    const place = { table: "escalation", id: row.id }
    const answeredOn = row.answeredOn ?? row.returnedOn
    return [
      {
        kind: "escalation",
        title: { nl: `Antwoord geven: ${row.title}`, en: `Answer: ${row.title}` },
        rows: [place],
        owedBy: Draft.rowsOf("body", row.toBody),
        owedTo: Draft.rowsOf("body", row.fromBody),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }, { from: row.raisedOn }),
        doneOn: answeredOn,
        lapsed: row.state === "withdrawn" && answeredOn === null,
      },
    ]
  })
