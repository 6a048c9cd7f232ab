/**
 * Who the partners are on a date.
 */
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as InForce from "./internal/InForce.ts"
import type * as Membership from "./records/Membership.ts"

/** The tables that partners are read from. */
export type Needs = Register.Register<{ readonly membership: typeof Membership.table }>

/** A partner on a date. */
export interface Partner {
  readonly organisation: string
  /** The first day of the unbroken time as a partner. */
  readonly since: CalendarDate
  /** Whether a signature under the entry stands in the register by that date. */
  readonly signed: boolean
  /** The memberships it rests on; normally one. */
  readonly memberships: ReadonlyArray<string>
}

/**
 * The partners on a date, each once, in the order of their ids. Only memberships with the role `partner`
 * count; the first and the last day of a membership do.
 *
 * @example
 * ```ts
 * Partnership.partnersOn(register, CalendarDate.unsafe("2024-04-01")).map((partner) => partner.organisation)
 * ```
 */
export const partnersOn = (register: Needs, on: CalendarDate): ReadonlyArray<Partner> => {
  const current = new Map<string, Array<Membership.Row>>()
  for (const membership of Register.where(register, "membership", "role", "partner")) {
    if (!InForce.on(membership, on)) continue
    const known = current.get(membership.organisation)
    if (known === undefined) current.set(membership.organisation, [membership])
    else known.push(membership)
  }
  return [...current.keys()].sort().map((organisation) => {
    const memberships = current.get(organisation) ?? []
    const all = Register.where(register, "membership", "organisation", organisation).filter(
      ({ role }) => role === "partner",
    )
    return {
      organisation,
      since: InForce.unbrokenSince(all, on) ?? on,
      signed: memberships.some(({ signedOn }) => signedOn !== null && signedOn <= on),
      memberships: memberships.map(({ id }) => id).sort(),
    }
  })
}

/** Whether an organisation is a partner on a date. */
export const isPartner = (register: Needs, organisation: string, on: CalendarDate): boolean =>
  Register.where(register, "membership", "organisation", organisation).some(
    (membership) => membership.role === "partner" && InForce.on(membership, on),
  )
