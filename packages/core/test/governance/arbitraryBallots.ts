/**
 * Ballots of every sort for the laws: good ones, and hostile ones made of those.
 */
import * as fc from "fast-check"
import type {
  Ballot,
  BallotObjection,
  BallotPresence,
  BallotProxy,
  BallotRecusal,
  BallotSeat,
  BallotVote,
  VotingRule,
} from "../../src/governance/Voting.ts"
import { day, dayAfter, meetingDay } from "./ballots.ts"

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

/** Any rule without a veto. */
export const rules: fc.Arbitrary<VotingRule> = fc
  .record({
    method: fc.constantFrom<VotingRule["method"]>(
      "consent",
      "unanimity",
      "simpleMajority",
      "absoluteMajority",
      "qualifiedMajority",
    ),
    base: fc.constantFrom<VotingRule["base"]>("votesCast", "present", "represented", "entitled"),
    majority: fraction,
    counting: fc.constantFrom<VotingRule["counting"]>("heads", "weights"),
    abstentions: fc.constantFrom<VotingRule["abstentions"]>("ignored", "against", "for"),
    quorumBase: fc.constantFrom<VotingRule["quorumBase"]>("none", "present", "represented"),
    quorumCounting: fc.constantFrom<"heads" | "weights" | null>("heads", "weights", null),
    quorum: fraction,
    quorumMoreThan: fc.boolean(),
    tieBreak: fc.constantFrom<VotingRule["tieBreak"]>("rejected", "chairCasts", "nextMeeting", "escalate"),
    proxyLimit: fc.constantFrom(null, 0, 9),
    silence: fc.constantFrom<VotingRule["silence"]>("notCounted", "consents", "against"),
    withoutVote: fc.constantFrom<"absent" | "leftOut" | "quorumOnly" | null>(
      "absent",
      "leftOut",
      "quorumOnly",
      null,
    ),
  })
  .map(({ majority, quorum, ...rule }) => ({
    ...rule,
    numerator: majority[0],
    denominator: majority[1],
    quorumNumerator: quorum[0],
    quorumDenominator: quorum[1],
  }))

/** What may be in a generated ballot. */
export interface Scope {
  readonly proxies?: boolean
  readonly recusals?: boolean
  readonly objections?: boolean
  /** Attendance is kept of every seat. */
  readonly attendance?: boolean
  readonly written?: boolean
  /** Seen on the day of the meeting, or in the term. */
  readonly running?: boolean
}

interface Member {
  readonly seat: BallotSeat
  readonly choice: BallotVote["choice"] | null
  readonly presence: BallotPresence["presence"] | null
  readonly giver: boolean
  readonly receiver: number
  readonly recused: boolean
  readonly objects: BallotObjection | null
}

const member = (at: number, scope: Scope): fc.Arbitrary<Member> => {
  const id = `s${at}`
  const presence = fc.constantFrom<BallotPresence["presence"] | null>(
    "present",
    "present",
    "absent",
    ...(scope.attendance === true ? [] : [null, null]),
    ...(scope.proxies === true ? (["represented"] as const) : []),
  )
  return fc.record({
    seat: fc.record({
      id: fc.constant(id),
      organisation: fc.constant(`o${at % 3}`),
      weight: fc.integer({ min: 0, max: 4 }),
      votes: fc.constantFrom(true, true, true, true, false),
      chair: fc.constantFrom(false, false, true),
    }),
    choice: fc.constantFrom<BallotVote["choice"] | null>(
      "for",
      "for",
      "against",
      "against",
      "abstain",
      "blank",
      null,
    ),
    presence,
    giver: scope.proxies === true ? fc.constantFrom(false, true) : fc.constant(false),
    receiver: fc.nat(),
    recused: scope.recusals === true ? fc.constantFrom(false, false, true) : fc.constant(false),
    objects:
      scope.objections === true
        ? fc.option(
            fc.record({
              seat: fc.constant(id),
              kind: fc.constantFrom<BallotObjection["kind"]>("objection", "concern", "veto"),
              argument: fc.constantFrom(null, "It cannot be done."),
              overriding: fc.boolean(),
              raisedOn: fc.constantFrom(meetingDay, dayAfter),
            }),
          )
        : fc.constant(null),
  })
}

const compose = (rule: VotingRule, members: ReadonlyArray<Member>, scope: Scope): Ballot => {
  const receivers = members.filter(({ giver }) => !giver)
  const proxies: ReadonlyArray<BallotProxy> =
    receivers.length === 0
      ? []
      : members.flatMap(({ seat, giver, receiver }) => {
          const to = receivers[receiver % receivers.length]
          return giver && to !== undefined ? [{ giver: seat.id, receiver: to.seat.id }] : []
        })
  const recusals: ReadonlyArray<BallotRecusal> = members.flatMap(({ seat, recused }) =>
    recused ? [{ seat: seat.id }] : [],
  )
  return {
    rule,
    seats: members.map(({ seat }) => seat),
    procedure:
      scope.written === true
        ? { kind: "written", opensOn: meetingDay, closesOn: dayAfter }
        : { kind: "meeting", heldOn: meetingDay },
    on: scope.running === true ? meetingDay : day("2025-03-10"),
    votes: members.flatMap(({ seat, choice }) => (choice === null ? [] : [{ seat: seat.id, choice }])),
    presence: members.flatMap(({ seat, presence }) =>
      presence === null ? [] : [{ seat: seat.id, presence }],
    ),
    proxies,
    recusals,
    objections: members.flatMap(({ objects }) => objects ?? []),
  }
}

/** Good ballots of up to seven seats. */
export const ballots = (scope: Scope = {}): fc.Arbitrary<Ballot> =>
  fc
    .tuple(
      rules,
      fc
        .integer({ min: 1, max: 7 })
        .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => member(at, scope)))),
    )
    .map(([rule, members]) => compose(rule, members, scope))

/** Ballots with everything in them. */
export const everything: fc.Arbitrary<Ballot> = fc
  .record({ written: fc.boolean(), running: fc.boolean() })
  .chain((scope) => ballots({ ...scope, proxies: true, recusals: true, objections: true }))

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    -0,
    1.5,
    2 ** 53,
    10n,
    "",
    "__proto__",
    "constructor",
    "s0",
    "2025-02-30",
    "9999-12-31",
    "0001-01-01",
    true,
    Symbol.iterator,
  ),
  fc.constantFrom<unknown>([], {}, [undefined], [null], [[]], { length: 3 }, Object.create(null), () => 0),
  fc.anything(),
)

interface Blow {
  readonly path: ReadonlyArray<number>
  readonly value: unknown
}

/** Puts a value somewhere inside a copy. */
const struck = (target: unknown, path: ReadonlyArray<number>, value: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof target !== "object" || target === null) return value
  const keys = Object.keys(target)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return value
  const copy: Record<string, unknown> = Array.isArray(target) ? ([...target] as never) : { ...target }
  copy[key] = struck((target as Record<string, unknown>)[key], rest, value)
  return copy
}

/** Good ballots into which anything at all was put in a few places. */
export const hostile: fc.Arbitrary<unknown> = fc
  .tuple(
    everything,
    fc.array(
      fc.record<Blow>({
        path: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
        value: hostileValue,
      }),
      { maxLength: 3 },
    ),
  )
  .map(([ballot, blows]) => blows.reduce<unknown>((all, { path, value }) => struck(all, path, value), ballot))
