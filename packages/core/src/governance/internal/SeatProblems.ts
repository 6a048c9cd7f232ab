/**
 * Seats that are empty, doubly held, or held by somebody who left.
 */
import * as Dates from "../../partnership/internal/Dates.ts"
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { LayerProblem, Needs } from "../LayerProblem.ts"
import type * as Layers from "../Layers.ts"
import type * as Seat from "../records/Seat.ts"
import type { SeatedPerson, SeatStanding } from "../Seats.ts"

/** The first day of the gap that this day lies in: after the last regular holder, or from when the seat exists. */
const emptySince = (
  register: Needs,
  seat: Seat.Row,
  on: CalendarDate.CalendarDate,
): CalendarDate.CalendarDate => {
  const byOffice = seat.role === null ? [] : Register.where(register, "appointment", "role", seat.role)
  const byName = Register.where(register, "seatHolder", "seat", seat.id).filter(({ deputy }) => !deputy)
  let since = seat.validFrom
  for (const { validThrough } of [...byName, ...byOffice]) {
    if (validThrough !== null && validThrough < on && validThrough >= since)
      since = Dates.dayAfter(validThrough)
  }
  return since
}

/** What is wrong with the seats of a body. */
export const seatProblems = (
  register: Needs,
  { body, seats }: Layers.BodyStanding,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<LayerProblem> =>
  seats.flatMap(({ seat, holders }: SeatStanding): ReadonlyArray<LayerProblem> => {
    const regular = holders.filter(({ deputy }) => !deputy)
    const rowsOf = (people: ReadonlyArray<SeatedPerson>) => [
      RowRef.make("seat", seat.id),
      ...people.map(({ row }) => row),
    ]
    const where = { nl: `De zetel ${seat.name} in ${body.name}`, en: `The seat ${seat.name} in ${body.name}` }
    const left = holders.flatMap((holder): Array<LayerProblem> => {
      if (holder.leftOn === null) return []
      return [
        {
          _tag: "HolderLeft",
          seat: seat.id,
          person: holder.person,
          leftOn: holder.leftOn,
          rows: [...rowsOf([holder]), RowRef.make("person", holder.person)],
          label: {
            nl: `${where.nl} staat op naam van iemand die op ${CalendarDate.format(holder.leftOn, "nl")} vertrok.`,
            en: `${where.en} is held by somebody who left on ${CalendarDate.format(holder.leftOn, "en")}.`,
          },
        },
      ]
    })
    if (regular.length === 1) return left
    if (regular.length > 1) {
      const label = {
        nl: `${where.nl} is dubbel bezet.`,
        en: `${where.en} is held by more than one.`,
      }
      const people = regular.map(({ person }) => person)
      return [...left, { _tag: "SeatDoublyHeld", seat: seat.id, people, rows: rowsOf(regular), label }]
    }
    const since = emptySince(register, seat, on)
    const label = {
      nl: `${where.nl} is leeg sinds ${CalendarDate.format(since, "nl")}.`,
      en: `${where.en} has been empty since ${CalendarDate.format(since, "en")}.`,
    }
    const days = CalendarDate.daysBetween(since, on) + 1
    return [...left, { _tag: "SeatEmpty", seat: seat.id, since, days, rows: rowsOf([]), label }]
  })
