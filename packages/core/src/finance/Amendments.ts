/**
 * An amendment of a budget: how large the shift is, whether a mandate suffices, and whether it is in order
 * (rules `verschuivingSluitOpNul`, `verschuivingRaaktPartnerAkkoord`, `wijzigingMetTerugwerkendeKracht`).
 */
import * as Result from "effect/Result"
import type * as BoardApproval from "../governance/records/BoardApproval.ts"
import type * as Decision from "../governance/records/Decision.ts"
import type * as Mandate from "../governance/records/Mandate.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import * as AgreedTerms from "./AgreedTerms.ts"
import * as AmendmentReasons from "./internal/AmendmentReasons.ts"
import * as Share from "./internal/Share.ts"
import * as Matrix from "./Matrix.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import * as Postings from "./Postings.ts"
import type * as Reason from "./Reason.ts"
import type * as BudgetVersion from "./records/BudgetVersion.ts"
import type * as ClientDecision from "./records/ClientDecision.ts"
import type * as FundingLine from "./records/FundingLine.ts"

export type { AmendmentReason } from "./internal/AmendmentReasons.ts"

/** The tables that amendments are checked with. */
export type Needs = Postings.Needs &
  AgreedTerms.Needs &
  Register.Register<{
    readonly fundingLine: typeof FundingLine.table
    readonly clientDecision: typeof ClientDecision.table
    readonly decision: typeof Decision.table
    readonly mandate: typeof Mandate.table
    readonly boardApproval: typeof BoardApproval.table
  }>

/**
 * How large a shift the holder of a mandate, such as the programme leader, may decide. A limit of `null` is none.
 * The percentage is of the whole budget before the amendment, or of each line that changes.
 */
export interface ShiftLimit {
  readonly percentage: Percentage | null
  readonly amount: Money.Money | null
  readonly of: "budget" | "line"
  readonly rows: ReadonlyArray<RowRef>
}

/** What a check may be told beside the register. */
export interface AmendmentOptions {
  /** The limit, where governance knows it; else the agreed term, else the mandate of the decision. */
  readonly limit?: ShiftLimit
  /** Partners that have agreed in another way than by the approval of their board. */
  readonly consents?: ReadonlyArray<string>
}

/** The change of one project, partner and cost category. */
export interface AmendmentLine {
  readonly project: string | null
  readonly programmeLine: string | null
  readonly partner: string
  readonly costCategory: string
  readonly before: Money.Money
  readonly change: Money.Money
  readonly after: Money.Money
  readonly actual: Money.Money
  readonly rows: ReadonlyArray<RowRef>
}

/** The change for one partner over all its lines. */
export interface PartnerChange {
  readonly partner: string
  readonly change: Money.Money
  /** Whether its share falls, so that it must agree. */
  readonly mustAgree: boolean
  readonly agreed: boolean
}

/** What an amendment does, and whether it is in order. */
export interface AmendmentCheck {
  readonly amendment: string
  readonly on: CalendarDate
  readonly lines: ReadonlyArray<AmendmentLine>
  readonly partners: ReadonlyArray<PartnerChange>
  /** What the lines come to: zero, unless the money changed as well. */
  readonly sum: Money.Money
  /** The amount that moves: the larger of what is added and what is taken away. */
  readonly shift: Money.Money
  /** The shift as a part of the budget before it; `null` when there was none. */
  readonly share: Percentage | null
  readonly limit: ShiftLimit | null
  /** Whether the mandate suffices; above it a body decides. `null` when no limit is known. */
  readonly withinMandate: boolean | null
  /** What is wrong; empty when the amendment is in order. */
  readonly reasons: ReadonlyArray<Reason.Reason<AmendmentReasons.AmendmentReason>>
}

const limitOf = (
  register: Needs,
  version: BudgetVersion.Row,
  fundingAgreement: string | null,
  on: CalendarDate,
): ShiftLimit | null => {
  const term = AgreedTerms.agreedTerm(register, { key: "budget.shift", fundingAgreement, on })
  if (term !== undefined) {
    const { percentage, amount, text, id } = term
    return { percentage, amount, of: text === "line" ? "line" : "budget", rows: [row("agreedTerm", id)] }
  }
  const decision =
    version.decision === null ? undefined : Register.get(register, "decision", version.decision)
  const mandate = decision?.mandate == null ? undefined : Register.get(register, "mandate", decision.mandate)
  if (mandate === undefined) return null
  const { maximumDeviation, maximumAmount, id } = mandate
  return { percentage: maximumDeviation, amount: maximumAmount, of: "budget", rows: [row("mandate", id)] }
}

const isWithin = (
  { percentage, amount, of }: ShiftLimit,
  shift: Money.Money,
  before: Money.Money,
  lines: ReadonlyArray<AmendmentLine>,
): boolean => {
  if (amount !== null && shift > amount) return false
  if (percentage === null) return true
  return of === "budget"
    ? Share.isWithin(shift, before, percentage)
    : lines.every((line) => Share.isWithin(Money.abs(line.change), line.before, percentage))
}

