/**
 * Euros and hours that count twice (norms KB02, KB05; rules `dubbeleFinanciering`, `urenDubbelGeboekt`).
 */
import type { Norm } from "../law/Norm.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Hours } from "../values/Hours.ts"
import type { Label } from "../values/Label.ts"
import * as Money from "../values/Money.ts"
import * as CostFundings from "./CostFundings.ts"
import type * as Charges from "./internal/Charges.ts"
import * as Repeats from "./internal/Repeats.ts"
import * as Norms from "./Norms.ts"
import { incomeCategories } from "./Postings.ts"
import type * as Cost from "./records/Cost.ts"

/**
 * Something that counts twice.
 *
 * `CostAboveWhole`: agreements and others together pay more than the cost. `SameInvoice`: one invoice of a supplier
 * was booked more than once with the same amount, under two agreements or by two partners. `HoursAboveDay`: hours
 * of one person under two agreements are more than a day holds. `SameHours`: the same hours of one person stand
 * under two agreements.
 */
export type Double =
  | (DoubleBase<"CostAboveWhole"> & {
      readonly cost: string
      readonly amount: Money.Money
      /** What is paid above the cost. */
      readonly excess: Money.Money
      readonly agreements: ReadonlyArray<string>
    })
  | (DoubleBase<"SameInvoice"> & {
      readonly costs: ReadonlyArray<string>
      readonly supplier: string
      readonly invoiceNumber: string
      readonly amount: Money.Money
      /** The amount for each time after the first. */
      readonly excess: Money.Money
      readonly agreements: ReadonlyArray<string>
    })
  | (DoubleBase<"HoursAboveDay" | "SameHours"> & {
      readonly organisations: ReadonlyArray<string>
      /** The id of the person, or the staff code. */
      readonly worker: string
      readonly day: CalendarDate
      readonly hours: Hours
      /** What is above the day, or stands twice. */
      readonly excess: Hours
      readonly agreements: ReadonlyArray<string>
    })

interface DoubleBase<Tag extends string> {
  readonly _tag: Tag
  readonly label: Label
  /** The norm that forbids it. */
  readonly source: Norm
  readonly rows: ReadonlyArray<RowRef>
}

/** A cost with who pays it. */
export interface FundedCost {
  readonly cost: Cost.Row
  readonly funding: CostFundings.FundingOfCost
}

/** Every cost booked by a day; income is left out. */
export const costsBooked = (register: Charges.Needs, on: CalendarDate): ReadonlyArray<Cost.Row> => {
  const income = incomeCategories(register)
  return register.rows.cost.filter((cost) => cost.bookedOn <= on && !income.has(cost.costCategory))
}

/** Costs of which more is paid than they are. */
export const costsAboveWhole = (costs: ReadonlyArray<FundedCost>): ReadonlyArray<Double> =>
  costs.flatMap(({ cost, funding }): ReadonlyArray<Double> => {
    if (funding.excess === 0) return []
    const { amount, excess, agreements } = funding
    const text = (locale: "nl" | "en") =>
      [Money.format(amount, locale), Money.format(excess, locale)] as const
    const [nl, en] = [text("nl"), text("en")]
    return [
      {
        _tag: "CostAboveWhole",
        label: {
          nl: `Deze kosten van ${nl[0]} staan bij twee of meer financiers. Samen betalen zij ${nl[1]} te veel. Kies wie welk deel betaalt.`,
          en: `This cost of ${en[0]} stands with two or more sources. Together they pay ${en[1]} too much. Choose who pays which part.`,
        },
        source: Norms.noDoubleFunding,
        rows: [row("cost", cost.id)],
        cost: cost.id,
        amount,
        excess,
        agreements: agreements.map(({ fundingAgreement }) => fundingAgreement),
      },
    ]
  })

const looks = ({ invoiceNumber, supplier, amount }: Cost.Row): number | null =>
  invoiceNumber === null || supplier === null
    ? null
    : Repeats.mixNumber(Repeats.mixText(Repeats.mixText(1, invoiceNumber), supplier), amount)

/** Costs of one supplier, invoice number and amount, where there are two or more. */
const byInvoice = (costs: ReadonlyArray<Cost.Row>): ReadonlyArray<ReadonlyArray<Cost.Row>> =>
  Repeats.repeats(costs, looks).flatMap((list) => [
    ...Map.groupBy(list, ({ supplier, invoiceNumber, amount }) =>
      JSON.stringify([Repeats.plain(supplier ?? ""), Repeats.plain(invoiceNumber ?? ""), amount]),
    ).values(),
  ])

const distinct = (values: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(values)].sort()

/** Invoices that were booked more than once with the same amount, under two agreements or by two partners. */
export const sameInvoices = (
  register: CostFundings.Needs,
  costs: ReadonlyArray<Cost.Row>,
  on: CalendarDate,
): ReadonlyArray<Double> =>
  byInvoice(costs).flatMap((list): ReadonlyArray<Double> => {
    const [one] = list
    if (one === undefined || list.length < 2) return []
    const funded = list.flatMap((cost) => CostFundings.fundingOf(register, cost, on).agreements)
    const agreements = distinct(funded.map(({ fundingAgreement }) => fundingAgreement))
    const partners = new Set(list.map(({ organisation }) => organisation))
    if (agreements.length < 2 && partners.size < 2) return []
    const { supplier, invoiceNumber, amount } = one
    return [
      {
        _tag: "SameInvoice",
        label: {
          nl: `Factuur ${invoiceNumber} van ${supplier} staat meer dan eens in de kosten. Controleer of dit klopt.`,
          en: `Invoice ${invoiceNumber} of ${supplier} stands more than once in the costs. Check whether this is right.`,
        },
        source: Norms.noDoubleFunding,
        rows: list.map(({ id }) => row("cost", id)),
        costs: list.map(({ id }) => id),
        supplier: supplier ?? "",
        invoiceNumber: invoiceNumber ?? "",
        amount,
        excess: Money.multiply(Money.abs(amount), list.length - 1),
        agreements,
      },
    ]
  })
