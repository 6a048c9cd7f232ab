/**
 * What the cycle itself asks: its steps with their approvals and partner reports, obligations, notices, requests,
 * evaluations and what they recommend.
 */
import * as Register from "../../register/Register.ts"
import { norms } from "../Norms.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import type { Clause } from "./Due.ts"
import type { DueNeeds } from "./Needs.ts"

type Drafts = ReadonlyArray<Draft.Draft>

const ownersOf = (step: CycleStep.Row): Draft.Draft["owedBy"] => [
  ...Draft.rowsOf("organisation", step.ownerOrganisation),
  ...Draft.rowsOf("role", step.ownerRole),
]

const stepTiming = (step: CycleStep.Row): Draft.Timing => {
  const at = { table: "cycleStep", id: step.id, column: "dueOn" }
  const until = { ...at, column: "postponedUntil" }
  if (step.dueOn === null) return Draft.recorded(step.postponedUntil, until)
  const timing = Draft.recorded(step.dueOn, at)
  return step.postponedUntil === null
    ? timing
    : Draft.moved(timing, { why: "postponed", until: step.postponedUntil, at: until })
}

/** Steps that are not already part of a duty under an agreement, `folded`; skipped ones are not owed. */
export const steps = (register: DueNeeds, folded: ReadonlySet<string>): Drafts =>
  register.rows.cycleStep.flatMap((step): Drafts => {
    if (folded.has(step.id) || step.skippedReason !== null) return []
    const client =
      step.fundingAgreement === null
        ? null
        : (Register.get(register, "fundingAgreement", step.fundingAgreement)?.client ?? null)
    return [
      {
        kind: "cycleStep",
        title: { nl: step.name, en: step.name },
        rows: [{ table: "cycleStep", id: step.id }],
        owedBy: ownersOf(step),
        owedTo: [...Draft.rowsOf("organisation", client), ...Draft.rowsOf("body", step.approvedBy)],
        timing: stepTiming(step),
        clause: { _tag: "Own", text: step.clause, row: { table: "cycleStep", id: step.id } },
        doneOn: step.submittedOn ?? step.closedOn,
      },
    ]
  })

/** Approvals that bodies and partners still owe on a step that was submitted. They have the day of the step. */
export const approvals = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.stepApproval.flatMap((row): Drafts => {
    const step = Register.get(register, "cycleStep", row.cycleStep)
    if (step === undefined || step.skippedReason !== null) return []
    if (step.submittedOn === null || step.submittedOn > on) return []
    return [
      {
        kind: "stepApproval",
        title: { nl: `Akkoord geven op ${step.name}`, en: `Approve ${step.name}` },
        rows: [
          { table: "stepApproval", id: row.id },
          { table: "cycleStep", id: step.id },
        ],
        owedBy: [...Draft.rowsOf("body", row.body), ...Draft.rowsOf("organisation", row.organisation)],
        owedTo: ownersOf(step),
        timing: { ...stepTiming(step), from: step.submittedOn },
        doneOn: row.status === "pending" ? null : row.decidedOn,
      },
    ]
  })

/** Reports that partners owe to the owner of a joint piece, at the latest on the day of that piece. */
export const partnerReports = (register: DueNeeds): Drafts =>
  register.rows.partnerReport.flatMap((row): Drafts => {
    const step = Register.get(register, "cycleStep", row.cycleStep)
    if (step === undefined || step.skippedReason !== null) return []
    return [
      {
        kind: "partnerReport",
        title: { nl: `Aanleveren voor ${step.name}`, en: `Report for ${step.name}` },
        rows: [
          { table: "partnerReport", id: row.id },
          { table: "cycleStep", id: step.id },
        ],
        owedBy: Draft.rowsOf("organisation", row.organisation),
        owedTo: ownersOf(step),
        timing: stepTiming(step),
        doneOn: row.submittedOn,
      },
    ]
  })

/** Obligations as the register has them, once they were imposed. */
export const obligations = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.obligation.flatMap((row): Drafts => {
    if (row.imposedOn !== null && row.imposedOn > on) return []
    const place = { table: "obligation", id: row.id }
    return [
      {
        kind: "obligation",
        title: { nl: row.title, en: row.title },
        rows: [place, ...Draft.rowsOf("fundingAgreement", row.fundingAgreement)],
        owedBy: Draft.rowsOf("organisation", row.owedBy),
        owedTo: Draft.rowsOf("organisation", row.owedTo),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }, { from: row.startsOn }),
        clause: { _tag: "Own", text: row.clause, row: place },
        doneOn: row.fulfilledOn,
      },
    ]
  })

