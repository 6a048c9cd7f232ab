/**
 * VAT on a cost: what the partner gets back, and what counts as a cost (norm KB07).
 */
import * as InForce from "../partnership/internal/InForce.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Percentage from "../values/Percentage.ts"
import * as Norms from "./Norms.ts"
import * as Reason from "./Reason.ts"
import type * as Cost from "./records/Cost.ts"
import type * as VatPosition from "./records/VatPosition.ts"

/** The tables that VAT positions are read from. */
export type Needs = Register.Register<{ readonly vatPosition: typeof VatPosition.table }>

/** The position of an organisation on a day: of several the one that started last; `undefined` when unknown. */
export const vatPositionOn = (
  register: Needs,
  organisation: string,
  on: CalendarDate,
): VatPosition.Row | undefined => {
  let best: VatPosition.Row | undefined
  for (const position of Register.where(register, "vatPosition", "organisation", organisation)) {
    if (InForce.on(position, on) && (best === undefined || best.validFrom <= position.validFrom))
      best = position
  }
  return best
}

/** Which part of VAT a position gives back. */
export const recoverablePart = ({ position, recoverable }: VatPosition.Row): Percentage.Percentage =>
  position === "fullyRecoverable"
    ? Percentage.of(10_000)
    : position === "notRecoverable"
      ? Percentage.of(0)
      : (recoverable ?? Percentage.of(0))

/** What is wrong with the VAT of a cost. */
export type VatReason = "PositionUnknown" | "CostSaysOtherwise" | "DeductedAboveRecoverable"

/** The VAT of a cost. */
export interface VatOfCost {
  readonly cost: string
  /** The VAT on the invoice. */
  readonly vat: Money.Money
  /** What the partner gets back; `null` when its position is unknown. */
  readonly recoverable: Money.Money | null
  /** What counts as a cost: the rest; `null` when the position is unknown. */
  readonly eligible: Money.Money | null
  /** What was used: what the cost itself says, or the position of its organisation on the day. */
  readonly basis: "cost" | "position" | "unknown"
  readonly rows: ReadonlyArray<RowRef>
  readonly reasons: ReadonlyArray<Reason.Reason<VatReason>>
}

/** The day that counts for VAT: of the invoice, else of booking. */
export const vatDay = ({ invoicedOn, bookedOn }: Cost.Row): CalendarDate => invoicedOn ?? bookedOn

/**
 * The VAT of a cost. VAT counts only as far as the organisation cannot recover it. What the cost says about its own
 * VAT goes before the position of its organisation; when they contradict each other, both are pointed out. A partial
 * position is about the organisation as a whole, and contradicts nothing.
 *
 * @example
 * ```ts
 * Finance.vatOfCost(register, cost).eligible // € 0,00 when the partner recovers its VAT
 * ```
 */
export const vatOfCost = (register: Needs, cost: Cost.Row): VatOfCost => {
  const vat = cost.vat ?? Money.zero
  const position = vatPositionOn(register, cost.organisation, vatDay(cost))
  const rows = [row("cost", cost.id), ...(position === undefined ? [] : [row("vatPosition", position.id)])]
  const reasons: Array<Reason.Reason<VatReason>> = []
  const byPosition = position === undefined ? null : Money.percentageOf(vat, recoverablePart(position))
  const own = cost.vatRecoverable === null ? null : cost.vatRecoverable ? vat : Money.zero
  const whole = position?.position !== "partlyRecoverable"
  if (vat !== 0 && own === null && byPosition === null) {
    const label = {
      nl: "De btw-positie van de organisatie is niet bekend op deze dag. Daarom is niet te zeggen of de btw meetelt.",
      en: "The VAT position of the organisation is unknown on this day, so it cannot be said whether the VAT counts.",
    }
    reasons.push(Reason.make("PositionUnknown", label, rows, Norms.vatEligible))
  }
  if (own !== null && byPosition !== null && whole && own !== byPosition) {
    const label = {
      nl: "Bij de kosten staat iets anders over de btw dan bij de btw-positie van de organisatie.",
      en: "The cost says otherwise about its VAT than the VAT position of the organisation.",
    }
    reasons.push(Reason.make("CostSaysOtherwise", label, rows, Norms.vatEligible))
  }
  const recoverable = vat === 0 ? Money.zero : (own ?? byPosition)
  if (
    recoverable !== null &&
    cost.vatDeducted !== null &&
    Money.abs(cost.vatDeducted) > Money.abs(recoverable)
  ) {
    const label = {
      nl: "Er is meer btw afgetrokken dan de organisatie terugkrijgt.",
      en: "More VAT was deducted than the organisation recovers.",
    }
    reasons.push(Reason.make("DeductedAboveRecoverable", label, rows, Norms.vatEligible))
  }
  return {
    cost: cost.id,
    vat,
    recoverable,
    eligible: recoverable === null ? null : Money.subtract(vat, recoverable),
    basis: own !== null ? "cost" : byPosition !== null ? "position" : "unknown",
    rows,
    reasons,
  }
}
