/**
 * Whether a mandate covers a matter, and if not, why not.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as Role from "../partnership/records/Role.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type { Matter } from "./Matter.ts"
import type * as Body from "./records/Body.ts"
import type * as Mandate from "./records/Mandate.ts"

/** The tables that fits are read from. */
export type Needs = Register.Register<{
  readonly body: typeof Body.table
  readonly mandate: typeof Mandate.table
  readonly role: typeof Role.table
  readonly appointment: typeof Appointment.table
}>

/** Why a mandate does not cover a matter. */
export type MandateMismatch =
  | "notYet"
  | "ended"
  | "givenByOrganisation"
  | "otherProgrammeLine"
  | "otherProject"
  | "aboveAmount"
  | "aboveDeviation"
  | "aboveMonths"
  | "holderNotInForce"
  | "roleVacant"

/** A mandate that was looked at; it covers the matter when there are no mismatches. */
export interface MandateConsidered {
  readonly mandate: Mandate.Row
  readonly mismatches: ReadonlyArray<MandateMismatch>
}

/** Each mismatch in words. */
export const mandateMismatches: Readonly<Record<MandateMismatch, Label>> = {
  notYet: { nl: "Het mandaat geldt nog niet.", en: "The mandate does not hold yet." },
  ended: { nl: "Het mandaat is afgelopen.", en: "The mandate has ended." },
  givenByOrganisation: {
    nl: "Het mandaat is van één organisatie. Het geldt niet voor het samenwerkingsverband.",
    en: "The mandate is from one organisation. It does not hold for the partnership.",
  },
  otherProgrammeLine: {
    nl: "Het mandaat is voor een andere programmalijn.",
    en: "The mandate is for another programme line.",
  },
  otherProject: { nl: "Het mandaat is voor een ander project.", en: "The mandate is for another project." },
  aboveAmount: {
    nl: "Het bedrag is hoger dan het mandaat toestaat.",
    en: "The amount is higher than the mandate allows.",
  },
  aboveDeviation: {
    nl: "De afwijking van de begroting is groter dan het mandaat toestaat.",
    en: "The deviation from the budget is larger than the mandate allows.",
  },
  aboveMonths: {
    nl: "Het besluit bindt langer dan het mandaat toestaat.",
    en: "The decision binds for longer than the mandate allows.",
  },
  holderNotInForce: {
    nl: "Het orgaan of de rol bestaat niet op deze dag.",
    en: "The body or the role does not exist on this day.",
  },
  roleVacant: { nl: "Niemand heeft de rol op deze dag.", en: "Nobody has the role on this day." },
}

const exceeds = (value: number | null, maximum: number | null): boolean =>
  value !== null && maximum !== null && Math.abs(value) > maximum

/** Says of a mandate whether its holder can use it on a day. */
export type HolderCheck = (mandate: Mandate.Row) => MandateMismatch | undefined

/** A check of holders on a day; it looks each body and role up once, however many mandates they have. */
export const holderCheck = (register: Needs, on: CalendarDate): HolderCheck => {
  const bodies = new Map<string, boolean>()
  const roles = new Map<string, MandateMismatch | undefined>()
  const bodyExists = (id: string): boolean => {
    let exists = bodies.get(id)
    if (exists === undefined) {
      const body = Register.get(register, "body", id)
      exists = body !== undefined && InForce.on(body, on)
      bodies.set(id, exists)
    }
    return exists
  }
  const roleMismatch = (id: string): MandateMismatch | undefined => {
    if (roles.has(id)) return roles.get(id)
    const role = Register.get(register, "role", id)
    const exists = role !== undefined && InForce.on(role, on)
    const filled = Register.where(register, "appointment", "role", id).some((one) => InForce.on(one, on))
    const mismatch = exists ? (filled ? undefined : "roleVacant") : "holderNotInForce"
    roles.set(id, mismatch)
    return mismatch
  }
  return ({ body, role }) => {
    if (body !== null && !bodyExists(body)) return "holderNotInForce"
    return role === null ? undefined : roleMismatch(role)
  }
}

const none: ReadonlyArray<MandateMismatch> = []

/**
 * Holds one mandate against a matter on its subject. A limit of a mandate to a programme line or project is
 * met only by a matter that names that line or project; amounts and deviations weigh by their size, whatever
 * their sign; a limit includes its own value. Who holds the mandate is looked at last, when all else fits.
 *
 * @param giver whose mandate it must be: an organisation, or `null` for the partnership.
 */
export const consider = (
  mandate: Mandate.Row,
  matter: Matter,
  on: CalendarDate,
  giver: string | null,
  holder: HolderCheck,
): MandateConsidered => {
  const found: Array<MandateMismatch> = []
  if (mandate.organisation !== giver) found.push("givenByOrganisation")
  if (on < mandate.validFrom) found.push("notYet")
  else if (mandate.validThrough !== null && mandate.validThrough < on) found.push("ended")
  if (mandate.programmeLine !== null && mandate.programmeLine !== matter.programmeLine) {
    found.push("otherProgrammeLine")
  }
  if (mandate.project !== null && mandate.project !== matter.project) found.push("otherProject")
  if (exceeds(matter.amount, mandate.maximumAmount)) found.push("aboveAmount")
  if (exceeds(matter.deviation, mandate.maximumDeviation)) found.push("aboveDeviation")
  if (exceeds(matter.months, mandate.maximumMonths)) found.push("aboveMonths")
  if (found.length > 0) return { mandate, mismatches: found }
  const mismatch = holder(mandate)
  return { mandate, mismatches: mismatch === undefined ? none : [mismatch] }
}

/** The mandates that are about a subject: those that name it, then those about all subjects, each in id order. */
export const about = (register: Needs, subject: string): ReadonlyArray<Mandate.Row> => {
  const general = register.rows.mandate.filter(({ subjects }) => subjects.length === 0)
  const named = Register.where(register, "mandate", "subjects", subject)
  return general.length === 0 ? named : [...named, ...general]
}

const scope = (mandate: Mandate.Row): number =>
  (mandate.project === null ? 0 : 4) +
  (mandate.programmeLine === null ? 0 : 2) +
  (mandate.subjects.length === 0 ? 0 : 1)

const limit = (maximum: number | null): number => maximum ?? Number.POSITIVE_INFINITY

/** Puts the narrowest mandate first: project, line, subject, then the lowest limits, then the id. */
export const narrowestFirst = (a: Mandate.Row, b: Mandate.Row): number => {
  if (scope(a) !== scope(b)) return scope(b) - scope(a)
  for (const column of ["maximumAmount", "maximumDeviation", "maximumMonths"] as const) {
    if (limit(a[column]) !== limit(b[column])) return limit(a[column]) < limit(b[column]) ? -1 : 1
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
