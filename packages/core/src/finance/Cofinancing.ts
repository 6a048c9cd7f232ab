/**
 * Where the money of a budget comes from: each source as budgeted, granted and received, against what is budgeted
 * to spend (rules `begrotingSluitendPerBron`, `cumulatiePlafond`, `eigenBijdrageGerealiseerd`).
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import * as Budgets from "./Budgets.ts"
import * as Flows from "./internal/Flows.ts"
import * as PublicBodies from "./internal/PublicBodies.ts"
import * as Share from "./internal/Share.ts"
import * as Norms from "./Norms.ts"
import type * as NoSuchRow from "./NoSuchRow.ts"
import type * as Postings from "./Postings.ts"
import * as Reason from "./Reason.ts"
import type * as Budget from "./records/Budget.ts"
import type * as Contribution from "./records/Contribution.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"
import type * as FundingLine from "./records/FundingLine.ts"

/** The tables that the sources of a budget are read from. */
export type Needs = Postings.Needs &
  Flows.Needs &
  Register.Register<{
    readonly fundingLine: typeof FundingLine.table
    readonly fundingAgreement: typeof FundingAgreement.table
    readonly contribution: typeof Contribution.table
    readonly organisation: typeof Organisation.table
  }>

/** One source of money. */
export interface Source {
  readonly kind: FundingLine.Row["kind"]
  readonly organisation: string | null
  readonly fundingAgreement: string | null
  readonly budgeted: Money.Money
  /** What is certain already. */
  readonly granted: Money.Money
  /** What came in, or was given; `null` where the register cannot tell (a reserve, a source without a name). */
  readonly received: Money.Money | null
  readonly rows: ReadonlyArray<RowRef>
}

/** What is wrong with the sources of a budget. */
export type SourceReason = "NotBalanced" | "AgreementOverspread" | "AbovePublicMaximum"

/** The sources of a budget on a day. */
export interface Cofinancing {
  readonly budget: string
  /** In the order of kind, organisation and agreement. */
  readonly sources: ReadonlyArray<Source>
  readonly budgeted: Money.Money
  /** What is budgeted to spend, in kind included. */
  readonly costs: Money.Money
  /** The part of the sources that public bodies pay; `null` when there are no sources. */
  readonly publicShare: Percentage | null
  readonly reasons: ReadonlyArray<Reason.Reason<SourceReason>>
}

/**
 * The days that money of an agreement counts for this budget. When several budgets name the agreement, money counts
 * for the one in whose time it came in: from its first day to the next one's; before the first, for the first.
 */
const timeOf = (
  register: Needs,
  budget: Budget.Row,
  agreement: string,
): readonly [from: string, before: string] => {
  const named = new Set<string>()
  for (const line of Register.where(register, "fundingLine", "fundingAgreement", agreement)) {
    const version = Register.get(register, "budgetVersion", line.budgetVersion)
    if (version !== undefined) named.add(version.budget)
  }
  const starts = [...named].flatMap((id) => Register.get(register, "budget", id)?.startsOn ?? []).sort()
  const next = starts.find((start) => start > budget.startsOn)
  return [starts[0] === budget.startsOn ? "" : budget.startsOn, next ?? "\uffff"]
}

const receivedBy = (
  register: Needs,
  budget: Budget.Row,
  { kind, organisation, fundingAgreement }: Pick<Source, "kind" | "organisation" | "fundingAgreement">,
  on: CalendarDate,
): { readonly amount: Money.Money | null; readonly rows: ReadonlyArray<RowRef> } => {
  if (kind === "grant" || kind === "commission") {
    const agreement =
      fundingAgreement === null ? undefined : Register.get(register, "fundingAgreement", fundingAgreement)
    if (agreement === undefined) return { amount: null, rows: [] }
    const [from, before] = timeOf(register, budget, agreement.id)
    const payments = Flows.madeBy(register, agreement.id, on).filter(
      (payment) =>
        payment.paidOn !== null &&
        payment.paidOn >= from &&
        payment.paidOn < before &&
        (payment.fromOrganisation === agreement.client || payment.toOrganisation === agreement.client),
    )
    return {
      amount: Flows.receivedFrom(payments, agreement.client),
      rows: payments.map(({ id }) => row("payment", id)),
    }
  }
  if (organisation === null || kind === "reserve") return { amount: null, rows: [] }
  const given = Register.where(register, "contribution", "organisation", organisation).filter(
    (contribution) =>
      (contribution.kind === "inKind") === (kind === "inKind") &&
      contribution.contributedOn >= budget.startsOn &&
      contribution.contributedOn <= budget.endsOn &&
      contribution.contributedOn <= on &&
      (fundingAgreement === null || contribution.fundingAgreement === fundingAgreement),
  )
  return {
    amount: Money.sum(given.map(({ amount }) => amount)),
    rows: given.map(({ id }) => row("contribution", id)),
  }
}

