/**
 * Filling an open term: the law gives the default, the record of the agreement fills it, and the answer says which
 * of them was used (`norms.md` section 7, point 3).
 */

import { type Needs as AgreedTermNeeds, agreedTerm } from "../finance/AgreedTerms.ts"
import type { RowRef } from "../partnership/RowRef.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Term from "../values/Term.ts"
import type { Norm } from "./Norms.ts"
import type { OpenTerm } from "./Terms.ts"

/** The table that agreed terms are read from. */
export type OpenTermNeeds = AgreedTermNeeds

/** A cell of the register. */
export interface CellRef extends RowRef {
  readonly column: string
}

/** What a term is filled for. */
export interface TermAsked {
  /** The day on which the term must hold: the day from which it runs. */
  readonly on: CalendarDate
  readonly fundingAgreement?: { readonly id: string; readonly kind: string } | undefined
  /** A term that a column of the agreement itself sets; it goes before agreed terms. */
  readonly recorded?: { readonly term: Term.Term; readonly at: CellRef } | undefined
}

/** A term with who set it. */
export interface FilledTerm {
  readonly key: string
  /** The term to use; null when neither the law nor an agreement gives one. */
  readonly term: Term.Term | null
  /** `agreement`: a column of the funding agreement; `agreedTerm`: a row under this key; `nobody`: still open. */
  readonly by: "law" | "agreement" | "agreedTerm" | "nobody"
  /** What the law gives when nobody fills it, whether or not it was used. */
  readonly byLaw: Term.Term | null
  readonly norm: Norm | null
  /** Where the register sets it, when it does. */
  readonly at: CellRef | null
  /** The clause that the register names with it. */
  readonly clause: string | null
}

/**
 * The term to use. A column of the agreement goes first, then the `agreedTerm` row under the key (one of this
 * agreement before a general one, the latest of those in force), then the law. A row counts in its days or its
 * months. Terms of a subsidy's row are terms of a decision, all others of a contract: neither moves to a working day.
 *
 * @example
 * ```ts
 * const filled = Cycle.fillTerm(register, Cycle.terms.determinationRequest, { on, fundingAgreement })
 * if (filled.by === "law") console.log(filled.norm?.article) // 22(4)
 * ```
 */
export const fillTerm = (register: OpenTermNeeds, open: OpenTerm, asked: TermAsked): FilledTerm => {
  const { byLaw, key, norm } = open
  if (asked.recorded !== undefined) {
    const { at, term } = asked.recorded
    return { key, term, by: "agreement", byLaw, norm, at, clause: null }
  }
  const row = agreedTerm(register, {
    key,
    fundingAgreement: asked.fundingAgreement?.id ?? null,
    on: asked.on,
  })
  if (row === undefined || (row.days === null && row.months === null)) {
    return { key, term: byLaw, by: byLaw === null ? "nobody" : "law", byLaw, norm, at: null, clause: null }
  }
  const decided = row.fundingAgreement !== null && asked.fundingAgreement?.kind !== "commission"
  const column = row.days !== null ? "days" : "months"
  const term: Term.Term = {
    amount: row.days ?? row.months ?? 0,
    unit: column,
    source: decided ? "decision" : "contract",
    counted: byLaw?.counted ?? "forward",
  }
  return {
    key,
    term,
    by: "agreedTerm",
    byLaw,
    norm,
    at: { table: "agreedTerm", id: row.id, column },
    clause: row.clause,
  }
}
