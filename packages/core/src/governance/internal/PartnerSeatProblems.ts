/**
 * Partners without the seat that they are owed, or with more, and votes of organisations that are no partner.
 */
import type * as Partners from "../../partnership/Partners.ts"
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { LayerProblem, Needs } from "../LayerProblem.ts"
import type * as Layers from "../Layers.ts"
import type * as Seat from "../records/Seat.ts"

/** What is wrong with the seats of partners in a body where each has one. */
export const partnerProblems = (
  register: Needs,
  { body, seats }: Layers.BodyStanding,
  partners: ReadonlyArray<Partners.Partner>,
): ReadonlyArray<LayerProblem> => {
  if (!body.oneSeatPerPartner) return []
  const held = new Map<string, Array<Seat.Row>>()
  for (const { seat } of seats) {
    if (seat.organisation === null || seat.position === "adviser") continue
    const own = held.get(seat.organisation)
    if (own === undefined) held.set(seat.organisation, [seat])
    else own.push(seat)
  }
  const name = (organisation: string) =>
    Register.get(register, "organisation", organisation)?.name ?? organisation
  const wrong = partners.flatMap(({ organisation, memberships }): Array<LayerProblem> => {
    const own = held.get(organisation) ?? []
    if (own.length === 1) return []
    const rows = [
      RowRef.make("body", body.id),
      ...memberships.map((id) => RowRef.make("membership", id)),
      ...own.map(({ id }) => RowRef.make("seat", id)),
    ]
    const place = { body: body.id, organisation, rows }
    return own.length === 0
      ? [
          {
            _tag: "PartnerWithoutSeat",
            ...place,
            label: {
              nl: `${name(organisation)} heeft geen zetel in ${body.name}.`,
              en: `${name(organisation)} has no seat in ${body.name}.`,
            },
          },
        ]
      : [
          {
            _tag: "PartnerWithSeveralSeats",
            ...place,
            label: {
              nl: `${name(organisation)} heeft meer dan één zetel in ${body.name}.`,
              en: `${name(organisation)} has more than one seat in ${body.name}.`,
            },
          },
        ]
  })
  const known = new Set(partners.map(({ organisation }) => organisation))
  const strangers = [...held].flatMap(([organisation, own]): Array<LayerProblem> => {
    const voting = own.filter(({ votes }) => votes)
    if (known.has(organisation) || voting.length === 0) return []
    return [
      {
        _tag: "SeatOfNonPartner",
        body: body.id,
        organisation,
        rows: voting.map(({ id }) => RowRef.make("seat", id)),
        label: {
          nl: `${name(organisation)} is geen partner, maar heeft een stem in ${body.name}.`,
          en: `${name(organisation)} is not a partner, but has a vote in ${body.name}.`,
        },
      },
    ]
  })
  return [...wrong, ...strangers]
}
