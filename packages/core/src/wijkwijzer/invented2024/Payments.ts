/**
 * Invented advances of the ministry, and what the lead partner pays on: each partner's share by its part of the
 * budget that the client pays. What is forwarded is what was received less the lead partner's own share, to the
 * cent. Amounts are without VAT.
 */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as Agreements from "./Agreements.ts"
import * as Plan from "./Plan.ts"
import * as Spread from "./Spread.ts"

/** The rounds of payment, in cents; the last one is still to come at the end of the year. */
const rounds = [
  {
    slug: "advance-1",
    amount: 375_000_00,
    percentage: 30_00,
    invoicedOn: "2024-01-22",
    expectedOn: "2024-02-01",
    forwardOn: "2024-02-12",
  },
  {
    slug: "advance-2",
    amount: 375_000_00,
    percentage: 30_00,
    invoicedOn: "2024-04-15",
    expectedOn: "2024-05-01",
    forwardOn: "2024-05-10",
  },
  {
    slug: "advance-3",
    amount: 250_000_00,
    percentage: 20_00,
    invoicedOn: "2024-08-19",
    expectedOn: "2024-09-02",
    forwardOn: "2024-09-12",
  },
] as const

const final = {
  slug: "final",
  amount: 250_000_00,
  percentage: 20_00,
  expectedOn: "2025-06-30",
  forwardOn: "2025-07-10",
}

type Shares = Readonly<Record<string, number>>

/** What the client pays of each partner's budget, in cents: as adopted, or as amended. */
const budgets = (amended: boolean): ReadonlyArray<readonly [string, number]> =>
  forEachPartner(({ id }) => {
    const staff = Plan.staff()
      .filter(({ organisation }) => organisation === id)
      .reduce((sum, { hours, amendment }) => sum + (hours + (amended ? amendment : 0)) * Plan.rates[id], 0)
    const purchases = Plan.purchases()
      .filter(({ organisation, joint }) => organisation === id && !joint)
      .reduce((sum, { adopted, amendment }) => sum + (adopted + (amended ? amendment : 0)) * 100, 0)
    return [id, staff + purchases] as const
  })

const shared = (amount: number, amended: boolean): Shares => {
  const partners = budgets(amended)
  const amounts = Spread.divide(
    amount,
    partners.map(([, budget]) => budget),
  )
  return Object.fromEntries(partners.map(([id], at) => [id, amounts[at] ?? 0]))
}

const less = (a: Shares, b: Shares): Shares =>
  Object.fromEntries(Object.entries(a).map(([id, amount]) => [id, amount - (b[id] ?? 0)]))

/**
 * The shares of each round. From the third on they follow the amended budget: what a partner should have had until
 * then, less what it got.
 */
export const shares = (): readonly [Shares, Shares, Shares, Shares] => {
  const first = shared(375_000_00, false)
  const untilSecond = shared(750_000_00, false)
  const untilThird = shared(1_000_000_00, true)
  const all = shared(1_250_000_00, true)
  return [first, less(untilSecond, first), less(untilThird, untilSecond), less(all, untilThird)]
}

const vatOn = (amount: number): number => Math.round(amount * 0.21)

const planned = (): Of<"plannedPayment"> => {
  const perRound = shares()
  return [...rounds, final].flatMap(({ slug, amount, percentage, expectedOn, forwardOn }, at) => [
    {
      id: `bzk-2024.${slug}`,
      fundingAgreement: "bzk-2024",
      name: slug === "final" ? "Eindbetaling" : `Voorschot ${at + 1}`,
      fromOrganisation: "bzk",
      toOrganisation: Agreements.leadPartner,
      kind: slug === "final" ? "final" : "advance",
      expectedOn,
      amount,
      percentage,
    } as const,
    ...Agreements.otherPartners().map(
      (partner) =>
        ({
          id: `bzk-2024.${slug}.${partner}`,
          fundingAgreement: "bzk-2024",
          fromOrganisation: Agreements.leadPartner,
          toOrganisation: partner,
          kind: "forward",
          expectedOn: forwardOn,
          amount: perRound[at]?.[partner] ?? 0,
        }) as const,
    ),
  ])
}

/** The payments made in 2024. */
const paid = (): Of<"payment"> => {
  const perRound = shares()
  return rounds.flatMap(({ slug, amount, expectedOn, forwardOn }, at) => [
    {
      id: `bzk-2024.${slug}`,
      fundingAgreement: "bzk-2024",
      fromOrganisation: "bzk",
      toOrganisation: Agreements.leadPartner,
      kind: "advance",
      amount,
      dueOn: expectedOn,
      paidOn: expectedOn,
      reference: `Voorschot ${at + 1} 2024, zonder btw`,
      plannedPayment: `bzk-2024.${slug}`,
      invoice: `bzk-2024.${slug}`,
    } as const,
    ...Agreements.otherPartners().map(
      (partner) =>
        ({
          id: `bzk-2024.${slug}.${partner}`,
          fundingAgreement: "bzk-2024",
          fromOrganisation: Agreements.leadPartner,
          toOrganisation: partner,
          kind: "forward",
          amount: perRound[at]?.[partner] ?? 0,
          dueOn: forwardOn,
          paidOn: forwardOn,
          reference: `Doorbetaling voorschot ${at + 1} 2024, zonder btw`,
          plannedPayment: `bzk-2024.${slug}.${partner}`,
          forwardOf: `bzk-2024.${slug}`,
          invoice: `bzk-2024.${slug}.${partner}`,
        }) as const,
    ),
  ])
}

const invoices = (): Of<"invoice"> => {
  const perRound = shares()
  return rounds.flatMap(({ slug, amount, invoicedOn, expectedOn, forwardOn }, at) => [
    {
      id: `bzk-2024.${slug}`,
      number: `P31-2024-${at + 1}`,
      fromOrganisation: Agreements.leadPartner,
      toOrganisation: "bzk",
      fundingAgreement: "bzk-2024",
      invoicedOn,
      receivedOn: invoicedOn,
      dueOn: expectedOn,
      paidOn: expectedOn,
      amount,
      vat: vatOn(amount),
    },
    ...Agreements.otherPartners().map((partner) => ({
      id: `bzk-2024.${slug}.${partner}`,
      number: `WW-2024-${at + 1}`,
      fromOrganisation: partner,
      toOrganisation: Agreements.leadPartner,
      fundingAgreement: "bzk-2024",
      invoicedOn,
      receivedOn: invoicedOn,
      dueOn: forwardOn,
      paidOn: forwardOn,
      amount: perRound[at]?.[partner] ?? 0,
      vat: vatOn(perRound[at]?.[partner] ?? 0),
    })),
  ])
}

/** Payments, planned and made, with their invoices. */
export const rows = (): Rows => ({ plannedPayment: planned(), payment: paid(), invoice: invoices() })
