/** A rule with a register in which all is well, and one in which it is not. */
import type { Given } from "./given.ts"

export interface Case {
  readonly rule: string
  /** What goes before both. */
  readonly base?: Given
  readonly passes: Given
  readonly fails: Given
  /** The passing one is outside the rule by one of its switches. */
  readonly passesBySwitch?: true
  /** Where the failing one is found: `cost/c1/amount`, or `cost/c1` for a row. */
  readonly at: string
  /** The day one stands on; 31 March 2025 when left out. */
  readonly asOf?: string
  /** The year that is accounted for; 2024 when left out. */
  readonly year?: number
  /** A piece of the Dutch message, with its figures. */
  readonly says: string
}
