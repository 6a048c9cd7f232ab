/**
 * The entry of a partner: what it changes, before it is decided on.
 */
import * as Result from "effect/Result"
import * as InForce from "../partnership/internal/InForce.ts"
import * as Partners from "../partnership/Partners.ts"
import * as RowRef from "../partnership/RowRef.ts"
import * as Membership from "../partnership/records/Membership.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Effects from "./internal/PartnerEffects.ts"
import type { Needs, PartnerChange, PartnerRefusal, ToArrange } from "./PartnerChange.ts"
import type * as Body from "./records/Body.ts"
import * as Seat from "./records/Seat.ts"

/** An organisation that becomes a partner. */
export interface Entry {
  readonly organisation: string
  /** The first day as a partner. */
  readonly on: CalendarDate.CalendarDate
  readonly signedOn: CalendarDate.CalendarDate | null
  readonly decision: string | null
  /** The weight of its vote, by body; where left out, what the other partners have there, if that is equal. */
  readonly weights?: Readonly<Record<string, number>>
  /** Gives an id for each row that comes: the membership (`body` is `null`) and a seat in each body. */
  readonly newId: (table: "membership" | "seat", body: string | null) => string
}

/** Where the newcomer is owed a seat, and the weight of its vote there; `null` when that has to be decided. */
interface Owed {
  readonly body: Body.Row
  readonly from: CalendarDate.CalendarDate
  readonly weight: number | null
}

const usualWeight = (register: Needs, body: string, on: CalendarDate.CalendarDate): number | null => {
  const weights = new Set(
    Register.where(register, "seat", "body", body)
      .filter((seat) => seat.organisation !== null && seat.votes && InForce.on(seat, on))
      .map(({ weight }) => weight),
  )
  // A seat counts for one, unless the body shows otherwise.
  return weights.size === 0 ? 1 : weights.size === 1 ? ([...weights][0] ?? null) : null
}

const owedSeats = (register: Needs, { organisation, on, weights }: Entry): ReadonlyArray<Owed> =>
  Register.where(register, "body", "oneSeatPerPartner", true).flatMap((body): Array<Owed> => {
    if (body.validThrough !== null && body.validThrough < on) return []
    const from = CalendarDate.max(on, body.validFrom)
    const seated = Register.where(register, "seat", "body", body.id).some(
      (seat) => seat.organisation === organisation && seat.position !== "adviser" && InForce.on(seat, from),
    )
    const given = weights !== undefined && Object.hasOwn(weights, body.id) ? weights[body.id] : undefined
    return seated ? [] : [{ body, from, weight: given ?? usualWeight(register, body.id, from) }]
  })

const seatOf = ({ body, from, weight }: Owed, entry: Entry, name: string): ReadonlyArray<Change.Insert> =>
  weight === null
    ? []
    : [
        Change.insert(Seat.table, {
          id: entry.newId("seat", body.id),
          body: body.id,
          organisation: entry.organisation,
          name,
          position: "member",
          votes: true,
          weight,
          validFrom: from,
          validThrough: body.validThrough,
        }),
      ]

const refusals = (
  register: Needs,
  entry: Entry,
  inserts: ReadonlyArray<Change.Insert>,
): ReadonlyArray<PartnerRefusal> => {
  const found: Array<PartnerRefusal> = []
  const memberships = Register.where(register, "membership", "organisation", entry.organisation).filter(
    ({ role, validThrough }) => role === "partner" && (validThrough === null || validThrough >= entry.on),
  )
  if (memberships.length > 0) {
    found.push({
      _tag: "AlreadyPartner",
      rows: memberships.map(({ id }) => RowRef.make("membership", id)),
      label: {
        nl: "Deze organisatie is op of na deze dag al partner.",
        en: "This organisation is a partner on or after this day already.",
      },
    })
  }
  const seen = new Set<string>()
  for (const { table, id } of inserts) {
    const taken =
      table === "seat" ? Register.get(register, "seat", id) : Register.get(register, "membership", id)
    if (taken === undefined && !seen.has(`${table} ${id}`)) {
      seen.add(`${table} ${id}`)
      continue
    }
    found.push({
      _tag: "IdTaken",
      rows: [RowRef.make(table, id)],
      label: {
        nl: `De code ${id} is al in gebruik. Kies een andere.`,
        en: `The id ${id} is in use already. Choose another.`,
      },
    })
  }
  for (const [body, weight] of Object.entries(entry.weights ?? {})) {
    if (Number.isSafeInteger(weight) && weight >= 0) continue
    found.push({
      _tag: "InvalidWeight",
      rows: [RowRef.make("body", body)],
      label: {
        nl: "Een stemgewicht is een heel getal vanaf 0.",
        en: "The weight of a vote is a whole number from 0.",
      },
    })
  }
  return found
}

