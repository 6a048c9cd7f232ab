/**
 * The limits of the law that a verdict remarks upon. They are remarks, never a rule of the count: whether they hold
 * depends on what the body is.
 */
import { norm } from "../../law/Norm.ts"

/** One vote each, more only by the statutes; non-members at most half of the members' votes. */
export const generalMeeting = norm("RP10")

/** How many votes non-members may cast together: this share of the votes that members cast (RP10). */
export const nonMembersShare = { numerator: 1, denominator: 2 } as const

/** A proxy is in writing or electronic; electronic votes are cast at the earliest on the thirtieth day before. */
export const proxyAndEarlyVote = norm("RP11")

/** How many days before the meeting an electronic vote may be cast at the earliest (RP11). */
export const earlyVoteDays = 30

/** A board member with an interest of their own takes no part; who decides if nobody else can. */
export const conflictOfInterest = norm("RP16")

/** One board member never has more votes than the others together. */
export const boardVotes = norm("RP18")

/** Withholding consent takes an argument. */
export const consent = norm("G01")
