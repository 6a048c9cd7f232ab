/**
 * Money that must go from one organisation to another: planned payments, payments with a day, invoices, recoveries,
 * and what the lead partner passes on.
 */

import type * as Payment from "../../finance/records/Payment.ts"
import type * as PlannedPayment from "../../finance/records/PlannedPayment.ts"
import type * as Organisation from "../../partnership/records/Organisation.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import { norms } from "../Norms.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import type { Clause } from "./Due.ts"
import type { DueNeeds } from "./Needs.ts"

type Drafts = ReadonlyArray<Draft.Draft>
type Day = CalendarDate.CalendarDate

const named = (register: DueNeeds, id: string): string => {
  const organisation = Register.get(register, "organisation", id)
  return organisation?.shortName ?? organisation?.name ?? id
}

const isClientsFinal = (register: DueNeeds, row: PlannedPayment.Row, on: Day): boolean => {
  const agreement = Register.get(register, "fundingAgreement", row.fundingAgreement)
  if (agreement === undefined || agreement.kind === "commission") return false
  if (row.kind !== "final" || row.fromOrganisation !== agreement.client) return false
  return Register.where(register, "determination", "fundingAgreement", row.fundingAgreement).some(
    ({ amount, decidedOn, publishedOn }) => {
      const known = publishedOn ?? decidedOn
      return amount !== null && known !== null && known <= on
    },
  )
}

/** What was paid of an amount by a day: the sum, and the day on which it was enough. */
const settled = (
  payments: ReadonlyArray<Payment.Row>,
  amount: number,
  on: Day,
): { readonly paid: number; readonly doneOn: Day | null } => {
  const done = payments
    .flatMap((row) =>
      row.paidOn === null || row.paidOn > on ? [] : [{ on: row.paidOn, amount: row.amount }],
    )
    .sort((a, b) => CalendarDate.compare(a.on, b.on))
  let paid = 0
  let doneOn: Day | null = null
  for (const one of done) {
    paid += one.amount
    if (doneOn === null && paid >= amount) doneOn = one.on
  }
  return { paid, doneOn }
}

/** Whether invoices that are known by then ask for all of a planned payment: then they are what is owed. */
const isInvoiced = (
  register: DueNeeds,
  row: PlannedPayment.Row,
  payments: ReadonlyArray<Payment.Row>,
  on: Day,
): boolean => {
  const ids = new Set(payments.flatMap(({ invoice }) => invoice ?? []))
  const invoices = [...ids].flatMap((id) => Register.get(register, "invoice", id) ?? [])
  const asked = invoices.reduce((sum, { amount, invoicedOn }) => (invoicedOn <= on ? sum + amount : sum), 0)
  return ids.size > 0 && asked >= row.amount
}

/**
 * Planned payments, with what is still left of them. Nothing is owed twice: a plan that was invoiced stands in the
 * list as that invoice, and the client's final payment as the payment after determination, once that is known.
 */
export const plannedPayments = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.plannedPayment.flatMap((row): Drafts => {
    const payments = Register.where(register, "payment", "plannedPayment", row.id)
    if (isClientsFinal(register, row, on) || isInvoiced(register, row, payments, on)) return []
    const { doneOn, paid } = settled(payments, row.amount, on)
    const to = named(register, row.toOrganisation)
    return [
      {
        kind: "plannedPayment",
        title: {
          nl: `${row.name ?? "Geplande betaling"} aan ${to}`,
          en: `${row.name ?? "Planned payment"} to ${to}`,
        },
        rows: [
          { table: "plannedPayment", id: row.id },
          ...Draft.rowsOf("payment", ...payments.map(({ id }) => id)),
        ],
        owedBy: Draft.rowsOf("organisation", row.fromOrganisation),
        owedTo: Draft.rowsOf("organisation", row.toOrganisation),
        timing: Draft.recorded(row.expectedOn, {
          table: "plannedPayment",
          id: row.id,
          column: "expectedOn",
        }),
        clause: { _tag: "Own", text: null, row: { table: "fundingAgreement", id: row.fundingAgreement } },
        amount:
          doneOn === null && Number.isSafeInteger(row.amount - paid)
            ? Money.cents(row.amount - paid)
            : row.amount,
        doneOn,
      },
    ]
  })

/** Payments that must be made by a day and that no plan, invoice or recovery stands behind. */
export const payments = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.payment.flatMap((row): Drafts => {
    const behind = row.plannedPayment ?? row.invoice ?? row.recovery
    if (row.dueOn === null || behind !== null || (row.decidedOn !== null && row.decidedOn > on)) return []
    const to = named(register, row.toOrganisation)
    return [
      {
        kind: "payment",
        title: { nl: `Betaling aan ${to}`, en: `Payment to ${to}` },
        rows: [{ table: "payment", id: row.id }],
        owedBy: Draft.rowsOf("organisation", row.fromOrganisation),
        owedTo: Draft.rowsOf("organisation", row.toOrganisation),
        timing: Draft.recorded(
          row.dueOn,
          { table: "payment", id: row.id, column: "dueOn" },
          { from: row.decidedOn },
        ),
        amount: row.amount,
        doneOn: row.paidOn,
      },
    ]
  })

const authorities: ReadonlyArray<Organisation.Row["legalForm"]> = [
  "ministry",
  "municipality",
  "province",
  "waterBoard",
  "publicBody",
]

