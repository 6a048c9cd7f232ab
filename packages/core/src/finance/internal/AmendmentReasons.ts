/**
 * What may be wrong with an amendment of a budget.
 */
import type * as Decision from "../../governance/records/Decision.ts"
import { type RowRef, make as row } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { Label } from "../../values/Label.ts"
import * as Money from "../../values/Money.ts"
import type { AmendmentCheck, Needs } from "../Amendments.ts"
import * as Norms from "../Norms.ts"
import * as Reason from "../Reason.ts"
import type * as Budget from "../records/Budget.ts"
import type * as BudgetVersion from "../records/BudgetVersion.ts"

/**
 * Why an amendment is not in order.
 *
 * `NotZero`: its lines do not come to what its funding lines bring. `ClientUnheard`: the client's money changes
 * and the client did not consent or decide. `PartnerNotAgreed`: a share falls without that partner's consent.
 * `NoDecision`, `DecisionNotAdopted`: what it is tied to. `AboveMandate`: decided by a role, above its limit.
 * `LimitUnknown`: decided by a role, and no limit is known. `Retroactive`: holds from before the decision, without
 * a reason. `BelowZero`, `BelowSpent`: a line ends below zero, or below what was spent.
 */
export type AmendmentReason =
  | "NotZero"
  | "ClientUnheard"
  | "PartnerNotAgreed"
  | "NoDecision"
  | "DecisionNotAdopted"
  | "AboveMandate"
  | "LimitUnknown"
  | "Retroactive"
  | "BelowZero"
  | "BelowSpent"

type Outcome = Pick<AmendmentCheck, "lines" | "partners" | "sum" | "shift" | "limit" | "withinMandate">
type Found = Reason.Reason<AmendmentReason>

const inBoth = (text: (amount: string) => Label, amount: Money.Money): Label => ({
  nl: text(Money.format(amount, "nl")).nl,
  en: text(Money.format(amount, "en")).en,
})

const money = (
  register: Needs,
  { fundingAgreement }: Budget.Row,
  version: BudgetVersion.Row,
  { sum }: Outcome,
): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const self = row("budgetVersion", version.id)
  const funding = Register.where(register, "fundingLine", "budgetVersion", version.id)
  const lines = funding.map(({ id }) => row("fundingLine", id))
  const left = Money.subtract(sum, Money.sum(funding.map(({ amount }) => amount)))
  if (left !== 0) {
    const label = inBoth(
      (amount) => ({
        nl: `De wijziging sluit niet: er is een verschil van ${amount} met de dekking.`,
        en: `The amendment does not balance: it differs by ${amount} from its funding.`,
      }),
      left,
    )
    found.push(Reason.make("NotZero", label, [self, ...lines]))
  }
  const ofClient = funding.filter(
    ({ kind, amount }) => amount !== 0 && (kind === "grant" || kind === "commission"),
  )
  const agreements = new Set(ofClient.map((line) => line.fundingAgreement ?? fundingAgreement))
  const heard = [...agreements].every(
    (agreement) =>
      agreement !== null &&
      Register.where(register, "clientDecision", "fundingAgreement", agreement).some(
        ({ kind, decidedOn }) => kind === "amendment" && decidedOn !== null,
      ),
  )
  if (ofClient.length > 0 && version.clientConsentOn === null && !heard) {
    const label = {
      nl: "Het geld van de opdrachtgever verandert, maar er staat geen akkoord van de opdrachtgever.",
      en: "The client's money changes, but no consent of the client stands in the register.",
    }
    const rows = [self, ...ofClient.map(({ id }) => row("fundingLine", id))]
    found.push(Reason.make("ClientUnheard", label, rows, Norms.grantAmount))
  }
  return found
}

const decided = (
  decision: Decision.Row,
  version: BudgetVersion.Row,
  { limit, withinMandate }: Outcome,
): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const rows: ReadonlyArray<RowRef> = [row("budgetVersion", version.id), row("decision", decision.id)]
  if (decision.outcome !== "adopted") {
    const label = { nl: "Het besluit is niet aangenomen.", en: "The decision was not adopted." }
    found.push(Reason.make("DecisionNotAdopted", label, rows))
  }
  if (decision.body === null && withinMandate === false) {
    const label = {
      nl: "De verschuiving is groter dan het mandaat toestaat. Een orgaan moet besluiten.",
      en: "The shift is larger than the mandate allows. A body must decide.",
    }
    found.push(Reason.make("AboveMandate", label, [...rows, ...(limit?.rows ?? [])]))
  }
  if (decision.body === null && withinMandate === null) {
    const label = {
      nl: "Er is geen grens bekend voor een verschuiving onder mandaat. Leg die grens vast.",
      en: "No limit is known for a shift under a mandate. Record that limit.",
    }
    found.push(Reason.make("LimitUnknown", label, rows))
  }
  const { effectiveFrom, reason } = version
  if (effectiveFrom !== null && effectiveFrom < decision.takenOn && reason === null) {
    const label = {
      nl: "De wijziging geldt van vóór het besluit. Schrijf op waarom.",
      en: "The amendment holds from before the decision. Write down why.",
    }
    found.push(Reason.make("Retroactive", label, rows))
  }
  return found
}

const touched = (version: BudgetVersion.Row, { lines, partners }: Outcome): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  for (const { partner, change, mustAgree, agreed } of partners) {
    if (!mustAgree || agreed) continue
    const label = inBoth(
      (amount) => ({
        nl: `Een partner krijgt ${amount} minder en heeft nog niet ingestemd.`,
        en: `A partner gets ${amount} less and has not agreed yet.`,
      }),
      Money.abs(change),
    )
    const rows = [row("budgetVersion", version.id), row("organisation", partner)]
    found.push(Reason.make("PartnerNotAgreed", label, rows))
  }
  for (const { after, actual, change, rows } of lines) {
    if (change >= 0 || (after >= 0 && after >= actual)) continue
    found.push(
      after < 0
        ? Reason.make(
            "BelowZero",
            { nl: "Een begrotingspost wordt negatief.", en: "A budget line falls below zero." },
            rows,
          )
        : Reason.make(
            "BelowSpent",
            {
              nl: "Een begrotingspost wordt lager dan wat er al is uitgegeven.",
              en: "A budget line falls below what was spent already.",
            },
            rows,
          ),
    )
  }
  return found
}

/** Everything that is wrong with an amendment. */
export const make = (
  register: Needs,
  budget: Budget.Row,
  version: BudgetVersion.Row,
  outcome: Outcome,
): ReadonlyArray<Found> => {
  const decision =
    version.decision === null ? undefined : Register.get(register, "decision", version.decision)
  const label = {
    nl: "Bij de wijziging staat geen besluit.",
    en: "No decision stands with the amendment.",
  }
  return [
    ...money(register, budget, version, outcome),
    ...(decision === undefined
      ? [Reason.make("NoDecision", label, [row("budgetVersion", version.id)])]
      : decided(decision, version, outcome)),
    ...touched(version, outcome),
  ]
}
