/**
 * Claims (declaraties): what was claimed of the client, accepted, deducted and why, put aside, and determined.
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as ClaimLines from "./internal/ClaimLines.ts"
import * as Norms from "./Norms.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import * as Reason from "./Reason.ts"
import type * as Claim from "./records/Claim.ts"
import type * as ClaimLine from "./records/ClaimLine.ts"
import type * as Cost from "./records/Cost.ts"
import type * as Determination from "./records/Determination.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"

/** The tables that claims are read from. */
export type Needs = ClaimLines.Needs &
  Register.Register<{
    readonly fundingAgreement: typeof FundingAgreement.table
    readonly cost: typeof Cost.table
    readonly determination: typeof Determination.table
  }>

/** Sums of claim lines; `eligible`, `deducted`, `parked` and `undecided` add up to `claimed`. */
export interface ClaimSums extends ClaimLines.Outcome {
  readonly rows: ReadonlyArray<RowRef>
}

/** An amount that was deducted, with the reason as it was written down. */
export interface Deduction {
  readonly claimLine: string
  readonly cost: string
  readonly organisation: string
  readonly amount: Money.Money
  readonly reason: string | null
}

/** One claim. */
export interface ClaimOn extends ClaimSums {
  readonly claim: string
  readonly status: Claim.Row["status"]
  readonly deductions: ReadonlyArray<Deduction>
}

/** What is wrong with the claims of an agreement. */
export type ClaimReason = "DeductionWithoutReason" | "ParkedWithoutReason" | "DeterminedOtherwise"

/** Every claim under an agreement by a day. */
export interface ClaimsOn extends ClaimSums {
  readonly fundingAgreement: string
  readonly claims: ReadonlyArray<ClaimOn>
  /** By partner, in the order of their ids. */
  readonly partners: ReadonlyArray<ClaimSums & { readonly organisation: string }>
  /** What the client determined; `null` when it has not. */
  readonly determined: Money.Money | null
  readonly reasons: ReadonlyArray<Reason.Reason<ClaimReason>>
}

const sums = (lines: ReadonlyArray<ClaimLine.Row>): ClaimSums => {
  const outcomes = lines.map(ClaimLines.outcomeOf)
  const sum = (pick: (line: ClaimLines.Outcome) => Money.Money): Money.Money => Money.sum(outcomes.map(pick))
  return {
    claimed: sum((line) => line.claimed),
    eligible: sum((line) => line.eligible),
    deducted: sum((line) => line.deducted),
    parked: sum((line) => line.parked),
    undecided: sum((line) => line.undecided),
    rows: lines.map(({ id }) => row("claimLine", id)),
  }
}

/** The determinations of an agreement that were decided by a day, with their sum; `null` when there is none. */
export const determinedBy = (
  register: Register.Register<{ readonly determination: typeof Determination.table }>,
  fundingAgreement: string,
  on: CalendarDate,
): {
  readonly amount: Money.Money
  readonly years: ReadonlyArray<number | null>
  readonly ids: ReadonlyArray<string>
} | null => {
  const decided = Register.where(register, "determination", "fundingAgreement", fundingAgreement).filter(
    ({ amount, decidedOn }) => amount !== null && decidedOn !== null && decidedOn <= on,
  )
  if (decided.length === 0) return null
  return {
    amount: Money.sum(decided.map(({ amount }) => amount ?? Money.zero)),
    years: decided.map(({ year }) => year),
    ids: decided.map(({ id }) => id),
  }
}

const reasonsOf = (
  lines: ReadonlyArray<ClaimLine.Row>,
  total: ClaimSums,
  determined: ReturnType<typeof determinedBy>,
  fullyDecided: boolean,
): ReadonlyArray<Reason.Reason<ClaimReason>> => {
  const found: Array<Reason.Reason<ClaimReason>> = []
  const silent = lines.filter(({ reason }) => reason === null)
  const deducted = silent.filter((line) => ClaimLines.outcomeOf(line).deducted !== 0)
  const parked = silent.filter((line) => line.parked)
  const refs = (of: ReadonlyArray<ClaimLine.Row>) => of.map(({ id }) => row("claimLine", id))
  if (deducted.length > 0) {
    const label = {
      nl: "Er is een bedrag afgetrokken zonder reden. Vraag de opdrachtgever waarom.",
      en: "An amount was deducted without a reason. Ask the client why.",
    }
    found.push(Reason.make("DeductionWithoutReason", label, refs(deducted)))
  }
  if (parked.length > 0) {
    const label = {
      nl: "Er is een bedrag aangehouden zonder reden. Vraag de opdrachtgever waarom.",
      en: "An amount was put aside without a reason. Ask the client why.",
    }
    found.push(Reason.make("ParkedWithoutReason", label, refs(parked)))
  }
  if (determined !== null && fullyDecided && determined.amount !== total.eligible) {
    const label = {
      nl: "Het vastgestelde bedrag is anders dan wat de opdrachtgever in de declaraties aanvaardde.",
      en: "The amount determined differs from what the client accepted in the claims.",
    }
    const rows = determined.ids.map((id) => row("determination", id))
    found.push(Reason.make("DeterminedOtherwise", label, rows, Norms.determination))
  }
  return found
}

/**
 * The claims under an agreement as submitted by a day: per claim, per partner and together. A draft counts for
 * nothing. Decisions on lines carry no date, so they count as soon as they stand in the register. Refuses an
 * unknown agreement.
 *
 * @example
 * ```ts
 * const claims = Result.getOrThrow(Finance.claimsOn(register, "bzk-2024", on))
 * claims.claims.flatMap(({ deductions }) => deductions) // what was deducted, with the reasons
 * ```
 */
export const claimsOn = (
  register: Needs,
  fundingAgreement: string,
  on: CalendarDate,
): Result.Result<ClaimsOn, NoSuchRow.NoSuchRow> => {
  const agreement = Register.get(register, "fundingAgreement", fundingAgreement)
  return Result.map(NoSuchRow.orRefuse(agreement, "fundingAgreement", fundingAgreement), () => {
    const submitted = Register.where(register, "claim", "fundingAgreement", fundingAgreement).filter(
      (claim) => ClaimLines.isSubmitted(claim, on),
    )
    const organisationOf = (line: ClaimLine.Row): string =>
      Register.get(register, "cost", line.cost)?.organisation ?? ""
    const made = submitted.map((claim) => {
      const lines = Register.where(register, "claimLine", "claim", claim.id)
      const deductions = lines.flatMap((line): ReadonlyArray<Deduction> => {
        const { deducted } = ClaimLines.outcomeOf(line)
        if (deducted === 0) return []
        const { id, cost, reason } = line
        return [{ claimLine: id, cost, organisation: organisationOf(line), amount: deducted, reason }]
      })
      return { lines, claim: { claim: claim.id, status: claim.status, deductions, ...sums(lines) } }
    })
    const all = made.flatMap(({ lines }) => lines)
    const partners = [...Map.groupBy(all, organisationOf)].sort(([a], [b]) => (a < b ? -1 : 1))
    const total = sums(all)
    const determined = determinedBy(register, fundingAgreement, on)
    const fullyDecided = all.length > 0 && total.undecided === 0
    return {
      fundingAgreement,
      ...total,
      claims: made.map(({ claim }) => claim),
      partners: partners.map(([organisation, lines]) => ({ organisation, ...sums(lines) })),
      determined: determined?.amount ?? null,
      reasons: reasonsOf(all, total, determined, fullyDecided),
    }
  })
}
