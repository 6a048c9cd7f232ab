/**
 * What a secretary should look at, though it does not change the count: limits of the law that hold for some bodies,
 * and rows that do not go together.
 */

import type { Norm } from "../../law/Norm.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { Count } from "./Count.ts"
import * as Legal from "./LegalLimits.ts"
import type { Reading } from "./reading/Reading.ts"
import type { Standing, Standings } from "./Standing.ts"
import type { Remark } from "./Verdict.ts"
import type { Weighed } from "./Weighing.ts"

const remark = (
  code: Remark["code"],
  severity: Remark["severity"],
  nl: string,
  en: string,
  seats: ReadonlyArray<string> = [],
  source: Norm | null = null,
): Remark => ({ code, severity, label: { nl, en } satisfies Label, seats, source })

const idsOf = (standings: ReadonlyArray<Standing>): ReadonlyArray<string> =>
  standings.map(({ seat }) => seat.id)

const ofWeights = (reading: Reading, standings: Standings, found: Array<Remark>): void => {
  if (reading.rule.counting !== "weights") return
  const voting = standings.all.filter(({ entitled }) => entitled)
  const several = voting.filter(({ seat }) => seat.weight > 1)
  if (several.length === 0) return
  found.push(
    remark(
      "multipleVotes",
      "info",
      "Er zijn zetels met meer dan één stem. In een vereniging of stichting kan dat alleen als de statuten het zeggen.",
      "Some seats have more than one vote. In an association or foundation only the statutes can allow that.",
      idsOf(several),
      Legal.generalMeeting,
    ),
  )
  let total = 0
  for (const { seat } of voting) total += seat.weight
  const heaviest = several.filter(({ seat }) => seat.weight > total - seat.weight)
  if (heaviest.length === 0) return
  found.push(
    remark(
      "outweighsOthers",
      "warning",
      "Eén zetel heeft meer stemmen dan alle andere samen. In het bestuur van een vereniging of stichting mag dat niet.",
      "One seat has more votes than all others together. In the board of an association or foundation that is not allowed.",
      idsOf(heaviest),
      Legal.boardVotes,
    ),
  )
}

const ofMembers = (count: Count, found: Array<Remark>): void => {
  let members = 0
  let others = 0
  const seats: Array<string> = []
  for (const { standing, as } of count.counted) {
    if (as === "silence" || standing.seat.member === null) continue
    if (standing.seat.member) members += standing.votes
    else {
      others += standing.votes
      seats.push(standing.seat.id)
    }
  }
  const { numerator, denominator } = Legal.nonMembersShare
  if (others * denominator <= members * numerator) return
  found.push(
    remark(
      "nonMembersOutweigh",
      "warning",
      "Wie geen lid is, bracht samen meer dan half zoveel stemmen uit als de leden. In een algemene vergadering mag dat niet.",
      "Those who are no members together cast more than half as many votes as the members. In a general meeting that is not allowed.",
      seats,
      Legal.generalMeeting,
    ),
  )
}

const ofProxies = (standings: Standings, found: Array<Remark>): void => {
  const oral: Array<Standing> = []
  const idle: Array<Standing> = []
  const unrepresented: Array<Standing> = []
  for (const standing of standings.all) {
    const { seat, there } = standing
    if (there === "byProxy" && seat.proxyForm === "oral") oral.push(standing)
    if (seat.receiver !== null && there !== "byProxy" && seat.vote?.by == null) idle.push(standing)
    if (seat.presence === "represented" && there !== "byProxy") unrepresented.push(standing)
  }
  if (oral.length > 0) {
    found.push(
      remark(
        "oralProxy",
        "warning",
        "Er is met een mondelinge volmacht gestemd. In een vereniging is een volmacht schriftelijk of elektronisch, tenzij de statuten anders zeggen.",
        "Somebody voted by an oral proxy. In an association a proxy is written or electronic, unless the statutes say otherwise.",
        idsOf(oral),
        Legal.proxyAndEarlyVote,
      ),
    )
  }
  if (idle.length > 0) {
    found.push(
      remark(
        "proxyWithoutEffect",
        "info",
        "Deze volmacht had geen effect.",
        "This proxy had no effect.",
        idsOf(idle),
      ),
    )
  }
  if (unrepresented.length > 0) {
    found.push(
      remark(
        "representedWithoutProxy",
        "warning",
        "Deze zetel staat als vertegenwoordigd, maar zonder geldige volmacht. Hij telt als afwezig.",
        "This seat is recorded as represented, but without a valid proxy. It counts as absent.",
        idsOf(unrepresented),
      ),
    )
  }
}