const toArrange = (entry: Entry, owed: ReadonlyArray<Owed>, membership: string): ReadonlyArray<ToArrange> => {
  const found: Array<ToArrange> = owed.flatMap(
    ({ body, weight }): Array<ToArrange> =>
      weight !== null
        ? []
        : [
            {
              _tag: "WeightUndecided",
              rows: [RowRef.make("body", body.id)],
              label: {
                nl: `De stemmen in ${body.name} wegen niet even zwaar. Besluit wat de nieuwe stem weegt.`,
                en: `The votes in ${body.name} do not weigh the same. Decide what the new vote weighs.`,
              },
            },
          ],
  )
  if (entry.signedOn === null || entry.signedOn > entry.on) {
    found.unshift({
      _tag: "NotSigned",
      rows: [RowRef.make("membership", membership)],
      label: {
        nl: "De organisatie heeft haar toetreding op die dag nog niet getekend.",
        en: "The organisation has not signed its entry by that day.",
      },
    })
  }
  return found
}

const planned = (
  register: Needs,
  entry: Entry,
  { name, shortName }: Organisation.Row,
): Result.Result<PartnerChange, ReadonlyArray<PartnerRefusal>> => {
  const { organisation, on } = entry
  const owed = owedSeats(register, entry)
  const membership = Change.insert(Membership.table, {
    id: entry.newId("membership", null),
    organisation,
    role: "partner",
    validFrom: on,
    signedOn: entry.signedOn,
    decision: entry.decision,
  })
  const inserts = [membership, ...owed.flatMap((one) => seatOf(one, entry, shortName ?? name))]
  const refused = refusals(register, entry, inserts)
  if (refused.length > 0) return Result.fail(refused)
  const partnersBefore = Partners.partnersOn(register, on).map((partner) => partner.organisation)
  const decisions = Effects.decisions(register, "entry", on)
  const votes = owed.flatMap(({ body, from, weight }) =>
    weight === null || from > on ? [] : [{ body: body.id, comes: { organisation, weight }, leaves: null }],
  )
  return Result.succeed({
    kind: "entry",
    organisation,
    from: on,
    changes: inserts,
    bodies: Effects.effects(register, votes, on),
    toDecide: decisions.toDecide,
    toArrange: [...toArrange(entry, owed, membership.id), ...decisions.toArrange],
    recompute: { from: on, partnersBefore, partnersAfter: [...partnersBefore, organisation].sort() },
  })
}

/**
 * What the entry of a partner changes: its membership, a seat in every body where each partner has one, the votes
 * and quorums there before and after, and what has to be decided because of it, unanimously or otherwise.
 *
 * The plan decides nothing: its changes are committed once the decisions are there. Bodies that start later get
 * their seat from their first day. Refuses: an organisation that is unknown or a partner already, ids that are
 * taken, and weights that are no whole number from 0.
 */
export const enter = (
  register: Needs,
  entry: Entry,
): Result.Result<PartnerChange, ReadonlyArray<PartnerRefusal>> => {
  const row = Register.get(register, "organisation", entry.organisation)
  if (row !== undefined) return planned(register, entry, row)
  const label = {
    nl: `De organisatie ${entry.organisation} staat niet in het register.`,
    en: `The organisation ${entry.organisation} is not in the register.`,
  }
  return Result.fail([
    { _tag: "UnknownOrganisation", rows: [RowRef.make("organisation", entry.organisation)], label },
  ])
}
