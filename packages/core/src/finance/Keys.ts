/**
 * Keys of division (verdeelsleutels): which one holds on a day, what it gives each partner, and whether it changed
 * for a reason that counts.
 */
import * as Result from "effect/Result"
import * as InForce from "../partnership/internal/InForce.ts"
import { make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Norms from "./Norms.ts"
import * as Reason from "./Reason.ts"
import type * as AllocationKey from "./records/AllocationKey.ts"
import type * as AllocationShare from "./records/AllocationShare.ts"

/** The tables that keys are read from. */
export type Needs = Register.Register<{
  readonly allocationKey: typeof AllocationKey.table
  readonly allocationShare: typeof AllocationShare.table
}>

/** The weight of one organisation in a key. */
export interface Weight {
  readonly organisation: string
  readonly weight: number
}

/** What one organisation gets or bears. */
export interface Share {
  readonly organisation: string
  readonly amount: Money.Money
}

/**
 * Divides an amount by weights. The parts always add up to the amount; each is less than a cent from its exact
 * share. Refuses when there are no weights, or none above zero.
 *
 * @example
 * ```ts
 * const key = [{ organisation: "movisie", weight: 20 }, { organisation: "lsa", weight: 10 }]
 * Finance.divide(Money.cents(100), key) // 67 and 33 cents
 * ```
 */
export const divide = (
  amount: Money.Money,
  weights: ReadonlyArray<Weight>,
): Result.Result<ReadonlyArray<Share>, Money.AllocateError> =>
  Result.map(
    Money.allocate(
      amount,
      weights.map(({ weight }) => weight),
    ),
    (parts) => weights.map(({ organisation }, at) => ({ organisation, amount: parts[at] ?? Money.zero })),
  )

/** The weights of a key, in the order of the organisations' ids. */
export const weightsOf = (register: Needs, key: string): ReadonlyArray<Weight> =>
  Register.where(register, "allocationShare", "allocationKey", key)
    .map(({ organisation, weight }) => ({ organisation, weight }))
    .sort((a, b) => (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0))

/** Which key is asked for. */
export interface KeyAsked {
  /** The agreement; `null` for the keys that hold for everything. */
  readonly fundingAgreement: string | null
  readonly on: CalendarDate
  /** Only keys for joint account as to VAT, or only others; both when left out. */
  readonly jointAccount?: boolean
}

/** No key holds on a day, or several do: plain data. */
export interface NoSingleKey {
  readonly _tag: "NoKey" | "SeveralKeys"
  readonly keys: ReadonlyArray<string>
  readonly message: string
}

/**
 * The key that holds on a day: one of the agreement itself before one that holds for everything. Refuses when none
 * does, or several.
 */
export const keyOn = (
  register: Needs,
  { fundingAgreement, on, jointAccount }: KeyAsked,
): Result.Result<AllocationKey.Row, NoSingleKey> => {
  const holding = register.rows.allocationKey.filter(
    (key) =>
      InForce.on(key, on) &&
      (key.fundingAgreement === null || key.fundingAgreement === fundingAgreement) &&
      (jointAccount === undefined || key.jointAccount === jointAccount),
  )
  const own = holding.filter((key) => key.fundingAgreement !== null)
  const keys = own.length > 0 ? own : holding
  const [only] = keys
  if (only !== undefined && keys.length === 1) return Result.succeed(only)
  return Result.fail({
    _tag: only === undefined ? "NoKey" : "SeveralKeys",
    keys: keys.map(({ id }) => id),
    message:
      only === undefined
        ? `No key of division holds on ${on}. Record the one that was agreed.`
        : `${keys.length} keys of division hold on ${on}. End all but one, or name the one that a cost uses.`,
  })
}

/** What is wrong with a change of key. */
export type KeyReason = "ChangedWithoutCause" | "CauseNotSeen"

/** One key after another for the same costs. */
export interface KeyChange {
  readonly from: string
  readonly to: string
  readonly on: CalendarDate
  readonly entered: ReadonlyArray<string>
  readonly left: ReadonlyArray<string>
  /** Whether any part of the whole changed for anyone. */
  readonly changed: boolean
  readonly cause: AllocationKey.Row["reason"]
  readonly reasons: ReadonlyArray<Reason.Reason<KeyReason>>
}

const fractions = (weights: ReadonlyArray<Weight>): ReadonlyMap<string, readonly [bigint, bigint]> => {
  const whole = weights.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  return new Map(weights.map(({ organisation, weight }) => [organisation, [BigInt(weight), whole]]))
}

const changeOf = (register: Needs, from: AllocationKey.Row, to: AllocationKey.Row): KeyChange => {
  const old = fractions(weightsOf(register, from.id).filter(({ weight }) => weight > 0))
  const now = fractions(weightsOf(register, to.id).filter(({ weight }) => weight > 0))
  const entered = [...now.keys()].filter((organisation) => !old.has(organisation))
  const left = [...old.keys()].filter((organisation) => !now.has(organisation))
  const same = [...now].every(([organisation, [part, whole]]) => {
    const [before, of] = old.get(organisation) ?? [0n, 1n]
    return part * of === before * whole
  })
  const changed = !same || left.length > 0
  const reasons: Array<Reason.Reason<KeyReason>> = []
  const rows = [row("allocationKey", from.id), row("allocationKey", to.id)]
  const lasting = to.reason === "entry" || to.reason === "exit" || to.reason === "merger"
  if (changed && !lasting) {
    const label = {
      nl: "De verdeelsleutel is veranderd, maar er kwam geen partner bij, er ging geen partner weg en er was geen fusie.",
      en: "The key of division changed, but no partner entered or left, and there was no merger.",
    }
    reasons.push(Reason.make("ChangedWithoutCause", label, rows, Norms.jointAccountLasting))
  }
  const seen = to.reason === "entry" ? entered.length > 0 : left.length > 0
  if (changed && lasting && !seen) {
    const label = {
      nl: "De aanleiding van de nieuwe verdeelsleutel is niet te zien: dezelfde partners delen mee.",
      en: "The cause of the new key of division does not show: the same partners share in it.",
    }
    reasons.push(Reason.make("CauseNotSeen", label, rows, Norms.jointAccountLasting))
  }
  return { from: from.id, to: to.id, on: to.validFrom, entered, left, changed, cause: to.reason, reasons }
}

/**
 * Each key that follows another one for the same agreement and kind of costs, in the order of their first days. For
 * costs for joint account a key may change on entry, exit or merger only (norm GR02); for other keys no reason is
 * given, as the partners may agree what they like.
 */
export const keyChanges = (register: Needs): ReadonlyArray<KeyChange> => {
  const lines = new Map<string, Array<AllocationKey.Row>>()
  for (const key of register.rows.allocationKey) {
    const line = `${key.jointAccount ? "joint" : "other"} ${key.fundingAgreement ?? ""}`
    const known = lines.get(line)
    if (known === undefined) lines.set(line, [key])
    else known.push(key)
  }
  return [...lines.values()].flatMap((keys) => {
    const inOrder = keys.sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
    return inOrder.slice(1).map((key, at) => {
      const change = changeOf(register, inOrder[at] ?? key, key)
      return key.jointAccount ? change : { ...change, reasons: [] }
    })
  })
}
