/**
 * What the client owes at the end of a subsidy: the decision on the determination, and the payment that follows it.
 */
import type * as ClientDecision from "../../finance/records/ClientDecision.ts"
import type * as Determination from "../../finance/records/Determination.ts"
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as Term from "../../values/Term.ts"
import * as Accountability from "../Accountability.ts"
import { norms } from "../Norms.ts"
import { terms } from "../Terms.ts"
import { finalDetermination, known } from "./DeterminationRequests.ts"
import * as Draft from "./Draft.ts"
import { between, cell } from "./Grants.ts"
import type { DueNeeds } from "./Needs.ts"
import { stoodStill } from "./Standstill.ts"

type Agreement = FundingAgreement.Row
type Drafts = ReadonlyArray<Draft.Draft>
type Day = CalendarDate.CalendarDate

const decisionOn = (
  register: DueNeeds,
  agreement: Agreement,
  determination: Determination.Row | undefined,
): ClientDecision.Row | undefined => {
  const all = Register.where(register, "clientDecision", "fundingAgreement", agreement.id)
  const own = all.filter(({ kind }) => kind === "determination")
  return (
    Draft.first(own, (one) => determination !== undefined && one.determination === determination.id) ??
    Draft.first(own, (one) => one.determination === null)
  )
}

/** KB30, KB31, KB33: the client's decision on what is finally owed. */
export const decisions = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  const mode = Accountability.accountability(agreement).determination
  const { client, partners, row } = between(register, agreement, asked.on)
  const rows = Register.where(register, "determination", "fundingAgreement", agreement.id)
  const draft = (
    determination: Determination.Row | undefined,
    timing: Draft.Timing,
    norm: (typeof norms)["KB30" | "KB31" | "KB33"],
    doneOn: Day | null,
  ): Draft.Draft => {
    const decision = decisionOn(register, agreement, determination)
    const still = stoodStill(timing, decision, asked)
    return {
      kind: "determinationDecision",
      title: {
        nl: `Besluit over de vaststelling: ${agreement.title}`,
        en: `Decision on the determination: ${agreement.title}`,
      },
      rows: [
        determination === undefined ? row : { table: "determination", id: determination.id },
        ...(determination === undefined ? [] : [row]),
        ...Draft.rowsOf("clientDecision", decision?.id ?? null),
      ],
      owedBy: client,
      owedTo: partners,
      timing: still.timing,
      expected: still.running,
      plannedOn: decision?.delayedUntil ?? null,
      clause: { _tag: "Norm", norm },
      doneOn: doneOn ?? decision?.decidedOn ?? null,
    }
  }
  const fundingAgreement = agreement
  if (mode === "direct") {
    const from = known(agreement.applicationReceivedOn ?? agreement.appliedOn, asked.on)
    if (from === null) return []
    const timing = Draft.counted(register, terms.directDetermination, from, asked, { fundingAgreement })
    const final = finalDetermination(rows)
    return [draft(final, timing, norms.KB30, final?.decidedOn ?? agreement.grantedOn)]
  }
  if (mode === "exOfficio") {
    const from = agreement.activitiesEndBy ?? agreement.endsOn
    const counted =
      from === null
        ? Draft.undated
        : Draft.counted(register, terms.exOfficio, from, asked, { fundingAgreement })
    const byLaw = from === null ? null : Term.end(from, terms.exOfficio.byLaw, asked.designated)
    const at = cell(agreement, "exOfficioBy")
    const timing =
      agreement.exOfficioBy === null ? counted : Draft.recorded(agreement.exOfficioBy, at, { from, byLaw })
    const final = finalDetermination(rows)
    return [draft(final, timing, norms.KB31, final?.decidedOn ?? null)]
  }
  if (mode !== "onRequest") return []
  return rows.flatMap((determination) => {
    const from = known(determination.requestedOn, asked.on)
    if (from === null) return []
    const start = decisionOn(register, agreement, determination)?.termFrom ?? from
    const timing = Draft.counted(register, terms.determinationDecision, start, asked, { fundingAgreement })
    return [draft(determination, timing, norms.KB33, determination.decidedOn)]
  })
}

/** The day on which what the client paid first came to an amount; null when it has not. */
const reachedOn = (
  paid: ReadonlyArray<{ readonly on: Day; readonly amount: number }>,
  amount: number,
): Day | null => {
  let sum = 0
  for (const one of paid) {
    sum += one.amount
    if (sum >= amount) return one.on
  }
  return null
}

/** AW29: what the client still pays on a determination, six weeks after its publication; a commission has its own. */
export const payments = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (agreement.kind === "commission") return []
  const { client, partners, row } = between(register, agreement, asked.on)
  const paid = Register.where(register, "payment", "fundingAgreement", agreement.id)
    .flatMap(({ amount, fromOrganisation, kind, paidOn, toOrganisation }) => {
      if (paidOn === null || paidOn > asked.on || kind === "interest") return []
      if (fromOrganisation === agreement.client) return [{ on: paidOn, amount: amount as number }]
      return toOrganisation === agreement.client && kind === "repayment"
        ? [{ on: paidOn, amount: -amount }]
        : []
    })
    .sort((a, b) => CalendarDate.compare(a.on, b.on))
  const published = Register.where(register, "determination", "fundingAgreement", agreement.id)
    .flatMap((determination) => {
      const on = known(determination.publishedOn ?? determination.decidedOn, asked.on)
      return on === null || determination.amount === null ? [] : [{ ...determination, on }]
    })
    .sort((a, b) => CalendarDate.compare(a.on, b.on) || (a.id < b.id ? -1 : 1))
  let total = 0
  return published.flatMap((determination): Drafts => {
    total += determination.amount ?? 0
    const before = paid.reduce((sum, one) => (one.on <= determination.on ? sum + one.amount : sum), 0)
    const left = total - before
    if (left <= 0 || !Number.isSafeInteger(left)) return []
    return [
      {
        kind: "determinationPayment",
        title: {
          nl: `Betaling na vaststelling: ${agreement.title}`,
          en: `Payment after determination: ${agreement.title}`,
        },
        rows: [{ table: "determination", id: determination.id }, row],
        owedBy: client,
        owedTo: partners,
        timing: Draft.counted(register, terms.payment, determination.on, asked, {
          fundingAgreement: agreement,
        }),
        clause: { _tag: "Norm", norm: norms.AW29 },
        amount: Money.cents(left),
        doneOn: reachedOn(paid, total),
      },
    ]
  })
}
