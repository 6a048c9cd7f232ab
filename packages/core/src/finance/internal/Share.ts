/**
 * One amount as a part of another.
 */
import type { Money } from "../../values/Money.ts"
import * as Percentage from "../../values/Percentage.ts"

/** Beyond this many times the whole, a percentage says nothing any more. */
const largest = 1_000_000

/** The part as a percentage of the whole; `null` over nothing, or where a percentage says nothing. */
export const of = (part: Money, whole: Money): Percentage.Percentage | null =>
  Math.abs(part) > Math.abs(whole) * largest ? null : Percentage.ofRatio(part, whole)

/** Whether an amount is at most a percentage of another, without rounding. */
export const isWithin = (part: Money, whole: Money, limit: Percentage.Percentage): boolean =>
  BigInt(part) * 10_000n <= BigInt(limit) * BigInt(whole)
