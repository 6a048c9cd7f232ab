/**
 * What is left to arrange when a partner goes.
 */
import * as Dates from "../../partnership/internal/Dates.ts"
import * as InForce from "../../partnership/internal/InForce.ts"
import * as RowRef from "../../partnership/RowRef.ts"
import type * as Membership from "../../partnership/records/Membership.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { BodyEffect, Needs, ToArrange } from "../PartnerChange.ts"
import type * as Seat from "../records/Seat.ts"

/** Whether notice was given in time, by the cooperation agreements in force; the longest term counts. */
export const notice = (
  register: Needs,
  memberships: ReadonlyArray<Membership.Row>,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<ToArrange> => {
  const agreements = register.rows.cooperationAgreement.filter((agreement) => InForce.on(agreement, on))
  const days = Math.max(...agreements.map(({ noticePeriodDays }) => noticePeriodDays ?? -1))
  if (days < 0) return []
  const rows = [
    ...memberships.map(({ id }) => RowRef.make("membership", id)),
    ...agreements.map(({ id }) => RowRef.make("cooperationAgreement", id)),
  ]
  const given = memberships
    .flatMap(({ noticeGivenOn }) => noticeGivenOn ?? [])
    .filter((day) => day <= on)
    .sort()[0]
  if (given === undefined) {
    return [
      {
        _tag: "NoticeNotGiven",
        rows,
        label: {
          nl: "Er staat niet dat de partner heeft opgezegd.",
          en: "It is not on record that the partner gave notice.",
        },
      },
    ]
  }
  const earliest = Dates.daysAfter(given, days)
  if (earliest <= on) return []
  return [
    {
      _tag: "NoticeTooShort",
      rows,
      label: {
        nl: `De opzegtermijn loopt tot en met ${CalendarDate.format(earliest, "nl")}.`,
        en: `The term of notice runs through ${CalendarDate.format(earliest, "en")}.`,
      },
    },
  ]
}

/** Bodies that lose their chair, or in which nobody may vote any more. */
export const bodiesLeft = (
  register: Needs,
  seats: ReadonlyArray<Seat.Row>,
  bodies: ReadonlyArray<BodyEffect>,
): ReadonlyArray<ToArrange> => {
  const name = (body: string): string => Register.get(register, "body", body)?.name ?? body
  const chairs = seats
    .filter(({ position }) => position === "chair")
    .map(
      ({ id, body }): ToArrange => ({
        _tag: "ChairLeaves",
        rows: [RowRef.make("seat", id), RowRef.make("body", body)],
        label: {
          nl: `${name(body)} heeft na het vertrek geen voorzitter.`,
          en: `${name(body)} has no chair after the exit.`,
        },
      }),
    )
  const empty = bodies
    .filter(({ before, after }) => before.seats > 0 && after.seats === 0)
    .map(
      ({ body }): ToArrange => ({
        _tag: "BodyWithoutVotes",
        rows: [RowRef.make("body", body)],
        label: {
          nl: `In ${name(body)} mag na het vertrek niemand meer stemmen.`,
          en: `In ${name(body)} nobody may vote after the exit.`,
        },
      }),
    )
  return [...chairs, ...empty]
}

const group = (
  _tag: ToArrange["_tag"],
  rows: ReadonlyArray<RowRef.RowRef>,
  label: Label,
): Array<ToArrange> => (rows.length === 0 ? [] : [{ _tag, rows, label }])

/** Powers, people in roles, actions and conditions of a partner that goes. */
export const leftBehind = (
  register: Needs,
  organisation: string,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<ToArrange> => {
  const runsOn = (row: InForce.Dated): boolean => row.validThrough === null || row.validThrough > on
  const given = Register.where(register, "powerOfAttorney", "principal", organisation)
  const received = Register.where(register, "powerOfAttorney", "agentOrganisation", organisation)
  const powers = [...new Set([...given, ...received])].filter(
    (power) => runsOn(power) && (power.revokedOn === null || power.revokedOn > on),
  )
  const appointments = Register.where(register, "person", "organisation", organisation)
    .flatMap(({ id }) => Register.where(register, "appointment", "person", id))
    .filter(runsOn)
  const actions = Register.where(register, "action", "ownerOrganisation", organisation).filter(
    ({ doneOn }) => doneOn === null || doneOn > on,
  )
  const conditions = Register.where(register, "decisionCondition", "owner", organisation).filter(
    ({ metOn }) => metOn === null || metOn > on,
  )
  return [
    ...group(
      "PowerOfAttorney",
      powers.map(({ id }) => RowRef.make("powerOfAttorney", id)),
      {
        nl: "Deze volmachten lopen door. Trek ze in, en laat iedereen weten die ervan wist.",
        en: "These powers of attorney run on. Revoke them, and tell everybody who knew of them.",
      },
    ),
    ...group(
      "Appointment",
      appointments.map(({ id }) => RowRef.make("appointment", id)),
      {
        nl: "Mensen van deze organisatie hebben nog een rol.",
        en: "People from this organisation still have a role.",
      },
    ),
    ...group(
      "Action",
      actions.map(({ id }) => RowRef.make("action", id)),
      {
        nl: "Deze acties van de organisatie zijn nog niet klaar.",
        en: "These actions of the organisation are not done yet.",
      },
    ),
    ...group(
      "Condition",
      conditions.map(({ id }) => RowRef.make("decisionCondition", id)),
      {
        nl: "De organisatie moet nog aan deze voorwaarden voldoen.",
        en: "The organisation still has to meet these conditions.",
      },
    ),
  ]
}
