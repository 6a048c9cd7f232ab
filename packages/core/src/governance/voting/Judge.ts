/**
 * What becomes of a ballot that has been read: the votes first, then what comes on top of them.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Count from "./Count.ts"
import * as Forecast from "./Forecast.ts"
import * as Outcome from "./Outcome.ts"
import { type Ratification, ratification } from "./Ratification.ts"
import type { VerdictCode } from "./Reason.ts"
import type * as Reading from "./reading/Reading.ts"
import * as Standing from "./Standing.ts"
import * as Weighing from "./Weighing.ts"

/** What a verdict is made of, before it is put into words. */
export interface Judged {
  readonly reading: Reading.Reading
  readonly standings: Standing.Standings
  readonly count: Count.Count
  readonly weighed: ReadonlyArray<Weighing.Weighed>
  readonly frame: Outcome.Frame
  readonly forecast: Forecast.Forecast
  readonly interestsSetAside: boolean
  readonly ratification: Ratification | null
  readonly status: Outcome.VerdictStatus
  /** The deciding reason first. */
  readonly codes: ReadonlyArray<VerdictCode>
  /** How the vote ended, apart from vetoes, conditions and ratification. */
  readonly vote: Outcome.Outcome
}

const mayVote = ({ all }: Standing.Standings): boolean =>
  all.some(({ entitled, barred }) => entitled && barred === null)

/** Whether no decision can be taken because seats with an interest of their own take no part. */
const preventedByInterests = (reading: Reading.Reading, standings: Standing.Standings): boolean => {
  let recused = false
  let free = 0
  let reachable = 0
  for (const { entitled, barred, quorum } of standings.all) {
    if (!entitled) continue
    recused ||= barred === "recused"
    if (barred === null) free += 1
    if (barred === null || reading.rule.withoutVote === "quorumOnly") reachable += quorum
  }
  if (!recused) return false
  return free === 0 || reachable < (Outcome.quorumNeeded(reading.rule, standings.whole) ?? 0)
}

const ended = (status: Outcome.VerdictStatus, code: VerdictCode): Outcome.Outcome => ({
  status,
  code,
  tie: false,
})

/** How the vote stands, apart from vetoes, conditions and ratification. */
const voteOf = (
  { rule, term }: Reading.Reading,
  standings: Standing.Standings,
  forecast: Forecast.Forecast,
): Outcome.Outcome => {
  if (!mayVote(standings)) return ended("void", "nobodyMayVote")
  if (!term.begun) return ended("pending", "notBegun")
  const { ifClosedNow, awaited, cases, now } = forecast
  if (term.closed || cases.every(({ status }) => status === "void")) return ifClosedNow
  if (rule.method === "consent") {
    if (ifClosedNow.code === "openObjection") return ended("pending", "objectionOpen")
    // Whoever has not spoken can still object.
    return awaited.length > 0 ? ended("pending", "votesMissing") : ifClosedNow
  }
  if (cases.some(({ status }) => status !== ifClosedNow.status)) return ended("pending", "votesMissing")
  if (ifClosedNow.code === "noCastingVote" && now.chairs > 0)
    return { status: "pending", code: "castingVoteAwaited", tie: true }
  return ifClosedNow
}

/** The status and its reasons, with what comes on top of the votes. */
const settled = (
  vote: Outcome.Outcome,
  { rule, conditions, on }: Reading.Reading,
  weighed: ReadonlyArray<Weighing.Weighed>,
  ratified: Ratification | null,
): Pick<Judged, "status" | "codes"> => {
  if (vote.status !== "adopted") return { status: vote.status, codes: [vote.code] }
  if (weighed.some(({ code }) => code === "vetoes"))
    return { status: "rejected", codes: ["vetoed", vote.code] }
  if (ratified === "refused") return { status: "void", codes: ["ratificationRefused", vote.code] }
  if (ratified === "lapsed") return { status: "void", codes: ["notRatifiedInTime", vote.code] }
  const codes: Array<VerdictCode> = [vote.code]
  if (ratified !== null) codes.push(ratified)
  if (!conditions.some((condition) => isOpen(condition, on))) return { status: "adopted", codes }
  return rule.conditionsStayOpen
    ? { status: "adopted", codes: [...codes, "conditionsStayOpen"] }
    : { status: "pending", codes: ["conditionsOpen", ...codes] }
}

/** Whether a condition has not been met by a day. */
export const isOpen = ({ metOn }: Reading.ReadCondition, on: CalendarDate): boolean =>
  metOn === null || metOn > on

/** Judges a ballot that has been read. */
export const judge = (reading: Reading.Reading): Judged => {
  const asDeclared = Standing.make(reading, false)
  const prevented = preventedByInterests(reading, asDeclared)
  const interestsSetAside = prevented && reading.selfDecides?.reasons != null
  const standings = interestsSetAside ? Standing.make(reading, true) : asDeclared
  const count = Count.make(reading, standings)
  const weighed = Weighing.weigh(reading, standings, count.counted)
  const frame: Outcome.Frame = {
    rule: reading.rule,
    entitled: standings.entitled,
    quorum: Outcome.quorumNeeded(reading.rule, standings.whole),
    blocked: weighed.some(Weighing.isBlocking),
    castingVote: reading.castingVote,
  }
  const forecast = Forecast.make(count, frame)
  const vote = voteOf(reading, standings, forecast)
  const ratified = reading.urgency === null ? null : ratification(reading.urgency, reading.on)
  const { status, codes } = settled(vote, reading, weighed, ratified)
  const explained = [...codes]
  if (vote.code === "votesMissing" && forecast.ifClosedNow.code === "noQuorum") explained.push("noQuorum")
  if (prevented && !interestsSetAside && status === "void") {
    explained.push("interestsPreventDecision")
    if (reading.selfDecides !== null) explained.push("writtenReasonsMissing")
  }
  return {
    reading,
    standings,
    count,
    weighed,
    frame,
    forecast,
    interestsSetAside,
    ratification: ratified,
    status,
    codes: explained,
    vote,
  }
}
