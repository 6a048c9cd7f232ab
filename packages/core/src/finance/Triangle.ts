/**
 * The triangle of a partner's effort: cash, in kind and hours, each as promised, made, and valued in euros
 * (rule `inzetTegenToezegging`).
 */
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import * as Money from "../values/Money.ts"
import * as Period from "../values/Period.ts"
import * as Promises from "./Promises.ts"
import type * as Commitment from "./records/Commitment.ts"
import type * as Contribution from "./records/Contribution.ts"
import * as ValuedHours from "./ValuedHours.ts"

/** The tables that the triangle is read from. */
export type Needs = ValuedHours.Needs &
  Register.Register<{
    readonly commitment: typeof Commitment.table
    readonly contribution: typeof Contribution.table
  }>

/** One side of the triangle in money. */
export interface MoneySide {
  readonly promised: Money.Money
  readonly made: Money.Money
  readonly rows: ReadonlyArray<RowRef>
}

/** The side of hours, with their value. */
export interface HoursSide {
  readonly promised: Hours.Hours
  readonly made: Hours.Hours
  /** The promise at the rate of the organisation on its first day; `null` when no rate holds then. */
  readonly promisedValue: Money.Money | null
  /** The hours made, at the rate of each day. */
  readonly madeValue: Money.Money
  /** Hours made for which no rate holds, and which are not in that value. */
  readonly unvalued: Hours.Hours
  readonly rows: ReadonlyArray<RowRef>
}

/** What one partner promised and did in a year. */
export interface PartnerTriangle {
  readonly organisation: string
  readonly cash: MoneySide
  readonly inKind: MoneySide
  readonly hours: HoursSide
  /** The three sides together in euros; `null` when promised hours cannot be valued. */
  readonly promised: Money.Money | null
  readonly made: Money.Money
}

const moneySide = (
  kind: "cash" | "inKind",
  commitments: ReadonlyArray<Commitment.Row>,
  contributions: ReadonlyArray<Contribution.Row>,
  year: Period.Period,
): MoneySide => {
  const promised = commitments.filter((commitment) => commitment.kind === kind)
  const made = contributions.filter((contribution) => contribution.kind === kind)
  return {
    promised: Money.sum(promised.map((commitment) => Promises.promisedAmount(commitment, year))),
    made: Money.sum(made.map(({ amount }) => amount)),
    rows: [
      ...promised.map(({ id }) => row("commitment", id)),
      ...made.map(({ id }) => row("contribution", id)),
    ],
  }
}

const hoursSide = (
  register: Needs,
  organisation: string,
  commitments: ReadonlyArray<Commitment.Row>,
  made: ReadonlyArray<ValuedHours.ValuedLine>,
  year: Period.Period,
): HoursSide => {
  const promised = commitments.filter(({ kind }) => kind === "hours")
  const values = promised.map((commitment) => {
    const day = CalendarDate.max(year.start, commitment.periodFrom)
    const rate = ValuedHours.rateOn(register, { organisation, person: null, staffCode: null }, day)
    return rate === undefined ? null : Hours.cost(Promises.promisedHours(commitment, year), rate.hourlyRate)
  })
  return {
    promised: Hours.sum(promised.map((commitment) => Promises.promisedHours(commitment, year))),
    made: Hours.sum(made.map(({ hours }) => hours)),
    promisedValue: values.includes(null) ? null : Money.sum(values.map((value) => value ?? Money.zero)),
    madeValue: Money.sum(made.map(({ amount }) => amount ?? Money.zero)),
    unvalued: Hours.sum(made.flatMap(({ amount, hours }) => (amount === null ? [hours] : []))),
    rows: [
      ...promised.map(({ id }) => row("commitment", id)),
      ...made.flatMap(({ timeEntries }) => timeEntries.map((id) => row("timeEntry", id))),
    ],
  }
}

/**
 * Cash, in kind and hours of each partner in a year, as known on a day, in the order of their ids. A promise for
 * several years counts for each by its days; promises made and efforts dated after the day are left out.
 *
 * @example
 * ```ts
 * for (const { organisation, hours } of Finance.triangle(register, 2024, on)) {
 *   console.log(organisation, Hours.format(hours.promised, "nl"), Hours.format(hours.made, "nl"))
 * }
 * ```
 */
export const triangle = (
  register: Needs,
  year: number,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<PartnerTriangle> => {
  const whole = Period.year(year)
  const until = { start: whole.start, end: CalendarDate.min(whole.end, on) }
  const commitments = Promises.promises(register, whole, on)
  const contributions = register.rows.contribution.filter(
    ({ contributedOn }) => contributedOn >= until.start && contributedOn <= until.end,
  )
  const { lines } = ValuedHours.valuedHours(register, { period: until })
  const promised = Map.groupBy(commitments, ({ organisation }) => organisation as string)
  const given = Map.groupBy(contributions, ({ organisation }) => organisation as string)
  const worked = Map.groupBy(lines, ({ organisation }) => organisation)
  const organisations = new Set([...promised.keys(), ...given.keys(), ...worked.keys()])
  return [...organisations].sort().map((organisation) => {
    const own = promised.get(organisation) ?? []
    const gave = given.get(organisation) ?? []
    const cash = moneySide("cash", own, gave, whole)
    const inKind = moneySide("inKind", own, gave, whole)
    const hours = hoursSide(register, organisation, own, worked.get(organisation) ?? [], whole)
    const { promisedValue, madeValue } = hours
    return {
      organisation,
      cash,
      inKind,
      hours,
      promised: promisedValue === null ? null : Money.sum([cash.promised, inKind.promised, promisedValue]),
      made: Money.sum([cash.made, inKind.made, madeValue]),
    }
  })
}
