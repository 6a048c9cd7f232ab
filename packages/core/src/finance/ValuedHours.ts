/**
 * Hours made, valued at the rate that held on the day.
 *
 * Valued hours are evidence for staff costs and the partners' own effort. They are never added to the costs of the
 * ledger, which holds the staff costs as they were booked.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as Money from "../values/Money.ts"
import type { Period } from "../values/Period.ts"
import type * as Rate from "./records/Rate.ts"
import type * as TimeEntry from "./records/TimeEntry.ts"

/** The tables that hours are valued from. */
export type Needs = Register.Register<{
  readonly rate: typeof Rate.table
  readonly timeEntry: typeof TimeEntry.table
}>

/** Whose rate is asked for. */
export interface Worker {
  readonly organisation: string
  readonly person: string | null
  readonly staffCode: string | null
}

/** How near a rate stands to a worker: the person's own, the code's own, or the organisation's. */
const nearness = (rate: Rate.Row, worker: Worker): number => {
  if (rate.person !== null) return rate.person === worker.person ? 3 : 0
  if (rate.staffCode !== null) return rate.staffCode === worker.staffCode ? 2 : 0
  return rate.function === null ? 1 : 0
}

/**
 * The rate that holds for a worker on a day: of the person, else of the staff code, else of the organisation; of
 * several the one that started last. A rate of a function is nobody's by itself. `undefined` when there is none.
 */
export const rateOn = (register: Needs, worker: Worker, on: CalendarDate): Rate.Row | undefined =>
  nearest(Register.where(register, "rate", "organisation", worker.organisation), worker, on)

const nearest = (rates: ReadonlyArray<Rate.Row>, worker: Worker, on: CalendarDate): Rate.Row | undefined => {
  let best: Rate.Row | undefined
  let near = 0
  for (const rate of rates) {
    const now = nearness(rate, worker)
    if (now === 0 || now < near || !InForce.on(rate, on)) continue
    if (best !== undefined && now === near && best.validFrom > rate.validFrom) continue
    best = rate
    near = now
  }
  return best
}

/** Hours of one worker in one project under one agreement at one rate, valued once. */
export interface ValuedLine extends Worker {
  readonly project: string | null
  readonly fundingAgreement: string | null
  /** `null` when no rate held: then there is no amount. */
  readonly rate: string | null
  readonly hours: Hours.Hours
  readonly amount: Money.Money | null
  readonly timeEntries: ReadonlyArray<string>
}

/** Hours valued. */
export interface ValuedHours {
  readonly lines: ReadonlyArray<ValuedLine>
  readonly hours: Hours.Hours
  /** The value of the hours that have a rate. */
  readonly amount: Money.Money
  /** The lines without a rate. */
  readonly withoutRate: ReadonlyArray<ValuedLine>
}

/** Which hours to value. */
export interface HoursAsked {
  readonly period: Period
  /** Only hours under this agreement; all when left out. */
  readonly fundingAgreement?: string
  /** Only hours of this organisation; all when left out. */
  readonly organisation?: string
}

/** Rates of one organisation by the worker and the day, each found once. */
const finder = (register: Needs): ((entry: TimeEntry.Row) => Rate.Row | undefined) => {
  const workers = new Map<
    string,
    { readonly rates: ReadonlyArray<Rate.Row>; readonly days: Map<string, Rate.Row | undefined> }
  >()
  return (entry) => {
    const key = `${entry.organisation}\n${entry.person ?? ""}\n${entry.staffCode ?? ""}`
    let worker = workers.get(key)
    if (worker === undefined) {
      const all = Register.where(register, "rate", "organisation", entry.organisation)
      worker = { rates: all.filter((rate) => nearness(rate, entry) > 0), days: new Map() }
      workers.set(key, worker)
    }
    if (!worker.days.has(entry.workedOn))
      worker.days.set(entry.workedOn, nearest(worker.rates, entry, entry.workedOn))
    return worker.days.get(entry.workedOn)
  }
}

/**
 * The hours on projects in a period, valued at the rate that held on each day. Hours at one rate are added up first
 * and valued once, so that a cent is rounded once per line; every total is a sum of lines. Leave, sickness and other
 * hours are left out. Lines are in the order of organisation, worker, project, agreement and rate.
 *
 * @example
 * ```ts
 * const { amount, withoutRate } = Finance.valuedHours(register, { period: Period.year(2024) })
 * ```
 */
export const valuedHours = (
  register: Needs,
  { period, fundingAgreement, organisation }: HoursAsked,
): ValuedHours => {
  const rateOf = finder(register)
  const groups = new Map<
    string,
    {
      readonly entry: TimeEntry.Row
      readonly rate: Rate.Row | undefined
      readonly entries: Array<TimeEntry.Row>
    }
  >()
  for (const entry of register.rows.timeEntry) {
    if (entry.kind !== "project" || entry.workedOn < period.start || entry.workedOn > period.end) continue
    if (fundingAgreement !== undefined && entry.fundingAgreement !== fundingAgreement) continue
    if (organisation !== undefined && entry.organisation !== organisation) continue
    const rate = rateOf(entry)
    const key = [
      entry.organisation,
      entry.person ?? "",
      entry.staffCode ?? "",
      entry.project ?? "",
      entry.fundingAgreement ?? "",
      rate?.id ?? "",
    ].join("\n")
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { entry, rate, entries: [entry] })
    else group.entries.push(entry)
  }
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { entry, rate, entries }]): ValuedLine => {
      const hours = Hours.sum(entries.map((one) => one.hours))
      return {
        organisation: entry.organisation,
        person: entry.person,
        staffCode: entry.staffCode,
        project: entry.project,
        fundingAgreement: entry.fundingAgreement,
        rate: rate?.id ?? null,
        hours,
        amount: rate === undefined ? null : Hours.cost(hours, rate.hourlyRate),
        timeEntries: entries.map(({ id }) => id),
      }
    })
  return {
    lines,
    hours: Hours.sum(lines.map((line) => line.hours)),
    amount: Money.sum(lines.map((line) => line.amount ?? Money.zero)),
    withoutRate: lines.filter(({ rate }) => rate === null),
  }
}
