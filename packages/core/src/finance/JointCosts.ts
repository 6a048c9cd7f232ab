/**
 * Costs that partners bear together (kosten voor gemene rekening): the share of each by the key, what was charged,
 * and whose VAT is whose (norms GR01–GR03; rules `verdeelsleutelVooraf`, `penvoerderDraagtMee`,
 * `winstopslagGemeneRekening`, `btwAftrekPenvoerderEigenDeel`).
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as Money from "../values/Money.ts"
import * as Keys from "./Keys.ts"
import * as Norms from "./Norms.ts"
import * as Reason from "./Reason.ts"
import type * as AllocationKey from "./records/AllocationKey.ts"
import type * as Cost from "./records/Cost.ts"
import type * as Recharge from "./records/Recharge.ts"
import * as Vat from "./Vat.ts"

/** The tables that joint costs are read from. */
export type Needs = Keys.Needs &
  Vat.Needs &
  Register.Register<{ readonly cost: typeof Cost.table; readonly recharge: typeof Recharge.table }>

/** What one organisation bears of a joint cost. */
export interface JointShare {
  readonly organisation: string
  /** Its share by the key, without VAT. */
  readonly amount: Money.Money
  /** Its share of the VAT. */
  readonly vat: Money.Money
  /** What it may deduct of that; `null` when its VAT position is unknown. */
  readonly deductible: Money.Money | null
  /** What was charged to it, or borne by the payer; `null` when that is not recorded. */
  readonly charged: Money.Money | null
  readonly chargedVat: Money.Money | null
}

/** What is wrong with a joint cost. */
export type JointReason =
  | "NoKey"
  | "NothingToDivideBy"
  | "KeyAfterCost"
  | "PayerBearsNothing"
  | "ChargedOtherThanCost"
  | "ChargedOtherThanKey"
  | "VatDeductedAboveShare"

/** A joint cost divided. */
export interface JointCost {
  readonly cost: string
  readonly payer: string
  /** The actual cost without VAT: the shares add up to it. */
  readonly amount: Money.Money
  readonly vat: Money.Money
  readonly key: string | null
  /** Whether the key is for joint account as to VAT; only then the norms on it are looked at. */
  readonly jointAccount: boolean
  readonly shares: ReadonlyArray<JointShare>
  readonly reasons: ReadonlyArray<Reason.Reason<JointReason>>
}

const texts: Readonly<Record<JointReason, Label>> = {
  NoKey: {
    nl: "Voor deze gezamenlijke kosten geldt er geen verdeelsleutel, of er gelden er meer.",
    en: "No key of division holds for this joint cost, or several do.",
  },
  NothingToDivideBy: {
    nl: "De verdeelsleutel heeft geen aandelen.",
    en: "The key of division has no shares.",
  },
  KeyAfterCost: {
    nl: "De verdeelsleutel is niet vóór de kosten afgesproken.",
    en: "The key of division was not agreed before the cost.",
  },
  PayerBearsNothing: {
    nl: "Wie de gezamenlijke kosten betaalt, draagt er zelf niets van.",
    en: "Who pays the joint cost bears no part of it.",
  },
  ChargedOtherThanCost: {
    nl: "Wat is doorbelast, is samen niet de werkelijke kosten.",
    en: "What was charged does not add up to the actual cost.",
  },
  ChargedOtherThanKey: {
    nl: "Wat is doorbelast, volgt de verdeelsleutel niet.",
    en: "What was charged does not follow the key of division.",
  },
  VatDeductedAboveShare: {
    nl: "De betaler heeft meer btw afgetrokken dan zijn eigen aandeel.",
    en: "The payer deducted more VAT than its own share.",
  },
}

const say = (tag: JointReason, rows: ReadonlyArray<RowRef>, source = Norms.jointAccountKey) =>
  Reason.make(tag, texts[tag], rows, source)

const keyOf = (register: Needs, cost: Cost.Row): AllocationKey.Row | null => {
  if (cost.allocationKey !== null) return Register.get(register, "allocationKey", cost.allocationKey) ?? null
  const asked = { fundingAgreement: cost.fundingAgreement, on: Vat.vatDay(cost) }
  return Result.getOrElse(Keys.keyOn(register, asked), () => null)
}

const deductible = (
  register: Needs,
  organisation: string,
  vat: Money.Money,
  on: CalendarDate,
): Money.Money | null => {
  if (vat === 0) return Money.zero
  const position = Vat.vatPositionOn(register, organisation, on)
  return position === undefined ? null : Money.percentageOf(vat, Vat.recoverablePart(position))
}

