/**
 * Puts what was judged into a verdict.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import type * as Label from "../../values/Label.ts"
import type { Counted } from "./Count.ts"
import * as Forecast from "./Forecast.ts"
import { isOpen, type Judged } from "./Judge.ts"
import * as Outcome from "./Outcome.ts"
import * as Reason from "./Reason.ts"
import * as Remarks from "./Remarks.ts"
import type { Standing } from "./Standing.ts"
import type {
  CountedVote,
  Decisive,
  LaterEvent,
  MissingVote,
  ObjectionVerdict,
  QuorumVerdict,
  TieVerdict,
  UncountedVote,
  Verdict,
  VoteSums,
} from "./Verdict.ts"
import { isBlocking } from "./Weighing.ts"

const seatRow = ({ seat }: Standing): RowRef => ({ table: "seat", id: seat.id })

const objectionRows = ({ weighed }: Judged, veto: boolean): ReadonlyArray<RowRef> =>
  weighed.flatMap((one) => {
    if (veto ? one.code !== "vetoes" : !isBlocking(one)) return []
    const { id, seat } = one.objection
    return [id === null ? { table: "seat", id: seat.id } : { table: "objection", id }]
  })

const openConditions = ({ reading: { conditions, on } }: Judged) =>
  conditions.flatMap((condition) =>
    isOpen(condition, on) ? [{ id: condition.id, text: condition.text }] : [],
  )

const voteRows = ({ count }: Judged): ReadonlyArray<RowRef> =>
  count.counted.flatMap(({ standing, as }) => {
    const id = standing.seat.vote?.id ?? null
    return id === null || as === "silence" ? [] : [{ table: "vote", id }]
  })

const rowsOf = (code: Reason.VerdictCode, judged: Judged): ReadonlyArray<RowRef> => {
  const { count, standings } = judged
  switch (code) {
    case "openObjection":
    case "objectionOpen":
      return objectionRows(judged, false)
    case "vetoed":
      return objectionRows(judged, true)
    case "conditionsOpen":
    case "conditionsStayOpen":
      return openConditions(judged).flatMap(({ id }) =>
        id === null ? [] : [{ table: "decisionCondition", id }],
      )
    case "votesMissing":
    case "noQuorum":
      return count.missing.map(({ standing }) => seatRow(standing))
    case "silenceAgainst":
      return count.silent.map(seatRow)
    case "interestsPreventDecision":
    case "writtenReasonsMissing":
      return standings.all.filter(({ barred }) => barred === "recused").map(seatRow)
    case "noOpenObjection":
    case "unanimous":
    case "majority":
    case "notUnanimous":
    case "noMajority":
    case "tieRejected":
    case "tieToNextMeeting":
    case "tieEscalated":
    case "castingVoteFor":
    case "castingVoteAgainst":
    case "castingVoteAwaited":
    case "noCastingVote":
      return voteRows(judged)
    default:
      return []
  }
}

const countedVote = ({ standing, choice, as }: Counted): CountedVote => {
  const { seat } = standing
  return {
    seat: seat.id,
    name: seat.name,
    organisation: seat.organisation,
    weight: standing.votes,
    choice,
    as,
    by: as === "proxy" ? (seat.receiver?.id ?? null) : null,
    vote: as === "silence" ? null : (seat.vote?.id ?? null),
  }
}

const uncountedVotes = ({ count }: Judged): ReadonlyArray<UncountedVote> =>
  count.uncounted.flatMap(({ standing: { seat }, code }) =>
    seat.vote === null
      ? []
      : [
          {
            seat: seat.id,
            name: seat.name,
            organisation: seat.organisation,
            choice: seat.vote.choice,
            vote: seat.vote.id,
            code,
            label: Reason.ofUncounted(code),
          },
        ],
  )

const missingVotes = ({ count }: Judged): ReadonlyArray<MissingVote> =>
  count.missing.map(({ standing: { seat, votes }, code }) => ({
    seat: seat.id,
    name: seat.name,
    organisation: seat.organisation,
    weight: votes,
    canStillVote: code === "awaited",
    code,
    label: Reason.ofMissing(code),
  }))

const quorumOf = ({ frame, forecast, standings }: Judged): QuorumVerdict | null => {
  const { quorum } = frame.rule
  if (quorum === null || frame.quorum === null) return null
  const there = forecast.now.quorum
  return {
    base: quorum.base,
    counting: quorum.counting,
    whole: standings.whole,
    needed: frame.quorum,
    there,
    met: there >= frame.quorum,
    short: Math.max(0, frame.quorum - there),
  }
}

const sumsOf = ({ frame, forecast: { now } }: Judged): VoteSums => ({
  counting: frame.rule.counting,
  for: now.for,
  against: now.against,
  abstain: now.abstain,
  inFavour: Outcome.inFavour(frame.rule, now),
  opposed: Outcome.opposed(frame.rule, now),
  base: frame.rule.method === "consent" ? now.for + now.against + now.abstain : Outcome.baseOf(frame, now),
  needed: Outcome.needed(frame, now),
})

const objectionsOf = ({ weighed }: Judged): ReadonlyArray<ObjectionVerdict> =>
  weighed.map((one) => {
    const { id, seat, kind, round, argument, amendment } = one.objection
    return {
      id,
      seat: seat.id,
      kind,
      round,
      argument,
      amendment,
      holdsUp: isBlocking(one) || one.code === "vetoes",
      code: one.code,
      label: Reason.ofObjection(one.code),
    }
  })

const tieOf = ({ vote, frame: { rule } }: Judged): TieVerdict | null =>
  vote.tie
    ? {
        rule: rule.tieBreak,
        castingVote:
          vote.code === "castingVoteFor" ? "for" : vote.code === "castingVoteAgainst" ? "against" : null,
      }
    : null

const texts = {
  veto: { nl: "Een geldig veto maakt het besluit ongedaan.", en: "A valid veto undoes the decision." },
  ratification: {
    nl: "Zonder bekrachtiging vervalt het spoedbesluit.",
    en: "Without ratification the urgent decision lapses.",
  },
  conditions: {
    nl: "Zodra aan alle voorwaarden is voldaan, geldt het besluit.",
    en: "As soon as all conditions are met, the decision holds.",
  },
  objections: {
    nl: "Zodra het bezwaar of veto is opgelost, is het voorstel aangenomen.",
    en: "As soon as the objection or veto is resolved, the proposal is adopted.",
  },
  newRound: {
    nl: "Over het aangepaste voorstel besluit een nieuwe ronde.",
    en: "A new round decides on the amended proposal.",
  },
  tie: {
    nl: "Het voorstel komt terug waar de regel dat zegt.",
    en: "The proposal comes back where the rule says.",
  },
} satisfies Record<string, Label.Label>

const laterOf = (judged: Judged): ReadonlyArray<LaterEvent> => {
  const { status, codes, reading, weighed, ratification } = judged
  const { veto } = reading.term
  const later: Array<LaterEvent> = []
  const vetoPossible = veto !== null && (veto.through === null || reading.on <= veto.through)
  if (status === "adopted" && vetoPossible)
    later.push({ kind: "veto", through: veto.through, becomes: "rejected", label: texts.veto })
  if (status === "adopted" && ratification === "provisional") {
    const through = reading.urgency?.ratifyBy ?? null
    later.push({ kind: "ratification", through, becomes: "void", label: texts.ratification })
  }
  if (codes[0] === "conditionsOpen")
    later.push({ kind: "conditions", through: null, becomes: "adopted", label: texts.conditions })
  if (codes[0] === "openObjection" || codes[0] === "objectionOpen" || codes[0] === "vetoed") {
    const needsNewRound = weighed.some(({ code }) => code === "needsNewRound")
    later.push(
      needsNewRound
        ? { kind: "objections", through: null, becomes: null, label: texts.newRound }
        : { kind: "objections", through: null, becomes: "adopted", label: texts.objections },
    )
  }
  if (codes[0] === "tieToNextMeeting" || codes[0] === "tieEscalated")
    later.push({ kind: "tie", through: null, becomes: null, label: texts.tie })
  return later
}

const ends = ["adopted", "rejected", "void"] as const

const decisiveOf = (judged: Judged): Decisive => {
  const { forecast, frame, count, reading, vote } = judged
  const { now, ifClosedNow, cases } = forecast
  const reached = new Set<Outcome.VerdictStatus>(cases.map(({ status }) => status))
  if (vote.code === "nobodyMayVote") reached.clear()
  if (vote.status !== "pending") reached.add(vote.status)
  // Until the vote is closed somebody may still object.
  if (reading.rule.method === "consent" && !reading.term.closed && vote.status !== "void")
    reached.add("rejected")
  if (vote.code === "castingVoteAwaited") reached.add("adopted")
  if (vote.code === "objectionOpen") reached.add("adopted")
  const needed = Outcome.needed(frame, now)
  return {
    ifClosedNow: vote.code === "nobodyMayVote" ? "void" : ifClosedNow.status,
    mayBecome: ends.filter((status) => reached.has(status)),
    pivotal: Forecast.pivots(forecast, count, frame).map(({ standing, choice, outcome }) => ({
      seat: standing.seat.id,
      choice,
      becomes: outcome.status,
    })),
    shortInFavour: needed === null ? null : Math.max(0, needed - Outcome.inFavour(frame.rule, now)),
    shortOfQuorum: frame.quorum === null ? 0 : Math.max(0, frame.quorum - now.quorum),
    later: laterOf(judged),
  }
}

/** The verdict on what was judged. */
export const verdict = (judged: Judged): Verdict => {
  const { reading, status, codes, ratification, count, standings, weighed, interestsSetAside } = judged
  const decisive = decisiveOf(judged)
  return {
    status,
    reasons: codes.map((code) => ({ code, label: Reason.ofVerdict(code), rows: rowsOf(code, judged) })),
    round: reading.round,
    on: reading.on,
    closed: reading.term.closed,
    final: status !== "pending" && decisive.mayBecome.length === 1 && decisive.later.length === 0,
    provisional: status === "adopted" && ratification === "provisional",
    quorum: quorumOf(judged),
    sums: sumsOf(judged),
    counted: count.counted.map(countedVote),
    uncounted: uncountedVotes(judged),
    missing: missingVotes(judged),
    objections: objectionsOf(judged),
    openConditions: openConditions(judged),
    tie: tieOf(judged),
    veto: reading.term.veto,
    ratification,
    decisive,
    remarks: Remarks.of(reading, standings, count, weighed, interestsSetAside),
  }
}
