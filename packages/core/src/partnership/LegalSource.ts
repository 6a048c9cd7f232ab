/**
 * The law and guidelines that the functions on partners, powers of attorney and candidates rest on: one place,
 * each with its article, the date of the text that was read, and how sure it is.
 */
import { norm } from "../law/Norm.ts"

/** What a power of attorney covers: articles 3:60 to 3:62 of the Civil Code (BW). */
export const powerScope = norm("VM01")

/** Passing a power on, and several agents: articles 3:64 and 3:65 of the Civil Code. */
export const powerSubstitution = norm("VM02")

/** An agent that deals with itself: article 3:68 of the Civil Code. */
export const powerSelfDealing = norm("VM03")

/** How a power ends, and towards whom: articles 3:71, 3:72 and 3:76 of the Civil Code. */
export const powerEnd = norm("VM05")

/** How long candidates' data may be kept: a guideline on article 5(1)(e) of the GDPR (AVG). */
export const candidateData = {
  source: norm("D01"),
  /** Weeks after the end of the procedure in which the data goes. */
  weeks: 4,
  /** Months after the end of the procedure through which the data may be kept, with consent. */
  consentMonths: 12,
} as const