/** KB16: notices, from the day it was known. The law says "without delay"; only the own agreement gives a number. */
export const notifications = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.notification.flatMap((row): Drafts => {
    const known = row.knownOn ?? row.notifiedOn
    if (known === null || known > asked.on) return []
    const agreement =
      row.fundingAgreement === null
        ? undefined
        : Register.get(register, "fundingAgreement", row.fundingAgreement)
    const place = { table: "notification", id: row.id }
    const subsidised = agreement === undefined || agreement.kind === "subsidy"
    const clause: Clause = subsidised
      ? { _tag: "Norm", norm: norms.KB16 }
      : { _tag: "Own", text: null, row: place }
    return [
      {
        kind: "notification",
        title: { nl: `Melden: ${row.subject}`, en: `Notify: ${row.subject}` },
        rows: [place, ...Draft.rowsOf("fundingAgreement", row.fundingAgreement)],
        owedBy: [],
        owedTo: Draft.rowsOf("organisation", row.addressee ?? agreement?.client ?? null),
        timing: Draft.counted(register, terms.notification, known, asked, { fundingAgreement: agreement }),
        clause,
        doneOn: row.notifiedOn,
      },
    ]
  })

/** Requests of the client or a supervisor, and the consent that the client decides on (AW49). */
export const requests = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.clientRequest.flatMap((row): Drafts => {
    if (row.receivedOn > asked.on) return []
    const place = { table: "clientRequest", id: row.id }
    const agreement =
      row.fundingAgreement === null
        ? undefined
        : Register.get(register, "fundingAgreement", row.fundingAgreement)
    const due = { ...place, column: "dueOn" }
    const rows: Draft.Draft["rows"] = [place, ...Draft.rowsOf("fundingAgreement", row.fundingAgreement)]
    if (row.kind !== "consent") {
      return [
        {
          kind: "clientRequest",
          title: { nl: "Verzoek beantwoorden", en: "Answer a request" },
          rows,
          owedBy: [],
          owedTo: Draft.rowsOf("organisation", row.organisation),
          timing: Draft.recorded(row.dueOn, due, { from: row.receivedOn }),
          doneOn: row.answeredOn,
        },
      ]
    }
    const byStatute = agreement?.kind === "subsidy" && agreement.perFinancialYear
    const counted = byStatute
      ? Draft.counted(register, terms.consentDecision, row.receivedOn, asked, { fundingAgreement: agreement })
      : { ...Draft.undated, from: row.receivedOn }
    return [
      {
        kind: "consentDecision",
        title: { nl: "Besluit over toestemming", en: "Decision on consent" },
        rows,
        owedBy: Draft.rowsOf("organisation", agreement?.client ?? null),
        owedTo: Draft.rowsOf("organisation", row.organisation),
        timing: row.dueOn === null ? counted : Draft.recorded(row.dueOn, due, { from: row.receivedOn }),
        clause: byStatute ? { _tag: "Norm", norm: norms.AW49 } : { _tag: "Own", text: null, row: place },
        doneOn: row.answeredOn,
      },
    ]
  })

/** Evaluations to be held, and findings that somebody is to act on. */
export const evaluations = (register: DueNeeds): Drafts => [
  ...register.rows.evaluation.map((row): Draft.Draft => {
    const place = { table: "evaluation", id: row.id }
    return {
      kind: "evaluation",
      title: { nl: `Evalueren: ${row.subject}`, en: `Evaluate: ${row.subject}` },
      rows: [place],
      owedBy: [],
      timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }),
      doneOn: row.heldOn,
    }
  }),
  ...register.rows.evaluationFinding.flatMap((row): Drafts => {
    if (row.dueOn === null && row.ownerOrganisation === null) return []
    const place = { table: "evaluationFinding", id: row.id }
    return [
      {
        kind: "findingFollowUp",
        title: { nl: "Aanbeveling uitvoeren", en: "Act on a recommendation" },
        rows: [place, { table: "evaluation", id: row.evaluation }],
        owedBy: Draft.rowsOf("organisation", row.ownerOrganisation),
        timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }),
        doneOn: row.doneOn,
      },
    ]
  }),
]
