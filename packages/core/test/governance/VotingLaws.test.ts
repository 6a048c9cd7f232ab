import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { type Ballot, mistakeLabel, simulate, tally, type Verdict } from "../../src/governance/Voting.ts"
import { ballots, everything, hostile } from "./arbitraryBallots.ts"
import { judged } from "./ballots.ts"

const holds = <A>(values: fc.Arbitrary<A>, law: (value: A) => void, numRuns = 200): void =>
  fc.assert(fc.property(values, law), { numRuns })

const shuffled = <A>(values: ReadonlyArray<A>): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.shuffledSubarray([...values], { minLength: values.length })

/** What a verdict says, apart from who is who. */
const essence = ({ status, final, quorum, sums, decisive, tie }: Verdict) => ({
  status,
  final,
  quorum,
  sums,
  tie,
  mayBecome: decisive.mayBecome,
  ifClosedNow: decisive.ifClosedNow,
})

const bySeat = <A extends { readonly seat: string }>(rows: ReadonlyArray<A>): ReadonlyArray<A> =>
  [...rows].sort((a, b) => (a.seat < b.seat ? -1 : 1))

describe("a verdict is total", () => {
  it("any input gives a verdict or a refusal with its mistakes, never an exception", () => {
    let refused = 0
    let counted = 0
    const law = (given: unknown): void => {
      const result = tally(given as Ballot)
      if (Result.isSuccess(result)) {
        counted += 1
        assert.isAbove(result.success.reasons.length, 0)
      } else {
        refused += 1
        assert.isAbove(result.failure.mistakes.length, 0)
        for (const mistake of result.failure.mistakes) assert.isAbove(mistakeLabel(mistake).nl.length, 0)
      }
      simulate(given as Ballot, given as never)
    }
    holds(hostile, law, 400)
    holds(fc.anything(), law, 100)
    // Both sides of the law were really reached.
    assert.isAbove(refused, 50)
    assert.isAbove(counted, 10)
  })

  it("every good ballot gets a verdict, and the verdict survives JSON", () => {
    holds(everything, (ballot) => {
      const verdict = judged(ballot)
      assert.deepStrictEqual(JSON.parse(JSON.stringify(verdict)), verdict)
    })
  })

  it("counting does not change the ballot", () => {
    holds(everything, (ballot) => {
      const before = structuredClone(ballot)
      tally(ballot)
      assert.deepStrictEqual(ballot, before)
    })
  })
})

describe("order and names", () => {
  it("the order of votes, attendance, proxies and interests never matters", () => {
    const orders = everything.chain((ballot) =>
      fc.tuple(
        fc.constant(ballot),
        fc.record({
          votes: shuffled(ballot.votes),
          presence: shuffled(ballot.presence ?? []),
          proxies: shuffled(ballot.proxies ?? []),
          recusals: shuffled(ballot.recusals ?? []),
        }),
      ),
    )
    holds(orders, ([ballot, order]) =>
      assert.deepStrictEqual(judged({ ...ballot, ...order }), judged(ballot)),
    )
  })

  it("the order of seats changes the order of the explanation only", () => {
    const orders = everything.chain((ballot) => fc.tuple(fc.constant(ballot), shuffled(ballot.seats)))
    holds(orders, ([ballot, seats]) => {
      const [was, is] = [judged(ballot), judged({ ...ballot, seats })]
      assert.deepStrictEqual(essence(is), essence(was))
      assert.deepStrictEqual(bySeat(is.counted), bySeat(was.counted))
      assert.deepStrictEqual(bySeat(is.uncounted), bySeat(was.uncounted))
      assert.deepStrictEqual(bySeat(is.missing), bySeat(was.missing))
    })
  })

  it("partners are interchangeable where their weights are equal: who votes what does not matter, only how many", () => {
    const swaps = ballots({ attendance: false }).chain((ballot) =>
      fc.tuple(
        fc.constant({
          ...ballot,
          seats: ballot.seats.map((seat) => ({ ...seat, weight: 1, votes: true, chair: false })),
        }),
        shuffled(ballot.seats.map(({ id }) => id)),
      ),
    )
    holds(swaps, ([ballot, order]) => {
      const other = new Map(ballot.seats.map(({ id }, at) => [id, order[at] ?? id]))
      const renamed = <A extends { readonly seat: string }>(rows: ReadonlyArray<A> | undefined) =>
        (rows ?? []).map((row) => ({ ...row, seat: other.get(row.seat) ?? row.seat }))
      const swapped = { ...ballot, votes: renamed(ballot.votes), presence: renamed(ballot.presence) }
      assert.deepStrictEqual(essence(judged(swapped)), essence(judged(ballot)))
    })
  })
})

