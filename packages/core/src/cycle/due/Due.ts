/**
 * Something that is owed: what, by whom, to whom, by when, under which clause, and how it stands.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { Money } from "../../values/Money.ts"
import type * as Term from "../../values/Term.ts"
import type { Norm } from "../Norms.ts"
import type { CellRef } from "../OpenTerm.ts"

/** What is owed. */
export type DueKind =
  | "yearlyApplication"
  | "grantDecision"
  | "progressReport"
  | "determinationRequest"
  | "determinationRemedy"
  | "finalReport"
  | "auditorsStatement"
  | "determinationDecision"
  | "clientDecision"
  | "determinationPayment"
  | "objection"
  | "retention"
  | "municipalAccounts"
  | "plannedPayment"
  | "payment"
  | "invoice"
  | "recovery"
  | "forwarding"
  | "cycleStep"
  | "stepApproval"
  | "partnerReport"
  | "obligation"
  | "notification"
  | "clientRequest"
  | "consentDecision"
  | "evaluation"
  | "findingFollowUp"
  | "boardApproval"
  | "decisionCondition"
  | "ratification"
  | "action"
  | "escalation"
  | "roleEvaluation"
  | "candidateErasure"
  | "agreementReview"
  | "annualAccounts"
  | "milestone"
  | "deliverable"
  | "acceptance"
  | "measurement"

/** Under what something is owed: a norm of the law, or what the parties wrote themselves. */
export type Clause =
  | { readonly _tag: "Norm"; readonly norm: Norm }
  | {
      /** The own agreement, a decision, a plan. */
      readonly _tag: "Own"
      /** The clause in words, as the register has it; null when it names none. */
      readonly text: string | null
      readonly row: RowRef
    }

/** Something that moved the last day of a term. */
export interface TermMove {
  /** The authority waited for a supplement (AW35); delay was agreed in writing; postponement was given. */
  readonly why: "stoodStill" | "agreedDelay" | "postponed"
  readonly until: CalendarDate
  readonly at: CellRef
}

/** Which term gives the day. */
export type TermUsed =
  | {
      /** A counted term. `by` says who set it: the law, a column of the agreement, or an agreed term. */
      readonly _tag: "Counted"
      readonly by: "law" | "agreement" | "agreedTerm"
      readonly ending: Term.Ending
      /** What the law gives when nobody sets the term. */
      readonly byLaw: Term.Term | null
      readonly at: CellRef | null
      /** The clause that the register names with an agreed term. */
      readonly clause: string | null
      readonly moves: ReadonlyArray<TermMove>
    }
  | {
      /** A day that the register records itself. */
      readonly _tag: "Recorded"
      readonly at: CellRef
      /** The day that the law would give. */
      readonly byLaw: Term.Ending | null
      readonly moves: ReadonlyArray<TermMove>
    }
  | {
      /** A fixed day of the year in the law. */
      readonly _tag: "Fixed"
      readonly moves: ReadonlyArray<TermMove>
    }
  | { /** Nobody set a day. */ readonly _tag: "None" }

/**
 * How it stands. `late` and `open` wait for something; `fulfilled` was done, in time or not (`daysLate`);
 * `running` is a duty that lasts through `dueOn`, such as keeping records; `lapsed` no longer matters: a right not
 * used, a duty that something else made void.
 */
export type DueState = "late" | "open" | "running" | "fulfilled" | "lapsed"

/** One thing that is owed. */
export interface Due {
  /** Stable: the same thing has the same key on every day, whatever else stands in the register. */
  readonly key: string
  readonly kind: DueKind
  /** A right is somebody's own to use; not using it is not being late. */
  readonly nature: "duty" | "right"
  readonly title: Label
  /** Organisations, bodies, roles or persons; empty when the register names nobody. */
  readonly owedBy: ReadonlyArray<RowRef>
  readonly owedTo: ReadonlyArray<RowRef>
  /** The day from which the term runs, where there is one. */
  readonly from: CalendarDate | null
  /** The last day on which it is in time; null when nobody set one. */
  readonly dueOn: CalendarDate | null
  /** True when `from` is a plan: the activities have not ended yet, so the day may still move. */
  readonly expected: boolean
  /** The day that the partners planned for themselves, where it is another than `dueOn`. */
  readonly plannedOn: CalendarDate | null
  readonly term: TermUsed
  readonly clause: Clause
  readonly amount: Money | null
  readonly state: DueState
  readonly fulfilledOn: CalendarDate | null
  /** Days after `dueOn`: until the day asked for, or until it was done; 0 when in time. */
  readonly daysLate: number
  /** The rows it was read from, the first of which it is about. */
  readonly rows: ReadonlyArray<RowRef>
}
