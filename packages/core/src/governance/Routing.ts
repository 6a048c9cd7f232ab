/**
 * Who is competent to decide a matter: from its subject, amount, line, deviation and duration to the body or
 * role, and the clause that says so. Nobody is competent unless a mandate, or the ownership of the subject, says so.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as RowRef from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as MandateFit from "./MandateFit.ts"
import type { Matter } from "./Matter.ts"
import * as OwnBoards from "./OwnBoards.ts"
import type * as Mandate from "./records/Mandate.ts"

/** The tables that routing reads. */
export type Needs = OwnBoards.Needs

/** What makes somebody competent: a mandate, or being the body in charge of the subject. */
export type Basis =
  | {
      readonly _tag: "Mandate"
      readonly mandate: string
      readonly clause: string | null
      readonly document: string | null
      readonly decision: string | null
    }
  | { readonly _tag: "Owner"; readonly subject: string }

/** Somebody who may decide a matter. */
export interface Competence extends OwnBoards.Holder {
  /** The layer; a role stands just below the body that it works in, leads or answers to. `null` when unknown. */
  readonly level: number | null
  readonly basis: Basis
  /** Boards of organisations that must still agree. */
  readonly boards: ReadonlyArray<OwnBoards.BoardNeeded>
}

/**
 * Who is competent, with every mandate on the subject that was looked at: those that name it, then those about all
 * subjects, each in id order.
 */
export type RoutingVerdict =
  | ({
      readonly _tag: "Competent"
      readonly considered: ReadonlyArray<MandateFit.MandateConsidered>
    } & Competence)
  | {
      readonly _tag: "NobodyCompetent"
      readonly considered: ReadonlyArray<MandateFit.MandateConsidered>
      /** What the matter names and the register does not hold. */
      readonly unknown: ReadonlyArray<RowRef.RowRef>
      readonly label: Label
    }
  | {
      readonly _tag: "SeveralCompetent"
      readonly candidates: ReadonlyArray<Competence>
      /** Several on the lowest layer, or one whose layer is unknown beside others. */
      readonly reason: "sameLayer" | "unknownLayer"
      readonly considered: ReadonlyArray<MandateFit.MandateConsidered>
      readonly label: Label
    }

interface Candidate extends OwnBoards.Holder {
  readonly level: number | null
  /** Higher is further down. A role counts half a layer below its body. */
  readonly depth: number | null
  readonly mandate: Mandate.Row | null
}

const placed = (
  register: Needs,
  { body, role }: OwnBoards.Holder,
  mandate: Mandate.Row | null,
): Candidate => {
  const ofRole = role === null ? undefined : Register.get(register, "role", role)
  const anchor = body ?? ofRole?.leadsBody ?? ofRole?.accountableTo ?? null
  const level = anchor === null ? null : (Register.get(register, "body", anchor)?.level ?? null)
  return { body, role, level, depth: level === null ? null : level + (role === null ? 0 : 0.5), mandate }
}

/** The narrowest mandate that fits, for each holder. */
const mandated = (
  register: Needs,
  considered: ReadonlyArray<MandateFit.MandateConsidered>,
): ReadonlyArray<Candidate> => {
  const chosen = new Map<string | null, Map<string | null, Mandate.Row>>()
  for (const { mandate, mismatches } of considered) {
    if (mismatches.length > 0) continue
    let roles = chosen.get(mandate.body)
    if (roles === undefined) {
      roles = new Map()
      chosen.set(mandate.body, roles)
    }
    const known = roles.get(mandate.role)
    if (known === undefined || MandateFit.narrowestFirst(mandate, known) < 0) roles.set(mandate.role, mandate)
  }
  return [...chosen.values()].flatMap((roles) =>
    [...roles.values()].map((mandate) => placed(register, mandate, mandate)),
  )
}

/** The body in charge of the subject, unless mandates of its own on this subject set its limits. */
const owner = (
  register: Needs,
  matter: Matter,
  considered: ReadonlyArray<MandateFit.MandateConsidered>,
  on: CalendarDate,
): ReadonlyArray<Candidate> => {
  const owning = Register.get(register, "subject", matter.subject)?.body ?? null
  const body = owning === null ? undefined : Register.get(register, "body", owning)
  if (body === undefined || !InForce.on(body, on)) return []
  const limited = considered.some(
    ({ mandate }) =>
      mandate.body === body.id &&
      mandate.role === null &&
      mandate.organisation === null &&
      InForce.on(mandate, on),
  )
  return limited ? [] : [placed(register, { body: body.id, role: null }, null)]
}

