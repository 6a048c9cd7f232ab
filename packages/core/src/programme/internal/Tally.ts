/**
 * What the measurements of one indicator come to, for the whole and for each area.
 */

import type { RowRef } from "../../partnership/RowRef.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Period } from "../../values/Period.ts"
import type * as Indicator from "../records/Indicator.ts"
import type * as Measurement from "../records/Measurement.ts"
import * as Spans from "./Spans.ts"

/** What was read off for the whole, or for one area. */
export interface Reading {
  /** The last value, or the sum over periods; null when there are only judgements. */
  readonly value: number | null
  readonly judgement: string | null
  /** What the last measurement expects on the target date. */
  readonly expected: number | null
  readonly measuredOn: CalendarDate.CalendarDate
  readonly rows: ReadonlyArray<RowRef>
}

/**
 * A measurement that was left out, so that nothing counts twice. `measuredAgain`: a later measurement of the
 * same counter holds some of the same days; `partOfWhole`: one for all organisations does; `beforeBaseline`: its
 * period ended by the day of the baseline, which holds it.
 */
export interface NotCounted {
  readonly row: RowRef
  readonly why: "measuredAgain" | "partOfWhole" | "beforeBaseline"
}

type Row = Measurement.Row

/** The sum to six decimals, the same in every order; null when it is too large to be a number. */
export const sum = (values: ReadonlyArray<number>): number | null => {
  const scaled = values.map((value) => Math.round(value * 1e6))
  const total = scaled.every(Number.isSafeInteger) ? scaled.reduce((a, b) => a + b, 0) : Number.NaN
  if (Number.isSafeInteger(total)) return total / 1e6 + 0
  const plain = [...values].sort((a, b) => a - b).reduce((a, b) => a + b, 0)
  return Number.isFinite(plain) ? plain + 0 : null
}

const periodOf = (row: Row): Period => {
  const start = row.periodFrom ?? row.periodThrough ?? row.measuredOn
  return { start, end: row.periodThrough ?? CalendarDate.max(start, row.measuredOn) }
}

/** The latest first; of one day, one for all organisations before one of a single organisation. */
const latestFirst = (a: Row, b: Row): number => {
  if (a.measuredOn !== b.measuredOn) return a.measuredOn < b.measuredOn ? 1 : -1
  if ((a.organisation === null) !== (b.organisation === null)) return a.organisation === null ? -1 : 1
  return a.id < b.id ? 1 : -1
}

const placeOf = ({ id }: Row): RowRef => ({ table: "measurement", id })

const readLast = (sorted: ReadonlyArray<Row>): Reading | null => {
  const last = sorted[0]
  return last === undefined
    ? null
    : {
        value: last.value,
        judgement: last.judgement,
        expected: last.expected,
        measuredOn: last.measuredOn,
        rows: [placeOf(last)],
      }
}

const readSum = (
  indicator: Indicator.Row,
  sorted: ReadonlyArray<Row>,
  notCounted: Array<NotCounted>,
): Reading | null => {
  const whole = Spans.empty()
  const byCounter = new Map<string, Spans.Spans>()
  const kept: Array<Row> = []
  const take = (row: Row): void => {
    const period = periodOf(row)
    const own = row.organisation === null ? whole : (byCounter.get(row.organisation) ?? Spans.empty())
    const why =
      indicator.baselineOn !== null && period.end <= indicator.baselineOn
        ? "beforeBaseline"
        : Spans.meets(own, period)
          ? "measuredAgain"
          : Spans.meets(whole, period)
            ? "partOfWhole"
            : null
    if (why !== null) {
      notCounted.push({ row: placeOf(row), why })
      return
    }
    Spans.add(own, period)
    if (row.organisation !== null) byCounter.set(row.organisation, own)
    kept.push(row)
  }
  // What was counted for all organisations goes first: what one of them counted in those days is part of it.
  for (const row of sorted) if (row.organisation === null) take(row)
  for (const row of sorted) if (row.organisation !== null) take(row)
  const last = [...kept].sort(latestFirst)[0]
  if (last === undefined) return null
  return {
    value: sum(kept.map(({ value }) => value ?? 0)),
    judgement: last.judgement,
    expected: last.expected,
    measuredOn: last.measuredOn,
    rows: kept.map(placeOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** What the measurements up to and including a day come to. */
export const make = (
  indicator: Indicator.Row,
  measured: ReadonlyArray<Row>,
  on: CalendarDate.CalendarDate,
): {
  readonly whole: Reading | null
  readonly areas: ReadonlyArray<readonly [area: string, reading: Reading]>
  readonly notCounted: ReadonlyArray<NotCounted>
} => {
  const scopes = new Map<string | null, Array<Row>>()
  for (const row of measured) {
    if (row.measuredOn > on || (indicator.kind === "quantitative" && row.value === null)) continue
    const scope = scopes.get(row.area)
    if (scope === undefined) scopes.set(row.area, [row])
    else scope.push(row)
  }
  const notCounted: Array<NotCounted> = []
  const adds = indicator.cumulative && indicator.kind === "quantitative"
  const read = (rows: ReadonlyArray<Row>): Reading | null => {
    const sorted = [...rows].sort(latestFirst)
    return adds ? readSum(indicator, sorted, notCounted) : readLast(sorted)
  }
  const whole = read(scopes.get(null) ?? [])
  const areas = [...scopes]
    .flatMap(([area, rows]) => {
      const reading = area === null ? null : read(rows)
      return area === null || reading === null ? [] : [[area, reading] as const]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
  notCounted.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  return { whole, areas, notCounted }
}
