/**
 * What becomes of an urgent decision: it holds for the time being, and lapses unless it is ratified in time.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Urgency } from "./Ballot.ts"

/**
 * How an urgent decision stands.
 *
 * - `provisional`: it holds, and still has to be ratified.
 * - `ratified`: it holds for good.
 * - `refused`: the body that had to ratify it did not want to; it lapsed.
 * - `lapsed`: nobody ratified it in time. A ratification after the last day changes nothing.
 */
export type Ratification = "provisional" | "ratified" | "refused" | "lapsed"

/**
 * How an urgent decision stands on a day. Without a last day (`ratifyBy: null`) it stays provisional until it is
 * ratified or refused.
 *
 * @example
 * ```ts
 * const ratifyBy = CalendarDate.unsafe("2025-03-31")
 * ratification({ ratifyBy }, CalendarDate.unsafe("2025-03-31")) // => "provisional"
 * ratification({ ratifyBy }, CalendarDate.unsafe("2025-04-01")) // => "lapsed"
 * ```
 */
export const ratification = (urgency: Urgency, on: CalendarDate): Ratification => {
  const { ratifyBy } = urgency
  const vote = urgency.ratification ?? null
  const inTime = vote !== null && vote.on <= on && (ratifyBy === null || vote.on <= ratifyBy)
  if (inTime) return vote.outcome === "adopted" ? "ratified" : "refused"
  return ratifyBy !== null && on > ratifyBy ? "lapsed" : "provisional"
}
