/**
 * How an indicator stands on a day: from its baseline, over its measurements, towards its target (seed row S15).
 *
 * Nothing is counted twice. A value for an area is part of the programme and is never added to the whole; a
 * period that was measured again counts once, by its latest measurement; a partner's count within a period that
 * was counted as a whole is part of that whole. What was left out stands in `notCounted`, with the reason.
 */

import type { RowRef } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import { daysBetween } from "../values/CalendarDate.ts"
import * as Percentage from "../values/Percentage.ts"
import * as Tally from "./internal/Tally.ts"
import type * as Indicator from "./records/Indicator.ts"
import type * as Measurement from "./records/Measurement.ts"

export type { NotCounted, Reading } from "./internal/Tally.ts"

/** The tables that standings are read from. */
export type StandingNeeds = Register.Register<{
  readonly indicator: typeof Indicator.table
  readonly measurement: typeof Measurement.table
}>

/** How an indicator stands in one area. */
export interface AreaStanding {
  readonly area: string
  readonly reading: Tally.Reading
}

/** How an indicator stands. Values are in its own unit. */
export interface Standing {
  readonly indicator: string
  readonly kind: Indicator.Row["kind"]
  readonly cumulative: boolean
  readonly unit: string | null
  readonly baseline: { readonly value: number; readonly on: CalendarDate | null } | null
  readonly target: { readonly value: number; readonly on: CalendarDate | null } | null
  readonly targetText: string | null
  /** The programme as a whole; null when nothing was measured for the whole by this day. */
  readonly reading: Tally.Reading | null
  /** The value reached: the last one measured, or the sum of what was counted since the baseline. */
  readonly value: number | null
  /**
   * How much of the way to the target was made: from the baseline, below zero when it went the other way; for a
   * cumulative indicator from nothing, because counting starts there and its baseline is only to compare with.
   */
  readonly progress: Percentage.Percentage | null
  /** How much of the time from baseline to target has passed, at most the whole. */
  readonly elapsed: Percentage.Percentage | null
  /**
   * `unmeasured`: nothing for the whole yet; `judged`: a judgement and no number to compare; `noTarget`;
   * `reached`; `missed`: the target date passed first; `underway`.
   */
  readonly state: "unmeasured" | "judged" | "noTarget" | "reached" | "missed" | "underway"
  readonly areas: ReadonlyArray<AreaStanding>
  readonly notCounted: ReadonlyArray<Tally.NotCounted>
  readonly rows: ReadonlyArray<RowRef>
}

const dated = (
  value: number | null,
  on: CalendarDate | null,
): { readonly value: number; readonly on: CalendarDate | null } | null =>
  value === null ? null : { value, on }

/** A part of a way as a percentage; null where there is no way, or no whole number of basis points. */
const ratio = (part: number, whole: number): Percentage.Percentage | null => {
  const points = (part / whole) * 10_000
  const rounded = Math.sign(points) * Math.round(Math.abs(points)) + 0
  return Number.isSafeInteger(rounded) ? Percentage.of(rounded) : null
}

const isReached = (indicator: Indicator.Row, value: number, target: number): boolean =>
  indicator.direction === "higher"
    ? value >= target
    : indicator.direction === "lower"
      ? value <= target
      : value === target

const stateOf = (
  indicator: Indicator.Row,
  reading: Tally.Reading | null,
  value: number | null,
  on: CalendarDate,
): Standing["state"] => {
  if (reading === null) return "unmeasured"
  if (value === null) return "judged"
  if (indicator.target === null) return "noTarget"
  if (isReached(indicator, value, indicator.target)) return "reached"
  return indicator.targetOn !== null && indicator.targetOn < on ? "missed" : "underway"
}

const elapsedOf = (
  { baselineOn, targetOn }: Indicator.Row,
  on: CalendarDate,
): Percentage.Percentage | null => {
  if (baselineOn === null || targetOn === null) return null
  const whole = daysBetween(baselineOn, targetOn)
  return Percentage.ofRatio(Math.max(0, Math.min(whole, daysBetween(baselineOn, on))), whole)
}

const standingOf = (register: StandingNeeds, indicator: Indicator.Row, on: CalendarDate): Standing => {
  const measured = Register.where(register, "measurement", "indicator", indicator.id)
  const { areas, notCounted, whole } = Tally.make(indicator, measured, on)
  const value = whole?.value ?? null
  const from = indicator.cumulative ? 0 : indicator.baseline
  return {
    indicator: indicator.id,
    kind: indicator.kind,
    cumulative: indicator.cumulative,
    unit: indicator.unit,
    baseline: dated(indicator.baseline, indicator.baselineOn),
    target: dated(indicator.target, indicator.targetOn),
    targetText: indicator.targetText,
    reading: whole,
    value,
    progress:
      value === null || from === null || indicator.target === null
        ? null
        : ratio(value - from, indicator.target - from),
    elapsed: elapsedOf(indicator, on),
    state: stateOf(indicator, whole, value, on),
    areas: areas.map(([area, reading]) => ({ area, reading })),
    notCounted,
    rows: [{ table: "indicator", id: indicator.id }, ...(whole?.rows ?? [])],
  }
}

/** How every indicator stands on a day, in id order. Measurements after that day are not looked at. */
export const standings = (register: StandingNeeds, on: CalendarDate): ReadonlyArray<Standing> =>
  register.rows.indicator.map((indicator) => standingOf(register, indicator, on))

/** How one indicator stands on a day; undefined when the register holds none by that id. */
export const standing = (register: StandingNeeds, id: string, on: CalendarDate): Standing | undefined => {
  const indicator = Register.get(register, "indicator", id)
  return indicator === undefined ? undefined : standingOf(register, indicator, on)
}