const ofTimes = (reading: Reading, standings: Standings, found: Array<Remark>): void => {
  const { term, rule, urgency } = reading
  if (term.written && rule.writtenTermDays !== null) {
    const days = CalendarDate.daysBetween(term.opensOn, term.closesOn)
    if (days < rule.writtenTermDays) {
      found.push(
        remark(
          "writtenTermShort",
          "warning",
          `De schriftelijke ronde duurt ${days} dagen, en volgens de regel ten minste ${rule.writtenTermDays}.`,
          `The written procedure lasts ${days} days, and by the rule at least ${rule.writtenTermDays}.`,
        ),
      )
    }
  }
  if (!term.written && term.opensOn < term.heldOn) {
    const early = standings.all.filter(({ seat }) => {
      const castOn = seat.vote?.castOn ?? null
      return castOn !== null && CalendarDate.daysBetween(castOn, term.heldOn) > Legal.earlyVoteDays
    })
    if (early.length > 0) {
      found.push(
        remark(
          "earlyVote",
          "warning",
          "Deze stem kwam eerder dan de dertigste dag voor de vergadering. In een vereniging mag dat niet.",
          "This vote was cast before the thirtieth day before the meeting. In an association that is not allowed.",
          idsOf(early),
          Legal.proxyAndEarlyVote,
        ),
      )
    }
  }
  if (urgency !== null && urgency.ratifyBy === null && urgency.ratification === null) {
    found.push(
      remark(
        "noLastDayToRatify",
        "warning",
        "Er staat niet bij tot wanneer dit spoedbesluit bekrachtigd moet zijn.",
        "It does not say by when this urgent decision has to be ratified.",
      ),
    )
  }
}

const ofInterests = (standings: Standings, setAside: boolean, found: Array<Remark>): void => {
  const recused = standings.all.filter(({ seat }) => seat.recused)
  if (setAside) {
    found.push(
      remark(
        "interestsSetAside",
        "warning",
        "Door gemelde belangen kon er geen besluit komen. Dit orgaan besloot daarom zelf, met een schriftelijke motivering.",
        "Because of declared interests no decision could be taken. So this body decided itself, with written reasons.",
        idsOf(recused),
        Legal.conflictOfInterest,
      ),
    )
    return
  }
  const tookPart = recused.filter(({ seat }) => seat.tookPart || seat.vote !== null)
  if (tookPart.length === 0) return
  found.push(
    remark(
      "recusedTookPart",
      "warning",
      "Deze zetel heeft een eigen belang en deed toch mee. In een vereniging of stichting maakt dat het besluit vernietigbaar.",
      "This seat has an interest of its own and took part all the same. In an association or foundation that makes the decision voidable.",
      idsOf(tookPart),
      Legal.conflictOfInterest,
    ),
  )
}

const ofObjections = (
  reading: Reading,
  count: Count,
  weighed: ReadonlyArray<Weighed>,
  found: Array<Remark>,
): void => {
  const bare = weighed.filter(({ code }) => code === "withoutArgument")
  if (bare.length > 0) {
    found.push(
      remark(
        "objectionWithoutArgument",
        "warning",
        "Er is een bezwaar zonder argument. Vraag ernaar.",
        "There is an objection without an argument. Ask for it.",
        bare.map(({ objection }) => objection.seat.id),
        Legal.consent,
      ),
    )
  }
  if (reading.rule.method !== "consent") return
  const objecting = new Set(weighed.map(({ objection }) => objection.seat))
  const against = count.counted.flatMap(({ standing, choice, as }) =>
    choice === "against" && as !== "silence" && !objecting.has(standing.seat) ? [standing] : [],
  )
  if (against.length === 0) return
  found.push(
    remark(
      "againstWithoutObjection",
      "warning",
      "Deze zetel stemde tegen zonder bezwaar. Bij consent houdt alleen een argument een voorstel tegen. Vraag ernaar.",
      "This seat voted against without an objection. Under consent only an argument holds a proposal up. Ask for it.",
      idsOf(against),
      Legal.consent,
    ),
  )
}

/** Everything to look at. */
export const of = (
  reading: Reading,
  standings: Standings,
  count: Count,
  weighed: ReadonlyArray<Weighed>,
  interestsSetAside: boolean,
): ReadonlyArray<Remark> => {
  const found: Array<Remark> = []
  ofWeights(reading, standings, found)
  ofMembers(count, found)
  ofProxies(standings, found)
  ofTimes(reading, standings, found)
  ofInterests(standings, interestsSetAside, found)
  ofObjections(reading, count, weighed, found)
  if (reading.castingVote !== null && count.cast.chairs === 0) {
    found.push(
      remark(
        "castingVoteWithoutChair",
        "warning",
        "Er staat een beslissende stem van de voorzitter, maar de voorzitter was er niet. Die stem telt niet.",
        "There is a casting vote of the chair, but the chair was not there. It does not count.",
      ),
    )
  }
  return found
}