const dimensions = ["project", "programmeLine", "partner", "costCategory"] as const

/** The budget before the amendment: what was adopted by the day, by versions with a lower number. */
const before = (
  register: Needs,
  version: BudgetVersion.Row,
  on: CalendarDate,
): ReadonlyArray<Postings.Posting> => {
  const budget = Register.get(register, "budget", version.budget)
  if (budget === undefined) return []
  return Register.where(register, "budgetVersion", "budget", version.budget).flatMap((other) => {
    const measure = other.number < version.number ? Postings.measureOf(other, on) : null
    return measure === null ? [] : Postings.ofVersion(register, budget, other, measure)
  })
}

const linesOf = (
  register: Needs,
  own: ReadonlyArray<Postings.Posting>,
  earlier: ReadonlyArray<Postings.Posting>,
  asked: Postings.Asked,
): ReadonlyArray<AmendmentLine> => {
  const spent = Postings.make(register, asked).filter(({ measure }) => measure === "actual")
  const marked = own.map((posting) => ({ ...posting, measure: "amendments" as const }))
  const known = earlier.map((posting) => ({ ...posting, measure: "adopted" as const }))
  const changed = new Set(own.map(({ id }) => id))
  return Matrix.matrix([...known, ...marked, ...spent], dimensions, "all").cells.flatMap((cell) => {
    const rows = cell.postings.filter(({ table, id }) => table === "budgetLine" && changed.has(id))
    if (rows.length === 0) return []
    const { project = null, programmeLine = null, partner, costCategory } = cell.keys
    return [
      {
        project,
        programmeLine,
        partner: partner ?? "",
        costCategory: costCategory ?? "",
        before: cell.adopted,
        change: cell.amendments,
        after: cell.current,
        actual: cell.actual,
        rows: rows.map(({ id }) => row("budgetLine", id)),
      },
    ]
  })
}

const partnersOf = (
  register: Needs,
  version: BudgetVersion.Row,
  lines: ReadonlyArray<AmendmentLine>,
  on: CalendarDate,
  consents: ReadonlyArray<string>,
): ReadonlyArray<PartnerChange> => {
  const approvals =
    version.decision === null ? [] : Register.where(register, "boardApproval", "decision", version.decision)
  const agreed = new Set<string>(consents)
  for (const { organisation, status, decidedOn } of approvals) {
    if (status === "approved" && (decidedOn === null || decidedOn <= on)) agreed.add(organisation)
  }
  const changes = new Map<string, Money.Money>()
  for (const { partner, change } of lines) {
    changes.set(partner, Money.add(changes.get(partner) ?? Money.zero, change))
  }
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([partner, change]) => ({ partner, change, mustAgree: change < 0, agreed: agreed.has(partner) }))
}

/**
 * Checks an amendment on a day, before or after it was decided: the shift against the limit of the mandate, whether
 * its lines come to zero (or to what the funding lines of the same version bring), whether each partner whose share
 * falls agreed, and whether the decision that it is tied to could be taken at that level.
 *
 * The limit is the one given, else the agreed term `budget.shift` (a percentage, an amount, and `line` as text when
 * it is of each line), else the mandate of the decision. Refuses an unknown version.
 *
 * @example
 * ```ts
 * const check = Result.getOrThrow(Finance.checkAmendment(register, "2024.amendment", on))
 * check.withinMandate // false: above x%, so a body decides
 * check.reasons.map(({ label }) => label.nl)
 * ```
 */
export const checkAmendment = (
  register: Needs,
  amendment: string,
  on: CalendarDate,
  options: AmendmentOptions = {},
): Result.Result<AmendmentCheck, NoSuchRow.NoSuchRow> => {
  const version = Register.get(register, "budgetVersion", amendment)
  const budget = version === undefined ? undefined : Register.get(register, "budget", version.budget)
  if (version === undefined || budget === undefined) {
    return NoSuchRow.orRefuse<AmendmentCheck>(undefined, "budgetVersion", amendment)
  }
  const own = Postings.ofVersion(register, budget, version, "amendments")
  const earlier = before(register, version, on)
  const lines = linesOf(register, own, earlier, { year: budget.year, asOf: on })
  const added = Money.sum(lines.map(({ change }) => Money.max(Money.zero, change)))
  const taken = Money.sum(lines.map(({ change }) => Money.max(Money.zero, Money.negate(change))))
  const shift = Money.max(added, taken)
  const { current } = Matrix.amountsOf(earlier)
  const limit = options.limit ?? limitOf(register, version, budget.fundingAgreement, on)
  const withinMandate = limit === null ? null : isWithin(limit, shift, current, lines)
  const partners = partnersOf(register, version, lines, on, options.consents ?? [])
  const sum = Money.subtract(added, taken)
  const outcome = { lines, partners, sum, shift, limit, withinMandate }
  return Result.succeed({
    amendment,
    on,
    ...outcome,
    share: Share.of(shift, current),
    reasons: AmendmentReasons.make(register, budget, version, outcome),
  })
}