/** BT01 and BT02: invoices by their own day, else thirty days after receipt. */
export const invoices = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.invoice.flatMap((row): Drafts => {
    if (row.invoicedOn > asked.on) return []
    const form = Register.get(register, "organisation", row.toOrganisation)?.legalForm
    const toAuthority = form !== undefined && authorities.includes(form)
    const open = toAuthority ? terms.invoiceToAuthority : terms.invoice
    const received = row.receivedOn ?? row.invoicedOn
    const agreement =
      row.fundingAgreement === null
        ? undefined
        : Register.get(register, "fundingAgreement", row.fundingAgreement)
    const counted = Draft.counted(register, open, received, asked, { fundingAgreement: agreement })
    const at = { table: "invoice", id: row.id, column: "dueOn" }
    const byLaw = counted.term._tag === "Counted" && counted.term.by === "law" ? counted.term.ending : null
    const paid = Register.where(register, "payment", "invoice", row.id)
    const { doneOn } = settled(paid, row.amount, asked.on)
    const clause: Clause =
      row.dueOn === null
        ? { _tag: "Norm", norm: toAuthority ? norms.BT02 : norms.BT01 }
        : { _tag: "Own", text: row.termClause, row: { table: "invoice", id: row.id } }
    return [
      {
        kind: "invoice",
        title: { nl: `Factuur ${row.number} betalen`, en: `Pay invoice ${row.number}` },
        rows: [{ table: "invoice", id: row.id }, ...Draft.rowsOf("payment", ...paid.map(({ id }) => id))],
        owedBy: Draft.rowsOf("organisation", row.toOrganisation),
        owedTo: Draft.rowsOf("organisation", row.fromOrganisation),
        timing: row.dueOn === null ? counted : Draft.recorded(row.dueOn, at, { from: received, byLaw }),
        clause,
        amount: row.amount,
        doneOn: row.paidOn ?? (paid.length > 0 ? doneOn : null),
      },
    ]
  })

/** Sums that are claimed back. */
export const recoveries = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.recovery.flatMap((row): Drafts => {
    if (row.decidedOn > on) return []
    const client = Register.get(register, "fundingAgreement", row.fundingAgreement)?.client ?? null
    const paid = Register.where(register, "payment", "recovery", row.id)
    const by = named(register, row.organisation)
    return [
      {
        kind: "recovery",
        title: { nl: `Terugbetaling door ${by}`, en: `Repayment by ${by}` },
        rows: [{ table: "recovery", id: row.id }, ...Draft.rowsOf("payment", ...paid.map(({ id }) => id))],
        owedBy: Draft.rowsOf("organisation", row.organisation),
        owedTo: Draft.rowsOf("organisation", row.creditor ?? client),
        timing: Draft.recorded(
          row.dueOn,
          { table: "recovery", id: row.id, column: "dueOn" },
          { from: row.decidedOn },
        ),
        amount: row.amount,
        doneOn: row.paidOn ?? (paid.length > 0 ? settled(paid, row.amount, on).doneOn : null),
      },
    ]
  })

/**
 * What the own agreement gives the lead partner days for: passing on an advance that came in, in the forwarding
 * model. It is done when the last partner was paid out of it; without such an agreement there is no day.
 */
export const forwarding = (register: DueNeeds, asked: Draft.Asked): Drafts =>
  register.rows.payment.flatMap((row): Drafts => {
    if (row.kind !== "advance" || row.paidOn === null || row.paidOn > asked.on) return []
    const agreement =
      row.fundingAgreement === null
        ? undefined
        : Register.get(register, "fundingAgreement", row.fundingAgreement)
    if (agreement === undefined || row.fromOrganisation !== agreement.client) return []
    const receivedOn = row.paidOn
    const forwards = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id).some(
      ({ model, organisation, validFrom, validThrough }) =>
        model !== "contactOnly" &&
        organisation === row.toOrganisation &&
        validFrom <= receivedOn &&
        (validThrough === null || receivedOn <= validThrough),
    )
    const timing = Draft.counted(register, terms.forwarding, row.paidOn, asked, {
      fundingAgreement: agreement,
    })
    if (!forwards || timing.dueOn === null || timing.term._tag !== "Counted") return []
    const passedOn = Register.where(register, "payment", "forwardOf", row.id)
    const days = passedOn.map(({ paidOn }) => (paidOn !== null && paidOn <= asked.on ? paidOn : null))
    const last = days
      .filter((day) => day !== null)
      .reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null)
    const all = passedOn.length > 0 && days.every((day) => day !== null)
    return [
      {
        kind: "forwarding",
        title: {
          nl: `Voorschot doorbetalen: ${agreement.title}`,
          en: `Pass on the advance: ${agreement.title}`,
        },
        rows: [{ table: "payment", id: row.id }, ...Draft.rowsOf("payment", ...passedOn.map(({ id }) => id))],
        owedBy: Draft.rowsOf("organisation", row.toOrganisation),
        owedTo: Draft.rowsOf(
          "organisation",
          ...new Set(passedOn.map(({ toOrganisation }) => toOrganisation)),
        ),
        timing,
        clause: {
          _tag: "Own",
          text: timing.term.clause,
          row: { table: "agreedTerm", id: timing.term.at?.id ?? "" },
        },
        doneOn: all ? last : null,
      },
    ]
  })
