/**
 * How a vote stands now, and how it can still end.
 *
 * Whether a proposal is adopted depends on sums that each missing vote raises most by being for, and least by being
 * against; and a quorum is least when nobody else comes. So three cases bound all others: everyone missing votes for,
 * everyone missing votes against, nobody comes.
 */
import type { Count } from "./Count.ts"
import * as Outcome from "./Outcome.ts"
import type { Standing } from "./Standing.ts"
import * as Totals from "./Totals.ts"

/** How a vote stands. */
export interface Forecast {
  /** The sums if nothing more comes in, silence counted as the rule says. */
  readonly now: Totals.Totals
  readonly ifClosedNow: Outcome.Outcome
  /** The seats whose vote may still come. */
  readonly awaited: ReadonlyArray<Standing>
  /** How it ends in each of the three cases; only `ifClosedNow` when nothing more can come. */
  readonly cases: ReadonlyArray<Outcome.Outcome>
}

const everyone = (
  count: Count,
  awaited: ReadonlyArray<Standing>,
  frame: Outcome.Frame,
  choice: "for" | "against",
): Outcome.Outcome => {
  const totals = Totals.copy(count.cast)
  for (const standing of awaited) Totals.addLateVote(totals, standing, choice, frame.rule)
  return Outcome.of(frame, totals)
}

/** How the vote stands. */
export const make = (count: Count, frame: Outcome.Frame): Forecast => {
  const awaited: Array<Standing> = []
  for (const { standing, code } of count.missing) if (code === "awaited") awaited.push(standing)
  const now = Totals.copy(count.cast)
  for (const standing of count.silent) Totals.addSilence(now, standing, frame.rule)
  const ifClosedNow = Outcome.of(frame, now)
  const cases =
    awaited.length === 0
      ? [ifClosedNow]
      : [ifClosedNow, everyone(count, awaited, frame, "for"), everyone(count, awaited, frame, "against")]
  return { now, ifClosedNow, awaited, cases }
}

/** A single missing vote that changes how it would end. */
export interface Pivot {
  readonly standing: Standing
  readonly choice: "for" | "against"
  readonly outcome: Outcome.Outcome
}

/** The missing votes that would each, alone, change how it would end. */
export const pivots = (
  { now, ifClosedNow, awaited }: Forecast,
  count: Count,
  frame: Outcome.Frame,
): ReadonlyArray<Pivot> => {
  const silent = new Set(count.silent)
  const found: Array<Pivot> = []
  for (const standing of awaited) {
    for (const choice of ["for", "against"] as const) {
      const totals = Totals.copy(now)
      if (silent.has(standing)) Totals.takeSilence(totals, standing, frame.rule)
      Totals.addLateVote(totals, standing, choice, frame.rule)
      const outcome = Outcome.of(frame, totals)
      if (outcome.status !== ifClosedNow.status) found.push({ standing, choice, outcome })
    }
  }
  return found
}
