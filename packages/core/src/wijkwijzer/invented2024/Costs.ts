/**
 * Invented example figures: exactly 300 costs of 2024, made from the plan. Suppliers, invoice numbers and dates are
 * invented as well; the amounts of each purchase and of each quarter's hours add up to the plan.
 */
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Of, Rows } from "../Rows.ts"
import * as AllocationKey from "./AllocationKey.ts"
import * as Hours from "./Hours.ts"
import * as Plan from "./Plan.ts"
import * as Spread from "./Spread.ts"
import * as Suppliers from "./Suppliers.ts"

type Cost = Of<"cost">[number]
type Draft = Omit<Cost, "id">

const quarters = [
  ["2024-01-01", "2024-03-31", "eerste"],
  ["2024-04-01", "2024-06-30", "tweede"],
  ["2024-07-01", "2024-09-30", "derde"],
  ["2024-10-01", "2024-12-31", "vierde"],
] as const

const ofStaff = (row: Plan.Staff): ReadonlyArray<Draft> => {
  const made = Hours.perQuarter(row)
  return quarters.map(([performedFrom, performedThrough, name], at) => ({
    organisation: row.organisation,
    project: row.project,
    activity: `${row.project}.1`,
    costCategory: "staff",
    fundingAgreement: "bzk-2024",
    description: `Uren ${name} kwartaal 2024`,
    bookedOn: performedThrough,
    performedFrom,
    performedThrough,
    amount: made[at]?.amount ?? 0,
    joint: false,
    evidence: [`hours-2024.${row.organisation}`],
  }))
}

/** The invoices of a purchase, uneven; a credit note comes last. */
const amountsOf = ({ actual, costs, credit }: Plan.Purchase, seed: number): ReadonlyArray<number> =>
  credit === undefined
    ? Spread.parts(actual, costs, seed)
    : [...Spread.parts(actual - credit, costs - 1, seed), credit]

const ofPurchase = (row: Plan.Purchase, seed: number): ReadonlyArray<Draft> => {
  const { from = "2024-01-15", through = "2024-12-16", deduction, cells } = Suppliers.special(row)
  const dates = Spread.spreadDays(from, through, row.costs, seed)
  return amountsOf(row, seed).map((amount, at) => {
    const isCredit = amount < 0
    // A credit note comes from the supplier of the invoice before it.
    const {
      name,
      supplies,
      vat: percentage,
    } = Suppliers.of(row.category, isCredit ? seed + at - 1 : seed + at)
    const vat = Math.round((amount * percentage) / 100)
    const invoicedOn = dates[at] ?? CalendarDate.unsafe(through)
    const receivedOn = Spread.workday(CalendarDate.addDays(invoicedOn, 1 + (seed % 3)))
    return {
      organisation: row.organisation,
      project: row.project,
      activity: `${row.project}.2`,
      costCategory: row.category,
      ...(row.joint ? { allocationKey: "joint-2024" } : { fundingAgreement: "bzk-2024" }),
      description: isCredit ? `Creditnota ${supplies.toLowerCase()}` : supplies,
      supplier: name,
      invoicedOn,
      receivedOn,
      bookedOn: Spread.workday(CalendarDate.addDays(receivedOn, 1 + (at % 4))),
      paidOn: Spread.workday(CalendarDate.addDays(invoicedOn, 14 + ((seed + at) % 12))),
      performedFrom: CalendarDate.addDays(invoicedOn, -14),
      performedThrough: CalendarDate.addDays(invoicedOn, -1),
      amount,
      vat,
      vatRecoverable: true,
      vatDeducted: row.joint ? AllocationKey.ownShare(vat) : vat,
      joint: row.joint === true,
      ...(deduction?.at === at && {
        eligibleAmount: amount - deduction.amount,
        deductionReason: deduction.reason,
      }),
      evidence: [`invoices-2024.${row.organisation}`],
      ...cells,
    }
  })
}

/** Costs with their ids, numbers in the books of each organisation, and invoice numbers of each supplier. */
const numbered = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Cost> => {
  const counts = new Map<string, number>()
  const next = (of: string): number => {
    const count = (counts.get(of) ?? 0) + 1
    counts.set(of, count)
    return count
  }
  return drafts.map((draft, at) => ({
    id: `2024-${String(at + 1).padStart(3, "0")}`,
    number: `2024-${String(next(draft.organisation)).padStart(4, "0")}`,
    ...(draft.supplier && {
      invoiceNumber: `${Suppliers.codeOf(draft.supplier)}-2024-${100 + 7 * next(draft.supplier)}`,
    }),
    ...draft,
  }))
}

/** The costs of 2024, by the day of booking. */
export const of2024 = (): ReadonlyArray<Cost> =>
  numbered(
    [...Plan.staff().flatMap(ofStaff), ...Plan.purchases().flatMap(ofPurchase)].sort((a, b) =>
      a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0,
    ),
  )

/** The costs of 2024. */
export const rows = (): Rows => ({ cost: of2024() })