describe("votes in favour", () => {
  it("another vote in favour never turns adopted into anything else, where attendance is kept or nobody holds a proxy", () => {
    const scopes = fc.constantFrom(
      { attendance: true, proxies: true, recusals: true },
      { proxies: false, recusals: true },
      { written: true, recusals: true },
    )
    let seen = 0
    holds(
      scopes.chain((scope) => fc.tuple(ballots(scope), fc.nat())),
      ([ballot, pick]) => {
        if (judged(ballot).status !== "adopted") return
        const seat = ballot.seats[pick % ballot.seats.length]?.id ?? ""
        const votes = [...ballot.votes.filter((vote) => vote.seat !== seat), { seat, choice: "for" as const }]
        seen += 1
        assert.strictEqual(judged({ ...ballot, votes }).status, "adopted")
      },
      600,
    )
    assert.isAbove(seen, 10)
  })

  it("and the exception that the documentation names: without attendance, voting brings in the proxies one holds", () => {
    const ballot = {
      rule: {
        method: "simpleMajority",
        base: "votesCast",
        counting: "heads",
        abstentions: "ignored",
        quorumBase: "none",
        tieBreak: "rejected",
        silence: "notCounted",
        proxyLimit: 2,
      },
      seats: ["a", "b", "c", "d"].map((id) => ({ id, weight: 1 })),
      procedure: { kind: "meeting", heldOn: "2025-03-04" },
      on: "2025-03-05",
      proxies: [
        { giver: "c", receiver: "b" },
        { giver: "d", receiver: "b" },
      ],
      votes: [
        { seat: "a", choice: "for" },
        { seat: "c", choice: "against" },
        { seat: "d", choice: "against" },
      ],
    } as unknown as Ballot
    assert.strictEqual(judged(ballot).status, "adopted")
    const votes = [...ballot.votes, { seat: "b", choice: "for" as const }]
    assert.strictEqual(judged({ ...ballot, votes }).status, "rejected")
  })
})

describe("interests", () => {
  it("where such seats count as absent, a recused vote equals an absent one", () => {
    holds(fc.tuple(ballots({ proxies: true, recusals: true }), fc.nat()), ([given, pick]) => {
      const ballot = { ...given, rule: { ...given.rule, withoutVote: null } }
      const seat = ballot.seats[pick % ballot.seats.length]?.id ?? ""
      const recused = judged({ ...ballot, recusals: [...(ballot.recusals ?? []), { seat }] })
      const absent = judged({
        ...ballot,
        votes: ballot.votes.filter((vote) => vote.seat !== seat),
        proxies: (ballot.proxies ?? []).filter(({ giver }) => giver !== seat),
        presence: [
          ...(ballot.presence ?? []).filter((row) => row.seat !== seat),
          { seat, presence: "absent" as const },
        ],
      })
      assert.strictEqual(recused.status, absent.status)
      assert.deepStrictEqual(recused.sums, absent.sums)
      assert.deepStrictEqual(recused.quorum, absent.quorum)
    })
  })

  it("where such seats are left out, a recused seat equals one that does not exist", () => {
    holds(fc.tuple(ballots({ recusals: true }), fc.nat()), ([given, pick]) => {
      const ballot = { ...given, rule: { ...given.rule, withoutVote: "leftOut" as const } }
      const seat = ballot.seats[pick % ballot.seats.length]?.id ?? ""
      const others = <A extends { readonly seat: string }>(rows: ReadonlyArray<A> | undefined) =>
        (rows ?? []).filter((row) => row.seat !== seat)
      const recused = judged({ ...ballot, recusals: [...others(ballot.recusals), { seat }] })
      const gone = judged({
        ...ballot,
        seats: ballot.seats.filter(({ id }) => id !== seat),
        votes: others(ballot.votes),
        presence: others(ballot.presence),
        recusals: others(ballot.recusals),
      })
      assert.strictEqual(recused.status, gone.status)
      assert.deepStrictEqual(recused.sums, gone.sums)
      assert.deepStrictEqual(recused.quorum, gone.quorum)
    })
  })
})

