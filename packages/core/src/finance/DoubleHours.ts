/**
 * Hours of one person under two agreements that cannot both be true.
 */
import { make as row } from "../partnership/RowRef.ts"
import type * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as AgreedTerms from "./AgreedTerms.ts"
import type { Double } from "./Doubles.ts"
import * as Norms from "./Norms.ts"
import type * as TimeEntry from "./records/TimeEntry.ts"

/** The tables that hours are compared in. */
export type Needs = AgreedTerms.Needs & Register.Register<{ readonly timeEntry: typeof TimeEntry.table }>

type Entries = ReadonlyArray<TimeEntry.Row>

/** A person is one and the same in every organisation; a staff code only in its own. */
const workerOf = ({ person, staffCode, organisation }: TimeEntry.Row): string | null =>
  person ?? (staffCode === null ? null : `${organisation} ${staffCode}`)

/** The days on which somebody has hours under two agreements or more. */
const sharedDays = (register: Needs, on: CalendarDate): ReadonlyArray<Entries> => {
  const workers = new Map<string, Map<CalendarDate, Array<TimeEntry.Row>>>()
  for (const entry of register.rows.timeEntry) {
    const worker = workerOf(entry)
    if (worker === null || entry.fundingAgreement === null || entry.workedOn > on || entry.hours === 0)
      continue
    let days = workers.get(worker)
    if (days === undefined) {
      days = new Map()
      workers.set(worker, days)
    }
    const day = days.get(entry.workedOn)
    if (day === undefined) days.set(entry.workedOn, [entry])
    else day.push(entry)
  }
  const shared: Array<Entries> = []
  for (const days of workers.values()) {
    for (const day of days.values()) {
      if (day.some(({ fundingAgreement }) => fundingAgreement !== day[0]?.fundingAgreement)) shared.push(day)
    }
  }
  return shared
}

const agreementsOf = (entries: Entries): ReadonlyArray<string> =>
  [...new Set(entries.flatMap(({ fundingAgreement }) => fundingAgreement ?? []))].sort()

/** The hours a day holds: what the own agreement says, of several agreements the least, and never above 24. */
const limitOf = (register: Needs, agreements: ReadonlyArray<string>, on: CalendarDate): Hours.Hours => {
  const agreed = agreements.flatMap((fundingAgreement) => {
    const term = AgreedTerms.agreedTerm(register, { key: "hours.day.maximum", fundingAgreement, on })
    return term?.number == null ? [] : [Math.round(term.number * 100)]
  })
  return Hours.of(Math.min(Norms.hoursInADay, ...agreed.filter((hours) => hours >= 0)))
}

const about = (
  _tag: "HoursAboveDay" | "SameHours",
  entries: Entries,
  excess: Hours.Hours,
): ReadonlyArray<Double> => {
  const [first] = entries
  if (first === undefined) return []
  const hours = Hours.sum(entries.map((entry) => entry.hours))
  const day = first.workedOn
  const [nl, en] = [Hours.format(hours, "nl"), Hours.format(hours, "en")]
  return [
    {
      _tag,
      label:
        _tag === "HoursAboveDay"
          ? {
              nl: `Eén medewerker heeft op één dag ${nl} uur bij twee opdrachten of subsidies. Dat kan niet.`,
              en: `One staff member has ${en} hours on one day under two agreements. That cannot be.`,
            }
          : {
              nl: "Dezelfde uren van één medewerker staan bij twee opdrachten of subsidies. Kies er één.",
              en: "The same hours of one staff member stand under two agreements. Choose one.",
            },
      source: Norms.noDoubleFunding,
      rows: entries.map(({ id }) => row("timeEntry", id)),
      organisations: [...new Set(entries.map(({ organisation }) => organisation))].sort(),
      worker: first.person ?? first.staffCode ?? "",
      day,
      hours,
      excess,
      agreements: agreementsOf(entries),
    },
  ]
}

const sameWork = ({ hours, project, activity, description }: TimeEntry.Row): string =>
  JSON.stringify([hours, project, activity, description])

/**
 * Hours of one person (or staff code) that stand under two agreements on one day: more than the day holds, or the
 * same hours for the same work. A day holds 24 hours, or what the agreed term `hours.day.maximum` says.
 */
export const doubleHours = (register: Needs, on: CalendarDate): ReadonlyArray<Double> =>
  sharedDays(register, on).flatMap((entries) => {
    const agreements = agreementsOf(entries)
    const [first] = entries
    const limit = limitOf(register, agreements, first?.workedOn ?? on)
    const above = Hours.subtract(Hours.sum(entries.map(({ hours }) => hours)), limit)
    const repeated = [...Map.groupBy(entries, sameWork).values()].filter(
      (same) => agreementsOf(same).length > 1,
    )
    return [
      ...(above > 0 ? about("HoursAboveDay", entries, above) : []),
      ...repeated.flatMap((same) => {
        const once = same[0]?.hours ?? Hours.zero
        return about("SameHours", same, Hours.subtract(Hours.sum(same.map(({ hours }) => hours)), once))
      }),
    ]
  })
