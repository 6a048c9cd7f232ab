/**
 * A budget on a day: which versions hold, and what they come to.
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Money from "../values/Money.ts"
import * as Matrix from "./Matrix.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import * as Postings from "./Postings.ts"
import * as Reason from "./Reason.ts"
import type * as BudgetVersion from "./records/BudgetVersion.ts"

/**
 * How a version stands on a day. `draft`: never adopted. `later`: adopted after this day. `waiting`: adopted, and
 * holds from a later day. `inForce`: it holds.
 */
export type VersionState = "draft" | "later" | "waiting" | "inForce"

/** A version of a budget and how it stands. */
export interface VersionOn {
  readonly version: string
  readonly kind: BudgetVersion.Row["kind"]
  readonly state: VersionState
  /** The sum of its lines of cost; in an amendment, the difference that it makes. */
  readonly amount: Money.Money
}

/** What is wrong with the versions of a budget. */
export type BudgetReason = "NoVersionInForce" | "SeveralAdopted" | "WithoutDecision"

/** A budget on a day. */
export interface BudgetOn {
  readonly budget: string
  readonly fundingAgreement: string | null
  readonly year: number
  /** In the order of their numbers. */
  readonly versions: ReadonlyArray<VersionOn>
  /** What holds on the day: the adopted version and the amendments in force. */
  readonly adopted: Money.Money
  readonly amendments: Money.Money
  readonly current: Money.Money
  readonly postings: ReadonlyArray<Postings.Posting>
  readonly reasons: ReadonlyArray<Reason.Reason<BudgetReason>>
}

const stateOf = (version: BudgetVersion.Row, on: CalendarDate): VersionState => {
  if (version.kind === "draft") return "draft"
  if (version.adoptedOn !== null && version.adoptedOn > on) return "later"
  return version.effectiveFrom !== null && version.effectiveFrom > on ? "waiting" : "inForce"
}

const reasonsOf = (
  budget: RowRef,
  inForce: ReadonlyArray<BudgetVersion.Row>,
): ReadonlyArray<Reason.Reason<BudgetReason>> => {
  const reasons: Array<Reason.Reason<BudgetReason>> = []
  const adopted = inForce.filter(({ kind }) => kind === "adopted")
  if (adopted.length === 0) {
    const label = {
      nl: "Op deze dag geldt er geen vastgestelde begroting.",
      en: "No adopted budget holds on this day.",
    }
    reasons.push(Reason.make("NoVersionInForce", label, [budget]))
  }
  if (adopted.length > 1) {
    const label = {
      nl: "Er gelden twee vastgestelde versies tegelijk. Maak van de tweede een wijziging.",
      en: "Two adopted versions hold at the same time. Make the second one an amendment.",
    }
    reasons.push(
      Reason.make(
        "SeveralAdopted",
        label,
        adopted.map(({ id }) => row("budgetVersion", id)),
      ),
    )
  }
  const undecided = inForce.filter(({ decision }) => decision === null)
  if (undecided.length > 0) {
    const label = {
      nl: "Bij deze versie staat geen besluit waarmee zij is vastgesteld.",
      en: "No decision stands with this version by which it was adopted.",
    }
    reasons.push(
      Reason.make(
        "WithoutDecision",
        label,
        undecided.map(({ id }) => row("budgetVersion", id)),
      ),
    )
  }
  return reasons
}

/**
 * The versions of a budget and what holds on a day. Refuses an unknown budget. A version without a day of adoption
 * counts as adopted, as its kind says so; it is pointed out when no decision stands with it.
 *
 * @example
 * ```ts
 * const budget = Result.getOrThrow(Finance.budgetOn(register, "2024", CalendarDate.unsafe("2024-07-01")))
 * budget.current // adopted and amendments together, in cents
 * ```
 */
export const budgetOn = (
  register: Postings.Needs,
  id: string,
  on: CalendarDate,
): Result.Result<BudgetOn, NoSuchRow.NoSuchRow> =>
  Result.map(NoSuchRow.orRefuse(Register.get(register, "budget", id), "budget", id), (budget) => {
    const versions = [...Register.where(register, "budgetVersion", "budget", id)].sort(
      (a, b) => a.number - b.number || (a.id < b.id ? -1 : 1),
    )
    const seen = versions.map((version) => {
      const measure = version.kind === "adopted" ? "adopted" : "amendments"
      const postings = Postings.ofVersion(register, budget, version, measure)
      return { version, state: stateOf(version, on), postings }
    })
    const inForce = seen.filter(({ state }) => state === "inForce")
    const postings = inForce.flatMap((version) => version.postings)
    const { adopted, amendments, current } = Matrix.amountsOf(postings)
    return {
      budget: id,
      fundingAgreement: budget.fundingAgreement,
      year: budget.year,
      versions: seen.map(({ version, state, postings }) => {
        const { adopted, amendments } = Matrix.amountsOf(postings)
        return {
          version: version.id,
          kind: version.kind,
          state,
          amount: version.kind === "adopted" ? adopted : amendments,
        }
      }),
      adopted,
      amendments,
      current,
      postings,
      reasons: reasonsOf(
        row("budget", id),
        inForce.map(({ version }) => version),
      ),
    }
  })
