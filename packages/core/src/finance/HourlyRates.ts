/**
 * Hourly rates by the three methods (norms KB08 and AV07), and whether a recorded rate is what its parts make.
 */
import * as Result from "effect/Result"
import { make as row } from "../partnership/RowRef.ts"
import type { Hours } from "../values/Hours.ts"
import type { Label } from "../values/Label.ts"
import * as Money from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import * as Norms from "./Norms.ts"
import * as Reason from "./Reason.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"
import type * as Rate from "./records/Rate.ts"

/**
 * What a rate is made of. `integral`: all costs of the organisation, with its own overhead. `costCarrier`: the
 * direct wage cost, with a flat overhead that the scheme prescribes. `flat`: a rate that the scheme prescribes.
 */
export type RateParts =
  | {
      readonly method: "integral" | "costCarrier"
      /** The gross wage of a year, without a part that depends on profit. */
      readonly grossWage: Money.Money
      readonly employerCharges: Percentage
      readonly overhead: Percentage
      /** The hours of a year that count as productive. */
      readonly productiveHours: Hours
    }
  | { readonly method: "flat"; readonly prescribed: Money.Money }

/** Parts that make no rate: plain data. */
export interface NoRate {
  readonly _tag: "NoRate"
  readonly reason: "noProductiveHours" | "belowZero" | "missing"
  readonly message: string
}

const refuse = (reason: NoRate["reason"], why: string): Result.Result<never, NoRate> =>
  Result.fail({ _tag: "NoRate", reason, message: `Could not make an hourly rate: ${why}` })

/**
 * The rate per hour, rounded to the cent once, half a cent upwards: wage and employer's charges, raised by the
 * overhead, over the productive hours. Refuses without productive hours, or with a part below zero.
 *
 * @example
 * ```ts
 * Finance.hourlyRate({
 *   method: "integral",
 *   grossWage: Money.cents(60_000_00),
 *   employerCharges: Percentage.of(32_00),
 *   overhead: Percentage.of(15_00),
 *   productiveHours: Hours.of(1_363_00),
 * }) // € 66,82
 * ```
 */
export const hourlyRate = (parts: RateParts): Result.Result<Money.Money, NoRate> => {
  if (parts.method === "flat") return Result.succeed(parts.prescribed)
  const { grossWage, employerCharges, overhead, productiveHours } = parts
  if (productiveHours <= 0) {
    return refuse(
      "noProductiveHours",
      "there are no productive hours to divide by. Give the hours of a year.",
    )
  }
  if (grossWage < 0 || employerCharges < 0 || overhead < 0) {
    return refuse("belowZero", "a wage or a surcharge is below zero. Give amounts of zero or more.")
  }
  const whole = 10_000n
  const top = BigInt(grossWage) * (whole + BigInt(employerCharges)) * (whole + BigInt(overhead)) * 100n
  const bottom = whole * whole * BigInt(productiveHours)
  return Result.succeed(Money.cents(Number((2n * top + bottom) / (2n * bottom))))
}

/** The rate that the parts of a recorded rate make. Refuses when a part is missing. */
export const rateOfRow = (
  rate: Rate.Row,
  agreement: Pick<FundingAgreement.Row, "prescribedRate" | "prescribedOverhead" | "productiveHours"> | null,
): Result.Result<Money.Money, NoRate> => {
  if (rate.method === "flat") {
    return agreement?.prescribedRate == null
      ? refuse("missing", "no flat rate is prescribed. Record it with the agreement.")
      : hourlyRate({ method: "flat", prescribed: agreement.prescribedRate })
  }
  const overhead =
    rate.method === "costCarrier" ? (agreement?.prescribedOverhead ?? rate.overhead) : rate.overhead
  const productiveHours = rate.productiveHours ?? agreement?.productiveHours ?? null
  const { grossWage, employerCharges, method } = rate
  if (grossWage === null || employerCharges === null || overhead === null || productiveHours === null) {
    return refuse(
      "missing",
      "a wage, a surcharge or the productive hours are missing. Record them with the rate.",
    )
  }
  return hourlyRate({ method, grossWage, employerCharges, overhead, productiveHours })
}

/** What is wrong with a recorded rate. */
export type RateReason =
  | "OtherMethod"
  | "OtherOverhead"
  | "OtherRate"
  | "OtherProductiveHours"
  | "NotItsParts"
  | "NotApproved"
  | "ProfitShare"

const texts: Readonly<Record<RateReason, Label>> = {
  OtherMethod: {
    nl: "Het tarief is berekend met een andere methode dan is voorgeschreven.",
    en: "The rate was computed by another method than the one prescribed.",
  },
  OtherOverhead: {
    nl: "De opslag voor indirecte kosten is anders dan is voorgeschreven.",
    en: "The overhead differs from the one prescribed.",
  },
  OtherRate: {
    nl: "Het uurtarief is anders dan het vaste tarief dat is voorgeschreven.",
    en: "The hourly rate differs from the flat rate prescribed.",
  },
  OtherProductiveHours: {
    nl: "De productieve uren zijn anders dan is voorgeschreven.",
    en: "The productive hours differ from those prescribed.",
  },
  NotItsParts: {
    nl: "Het uurtarief is niet wat de onderdelen samen opleveren.",
    en: "The hourly rate is not what its parts make.",
  },
  NotApproved: {
    nl: "De integrale methode is gebruikt vóór de goedkeuring.",
    en: "The integral method was used before it was approved.",
  },
  ProfitShare: {
    nl: "In het loon zit een deel dat van de winst afhangt. Dat telt niet mee.",
    en: "The wage holds a part that depends on profit. That does not count.",
  },
}

/**
 * What is wrong with a rate under an agreement (rules `uurtariefVoorgeschreven`, `opslagpercentageVoorgeschreven`,
 * `vastUurtariefGevolgd`, `integraleMethodeGoedgekeurd`, `loonkostenZonderWinstdeel`). What the agreement leaves
 * open gives no reason.
 */
export const rateReasons = (
  rate: Rate.Row,
  agreement: FundingAgreement.Row | null,
): ReadonlyArray<Reason.Reason<RateReason>> => {
  const rows = [row("rate", rate.id), ...(agreement === null ? [] : [row("fundingAgreement", agreement.id)])]
  const say = (tag: RateReason, source = Norms.rateParts) => [Reason.make(tag, texts[tag], rows, source)]
  const { method, overhead, hourlyRate: recorded, productiveHours, approvedOn, validFrom } = rate
  const made = method === "flat" ? null : rateOfRow(rate, agreement)
  const differs = <A>(prescribed: A | null | undefined, used: A | null): boolean =>
    prescribed !== null && prescribed !== undefined && used !== null && prescribed !== used
  return [
    ...(differs(agreement?.ratesMethod, method) ? say("OtherMethod", Norms.ratesMethod) : []),
    ...(method === "costCarrier" && differs(agreement?.prescribedOverhead, overhead)
      ? say("OtherOverhead")
      : []),
    ...(method === "flat" && differs(agreement?.prescribedRate, recorded) ? say("OtherRate") : []),
    ...(method !== "flat" && differs(agreement?.productiveHours, productiveHours)
      ? say("OtherProductiveHours")
      : []),
    ...(made !== null && Result.isSuccess(made) && made.success !== recorded ? say("NotItsParts") : []),
    ...(method === "integral" && (approvedOn === null || approvedOn > validFrom) ? say("NotApproved") : []),
    ...(rate.profitShareIncluded === true ? say("ProfitShare") : []),
  ]
}
