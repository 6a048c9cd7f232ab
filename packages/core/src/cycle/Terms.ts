/**
 * The terms that the law sets and that a scheme, a grant, a contract or the own agreement may set otherwise. The
 * key is the one to use in `agreedTerm.key`.
 */
import * as Finance from "../finance/Norms.ts"
import type * as Term from "../values/Term.ts"
import { type Norm, norms } from "./Norms.ts"

/** A term that may be filled in: by whom, the register says; what holds when nobody did, the law. */
export interface OpenTerm {
  readonly key: string
  /** The norm that sets the default; null where only an agreement can set the term. */
  readonly norm: Norm | null
  /** The default; null where the law gives none. */
  readonly byLaw: Term.Term | null
}

const forward = (amount: number, unit: Term.Unit, source: Term.Source): Term.Term => ({
  amount,
  unit,
  source,
  counted: "forward",
})
const decree = "generalAdministrativeOrder"

/** Every open term of the cycle. */
export const terms = {
  /** The decision on an application for a grant, from receipt. */
  grantDecision: { key: "grant.decision", norm: norms.KB29, byLaw: forward(13, "weeks", decree) },
  /** The same with cofinancing, advice or a further inquiry. */
  longGrantDecision: { key: "grant.decision", norm: norms.KB29, byLaw: forward(22, "weeks", decree) },
  /** A direct determination, from receipt of the application. */
  directDetermination: { key: "determination.direct", norm: norms.KB30, byLaw: forward(13, "weeks", decree) },
  /** An ex officio determination, from the last date for the activities. */
  exOfficio: {
    key: "determination.exOfficio",
    norm: norms.KB31,
    byLaw: forward(Finance.exOfficio.weeks, "weeks", decree),
  },
  /** The application for determination, from the day on which the activities were done. */
  determinationRequest: {
    key: "determination.request",
    norm: norms.KB32,
    byLaw: forward(Finance.determinationRequest.weeks, "weeks", decree),
  },
  /** The same under a grant per financial year, from the end of that year. */
  yearlyDeterminationRequest: {
    key: "determination.request",
    norm: norms.AW51,
    byLaw: forward(Finance.determinationRequestPerYear.months, "months", "act"),
  },
  /** The decision on the determination, from receipt of the application. */
  determinationDecision: {
    key: "determination.decision",
    norm: norms.KB33,
    byLaw: forward(22, "weeks", decree),
  },
  /** Any other decision on application, when no statute sets a term. */
  otherDecision: { key: "decision.other", norm: norms.AW36, byLaw: forward(8, "weeks", "act") },
  /** Consent for an act under a grant per financial year, from the request. */
  consentDecision: { key: "consent.decision", norm: norms.AW49, byLaw: forward(4, "weeks", "act") },
  /** Payment, from publication of the decision. */
  payment: { key: "payment.decision", norm: norms.AW29, byLaw: forward(6, "weeks", "act") },
  /** Objection, from publication of the decision. */
  objection: { key: "objection", norm: norms.AW55, byLaw: forward(6, "weeks", "act") },
  /** The application for a grant per financial year, counted back from its first day. */
  yearlyApplication: {
    key: "application.yearly",
    norm: norms.AW40,
    byLaw: { amount: 13, unit: "weeks", source: "act", counted: "back" },
  },
  /** The progress report, from the last day of the twelve months. The decree asks for it within them. */
  progressReport: { key: "report.progress", norm: norms.KB22, byLaw: forward(0, "days", "decision") },
  /** Keeping the records, from the determination. */
  retention: { key: "retention", norm: norms.KB28, byLaw: forward(Finance.retention.years, "years", decree) },
  /** Keeping the records of a grant per financial year, from the end of that year. */
  yearlyRetention: {
    key: "retention.yearly",
    norm: norms.AW47,
    byLaw: forward(Finance.retentionPerYear.years, "years", "act"),
  },
  /** Balance and statement of a legal person, from the end of its year. */
  annualAccounts: {
    key: "annualAccounts",
    norm: norms.RP03,
    byLaw: forward(Finance.annualStatement.months, "months", "act"),
  },
  /** An invoice without an agreed date, from receipt. */
  invoice: {
    key: "payment.invoice",
    norm: norms.BT01,
    byLaw: forward(Finance.invoiceTerm.days, "days", "act"),
  },
  /** An invoice to a public authority without an agreed date, from receipt. */
  invoiceToAuthority: {
    key: "payment.invoice",
    norm: norms.BT02,
    byLaw: forward(Finance.invoiceTerm.days, "days", "act"),
  },
  /** A notice under the duty to notify: without delay, which is no number; the own agreement may give one. */
  notification: { key: "notification", norm: norms.KB16, byLaw: null },
  /** Acceptance of a deliverable, from the day it was delivered. */
  acceptance: { key: "deliverable.acceptance", norm: null, byLaw: null },
  /** Passing on to partners what the lead partner received, from receipt. */
  forwarding: { key: "payment.forward.days", norm: null, byLaw: null },
} as const satisfies Readonly<Record<string, OpenTerm>>
