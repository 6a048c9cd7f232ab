/**
 * The bodies in their layers on a day, with their seats and holders, and the lines along which they report and
 * escalate (seed row S4).
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Body from "./records/Body.ts"
import * as Seats from "./Seats.ts"

/** The tables that layers are read from. */
export type Needs = Seats.Needs & Register.Register<{ readonly body: typeof Body.table }>

/** The seats of one organisation in a body. */
export interface OrganisationSeats {
  /** `null` for seats that belong to nobody in particular. */
  readonly organisation: string | null
  readonly seats: ReadonlyArray<string>
  /** The votes that its seats may cast, counted by weight; a seat without a vote adds nothing. */
  readonly weight: number
}

/** A body on a day. */
export interface BodyStanding {
  readonly body: Body.Row
  /** Bodies that report to this one, in id order; and those that escalate to it. */
  readonly reportedToBy: ReadonlyArray<string>
  readonly escalatedToBy: ReadonlyArray<string>
  readonly seats: ReadonlyArray<Seats.SeatStanding>
  readonly organisations: ReadonlyArray<OrganisationSeats>
}

/** The bodies of one layer. */
export interface Layer {
  /** 0 is the top. */
  readonly level: number
  readonly bodies: ReadonlyArray<BodyStanding>
}

const perOrganisation = (seats: ReadonlyArray<Seats.SeatStanding>): ReadonlyArray<OrganisationSeats> => {
  const groups = new Map<string | null, Array<Seats.SeatStanding>>()
  for (const standing of seats) {
    const group = groups.get(standing.seat.organisation)
    if (group === undefined) groups.set(standing.seat.organisation, [standing])
    else group.push(standing)
  }
  return [...groups]
    .map(([organisation, group]) => ({
      organisation,
      seats: group.map(({ seat }) => seat.id),
      weight: group.reduce((sum, { seat, entitled }) => sum + (entitled ? seat.weight : 0), 0),
    }))
    .sort((a, b) => ((a.organisation ?? "") < (b.organisation ?? "") ? -1 : 1))
}

const existing = (rows: ReadonlyArray<Body.Row>, on: CalendarDate): ReadonlyArray<string> =>
  rows.filter((body) => InForce.on(body, on)).map(({ id }) => id)

const standingOf = (register: Needs, body: Body.Row, on: CalendarDate): BodyStanding => {
  const seats = Seats.seatsOf(register, body.id, on)
  return {
    body,
    reportedToBy: existing(Register.where(register, "body", "reportsTo", body.id), on),
    escalatedToBy: existing(Register.where(register, "body", "escalatesTo", body.id), on),
    seats,
    organisations: perOrganisation(seats),
  }
}

/**
 * Every body that exists on a day, in layers: the top layer first, within a layer in id order. To whom a body
 * reports and escalates stands in its row.
 *
 * @example
 * ```ts
 * for (const { level, bodies } of Governance.layers(register, on)) {
 *   console.log(level, bodies.map(({ body, seats }) => `${body.name}: ${seats.length}`))
 * }
 * ```
 */
export const layers = (register: Needs, on: CalendarDate): ReadonlyArray<Layer> => {
  const levels = new Map<number, Array<BodyStanding>>()
  for (const body of register.rows.body) {
    if (!InForce.on(body, on)) continue
    const standing = standingOf(register, body, on)
    const level = levels.get(body.level)
    if (level === undefined) levels.set(body.level, [standing])
    else level.push(standing)
  }
  return [...levels].sort(([a], [b]) => a - b).map(([level, bodies]) => ({ level, bodies }))
}