const sourcesOf = (
  register: Needs,
  budget: Budget.Row,
  lines: ReadonlyArray<FundingLine.Row>,
  on: CalendarDate,
): ReadonlyArray<Source> => {
  const groups = Map.groupBy(lines, ({ kind, organisation, fundingAgreement }) =>
    [kind, organisation ?? "", fundingAgreement ?? ""].join("\n"),
  )
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]): ReadonlyArray<Source> => {
      const [first] = group
      if (first === undefined) return []
      const { kind, organisation } = first
      const byKind = kind === "grant" || kind === "commission" ? budget.fundingAgreement : null
      const fundingAgreement = first.fundingAgreement ?? byKind
      const received = receivedBy(register, budget, { kind, organisation, fundingAgreement }, on)
      return [
        {
          kind,
          organisation,
          fundingAgreement,
          budgeted: Money.sum(group.map(({ amount }) => amount)),
          granted: Money.sum(group.map(({ granted }) => granted ?? Money.zero)),
          received: received.amount,
          rows: [...group.map(({ id }) => row("fundingLine", id)), ...received.rows],
        },
      ]
    })
}

const isPublic = (register: Needs, { organisation, fundingAgreement }: Source): boolean => {
  const agreement =
    fundingAgreement === null ? undefined : Register.get(register, "fundingAgreement", fundingAgreement)
  return PublicBodies.isPublic(register, organisation ?? agreement?.client ?? "")
}

/** What all budgets together count on of an agreement, as adopted by a day. */
const spreadOver = (register: Needs, agreement: string, on: CalendarDate): Money.Money =>
  Money.sum(
    Register.where(register, "fundingLine", "fundingAgreement", agreement).flatMap(
      ({ budgetVersion, amount }) => {
        const version = Register.get(register, "budgetVersion", budgetVersion)
        const counts =
          version !== undefined &&
          version.kind !== "draft" &&
          !(version.adoptedOn !== null && version.adoptedOn > on)
        return counts ? [amount] : []
      },
    ),
  )

const reasonsOf = (
  register: Needs,
  budget: Budgets.BudgetOn,
  sources: ReadonlyArray<Source>,
  on: CalendarDate,
): ReadonlyArray<Reason.Reason<SourceReason>> => {
  const found: Array<Reason.Reason<SourceReason>> = []
  const total = Money.sum(sources.map(({ budgeted }) => budgeted))
  const gap = Money.subtract(budget.current, total)
  if (gap !== 0) {
    const amount = { nl: Money.format(gap, "nl"), en: Money.format(gap, "en") }
    const label = {
      nl: `De begroting klopt nog niet: kosten en dekking verschillen ${amount.nl}.`,
      en: `The budget does not balance: costs and funding differ by ${amount.en}.`,
    }
    found.push(Reason.make("NotBalanced", label, [row("budget", budget.budget)]))
  }
  for (const id of new Set(sources.flatMap(({ fundingAgreement }) => fundingAgreement ?? []))) {
    const agreement = Register.get(register, "fundingAgreement", id)
    if (agreement === undefined) continue
    const rows = [row("budget", budget.budget), row("fundingAgreement", id)]
    if (spreadOver(register, id, on) > agreement.amount) {
      const label = {
        nl: "De begrotingen rekenen samen op meer geld dan deze opdrachtgever geeft.",
        en: "The budgets together count on more money than this client gives.",
      }
      found.push(Reason.make("AgreementOverspread", label, rows, Norms.grantAmount))
    }
    const ofPublic = Money.sum(
      sources.flatMap((source) => (isPublic(register, source) ? [source.budgeted] : [])),
    )
    const maximum = agreement.maximumPublicShare
    if (maximum !== null && total > 0 && !Share.isWithin(ofPublic, total, maximum)) {
      const label = {
        nl: "Overheden betalen samen een groter deel dan deze regeling toestaat.",
        en: "Public bodies together pay a larger part than this scheme allows.",
      }
      found.push(Reason.make("AbovePublicMaximum", label, rows, Norms.cumulation))
    }
  }
  return found
}

/**
 * The sources of a budget as they hold on a day, with what came in of each. Refuses an unknown budget.
 *
 * Received is: of an agreement, what its client paid; of an own contribution, a third party or in kind, what that
 * organisation contributed in the budget's period.
 */
export const cofinancing = (
  register: Needs,
  budget: string,
  on: CalendarDate,
): Result.Result<Cofinancing, NoSuchRow.NoSuchRow> =>
  Result.map(Budgets.budgetOn(register, budget, on), (found) => {
    const inForce = found.versions.filter(({ state }) => state === "inForce")
    const lines = inForce.flatMap(({ version }) =>
      Register.where(register, "fundingLine", "budgetVersion", version),
    )
    const self = Register.get(register, "budget", budget)
    const sources = self === undefined ? [] : sourcesOf(register, self, lines, on)
    const budgeted = Money.sum(sources.map((source) => source.budgeted))
    const ofPublic = Money.sum(
      sources.flatMap((source) => (isPublic(register, source) ? [source.budgeted] : [])),
    )
    return {
      budget,
      sources,
      budgeted,
      costs: found.current,
      publicShare: Share.of(ofPublic, budgeted),
      reasons: reasonsOf(register, found, sources, on),
    }
  })