const sharesOf = (
  register: Needs,
  cost: Cost.Row,
  net: Money.Money,
  vat: Money.Money,
  weights: ReadonlyArray<Keys.Weight>,
): ReadonlyArray<JointShare> | null => {
  const amounts = Keys.divide(net, weights)
  const vats = Keys.divide(vat, weights)
  if (Result.isFailure(amounts) || Result.isFailure(vats)) return null
  const charged = new Map(
    Register.where(register, "recharge", "cost", cost.id).map((recharge) => [
      recharge.organisation as string,
      recharge,
    ]),
  )
  const divided = amounts.success.map(({ organisation, amount }, at): JointShare => {
    const recharge = charged.get(organisation)
    charged.delete(organisation)
    const share = vats.success[at]?.amount ?? Money.zero
    return {
      organisation,
      amount,
      vat: share,
      deductible: deductible(register, organisation, share, Vat.vatDay(cost)),
      charged: recharge?.amount ?? null,
      chargedVat: recharge?.vat ?? null,
    }
  })
  const outside = [...charged.values()].map(
    ({ organisation, amount, vat }): JointShare => ({
      organisation,
      amount: Money.zero,
      vat: Money.zero,
      deductible: Money.zero,
      charged: amount,
      chargedVat: vat,
    }),
  )
  return [...divided, ...outside]
}

const reasonsOf = (
  cost: Cost.Row,
  net: Money.Money,
  key: AllocationKey.Row,
  shares: ReadonlyArray<JointShare>,
): ReadonlyArray<Reason.Reason<JointReason>> => {
  const rows = [row("cost", cost.id), row("allocationKey", key.id)]
  const recorded = shares.filter(({ charged }) => charged !== null)
  const total = Money.sum(recorded.map(({ charged }) => charged ?? Money.zero))
  const payer = shares.find(({ organisation }) => organisation === cost.organisation)
  const late = key.agreedOn === null || key.agreedOn > Vat.vatDay(cost)
  const off = shares.some(({ amount, charged }) => charged !== null && charged !== amount)
  const above = Money.abs(cost.vatDeducted ?? Money.zero) > Money.abs(payer?.vat ?? Money.zero)
  return [
    ...(recorded.length > 0 && total !== net ? [say("ChargedOtherThanCost", rows)] : []),
    ...(recorded.length > 0 && total === net && off ? [say("ChargedOtherThanKey", rows)] : []),
    ...(key.jointAccount && late ? [say("KeyAfterCost", rows)] : []),
    ...(key.jointAccount && net !== 0 && (payer?.amount ?? 0) === 0 ? [say("PayerBearsNothing", rows)] : []),
    ...(key.jointAccount && above ? [say("VatDeductedAboveShare", rows, Norms.jointAccountDeduction)] : []),
  ]
}

/**
 * Each joint cost booked by a day, divided by the key that it names, else by the one that holds on the day of its
 * invoice. The actual cost is divided, without mark-up; shares always add up to it. For VAT the payer deducts its
 * own share only, and each other partner its share on the settlement addressed to it, by its own position.
 *
 * @example
 * ```ts
 * Finance.jointCosts(register, on).flatMap(({ shares }) => shares)
 * ```
 */
export const jointCosts = (register: Needs, on: CalendarDate): ReadonlyArray<JointCost> =>
  Register.where(register, "cost", "joint", true)
    .filter(({ bookedOn }) => bookedOn <= on)
    .map((cost) => {
      const { eligible } = Vat.vatOfCost(register, cost)
      const vat = cost.vat ?? Money.zero
      // The amount holds the VAT that is not recovered, and the shares of the VAT are counted apart.
      const net = Money.subtract(cost.amount, eligible ?? Money.zero)
      const key = keyOf(register, cost)
      const shares =
        key === null ? null : sharesOf(register, cost, net, vat, Keys.weightsOf(register, key.id))
      const self = [row("cost", cost.id)]
      return {
        cost: cost.id,
        payer: cost.organisation,
        amount: net,
        vat,
        key: key?.id ?? null,
        jointAccount: key?.jointAccount ?? false,
        shares: shares ?? [],
        reasons:
          key === null
            ? [say("NoKey", self)]
            : shares === null
              ? [say("NothingToDivideBy", [...self, row("allocationKey", key.id)])]
              : reasonsOf(cost, net, key, shares),
      }
    })
