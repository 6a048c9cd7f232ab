/**
 * The sums a verdict is read from. Adding a vote is one step, so that "what if" is as cheap as the count itself.
 */
import type { VoteChoice } from "./Ballot.ts"
import type { ReadRule } from "./reading/ReadRule.ts"
import type { Standing } from "./Standing.ts"

/** Sums in votes (heads or weights), and what is there for the quorum. Written to only by its maker. */
export interface Totals {
  for: number
  against: number
  abstain: number
  /** There in person. */
  present: number
  /** There in person or by proxy. */
  represented: number
  quorum: number
  /** How many votes were cast or are taken as cast. */
  voices: number
  /** How many seats take part. */
  there: number
  /** How many chairs are there in person, and how many of them voted for and against. */
  chairs: number
  chairsFor: number
  chairsAgainst: number
  /** How many votes against are only silence. */
  silentAgainst: number
}

/** Nothing yet. */
export const empty = (): Totals => ({
  for: 0,
  against: 0,
  abstain: 0,
  present: 0,
  represented: 0,
  quorum: 0,
  voices: 0,
  there: 0,
  chairs: 0,
  chairsFor: 0,
  chairsAgainst: 0,
  silentAgainst: 0,
})

/** Adds a seat that is there, whether it votes or not. */
export const addSeat = (totals: Totals, standing: Standing, rule: ReadRule): void => {
  if (standing.there === "inPerson") join(totals, standing, rule, true)
  else if (standing.there === "byProxy") join(totals, standing, rule, false)
}

const join = (totals: Totals, standing: Standing, rule: ReadRule, inPerson: boolean): void => {
  if (!standing.entitled) return
  if (standing.barred !== null) {
    if (rule.withoutVote === "quorumOnly" && inPerson) totals.quorum += standing.quorum
    return
  }
  totals.there += 1
  totals.represented += standing.votes
  if (inPerson) totals.present += standing.votes
  if (inPerson || rule.quorum?.base === "represented") totals.quorum += standing.quorum
  if (inPerson && standing.seat.chair) totals.chairs += 1
}

/** Adds the vote of a seat that has been added. */
export const addVote = (totals: Totals, standing: Standing, choice: VoteChoice): void => {
  totals.voices += 1
  if (choice === "for") totals.for += standing.votes
  else if (choice === "against") totals.against += standing.votes
  else totals.abstain += standing.votes
  if (!standing.seat.chair || standing.there === "byProxy") return
  if (choice === "for") totals.chairsFor += 1
  else if (choice === "against") totals.chairsAgainst += 1
}

/** Adds a seat whose vote is missing, as if it voted now; one that was not there yet comes in person. */
export const addLateVote = (totals: Totals, standing: Standing, choice: VoteChoice, rule: ReadRule): void => {
  if (standing.there !== "inPerson" && standing.there !== "byProxy") join(totals, standing, rule, true)
  addVote(totals, standing, choice)
}

/** Adds a seat that stays silent, where silence counts. It takes part in the vote, and not in the quorum. */
export const addSilence = (totals: Totals, standing: Standing, rule: ReadRule): void =>
  silence(totals, standing, rule, 1)

/** Takes such a silence away again. */
export const takeSilence = (totals: Totals, standing: Standing, rule: ReadRule): void =>
  silence(totals, standing, rule, -1)

const silence = (totals: Totals, standing: Standing, rule: ReadRule, sign: 1 | -1): void => {
  const votes = sign * standing.votes
  totals.voices += sign
  totals.present += votes
  totals.represented += votes
  if (rule.silence === "consents") totals.for += votes
  else {
    totals.against += votes
    totals.silentAgainst += sign
  }
}

/** The same sums, to add to. */
export const copy = (totals: Totals): Totals => ({ ...totals })
