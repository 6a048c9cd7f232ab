/**
 * The exit of a partner: what it changes, before it is decided on.
 */
import * as Result from "effect/Result"
import * as Dates from "../partnership/internal/Dates.ts"
import * as InForce from "../partnership/internal/InForce.ts"
import * as Partners from "../partnership/Partners.ts"
import * as RowRef from "../partnership/RowRef.ts"
import * as Membership from "../partnership/records/Membership.ts"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as ExitMatters from "./internal/ExitMatters.ts"
import * as Effects from "./internal/PartnerEffects.ts"
import type { Needs, PartnerChange, PartnerRefusal, ToArrange } from "./PartnerChange.ts"
import * as Mandate from "./records/Mandate.ts"
import * as Seat from "./records/Seat.ts"
import * as SeatHolder from "./records/SeatHolder.ts"

/** A partner that leaves. */
export interface Exit {
  readonly organisation: string
  /** The last day as a partner. */
  readonly on: CalendarDate
}

/** Rows that hold on, or begin, after a day. */
const outlasting = <Row extends InForce.Dated>(
  rows: ReadonlyArray<Row>,
  on: CalendarDate,
): { readonly ending: ReadonlyArray<Row>; readonly later: ReadonlyArray<Row> } => ({
  ending: rows.filter(
    ({ validFrom, validThrough }) => validFrom <= on && (validThrough === null || validThrough > on),
  ),
  later: rows.filter(({ validFrom }) => validFrom > on),
})

/** The organisation's seats in bodies of the partnership; in its own organs nothing changes. */
const seatsOf = (register: Needs, organisation: string): ReadonlyArray<Seat.Row> =>
  Register.where(register, "seat", "organisation", organisation).filter(
    ({ body }) => (Register.get(register, "body", body)?.organisation ?? null) === null,
  )

/** The mandates that it gave to others than its own organs. */
const mandatesOf = (register: Needs, organisation: string): ReadonlyArray<Mandate.Row> =>
  Register.where(register, "mandate", "organisation", organisation).filter(
    ({ body }) => body === null || Register.get(register, "body", body)?.organisation !== organisation,
  )

const planned = (
  register: Needs,
  { organisation, on }: Exit,
  memberships: ReadonlyArray<Membership.Row>,
): PartnerChange => {
  const from = Dates.dayAfter(on)
  const plain = Register.plain(register)
  const seats = outlasting(seatsOf(register, organisation), on)
  const holders = outlasting(
    seatsOf(register, organisation).flatMap(({ id }) => Register.where(register, "seatHolder", "seat", id)),
    on,
  )
  const mandates = outlasting(mandatesOf(register, organisation), on)
  const ended = { validThrough: on }
  const changes = [
    ...memberships.map(({ id }) => Change.update(plain, Membership.table, id, ended)),
    ...seats.ending.map(({ id }) => Change.update(plain, Seat.table, id, ended)),
    ...holders.ending.map(({ id }) => Change.update(plain, SeatHolder.table, id, ended)),
    ...mandates.ending.map(({ id }) => Change.update(plain, Mandate.table, id, ended)),
  ].filter((change) => change !== undefined)
  const renewals = Register.where(register, "membership", "organisation", organisation).filter(
    ({ role, validFrom }) => role === "partner" && validFrom > on,
  )
  const later = [
    ...renewals.map(({ id }) => RowRef.make("membership", id)),
    ...seats.later.map(({ id }) => RowRef.make("seat", id)),
    ...holders.later.map(({ id }) => RowRef.make("seatHolder", id)),
    ...mandates.later.map(({ id }) => RowRef.make("mandate", id)),
  ]
  const startsLater: ReadonlyArray<ToArrange> =
    later.length === 0
      ? []
      : [
          {
            _tag: "StartsLater",
            rows: later,
            label: {
              nl: "Deze rijen beginnen pas na het vertrek. Haal ze weg of geef ze aan een ander.",
              en: "These rows begin only after the exit. Remove them or give them to another.",
            },
          },
        ]
  const votes = seats.ending.map(({ id, body }) => ({ body, comes: null, leaves: id }))
  const bodies = Effects.effects(register, votes, from)
  const decisions = Effects.decisions(register, "exit", on)
  const partnersBefore = Partners.partnersOn(register, on).map((partner) => partner.organisation)
  return {
    kind: "exit",
    organisation,
    from,
    changes,
    bodies,
    toDecide: decisions.toDecide,
    toArrange: [
      ...ExitMatters.notice(register, memberships, on),
      ...startsLater,
      ...ExitMatters.bodiesLeft(register, seats.ending, bodies),
      ...ExitMatters.leftBehind(register, organisation, on),
      ...decisions.toArrange,
    ],
    recompute: {
      from,
      partnersBefore,
      partnersAfter: partnersBefore.filter((partner) => partner !== organisation),
    },
  }
}

/**
 * What the exit of a partner changes: the end of its membership, of its seats in bodies of the partnership with
 * their holders, and of the mandates that it gave them; the votes and quorums before and after; what has to be
 * decided because of it; and what is left to arrange, such as powers of attorney, whose end must be made known.
 *
 * Refuses an organisation that is unknown, or no partner on that day.
 */
export const exit = (
  register: Needs,
  leaving: Exit,
): Result.Result<PartnerChange, ReadonlyArray<PartnerRefusal>> => {
  const { organisation, on } = leaving
  const rows = [RowRef.make("organisation", organisation)]
  if (Register.get(register, "organisation", organisation) === undefined) {
    const label = {
      nl: `De organisatie ${organisation} staat niet in het register.`,
      en: `The organisation ${organisation} is not in the register.`,
    }
    return Result.fail([{ _tag: "UnknownOrganisation", rows, label }])
  }
  const memberships = Register.where(register, "membership", "organisation", organisation).filter(
    (membership) => membership.role === "partner" && InForce.on(membership, on),
  )
  if (memberships.length === 0) {
    const label = {
      nl: "Deze organisatie is op die dag geen partner.",
      en: "This organisation is not a partner on that day.",
    }
    return Result.fail([{ _tag: "NotPartner", rows, label }])
  }
  return Result.succeed(planned(register, leaving, memberships))
}
