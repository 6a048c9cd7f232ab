/**
 * The seats of a body on a day, and who holds them: by name, or by an office.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as RowRef from "../partnership/RowRef.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as Person from "../partnership/records/Person.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Seat from "./records/Seat.ts"
import type * as SeatHolder from "./records/SeatHolder.ts"

/** The tables that seats are read from. */
export type Needs = Register.Register<{
  readonly seat: typeof Seat.table
  readonly seatHolder: typeof SeatHolder.table
  readonly appointment: typeof Appointment.table
  readonly person: typeof Person.table
}>

/** Somebody who holds a seat. */
export interface SeatedPerson {
  readonly person: string
  /** `office`: whoever has the role of the seat holds it. */
  readonly by: "name" | "office"
  readonly deputy: boolean
  /** The day after which this person did nothing in the partnership any more; `null` for who is still there. */
  readonly leftOn: CalendarDate | null
  /** The row that says so. */
  readonly row: RowRef.RowRef
}

/** A seat on a day. */
export interface SeatStanding {
  readonly seat: Seat.Row
  /** Regular holders first, then deputies. One regular holder is what should be. */
  readonly holders: ReadonlyArray<SeatedPerson>
  /** Whether the seat may vote: it has a vote, and is not suspended. */
  readonly entitled: boolean
}

const leftBefore = (register: Needs, person: string, on: CalendarDate): CalendarDate | null => {
  const leftOn = Register.get(register, "person", person)?.leftOn ?? null
  return leftOn !== null && leftOn < on ? leftOn : null
}

const suspended = ({ suspendedFrom, suspendedThrough }: Seat.Row, on: CalendarDate): boolean =>
  suspendedFrom === null
    ? suspendedThrough !== null && on <= suspendedThrough
    : suspendedFrom <= on && (suspendedThrough === null || on <= suspendedThrough)

/** Whether the seat may vote on a day: it has a vote, and is not suspended. */
export const isEntitled = (seat: Seat.Row, on: CalendarDate): boolean => seat.votes && !suspended(seat, on)

/** Who holds a seat on a day; a person who holds it by name and by office stands there once, by name. */
export const holdersOf = (register: Needs, seat: Seat.Row, on: CalendarDate): ReadonlyArray<SeatedPerson> => {
  const named = Register.where(register, "seatHolder", "seat", seat.id)
    .filter((holder) => InForce.on(holder, on))
    .map(
      ({ id, person, deputy }): SeatedPerson => ({
        person,
        by: "name",
        deputy,
        leftOn: leftBefore(register, person, on),
        row: RowRef.make("seatHolder", id),
      }),
    )
  const appointed = seat.role === null ? [] : Register.where(register, "appointment", "role", seat.role)
  const byOffice = appointed
    .filter((appointment) => InForce.on(appointment, on))
    .map(
      ({ id, person }): SeatedPerson => ({
        person,
        by: "office",
        deputy: false,
        leftOn: leftBefore(register, person, on),
        row: RowRef.make("appointment", id),
      }),
    )
  const all = [...named.filter(({ deputy }) => !deputy), ...byOffice, ...named.filter(({ deputy }) => deputy)]
  const seen = new Set<string>()
  return all.filter(({ person }) => !seen.has(person) && seen.add(person))
}

/** The seats of a body that exist on a day, in id order. */
export const seatsOf = (register: Needs, body: string, on: CalendarDate): ReadonlyArray<SeatStanding> =>
  Register.where(register, "seat", "body", body)
    .filter((seat) => InForce.on(seat, on))
    .map((seat) => ({ seat, holders: holdersOf(register, seat, on), entitled: isEntitled(seat, on) }))