describe("what if, and what may still become", () => {
  it("without changes both verdicts are the verdict", () => {
    holds(everything, (ballot) => {
      const { before, after, difference } = Result.getOrThrow(simulate(ballot, {}))
      assert.deepStrictEqual(before, judged(ballot))
      assert.deepStrictEqual(after, before)
      assert.isNull(difference.status)
      assert.deepStrictEqual(difference.votes, [])
    })
  })

  const completed = fc
    .tuple(
      fc.boolean().chain((written) => ballots({ running: true, recusals: true, proxies: !written, written })),
      fc.array(fc.constantFrom("for", "against", "abstain", null), { minLength: 7, maxLength: 7 }),
    )
    .map(([ballot, choices]) => {
      const awaited = judged(ballot).missing.filter(({ canStillVote }) => canStillVote)
      const votes = awaited.flatMap(({ seat }, at) => {
        const choice = choices[at]
        const voted = ballot.votes.some((vote) => vote.seat === seat)
        return choice == null || voted ? [] : [{ seat, choice }]
      })
      return { ballot, complete: { ...ballot, votes: [...ballot.votes, ...votes], closed: true } as Ballot }
    })

  it("however the missing votes turn out, the end was among what the verdict named", () => {
    let pending = 0
    holds(
      completed,
      ({ ballot, complete }) => {
        const now = judged(ballot)
        const end = judged(complete)
        if (now.status === "pending") pending += 1
        if (end.status === "pending") return
        assert.include(now.decisive.mayBecome, end.status)
        if (now.final) assert.strictEqual(end.status, now.status)
      },
      400,
    )
    assert.isAbove(pending, 10)
  })

  it("a verdict before the end is what the end will be", () => {
    holds(completed, ({ ballot, complete }) => {
      const now = judged(ballot)
      if (now.status !== "pending") assert.strictEqual(judged(complete).status, now.status)
    })
  })

  it("a pivotal vote does what it says, and the others change nothing", () => {
    const running = fc.boolean().chain((written) => ballots({ running: true, written }))
    let seen = 0
    holds(running, (ballot) => {
      const { decisive, missing } = judged(ballot)
      for (const { seat, canStillVote } of missing) {
        if (!canStillVote) continue
        for (const choice of ["for", "against"] as const) {
          const pivot = decisive.pivotal.find((one) => one.seat === seat && one.choice === choice)
          const after = judged({ ...ballot, votes: [...ballot.votes, { seat, choice }], closed: true })
          seen += 1
          assert.strictEqual(after.status, pivot?.becomes ?? decisive.ifClosedNow)
        }
      }
    })
    assert.isAbove(seen, 10)
  })
})

describe("the count against a plain one", () => {
  it("agrees with a majority worked out seat by seat in big whole numbers", () => {
    holds(
      ballots({ attendance: true }),
      (ballot) => {
        const { rule } = ballot
        if (rule.method === "consent" || rule.tieBreak === "chairCasts") return
        const unit = (seat: { readonly weight: number }): bigint =>
          rule.counting === "heads" ? 1n : BigInt(seat.weight)
        const quorumUnit = (seat: { readonly weight: number }): bigint =>
          (rule.quorumCounting ?? rule.counting) === "heads" ? 1n : BigInt(seat.weight)
        const total = (values: ReadonlyArray<bigint>): bigint => values.reduce((a, b) => a + b, 0n)
        const entitled = ballot.seats.filter(({ votes }) => votes !== false)
        const there = entitled.filter(({ id }) =>
          ballot.presence?.some(({ seat, presence }) => seat === id && presence === "present"),
        )
        const choosing = (...choices: ReadonlyArray<string>) =>
          there.filter(({ id }) =>
            ballot.votes.some(({ seat, choice }) => seat === id && choices.includes(choice)),
          )
        const inFavour = total(
          choosing("for", ...(rule.abstentions === "for" ? ["abstain", "blank"] : [])).map(unit),
        )
        const opposed = total(
          choosing("against", ...(rule.abstentions === "against" ? ["abstain", "blank"] : [])).map(unit),
        )
        const bases = {
          votesCast: inFavour + opposed,
          present: total(there.map(unit)),
          represented: total(there.map(unit)),
          entitled: total(entitled.map(unit)),
        }
        const base = bases[rule.base]
        const [n, d] = [BigInt(rule.numerator ?? 1), BigInt(rule.denominator ?? 1)]
        const enough = {
          unanimity: inFavour === base,
          simpleMajority: inFavour > opposed,
          absoluteMajority: inFavour * 2n > base,
          qualifiedMajority: inFavour * d >= n * base,
        }[rule.method]
        const tie =
          inFavour > 0n &&
          inFavour === opposed &&
          (rule.method === "simpleMajority" || (rule.method === "absoluteMajority" && inFavour * 2n === base))
        const [qn, qd] = [BigInt(rule.quorumNumerator ?? 1), BigInt(rule.quorumDenominator ?? 1)]
        const quorumSide = total(there.map(quorumUnit)) * qd - qn * total(entitled.map(quorumUnit))
        const quorum =
          rule.quorumBase === "none" || (rule.quorumMoreThan ? quorumSide > 0n : quorumSide >= 0n)
        const expected =
          entitled.length === 0 || !quorum || choosing("for", "against", "abstain", "blank").length === 0
            ? "void"
            : enough && inFavour > 0n
              ? "adopted"
              : tie && rule.tieBreak !== "rejected"
                ? "pending"
                : "rejected"
        assert.strictEqual(judged(ballot).status, expected)
      },
      500,
    )
  })
})
