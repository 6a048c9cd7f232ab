/**
 * The settlement of an agreement: what came in, what was paid on and spent, and who owes whom by the model of the
 * lead partner (rules `doorbetalingSluit`, `saldoNaVaststelling`).
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Balance from "./Balance.ts"
import { determinedBy } from "./Claims.ts"
import * as Charges from "./internal/Charges.ts"
import * as Debts from "./internal/Debts.ts"
import * as Division from "./internal/Division.ts"
import * as Flows from "./internal/Flows.ts"
import * as Promises from "./internal/Promises.ts"
import * as SettlementReasons from "./internal/SettlementReasons.ts"
import * as LeadPartners from "./LeadPartners.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import type * as Reason from "./Reason.ts"
import type * as Determination from "./records/Determination.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"

export type { Debt } from "./internal/Debts.ts"
export type { DivisionBasis } from "./internal/Division.ts"
export type { SettlementReason } from "./internal/SettlementReasons.ts"

/** The tables that a settlement is read from. */
export type Needs = Charges.Needs &
  Flows.Needs &
  Promises.Needs &
  Division.Needs &
  LeadPartners.Needs &
  Register.Register<{
    readonly fundingAgreement: typeof FundingAgreement.table
    readonly determination: typeof Determination.table
  }>

/** How one organisation stands under an agreement. */
export interface PartnerSettlement extends Balance.Balance {
  readonly organisation: string
  readonly isLeadPartner: boolean
  /** The part of its costs that the client takes, or is expected to take. */
  readonly accepted: Money.Money
  readonly deducted: Money.Money
  readonly parked: Money.Money
  /** What it should have of the client's money: in the end its part, before that what was planned by the day. */
  readonly promised: Money.Money
  readonly fromClient: Money.Money
  readonly toClient: Money.Money
  readonly fromPartners: Money.Money
  readonly toPartners: Money.Money
  readonly costs: ReadonlyArray<string>
  readonly payments: ReadonlyArray<string>
}

/** The settlement of an agreement on a day. */
export interface Settlement {
  readonly fundingAgreement: string
  readonly on: CalendarDate.CalendarDate
  readonly client: string
  readonly leadPartner: LeadPartners.LeadPartnerOn | null
  /** `final` once the client determined the whole amount; `interim` before. */
  readonly stage: "interim" | "final"
  readonly granted: Money.Money
  readonly determined: Money.Money | null
  /** By what the money is divided over the partners, and why by that. */
  readonly division: Pick<Division.Division, "basis" | "chosenBy" | "rows">
  /** In the order of their ids. */
  readonly partners: ReadonlyArray<PartnerSettlement>
  readonly debts: ReadonlyArray<Debts.Debt>
  /** All partners together; debts between them cancel. */
  readonly balance: Balance.Balance
  readonly reasons: ReadonlyArray<Reason.Reason<SettlementReasons.SettlementReason>>
  /** The agreement, the lead partner's term, the planned payments and the determinations it rests on. */
  readonly rows: ReadonlyArray<RowRef>
}

/** Whether the client has determined everything: at once, or each year of the agreement. */
const isFinal = (agreement: FundingAgreement.Row, determined: ReturnType<typeof determinedBy>): boolean => {
  if (determined === null) return false
  if (determined.years.includes(null)) return true
  const last = agreement.activitiesEndBy ?? agreement.endsOn
  if (last === null) return false
  const first = CalendarDate.year(agreement.startsOn)
  const years = Array.from(
    { length: Math.max(0, CalendarDate.year(last) - first) + 1 },
    (_, at) => first + at,
  )
  return years.every((year) => determined.years.includes(year))
}

const nothing: Charges.Tally = {
  amount: Money.zero,
  accepted: Money.zero,
  deducted: Money.zero,
  parked: Money.zero,
  costs: [],
}

const flowOf = (flows: ReadonlyMap<string, Flows.Flow>, organisation: string): Flows.Flow =>
  flows.get(organisation) ?? {
    fromClient: Money.zero,
    toClient: Money.zero,
    fromPartners: Money.zero,
    toPartners: Money.zero,
    held: Money.zero,
    payments: [],
  }

