/**
 * What the own agreement, a scheme or a grant fills in where the law leaves a choice open.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import type * as AgreedTerm from "../partnership/records/AgreedTerm.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Period } from "../values/Period.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"

/** The tables that agreed terms are read from. */
export type Needs = Register.Register<{ readonly agreedTerm: typeof AgreedTerm.table }>

/** Which term is asked for. */
export interface Asked {
  /** The key, such as `payment.forward.days`. */
  readonly key: string
  /** The agreement that it is asked for; `null` for the partnership as a whole. */
  readonly fundingAgreement: string | null
  readonly on: CalendarDate.CalendarDate
}

/**
 * The agreement whose own terms hold for the partnership as a whole: the only one that runs in a period; `null` where
 * none does, or several do.
 */
export const onlyAgreement = (
  register: Register.Register<{ readonly fundingAgreement: typeof FundingAgreement.table }>,
  { start, end }: Period,
): string | null => {
  const running = register.rows.fundingAgreement.filter(
    ({ startsOn, endsOn }) => startsOn <= end && (endsOn ?? end) >= start,
  )
  return running.length === 1 ? (running[0]?.id ?? null) : null
}

const always = CalendarDate.unsafe("0001-01-01")

/**
 * The agreed term that holds on a day: one of the agreement itself before one that holds for all, and of several
 * the one that started last. `undefined` when nothing was agreed.
 *
 * @example
 * ```ts
 * Finance.agreedTerm(register, { key: "payment.forward.days", fundingAgreement: "bzk-2024", on })?.days
 * ```
 */
export const agreedTerm = (
  register: Needs,
  { key, fundingAgreement, on }: Asked,
): AgreedTerm.Row | undefined => {
  let best: AgreedTerm.Row | undefined
  for (const term of Register.where(register, "agreedTerm", "key", key)) {
    if (term.fundingAgreement !== null && term.fundingAgreement !== fundingAgreement) continue
    const from = term.validFrom ?? always
    if (!InForce.on({ validFrom: from, validThrough: term.validThrough }, on)) continue
    if (best === undefined || rank(term) > rank(best)) best = term
  }
  return best
}

/** Own terms after general ones, then by their first day, then by id: as text, so that one order says it all. */
const rank = (term: AgreedTerm.Row): string =>
  `${term.fundingAgreement === null ? 0 : 1}${term.validFrom ?? always}${term.id}`
