/**
 * What is wrong with the layers on a day: circles, bodies without a chair, partners without their seat, seats that
 * are empty, doubly held, or held by somebody who left (rules `kernteamZetelPerPartner`,
 * `directieoverlegAllePartners`, `zetelDubbelBezet`, `zetelTeLangLeeg`).
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Partners from "../partnership/Partners.ts"
import * as RowRef from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as LineProblems from "./internal/LineProblems.ts"
import * as PartnerSeatProblems from "./internal/PartnerSeatProblems.ts"
import * as SeatProblems from "./internal/SeatProblems.ts"
import type { LayerProblem, Needs } from "./LayerProblem.ts"
import * as Layers from "./Layers.ts"

/** A role that leads the body chairs it too. */
const isLed = (register: Needs, body: string, on: CalendarDate): boolean =>
  Register.where(register, "role", "leadsBody", body).some(
    (role) =>
      InForce.on(role, on) &&
      Register.where(register, "appointment", "role", role.id).some((one) => InForce.on(one, on)),
  )

const chairProblems = (
  register: Needs,
  { body, seats }: Layers.BodyStanding,
  on: CalendarDate,
): Array<LayerProblem> => {
  // How an organisation composes its own organ, or the client's side, need not stand in the register at all.
  const elsewhere = seats.length === 0 && (body.organisation !== null || body.kind === "client")
  if (elsewhere || seats.some(({ seat }) => seat.position === "chair") || isLed(register, body.id, on))
    return []
  return [
    {
      _tag: "NoChair",
      body: body.id,
      rows: [RowRef.make("body", body.id)],
      label: { nl: `${body.name} heeft geen voorzitter.`, en: `${body.name} has no chair.` },
    },
  ]
}

/**
 * Everything that is wrong with the layers on a day, in a fixed order: circles, lines that lead nowhere, then
 * body by body its chair, its partners and its seats.
 *
 * A body that a role leads, and somebody has that role, needs no chair of its own. An adviser's seat is not the
 * seat that a partner is owed. What an organisation's own organ or the client looks like is only checked once a
 * seat of it stands in the register.
 */
export const layerProblems = (register: Needs, on: CalendarDate): ReadonlyArray<LayerProblem> => {
  const standings = Layers.layers(register, on).flatMap(({ bodies }) => bodies)
  const bodies = standings.map(({ body }) => body).sort((a, b) => (a.id < b.id ? -1 : 1))
  const partners = Partners.partnersOn(register, on)
  return [
    ...LineProblems.lineProblems(register, bodies, on),
    ...standings.flatMap((standing) => [
      ...chairProblems(register, standing, on),
      ...PartnerSeatProblems.partnerProblems(register, standing, partners),
      ...SeatProblems.seatProblems(register, standing, on),
    ]),
  ]
}