/**
 * Settles an agreement on a day. Refuses an unknown agreement.
 *
 * - Before the determination a partner should have what was planned to be paid on by the day, or, without such a
 *   plan, its share in what came in by the budget. Money that is not spent yet is nobody's debt then.
 * - After it, each partner should have its part of the amount determined, by the costs that the client took, by the
 *   budget under a fixed sum, or as the agreed term `settlement.division` says.
 * - `contactOnly`: the client and each partner settle with each other. `forwarding`: the lead partner owes partners
 *   what came in for them; more awaits the client, and partners pay back to the client through it.
 *   `fullLiability`: the lead partner settles the whole with the client, and with each partner apart.
 *
 * Interest and the partners' own contributions are left out. What each organisation is owed and owes comes to the
 * same in every model; only who owes it to whom differs.
 *
 * @example
 * ```ts
 * const { debts, partners } = Result.getOrThrow(Finance.settlement(register, "bzk-2024", on))
 * debts.map(({ from, to, amount }) => `${from} → ${to}: ${Money.format(amount, "nl")}`)
 * ```
 */
export const settlement = (
  register: Needs,
  fundingAgreement: string,
  on: CalendarDate.CalendarDate,
): Result.Result<Settlement, NoSuchRow.NoSuchRow> => {
  const found = Register.get(register, "fundingAgreement", fundingAgreement)
  return Result.map(NoSuchRow.orRefuse(found, "fundingAgreement", fundingAgreement), (agreement) =>
    settle(register, agreement, on),
  )
}

const settle = (
  register: Needs,
  agreement: FundingAgreement.Row,
  on: CalendarDate.CalendarDate,
): Settlement => {
  const { id, client } = agreement
  const tallies = Charges.tally(register, id, on)
  const payments = Flows.madeBy(register, id, on)
  const flows = Flows.flows(payments, client)
  const received = Flows.receivedFrom(payments, client)
  const found = LeadPartners.leadPartnerOn(register, id, on)
  const lead = Result.isSuccess(found) ? found.success : null
  const determined = determinedBy(register, id, on)
  const ended = isFinal(agreement, determined)
  const division = Division.division(register, agreement, tallies, on)
  const fallback = lead?.organisation ?? agreement.appliedBy ?? [...flows.keys()].sort()[0] ?? null
  const promises =
    ended && determined !== null
      ? Promises.final(determined.amount, received, division, fallback)
      : interim(register, agreement, lead, received, division, on)
  const organisations = [
    ...new Set([
      ...tallies.keys(),
      ...flows.keys(),
      ...promises.promised.keys(),
      ...(lead === null ? [] : [lead.organisation]),
    ]),
  ].sort()
  const debts = Debts.make({ client, lead, organisations, flows, promises, received, isFinal: ended })
  const partners = organisations.map((organisation): PartnerSettlement => {
    const { amount, costs, ...client } = tallies.get(organisation) ?? nothing
    const { held, ...flow } = flowOf(flows, organisation)
    return {
      organisation,
      isLeadPartner: organisation === lead?.organisation,
      ...Balance.make(held, amount, debts, organisation),
      ...client,
      promised: promises.promised.get(organisation) ?? Money.zero,
      ...flow,
      costs,
    }
  })
  return {
    fundingAgreement: id,
    on,
    client,
    leadPartner: lead,
    stage: ended ? "final" : "interim",
    granted: agreement.amount,
    determined: determined?.amount ?? null,
    division: { basis: division.basis, chosenBy: division.chosenBy, rows: division.rows },
    partners,
    debts,
    balance: Balance.total(partners, debts, client),
    reasons: SettlementReasons.make({
      agreement,
      lead: found,
      flows,
      tallies,
      division,
      determined,
      received,
      payments,
    }),
    rows: [
      row("fundingAgreement", id),
      ...(lead === null ? [] : [row("leadPartnerTerm", lead.leadPartnerTerm)]),
      ...promises.plannedPayments.map((planned) => row("plannedPayment", planned)),
      ...(determined?.ids ?? []).map((decision) => row("determination", decision)),
    ],
  }
}

const interim = (
  register: Needs,
  agreement: FundingAgreement.Row,
  lead: LeadPartners.LeadPartnerOn | null,
  received: Money.Money,
  division: Division.Division,
  on: CalendarDate.CalendarDate,
): Promises.Promises => {
  if (lead === null || lead.terms.clientPays === "eachPartner") {
    return Promises.direct(register, agreement.id, agreement.client, on)
  }
  const { weights } = Division.byBudget(register, agreement.id, on)
  const byBudget = weights.some(({ weight }) => weight > 0) ? { ...division, weights } : division
  return Promises.interim(register, agreement.id, agreement.client, lead.organisation, received, byBudget, on)
}
