/**
 * A decision among twenty organisations: how long it takes to judge it.
 */
import { CalendarDate, Governance, Instant } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { type Case, median } from "../Case.ts"

const organisations = Array.from({ length: 20 }, (_, at) => `organisation-${at + 1}`)
const heldOn = CalendarDate.unsafe("2025-03-04")

/** Two thirds by weight with a quorum, two proxies, an interest, a party in default, a veto and a chair. */
const closed: Governance.Ballot = {
  rule: {
    method: "qualifiedMajority",
    base: "votesCast",
    numerator: 2,
    denominator: 3,
    counting: "weights",
    abstentions: "ignored",
    quorumBase: "represented",
    quorumNumerator: 2,
    quorumDenominator: 3,
    tieBreak: "chairCasts",
    proxyLimit: 2,
    silence: "notCounted",
    vetoTermDays: 15,
  },
  seats: organisations.map((organisation, at) => ({
    id: `seat-${at}`,
    name: `Seat of ${organisation}`,
    organisation,
    weight: 1 + (at % 3),
    chair: at === 0,
  })),
  procedure: { kind: "meeting", heldOn, minutesSentOn: CalendarDate.unsafe("2025-03-10") },
  on: CalendarDate.unsafe("2025-03-12"),
  presence: organisations.map((_, at) => ({
    seat: `seat-${at}`,
    presence: at < 15 ? "present" : at < 17 ? "represented" : "absent",
  })),
  proxies: [
    { giver: "seat-15", receiver: "seat-0", form: "written" },
    { giver: "seat-16", receiver: "seat-1", form: "written" },
  ],
  recusals: [{ seat: "seat-3" }],
  defaults: [{ organisation: "organisation-8", from: CalendarDate.unsafe("2025-01-01") }],
  votes: organisations.slice(0, 17).map((_, at) => ({
    id: `vote-${at}`,
    seat: `seat-${at}`,
    choice: at % 5 === 0 ? "against" : "for",
    castAt: Instant.unsafe("2025-03-04T19:00:00Z"),
  })),
}

/** The same meeting halfway, when the verdict also works out which missing votes would turn it. */
const { presence: _, ...halfway } = { ...closed, on: heldOn, votes: closed.votes.slice(0, 8) }

const microseconds = (ballot: Governance.Ballot): number => {
  const times = 500
  const started = performance.now()
  for (let n = 0; n < times; n++) if (Result.isFailure(Governance.tally(ballot))) return Number.NaN
  return ((performance.now() - started) / times) * 1000
}

const measured = (ballot: Governance.Ballot, what: string) => async () => {
  for (let n = 0; n < 10; n++) microseconds(ballot)
  return { value: median(Array.from({ length: 9 }, () => microseconds(ballot))), detail: what }
}

export const cases: ReadonlyArray<Case> = [
  {
    name: "voting: a decision among 20 organisations, after the meeting",
    unit: "µs",
    bar: 50,
    measure: measured(closed, "17 votes, 2 by proxy, explained"),
  },
  {
    name: "voting: a decision among 20 organisations, halfway",
    unit: "µs",
    bar: 50,
    measure: measured(halfway, "8 votes, 12 still to come, with what would turn it"),
  },
]