const competence = (
  register: Needs,
  matter: Matter,
  { body, role, level, mandate }: Candidate,
  on: CalendarDate,
): Competence => ({
  body,
  role,
  level,
  basis:
    mandate === null
      ? { _tag: "Owner", subject: matter.subject }
      : {
          _tag: "Mandate",
          mandate: mandate.id,
          clause: mandate.clause,
          document: mandate.document,
          decision: mandate.decision,
        },
  boards: OwnBoards.ownBoards(register, matter, { body, role }, mandate, on),
})

const byHolder = (a: Candidate, b: Candidate): number => {
  const [left, right] = [`${a.body ?? ""} ${a.role ?? ""}`, `${b.body ?? ""} ${b.role ?? ""}`]
  return left < right ? -1 : left > right ? 1 : 0
}

const nobody = (
  considered: ReadonlyArray<MandateFit.MandateConsidered>,
  unknown: ReadonlyArray<RowRef.RowRef>,
): RoutingVerdict => ({
  _tag: "NobodyCompetent",
  considered,
  unknown,
  label:
    unknown.length > 0
      ? { nl: "Dit onderwerp staat niet in het register.", en: "This subject is not in the register." }
      : considered.length === 0
        ? { nl: "Geen enkel mandaat gaat over dit onderwerp.", en: "No mandate is about this subject." }
        : {
            nl: `Geen van de mandaten over dit onderwerp past (${considered.length} bekeken).`,
            en: `None of the mandates on this subject fits (${considered.length} looked at).`,
          },
})

/**
 * Who may decide a matter on a day.
 *
 * Of everybody whose mandate covers the matter, the lowest layer decides: the highest `level`, and a role
 * before the body that it works in, leads or answers to. Two on that layer are `SeveralCompetent`. Only
 * mandates of the partnership make somebody competent; those of one organisation say whether its own board must
 * still agree. The body in charge of a subject (`subject.body`) needs no mandate for it, but if it has one, that
 * sets its limits. Where several mandates of one holder fit, the narrowest is used. A subject that the register
 * does not hold is nobody's.
 *
 * @example
 * ```ts
 * const verdict = Governance.route(register, { subject: "purchase", amount: Money.cents(1_500_000), programmeLine: null,
 *   project: null, deviation: null, months: null, organisation: null }, CalendarDate.unsafe("2025-03-01"))
 * if (verdict._tag === "Competent") console.log(verdict.body ?? verdict.role, verdict.basis)
 * ```
 */
export const route = (register: Needs, matter: Matter, on: CalendarDate): RoutingVerdict => {
  if (Register.get(register, "subject", matter.subject) === undefined) {
    return nobody([], [RowRef.make("subject", matter.subject)])
  }
  const holds = MandateFit.holderCheck(register, on)
  const considered = MandateFit.about(register, matter.subject).map((mandate) =>
    MandateFit.consider(mandate, matter, on, null, holds),
  )
  const all = [...mandated(register, considered), ...owner(register, matter, considered, on)].sort(byHolder)
  const depths = all.flatMap(({ depth }) => (depth === null ? [] : [depth]))
  const lowest = Math.max(...depths)
  const candidates = all.filter(({ depth }) => depth === null || depth === lowest)
  const [first] = candidates
  if (first === undefined) return nobody(considered, [])
  if (candidates.length === 1) {
    return { _tag: "Competent", ...competence(register, matter, first, on), considered }
  }
  const unknownLayer = candidates.some(({ depth }) => depth === null)
  return {
    _tag: "SeveralCompetent",
    candidates: candidates.map((candidate) => competence(register, matter, candidate, on)),
    reason: unknownLayer ? "unknownLayer" : "sameLayer",
    considered,
    label: unknownLayer
      ? {
          nl: "Meer dan één mag dit besluiten, en van een van hen is niet bekend in welke laag die staat.",
          en: "More than one may decide this, and of one of them the layer is not known.",
        }
      : {
          nl: "Op dezelfde laag mag meer dan één dit besluiten.",
          en: "More than one on the same layer may decide this.",
        },
  }
}
